//! Kotlin itself: its words, comments, and the types of fields.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::{Kind, MARK, camel, camel_type, is, line, list, pascal, said, text};

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
        match Kind::of(field) {
            Kind::Custom => format!("{}<{}, kotlin.Any?>", known("Map"), known("String")),
            Kind::Words => format!("{}<{}>", known("List"), known("String")),
            Kind::List(item) => format!("{}<{}>", known("List"), own(item)),
            Kind::Part(name) | Kind::Choice(name) => own(name),
            kind => known(plain(kind)),
        }
    }
}

/// The class of a plain value.
pub(super) fn plain(kind: Kind<'_>) -> &'static str {
    match kind {
        Kind::Bool => "Boolean",
        Kind::Int => "Long",
        Kind::Decimal => "BigDecimal",
        Kind::Date => "LocalDate",
        Kind::Timestamp => "Instant",
        Kind::Money => "Money",
        Kind::Id => "UUID",
        Kind::Link => "Link",
        _ => "String",
    }
}

/// The same kind for who has no names to look out for.
pub(super) fn nothing_taken() -> BTreeSet<String> {
    BTreeSet::new()
}

/// How a field is read from a row.
pub(super) fn read(field: &Value) -> String {
    read_from("", Kind::of(field), is(field, "nullable"))
}

/// How a value is read: the next one, or the one of this name.
pub(super) fn read_from(name: &str, kind: Kind<'_>, is_nullable: bool) -> String {
    let read = format!("row.{}({name})", kind.reader());
    let named = if name.is_empty() { String::new() } else { format!(", {name}") };
    match kind {
        Kind::Words | Kind::Custom => read,
        Kind::Choices(choice) => format!("{read}.map({choice}::of)"),
        Kind::List(item) => format!("row.items(::{}Of{named})", camel_type(item)),
        Kind::Part(item) => {
            let first = if is_nullable { "firstOrNull" } else { "first" };
            format!("row.items(::{}Of{named}).{first}()", camel_type(item))
        }
        Kind::Choice(choice) if is_nullable => format!("{read}?.let({choice}::of)"),
        Kind::Choice(choice) => format!("{choice}.of({read}.orEmpty())"),
        _ if is_nullable => read,
        Kind::Bool => format!("{read} ?: false"),
        Kind::Int => format!("{read} ?: 0"),
        Kind::Text => format!("{read}.orEmpty()"),
        _ => format!("{read}!!"),
    }
}

/// `?` where a field may hold nothing.
pub(super) fn mark(field: &Value) -> &'static str {
    if is(field, "nullable") { "?" } else { "" }
}

/// The property of a field, in backticks where Kotlin has the word for itself.
pub(super) fn property(field: &Value) -> String {
    let name = camel(text(field, "name"));
    if WORDS.split_whitespace().any(|word| word == name) { format!("`{name}`") } else { name }
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

pub(super) fn doc(out: &mut String, depth: usize, doc: &str) {
    if !doc.is_empty() {
        line(out, depth, &format!("/** {} */", said(doc)));
    }
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
