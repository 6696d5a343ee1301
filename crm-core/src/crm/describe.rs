//! The model as data: what every language's types, imports and documents are made from.

use serde_json::{Value as Json, json};

use crate::{
    crm::Crm,
    entity::{EntityDef, FieldDef, FieldKind, erased::EntityType},
};

/// The version of this description's shape.
const SHAPE: u32 = 1;

impl Crm {
    /// Every entity with its fields, kinds, indexes and totals, as JSON.
    pub fn describe(&self) -> Json {
        let catalog = self.store().catalog();
        let entities: Vec<Json> =
            catalog.iter().map(|registered| entity(&*registered.entity)).collect();
        json!({ "shape": SHAPE, "version": env!("CARGO_PKG_VERSION"), "entities": entities })
    }
}

fn entity(entity: &dyn EntityType) -> Json {
    let def = entity.def();
    let indexes: Vec<Json> = entity
        .indexes()
        .iter()
        .map(|index| json!({ "name": index.name, "keep": index.keep, "unique": index.unique }))
        .collect();
    let search: Vec<&str> =
        def.search.iter().filter_map(|position| Some(&*def.fields.get(*position)?.name)).collect();
    json!({
        "name": def.name,
        "plural": def.plural,
        "doc": def.doc,
        "declared": entity.is_free(),
        "fields": fields(def),
        "indexes": indexes,
        "totals": entity.totals(),
        "search": search,
    })
}

fn fields(def: &EntityDef) -> Vec<Json> {
    def.fields.iter().map(field).collect()
}

fn field(field: &FieldDef) -> Json {
    let mut described = json!({
        "number": field.number,
        "name": field.name,
        "doc": field.doc,
        "kind": field.kind.name(),
        "required": field.required,
        "nullable": field.nullable,
        "managed": field.managed.name(),
        "base": field.number > 1000,
    });
    let more = match &field.kind {
        FieldKind::Id(entity) => Some(("entity", json!(entity))),
        FieldKind::Choice(def) => {
            let options: Vec<Json> = def
                .options
                .iter()
                .map(|option| json!({ "number": option.number, "code": option.code, "doc": option.doc }))
                .collect();
            Some(("choice", json!({ "name": def.name, "doc": def.doc, "options": options })))
        }
        FieldKind::List(def) => {
            let fields: Vec<Json> = def.fields.iter().map(self::field).collect();
            Some(("item", json!({ "name": def.name, "doc": def.doc, "fields": fields })))
        }
        _ => None,
    };
    if let (Some((name, value)), Some(object)) = (more, described.as_object_mut()) {
        object.insert(name.to_owned(), value);
    }
    described
}
