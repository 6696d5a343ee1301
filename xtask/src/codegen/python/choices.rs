//! The choices as enums, whose members are texts.

use std::{collections::BTreeMap, fmt::Write as _};

use serde_json::Value;

use super::{fields, list, named, text};

const HEAD: &str = r#""""Fixed categories: enums whose members are texts, so that they compare with their codes."""
# Written by `cargo xtask codegen` from the model.

from enum import Enum

from typing_extensions import Self

__all__ = ["#;

const CHOICE: &str = r##"]


class Choice(str, Enum):
    """One of several fixed categories; one that a newer version of the library wrote reads as "#7"."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self, format_spec)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not (isinstance(value, str) and value.startswith("#") and value[1:].isdecimal()):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
"##;

/// The module `choices`.
pub(super) fn module(description: &Value) -> String {
    let choices = all(description);
    let names: Vec<String> = choices.keys().map(|name| format!("\n    \"{name}\",")).collect();
    let mut out = format!("{HEAD}\n    \"Choice\",{}\n{CHOICE}", names.concat());
    for (name, choice) in &choices {
        let _ =
            writeln!(out, "\n\nclass {name}(Choice):\n    \"\"\"{}\"\"\"\n", text(choice, "doc"));
        for option in list(choice, "options") {
            let code = text(option, "code");
            let _ = writeln!(out, "    {} = \"{code}\"", code.to_uppercase());
            let _ = writeln!(out, "    \"\"\"{}\"\"\"", text(option, "doc"));
        }
    }
    out
}

/// What calls take for each choice: a member, or its code.
pub(super) fn given(description: &Value) -> String {
    let mut out = String::new();
    for (name, choice) in all(description) {
        let codes: Vec<String> =
            list(choice, "options").map(|option| format!("\"{}\"", text(option, "code"))).collect();
        let _ = writeln!(out, "_{name}Code = Literal[{}]", codes.join(", "));
        let _ = writeln!(out, "_{name} = {name} | _{name}Code");
    }
    out
}

/// The choices that fields hold, that reports answer and that listeners are told, by name.
fn all(description: &Value) -> BTreeMap<&str, &Value> {
    let answers = list(description, "reports").flat_map(|report| list(&report["answer"], "fields"));
    let mut choices = named(fields(description).chain(answers), "choice");
    choices.extend(list(description, "choices").map(|choice| (text(choice, "name"), choice)));
    choices
}
