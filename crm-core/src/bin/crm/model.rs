//! What the file can hold.

use serde_json::Value as Json;

use crate::{
    arguments::{Describe, General},
    failure::Result,
    output::Output,
    table::{Side, Table},
    view::View,
};

/// The entities, or the fields of one.
pub(crate) fn describe(asked: &Describe, general: &General, output: &mut Output) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    let model = view.crm.describe();
    let Some(entity) = &asked.entity else {
        if output.is_json() {
            return output.json(&model);
        }
        let mut table = Table::new([
            ("entity", Side::Left),
            ("fields", Side::Right),
            ("what one is", Side::Wrapped),
        ]);
        for entity in list(&model, "entities") {
            let own = list(entity, "fields").iter().filter(|field| field["base"] == false).count();
            table.row([text(entity, "name"), own.to_string(), text(entity, "doc")]);
        }
        output.table(&table)?;
        return output.hint("crm describe FILE ENTITY tells the fields of one");
    };
    let name = view.entity(entity)?;
    let described = list(&model, "entities").iter().find(|entity| entity["name"] == *name);
    let described = described.cloned().unwrap_or_default();
    if output.is_json() {
        return output.json(&described);
    }
    output.heading(format_args!("{name}: {}", text(&described, "doc")))?;
    output.line("")?;
    let mut table = Table::new([
        ("field", Side::Left),
        ("kind", Side::Wrapped),
        ("", Side::Left),
        ("what it is", Side::Wrapped),
    ]);
    for field in list(&described, "fields") {
        table.row([text(field, "name"), kind(field), note(field), text(field, "doc")]);
    }
    output.table(&table)?;
    let indexed: Vec<String> =
        list(&described, "indexes").iter().map(|index| text(index, "name")).collect();
    let search: Vec<&str> = list(&described, "search").iter().filter_map(Json::as_str).collect();
    output.line("")?;
    output.line(format_args!("indexes: {}", indexed.join(", ")))?;
    output.line(format_args!("search reads: {}", search.join(", ")))?;
    Ok(())
}

fn kind(field: &Json) -> String {
    let options = |field: &Json| {
        let codes = list(&field["choice"], "options").iter().map(|option| text(option, "code"));
        codes.collect::<Vec<_>>().join(" | ")
    };
    match field["kind"].as_str().unwrap_or_default() {
        "id" => text(field, "entity"),
        "choice" => options(field),
        "list" => {
            let fields = list(&field["item"], "fields").iter().map(|field| text(field, "name"));
            format!("list of {}", fields.collect::<Vec<_>>().join(", "))
        }
        kind => kind.replace('_', " "),
    }
}

fn note(field: &Json) -> String {
    match field["managed"].as_str() {
        _ if field["required"] == true => "required".to_owned(),
        Some("no") | None => String::new(),
        Some(managed) => managed.to_owned(),
    }
}

/// A list in a description; empty where there is none.
pub(crate) fn list<'j>(json: &'j Json, name: &str) -> &'j [Json] {
    json.get(name).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// A text in a description; empty where there is none.
pub(crate) fn text(json: &Json, name: &str) -> String {
    json.get(name).and_then(Json::as_str).unwrap_or_default().to_owned()
}
