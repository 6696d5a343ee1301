//! For the tests: each typed call by the name that stories give it, and what it tells as the stories' JSON.

use serde_json::Value;

use super::language::{doc, field_type, head, property, type_name, type_of, word};
use super::shared::default;
use super::{Kind, by_need, camel, given, line, list, pascal, text};
use crate::codegen::described::{everywhere, is};

pub(super) fn typed(description: &Value) -> String {
    let mut out = head() + "\n@testable import CrmCore\n\nextension Collections {\n";
    let entities = list(description, "entities");
    collections(&mut out, entities);
    out.push('\n');
    verbs(&mut out, list(description, "flows"));
    out.push('\n');
    reports(&mut out, list(description, "reports"));
    out.push_str("}\n");
    for entity in entities {
        created(&mut out, entity);
        changed(&mut out, entity);
    }
    let items = everywhere(description, "item");
    for (name, item) in &items {
        // Only items with an id can be given; the others are told.
        if is(item, "keyed") {
            item_given(&mut out, name, item);
        }
    }
    record(&mut out, entities);
    for entity in entities {
        let name = type_name(&pascal(text(entity, "name")));
        told(&mut out, &name, list(entity, "fields"), true);
    }
    for (name, item) in &items {
        told(&mut out, &type_name(name), list(item, "fields"), is(item, "keyed"));
    }
    out
}

/// The table of collections, by the names that stories give them.
fn collections(out: &mut String, entities: &[Value]) {
    doc(out, 1, "A collection in its own types; nothing for one that the model does not have.");
    line(out, 1, "func typed(_ plural: String) -> (any StoryCollection)? {");
    line(out, 2, "switch plural {");
    for entity in entities {
        let (name, plural) = (pascal(text(entity, "name")), text(entity, "plural"));
        line(out, 2, &format!("case \"{plural}\":"));
        line(out, 3, "TypedCollection(");
        for argument in [
            format!("records: {}", word(&camel(plural))),
            "told: \\.told".to_owned(),
            "create: { records, given in try records.create(said: given) }".to_owned(),
            format!("set: {name}Change.set(said:_:)"),
        ] {
            line(out, 4, &format!("{argument},"));
        }
        line(out, 4, &format!("item: {name}Change.item(said:_:_:)"));
        line(out, 3, ")");
    }
    line(out, 2, "default: nil");
    line(out, 2, "}");
    line(out, 1, "}");
}

fn verbs(out: &mut String, flows: &[Value]) {
    doc(out, 1, "What the typed verb of this name tells; nothing where there is none.");
    line(out, 1, "func verb(_ name: String, _ given: Json) throws -> Json? {");
    line(out, 2, "switch name {");
    for flow in flows {
        let name = text(flow, "name");
        let (required, others) = by_need(list(flow, "arguments"));
        let fields = || required.iter().chain(&others).copied();
        line(out, 2, &format!("case \"{name}\":"));
        said(out, 3, fields().map(|field| text(field, "name")));
        for field in fields() {
            argument(out, 3, field, if is(field, "required") { "needed" } else { "maybe" });
        }
        let given: Vec<_> = fields().map(passed).collect();
        let call = format!("return try {}({}).told", word(&camel(name)), given.join(", "));
        line(out, 3, &call);
    }
    line(out, 2, "default: return nil");
    line(out, 2, "}");
    line(out, 1, "}");
}

fn reports(out: &mut String, reports: &[Value]) {
    doc(out, 1, "The figures of the typed report of this name; nothing where there is none.");
    line(out, 1, "func report(_ name: String, _ given: Json) throws -> Json? {");
    line(out, 2, "switch name {");
    for report in reports {
        let (name, about) = (text(report, "name"), text(&report["about"], "entity"));
        let about = Some(about).filter(|about| !about.is_empty());
        line(out, 2, &format!("case \"{name}\":"));
        said(out, 3, about.into_iter().chain(QUESTION.map(|(name, _)| name)));
        let mut given = Vec::new();
        if let Some(about) = about {
            let how = if is(&report["about"], "required") { "needed" } else { "maybe" };
            given.push(format!("{}: said.{how}(\"{about}\", Said.id)", camel(about)));
        }
        given.extend(QUESTION.map(|(name, read)| format!("{}: {read}", camel(name))));
        line(out, 3, &format!("let report = try {}(", word(&camel(name))));
        for (position, argument) in given.iter().enumerate() {
            let comma = if position + 1 < given.len() { "," } else { "" };
            line(out, 4, &format!("{argument}{comma}"));
        }
        line(out, 3, ")");
        line(out, 3, "return try report.drawn().told");
    }
    line(out, 2, "default: return nil");
    line(out, 2, "}");
    line(out, 1, "}");
}

/// What every report is asked, and how a story says it.
const QUESTION: [(&str, &str); 5] = [
    ("filter", "said.maybe(\"filter\", Said.text)"),
    ("params", "said.maybe(\"params\", Said.parameters) ?? [:]"),
    ("period", "said.maybe(\"period\", Said.period)"),
    ("as_of", "said.maybe(\"as_of\", Said.instant)"),
    ("limit", "said.maybe(\"limit\", Said.whole)"),
];

/// A new record, by the arguments of its own `create`.
fn created(out: &mut String, entity: &Value) {
    let name = pascal(text(entity, "name"));
    let record = type_name(&name);
    let (required, others) = by_need(given(entity));
    let fields = || required.iter().chain(&others).copied();
    line(out, 0, &format!("\nextension {name}Collection {{"));
    line(out, 1, &format!("fileprivate func create(said given: Json) throws -> {record} {{"));
    said(out, 2, fields().map(|field| text(field, "name")));
    for field in fields() {
        argument(out, 2, field, if is(field, "required") { "needed" } else { "filled" });
    }
    line(out, 2, "return try create(");
    let passed: Vec<_> = fields().map(passed).collect();
    line(out, 3, &passed.join(", "));
    line(out, 2, ")");
    line(out, 1, "}");
    line(out, 0, "}");
}

/// What a story sets, and what becomes of an item there.
fn changed(out: &mut String, entity: &Value) {
    let change = format!("{}Change", pascal(text(entity, "name")));
    line(out, 0, &format!("\nextension {change} {{"));
    let function =
        "fileprivate static func set(said field: String, _ given: Json) throws -> Self {";
    line(out, 1, function);
    line(out, 2, "switch field {");
    for field in given(entity) {
        let read = if is(field, "nullable") { "orNil" } else { "given" };
        let value = format!("Said.{read}(given, {})", reader(field));
        let name = text(field, "name");
        line(out, 2, &format!("case \"{name}\": try .{}({value})", word(&camel(name))));
    }
    line(out, 2, "default: throw Unsayable(field)");
    line(out, 2, "}");
    line(out, 1, "}\n");
    line(
        out,
        1,
        "fileprivate static func item(said field: String, _ verb: String, _ given: Json) throws -> Self {",
    );
    line(out, 2, "switch (field, verb) {");
    for field in given(entity) {
        let Kind::List(item) = Kind::of(field) else { continue };
        let (name, case, item) = (text(field, "name"), camel(text(field, "name")), type_name(item));
        for (verb, ending, read) in [
            ("add", "Add", format!("{item}(said: given)")),
            ("update", "Update", format!("{item}(said: given)")),
            ("remove", "Remove", "Said.id(given)".to_owned()),
        ] {
            line(out, 2, &format!("case (\"{name}\", \"{verb}\"): try .{case}{ending}({read})"));
        }
    }
    line(out, 2, "default: throw Unsayable(field)");
    line(out, 2, "}");
    line(out, 1, "}");
    line(out, 0, "}");
}

/// An item as a program gives it.
fn item_given(out: &mut String, name: &str, item: &Value) {
    let fields = list(item, "fields");
    line(out, 0, &format!("\nextension {} {{", type_name(name)));
    line(out, 1, "fileprivate init(said given: Json) throws {");
    said(out, 2, fields.iter().map(|field| text(field, "name")).chain(["id"]));
    for field in fields {
        let (name, read) = (text(field, "name"), reader(field));
        let value = match default(field).strip_prefix(" = ") {
            None => format!("said.needed(\"{name}\", {read})"),
            Some("nil") => format!("said.maybe(\"{name}\", {read})"),
            Some(default) => format!("said.filled(\"{name}\", {read}) ?? {default}"),
        };
        line(out, 2, &format!("let {}: {} = try {value}", property(field), field_type(field)));
    }
    let given: Vec<_> = fields.iter().map(passed).collect();
    let given = given.iter().fold(String::new(), |all, one| format!("{all}{one}, "));
    line(out, 2, &format!("try self.init({given}id: said.maybe(\"id\", Said.id))"));
    line(out, 1, "}");
    line(out, 0, "}");
}

/// What a story gives, of these names and no other.
fn said<'n>(out: &mut String, depth: usize, known: impl Iterator<Item = &'n str>) {
    let known: Vec<_> = known.map(|name| format!("\"{name}\"")).collect();
    line(out, depth, &format!("let said = try Said(given, [{}])", known.join(", ")));
}

fn argument(out: &mut String, depth: usize, field: &Value, how: &str) {
    let mark = if how == "needed" { "" } else { "?" };
    let kind = type_of(Kind::of(field));
    let value = format!("said.{how}(\"{}\", {})", text(field, "name"), reader(field));
    line(out, depth, &format!("let {}: {kind}{mark} = try {value}", property(field)));
}

fn passed(field: &Value) -> String {
    format!("{}: {}", camel(text(field, "name")), property(field))
}

/// What reads a field's value from a story's JSON.
fn reader(field: &Value) -> String {
    match Kind::of(field) {
        Kind::Bool => "Said.flag".into(),
        Kind::Int => "Said.whole".into(),
        Kind::Decimal => "Said.decimal".into(),
        Kind::Text => "Said.text".into(),
        Kind::Date => "Said.date".into(),
        Kind::Timestamp => "Said.instant".into(),
        Kind::Money => "Said.money".into(),
        Kind::Id => "Said.id".into(),
        Kind::Link => "Said.link".into(),
        Kind::Words | Kind::Choices(_) => "Said.words".into(),
        Kind::Custom => "Said.values".into(),
        Kind::Choice(choice) => format!("{{ try {}(code: Said.text($0)) }}", type_name(choice)),
        Kind::List(item) => {
            format!("{{ try Said.items($0, {}.init(said:)) }}", type_name(item))
        }
        Kind::Part(item) => format!("{}.init(said:)", type_name(item)),
    }
}

/// Which record it is, of all that there are.
fn record(out: &mut String, entities: &[Value]) {
    out.push('\n');
    doc(out, 0, "A record as stories write it; nothing for one that the model does not have.");
    line(out, 0, "func told(_ record: any AnyRecord) -> Json? {");
    line(out, 1, "switch record {");
    for entity in entities {
        let record = type_name(&pascal(text(entity, "name")));
        line(out, 1, &format!("case let record as {record}: record.told"));
    }
    line(out, 1, "default: nil");
    line(out, 1, "}");
    line(out, 0, "}");
}

/// A struct as stories write it.
fn told(out: &mut String, name: &str, fields: &[Value], has_id: bool) {
    line(out, 0, &format!("\nextension {name} {{"));
    line(out, 1, "var told: Json {");
    line(out, 2, "var told: [String: Json] = [:]");
    if has_id {
        line(out, 2, "told[\"id\"] = Json(held: self.id)");
    }
    for field in fields {
        let (name, property) = (text(field, "name"), format!("self.{}", property(field)));
        let shown = match Kind::of(field) {
            Kind::List(_) => format!(".list({property}.map(\\.told))"),
            Kind::Part(_) if is(field, "nullable") => format!("{property}?.told ?? .null"),
            Kind::Part(_) => format!("{property}.told"),
            Kind::Custom => format!("Json(values: {property})"),
            _ if text(field, "kind") == "number" => format!("Json(figure: {property})"),
            _ => format!("Json(held: {property})"),
        };
        line(out, 2, &format!("told[\"{name}\"] = {shown}"));
    }
    line(out, 2, "return .object(told)");
    line(out, 1, "}");
    line(out, 0, "}");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codegen::sample;

    #[test]
    fn each_call_stands_in_the_table_in_its_typed_form() {
        let deal =
            sample::entity(&[sample::field("closed_on", "date"), sample::needed("name", "text")]);
        let outcome = json!({ "name": "Moved", "fields": [sample::needed("odds", "number")] });
        let arguments = [sample::field("on", "date"), sample::needed("deal", "id")];
        let verb = json!({ "name": "move_on", "arguments": arguments, "outcome": outcome });
        let report = json!({ "name": "win_rate", "about": { "entity": "user" }, "answer": { "name": "Rate" } });
        let made = typed(&json!({ "entities": [deal], "flows": [verb], "reports": [report] }));
        for wanted in [
            "case \"big_deals\":\n            TypedCollection(\n                records: bigDeals,\n",
            "let name: String = try said.needed(\"name\", Said.text)\n        let closedOn: LocalDate? = try said.filled(\"closed_on\", Said.date)\n",
            "name: name, closedOn: closedOn\n",
            "case \"closed_on\": try .closedOn(Said.orNil(given, Said.date))\n",
            "return try moveOn(deal: deal, on: on).told\n",
            "let report = try winRate(\n                user: said.maybe(\"user\", Said.id),\n                filter: ",
            "told[\"odds\"] = Json(figure: self.odds)\n",
            "case let record as BigDeal: record.told\n",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn an_item_is_made_with_what_its_struct_takes_for_what_is_left_out() {
        let made = typed(&sample::listing());
        for wanted in [
            "let number: String = try said.needed(\"number\", Said.text)",
            "try said.filled(\"kind\", { try PhoneKind(code: Said.text($0)) }) ?? .mobile",
            "let note: String? = try said.maybe(\"note\", Said.text)",
            "try self.init(number: number, kind: kind, note: note, id: said.maybe(\"id\", Said.id))",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
