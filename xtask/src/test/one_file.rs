//! One file, every language: each writes one by the same calls, and each reads what all wrote.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Steps, kotlin, node, python, swift};
use crate::{Result, process};

/// A language with its program; `tests/one_file/README.md` says what that does.
struct Language {
    name: &'static str,
    /// What this machine lacks for it.
    lacks: fn() -> Option<&'static str>,
    /// Builds what the program calls.
    prepare: fn(&Steps) -> Result,
    /// The program with its words.
    command: fn(&[&str]) -> Command,
}

const LANGUAGES: [Language; 5] = [
    Language { name: "rust", lacks: || None, prepare: build_rust, command: in_rust },
    Language {
        name: "python",
        lacks: python::lacks,
        prepare: python::install,
        command: |words| program(python::inside("python"), Some("one_file.py"), words),
    },
    Language {
        name: "node",
        lacks: node::lacks,
        prepare: node::prepare,
        command: |words| program(Command::new("node"), Some("one_file.mjs"), words),
    },
    Language {
        name: "kotlin",
        lacks: kotlin::lacks,
        prepare: kotlin::compile,
        command: |words| kotlin::single_test("OneFile", &[("one.file", &words.join("\n"))]),
    },
    Language {
        name: "swift",
        lacks: swift::lacks,
        prepare: swift::compile,
        command: swift::one_file,
    },
];

pub(super) fn run(steps: &Steps) -> Result {
    let folder = process::target().join("one-file");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let here: Vec<&Language> = LANGUAGES.iter().filter(|language| is_here(language)).collect();
    for language in &here {
        if !steps.passed.contains(&language.name) {
            (language.prepare)(steps)?;
        }
        let file = folder.join(language.name).with_extension("crm");
        steps.step("written", &mut (language.command)(&["write", &path(&file)]))?;
    }
    for language in &here {
        let out = folder.join(language.name);
        steps.step("read", &mut (language.command)(&["read", &path(&folder), &path(&out)]))?;
    }
    let exports = exports(&folder, &here)?;
    println!("file: {exports} languages wrote one, and each read all of them alike");
    Ok(())
}

/// Whether the language takes part; in CI every one must, but for Swift, which Debian 12 has not.
fn is_here(language: &Language) -> bool {
    let Some(reason) = (language.lacks)() else { return true };
    println!("skipped: file: {}: {reason}", language.name);
    process::is_ci() && language.name != "swift"
}

/// Compares what was exported; an error names the first that is another.
fn exports(folder: &Path, languages: &[&Language]) -> Result<usize> {
    let mut first: Option<(String, BTreeMap<PathBuf, Vec<u8>>)> = None;
    for reader in languages {
        for writer in languages {
            let name = format!("what {} wrote, read by {}", writer.name, reader.name);
            let told = contents(&folder.join(reader.name).join(writer.name))?;
            let Some((of, wanted)) = &first else {
                first = Some((name, told));
                continue;
            };
            if wanted.keys().ne(told.keys()) {
                return Err(format!("{name} has other exports than {of}").into());
            }
            if let Some((file, _)) =
                wanted.iter().find(|(file, bytes)| told.get(*file) != Some(bytes))
            {
                return Err(format!("{name}: {} is another than in {of}", file.display()).into());
            }
        }
    }
    Ok(languages.len())
}

fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut contents = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        contents.insert(entry.file_name().into(), fs::read(entry.path())?);
    }
    if contents.is_empty() {
        return Err(format!("nothing was exported to {}", folder.display()).into());
    }
    Ok(contents)
}

fn build_rust(steps: &Steps) -> Result {
    let package = ["--package", "crm-tests", "--example", "one_file"];
    steps.step("build", process::cargo("build").args(package))
}

fn in_rust(words: &[&str]) -> Command {
    program(Command::new(process::target().join("debug/examples/one_file")), None, words)
}

/// A program with its script and its words, in the folder of the scripts.
fn program(mut program: Command, script: Option<&str>, words: &[&str]) -> Command {
    program.current_dir(process::root().join("tests/one_file")).args(script).args(words);
    program
}

fn path(path: &Path) -> String {
    path.display().to_string()
}
