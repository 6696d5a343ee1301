//! What the CRM tells besides records: a data class a shape, read by names.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::language::{FIELD_TYPES, camel_type, doc, head, line};
use super::{camel, text};

/// The classes of `told.json`, which says each shape's doc and, by name, each field's kind and doc.
pub(super) fn classes(shapes: &Map<String, Value>) -> String {
    let mut imports = vec!["dev.crmcore.ffi.Told", "dev.crmcore.model.*"];
    imports.extend(FIELD_TYPES);
    let mut out = head("dev.crmcore", &imports);
    for (name, shape) in shapes {
        let fields: Vec<_> =
            shape.as_object().into_iter().flatten().filter_map(Field::of).collect();
        out.push('\n');
        doc(&mut out, 0, text(shape, ""));
        let _ = writeln!(out, "data class {name}(");
        for field in &fields {
            doc(&mut out, 1, field.doc);
            line(&mut out, 1, &format!("val {}: {},", camel(field.name), field.kind()));
        }
        let _ = write!(
            out,
            ")\n\ninternal fun {}Of(told: Told): {name} {{\n    val shape = Shape(told)\n    return {name}(\n",
            camel_type(name)
        );
        for field in &fields {
            line(&mut out, 2, &format!("{} = {},", camel(field.name), field.read()));
        }
        out.push_str("    )\n}\n");
    }
    out
}

struct Field<'d> {
    name: &'d str,
    kind: &'d str,
    /// The shape of a list, or the choice.
    of: &'d str,
    is_nullable: bool,
    doc: &'d str,
}

impl<'d> Field<'d> {
    fn of((name, described): (&'d String, &'d Value)) -> Option<Self> {
        let kind = described.get(0)?.as_str()?;
        let (kind, is_nullable) = kind.strip_suffix('?').map_or((kind, false), |kind| (kind, true));
        let (kind, of) = kind.split_once(' ').unwrap_or((kind, ""));
        Some(Self { name, kind, of, is_nullable, doc: described.get(1)?.as_str()? })
    }

    fn kind(&self) -> String {
        let kind = match self.kind {
            "bool" => "Boolean",
            "int" => "Long",
            "timestamp" => "Instant",
            "money" => "Money",
            "id" => "UUID",
            "set" => "List<String>",
            "list" | "choices" => return format!("List<{}>", self.of),
            "choice" => self.of,
            _ => "String",
        };
        format!("{kind}{}", if self.is_nullable { "?" } else { "" })
    }

    fn read(&self) -> String {
        let name = self.name;
        let (read, otherwise) = match self.kind {
            "bool" => ("bool", " ?: false"),
            "int" => ("int", " ?: 0"),
            "timestamp" => ("timestamp", "!!"),
            "money" => ("money", "!!"),
            "id" => ("id", "!!"),
            "set" => return format!("shape.words(\"{name}\")"),
            "list" => return format!("shape.list(\"{name}\", ::{}Of)", camel_type(self.of)),
            "choices" => return format!("shape.words(\"{name}\").map({}::of)", self.of),
            "choice" => return format!("{}.of(shape.text(\"{name}\").orEmpty())", self.of),
            _ => ("text", ".orEmpty()"),
        };
        format!("shape.{read}(\"{name}\"){}", if self.is_nullable { "" } else { otherwise })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_shapes_can_be_read() {
        let shapes: Map<String, Value> =
            serde_json::from_str(include_str!("../told.json")).unwrap();
        let made = classes(&shapes);
        let fields = shapes.values().flat_map(|shape| shape.as_object().unwrap().keys());
        let fields = fields.filter(|name| !name.is_empty()).count();
        assert_eq!(made.matches("    val ").count(), fields + shapes.len());
    }

    #[test]
    fn a_shape_is_a_class_read_by_names() {
        let shape = json!({
            "": "What came to an end.",
            "closed_at": ["timestamp", "When."],
            "by": ["id?", "Who did it."],
            "rows": ["list Row", "What there is."],
            "events": ["choices State", "What it means."],
        });
        let made = classes(&Map::from_iter([("Ended".to_owned(), shape)]));
        for wanted in [
            "/** What came to an end. */\ndata class Ended(\n    /** When. */\n    val closedAt: Instant,",
            "val by: UUID?,",
            "closedAt = shape.timestamp(\"closed_at\")!!,",
            "by = shape.id(\"by\"),",
            "rows = shape.list(\"rows\", ::rowOf),",
            "events = shape.words(\"events\").map(State::of),",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
