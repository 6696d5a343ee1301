//! The references of languages, from the sentences that the core documents its fields and methods with.

use std::fs;
use std::path::Path;

use crate::test::{Steps, kotlin, node, python, swift};
use crate::{Result, mobile, process, swift as compiler};

/// What every reference must hold: the sentence of a method, and that of a field.
const SENTENCES: [&str; 2] = ["Moves a record to the trash", "The stage that it stands in"];

/// A language, and how its pages are written into a folder.
struct Language {
    name: &'static str,
    /// What this machine lacks for it.
    lacks: fn() -> Option<&'static str>,
    write: fn(&Steps, &Path) -> Result,
}

const LANGUAGES: [Language; 5] = [
    Language { name: "rust", lacks: || None, write: rust },
    Language { name: "python", lacks: python::lacks, write: in_python },
    Language { name: "node", lacks: node::lacks, write: in_node },
    Language { name: "kotlin", lacks: kotlin::lacks, write: in_kotlin },
    Language { name: "swift", lacks: swift::lacks, write: in_swift },
];

/// Writes `target/reference/LANGUAGE` for the languages named, or all.
pub(crate) fn run(wanted: &[String]) -> Result {
    if let Some(unknown) = wanted.iter().find(|name| LANGUAGES.iter().all(|l| l.name != **name)) {
        return Err(format!("there is no reference of {unknown:?}").into());
    }
    for language in LANGUAGES {
        if !wanted.is_empty() && !wanted.iter().any(|name| name == language.name) {
            continue;
        }
        if let Some(reason) = (language.lacks)() {
            println!("skipped: reference: {}: {reason}", language.name);
            continue;
        }
        let folder = process::target().join("reference").join(language.name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        (language.write)(&Steps::of(language.name), &folder)?;
        if let Some(lacking) = lacking(&folder)? {
            return Err(format!("the pages in {} lack {lacking:?}", folder.display()).into());
        }
        println!("reference: {}", folder.display());
    }
    Ok(())
}

fn rust(steps: &Steps, folder: &Path) -> Result {
    let mut pages = process::cargo("doc");
    pages.args(["--no-deps", "--package", "crm-core", "--target-dir"]).arg(folder);
    steps.step("pages", &mut pages)
}

fn in_python(steps: &Steps, folder: &Path) -> Result {
    python::environment(steps)?;
    let tool = ["-m", "pip", "install", "--quiet", "pdoc==16.0.0", "typing-extensions>=4.10"];
    steps.step("tool", python::inside("python").args(tool))?;
    let mut pages = python::inside("python");
    pages.arg(process::root().join("xtask/src/reference/python.py"));
    pages.arg("python/crm_core").arg(process::target().join("reference-stubs")).arg(folder);
    steps.step("pages", &mut pages)
}

fn in_node(steps: &Steps, folder: &Path) -> Result {
    let mut pages = node::npm("bindings-node");
    pages.args(["exec", "--yes", "--package=typedoc@0.28.20", "--package=typescript@5.9.3", "--"]);
    pages.args(["typedoc", "--skipErrorChecking", "--entryPoints", "index.d.ts", "--tsconfig"]);
    pages.arg(process::root().join("xtask/src/reference/tsconfig.json"));
    steps.step("pages", pages.arg("--out").arg(folder))
}

fn in_kotlin(steps: &Steps, folder: &Path) -> Result {
    kotlin::prepare(steps, &[])?;
    let mut pages = kotlin::maven(&mobile::built());
    pages.arg("org.jetbrains.dokka:dokka-maven-plugin:dokka");
    steps.step("pages", pages.arg(format!("-Dreference.directory={}", folder.display())))
}

fn in_swift(steps: &Steps, folder: &Path) -> Result {
    swift::prepare(steps, &[])?;
    let compiler = compiler::compiler().unwrap_or_default();
    let mut symbols = compiler.swift("package", compiler::PACKAGE, &mobile::built());
    steps.step("symbols", symbols.arg("dump-symbol-graph"))?;
    let graphs = process::target().join("swift-symbols");
    if graphs.exists() {
        fs::remove_dir_all(&graphs)?;
    }
    fs::create_dir_all(&graphs)?;
    // Beside the folder of the build, which a link names; of its modules the package's own alone.
    let build = compiler::built(compiler::PACKAGE).join("debug").canonicalize()?;
    for graph in fs::read_dir(build.with_file_name("symbolgraph"))? {
        let graph = graph?;
        let name = graph.file_name();
        if name.to_string_lossy().split(['.', '@']).next() == Some("CrmCore") {
            fs::copy(graph.path(), graphs.join(name))?;
        }
    }
    let mut pages = compiler.program("docc");
    pages.args(["convert", "--transform-for-static-hosting"]);
    pages.args(["--fallback-display-name", "CrmCore"]);
    pages.args(["--fallback-bundle-identifier", "dev.crmcore.CrmCore"]);
    pages.arg("--additional-symbol-graph-dir").arg(graphs).arg("--output-path").arg(folder);
    steps.step("pages", &mut pages)
}

/// The first of the sentences that no page holds.
fn lacking(folder: &Path) -> Result<Option<&'static str>> {
    let mut missing = SENTENCES.to_vec();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html" || ending == "json") {
                // Swift's pages show data that lies beside them.
                let page = fs::read_to_string(&path)?;
                missing.retain(|sentence| !page.contains(sentence));
            }
        }
    }
    Ok(missing.first().copied())
}
