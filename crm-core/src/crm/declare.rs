//! Entities declared at run time: fields and indexes as data, with the same services as the model's.

use std::{borrow::Cow, sync::Arc};

use serde_json::{Map, Value as Json, json};

use crate::{
    crm::Crm,
    entity::{
        ChoiceDef, ChoiceOption, CustomFacts, EntityDef, FieldDef, FieldKind, Managed,
        erased::{EntityType, FreeEntity},
    },
    error::{Error, ErrorKind, Result},
    model::{
        CustomOption,
        custom_field::{self, is_name},
    },
    planted::idle,
    store::{catalog::Catalog, meta},
};

/// An entity to declare: `Declaration::new("vehicle", "vehicles").field("plate", FieldKind::Text).unique("plate")`.
#[derive(Clone, Debug)]
pub struct Declaration {
    name: String,
    plural: String,
    doc: String,
    fields: Vec<FieldDef>,
    indexed: Vec<String>,
    unique: Vec<String>,
    searched: Vec<String>,
}

impl Declaration {
    /// An entity with this name and the name of its collection, in `snake_case`.
    pub fn new(name: impl Into<String>, plural: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            plural: plural.into(),
            doc: String::new(),
            fields: Vec::new(),
            indexed: Vec::new(),
            unique: Vec::new(),
            searched: Vec::new(),
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What one is, in a sentence.
    pub fn doc(mut self, doc: impl Into<String>) -> Self {
        self.doc = doc.into();
        self
    }

    /// A field of a scalar kind, a set, or a link to records of an entity.
    pub fn field(mut self, name: impl Into<String>, kind: FieldKind) -> Self {
        let number = u16::try_from(self.fields.len()).unwrap_or(u16::MAX).saturating_add(1);
        self.fields.push(FieldDef {
            number,
            name: name.into().into(),
            doc: String::new().into(),
            kind,
            required: false,
            nullable: true,
            managed: Managed::No,
            custom: None,
        });
        self
    }

    /// A field that holds one of these options, in this order.
    pub fn choice(
        self,
        name: impl Into<String>,
        options: impl IntoIterator<Item = CustomOption>,
    ) -> Self {
        let name = name.into();
        let mut options: Vec<CustomOption> = options.into_iter().collect();
        for (number, option) in (1..).zip(&mut options) {
            option.number = Some(number);
        }
        let choice = custom_field::choice(&name, "", &options);
        let mut declaration = self.field(name, FieldKind::Choice(Cow::Owned(choice)));
        declaration.facts(|facts| facts.option_labels = custom_field::option_labels(&options));
        declaration
    }

    /// What people call the field named last in a language, as `vi` or `en`.
    pub fn label(mut self, locale: impl Into<String>, text: impl Into<String>) -> Self {
        self.facts(|facts| facts.labels.push((locale.into(), text.into())));
        self
    }

    /// What is said of the field named last besides what every field has.
    fn facts(&mut self, say: impl FnOnce(&mut CustomFacts)) {
        if let Some(field) = self.fields.last_mut() {
            say(Arc::make_mut(field.custom.get_or_insert_default()));
        }
    }

    /// A record needs the field named last.
    pub fn required(mut self) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.required = true;
        }
        self
    }

    /// Records can be found and sorted by this field.
    pub fn index(mut self, field: impl Into<String>) -> Self {
        self.indexed.push(field.into());
        self
    }

    /// A value of this field belongs to one live record.
    pub fn unique(mut self, field: impl Into<String>) -> Self {
        self.unique.push(field.into());
        self
    }

    /// Search reads this field.
    pub fn search(mut self, field: impl Into<String>) -> Self {
        self.searched.push(field.into());
        self
    }

    fn to_text(&self) -> Result<String> {
        let fields = self.fields.iter().map(|field| {
            let entity = match &field.kind {
                FieldKind::Id(entity) => Some(entity.to_string()),
                _ => None,
            };
            let options = match &field.kind {
                FieldKind::Choice(choice) => Some(options_to_json(choice, field)),
                _ => None,
            };
            let labels = field.custom.iter().flat_map(|facts| &facts.labels);
            let labels = labels.map(|(locale, text)| (locale.clone(), json!(text)));
            let labels: Map<String, Json> = labels.collect();
            json!({
                "name": field.name, "kind": field.kind.name(), "entity": entity,
                "required": field.required, "options": options, "labels": labels,
            })
        });
        let fields: Vec<Json> = fields.collect();
        let declaration = json!({
            "name": self.name, "plural": self.plural, "doc": self.doc, "fields": fields,
            "indexed": self.indexed, "unique": self.unique, "searched": self.searched,
        });
        serde_json::to_string(&declaration).map_err(|error| {
            Error::new(ErrorKind::Bug, "a declaration cannot be written").with_source(error)
        })
    }

    pub(crate) fn from_text(text: &str) -> Result<Self> {
        let damaged = |cause: Box<dyn std::error::Error + Send + Sync>| {
            Error::new(
                ErrorKind::Corrupt,
                "the declaration of an entity is damaged: restore a backup",
            )
            .with_source(cause)
        };
        let json: Json = serde_json::from_str(text).map_err(|error| damaged(error.into()))?;
        Self::from_json(&json).map_err(|error| damaged(error.into()))
    }

    /// A declaration as data: `{name, plural, doc, fields: [{name, kind, entity, options, labels, required}], indexed,
    /// unique, searched}`, of which only names and kinds are needed. A field of kind choice has `options: [{code, vi, en}]`,
    /// each may have `labels: {vi, en}`.
    ///
    /// # Errors
    /// `Invalid` naming what is missing or cannot be.
    pub fn from_json(json: &Json) -> Result<Self> {
        let invalid = |name: &str, code| {
            Error::new(
                ErrorKind::Invalid,
                "the declaration of an entity lacks a part, or it is none",
            )
            .with_field(name.to_owned(), code)
        };
        let named = |json: &Json, name: &str| {
            let text = json.get(name).and_then(Json::as_str).filter(|text| !text.is_empty());
            text.map(str::to_owned).ok_or_else(|| invalid(name, "required"))
        };
        let list = |name: &str| match json.get(name) {
            None | Some(Json::Null) => Ok(&[][..]),
            Some(Json::Array(list)) => Ok(list.as_slice()),
            Some(_) => Err(invalid(name, "wrong_type")),
        };
        let options_of = |field: &Json| -> Result<Vec<CustomOption>> {
            let options = field.get("options").and_then(Json::as_array);
            let options = options.ok_or_else(|| invalid("options", "required"))?;
            let text =
                |option: &Json, name| option.get(name).and_then(Json::as_str).map(str::to_owned);
            let option = |option: &Json| {
                let (vi, en) = (text(option, "vi"), text(option, "en"));
                Ok(CustomOption { code: named(option, "code")?, vi, en, ..CustomOption::default() })
            };
            options.iter().map(option).collect()
        };
        let texts = |name: &str| -> Result<Vec<String>> {
            let text = |json: &Json| json.as_str().map(str::to_owned);
            list(name)?
                .iter()
                .map(|json| text(json).ok_or_else(|| invalid(name, "wrong_type")))
                .collect()
        };
        let mut declaration = Self::new(named(json, "name")?, named(json, "plural")?);
        declaration.doc = named(json, "doc").unwrap_or_default();
        for field in list("fields")? {
            let name = named(field, "name")?;
            declaration = match named(field, "kind")?.as_str() {
                "id" => declaration.field(name, FieldKind::Id(named(field, "entity")?.into())),
                "choice" => declaration.choice(name, options_of(field)?),
                scalar => {
                    let kind = FieldKind::scalar(scalar);
                    let kind = kind.ok_or_else(|| invalid(&name, "kind_not_possible"))?;
                    declaration.field(name, kind)
                }
            };
            for (locale, text) in
                field.get("labels").and_then(Json::as_object).into_iter().flatten()
            {
                let text = text.as_str().ok_or_else(|| invalid("labels", "wrong_type"))?;
                declaration = declaration.label(locale, text);
            }
            if field.get("required").and_then(Json::as_bool) == Some(true) {
                declaration = declaration.required();
            }
        }
        declaration.indexed = texts("indexed")?;
        declaration.unique = texts("unique")?;
        declaration.searched = texts("searched")?;
        Ok(declaration)
    }

    pub(crate) fn entity(&self) -> Result<Arc<dyn EntityType>> {
        let position = |name: &String| {
            self.fields.iter().position(|field| field.name == *name).ok_or_else(|| {
                Error::new(ErrorKind::UnknownField, "search names a field that is not declared")
                    .with_field(name.clone(), "unknown_field")
            })
        };
        let def = EntityDef {
            name: self.name.clone().into(),
            plural: self.plural.clone().into(),
            doc: self.doc.clone().into(),
            fields: self.fields.clone(),
            search: self.searched.iter().map(position).collect::<Result<_>>()?,
            unlisted: None,
            seen_with: None,
            part_of: None,
            held_by: None,
            private_unless: None,
        };
        Ok(Arc::new(FreeEntity::new(def, &self.indexed, &self.unique)?))
    }

    /// Names are short, in `snake_case`, and not used twice.
    fn check(&self, catalog: &Catalog) -> Result<()> {
        let invalid = |name: &str, code| {
            Error::new(
                ErrorKind::Invalid,
                "an entity and its fields need new names in snake_case, each once",
            )
            .with_field(name.to_owned(), code)
        };
        let base = crate::entity::Base::FIELDS.iter().map(|field| &*field.name);
        let mut names: Vec<&str> = base.collect();
        for name in [&self.name, &self.plural] {
            if !is_name(name) {
                return Err(invalid(name, "not_a_name"));
            }
        }
        if catalog.find(&self.name).is_some() {
            return Err(invalid(&self.name, "duplicate"));
        }
        for field in &self.fields {
            if !is_name(&field.name) {
                return Err(invalid(&field.name, "not_a_name"));
            }
            if names.contains(&&*field.name) {
                return Err(invalid(&field.name, "duplicate"));
            }
            match &field.kind {
                FieldKind::List(_) => return Err(invalid(&field.name, "kind_not_possible")),
                FieldKind::Choice(choice) => check_options(choice)
                    .map_err(|code| invalid(&format!("{}.options", field.name), code))?,
                _ => {}
            }
            names.push(&field.name);
        }
        Ok(())
    }
}

/// The options of a declared choice need codes, each once.
fn check_options(choice: &ChoiceDef) -> Result<(), &'static str> {
    if choice.options.is_empty() {
        return Err("required");
    }
    for (place, option) in choice.options.iter().enumerate() {
        if !is_name(&option.code) {
            return Err("not_a_name");
        }
        if choice.options.iter().take(place).any(|other| other.code == option.code) {
            return Err("duplicate");
        }
    }
    Ok(())
}

fn options_to_json(choice: &ChoiceDef, field: &FieldDef) -> Vec<Json> {
    let option = |option: &ChoiceOption| {
        let mut json = json!({ "code": option.code });
        let labels = field.custom.iter().flat_map(|facts| &facts.option_labels);
        for (_, locale, text) in labels.filter(|(code, ..)| *code == option.code) {
            if let Some(json) = json.as_object_mut() {
                json.insert(locale.clone(), json!(text));
            }
        }
        json
    };
    choice.options.iter().map(option).collect()
}

impl Crm {
    /// Declares an entity: from then on its records are created, indexed, searched, filtered, journaled and exported
    /// like the model's. Only the program and administrators may do this.
    ///
    /// # Errors
    /// `Invalid` for names that cannot be, `UnknownField` for an index over no field, `Forbidden`.
    pub fn declare(&self, declaration: &Declaration) -> Result<()> {
        idle!("declare" => Ok(()));
        let text = declaration.to_text()?;
        let written = self.write_with(&mut |work| {
            work.access.require_administrator()?;
            declaration.check(&work.catalog)?;
            let mut catalog = Catalog::clone(&work.catalog);
            catalog.register(declaration.entity()?);
            meta::write_declaration(&mut work.extra, &declaration.name, &text);
            meta::write_numbers(&mut work.extra, &catalog.numbers);
            let mark = work.new_id();
            meta::write_mark(&mut work.extra, mark);
            Ok(())
        });
        written.map(drop)
    }
}
