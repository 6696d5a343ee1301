//! Records as CSV: every field a column, no cell that a spreadsheet runs, and the mapping that reads it back.

use std::{io::Write, ops::ControlFlow};

use serde_json::{Map, Value as Json, json};

use super::guard::guarded;
use crate::{
    access::Action,
    crm::Crm,
    entity::{
        Described, EntityDef, FieldDef, FieldKind, IndexFacts, Item, ItemDef, Managed, Value,
        base::FIRST_OF_BASE, erased::EntityType, record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    model::{Company, CustomField},
    planted::{Plant, idle, is_planted},
    query::Query,
    store::meta,
};

/// What stands between the words of a set in one cell.
const BETWEEN_WORDS: &str = "\n";

impl Crm {
    /// Writes the records that a query asks for as CSV, those that lists leave out too, and gives their number. Texts that a spreadsheet would run
    /// as a formula get an apostrophe, which an import takes away again.
    ///
    /// # Errors
    /// `Query` when the filter cannot be understood, `UnknownField` when there is no such entity, `Storage` when
    /// `to` cannot be written.
    pub fn export_csv(&self, entity: &str, query: &Query, to: &mut dyn Write) -> Result<u64> {
        idle!("export_csv" => Ok(0));
        let work = self.work()?;
        let registered = work.catalog.named(entity)?;
        let def = registered.entity.def();
        work.meter.name("export", &def.name);
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
        let columns = || def.fields.iter().enumerate().filter(|(_, field)| is_column(field));
        let header = std::iter::once("id").chain(columns().map(|(_, field)| &*field.name));
        csv.write_record(header).map_err(|error| unwritable(error.into()))?;
        let mut count = 0;
        // One snapshot: the file is the state of one moment, however long the writing takes.
        work.every(registered, &query.clone().whole(), &mut |record| {
            if work.allows(def, Action::Export, &*record)? || is_planted(Plant::ExportUngated) {
                let cells = columns().map(|(place, field)| cell(field, &record.value(place)));
                let id = std::iter::once(record.id().to_string());
                csv.write_record(id.chain(cells)).map_err(|error| unwritable(error.into()))?;
                count += 1;
            }
            Ok(ControlFlow::Continue(()))
        })?;
        csv.flush().map_err(unwritable)?;
        Ok(count)
    }

    /// The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities.
    ///
    /// In the same CRM each row finds its record by its id; in another one, links lead to what the import made.
    ///
    /// # Errors
    /// `UnknownField` when there is no such entity.
    pub fn export_mapping(&self, entities: &[&str]) -> Result<Json> {
        idle!("export_mapping" => Ok(Json::Null));
        let catalog = self.catalog()?;
        let names: Vec<String> =
            catalog.iter().map(|registered| registered.entity.def().name.to_string()).collect();
        let mut files = Vec::new();
        for entity in entities {
            files.push(file(&*catalog.named(entity)?.entity, &names));
        }
        let work = self.work()?;
        let declarations = meta::declarations(&*work.snapshot)?;
        let declared = declarations.iter().filter_map(|text| serde_json::from_str(text).ok());
        let is_exported = |json: &Json, key: &str| {
            let name = json.get(key).and_then(Json::as_str);
            name.is_some_and(|name| entities.contains(&name))
        };
        let mut custom_fields = Vec::new();
        let registered = catalog.named(CustomField::NAME)?;
        let def = registered.entity.def();
        work.each(registered, &mut |record| {
            let field = definition(def, &*record);
            if is_exported(&field, "entity") {
                custom_fields.push(field);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(json!({
            "format": 1,
            "preset": work.company.locale.locale().tag(),
            "entities": declared.filter(|json| is_exported(json, "name")).collect::<Vec<Json>>(),
            "custom_fields": custom_fields,
            "csv": {"trim": false, "missing": [""], "dates": "iso", "zone": "UTC"},
            "files": files,
        }))
    }
}

/// The entry of an entity's file in the mapping that reads it back.
fn file(entity: &dyn EntityType, names: &[String]) -> Json {
    let def = entity.def();
    let mut fields = Map::new();
    let mut ignore = Vec::new();
    for field in def.fields.iter().filter(|field| is_column(field)) {
        match field.managed {
            Managed::No | Managed::Recorded => {
                fields.insert(field.name.to_string(), source(field, names));
            }
            Managed::Computed | Managed::Stamped => ignore.push(field.name.to_string()),
        }
    }
    let known = if def.name == Company::NAME { json!(["*"]) } else { keys(entity) };
    let record = json!({
        "entity": def.name, "id": "id", "match": known, "lists": "replace", "blanks": "clear", "fields": fields,
    });
    json!({"file": format!("{}.csv", def.name), "records": [record], "ignore": ignore})
}

/// A custom field as a mapping brings it.
fn definition(def: &EntityDef, record: &dyn AnyRecord) -> Json {
    let own = def.fields.iter().enumerate().filter(|(_, field)| field.number < FIRST_OF_BASE);
    let values = own.filter_map(|(place, field)| {
        let value = match (record.value(place), &field.kind) {
            (value, _) if value.is_empty() => return None,
            (Value::List(items), FieldKind::List(def)) => {
                items.iter().map(|item| item_json(def, item)).collect()
            }
            (Value::Bool(yes), _) => json!(yes),
            (value, _) => json!(plain(&value)),
        };
        Some((field.name.to_string(), value))
    });
    Json::Object(values.collect())
}

/// What its records are known by: their id, and in another CRM what belongs to one of them alone. Links in that must be
/// such as a record always has: others may come later, and then it would not be known.
fn keys(entity: &dyn EntityType) -> Json {
    let def = entity.def();
    let tells = |name: &String| {
        def.field(name).is_some_and(|field| match field.kind {
            FieldKind::List(_) | FieldKind::Set => false,
            FieldKind::Id(_) | FieldKind::Link => field.required,
            _ => matches!(field.managed, Managed::No | Managed::Recorded),
        })
    };
    // A value that is unique under a condition alone, as that of a default, tells no record.
    let is_key =
        |index: &&IndexFacts| index.unique && !index.on.is_empty() && index.given.is_empty();
    let unique = entity.indexes().iter().filter(is_key);
    let keys = unique.filter(|index| index.on.iter().all(tells)).map(|index| match &*index.on {
        [only] => json!(only),
        several => json!(several),
    });
    std::iter::once(json!("id")).chain(keys).collect()
}

/// The company's own fields are a column each.
fn is_column(field: &FieldDef) -> bool {
    field.kind != FieldKind::Custom
}

fn source(field: &FieldDef, names: &[String]) -> Json {
    let name = &field.name;
    match &field.kind {
        FieldKind::Id(_) => json!({"column": name, "link": {"by": "id"}}),
        FieldKind::Link => {
            let same: Map<String, Json> =
                names.iter().map(|name| (name.clone(), json!(name))).collect();
            json!({
                "column": name,
                "part": {"at": ":", "take": 2},
                "link": {
                    "by": "id",
                    "entity": {"column": name, "part": {"at": ":", "take": 1}, "map": same},
                },
            })
        }
        FieldKind::Set => json!({"column": name, "split_at": BETWEEN_WORDS}),
        FieldKind::List(def) if links(def, |kind| *kind == FieldKind::Link) => {
            json!({"column": name, "link": {"by": "id", "entity": names}})
        }
        FieldKind::List(def) if links(def, |kind| matches!(kind, FieldKind::Id(_))) => {
            json!({"column": name, "link": {"by": "id"}})
        }
        _ => json!({"column": name}),
    }
}

fn links(def: &ItemDef, is_meant: impl Fn(&FieldKind) -> bool) -> bool {
    def.fields.iter().any(|field| is_meant(&field.kind))
}

fn cell(field: &FieldDef, value: &Value) -> String {
    match (value, &field.kind) {
        (Value::Text(text), _) => guarded(text),
        (Value::Set(words), _) => guarded(&words.join(BETWEEN_WORDS)),
        (Value::List(items), FieldKind::List(_)) if items.is_empty() => String::new(),
        (Value::List(items), FieldKind::List(def)) => {
            Json::Array(items.iter().map(|item| item_json(def, item)).collect()).to_string()
        }
        (value, _) => plain(value),
    }
}

fn item_json(def: &ItemDef, item: &Item) -> Json {
    let values = item.values.iter().filter_map(|(number, value)| {
        let name = def.numbered(*number)?.name.to_string();
        Some((name, if let Value::Bool(yes) = value { json!(yes) } else { json!(plain(value)) }))
    });
    Json::Object(values.collect())
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null | Value::List(_) | Value::Named(_) => String::new(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Decimal(value) => value.to_string(),
        Value::Text(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        Value::Timestamp(at) => at.to_string(),
        Value::Money(money) => money.to_string(),
        Value::Id(id) if id.is_nil() => String::new(),
        Value::Id(id) => id.to_string(),
        Value::Link(link) => link.to_string(),
        Value::Set(words) => words.join(BETWEEN_WORDS),
    }
}

fn unwritable(error: std::io::Error) -> Error {
    Error::new(ErrorKind::Storage, "the export cannot be written; check where it goes")
        .with_source(error)
}
