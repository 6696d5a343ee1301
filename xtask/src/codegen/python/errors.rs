//! What calls raise: a class for each code.

use std::fmt::Write as _;

use serde_json::Value;

use super::{camel, list, text};

const HEAD: &str = r#""""What calls raise: one class for each code, all of them a CrmError."""
# Written by `cargo xtask codegen` from the model.

from ._error import CrmError as CrmError
from ._error import RecordRef as RecordRef
from ._error import RefusedRecord as RefusedRecord
from ._error import Violation as Violation
"#;

/// What a Python program would catch besides.
fn also(code: &str) -> &'static str {
    match code {
        "not_found" | "gone" => ", LookupError",
        "wrong_type" => ", TypeError, ValueError",
        "invalid" | "unknown_field" | "duplicate" | "duplicate_conflict" | "broken_link"
        | "query" | "import" => ", ValueError",
        _ => "",
    }
}

/// The module `errors`.
pub(super) fn module(description: &Value) -> String {
    let mut out = HEAD.to_owned();
    for error in list(description, "errors") {
        let code = text(error, "code");
        let _ = writeln!(out, "\n\nclass {}(CrmError{}):", camel(code), also(code));
        let _ = writeln!(out, "    \"\"\"{}\"\"\"\n\n    code = \"{code}\"", text(error, "doc"));
    }
    out
}
