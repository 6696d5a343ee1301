//! The calls that every binding has, as Python writes them: functions that make them, and their stubs.

use std::fmt::Write as _;

use serde_json::Value;

use super::{doc, is, list, text};
use crate::codegen::described::wrapped;

const HEAD: &str = r#""""The calls of the library as methods."""
# Written by `cargo xtask codegen` from the list of calls; do not edit.

import json
from typing import Any

from .told import Found, read

__all__ = @library@
VERSION = "@version@"


def document(mapping: Any) -> str:
    """A mapping as JSON, whose numbers stay as they are."""
    return mapping if isinstance(mapping, str) else json.dumps(mapping)


def _open(how: str, given: Any) -> Any:
    from ._crm_core import Crm

    return Crm._open(how, given)  # type: ignore[attr-defined]
"#;

/// How a parameter is given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// By its place alone.
    Placed,
    /// By its place, or by name.
    Either,
    /// By its name.
    Named,
    /// All other names.
    Others,
}

struct Parameter {
    place: Place,
    name: String,
    kind: String,
    default: &'static str,
    /// What of it is given to the call, as `"id": id`.
    given: String,
    /// Whether it is a part of the query, which is one argument of the call.
    is_of_query: bool,
}

/// What a method takes and how it makes its call.
struct Signature(Vec<Parameter>);

impl Signature {
    fn of(method: &Value) -> Self {
        let has_query = list(method, "takes").any(|it| text(it, "kind") == "query");
        let mut all: Vec<Parameter> =
            list(method, "takes").flat_map(|argument| taken(argument, has_query)).collect();
        all.extend(list(&method["options"], "all").map(option));
        // What takes all other names stands last.
        all.sort_by_key(|parameter| parameter.place);
        Self(all)
    }

    /// The parameters after `self`, one line.
    fn shown(&self, is_typed: bool) -> Vec<String> {
        let mut shown = Vec::new();
        let mut is_named = false;
        for (index, parameter) in self.0.iter().enumerate() {
            let Parameter { place, name, kind, default, .. } = parameter;
            if !is_named && *place == Place::Named {
                is_named = true;
                shown.push("*".to_owned());
            }
            let kind = if is_typed { kind.as_str() } else { "Any" };
            let stars = if *place == Place::Others { "**" } else { "" };
            let default = if default.is_empty() { String::new() } else { format!(" = {default}") };
            shown.push(format!("{stars}{name}: {kind}{default}"));
            let next = self.0.get(index + 1).map(|next| next.place);
            if *place == Place::Placed && next != Some(Place::Placed) {
                shown.push("/".to_owned());
            }
        }
        shown
    }

    /// What the call is given, as a dictionary.
    fn given(&self) -> String {
        let parts = |is_of_query| {
            let parts = self.0.iter().filter(move |part| part.is_of_query == is_of_query);
            parts.map(|part| part.given.clone()).filter(|given| !given.is_empty())
        };
        let mut given: Vec<String> = parts(false).collect();
        let query: Vec<String> = parts(true).collect();
        if !query.is_empty() {
            given.push(format!("\"query\": {{{}}}", query.join(", ")));
        }
        format!("{{{}}}", given.join(", "))
    }
}

/// What every report is asked.
const ASKED: [(&str, &str); 5] = [
    ("filter", "str | None"),
    ("params", "dict[str, Any] | None"),
    ("period", "str | None"),
    ("as_of", "_datetime | str | None"),
    ("limit", "int | None"),
];

/// The parameters of one argument.
fn taken(argument: &Value, has_query: bool) -> Vec<Parameter> {
    let name = text(argument, "name");
    let parameter = |place, name: &str, kind: &str, default, given: String| Parameter {
        place,
        name: name.to_owned(),
        kind: kind.to_owned(),
        default,
        given,
        is_of_query: text(argument, "kind") == "query",
    };
    let one = |place, kind: &str, default, value: &str| {
        vec![parameter(place, name, kind, default, format!("\"{name}\": {value}"))]
    };
    match text(argument, "kind") {
        "query" => {
            let default = if is(argument, "required") { "" } else { "None" };
            let part = |name: &str| format!("\"{name}\": {name}");
            let mut all =
                vec![parameter(Place::Placed, "filter", "str | None", default, part("filter"))];
            for name in list(argument, "of").filter_map(Value::as_str) {
                let kind = match name {
                    "sort" => "str | Sequence[str] | None",
                    "limit" => "int | None",
                    _ => "str | None",
                };
                all.push(parameter(Place::Named, name, kind, "None", part(name)));
            }
            all.push(parameter(Place::Others, "params", "Any", "", part("params")));
            all
        }
        "asked" => {
            let all = "{\"filter\": filter, \"params\": params, \"period\": period, \"as_of\": as_of, \
                       \"limit\": limit, **about}";
            let mut asked: Vec<Parameter> = ASKED
                .map(|(name, kind)| parameter(Place::Named, name, kind, "None", String::new()))
                .into();
            let given = format!("\"{name}\": {all}");
            asked.push(parameter(Place::Others, "about", "_Id | None", "", given));
            asked
        }
        "fields" | "changes" if has_query => one(Place::Placed, "dict[str, Any]", "", name),
        "fields" | "changes" | "arguments" => one(Place::Others, "Any", "", name),
        "mapping" => one(Place::Placed, "str | dict[str, Any]", "", "document(mapping)"),
        _ if is(argument, "required") => one(Place::Placed, &kind(argument), "", name),
        _ => one(Place::Placed, &format!("{} | None", kind(argument)), "None", name),
    }
}

fn option(option: &Value) -> Parameter {
    let name = text(option, "name");
    let (kind, default) = match (text(option, "kind"), kind(option)) {
        ("flag", kind) => (kind, "False"),
        (_, kind) => (format!("{kind} | None"), "None"),
    };
    let place = if text(option, "kind") == "texts" { Place::Either } else { Place::Named };
    let given = format!("\"{name}\": {name}");
    Parameter { place, name: name.to_owned(), kind, default, given, is_of_query: false }
}

fn kind(argument: &Value) -> String {
    match text(argument, "kind") {
        "id" | "own_id" | "item_id" => "_Id",
        "texts" => "Sequence[str]",
        "path" => "str | PathLike[str]",
        "flag" => "bool",
        "int" => "int",
        "time" => "_datetime | str",
        "durability" => "_Durability",
        "item" | "known_item" => "Item | dict[str, Any]",
        "choice" => {
            let codes = list(argument, "of").filter_map(Value::as_str);
            let codes: Vec<String> = codes.map(|code| format!("\"{code}\"")).collect();
            return format!("Literal[{}]", codes.join(", "));
        }
        _ => "str",
    }
    .to_owned()
}

fn told(method: &Value) -> String {
    match (text(method, "tells"), text(method, "of"), text(method, "shape")) {
        ("nothing", ..) => "None".to_owned(),
        ("record", "crm", _) => "Company".to_owned(),
        ("record", ..) => "_R".to_owned(),
        ("maybe_record", ..) => "_R | None".to_owned(),
        ("page", ..) => "Page[_R]".to_owned(),
        ("found", ..) => "list[Found]".to_owned(),
        ("outcome", "records", _) => "MassUpdated".to_owned(),
        ("count", ..) => "int".to_owned(),
        ("maybe_count", ..) => "int | None".to_owned(),
        ("text", ..) => "str".to_owned(),
        ("bytes", ..) => "bytes".to_owned(),
        ("report", ..) => "Report[Any]".to_owned(),
        ("crm", ..) => "Crm".to_owned(),
        ("tx" | "earlier", ..) => "Tx".to_owned(),
        ("told", _, shape @ ("Reverted" | "Verified")) => shape.to_owned(),
        ("told_list", _, shape @ "CommitWarning") => format!("tuple[{shape}, ...]"),
        ("told_list", _, shape) => format!("list[{shape}]"),
        ("outcome", ..) => "Any".to_owned(),
        _ => "dict[str, Any]".to_owned(),
    }
}

/// What each collection of the model says with its own fields; another collection says it for any.
const TYPED: [&str; 3] = ["create", "update", "content"];

fn methods<'d>(description: &'d Value, of: &str) -> impl Iterator<Item = &'d Value> {
    let asked = list(description, "methods").filter(move |method| text(method, "of") == of);
    asked.filter(|method| text(method, "tells") != "content")
}

/// The stubs of what is asked of one, but for those that the template says itself.
pub(super) fn stubs(description: &Value, of: &str, own: &str) -> String {
    let mut out = String::new();
    let indent = if of == "library" { "" } else { "    " };
    let asked = if of == "collection" { "records" } else { of };
    for method in methods(description, asked) {
        let name = text(method, "name");
        let is_typed = asked == "records" && TYPED.contains(&name);
        let is_elsewhere = is_typed != (of == "collection");
        if is_elsewhere || own.contains(&format!("\n{indent}def {name}(")) {
            continue;
        }
        let parameters = Signature::of(method).shown(true);
        let told = if is_typed { told(method).replace("_R", "Any") } else { told(method) };
        let own_self = if indent.is_empty() { None } else { Some("self") };
        let parameters: Vec<&str> =
            own_self.into_iter().chain(parameters.iter().map(String::as_str)).collect();
        if parameters.len() < 4 {
            let _ = writeln!(out, "{indent}def {name}({}) -> {told}:", parameters.join(", "));
        } else {
            let lines: String = parameters
                .iter()
                .fold(String::new(), |lines, it| lines + indent + "    " + it + ",\n");
            let _ = writeln!(out, "{indent}def {name}(\n{lines}{indent}) -> {told}:");
        }
        let inner = format!("{indent}    ");
        doc(
            &mut out,
            &inner,
            &wrapped(text(method, "doc"), 110).replace('\n', &format!("\n{inner}")),
        );
        if indent.is_empty() {
            out.push('\n');
        }
    }
    out
}

/// The functions that make the calls.
pub(super) fn module(description: &Value) -> String {
    let library: Vec<_> = methods(description, "library")
        .map(|method| format!("\"{}\"", text(method, "name")))
        .collect();
    let mut out = HEAD
        .replace("@library@", &format!("[{}]", library.join(", ")))
        .replace("@version@", env!("CARGO_PKG_VERSION"));
    for (of, class) in
        [("library", ""), ("records", "Records"), ("door", "Door"), ("tx", "Tx"), ("crm", "Crm")]
    {
        let (indent, call) = if of == "library" { ("", "_open") } else { ("    ", "self._call") };
        if !class.is_empty() {
            let _ = write!(out, "\n\nclass {class}:");
        }
        for method in methods(description, of) {
            let signature = Signature::of(method);
            let own_self = (!indent.is_empty()).then(|| "self: Any".to_owned());
            let parameters: Vec<String> =
                own_self.into_iter().chain(signature.shown(false)).collect();
            let (name, given) = (text(method, "name"), signature.given());
            if OWN.contains(&(of, name)) {
                continue;
            }
            let gap = if of == "library" { "\n\n" } else { "\n" };
            let _ = writeln!(out, "{gap}{indent}def {name}({}) -> Any:", parameters.join(", "));
            let about = wrapped(text(method, "doc"), 110);
            let _ = writeln!(
                out,
                "{indent}    \"\"\"{}\"\"\"",
                about.replace('\n', &format!("\n{indent}    "))
            );
            let called = read(method, format!("{call}(\"{name}\", {given})"));
            let _ = writeln!(out, "{indent}    return {called}");
        }
        if of == "door" {
            out.push_str(&by_name(description));
        }
    }
    out + &model(description)
}

/// What is made of an answer, where it is more than its data.
fn read(method: &Value, called: String) -> String {
    match (text(method, "tells"), text(method, "shape")) {
        ("found", _) => format!("[Found(*found) for found in {called}]"),
        ("told", shape @ ("Reverted" | "Verified")) => format!("read(\"{shape}\", {called})"),
        ("told_list", shape @ "CommitWarning") => {
            format!("tuple(read(\"{shape}\", told) for told in {called})")
        }
        ("told_list", shape) => format!("[read(\"{shape}\", told) for told in {called}]"),
        _ => called,
    }
}

/// What Python has in a form of its own.
const OWN: [(&str, &str); 3] = [("records", "get"), ("crm", "declare"), ("crm", "import_csv")];

/// A method for each verb and each report.
fn by_name(description: &Value) -> String {
    let mut out = String::new();
    for (general, calls, given) in [("flow", "flows", "arguments"), ("report", "reports", "asked")]
    {
        for call in list(description, calls) {
            let name = text(call, "name");
            // Paragraphs are told apart by two spaces.
            let about = wrapped(&text(call, "doc").replace("  ", " "), 110);
            let about = about.replace('\n', "\n        ");
            let _ = writeln!(out, "\n    def {name}(self: Any, **{given}: Any) -> Any:");
            let _ = writeln!(out, "        \"\"\"{about}\"\"\"");
            let _ = writeln!(out, "        return self.{general}(\"{name}\", **{given})");
        }
    }
    out
}

/// What follows from the model: the collections.
fn model(description: &Value) -> String {
    let mut out = "\n\nCOLLECTIONS = {\n".to_owned();
    for entity in list(description, "entities").filter(|entity| !is(entity, "declared")) {
        let _ = writeln!(out, "    \"{}\": \"{}\",", text(entity, "plural"), text(entity, "name"));
    }
    out.push_str("}\n");
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn description() -> Value {
        let argument = |name: &str, kind: &str, required: bool, of: Value| json!({ "name": name, "kind": kind, "required": required, "of": of, "doc": "" });
        let skip = argument("skip", "flag", false, Value::Null);
        json!({ "methods": [
            {
                "of": "records", "name": "change", "doc": "Changes them.", "tells": "outcome",
                "takes": [
                    argument("query", "query", true, json!(["sort"])),
                    argument("fields", "changes", true, Value::Null),
                ],
                "options": { "all": [skip] },
            },
            {
                "of": "records", "name": "own", "doc": "Own.", "tells": "nothing",
                "takes": [], "options": { "all": [] },
            },
        ] })
    }

    #[test]
    fn a_filter_comes_by_its_place_and_its_parameters_by_name() {
        let stubs = stubs(&description(), "records", "\n    def own(self) -> None: ...");
        let parameters = "        self,\n        filter: str | None,\n        fields: dict[str, Any],\n        \
                          /,\n        *,\n        sort: str | Sequence[str] | None = None,\n        \
                          skip: bool = False,\n        **params: Any,\n";
        let doc = "        \"\"\"\n        Changes them.\n        \"\"\"\n";
        assert_eq!(stubs, format!("    def change(\n{parameters}    ) -> MassUpdated:\n{doc}"));
    }

    #[test]
    fn a_function_gives_its_call_the_query_as_one_argument() {
        let module = module(&description());
        let call = "return self._call(\"change\", {\"fields\": fields, \"skip\": skip, \
                    \"query\": {\"filter\": filter, \"sort\": sort, \"params\": params}})";
        assert!(module.contains(call), "{module}");
        assert!(module.contains("    def own(self: Any) -> Any:\n"), "{module}");
    }
}
