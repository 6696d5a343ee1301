//! For the tests: each typed call by the name that stories give it, and what it tells as the stories' JSON.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::language::{doc, head, property};
use super::shared::default;
use super::{Kind, by_need, camel, camel_type, given, is, line, list, pascal, text};
use crate::codegen::described::everywhere;

pub(super) fn typed(description: &Value) -> String {
    let mut out = head(
        "dev.crmcore",
        &[
            "dev.crmcore.model.*",
            "kotlinx.serialization.json.JsonArray",
            "kotlinx.serialization.json.JsonElement",
            "kotlinx.serialization.json.JsonNull",
            "kotlinx.serialization.json.JsonObject",
        ],
    );
    let entities = list(description, "entities");
    collections(&mut out, entities);
    verbs(&mut out, list(description, "flows"));
    reports(&mut out, list(description, "reports"));
    for entity in entities {
        created(&mut out, entity);
        edited(&mut out, entity);
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
        told(&mut out, &pascal(text(entity, "name")), list(entity, "fields"), true);
    }
    for (name, item) in &items {
        told(&mut out, name, list(item, "fields"), is(item, "keyed"));
    }
    out
}

/// The table of collections, by the names that stories give them.
fn collections(out: &mut String, entities: &[Value]) {
    out.push('\n');
    doc(out, 0, "A collection in its own types; nothing for one that the model does not have.");
    out.push_str("internal fun Collections.typed(plural: String): TypedCollection<*, *, *>? = when (plural) {\n");
    for entity in entities {
        let (record, plural) = (pascal(text(entity, "name")), text(entity, "plural"));
        let of = camel(plural);
        line(out, 1, &format!("\"{plural}\" -> TypedCollection("));
        line(out, 2, &format!("records = {of},"));
        line(out, 2, &format!("json = {record}::json,"));
        line(out, 2, &format!("blank = ::{record}Edit,"));
        line(out, 2, &format!("setField = {record}Edit::setField,"));
        line(out, 2, &format!("changeItem = {record}Edit::changeItem,"));
        line(out, 2, &format!("create = {{ create({of}, it) }},"));
        line(
            out,
            2,
            &format!("update = {{ id, revision, edit -> {of}.update(id, revision, edit) }},"),
        );
        let all = "filter, params, preview, skipRefused, edit";
        line(out, 2, &format!("massUpdate = {{ {all} -> {of}.massUpdate({all}) }},"));
        if list(entity, "fields").iter().any(|field| text(field, "kind") == "blob") {
            line(out, 2, &format!("attach = {{ content, edit -> {of}.attach(content, edit) }},"));
        }
        line(out, 1, ")");
    }
    out.push_str("    else -> null\n}\n");
}

fn verbs(out: &mut String, flows: &[Value]) {
    out.push('\n');
    doc(out, 0, "What the typed verb of this name tells; nothing where there is none.");
    out.push_str("internal fun Collections.verb(name: String, given: JsonElement): JsonElement? = when (name) {\n");
    for flow in flows {
        let name = text(flow, "name");
        let arguments = list(flow, "arguments");
        let said = said(arguments.iter().map(|field| text(field, "name")));
        line(out, 1, &format!("\"{name}\" -> {said}.run {{"));
        line(out, 2, &format!("this@verb.{}(", camel(name)));
        for field in arguments {
            let how = if is(field, "required") { "needed" } else { "maybe" };
            line(out, 3, &argument(field, how));
        }
        line(out, 2, ").json()");
        line(out, 1, "}");
    }
    out.push_str("    else -> null\n}\n");
}

fn reports(out: &mut String, reports: &[Value]) {
    out.push('\n');
    doc(out, 0, "The figures of the typed report of this name; nothing where there is none.");
    out.push_str("internal fun Collections.report(name: String, given: JsonElement): JsonElement? = when (name) {\n");
    for report in reports {
        let (name, about) = (text(report, "name"), text(&report["about"], "entity"));
        let about = Some(about).filter(|about| !about.is_empty());
        let said = said(QUESTION.iter().map(|(name, _)| *name).chain(about));
        line(out, 1, &format!("\"{name}\" -> {said}.run {{"));
        line(out, 2, &format!("this@report.{}(", camel(name)));
        if let Some(about) = about {
            let how = if is(&report["about"], "required") { "needed" } else { "maybe" };
            line(out, 3, &format!("{} = {how}(\"{about}\", Said::id),", camel(about)));
        }
        for (name, read) in QUESTION {
            line(out, 3, &format!("{} = {read},", camel(name)));
        }
        line(out, 2, ").drawn().json()");
        line(out, 1, "}");
    }
    out.push_str("    else -> null\n}\n");
}

/// What every report is asked, and how a story says it.
const QUESTION: [(&str, &str); 5] = [
    ("filter", "maybe(\"filter\", Said::text)"),
    ("params", "maybe(\"params\", Said::plain) ?: emptyMap()"),
    ("period", "maybe(\"period\", Said::period)"),
    ("as_of", "maybe(\"as_of\", Said::instant)"),
    ("limit", "maybe(\"limit\", Said::whole)?.toInt()"),
];

/// A new record, by the arguments of its own `create`.
fn created(out: &mut String, entity: &Value) {
    let record = pascal(text(entity, "name"));
    let said = said(given(entity).map(|field| text(field, "name")));
    let _ = write!(
        out,
        "\nprivate fun create(records: {record}Collection, given: JsonElement): {record} = {said}.run {{\n    records.create(\n",
    );
    let (required, others) = by_need(given(entity));
    for field in required {
        line(out, 2, &argument(field, "needed"));
    }
    for field in others {
        line(out, 2, &argument(field, "filled"));
    }
    out.push_str("    )\n}\n");
}

/// What is set in the block of an update, and what becomes of an item there.
fn edited(out: &mut String, entity: &Value) {
    let record = pascal(text(entity, "name"));
    let _ = write!(
        out,
        "\nprivate fun {record}Edit.setField(field: String, given: JsonElement) {{\n    when (field) {{\n",
    );
    for field in given(entity) {
        let (name, property) = (text(field, "name"), property(field));
        let read = reader(field);
        let set = match Kind::of(field) {
            Kind::List(_) => format!("{property}.set(Said.given(given, {read}))"),
            _ if is(field, "nullable") => format!("{property} = Said.orNull(given, {read})"),
            _ => format!("{property} = Said.given(given, {read})"),
        };
        line(out, 2, &format!("\"{name}\" -> {set}"));
    }
    out.push_str("        else -> throw Unsayable(field)\n    }\n}\n");
    let _ = write!(
        out,
        "\nprivate fun {record}Edit.changeItem(field: String, verb: String, given: JsonElement): Unit = when (field) {{\n",
    );
    for field in given(entity) {
        if let Kind::List(item) = Kind::of(field) {
            let (name, property, item) = (text(field, "name"), property(field), camel_type(item));
            let change = format!("{property}.change(verb, given, ::{item}Said)");
            line(out, 1, &format!("\"{name}\" -> {change}"));
        }
    }
    out.push_str("    else -> throw Unsayable(field)\n}\n");
}

/// An item as a program gives it.
fn item_given(out: &mut String, name: &str, item: &Value) {
    let fields = list(item, "fields");
    let said = said(fields.iter().map(|field| text(field, "name")).chain(["id"]));
    let _ = write!(
        out,
        "\nprivate fun {}Said(given: JsonElement): {name} = {said}.run {{\n    {name}(\n",
        camel_type(name)
    );
    for field in fields {
        let (name, read) = (text(field, "name"), reader(field));
        let value = match default(field).strip_prefix(" = ") {
            None => format!("needed(\"{name}\", {read})"),
            Some("null") => format!("maybe(\"{name}\", {read})"),
            Some(default) => format!("filled(\"{name}\", {read}) ?: {default}"),
        };
        line(out, 2, &format!("{} = {value},", property(field)));
    }
    line(out, 2, "id = maybe(\"id\", Said::id),");
    out.push_str("    )\n}\n");
}

/// What a story gives, of these names and no other.
fn said<'n>(known: impl Iterator<Item = &'n str>) -> String {
    known.fold("Said(given".to_owned(), |said, name| format!("{said}, \"{name}\"")) + ")"
}

fn argument(field: &Value, how: &str) -> String {
    format!("{} = {how}(\"{}\", {}),", property(field), text(field, "name"), reader(field))
}

/// What reads a field's value from a story's JSON.
fn reader(field: &Value) -> String {
    match Kind::of(field) {
        Kind::Bool => "Said::flag".into(),
        Kind::Int => "Said::whole".into(),
        Kind::Decimal => "Said::decimal".into(),
        Kind::Text => "Said::text".into(),
        Kind::Date => "Said::date".into(),
        Kind::Timestamp => "Said::instant".into(),
        Kind::Money => "Said::money".into(),
        Kind::Id => "Said::id".into(),
        Kind::Link => "Said::link".into(),
        Kind::Words | Kind::Choices(_) => "Said::words".into(),
        Kind::Custom => "Said::plain".into(),
        Kind::Choice(choice) => format!("{{ {choice}.of(Said.text(it)) }}"),
        Kind::List(item) => format!("{{ Said.items(it, ::{}Said) }}", camel_type(item)),
        Kind::Part(item) => format!("::{}Said", camel_type(item)),
    }
}

/// Which record it is, of all that there are.
fn record(out: &mut String, entities: &[Value]) {
    out.push('\n');
    doc(out, 0, "A record of any entity as stories write it.");
    out.push_str("internal fun Record.told(): JsonElement = when (this) {\n");
    let records: BTreeSet<_> = entities.iter().map(|entity| pascal(text(entity, "name"))).collect();
    for record in records {
        line(out, 1, &format!("is {record} -> json()"));
    }
    out.push_str("    else -> throw AssertionError(\"the model has no ${javaClass.name}\")\n}\n");
}

/// A class as stories write it.
fn told(out: &mut String, name: &str, fields: &[Value], has_id: bool) {
    let _ = write!(out, "\ninternal fun {name}.json(): JsonElement = JsonObject(\n    mapOf(\n");
    if has_id {
        line(out, 2, "\"id\" to id.json(),");
    }
    for field in fields {
        let (name, property) = (text(field, "name"), property(field));
        let shown = match Kind::of(field) {
            Kind::List(_) => format!("JsonArray({property}.map {{ it.json() }})"),
            Kind::Part(_) if is(field, "nullable") => format!("({property}?.json() ?: JsonNull)"),
            _ if text(field, "kind") == "number" => format!("{property}.number()"),
            _ => format!("{property}.json()"),
        };
        line(out, 2, &format!("\"{name}\" to {shown},"));
    }
    out.push_str("    ),\n)\n");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codegen::sample;

    #[test]
    fn each_call_stands_in_the_table_in_its_typed_form() {
        let deal =
            sample::entity(&[sample::needed("name", "text"), sample::field("closed_on", "date")]);
        let outcome = json!({ "name": "Moved", "fields": [sample::needed("odds", "number")] });
        let verb = json!({ "name": "move_on", "arguments": [sample::needed("deal", "id"), sample::field("on", "date")], "outcome": outcome });
        let report = json!({ "name": "win_rate", "about": { "entity": "user" }, "answer": { "name": "Rate", "fields": [] } });
        let made = typed(&json!({ "entities": [deal], "flows": [verb], "reports": [report] }));
        for wanted in [
            "    \"big_deals\" -> TypedCollection(\n        records = bigDeals,\n",
            "        name = needed(\"name\", Said::text),\n        closedOn = filled(\"closed_on\", Said::date),\n",
            "        \"closed_on\" -> closedOn = Said.orNull(given, Said::date)\n",
            "        this@verb.moveOn(\n            deal = needed(\"deal\", Said::id),\n            on = maybe(\"on\", Said::date),\n        ).json()\n",
            "        this@report.winRate(\n            user = maybe(\"user\", Said::id),\n            filter = ",
            "        \"odds\" to odds.number(),\n",
            "    is BigDeal -> json()\n",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn an_item_is_made_with_what_its_class_takes_for_what_is_left_out() {
        let made = typed(&sample::listing());
        for wanted in [
            "number = needed(\"number\", Said::text),",
            "kind = filled(\"kind\", { PhoneKind.of(Said.text(it)) }) ?: PhoneKind.Mobile,",
            "note = maybe(\"note\", Said::text),",
            "id = maybe(\"id\", Said::id),",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
