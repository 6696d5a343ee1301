//! What the CRM tells besides records: a struct a shape, read by names.

use serde_json::{Map, Value};

use super::language::{doc, head, mark, read, type_of};
use super::{camel, line, text};
use crate::codegen::kinds::told;

/// The structs of `told.json`, which says each shape's doc and, by name, each field's kind and doc.
pub(super) fn structs(shapes: &Map<String, Value>) -> String {
    let mut out = head();
    for (name, shape) in shapes {
        let fields = told(shape);
        out.push('\n');
        doc(&mut out, 0, text(shape, ""));
        line(&mut out, 0, &format!("public struct {name}: Hashable, Part {{"));
        for field in &fields {
            doc(&mut out, 1, field.doc);
            let kind = format!("{}{}", type_of(field.kind), mark(field.is_nullable));
            line(&mut out, 1, &format!("public let {}: {kind}", camel(field.name)));
        }
        out.push('\n');
        line(&mut out, 1, "init(_ told: Value) throws(CrmError) {");
        line(&mut out, 2, "var row = Row(told)");
        for field in &fields {
            let name = format!("\"{}\"", field.name);
            let read = read(&name, field.kind, field.is_nullable);
            line(&mut out, 2, &format!("self.{} = {read}", camel(field.name)));
        }
        line(&mut out, 1, "}");
        line(&mut out, 0, "}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::sample;

    #[test]
    fn a_shape_is_a_struct_read_by_names() {
        let made = structs(&sample::shapes());
        for wanted in [
            "/// What came to an end.\npublic struct Ended: Hashable, Part {\n    /// When.\n    public let closedAt: Date\n",
            "public let by: UUID?\n",
            "self.closedAt = try must(row.timestamp(\"closed_at\"))\n",
            "self.by = row.id(\"by\")\n",
            "self.rows = try row.items(\"rows\")\n",
            "self.events = row.words(\"events\").map(State.init(code:))\n",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
