//! How much of each binding is written by hand: what does not follow from the model.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Result;

/// What each binding is written in: its folders and files, tests apart; of the generator what it copies as it is.
const BINDINGS: [(&str, &[&str]); 3] = [
    (
        "python",
        &[
            "bindings-allocator/src",
            "bindings-python/src",
            "bindings-python/python",
            "xtask/src/codegen/python",
            "crm-core/src/python.rs",
            "crm-core/src/python",
        ],
    ),
    (
        "node",
        &[
            "bindings-allocator/src",
            "bindings-node/src",
            "bindings-node/lib",
            "bindings-node/index.js",
            "bindings-node/index.mjs",
            "bindings-node/index.d.mts",
            "bindings-node/native.js",
            "xtask/src/codegen/node/front_door.d.ts",
        ],
    ),
    (
        "kotlin and swift",
        &[
            "bindings-mobile/src",
            "bindings-mobile/kotlin/src/main",
            "bindings-mobile/swift/Sources/CrmCore",
            "bindings-mobile/swift/Sources/CrmCoreNative/LocalDate.swift",
        ],
    ),
];

/// How lines of comments begin, in one language or the other.
const COMMENTS: [&str; 6] = ["//", "/*", "*/", "* ", "# ", DOCSTRING];
/// What stands around Python's docs.
const DOCSTRING: &str = "\"\"\"";
/// Under how many lines without comments a binding stays.
const BAR: usize = 1_500;

/// Lines that are not blank, and those of them that are no comment.
#[derive(Debug, Default, PartialEq)]
struct Lines {
    all: usize,
    code: usize,
}

/// Prints the lines of each binding, by language; more than the bar are an error.
pub(super) fn print(root: &Path, generated: &[(PathBuf, String)]) -> Result {
    for (binding, places) in BINDINGS {
        let mut lines = BTreeMap::new();
        for place in places {
            count(root, Path::new(place), generated, &mut lines)?;
        }
        let by_language: Vec<String> =
            lines.iter().map(|(language, Lines { all, .. })| format!("{all} {language}")).collect();
        let all: usize = lines.values().map(|lines| lines.all).sum();
        let code: usize = lines.values().map(|lines| lines.code).sum();
        let by_language = by_language.join(", ");
        println!("hand-written: {binding}: {all} lines ({by_language}), {code} without comments");
        if code >= BAR {
            let detail = "let it follow from the list of calls, or say it in the core's calls";
            return Err(
                format!("{binding} has {BAR} lines or more written by hand: {detail}").into()
            );
        }
    }
    Ok(())
}

/// Prints how many lines each entity comes to, in each language's files that follow from the model.
pub(super) fn print_expansion(description: &Value, generated: &[(PathBuf, String)]) {
    let entities = description.get("entities").and_then(Value::as_array).map_or(0, Vec::len);
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, text) in generated {
        let language = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        *lines.entry(language).or_default() += text.lines().count();
    }
    let of = |(language, lines): (&str, usize)| {
        format!("{} {language}", lines.checked_div(entities).unwrap_or_default())
    };
    let each: Vec<String> = lines.into_iter().map(of).collect();
    println!("generated lines an entity, {entities} entities: {}", each.join(", "));
}

fn count(
    root: &Path,
    place: &Path,
    generated: &[(PathBuf, String)],
    lines: &mut BTreeMap<String, Lines>,
) -> Result {
    let full = root.join(place);
    if full.is_dir() {
        for entry in fs::read_dir(&full)? {
            count(root, &place.join(entry?.file_name()), generated, lines)?;
        }
        return Ok(());
    }
    let language = place.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let is_source = match language {
        "rs" => !place.starts_with("xtask"),
        language => matches!(language, "py" | "pyi" | "js" | "mjs" | "ts" | "mts" | "kt" | "swift"),
    };
    if is_source && generated.iter().all(|(path, _)| path != place) {
        let text = fs::read_to_string(&full)?;
        let counted = lines.entry(language.to_owned()).or_default();
        let mut is_docstring = false;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            counted.all += 1;
            let is_comment = is_docstring || COMMENTS.iter().any(|mark| line.starts_with(mark));
            counted.code += usize::from(!is_comment);
            // One that begins and ends in the same line has two marks, or stands in no line of its own.
            let is_turned = line.matches(DOCSTRING).count() == 1 && language.starts_with("py");
            is_docstring ^= is_turned && (is_docstring || line.starts_with(DOCSTRING));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_generated_or_blank_does_not_count() {
        let root = std::env::temp_dir().join(format!("xtask-lines-{}", std::process::id()));
        fs::create_dir_all(root.join("src")).unwrap();
        fs::write(root.join("src/lib.rs"), "one\n\n  \n// two\nthree\n").unwrap();
        fs::write(root.join("src/model.rs"), "one\n").unwrap();
        fs::write(root.join("src/notes.txt"), "one\n").unwrap();
        let documented =
            "def one():\n    \"\"\"Two\n    lines.\"\"\"\n    \"\"\"One.\"\"\"\n    three()\n";
        fs::write(root.join("src/one.py"), documented).unwrap();

        let mut lines = BTreeMap::new();
        let generated = [(PathBuf::from("src/model.rs"), String::new())];
        count(&root, Path::new("src"), &generated, &mut lines).unwrap();

        fs::remove_dir_all(&root).unwrap();
        let rust = ("rs".to_owned(), Lines { all: 3, code: 2 });
        let python = ("py".to_owned(), Lines { all: 5, code: 2 });
        assert_eq!(lines, BTreeMap::from([rust, python]));
    }
}
