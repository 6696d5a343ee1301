//! The calls that every binding has: as a list for the package's JavaScript, and as methods for TypeScript.

use std::{collections::BTreeSet, fmt::Write as _};

use serde_json::Value;

use super::{MARK, camel, doc, is, list, open, pascal, text};
use crate::codegen::described::wrapped;

/// The list: what each call takes in which order, and what it tells.
pub(super) fn table(description: &Value) -> String {
    let mut groups: Vec<(&str, String)> = Vec::new();
    for method in list(description, "methods") {
        let mut takes: Vec<&str> =
            list(method, "takes").iter().map(|it| text(it, "name")).collect();
        if !list(&method["options"], "all").is_empty() {
            takes.push("options");
        }
        let (of, name, tells) = (text(method, "of"), text(method, "name"), text(method, "tells"));
        let line = format!(
            "  {}: {{ call: \"{name}\", takes: {}, tells: \"{tells}\" }},\n",
            camel(name),
            serde_json::json!(takes).to_string().replace(',', ", "),
        );
        match groups.iter_mut().find(|(known, _)| *known == of) {
            Some((_, lines)) => lines.push_str(&line),
            None => groups.push((of, line)),
        }
    }
    let mut out = format!("\"use strict\";\n{MARK}");
    for (of, lines) in &groups {
        let _ = write!(out, "\nconst {of} = {{\n{lines}}};\n");
    }
    let names: Vec<&str> = groups.iter().map(|(of, _)| *of).collect();
    let _ = write!(out, "\nmodule.exports = {{ {} }};\n", names.join(", "));
    out
}

/// The methods of whom they are asked of, but for those that the template says itself.
pub(super) fn members(description: &Value, of: &str, own: &str) -> String {
    let mut out = String::new();
    for method in list(description, "methods").iter().filter(|method| text(method, "of") == of) {
        let name = camel(text(method, "name"));
        let is_own = [" ", "static "].iter().any(|before| {
            own.contains(&format!("{before}{name}(")) || own.contains(&format!("{before}{name}<"))
        });
        if is_own || text(method, "tells") == "content" {
            continue;
        }
        let mut takes: Vec<String> = list(method, "takes").iter().map(argument).collect();
        let options = &method["options"];
        if !list(options, "all").is_empty() {
            takes.push(format!("options?: {}", text(options, "name")));
        }
        let is_of_a_list = list(method, "takes").iter().any(|it| text(it, "kind") == "list");
        let list = if is_of_a_list { "<List extends keyof Lists & string>" } else { "" };
        let place = if of == "library" { "static " } else { "" };
        doc(&mut out, "  ", &wrapped(text(method, "doc"), 115));
        let (takes, told) = (takes.join(", "), told(method));
        let _ = writeln!(out, "  {place}{name}{list}({takes}): Promise<{told}>;");
    }
    out
}

fn argument(argument: &Value) -> String {
    let mark = if is(argument, "required") { "" } else { "?" };
    format!("{}{mark}: {}", camel(text(argument, "name")), kind(argument))
}

fn kind(argument: &Value) -> String {
    match text(argument, "kind") {
        "id" => match text(argument, "of") {
            "" => "string".to_owned(),
            entity => format!("{}Id", pascal(entity)),
        },
        "own_id" => "RecordId".to_owned(),
        "texts" => "string | readonly string[]".to_owned(),
        "flag" => "boolean".to_owned(),
        "int" => "number".to_owned(),
        "time" => "Instant".to_owned(),
        "choice" => {
            let codes = list(argument, "of").iter().filter_map(Value::as_str);
            codes.map(|code| format!("\"{code}\"")).collect::<Vec<_>>().join(" | ")
        }
        "durability" => "\"full\" | { relaxed: number }".to_owned(),
        "fields" => "New".to_owned(),
        "changes" => "Patch".to_owned(),
        "list" => "List".to_owned(),
        "item" => "Lists[List]".to_owned(),
        "known_item" => "Lists[List] & { id: string }".to_owned(),
        "query" => "Query".to_owned(),
        "mapping" => "object | string".to_owned(),
        "declaration" => "Declaration".to_owned(),
        _ => "string".to_owned(),
    }
}

fn told(method: &Value) -> String {
    match (text(method, "tells"), text(method, "of")) {
        ("nothing", _) => "void".to_owned(),
        ("record", "crm") => "Company".to_owned(),
        ("record", _) => "Record".to_owned(),
        ("maybe_record", _) => "Record | null".to_owned(),
        ("page", _) => "Page<Record>".to_owned(),
        ("found", _) => "Found[]".to_owned(),
        ("outcome", _) => "MassUpdated".to_owned(),
        ("count", _) => "number".to_owned(),
        ("maybe_count", _) => "number | null".to_owned(),
        ("json", _) => "object".to_owned(),
        ("bytes", _) => "Buffer".to_owned(),
        ("crm", _) => "Crm".to_owned(),
        ("tx", _) => "Transaction".to_owned(),
        ("earlier", _) => "Earlier".to_owned(),
        ("told", _) => text(method, "shape").to_owned(),
        ("told_list", _) => format!("{}[]", text(method, "shape")),
        _ => "string".to_owned(),
    }
}

/// The options of calls, but for those that the template says itself.
pub(super) fn options(description: &Value, own: &str) -> String {
    let mut out = String::new();
    let mut written = BTreeSet::new();
    for options in list(description, "methods").iter().map(|method| &method["options"]) {
        let name = text(options, "name");
        let is_own = own.contains(&format!("interface {name} {{"));
        if list(options, "all").is_empty() || is_own || !written.insert(name) {
            continue;
        }
        open(&mut out, text(options, "doc"), name);
        for option in list(options, "all") {
            doc(&mut out, "  ", &wrapped(text(option, "doc"), 115));
            let _ =
                writeln!(out, "  {}?: {} | undefined;", camel(text(option, "name")), kind(option));
        }
        out.push_str("}\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn description() -> Value {
        let argument = |name: &str, kind: &str, required: bool, doc: &str| json!({ "name": name, "kind": kind, "required": required, "of": null, "doc": doc });
        json!({ "methods": [{
            "of": "records", "name": "add_item", "doc": "Adds it.", "tells": "record",
            "takes": [
                argument("id", "own_id", true, ""),
                argument("list", "list", true, ""),
                argument("item", "item", false, ""),
            ],
            "options": {
                "name": "Expected", "doc": "What is expected.",
                "all": [argument("last_revision", "int", false, "Which one.")],
            },
        }] })
    }

    #[test]
    fn a_call_is_a_method_with_its_options_last() {
        let method = "  /** Adds it. */\n  addItem<List extends keyof Lists & string>(id: RecordId, list: List, \
                      item?: Lists[List], options?: Expected): Promise<Record>;\n";
        assert_eq!(members(&description(), "records", ""), method);
        assert_eq!(members(&description(), "records", "  addItem<List>("), "", "it has its own");
        assert_eq!(members(&description(), "crm", ""), "");
    }

    #[test]
    fn options_are_an_interface_and_a_place_in_the_list() {
        let interface = "\n/** What is expected. */\nexport interface Expected {\n  /** Which one. */\n  \
                         lastRevision?: number | undefined;\n}\n";
        assert_eq!(options(&description(), ""), interface);
        assert_eq!(options(&description(), "interface Expected {"), "");
        let line = "addItem: { call: \"add_item\", takes: [\"id\", \"list\", \"item\", \"options\"], tells: \"record\" },";
        assert!(table(&description()).contains(line));
    }
}
