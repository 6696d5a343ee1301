//! Kotlin itself: its words, comments, and the types of fields.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::{MARK, camel, is, list, pascal, text};

/// Words that Kotlin keeps for itself.
const WORDS: &str = "as break class continue do else false for fun if in interface is null object package return \
                     super this throw true try typealias typeof val var when while";

/// Where the types that fields have come from.
const KNOWN: [(&str, &str); 11] = [
    ("BigDecimal", "java.math"),
    ("Boolean", "kotlin"),
    ("Instant", "java.time"),
    ("Link", "dev.crmcore.model"),
    ("List", "kotlin.collections"),
    ("LocalDate", "java.time"),
    ("Long", "kotlin"),
    ("Map", "kotlin.collections"),
    ("Money", "dev.crmcore.model"),
    ("String", "kotlin"),
    ("UUID", "java.util"),
];

/// The names that the model itself gives to classes: what they hide is written with its package.
pub(super) struct Names(BTreeSet<String>);

impl Names {
    pub(super) fn of(description: &Value) -> Self {
        let entities = list(description, "entities").iter();
        Self(entities.map(|entity| pascal(text(entity, "name"))).collect())
    }

    /// The Kotlin type of a field's value, among classes of these names.
    pub(super) fn kind(&self, field: &Value, among: &BTreeSet<String>) -> String {
        let known = |name: &str| {
            let package =
                KNOWN.iter().find(|(known, _)| *known == name).map(|(_, package)| package);
            match package {
                Some(package) if self.0.contains(name) || among.contains(name) => {
                    format!("{package}.{name}")
                }
                _ => name.to_owned(),
            }
        };
        let own = |name: &str| {
            let package = if among.contains(name) { "dev.crmcore.model." } else { "" };
            format!("{package}{name}")
        };
        match text(field, "kind") {
            "bool" => known("Boolean"),
            "int" => known("Long"),
            "decimal" | "percent" | "number" => known("BigDecimal"),
            "date" => known("LocalDate"),
            "timestamp" => known("Instant"),
            "money" => known("Money"),
            "id" => known("UUID"),
            "link" => known("Link"),
            "set" => format!("{}<{}>", known("List"), known("String")),
            "custom" => format!("{}<{}, kotlin.Any?>", known("Map"), known("String")),
            "list" => format!("{}<{}>", known("List"), own(item(field))),
            "part" => own(item(field)),
            "choice" => own(choice(field)),
            _ => known("String"),
        }
    }
}

/// The same kind for who has no names to look out for.
pub(super) fn nothing_taken() -> BTreeSet<String> {
    BTreeSet::new()
}

/// How a field is read from a row.
pub(super) fn read(field: &Value) -> String {
    let (read, otherwise) = match text(field, "kind") {
        "bool" => ("row.bool()", " ?: false"),
        "int" => ("row.int()", " ?: 0"),
        "decimal" | "percent" | "number" => ("row.decimal()", "!!"),
        "date" => ("row.date()", "!!"),
        "timestamp" => ("row.timestamp()", "!!"),
        "money" => ("row.money()", "!!"),
        "id" => ("row.id()", "!!"),
        "link" => ("row.link()", "!!"),
        "set" => return "row.words()".into(),
        "custom" => return "row.named()".into(),
        "list" => return format!("row.items(::{}Of)", camel_type(item(field))),
        "part" => return format!("row.items(::{}Of).first()", camel_type(item(field))),
        "choice" => {
            let choice = choice(field);
            return if is(field, "nullable") {
                format!("row.text()?.let({choice}::of)")
            } else {
                format!("{choice}.of(row.text().orEmpty())")
            };
        }
        _ => ("row.text()", ".orEmpty()"),
    };
    format!("{read}{}", if is(field, "nullable") { "" } else { otherwise })
}

pub(super) fn item(field: &Value) -> &str {
    field.get("item").map_or("", |item| text(item, "name"))
}

pub(super) fn choice(field: &Value) -> &str {
    field.get("choice").map_or("", |choice| text(choice, "name"))
}

/// `?` where a field may hold nothing.
pub(super) fn mark(field: &Value) -> &'static str {
    if is(field, "nullable") { "?" } else { "" }
}

/// The fields that a program gives.
pub(super) fn given(entity: &Value) -> impl Iterator<Item = &Value> + Clone {
    list(entity, "fields").iter().filter(|field| text(field, "managed") == "no")
}

/// The property of a field, in backticks where Kotlin has the word for itself.
pub(super) fn property(field: &Value) -> String {
    let name = camel(text(field, "name"));
    if WORDS.split_whitespace().any(|word| word == name) { format!("`{name}`") } else { name }
}

/// `ContactPhone` as `contactPhone`.
pub(super) fn camel_type(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What every file begins with.
pub(super) fn head(package: &str, imports: &[&str]) -> String {
    let mut head =
        format!("{MARK}@file:Suppress(\"unused\", \"LongParameterList\")\n\npackage {package}\n\n");
    for import in imports {
        let _ = writeln!(head, "import {import}");
    }
    head
}

/// What fields are made of.
pub(super) const FIELD_TYPES: [&str; 4] =
    ["java.math.BigDecimal", "java.time.Instant", "java.time.LocalDate", "java.util.UUID"];

/// A doc inside a comment: a link into the Rust documentation becomes a plain word.
pub(super) fn said(doc: &str) -> String {
    let mut said = String::new();
    for (index, part) in doc.split('`').enumerate() {
        let (part, mark) = if index % 2 == 0 {
            (part.trim_start_matches(']').trim_end_matches('['), "")
        } else {
            (part.rsplit("::").next().unwrap_or_default(), "`")
        };
        said.extend([mark, part, mark]);
    }
    said.replace("*/", "* /").replace("/*", "/ *")
}

pub(super) fn doc(out: &mut String, depth: usize, doc: &str) {
    if !doc.is_empty() {
        line(out, depth, &format!("/** {} */", said(doc)));
    }
}

pub(super) fn line(out: &mut String, depth: usize, text: &str) {
    let _ = writeln!(out, "{}{text}", "    ".repeat(depth));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn words_of_kotlin_stand_in_backticks() {
        assert_eq!(property(&json!({ "name": "when" })), "`when`");
        assert_eq!(property(&json!({ "name": "next_step" })), "nextStep");
    }

    #[test]
    fn a_comment_can_neither_be_ended_nor_link_into_rust() {
        assert_eq!(said("Ends */ here; see [`Error::fields`]."), "Ends * / here; see `fields`.");
    }

    #[test]
    fn a_type_that_a_name_of_the_model_hides_is_written_with_its_package() {
        let names = Names::of(&json!({ "entities": [{ "name": "list" }] }));
        let among = BTreeSet::from(["DealType".to_owned()]);
        let choice = json!({ "kind": "choice", "choice": { "name": "DealType" } });
        assert_eq!(names.kind(&choice, &among), "dev.crmcore.model.DealType");
        assert_eq!(names.kind(&choice, &nothing_taken()), "DealType");
        let set = json!({ "kind": "set" });
        assert_eq!(names.kind(&set, &nothing_taken()), "kotlin.collections.List<String>");
    }
}
