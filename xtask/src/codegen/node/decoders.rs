//! A decoder an entity: an object literal whose values are read in the order of the field table.

use std::fmt::Write as _;

use serde_json::Value;

use super::{MARK, camel, list, text};

pub(super) fn decoders(description: &Value) -> String {
    let mut items: Vec<(&str, String)> = Vec::new();
    let mut collections = String::new();
    let mut entities = String::new();
    for entity in list(description, "entities") {
        let (name, plural) = (text(entity, "name"), text(entity, "plural"));
        let _ = writeln!(collections, "  {}: \"{name}\",", camel(plural));
        let _ = writeln!(entities, "  {name}: () => ({{");
        literal(&mut entities, entity, "    ");
        entities.push_str("  }),\n");
        for item in list(entity, "fields").iter().filter_map(|field| field.get("item")) {
            let name = text(item, "name");
            if items.iter().all(|(known, _)| *known != name) {
                let mut decoder = format!("const {} = () => ({{\n", camel_type(name));
                literal(&mut decoder, item, "  ");
                decoder.push_str("});\n");
                items.push((name, decoder));
            }
        }
    }
    let reports = list(description, "reports").iter();
    let reports: Vec<String> =
        reports.map(|report| format!("\"{}\"", text(report, "name"))).collect();
    let reports = reports.join(", ");
    let items: Vec<String> = items.into_iter().map(|(_, decoder)| decoder).collect();
    format!(
        "\"use strict\";\n{MARK}\n\
         const {{ amount, flag, instant, items, link, money, text, words }} = require(\"./reader.js\");\n\n\
         {}\n\
         /** The entity of each collection. */\n\
         const collections = {{\n{collections}}};\n\n\
         /** How a record of each entity is read. */\n\
         const decoders = {{\n{entities}}};\n\n\
         /** The reports. */\n\
         const reports = [{reports}];\n\n\
         module.exports = {{ collections, decoders, reports }};\n",
        items.join("\n"),
    )
}

fn literal(decoder: &mut String, of: &Value, indent: &str) {
    let _ = writeln!(decoder, "{indent}id: text(),");
    for field in list(of, "fields") {
        let read = match text(field, "kind") {
            "bool" => "flag()".to_owned(),
            "int" => "amount()".to_owned(),
            "timestamp" => "instant()".to_owned(),
            "money" => "money()".to_owned(),
            "link" => "link()".to_owned(),
            "set" => "words()".to_owned(),
            "list" => {
                let item = field.get("item").map_or("", |item| text(item, "name"));
                format!("items({})", camel_type(item))
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
