//! What the Kotlin package is made of besides its own sources: the library at full speed, and the sources that call it.

use std::env::consts::{ARCH, DLL_PREFIX, DLL_SUFFIX, OS};
use std::fs;

use crate::{Result, process, test};

/// Puts the sources into `target/kotlin`, and the library into `target/kotlin-native`, where Maven takes them for the jar.
pub(crate) fn run(arguments: &[String]) -> Result {
    if !arguments.is_empty() {
        return Err("kotlin takes no arguments".into());
    }
    let steps = test::Steps::of("kotlin");
    test::kotlin::prepare(&steps, &[])?;
    let mut build = process::cargo("build");
    // Without line tables, which would be most of the jar.
    build
        .args(["--release", "--package", "bindings-mobile"])
        .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo");
    steps.step("release", &mut build)?;
    let library = format!("{DLL_PREFIX}crm_core_mobile{DLL_SUFFIX}");
    let folder = process::target().join("kotlin-native").join(platform());
    fs::create_dir_all(&folder)?;
    fs::copy(process::target().join("release").join(&library), folder.join(&library))?;
    println!("kotlin: {}", folder.join(library).display());
    Ok(())
}

/// The platform as JNA calls it, whose library it looks for in a folder of this name.
fn platform() -> String {
    let system = match OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    format!("{system}-{}", ARCH.replace('_', "-"))
}
