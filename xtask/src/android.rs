//! The archive for Android: the Kotlin package's classes, and its library for each kind of processor.

mod elf;

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::test::{Steps, kotlin};
use crate::{Result, mobile, process};

/// What Android calls a kind of processor, and what Rust does.
const PROCESSORS: [(&str, &str); 3] = [
    ("arm64-v8a", "aarch64-linux-android"),
    ("armeabi-v7a", "armv7-linux-androideabi"),
    ("x86_64", "x86_64-linux-android"),
];
/// The first Android that has `java.time`.
const PLATFORM: &str = "26";
/// What the segments of a library must be aligned to where pages have 16 KB.
const PAGE: u64 = 16 * 1024;

pub(crate) fn run(arguments: &[String]) -> Result {
    let steps = Steps::of("android");
    match arguments {
        [] => archive(&steps),
        [flag] if flag == "--check" => PROCESSORS.iter().try_for_each(|(name, target)| {
            let package = ["--package", "bindings-mobile", "--target", target];
            steps.step(name, process::cargo("check").args(package))
        }),
        _ => Err("android takes nothing but --check".into()),
    }
}

fn archive(steps: &Steps) -> Result {
    if env::var_os("ANDROID_NDK_HOME").is_none() || !process::works("cargo", &["ndk", "--version"])
    {
        return Err(
            "there is no Android NDK, or no cargo-ndk: see bindings-mobile/android/README.md"
                .into(),
        );
    }
    let folder = process::target().join("android");
    let content = folder.join("content");
    if content.exists() {
        fs::remove_dir_all(&content)?;
    }
    fs::create_dir_all(content.join("jni"))?;

    let mut build = process::cargo("ndk");
    for (name, _) in PROCESSORS {
        build.args(["--target", name]);
    }
    build.args(["--platform", PLATFORM, "--output-dir"]).arg(content.join("jni"));
    build.args(["build", "--release", "--package", "bindings-mobile"]);
    steps.step("libraries", &mut build)?;
    for (name, _) in PROCESSORS {
        check_pages(&content.join("jni").join(name).join("libcrm_core_mobile.so"))?;
    }

    kotlin::prepare(steps, &[])?;
    let mut classes = kotlin::maven(&mobile::built());
    // The library of this machine stays out of it.
    classes.args(["-Dmaven.test.skip", "-Dnative.resources=/nonexistent", "package"]);
    steps.step("classes", &mut classes)?;
    let jar = process::target().join("maven/crm-core-0.1.0.jar");
    fs::copy(jar, content.join("classes.jar"))?;
    let manifest = process::root().join("bindings-mobile/android/AndroidManifest.xml");
    fs::copy(manifest, content.join("AndroidManifest.xml"))?;
    // It has no resources; every archive has their list.
    fs::write(content.join("R.txt"), "")?;

    let archive = folder.join("crm-core-android-0.1.0.aar");
    let mut pack = Command::new("jar");
    pack.args(["--create", "--no-manifest", "--file"])
        .arg(&archive)
        .arg("-C")
        .arg(&content)
        .arg(".");
    steps.step("archive", &mut pack)?;
    println!("android: {}", archive.display());
    Ok(())
}

/// A library that is not laid out for large pages is not loaded by devices that have them.
fn check_pages(library: &Path) -> Result {
    let least = elf::least_alignment(&fs::read(library)?).ok_or("not a library for Android")?;
    if least < PAGE {
        return Err(format!("{} is aligned to {least} bytes, not {PAGE}", library.display()).into());
    }
    Ok(())
}
