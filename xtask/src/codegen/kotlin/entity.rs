//! An entity: its data class, its sealed changes, what a block of changes sets, and its collection.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::{
    Kind, by_need, camel_type, given, is,
    language::{FIELD_TYPES, Names, doc, head, mark, nothing_taken, property, read},
    line, list, pascal, said, text,
};

pub(super) fn entity(entity: &Value, names: &Names) -> String {
    let mut imports = vec![
        "dev.crmcore.Change",
        "dev.crmcore.Door",
        "dev.crmcore.Edit",
        "dev.crmcore.Items",
        "dev.crmcore.RecordCollection",
        "dev.crmcore.Row",
    ];
    imports.extend(FIELD_TYPES);
    let mut out = head("dev.crmcore.model", &imports);
    record(&mut out, entity, names);
    changes(&mut out, entity, names);
    edit(&mut out, entity, names);
    collection(&mut out, entity, names);
    out
}

/// The data class, and how it is read from a row.
fn record(out: &mut String, entity: &Value, names: &Names) {
    let record = pascal(text(entity, "name"));
    let fields = list(entity, "fields");
    out.push('\n');
    doc(out, 0, text(entity, "doc"));
    let _ = writeln!(out, "data class {record}(");
    doc(out, 1, "Which record it is.");
    line(out, 1, "override val id: UUID,");
    for field in fields {
        doc(out, 1, text(field, "doc"));
        let word = if is(field, "base") { "override val" } else { "val" };
        let kind = names.kind(field, &nothing_taken());
        line(out, 1, &format!("{word} {}: {kind}{},", property(field), mark(field)));
    }
    let _ = write!(
        out,
        ") : Record\n\ninternal fun {}Of(packed: dev.crmcore.ffi.Record): {record} {{\n    val row = Row(packed.values)\n    return {record}(\n        id = packed.id,\n",
        camel_type(&record)
    );
    for field in fields {
        line(out, 2, &format!("{} = {},", property(field), read(field)));
    }
    out.push_str("    )\n}\n");
}

/// A class for each change: a field set anew, and what can become of an item.
fn changes(out: &mut String, entity: &Value, names: &Names) {
    let name = text(entity, "name");
    let change = format!("{}Change", pascal(name));
    let among = variants(entity);
    out.push('\n');
    doc(out, 0, &format!("A change to one field of a `{name}`."));
    let _ = writeln!(
        out,
        "sealed class {change}(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {{"
    );
    for (position, field) in given(entity).enumerate() {
        if position > 0 {
            out.push('\n');
        }
        let (variant, name) = (pascal(text(field, "name")), text(field, "name"));
        let kind = names.kind(field, &among);
        doc(out, 1, text(field, "doc"));
        let class = |out: &mut String, variant: &str, argument: &str, made: &str| {
            let made = format!("{change}(\"{name}\", {made})");
            line(out, 1, &format!("data class {variant}(val {argument}) : {made}"));
        };
        class(out, &variant, &format!("value: {kind}{}", mark(field)), "\"set\", value");
        if text(field, "kind") != "list" {
            continue;
        }
        let item = kind.split_once('<').map_or("", |(_, item)| item.trim_end_matches('>'));
        for (verb, told) in
            [("Add", "One item more."), ("Update", "The item of the same id, changed.")]
        {
            doc(out, 1, told);
            let made = format!("\"{}\", item", verb.to_lowercase());
            class(out, &format!("{variant}{verb}"), &format!("item: {item}"), &made);
        }
        doc(out, 1, "The item goes.");
        class(out, &format!("{variant}Remove"), "id: java.util.UUID", "\"remove\", id");
    }
    out.push_str("}\n");
}

/// The names that the classes of changes take inside their sealed class.
fn variants(entity: &Value) -> BTreeSet<String> {
    given(entity)
        .flat_map(|field| {
            let variant = pascal(text(field, "name"));
            let of_items = ["Add", "Update", "Remove"].map(|verb| format!("{variant}{verb}"));
            let of_items = of_items.into_iter().filter(|_| text(field, "kind") == "list");
            of_items.chain([variant]).collect::<Vec<_>>()
        })
        .collect()
}

/// The block's receiver: a property for each field.
fn edit(out: &mut String, entity: &Value, names: &Names) {
    let record = pascal(text(entity, "name"));
    out.push('\n');
    doc(out, 0, "What becomes of a record: a property that is set changes, `null` empties.");
    let _ = writeln!(out, "class {record}Edit internal constructor() : Edit<{record}Change>() {{");
    for (position, field) in given(entity).enumerate() {
        if position > 0 {
            out.push('\n');
        }
        doc(out, 1, text(field, "doc"));
        let (name, variant) = (property(field), pascal(text(field, "name")));
        let change = format!("{record}Change::{variant}");
        if let Kind::List(item) = Kind::of(field) {
            line(out, 1, &format!("val {name}: Items<{item}> ="));
            let made = format!("items({change}, {change}Add, {change}Update, {change}Remove)");
            line(out, 2, &made);
        } else {
            let kind = names.kind(field, &nothing_taken());
            line(out, 1, &format!("var {name}: {kind}{} by given({change})", mark(field)));
        }
    }
    out.push_str("}\n");
}

fn collection(out: &mut String, entity: &Value, names: &Names) {
    let record = pascal(text(entity, "name"));
    let none = nothing_taken();
    out.push('\n');
    doc(out, 0, &format!("The {}.", text(entity, "plural").replace('_', " ")));
    let _ = write!(
        out,
        "\
class {record}Collection internal constructor(door: Door) :
    RecordCollection<{record}, {record}Change>(door, ::{}Of) {{
    /**
     * Creates a record; what is left out is empty.
     *
",
        camel_type(&record)
    );
    let (required, others) = by_need(given(entity));
    for field in required.iter().chain(&others) {
        line(out, 1, &format!(" * @param {} {}", property(field), said(text(field, "doc"))));
    }
    line(out, 1, " */");
    line(out, 1, "fun create(");
    for field in &required {
        line(out, 2, &format!("{}: {},", property(field), names.kind(field, &none)));
    }
    for field in &others {
        line(out, 2, &format!("{}: {}? = null,", property(field), names.kind(field, &none)));
    }
    line(out, 1, &format!("): {record} = create(buildList {{"));
    for field in &required {
        let (name, variant) = (property(field), pascal(text(field, "name")));
        line(out, 2, &format!("add({record}Change.{variant}({name}))"));
    }
    for field in &others {
        let (name, variant) = (property(field), pascal(text(field, "name")));
        line(out, 2, &format!("{name}?.let {{ add({record}Change.{variant}(it)) }}"));
    }
    line(out, 1, "})");
    let _ = write!(
        out,
        "
    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: {record}Edit.() -> kotlin.Unit): {record} =
        update(id, {record}Edit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: {record}Edit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate({record}Edit().apply(edit).gathered, filter, params, preview, skipRefused)
"
    );
    if list(entity, "fields").iter().any(|field| text(field, "kind") == "blob") {
        let _ = write!(
            out,
            "
    /** Stores a file's content and its record, of which the block sets the properties. */
    fun attach(content: ByteArray, edit: {record}Edit.() -> kotlin.Unit): {record} =
        attach(content, {record}Edit().apply(edit).gathered)
"
        );
    }
    out.push_str("}\n");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codegen::sample;

    fn written(fields: &[Value]) -> String {
        let described = sample::entity(fields);
        let names = Names::of(&json!({ "entities": [described] }));
        entity(&described, &names)
    }

    #[test]
    fn a_field_is_a_property_an_argument_and_a_change() {
        let made = written(&[sample::field("closed_on", "date"), sample::needed("name", "text")]);
        for wanted in [
            "data class BigDeal(\n    /** Which record it is. */\n    override val id: UUID,",
            "    val closedOn: LocalDate?,",
            "        closedOn = row.date(),\n        name = row.text().orEmpty(),",
            "data class ClosedOn(val value: LocalDate?) : BigDealChange(\"closed_on\", \"set\", value)",
            "        name: String,\n        closedOn: LocalDate? = null,\n    ): BigDeal",
            "closedOn?.let { add(BigDealChange.ClosedOn(it)) }",
            "var closedOn: LocalDate? by given(BigDealChange::ClosedOn)",
            "var name: String by given(BigDealChange::Name)",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn managed_fields_are_shown_and_not_given() {
        let made = written(&[sample::recorded("closed_at", "timestamp")]);
        assert!(made.contains("val closedAt: Instant?,"));
        assert!(!made.contains("ClosedAt("));
    }

    #[test]
    fn a_list_has_a_change_for_each_thing_that_can_become_of_an_item() {
        let made = written(&[sample::phones()]);
        for wanted in [
            "data class Phones(val value: List<ContactPhone>) : BigDealChange(\"phones\", \"set\", value)",
            "data class PhonesUpdate(val item: ContactPhone) : BigDealChange(\"phones\", \"update\", item)",
            "phones = row.items(::contactPhoneOf),",
            "val phones: Items<ContactPhone> =",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
