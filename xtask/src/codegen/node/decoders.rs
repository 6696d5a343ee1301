//! A decoder an entity: an object literal whose values are read in the order of the field table.

use std::fmt::Write as _;

use serde_json::Value;

use super::{MARK, camel, is, list, text};

pub(super) fn decoders(description: &Value) -> String {
    let mut items: Vec<(&str, String)> = Vec::new();
    let mut collections = String::new();
    let mut entities = String::new();
    for entity in list(description, "entities") {
        let (name, plural) = (text(entity, "name"), text(entity, "plural"));
        let _ = writeln!(collections, "  {}: \"{name}\",", camel(plural));
        let _ = writeln!(entities, "  {name}: () => ({{\n    id: text(),");
        literal(&mut entities, entity, "    ");
        entities.push_str("  }),\n");
        for field in list(entity, "fields") {
            item(&mut items, field.get("item"));
        }
    }
    let mut flows = String::new();
    for flow in list(description, "flows") {
        let name = text(flow, "name");
        item(&mut items, flow.get("outcome"));
        let outcome = flow.get("outcome").map_or("", |outcome| text(outcome, "name"));
        let _ = writeln!(flows, "  {}: [\"{name}\", {}],", camel(name), camel_type(outcome));
    }
    let mut parts = String::new();
    for part in list(description, "parts") {
        item(&mut items, Some(part));
        let _ = writeln!(parts, "  {},", camel_type(text(part, "name")));
    }
    let mut reports = String::new();
    for report in list(description, "reports") {
        let answer = report.get("answer");
        item(&mut items, answer);
        let answer = answer.map_or("", |answer| text(answer, "name"));
        let _ = writeln!(reports, "  {}: {},", text(report, "name"), camel_type(answer));
    }
    let items: Vec<String> = items.into_iter().map(|(_, decoder)| decoder).collect();
    format!(
        "\"use strict\";\n{MARK}\n\
         const {{ amount, custom, flag, instant, items, link, money, text, words }} = require(\"./reader.js\");\n\n\
         {}\n\
         /** The entity of each collection. */\n\
         const collections = {{\n{collections}}};\n\n\
         /** How a record of each entity is read. */\n\
         const decoders = {{\n{entities}}};\n\n\
         /** What each verb is called in the model, and how what it tells is read. */\n\
         const flows = {{\n{flows}}};\n\n\
         /** How what other calls tell is read. */\n\
         const parts = {{\n{parts}}};\n\n\
         /** How the figures of each report are read. */\n\
         const reports = {{\n{reports}}};\n\n\
         module.exports = {{ collections, decoders, flows, parts, reports }};\n",
        items.join("\n"),
    )
}

/// The decoder of an item, after those of the items that it lists.
fn item<'d>(items: &mut Vec<(&'d str, String)>, of: Option<&'d Value>) {
    let Some(of) = of else { return };
    for field in list(of, "fields") {
        item(items, field.get("item"));
    }
    let name = text(of, "name");
    if items.iter().all(|(known, _)| *known != name) {
        let mut decoder = format!("const {} = () => ({{\n", camel_type(name));
        if is(of, "keyed") {
            decoder.push_str("  id: text(),\n");
        }
        literal(&mut decoder, of, "  ");
        decoder.push_str("});\n");
        items.push((name, decoder));
    }
}

fn literal(decoder: &mut String, of: &Value, indent: &str) {
    for field in list(of, "fields") {
        let read = match text(field, "kind") {
            "bool" => "flag()".to_owned(),
            "int" | "number" => "amount()".to_owned(),
            "timestamp" => "instant()".to_owned(),
            "money" => "money()".to_owned(),
            "link" => "link()".to_owned(),
            "set" => "words()".to_owned(),
            "custom" => "custom()".to_owned(),
            "list" => {
                let item = field.get("item").map_or("", |item| text(item, "name"));
                format!("items({})", camel_type(item))
            }
            "part" => {
                let part = field.get("item").map_or("", |item| text(item, "name"));
                format!("{}()", camel_type(part))
            }
            _ => "text()".to_owned(),
        };
        let _ = writeln!(decoder, "{indent}{}: {read},", camel(text(field, "name")));
    }
}

/// A type's name as that of a function, as `contactPhone`.
fn camel_type(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().collect::<String>() + letters.as_str()
    })
}
