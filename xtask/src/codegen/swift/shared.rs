//! What entities share: the base block, choices, items of lists, the way to the collections, and the kinds of errors.

use serde_json::Value;

use super::{
    Kind, by_need, camel,
    language::{
        doc, doc_with_parameters, field_type, function, head, parameters, property, read,
        type_name, word,
    },
    line, list, pascal, text,
};
use crate::codegen::{
    described::{base as every_record, everywhere, is},
    kinds::Default,
};

/// The class that a CRM and a transaction share: a property for each collection, and methods for verbs and reports.
pub(super) fn collections(description: &Value) -> String {
    let mut out = head();
    out.push_str(
        "
/// The collections, verbs and reports of a CRM or of a transaction.
public class Collections: @unchecked Sendable {
    /// What the calls go through; the library lets several threads in.
    let door: Door

    init(_ door: Door) {
        self.door = door
    }
",
    );
    let entities = list(description, "entities");
    for entity in entities {
        let (name, plural) = (text(entity, "name"), text(entity, "plural"));
        out.push('\n');
        doc(&mut out, 1, text(entity, "doc"));
        let pascal = pascal(name);
        line(&mut out, 1, &format!("public var {}: {pascal}Collection {{", word(&camel(plural))));
        let record = type_name(&pascal);
        line(&mut out, 2, &format!(".init(door.of(\"{name}\"), {record}.init)"));
        line(&mut out, 1, "}");
    }
    for flow in list(description, "flows") {
        out.push('\n');
        verb(&mut out, flow);
    }
    for asked in list(description, "reports") {
        out.push('\n');
        report(&mut out, asked);
    }
    out.push_str("}\n\n");
    let told = "A record in its own type; nothing for an entity that the model does not have.";
    doc(&mut out, 0, told);
    out.push_str(
        "func record(
    of entity: String, _ packed: PackedRecord
) throws(CrmError) -> (any AnyRecord)? {
    switch entity {
",
    );
    for entity in entities {
        let name = text(entity, "name");
        let record = type_name(&pascal(name));
        line(&mut out, 1, &format!("case \"{name}\": try {record}(packed)"));
    }
    out.push_str("    default: nil\n    }\n}\n");
    out
}

/// A verb: its arguments by their names, and what it tells.
fn verb(out: &mut String, flow: &Value) {
    let (name, outcome) = (text(flow, "name"), type_name(text(&flow["outcome"], "name")));
    let (required, others) = by_need(list(flow, "arguments"));
    let fields = || required.iter().chain(&others).copied();
    doc_with_parameters(out, 1, text(flow, "doc"), fields());
    function(out, 1, &word(&camel(name)), &parameters(&required, &others), &outcome);
    line(out, 2, &format!("try door.flow(\"{name}\", ["));
    for field in fields() {
        line(out, 3, &format!("\"{}\": {},", text(field, "name"), property(field)));
    }
    line(out, 2, "]).told()");
    line(out, 1, "}");
}

/// A report: what it is asked, and how its figures are read.
fn report(out: &mut String, report: &Value) {
    let (name, answer) = (text(report, "name"), type_name(text(&report["answer"], "name")));
    let about = text(&report["about"], "entity");
    let subject = camel(about);
    doc(out, 1, text(report, "doc"));
    let mut parameters: Vec<String> = QUESTION.map(str::to_owned).into();
    let link = match (about, is(&report["about"], "required")) {
        ("", _) => "nil".to_owned(),
        (about, true) => {
            parameters.insert(0, format!("{subject}: UUID"));
            format!("Link(entity: \"{about}\", id: {subject})")
        }
        (about, false) => {
            parameters.insert(0, format!("{subject}: UUID? = nil"));
            format!("{subject}.map {{ Link(entity: \"{about}\", id: $0) }}")
        }
    };
    function(out, 1, &word(&camel(name)), &parameters, &format!("Report<{answer}>"));
    line(out, 2, &format!("let about: Link? = {link}"));
    let asked = "question(filter, params, period, asOf, limit, about)";
    line(out, 2, &format!("return try door.report(\"{name}\", {asked}).report()"));
    line(out, 1, "}");
}

const QUESTION: [&str; 5] = [
    "filter: String? = nil",
    "params: [String: any FieldValue] = [:]",
    "period: String? = nil",
    "asOf: Date? = nil",
    "limit: Int? = nil",
];

/// The fields that every record has.
pub(super) fn base(description: &Value) -> String {
    let mut out = head();
    out.push('\n');
    doc(&mut out, 0, "What every record has.");
    line(&mut out, 0, "public protocol Record: AnyRecord {");
    for field in every_record(description) {
        doc(&mut out, 1, text(field, "doc"));
        line(&mut out, 1, &format!("var {}: {} {{ get }}", property(field), field_type(field)));
    }
    out.push_str("}\n");
    out
}

/// Choices: a case a category, and one for what a newer version wrote.
pub(super) fn choices(description: &Value) -> String {
    let mut out = head();
    for (name, choice) in everywhere(description, "choice") {
        let options = list(choice, "options");
        let cases: Vec<_> =
            options.iter().map(|option| word(&camel(text(option, "code")))).collect();
        out.push('\n');
        doc(&mut out, 0, text(choice, "doc"));
        line(&mut out, 0, &format!("public enum {}: Choice {{", type_name(name)));
        for (option, case) in options.iter().zip(&cases) {
            doc(&mut out, 1, text(option, "doc"));
            line(&mut out, 1, &format!("case {case}"));
        }
        doc(&mut out, 1, "A category that a newer version of the library wrote.");
        line(&mut out, 1, "case unknown(code: String)\n");
        doc(&mut out, 1, "The categories that this version knows, in their order.");
        let all: Vec<_> = cases.iter().map(|case| format!(".{case}")).collect();
        let all = all.join(", ");
        line(&mut out, 1, &format!("public static let allCases: [Self] = [{all}]\n"));
        line(&mut out, 1, "public var code: String {");
        line(&mut out, 2, "switch self {");
        for (option, case) in options.iter().zip(&cases) {
            line(&mut out, 2, &format!("case .{case}: \"{}\"", text(option, "code")));
        }
        line(&mut out, 2, "case .unknown(let code): code");
        line(&mut out, 2, "}");
        line(&mut out, 1, "}");
        out.push_str("}\n");
    }
    out
}

/// The items of lists, which can be given, and what calls tell, which can not.
pub(super) fn items(description: &Value) -> String {
    let mut out = head();
    for (name, item) in everywhere(description, "item") {
        let fields = list(item, "fields");
        let is_keyed = is(item, "keyed");
        let (protocols, word) =
            if is_keyed { ("ListItem, Part", "var") } else { ("Hashable, Part", "let") };
        out.push('\n');
        doc(&mut out, 0, text(item, "doc"));
        line(&mut out, 0, &format!("public struct {}: {protocols} {{", type_name(name)));
        for field in fields {
            doc(&mut out, 1, text(field, "doc"));
            line(&mut out, 1, &format!("public {word} {}: {}", property(field), field_type(field)));
        }
        if is_keyed {
            given_item(&mut out, fields);
        }
        out.push('\n');
        line(&mut out, 1, "init(_ told: Value) throws(CrmError) {");
        line(&mut out, 2, "var row = Row(told)");
        for field in fields {
            let read = read("", Kind::of(field), is(field, "nullable"));
            line(&mut out, 2, &format!("self.{} = {read}", property(field)));
        }
        if is_keyed {
            line(&mut out, 2, "self.id = row.id");
        }
        line(&mut out, 1, "}");
        out.push_str("}\n");
    }
    out
}

/// What an item has that a program may make: an id, an initializer, and its values.
fn given_item(out: &mut String, fields: &[Value]) {
    doc(out, 1, "The item's id; leave it empty for a new one.");
    line(out, 1, "public var id: UUID?\n");
    doc(out, 1, "An item; what is left out is as it mostly is.");
    line(out, 1, "public init(");
    for field in fields {
        let default = default(field);
        line(out, 2, &format!("{}: {}{default},", property(field), field_type(field)));
    }
    line(out, 2, "id: UUID? = nil");
    line(out, 1, ") {");
    for field in fields {
        let name = property(field);
        line(out, 2, &format!("self.{name} = {name}"));
    }
    line(out, 2, "self.id = id");
    line(out, 1, "}\n");
    line(out, 1, "public var fieldValue: Value {");
    line(out, 2, ".named([");
    for field in fields {
        line(out, 3, &format!("\"{}\": .of({}),", text(field, "name"), property(field)));
    }
    line(out, 3, "\"id\": .of(id),");
    line(out, 2, "])");
    line(out, 1, "}");
}

/// What a field of an item is when nobody gives it; nothing for one that must be given.
pub(super) fn default(field: &Value) -> String {
    match Default::of(field) {
        Default::None => String::new(),
        Default::Nothing => " = nil".into(),
        Default::False => " = false".into(),
        Default::Zero => " = 0".into(),
        Default::NoItems => " = []".into(),
        Default::NoText => " = \"\"".into(),
        Default::Option(code) => format!(" = .{}", word(&camel(code))),
    }
}

/// A case for each kind of error.
pub(super) fn error_kinds(description: &Value) -> String {
    let mut out = head();
    out.push_str("\nextension CrmError {\n");
    doc(&mut out, 1, "What a program acts on; the same in every language.");
    line(&mut out, 1, "public enum Kind: String, CaseIterable, Sendable {");
    for error in list(description, "errors") {
        let code = text(error, "code");
        doc(&mut out, 2, text(error, "doc"));
        line(&mut out, 2, &format!("case {} = \"{code}\"", word(&camel(code))));
    }
    line(&mut out, 1, "}");
    out.push_str("}\n");
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codegen::sample;

    #[test]
    fn a_choice_keeps_what_a_newer_version_wrote() {
        let options = json!([{ "code": "in", "doc": "It comes." }, { "code": "on_hold", "doc": "It waits." }]);
        let made = choices(&sample::choosing(&options));
        for wanted in [
            "public enum State: Choice {",
            "    case `in`\n",
            "case unknown(code: String)",
            "allCases: [Self] = [.`in`, .onHold]",
            "case .onHold: \"on_hold\"",
            "case .unknown(let code): code",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn an_item_needs_only_what_is_required() {
        let made = items(&sample::listing());
        for wanted in [
            "public struct ContactPhone: ListItem, Part {",
            "number: String,\n        kind: PhoneKind = .mobile,\n        note: String? = nil,\n        id: UUID? = nil\n    )",
            "            \"note\": .of(note),\n            \"id\": .of(id),\n",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn a_verb_takes_its_arguments_by_name() {
        let arguments = json!([
            { "name": "note", "doc": "Why.", "kind": "text", "required": false },
            { "name": "deal", "doc": "The deal.", "kind": "id", "required": true },
        ]);
        let mut made = String::new();
        verb(
            &mut made,
            &json!({ "name": "win_deal", "doc": "Wins.", "arguments": arguments, "outcome": { "name": "Won" } }),
        );
        for wanted in [
            "///   - deal: The deal.\n    ///   - note: Why.\n",
            "public func winDeal(\n        deal: UUID,\n        note: String? = nil\n    ) throws(CrmError) -> Won {",
            "try door.flow(\"win_deal\", [\n            \"deal\": deal,\n            \"note\": note,\n        ]).told()",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
