//! The references of languages, from the sentences that the core documents its fields and methods with.

use std::fs;
use std::path::Path;

use crate::test::{Steps, kotlin, node, python};
use crate::{Result, mobile, process};

/// What every reference must hold: the sentence of a method, and that of a field.
const SENTENCES: [&str; 2] = ["Moves a record to the trash", "The stage that it stands in"];

/// A language, and how its pages are written into a folder.
struct Language {
    name: &'static str,
    /// What this machine lacks for it.
    lacks: fn() -> Option<&'static str>,
    write: fn(&Steps, &Path) -> Result,
}

const LANGUAGES: [Language; 4] = [
    Language { name: "rust", lacks: || None, write: rust },
    Language { name: "python", lacks: python::lacks, write: in_python },
    Language { name: "node", lacks: node::lacks, write: in_node },
    Language { name: "kotlin", lacks: kotlin::lacks, write: in_kotlin },
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

/// The first of the sentences that no page holds.
fn lacking(folder: &Path) -> Result<Option<&'static str>> {
    let mut missing = SENTENCES.to_vec();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                let page = fs::read_to_string(&path)?;
                missing.retain(|sentence| !page.contains(sentence));
            }
        }
    }
    Ok(missing.first().copied())
}
