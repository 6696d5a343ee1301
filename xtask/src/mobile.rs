//! The native half of the Kotlin and Swift packages: the library, and the sources that `UniFFI` writes to call it.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;

/// Where a build without optimization leaves the library.
pub(crate) fn built() -> PathBuf {
    process::target().join("debug")
}

/// Builds the library, and the program that writes sources for it.
pub(crate) fn build() -> Command {
    // In one build: the writer's feature reaches the library's own dependencies, and asked for
    // apart the core would be built twice.
    let mut build = process::cargo("build");
    build.args(["--package", "bindings-mobile", "--features", "bindgen"]);
    build
}

/// Writes a language's sources into a folder.
pub(crate) fn sources(language: &str, folder: &Path) -> Command {
    let mut sources = Command::new(built().join("uniffi-bindgen"));
    sources
        .current_dir(process::root())
        .arg("generate")
        .arg(built().join(format!("{DLL_PREFIX}crm_core_mobile{DLL_SUFFIX}")))
        .args(["--language", language, "--no-format", "--out-dir"])
        .arg(folder);
    sources
}
