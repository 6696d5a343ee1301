//! Swift: where its compiler is, how one is fetched from Debian, and what the package needs before it can be built.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, mobile, process};

/// The Swift package, from the workspace's folder.
pub(crate) const PACKAGE: &str = "bindings-mobile/swift";

/// Where Debian has a compiler, by the key that Debian's machines trust.
const SOURCE: &str = "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] \
                      http://deb.debian.org/debian trixie main\n";

/// What is fetched, besides what these need: the compiler, what it links with, and what a test unpacks with.
const FETCHED: [&str; 5] = ["swiftlang", "libc6-dev", "libstdc++-14-dev", "base-files", "gzip"];

/// Runs a program in a folder that is a whole system, but for what it sees of this one: `FOLDER SEEN... -- PROGRAM...`.
const INSIDE: &str = "root=$1; shift; until [ \"$1\" = -- ]; do mkdir -p \"$root$1\"; mount --rbind \"$1\" \
                      \"$root$1\"; shift; done; shift; exec unshare --root=\"$root\" --wd=\"$PWD\" \"$@\"";

pub(crate) fn run(arguments: &[String]) -> Result {
    match arguments {
        [] => prepare(),
        [flag] if flag == "--setup" => setup(),
        _ => Err("swift takes nothing but --setup".into()),
    }
}

/// Builds the library at full speed, and writes the sources that call it.
fn prepare() -> Result {
    process::run(&mut mobile::build())?;
    write_sources(process::run)?;
    process::run(process::cargo("build").args(["--release", "--package", "bindings-mobile"]))?;
    println!(
        "swift: depend on it with `.package(name: \"crm-core\", path: \"{}\")`",
        process::root().join(PACKAGE).display()
    );
    Ok(())
}

/// Writes the package's half that calls the library; a file that is right keeps its time.
pub(crate) fn write_sources(run: impl FnOnce(&mut Command) -> Result) -> Result {
    let written = process::target().join("swift-sources");
    let sources = process::root().join(PACKAGE).join("Sources/CrmCoreNative/UniFFI");
    run(&mut mobile::sources("swift", &written))?;
    fs::create_dir_all(&sources)?;
    for file in ["CrmCoreFFI.h", "CrmCoreNative.swift"] {
        let text = fs::read(written.join(file))?;
        if fs::read(sources.join(file)).is_ok_and(|found| found == text) {
            continue;
        }
        fs::write(sources.join(file), text)?;
    }
    Ok(())
}

/// A compiler of Swift.
#[derive(Default)]
pub(crate) struct Compiler {
    /// The system that it was fetched with; none for this machine's own.
    root: Option<PathBuf>,
}

/// This machine's compiler, or the one that was fetched.
pub(crate) fn compiler() -> Option<Compiler> {
    if process::works("swift", &["--version"]) {
        return Some(Compiler { root: None });
    }
    let root = folder().ok()?.join("root");
    root.exists().then_some(Compiler { root: Some(root) })
}

impl Compiler {
    /// `swift COMMAND` in a package of the workspace, with the library from this folder.
    pub(crate) fn swift(&self, command: &str, package: &str, library: &Path) -> Command {
        let mut swift = self.program("swift");
        swift
            .arg(command)
            .arg("--package-path")
            .arg(process::root().join(package))
            .arg("--scratch-path")
            .arg(built(package))
            .current_dir(process::root())
            .env("CRM_CORE_LIBRARY", library);
        swift
    }

    /// A program that comes with the compiler; it sees the workspace and what is built.
    pub(crate) fn program(&self, name: &str) -> Command {
        match &self.root {
            None => Command::new(name),
            Some(root) => {
                let mut program = inside(root, &[process::root(), process::target()]);
                program.arg(name);
                program
            }
        }
    }
}

/// Where what is built of a package goes.
pub(crate) fn built(package: &str) -> PathBuf {
    process::target().join("swift").join(package)
}

/// The start of a command in a fetched system, which sees these folders of this one.
fn inside(root: &Path, shared: &[PathBuf]) -> Command {
    let is_root = process::works("unshare", &["--mount", "true"]);
    let mut command = Command::new("unshare");
    command
        .args(if is_root { &["--mount"][..] } else { &["--user", "--map-root-user", "--mount"] })
        .args(["sh", "-ec", INSIDE, "sh"])
        .arg(root)
        .args(["/proc", "/dev"])
        .args(shared)
        .arg("--")
        .current_dir("/")
        .env_clear()
        .env("HOME", "/tmp")
        .env("LANG", "C.UTF-8")
        .env("PATH", "/usr/libexec/swift/bin:/usr/bin:/bin:/usr/sbin");
    command
}

/// Fetches a compiler from Debian with everything that it needs; nothing is installed on this machine.
fn setup() -> Result {
    if compiler().is_some() {
        println!("swift: it is here already");
        return Ok(());
    }
    for (program, argument) in
        [("apt-get", "--version"), ("dpkg-deb", "--version"), ("unshare", "--version")]
    {
        if !process::works(program, &[argument]) {
            return Err(
                format!("swift is fetched from Debian with {program}, which is not here").into()
            );
        }
    }
    let folder = folder()?;
    let (packages, unpacked) = (folder.join("apt"), folder.join("unpacked"));
    for folder in [&packages, &unpacked] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    fetch(&packages)?;
    for package in unpacking_order(&packages.join("archives"))? {
        process::run(Command::new("dpkg-deb").arg("--extract").arg(package).arg(&unpacked))?;
    }
    let root = folder.join("root");
    fs::rename(&unpacked, &root)?;
    fs::remove_dir_all(&packages)?;
    process::run(inside(&root, &[]).args(["swift", "--version"]))
}

/// Loads the packages into a folder that has its own lists and knows of nothing installed.
fn fetch(folder: &Path) -> Result {
    fs::create_dir_all(folder.join("lists/partial"))?;
    fs::create_dir_all(folder.join("archives/partial"))?;
    fs::write(folder.join("status"), "")?;
    fs::write(folder.join("sources.list"), SOURCE)?;
    let apt = |arguments: &[&str]| {
        let path = |name: &str| folder.join(name).display().to_string();
        let mut apt = Command::new("apt-get");
        for (option, value) in [
            ("Dir::State", path("")),
            ("Dir::State::status", path("status")),
            ("Dir::Cache", path("")),
            ("Dir::Etc::sourcelist", path("sources.list")),
            ("Dir::Etc::sourceparts", "/dev/null".into()),
            ("Dir::Etc::preferencesparts", "/dev/null".into()),
            ("APT::Install-Recommends", "false".into()),
            ("APT::Sandbox::User", String::new()),
            ("Acquire::Languages", "none".into()),
        ] {
            apt.args(["-o".to_owned(), format!("{option}={value}")]);
        }
        process::run(apt.arg("--quiet").args(arguments))
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--download-only"][..], &FETCHED].concat())
}

/// The packages, first of them the one that says where a system's folders are.
fn unpacking_order(archives: &Path) -> Result<Vec<PathBuf>> {
    let mut packages = Vec::new();
    for entry in fs::read_dir(archives)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "deb") {
            packages.push(path);
        }
    }
    let is_first = |path: &Path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("base-files_"))
    };
    packages.sort_by_key(|path| (!is_first(path), path.clone()));
    Ok(packages)
}

/// Where what was fetched lies: outside of the workspace, for all of them.
fn folder() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cache")));
    Ok(cache.ok_or("there is no HOME to fetch swift into")?.join("crm-core/swift"))
}
