//! An entity: its struct, its changes, and how its collection creates one.

use serde_json::Value;

use super::{
    Kind, by_need, given,
    language::{
        doc, doc_with_parameters, field_type, function, head, parameters, property, read,
        type_name, word,
    },
    line, list, pascal, text,
};
use crate::codegen::described::{camel, is};

pub(super) fn entity(entity: &Value) -> String {
    let mut out = head();
    record(&mut out, entity);
    changes(&mut out, entity);
    collection(&mut out, entity);
    out
}

/// The struct, and how it is read from a row.
fn record(out: &mut String, entity: &Value) {
    let fields = list(entity, "fields");
    out.push('\n');
    doc(out, 0, text(entity, "doc"));
    line(out, 0, &format!("public struct {}: Record {{", type_name(&pascal(text(entity, "name")))));
    doc(out, 1, "Which record it is.");
    line(out, 1, "public let id: UUID");
    for field in fields {
        doc(out, 1, text(field, "doc"));
        line(out, 1, &format!("public let {}: {}", property(field), field_type(field)));
    }
    out.push('\n');
    line(out, 1, "init(_ packed: PackedRecord) throws(CrmError) {");
    line(out, 2, "var row = Row(packed.values)");
    line(out, 2, "self.id = packed.id");
    for field in fields {
        let read = read("", Kind::of(field), is(field, "nullable"));
        line(out, 2, &format!("self.{} = {read}", property(field)));
    }
    line(out, 1, "}");
    line(out, 0, "}");
}

/// A case for each change: a field set anew, and what can become of an item.
fn changes(out: &mut String, entity: &Value) {
    let name = text(entity, "name");
    out.push('\n');
    doc(out, 0, &format!("A change to one field of a `{name}`; `nil` empties it."));
    line(out, 0, &format!("public enum {}Change: RecordChange {{", pascal(name)));
    let mut named = String::new();
    for field in given(entity) {
        let (name, case) = (text(field, "name"), camel(text(field, "name")));
        doc(out, 1, text(field, "doc"));
        line(out, 1, &format!("case {}({})", word(&case), field_type(field)));
        let mut arm = |case: &str, made: &str| {
            line(&mut named, 2, &format!("case .{case}(let value): {made}"));
        };
        arm(&word(&case), &format!(".set(field: \"{name}\", value: .of(value))"));
        let Kind::List(item) = Kind::of(field) else { continue };
        for (verb, told) in
            [("Add", "One item more."), ("Update", "The item of the same id, changed.")]
        {
            doc(out, 1, told);
            line(out, 1, &format!("case {case}{verb}({})", type_name(item)));
            let made = format!(".init(\"{name}\", \"{}\", value.fieldValue)", verb.to_lowercase());
            arm(&format!("{case}{verb}"), &made);
        }
        doc(out, 1, "The item goes.");
        line(out, 1, &format!("case {case}Remove(UUID)"));
        arm(&format!("{case}Remove"), &format!(".init(\"{name}\", \"remove\", .id(value))"));
    }
    out.push('\n');
    line(out, 1, "public var named: NamedChange {");
    line(out, 2, "switch self {");
    out.push_str(&named);
    line(out, 2, "}");
    line(out, 1, "}");
    line(out, 0, "}");
}

fn collection(out: &mut String, entity: &Value) {
    let name = pascal(text(entity, "name"));
    let (record, change) = (type_name(&name), format!("{name}Change"));
    let (required, others) = by_need(given(entity));
    out.push('\n');
    doc(out, 0, &format!("The {}.", text(entity, "plural").replace('_', " ")));
    line(
        out,
        0,
        &format!("public typealias {name}Collection = RecordCollection<{record}, {change}>"),
    );
    out.push('\n');
    line(out, 0, &format!("extension {name}Collection {{"));
    let fields = required.iter().chain(&others).copied();
    doc_with_parameters(out, 1, "Creates a record; what is left out is empty.", fields);
    function(out, 1, "create", &parameters(&required, &others), &record);
    let set = |field: &Value| {
        let property = property(field);
        format!(".{property}({property})")
    };
    let made: Vec<_> = required.iter().map(|field| set(field)).collect();
    line(out, 2, &format!("var changes: [{change}] = [{}]", made.join(", ")));
    for field in &others {
        let append = format!("changes.append({})", set(field));
        line(out, 2, &format!("if let {} {{ {append} }}", property(field)));
    }
    line(out, 2, "return try create(changes)");
    line(out, 1, "}");
    line(out, 0, "}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::sample;

    fn written(fields: &[Value]) -> String {
        entity(&sample::entity(fields))
    }

    #[test]
    fn a_field_is_a_property_an_argument_and_a_change() {
        let made = written(&[sample::field("closed_on", "date"), sample::needed("name", "text")]);
        for wanted in [
            "public struct BigDeal: Record {\n    /// Which record it is.\n    public let id: UUID\n",
            "    /// Said.\n    public let closedOn: LocalDate?\n",
            "        self.closedOn = row.date()\n        self.name = row.text() ?? \"\"\n",
            "    case closedOn(LocalDate?)\n",
            "case .closedOn(let value): .set(field: \"closed_on\", value: .of(value))",
            "        name: String,\n        closedOn: LocalDate? = nil\n    ) throws(CrmError) -> BigDeal",
            "var changes: [BigDealChange] = [.name(name)]",
            "if let closedOn { changes.append(.closedOn(closedOn)) }",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn managed_fields_are_shown_and_not_given() {
        let made = written(&[sample::recorded("closed_at", "timestamp")]);
        assert!(made.contains("public let closedAt: Date?"));
        assert!(!made.contains("case closedAt"));
    }

    #[test]
    fn a_list_has_a_change_for_each_thing_that_can_become_of_an_item() {
        let made = written(&[sample::phones()]);
        for wanted in [
            "case phones([ContactPhone])",
            "case phonesUpdate(ContactPhone)",
            "case .phonesUpdate(let value): .init(\"phones\", \"update\", value.fieldValue)",
            "case .phonesRemove(let value): .init(\"phones\", \"remove\", .id(value))",
            "self.phones = try row.items()",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
