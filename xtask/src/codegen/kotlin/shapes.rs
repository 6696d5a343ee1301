//! What the CRM tells besides records: a data class a shape, read by names.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::language::{FIELD_TYPES, doc, head, plain, read_from};
use super::{Kind, camel, camel_type, line, text};
use crate::codegen::kinds::{Told, told};

/// The classes of `told.json`, which says each shape's doc and, by name, each field's kind and doc.
pub(super) fn classes(shapes: &Map<String, Value>) -> String {
    let mut imports = vec!["dev.crmcore.ffi.Value", "dev.crmcore.model.*"];
    imports.extend(FIELD_TYPES);
    let mut out = head("dev.crmcore", &imports);
    for (name, shape) in shapes {
        let fields = told(shape);
        out.push('\n');
        doc(&mut out, 0, text(shape, ""));
        let _ = writeln!(out, "data class {name}(");
        for field in &fields {
            doc(&mut out, 1, field.doc);
            line(&mut out, 1, &format!("val {}: {},", camel(field.name), kind(field)));
        }
        let _ = write!(
            out,
            ")\n\ninternal fun {}Of(told: Value): {name} {{\n    val row = Row(told)\n    return {name}(\n",
            camel_type(name)
        );
        for field in &fields {
            line(&mut out, 2, &format!("{} = {},", camel(field.name), read(field)));
        }
        out.push_str("    )\n}\n");
    }
    out
}

fn kind(field: &Told<'_>) -> String {
    let mark = if field.is_nullable { "?" } else { "" };
    match field.kind {
        Kind::Words => "List<String>".into(),
        Kind::List(of) | Kind::Choices(of) => format!("List<{of}>"),
        Kind::Choice(of) => of.into(),
        Kind::Part(of) => format!("{of}{mark}"),
        kind => format!("{}{mark}", plain(kind)),
    }
}

fn read(field: &Told<'_>) -> String {
    read_from(&format!("\"{}\"", field.name), field.kind, field.is_nullable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::sample;

    #[test]
    fn a_shape_is_a_class_read_by_names() {
        let made = classes(&sample::shapes());
        for wanted in [
            "/** What came to an end. */\ndata class Ended(\n    /** When. */\n    val closedAt: Instant,",
            "val by: UUID?,",
            "closedAt = row.timestamp(\"closed_at\")!!,",
            "by = row.id(\"by\"),",
            "rows = row.items(::rowOf, \"rows\"),",
            "events = row.words(\"events\").map(State::of),",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
