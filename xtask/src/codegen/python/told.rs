//! What calls tell besides records, as frozen classes.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::text;

const HEAD: &str = r#""""What calls tell besides records: each a frozen object."""
# Written by `cargo xtask codegen` from the shapes that every language has; do not edit.

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ._crm_core import Money
from .choices import RecordEvent

"#;

/// The shapes that are classes, each after those that it holds; all others are dictionaries.
const CLASSES: [&str; 10] = [
    "Found",
    "Verified",
    "FieldChange",
    "HistoryEntry",
    "RevertConflict",
    "Reverted",
    "CommitWarning",
    "ImportProgress",
    "Changed",
    "Changes",
];

pub(super) fn module() -> String {
    let mut shapes: Map<String, Value> =
        serde_json::from_str(include_str!("../told.json")).unwrap_or_default();
    // Languages with generics have it in a form of their own.
    let found = json!({
        "": "A record that a search found.",
        "entity": ["text", "The record's entity."],
        "rank": ["int", "How well it fits; higher is better."],
        "record": ["record", "The record."],
    });
    shapes.insert("Found".to_owned(), found);
    let mut names = CLASSES.map(class);
    names.sort_unstable();
    let names = names.map(|name| format!("    \"{name}\",\n")).concat();
    let mut out = format!("{HEAD}__all__ = [\n{names}]\n");
    let mut readers = String::new();
    for name in CLASSES {
        let Some(shape) = shapes.get(name) else { continue };
        let _ = writeln!(out, "\n\n@dataclass(frozen=True, slots=True)\nclass {}:", class(name));
        let _ = writeln!(out, "    \"\"\"{}\"\"\"\n", text(shape, ""));
        let fields = shape.as_object().into_iter().flatten().filter(|(name, _)| !name.is_empty());
        let mut reads = Vec::new();
        for (name, field) in fields {
            let part = |index: usize| field.get(index).and_then(Value::as_str).unwrap_or_default();
            let _ = writeln!(out, "    {name}: {}", kind(name, part(0)));
            // Where others have JSON, Python has the value.
            let about = part(1).replace(", as JSON", ": of an item its fields, of a set its words");
            let _ = writeln!(out, "    \"\"\"{about}\"\"\"");
            reads.extend(reader(part(0)).map(|reader| format!("\"{name}\": {reader}")));
        }
        let class = class(name);
        let _ = writeln!(readers, "    \"{class}\": ({class}, {{{}}}),", reads.join(", "));
    }
    out + &READ.replace("@readers@", &readers)
}

const READ: &str = r#"

def read(name: str, told: dict[str, Any]) -> Any:
    """An object of a class, from what the library tells of it as data."""
    of, reads = _CLASSES[name]
    given = {field: reads[field](value) if field in reads and value is not None else value for field, value in told.items()}
    return of(**given)


def _many(name: str) -> Callable[[Any], Any]:
    return lambda told: tuple(read(name, one) for one in told)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


_CLASSES: dict[str, tuple[type, dict[str, Callable[[Any], Any]]]] = {
@readers@}
"#;

/// What makes a field of the data that stands for it, where that is another value.
fn reader(kind: &str) -> Option<String> {
    match kind.trim_end_matches('?').split_once(' ') {
        Some(("choices", of)) => Some(format!("lambda told: tuple(map({of}, told))")),
        Some((_, of)) => Some(format!("_many(\"{}\")", class(of))),
        None => match kind.trim_end_matches('?') {
            "id" => Some("UUID".to_owned()),
            "timestamp" => Some("_time".to_owned()),
            "money" => Some("lambda told: Money(**told)".to_owned()),
            _ => None,
        },
    }
}

fn class(shape: &str) -> &str {
    if shape == "Changed" { "ChangedRecord" } else { shape }
}

fn kind(name: &str, kind: &str) -> String {
    match name {
        "verb" => {
            return "Literal[\"create\", \"update\", \"trash\", \"restore\", \"purge\"]".to_owned();
        }
        "source" => return "Literal[\"caller\", \"import\", \"replay\"]".to_owned(),
        "before" | "after" => return "Any".to_owned(),
        _ => {}
    }
    let (kind, null) = kind.strip_suffix('?').map_or((kind, ""), |kind| (kind, " | None"));
    let kind = match kind.split_once(' ') {
        Some((_, of)) => format!("tuple[{}, ...]", class(of)),
        None => match kind {
            "bool" => "bool",
            "int" => "int",
            "id" => "UUID",
            "timestamp" => "datetime",
            "money" => "Money",
            "set" => "list[str]",
            "record" => "Any",
            _ => "str",
        }
        .to_owned(),
    };
    kind + null
}
