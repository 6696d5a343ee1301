//! A plan in words.

use super::plan::{Order, Plan, Span};
use crate::entity::{EntityDef, IndexFacts, erased::EntityType};

impl Plan {
    /// Which index is read, how much of it, and what is asked of each record after.
    pub(crate) fn explain(&self, entity: &dyn EntityType) -> String {
        let def = entity.def();
        let index = self.index.and_then(|index| entity.indexes().get(index));
        let mut lines = vec![match index {
            None => format!("read every {}", def.name),
            Some(index) => {
                let mut parts: Vec<String> = self
                    .equal
                    .iter()
                    .map(|held| format!("{} given", field(def, held.position)))
                    .collect();
                parts.extend(self.range.as_ref().map(|span| limits(def, span)));
                let what = if parts.is_empty() { "all of it".to_owned() } else { parts.join(", ") };
                format!("read the index {}.{}: {what}", def.name, index.name)
            }
        }];
        if self.residual.is_some() {
            lines.push("ask the rest of the filter of each record read".to_owned());
        }
        if let Some(position) = self.left_out {
            lines.push(format!("leave out what is {}", field(def, position)));
        }
        let order = match self.order {
            Order::Any => None,
            Order::Index { backwards: false } => Some("in the order of the index"),
            Order::Index { backwards: true } => Some("in the order of the index, backwards"),
            Order::Sorted => Some("sort what is left, keeping one page"),
        };
        lines.extend(order.map(str::to_owned));
        lines.join("\n")
    }
}

impl Plan {
    /// What would let the same question read less.
    pub(crate) fn advice(
        &self,
        entity: &dyn EntityType,
        usable: &dyn Fn(&IndexFacts) -> bool,
    ) -> String {
        let def = entity.def();
        if let Some(index) = self.index.and_then(|index| entity.indexes().get(index)) {
            return format!(
                "it read the index {}.{}: narrow the filter, or end the list earlier",
                def.name, index.name
            );
        }
        let mut fields: Vec<&str> = Vec::new();
        for index in entity.indexes().iter().filter(|index| usable(index)) {
            let first = index.on.first().map(|field| field.trim_start_matches('-'));
            fields.extend(first.filter(|field| !fields.contains(field)));
        }
        let what = format!("it read every {}, since no index serves the filter", def.name);
        if fields.is_empty() { what } else { format!("{what}: filter by {}", fields.join(", ")) }
    }
}

fn field(def: &EntityDef, position: usize) -> &str {
    def.fields.get(position).map_or("?", |field| &field.name)
}

fn limits(def: &EntityDef, span: &Span) -> String {
    let field = field(def, span.position);
    match (&span.prefix, &span.low, &span.high) {
        (Some(_), _, _) => format!("{field} by its beginning"),
        (_, Some(_), Some(_)) => format!("{field} between two values"),
        (_, Some(_), None) => format!("{field} from a value"),
        (_, None, _) => format!("{field} up to a value"),
    }
}
