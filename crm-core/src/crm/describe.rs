//! The model as data: what every language's types, imports and documents are made from.

use serde_json::{Map, Value as Json, json};

use crate::{
    access::Access,
    crm::Crm,
    entity::{ChoiceDef, CustomFacts, FieldDef, FieldKind, ItemDef, ListItem, erased::EntityType},
    error::{ErrorKind, ErrorText, KINDS, RULES},
    flow::{FlowDef, MassUpdated},
    model::RecordEvent,
    planted::{Plant, idle, is_planted},
    report,
    value::Locale,
};

/// The version of this description's shape.
const SHAPE: u32 = 1;

impl Crm {
    /// Every entity with its fields, kinds, indexes and totals, every verb with what it takes and tells, every report with
    /// what it takes and answers, the parts and choices that other calls tell, and the codes of errors and of the rules that
    /// fields break, with what people are told in each language, as JSON; for a user's handle, those that the roles show.
    pub fn describe(&self) -> Json {
        idle!("describe" => Json::Null);
        // A closed file is described as it was.
        let catalog = self.catalog().unwrap_or_else(|_| self.store().known_catalog());
        let access = match self.user() {
            None => Some(Access::Program),
            // Who may do nothing any more sees nothing.
            Some(_) => self.work().ok().map(|work| work.access),
        };
        let shown = |entity: &dyn EntityType| {
            access.as_ref().is_some_and(|access| access.sees_some(entity.def()))
                || is_planted(Plant::ModelUnmasked)
        };
        let fields = |entity: &str, field: &FieldDef| {
            access.as_ref().is_some_and(|access| access.reads_field(entity, &field.name))
                || is_planted(Plant::ModelUnmasked)
        };
        let entities: Vec<Json> = catalog
            .iter()
            .filter(|registered| shown(&*registered.entity))
            .map(|registered| entity(&*registered.entity, &fields))
            .collect();
        let errors: Vec<Json> = ErrorKind::ALL
            .iter()
            .zip(KINDS)
            .map(|(kind, text)| {
                json!({ "code": kind.code(), "doc": kind.doc(), "texts": texts(&text) })
            })
            .collect();
        let rules = RULES.iter().map(|text| json!({ "code": text.code, "texts": texts(text) }));
        let is_shown = |name: &str| catalog.find(name).is_some_and(|it| shown(&*it.entity));
        let flows: Vec<Json> = FlowDef::all()
            .iter()
            .filter(|flow| flow.entities().all(is_shown))
            .map(|flow| {
                let arguments: Vec<Json> = flow.arguments.fields.iter().map(field).collect();
                json!({
                    "name": flow.name,
                    "doc": flow.arguments.doc,
                    "arguments": arguments,
                    "outcome": item(flow.outcome),
                })
            })
            .collect();
        json!({
            "shape": SHAPE,
            "version": env!("CARGO_PKG_VERSION"),
            "entities": entities,
            "reports": report::REPORTS.iter().map(report).collect::<Vec<_>>(),
            "flows": flows,
            "parts": [item(MassUpdated::DEF)],
            "choices": [choice(RecordEvent::DEF)],
            "errors": errors,
            "rules": rules.collect::<Vec<_>>(),
        })
    }
}

/// What people are told, by language.
fn texts(text: &ErrorText) -> Json {
    [Locale::Vietnamese, Locale::English]
        .map(|locale| (locale.tag(), text.of(locale)))
        .into_iter()
        .collect()
}

fn entity(entity: &dyn EntityType, shows: &dyn Fn(&str, &FieldDef) -> bool) -> Json {
    let def = entity.def();
    let shows_named = |name: &str| def.field(name).is_none_or(|field| shows(&def.name, field));
    let indexes: Vec<Json> = entity
        .indexes()
        .iter()
        .map(|index| {
            let keep: Vec<&String> = index.keep.iter().filter(|name| shows_named(name)).collect();
            json!({ "name": index.name, "keep": keep, "unique": index.unique })
        })
        .collect();
    let searched = entity.custom().searched.iter();
    let searched = searched.filter_map(|derived| def.numbered(derived.field));
    let search = def.search.iter().filter_map(|position| def.fields.get(*position));
    let search: Vec<&str> = search
        .chain(searched)
        .filter(|field| shows(&def.name, field))
        .map(|field| &*field.name)
        .collect();
    let totals: Vec<&str> = entity.totals().iter().map(|total| total.name).collect();
    let unlisted = def.unlisted.and_then(|position| def.fields.get(position));
    let unlisted = unlisted.filter(|field| shows(&def.name, field)).map(|field| &*field.name);
    let fields: Vec<Json> =
        def.fields.iter().filter(|it| shows(&def.name, it)).map(field).collect();
    json!({
        "name": def.name,
        "plural": def.plural,
        "doc": def.doc,
        "declared": entity.is_free(),
        "fields": fields,
        "indexes": indexes,
        "totals": totals,
        "search": search,
        "unlisted": unlisted,
    })
}

/// What the company said of a field of its own, or of an entity of its own: labels by language, those of a choice's options by code too.
fn custom(facts: &CustomFacts) -> Json {
    let labels = facts.labels.iter().map(|(locale, text)| (locale.clone(), json!(text)));
    let labels: Map<String, Json> = labels.collect();
    let mut options: Map<String, Json> = Map::new();
    for (code, locale, text) in &facts.option_labels {
        let of = options.entry(code.clone()).or_insert_with(|| json!({}));
        if let Some(of) = of.as_object_mut() {
            of.insert(locale.clone(), json!(text));
        }
    }
    json!({
        "id": (!facts.id.is_nil()).then(|| facts.id.to_string()),
        "labels": labels,
        "option_labels": options,
        "retired": facts.retired,
        "unlisted": facts.unlisted,
    })
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
        "base": field.number > 1000 && !field.is_custom(),
    });
    if let (Some(facts), Some(object)) = (&field.custom, described.as_object_mut()) {
        object.insert("custom".to_owned(), custom(facts));
    }
    let more = match &field.kind {
        FieldKind::Id(entity) => Some(("entity", json!(entity))),
        FieldKind::Choice(def) => Some(("choice", choice(def))),
        FieldKind::List(def) | FieldKind::Part(def) => Some(("item", item(def))),
        _ => None,
    };
    if let (Some((name, value)), Some(object)) = (more, described.as_object_mut()) {
        object.insert(name.to_owned(), value);
    }
    described
}

fn choice(def: &ChoiceDef) -> Json {
    let options: Vec<Json> = def
        .options
        .iter()
        .map(|option| json!({ "number": option.number, "code": option.code, "doc": option.doc }))
        .collect();
    json!({ "name": def.name, "doc": def.doc, "options": options })
}

/// A report: every one takes a filter over its entity, parameters, a period and a time; some are about one record.
fn report(report: &report::Listed) -> Json {
    let about =
        report.about.map(|about| json!({ "entity": about.entity, "required": about.required }));
    json!({
        "name": report.name,
        "doc": report.doc.trim(),
        "entity": report.entity,
        "about": about,
        "answer": item(report.figures),
    })
}

fn item(def: &'static ItemDef) -> Json {
    let fields: Vec<Json> = def.shown().into_iter().map(field).collect();
    json!({ "name": def.name, "doc": def.doc, "keyed": def.keyed, "fields": fields })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OpenOptions;

    /// The reserved words of Python, the one of the languages in which they cannot be quoted.
    const RESERVED: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
        "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
        "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
        "try", "while", "with", "yield",
    ];

    fn each_name<'j>(json: &'j Json, tell: &mut impl FnMut(&'j str)) {
        match json {
            Json::Array(items) => items.iter().for_each(|item| each_name(item, tell)),
            Json::Object(object) => {
                object.get("name").and_then(Json::as_str).into_iter().for_each(&mut *tell);
                // Nobody calls an index or a total by its name.
                let parts =
                    object.iter().filter(|(part, _)| *part != "indexes" && *part != "totals");
                parts.for_each(|(_, value)| each_name(value, tell));
            }
            _ => {}
        }
    }

    #[test]
    fn no_name_is_a_reserved_word_of_a_language() {
        let description = Crm::memory(OpenOptions::new()).unwrap().describe();
        let mut names = Vec::new();
        each_name(&description, &mut |name| names.push(name));
        assert!(names.len() > 500);
        names.retain(|name| RESERVED.contains(name));
        assert_eq!(names, Vec::<&str>::new());
    }
}
