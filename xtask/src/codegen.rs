//! Files that follow from the model: written, or compared with what is committed.

mod calls;
pub(crate) mod described;
#[cfg(test)]
mod grown;
mod kinds;
mod kotlin;
mod lines;
mod node;
mod outputs;
mod pages;
mod python;
#[cfg(test)]
mod sample;
mod swift;
mod written;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use self::{outputs::outputs, written::unlinked};
use crate::{Result, process};

pub(crate) fn run(arguments: &[String]) -> Result {
    let is_check = match arguments {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err("codegen takes nothing but --check".into()),
    };
    let description = description()?;
    let files = outputs(&description);
    let root = process::root();
    lines::print(&root, &files)?;
    lines::print_expansion(&description, &files);
    if is_check {
        let stale = stale(&root, &files);
        if stale.is_empty() {
            println!("codegen: {} files are up to date", files.len());
            return Ok(());
        }
        Err(format!("{}\nrun `cargo xtask codegen` and commit what it writes", stale.join("\n"))
            .into())
    } else {
        write(&root, &files)
    }
}

/// The model as data: entities, fields, choices and methods, with their docs.
pub(crate) fn description() -> Result<Value> {
    let mut describe = process::cargo("run");
    describe.args(["--quiet", "--package", "crm-core", "--example", "describe"]);
    let mut description = serde_json::from_str(&process::output(&mut describe)?)?;
    unlink(&mut description);
    Ok(description)
}

/// Makes links into the Rust documentation the plain names that other languages have.
fn unlink(described: &mut Value) {
    match described {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(doc) if name == "doc" => *doc = unlinked(doc),
                    member => unlink(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(unlink),
        _ => {}
    }
}

fn write(root: &Path, files: &[(PathBuf, String)]) -> Result {
    for (path, text) in files {
        let full = root.join(path);
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder)?;
        }
        // A file that is right keeps its time, so that nothing is built again.
        if fs::read_to_string(&full).is_ok_and(|found| found == *text) {
            continue;
        }
        fs::write(&full, text)
            .map_err(|error| format!("can't write {}: {error}", path.display()))?;
        println!("codegen: wrote {}", path.display());
    }
    println!("codegen: {} files are up to date", files.len());
    Ok(())
}

/// One sentence for each file that isn't what the model asks for.
fn stale(root: &Path, files: &[(PathBuf, String)]) -> Vec<String> {
    files
        .iter()
        .filter_map(|(path, wanted)| match fs::read_to_string(root.join(path)) {
            Err(error) => Some(format!("{}: {error}", path.display())),
            Ok(found) => first_difference(wanted, &found)
                .map(|difference| format!("{}:{difference}", path.display())),
        })
        .collect()
}

/// The first line at which two texts part, and both of its forms.
fn first_difference(wanted: &str, found: &str) -> Option<String> {
    if wanted == found {
        return None;
    }
    let (mut wanted, mut found) = (wanted.split('\n'), found.split('\n'));
    for line in 1_usize.. {
        let (wanted, found) = (wanted.next(), found.next());
        if wanted != found {
            let form =
                |text: Option<&str>| text.map_or("the end".into(), |text| format!("{text:?}"));
            return Some(format!("{line}: wanted {}, found {}", form(wanted), form(found)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_do_not_differ() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    }

    #[test]
    fn a_difference_names_its_line_and_both_forms() {
        assert_eq!(
            first_difference("a\nb\nc", "a\nx\nc").as_deref(),
            Some(r#"2: wanted "b", found "x""#)
        );
    }

    #[test]
    fn a_missing_last_line_end_is_a_difference() {
        assert_eq!(first_difference("a\n", "a").as_deref(), Some(r#"2: wanted "", found the end"#));
    }

    #[test]
    fn a_file_that_is_missing_is_stale_and_one_just_written_is_not() {
        let root = std::env::temp_dir().join(format!("xtask-codegen-{}", std::process::id()));
        let files = [(PathBuf::from("types/model.d.ts"), "export type Id = string\n".to_owned())];

        assert_eq!(stale(&root, &files).len(), 1);
        write(&root, &files).unwrap();
        assert_eq!(stale(&root, &files), Vec::<String>::new());

        fs::write(root.join("types/model.d.ts"), "export type Id = number\n").unwrap();
        let told = stale(&root, &files);
        fs::remove_dir_all(&root).unwrap();
        assert!(told.first().is_some_and(|line| line.starts_with("types/model.d.ts:1: wanted")));
    }
}
