//! Kotlin: a class for each collection, with named arguments to create and a block to change a record.

use std::{fmt::Write as _, path::PathBuf};

use serde_json::Value;

/// The file of the package `dev.crmcore`.
pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    let path = PathBuf::from("bindings-mobile/kotlin/src/main/kotlin/Collections.kt");
    vec![(path, collections(description))]
}

/// The collections of the model.
fn collections(description: &Value) -> String {
    let entities: Vec<&Value> = list(description, "entities").iter().collect();
    let mut out = String::from(HEAD);
    out.push_str(&accessors(&entities));
    for entity in &entities {
        out.push_str(&collection(entity));
        out.push_str(&edit(entity));
    }
    out.push_str(&record_of(&entities));
    out.push_str(&codes(&entities));
    out
}

const HEAD: &str = "\
// Written by `cargo xtask codegen` from the model.
@file:Suppress(\"unused\", \"LongParameterList\")

package dev.crmcore

import dev.crmcore.model.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID
";

/// The class that a CRM and a transaction share: a property for each collection.
fn accessors(entities: &[&Value]) -> String {
    let plurals: Vec<&str> = entities.iter().map(|entity| text(entity, "plural")).collect();
    let mut out = String::from(
        "\n/** The collections of a CRM or of a transaction. */\nabstract class Collections private constructor(\n",
    );
    for plural in &plurals {
        line(&mut out, 1, &format!("{}: () -> dev.crmcore.ffi.{},", camel(plural), pascal(plural)));
    }
    out.push_str(") {\n");
    for native in ["Crm", "Tx"] {
        let calls: Vec<_> =
            plurals.iter().map(|plural| format!("native::{}", camel(plural))).collect();
        let calls = calls.join(", ");
        line(
            &mut out,
            1,
            &format!("internal constructor(native: dev.crmcore.ffi.{native}) : this({calls})"),
        );
    }
    for entity in entities {
        let plural = text(entity, "plural");
        let (name, class) = (camel(plural), pascal(plural));
        out.push('\n');
        doc(&mut out, 1, text(entity, "doc"));
        line(&mut out, 1, &format!("val {name}: {class} by lazy {{ {class}({name}()) }}"));
    }
    out.push_str("}\n");
    out
}

fn collection(entity: &Value) -> String {
    let (record, class) = (pascal(text(entity, "name")), pascal(text(entity, "plural")));
    let holds_content = list(entity, "fields").iter().any(|field| text(field, "kind") == "blob");
    let held = if holds_content { "private val " } else { "" };
    let mut out = String::from("\n");
    doc(&mut out, 0, text(entity, "doc"));
    let _ = write!(
        out,
        "\
class {class} internal constructor({held}native: dev.crmcore.ffi.{class}) : RecordCollection<{record}, {record}Change>(
    native::create, native::get, native::find, native::update, native::delete, native::restore, native::purge,
    {{ query -> native.list(query).let {{ Page(it.items, it.next) }} }}, native::count, native::explain,
) {{
    /**
     * Creates a record; what is left out is empty.
     *
"
    );
    let fields: Vec<&Value> = settable(entity).collect();
    let (required, others): (Vec<&Value>, Vec<&Value>) =
        fields.iter().partition(|field| flag(field, "required"));
    for field in required.iter().chain(&others) {
        line(&mut out, 1, &format!(" * @param {} {}", camel(text(field, "name")), said(field)));
    }
    line(&mut out, 1, " */");
    line(&mut out, 1, "fun create(");
    for field in &required {
        line(&mut out, 2, &format!("{}: {},", property(field), kind(field)));
    }
    for field in &others {
        line(&mut out, 2, &format!("{}: {}? = null,", property(field), kind(field)));
    }
    line(&mut out, 1, &format!("): {record} = create(buildList {{"));
    for field in &required {
        let (name, variant) = (property(field), pascal(text(field, "name")));
        line(&mut out, 2, &format!("add({record}Change.{variant}({name}))"));
    }
    for field in &others {
        let (name, variant) = (property(field), pascal(text(field, "name")));
        let given = if text(field, "kind") == "custom" { "values(it)" } else { "it" };
        line(&mut out, 2, &format!("{name}?.let {{ add({record}Change.{variant}({given})) }}"));
    }
    line(&mut out, 1, "})");
    let _ = write!(
        out,
        "
    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: {record}Edit.() -> Unit): {record} =
        update(id, {record}Edit().apply(edit).changes, revision)
"
    );
    if holds_content {
        let _ = write!(
            out,
            "
    /** Stores a file's content and its record, of which the block sets the properties. */
    fun attach(content: ByteArray, edit: {record}Edit.() -> Unit): {record} =
        call {{ native.attach(content, {record}Edit().apply(edit).changes) }}

    /** The content of a file, for whoever may see it and the record that it belongs to. */
    fun content(id: UUID): ByteArray = call {{ native.content(id) }}
"
        );
    }
    out.push_str("}\n");
    out
}

fn edit(entity: &Value) -> String {
    let record = pascal(text(entity, "name"));
    let mut out = format!(
        "\n/** What becomes of a record: a property that is set changes, `null` empties. */\n\
         class {record}Edit internal constructor() : Edit<{record}Change>() {{\n"
    );
    for (position, field) in settable(entity).enumerate() {
        if position > 0 {
            out.push('\n');
        }
        doc(&mut out, 1, text(field, "doc"));
        let (name, variant) = (property(field), pascal(text(field, "name")));
        let change = match text(field, "kind") {
            "custom" => format!("{{ {record}Change.{variant}(values(it)) }}"),
            _ => format!("{record}Change::{variant}"),
        };
        if text(field, "kind") == "list" {
            let item = item_of(field);
            line(&mut out, 1, &format!("val {name}: Items<{item}> ="));
            line(
                &mut out,
                2,
                &format!("items({change}, {change}Add, {change}Update, {change}Remove)"),
            );
        } else {
            let mark = if flag(field, "nullable") { "?" } else { "" };
            line(&mut out, 1, &format!("var {name}: {}{mark} by given({change})", kind(field)));
        }
    }
    out.push_str("}\n");
    out
}

/// The record inside the sealed class of all of them.
fn record_of(entities: &[&Value]) -> String {
    let mut out = String::from(
        "\ninternal fun recordOf(found: dev.crmcore.ffi.AnyRecord): Any = when (found) {\n",
    );
    for entity in entities {
        let class = pascal(text(entity, "plural"));
        line(&mut out, 1, &format!("is dev.crmcore.ffi.AnyRecord.{class} -> found.record"));
    }
    line(&mut out, 1, "is dev.crmcore.ffi.AnyRecord.Declared -> found.json");
    out.push_str("}\n");
    out
}

/// The codes of choices, and which value has which.
fn codes(entities: &[&Value]) -> String {
    let mut choices: Vec<&Value> = Vec::new();
    for entity in entities {
        for field in list(entity, "fields") {
            let item = field.get("item").map(|item| list(item, "fields")).unwrap_or_default();
            for choice in std::iter::once(field).chain(item).filter_map(|field| field.get("choice"))
            {
                if !choices.iter().any(|held| text(held, "name") == text(choice, "name")) {
                    choices.push(choice);
                }
            }
        }
    }
    choices.sort_by_key(|choice| text(choice, "name"));
    let mut out = String::new();
    for choice in &choices {
        let name = text(choice, "name");
        let _ = write!(
            out,
            "\n/** The code that files and filters know the category by. */\n\
             val {name}.code: String\n    get() = when (this) {{\n"
        );
        for option in list(choice, "options") {
            let code = text(option, "code");
            line(&mut out, 2, &format!("{name}.{} -> \"{code}\"", pascal(code)));
        }
        line(&mut out, 2, &format!("is {name}.Unknown -> \"unknown_$v1\""));
        line(&mut out, 1, "}");
    }
    out.push_str("\n/** The code of a category of any choice; nothing for another value. */\n");
    out.push_str("internal fun codeOf(value: Any): String? = when (value) {\n");
    for choice in &choices {
        line(&mut out, 1, &format!("is {} -> value.code", text(choice, "name")));
    }
    out.push_str("    else -> null\n}\n");
    out
}

fn settable(entity: &Value) -> impl Iterator<Item = &Value> {
    list(entity, "fields").iter().filter(|field| text(field, "managed") == "no")
}

/// The Kotlin type of a field's value.
fn kind(field: &Value) -> String {
    match text(field, "kind") {
        "bool" => "Boolean".into(),
        "int" => "Long".into(),
        "decimal" | "percent" => "BigDecimal".into(),
        "date" => "LocalDate".into(),
        "timestamp" => "Instant".into(),
        "money" => "Money".into(),
        "id" => "UUID".into(),
        "link" => "Link".into(),
        "set" => "List<String>".into(),
        "custom" => "Map<String, Any?>".into(),
        "list" => format!("List<{}>", item_of(field)),
        "choice" => field.get("choice").map_or("", |choice| text(choice, "name")).into(),
        _ => "String".into(),
    }
}

fn item_of(field: &Value) -> &str {
    field.get("item").map_or("", |item| text(item, "name"))
}

/// The property of a field, in backticks where Kotlin has the word for itself.
fn property(field: &Value) -> String {
    const HARD: [&str; 12] = [
        "as",
        "class",
        "continue",
        "do",
        "else",
        "for",
        "fun",
        "if",
        "in",
        "interface",
        "is",
        "object",
    ];
    const MORE: [&str; 12] = [
        "package",
        "return",
        "super",
        "this",
        "throw",
        "true",
        "false",
        "try",
        "typealias",
        "val",
        "when",
        "while",
    ];
    let name = camel(text(field, "name"));
    if HARD.contains(&name.as_str()) || MORE.contains(&name.as_str()) {
        format!("`{name}`")
    } else {
        name
    }
}

/// A field's doc inside a sentence.
fn said(field: &Value) -> String {
    text(field, "doc").replace("*/", "* /")
}

fn doc(out: &mut String, depth: usize, text: &str) {
    line(out, depth, &format!("/** {} */", text.replace("*/", "* /")));
}

fn line(out: &mut String, depth: usize, text: &str) {
    let _ = writeln!(out, "{}{text}", "    ".repeat(depth));
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn flag(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or_default()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// `stage_entries` as `StageEntries`.
fn pascal(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    });
    words.flatten().collect()
}

/// `stage_entries` as `stageEntries`.
fn camel(name: &str) -> String {
    let name = pascal(name);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn field(name: &str, kind: &str) -> Value {
        json!({ "name": name, "doc": "Said.", "kind": kind, "managed": "no", "required": false, "nullable": true })
    }

    #[test]
    fn a_field_is_an_argument_and_a_property() {
        let mut name = field("name", "text");
        name["required"] = json!(true);
        name["nullable"] = json!(false);
        let entity = json!({
            "name": "big_deal", "plural": "big_deals", "doc": "One.",
            "fields": [field("closed_on", "date"), name],
        });
        let made = collections(&json!({ "entities": [entity] }));
        for wanted in [
            "val bigDeals: BigDeals by lazy { BigDeals(bigDeals()) }",
            "        name: String,\n        closedOn: LocalDate? = null,\n    ): BigDeal",
            "closedOn?.let { add(BigDealChange.ClosedOn(it)) }",
            "var closedOn: LocalDate? by given(BigDealChange::ClosedOn)",
            "var name: String by given(BigDealChange::Name)",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn managed_fields_are_not_given() {
        let mut revision = field("revision", "int");
        revision["managed"] = json!("stamped");
        let entity =
            json!({ "name": "deal", "plural": "deals", "doc": "One.", "fields": [revision] });
        assert!(!collections(&json!({ "entities": [entity] })).contains("revision: Long? by"));
    }

    #[test]
    fn words_of_kotlin_stand_in_backticks() {
        assert_eq!(property(&field("when", "text")), "`when`");
        assert_eq!(property(&field("next_step", "text")), "nextStep");
    }
}
