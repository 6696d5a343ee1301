//! The page of all entities and their fields, for people who write mappings, filters and calls.

use std::path::PathBuf;

use serde_json::Value;

use super::described::{is, list, text};

const OPENING: &str = "\
# Entities and their fields

Written from the model by `cargo xtask codegen`. These are the names that [mappings](mapping.md), filters, exports and
`describe()` use; each language has them in its own case. **Bold** fields are needed. *Followed* fields follow from
others; only an import may bring them. *Kept* fields are the library's own: nobody sets them. The name of an entity as
a kind is a link to one of its records.
";

/// The page by its path.
pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    vec![(PathBuf::from("docs/entities.md"), page(description))]
}

fn page(description: &Value) -> String {
    let entities = list(description, "entities");
    let mut page = OPENING.to_owned();
    if let Some(first) = entities.first() {
        page += "\n## Every entity\n";
        page += &table(list(first, "fields").iter().filter(|field| is(field, "base")));
    }
    for entity in entities {
        page += &["\n## ", text(entity, "name"), "\n", text(entity, "doc"), "\n"].concat();
        page += &table(list(entity, "fields").iter().filter(|field| !is(field, "base")));
    }
    page
}

fn table<'d>(fields: impl Iterator<Item = &'d Value>) -> String {
    let rows = fields.map(row).collect::<Vec<_>>().join("\n");
    format!("\n| field | kind | what it holds |\n|---|---|---|\n{rows}\n")
}

fn row(field: &Value) -> String {
    let name = text(field, "name");
    let name = if is(field, "required") { format!("**{name}**") } else { name.to_owned() };
    let managed = match text(field, "managed") {
        "recorded" => " *Followed.*",
        "computed" | "stamped" => " *Kept.*",
        _ => "",
    };
    format!("| {name} | {} | {}{managed} |", kind(field), in_cell(text(field, "doc")))
}

/// What a field can hold, in words.
fn kind(field: &Value) -> String {
    match text(field, "kind") {
        "id" => text(field, "entity").to_owned(),
        "link" => "any record".to_owned(),
        "choice" => field.get("choice").map_or_else(String::new, |choice| {
            list(choice, "options")
                .iter()
                .map(|option| text(option, "code"))
                .collect::<Vec<_>>()
                .join(", ")
        }),
        "list" => field.get("item").map_or_else(String::new, |item| {
            let fields: Vec<String> = list(item, "fields").iter().map(item_field).collect();
            format!("list of: {}", fields.join("; "))
        }),
        "set" => "set of words".to_owned(),
        "percent" => "per cent".to_owned(),
        "int" => "whole number".to_owned(),
        "bool" => "yes or no".to_owned(),
        "custom" => "custom fields".to_owned(),
        plain => plain.to_owned(),
    }
}

fn item_field(field: &Value) -> String {
    let name = text(field, "name");
    match text(field, "kind") {
        "text" => name.to_owned(),
        _ => format!("{name} ({})", kind(field)),
    }
}

fn in_cell(doc: &str) -> String {
    doc.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_page_tells_names_kinds_and_who_sets_a_field() {
        let description = json!({"entities": [{"name": "deal", "doc": "A sale.", "fields": [
            {"name": "stage", "doc": "Where it stands.", "kind": "id", "entity": "stage", "required": true},
            {"name": "closed_on", "doc": "When.", "kind": "date", "managed": "computed"},
            {"name": "phones", "doc": "A | b.", "kind": "list", "item": {"fields": [
                {"name": "number", "kind": "phone"}, {"name": "note", "kind": "text"}]}},
            {"name": "owner", "doc": "Whose.", "kind": "id", "entity": "user", "base": true},
        ]}]});
        let page = page(&description);
        for line in [
            "## Every entity\n\n| field | kind | what it holds |\n|---|---|---|\n| owner | user | Whose. |\n",
            "## deal\nA sale.\n",
            "| **stage** | stage | Where it stands. |\n",
            "| closed_on | date | When. *Kept.* |\n",
            "| phones | list of: number (phone); note | A \\| b. |\n",
        ] {
            assert!(page.contains(line), "{line:?} is missing in {page}");
        }
    }
}
