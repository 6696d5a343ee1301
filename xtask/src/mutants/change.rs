//! One line of the source, changed.

use std::{
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
};

/// A changed line.
#[derive(Clone, Debug, PartialEq, Hash)]
pub(super) struct Change {
    pub(super) file: &'static str,
    /// From 0.
    pub(super) line: usize,
    pub(super) before: String,
    pub(super) after: String,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let after = if self.after.trim().is_empty() { "nothing" } else { self.after.trim() };
        write!(f, "{}:{}: `{}` became `{after}`", self.file, self.line + 1, self.before.trim())
    }
}

/// What stands for what: blanks around a sign keep types and generics out.
const SIGNS: [(&str, &str); 14] = [
    (" == ", " != "),
    (" != ", " == "),
    (" < ", " <= "),
    (" <= ", " < "),
    (" > ", " >= "),
    (" >= ", " > "),
    (" + ", " - "),
    (" - ", " + "),
    (" && ", " || "),
    (" || ", " && "),
    ("true", "false"),
    ("false", "true"),
    ("is_some()", "is_none()"),
    ("is_none()", "is_some()"),
];

/// Lines that are no statements of a program that does something.
const NOT_CHANGED: [&str; 9] =
    ["//", "#", "use ", "pub use ", "mod ", "const ", "static ", "log::", "debug_assert"];

/// Every change of one line of this text, tests left out.
pub(super) fn all(file: &'static str, text: &str) -> Vec<Change> {
    let program = text.split_once("#[cfg(test)]\nmod ").map_or(text, |(program, _)| program);
    let mut changes = Vec::new();
    for (line, before) in program.lines().enumerate() {
        let trimmed = before.trim();
        if NOT_CHANGED.iter().any(|start| trimmed.starts_with(start)) || is_signature(trimmed) {
            continue;
        }
        let mut change = |after: String| {
            changes.push(Change { file, line, before: before.to_owned(), after });
        };
        for (sign, other) in SIGNS {
            for (place, _) in before.match_indices(sign) {
                if let (Some(start), Some(end)) =
                    (before.get(..place), before.get(place + sign.len()..))
                {
                    change(format!("{start}{other}{end}"));
                }
            }
        }
        if is_statement(trimmed) {
            change(String::new());
        }
        if let Some(asked) = trimmed.strip_prefix("if ").and_then(|rest| rest.strip_suffix(" {"))
            && !asked.contains("let ")
        {
            change(before.replacen(asked, &format!("!({asked})"), 1));
        }
    }
    changes
}

fn is_signature(line: &str) -> bool {
    ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "impl", "where ", "trait ", "struct "]
        .iter()
        .any(|start| line.starts_with(start))
}

/// A call on a line of its own, without which the program still is one.
fn is_statement(line: &str) -> bool {
    let count = |sign: char| line.matches(sign).count();
    let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
    let keeps = ["let ", "return", "break", "continue", "type ", "pub "];
    begins
        && line.ends_with(';')
        && !keeps.iter().any(|start| line.starts_with(start))
        && [('(', ')'), ('{', '}'), ('[', ']')]
            .iter()
            .all(|(open, close)| count(*open) == count(*close))
}

/// The changes in the order in which the seed draws them.
pub(super) fn drawn(mut changes: Vec<Change>, seed: u64) -> Vec<Change> {
    changes.sort_by_cached_key(|change| {
        let mut hasher = DefaultHasher::new();
        (seed, change).hash(&mut hasher);
        hasher.finish()
    });
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_program_are_changed_and_no_others() {
        let text = "use a == b;\nfn f(a: u8) -> bool {\n    if a < 3 && b {\n        put(a);\n    }\n    // a + b\n    true\n}\n\n#[cfg(test)]\nmod tests {\n    assert!(a == b);\n}\n";
        let changed: Vec<String> = all("put.rs", text).iter().map(ToString::to_string).collect();
        let wanted = [
            "put.rs:3: `if a < 3 && b {` became `if a <= 3 && b {`",
            "put.rs:3: `if a < 3 && b {` became `if a < 3 || b {`",
            "put.rs:3: `if a < 3 && b {` became `if !(a < 3 && b) {`",
            "put.rs:4: `put(a);` became `nothing`",
            "put.rs:7: `true` became `false`",
        ];
        assert_eq!(changed, wanted);
    }

    #[test]
    fn a_seed_draws_every_change_once() {
        let text = "    a == b\n    a < b\n    a + b\n    true\n";
        let changes = all("put.rs", text);
        let one = drawn(changes.clone(), 1);
        assert_eq!(one.len(), changes.len());
        assert!(changes.iter().all(|change| one.contains(change)));
        assert_eq!(one, drawn(changes, 1));
    }
}
