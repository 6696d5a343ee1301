//! Calls on the CRM as a whole: users, transactions, search, history, the file.

use crm_core::{
    Declaration, HistoryEntry, Result, SearchOptions,
    entity::{EntityDef, EntityId as _, FieldKind, to_json},
    model::UserId,
};
use napi::{
    Env, JsValue as _, ValueType,
    bindgen_prelude::{Array, FromNapiValue as _, Function, JsObjectValue as _, Object, Unknown},
};
use napi_derive::napi;
use serde_json::{Value as Json, json};

use crate::{
    failure::Failure,
    handle::Handle,
    input::{self, properties, text, texts, whole},
    job::{Answer, Given, run},
    listen::listen,
    output::Packed,
};

#[napi]
impl Handle {
    /// A handle limited by a user's roles.
    #[napi]
    pub fn as_user<'env>(
        &self,
        env: &'env Env,
        later: bool,
        user: String,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let user = UserId::from_uuid(input::id(&user)?);
            Ok(move || Ok(Answer::Handle(Self::of(crm.as_user(user)?))))
        });
        run(env, later, work)
    }

    /// A transaction.
    #[napi]
    pub fn transaction<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        let work =
            self.with(|crm| Ok(move || Ok(Answer::Handle(Self::within(crm.transaction()?)))));
        run(env, later, work)
    }

    /// A handle that reads an earlier state.
    #[napi]
    pub fn as_of<'env>(
        &self,
        env: &'env Env,
        later: bool,
        at: Unknown<'_>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let at = input::timestamp("at", &at)?;
            Ok(move || Ok(Answer::Handle(Self::within(crm.as_of(at)?))))
        });
        run(env, later, work)
    }

    /// Finds records by words.
    #[napi]
    pub fn search<'env>(
        &self,
        env: &'env Env,
        later: bool,
        words: Unknown<'_>,
        asked: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let words = text("words", &words)?;
            let options = search_options(asked)?;
            Ok(move || Ok(Answer::Records(Packed::found(&crm.search(&words, &options)?))))
        });
        run(env, later, work)
    }

    /// The journal of a record, as JSON.
    #[napi]
    pub fn history<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let id = input::id(&id)?;
            Ok(move || {
                let entries = crm.history(&entity, id)?;
                let records = crm.records(&entity)?;
                let told = entries.iter().map(|entry| history_entry(records.def(), entry));
                Ok(Answer::Text(Json::Array(told.collect()).to_string()))
            })
        });
        run(env, later, work)
    }

    /// Takes a change set back.
    #[napi]
    pub fn revert<'env>(
        &self,
        env: &'env Env,
        later: bool,
        change_set: i64,
        leave_conflicts: bool,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            Ok(move || {
                let reverted = crm.revert(change_set, leave_conflicts)?;
                let conflicts = reverted.conflicts.iter().map(|conflict| {
                    json!({
                        "entity": conflict.entity,
                        "id": conflict.id.to_string(),
                        "field": conflict.field,
                        "by": conflict.by.map(|by| by.to_string()),
                        "at": conflict.at.millis(),
                    })
                });
                let told = json!({
                    "changeSet": reverted.change_set,
                    "records": reverted.records,
                    "conflicts": conflicts.collect::<Vec<_>>(),
                });
                Ok(Answer::Text(told.to_string()))
            })
        });
        run(env, later, work)
    }

    /// The model, as JSON.
    #[napi]
    pub fn describe(&self, env: &Env) -> napi::Result<String> {
        let described = self.door.crm().map(|crm| crm.describe().to_string());
        described.map_err(|error| Failure::from(error).thrown(env))
    }

    /// Declares an entity.
    #[napi]
    pub fn declare<'env>(
        &self,
        env: &'env Env,
        later: bool,
        declared: Object<'_>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let declaration = declaration(&declared)?;
            Ok(move || crm.declare(&declaration).map(|()| Answer::Nothing))
        });
        run(env, later, work)
    }

    /// Checks the whole file.
    #[napi]
    pub fn verify<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            Ok(move || {
                let verified = crm.verify()?;
                let told = json!({
                    "records": verified.records,
                    "derived": verified.derived,
                    "entries": verified.entries,
                    "problems": verified.problems,
                });
                Ok(Answer::Text(told.to_string()))
            })
        });
        run(env, later, work)
    }

    /// Writes a copy into a new file.
    #[napi]
    pub fn backup_to<'env>(
        &self,
        env: &'env Env,
        later: bool,
        path: String,
    ) -> napi::Result<Given<'env>> {
        let work = self
            .with(|crm| Ok(move || crm.backup_to(&path).map(|()| Answer::Nothing)));
        run(env, later, work)
    }

    /// Does what is due.
    #[napi]
    pub fn tick<'env>(
        &self,
        env: &'env Env,
        later: bool,
        now: Unknown<'_>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let now = input::timestamp("now", &now)?;
            Ok(move || crm.tick(now).map(|()| Answer::Nothing))
        });
        run(env, later, work)
    }

    /// Puts everything onto the disk.
    #[napi]
    pub fn suspend<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        run(env, later, self.with(|crm| Ok(move || crm.suspend().map(|()| Answer::Nothing))))
    }

    /// Gives the file back.
    #[napi]
    pub fn close<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        run(env, later, self.with(|crm| Ok(move || crm.close().map(|()| Answer::Nothing))))
    }

    /// Calls a function after every commit, with JSON.
    #[napi]
    pub fn subscribe(&self, env: &Env, listener: Function<'_, String, ()>) -> napi::Result<()> {
        let crm = self.door.crm().map_err(|error| Failure::from(error).thrown(env))?;
        listen(crm, &listener)
    }
}

impl Handle {
    fn with<W>(
        &self,
        prepare: impl FnOnce(crm_core::Crm) -> Result<W, Failure>,
    ) -> Result<W, Failure> {
        prepare(self.door.crm()?.clone())
    }
}

fn search_options(asked: Option<Object<'_>>) -> Result<SearchOptions, Failure> {
    let mut options = SearchOptions::new();
    let Some(asked) = asked else { return Ok(options) };
    for (key, value) in properties(&asked)? {
        match (key.as_str(), value.get_type()?) {
            (_, ValueType::Undefined | ValueType::Null) => {}
            ("entities", _) => {
                for entity in texts(&key, &value)? {
                    options = options.entity(entity);
                }
            }
            ("limit", _) => options = options.limit(whole(&key, &value)?),
            ("newest", ValueType::Boolean) => {
                if bool::from_unknown(value)? {
                    options = options.newest();
                }
            }
            _ => {
                let detail = format!("a search has entities, limit and newest, not {key}");
                return Err(Failure::unknown(&key, detail));
            }
        }
    }
    Ok(options)
}

fn history_entry(def: &EntityDef, entry: &HistoryEntry) -> Json {
    let changes = entry.changes.iter().map(|(name, delta)| {
        let kind = def.numbered(delta.field).map_or(&FieldKind::Text, |field| &field.kind);
        json!({
            "field": name,
            "item": delta.item.map(|item| item.0.to_string()),
            "before": to_json(kind, &delta.before),
            "after": to_json(kind, &delta.after),
        })
    });
    json!({
        "changeSet": entry.change_set,
        "at": entry.at.millis(),
        "actor": entry.actor.map(|actor| actor.to_string()),
        "source": entry.source.code(),
        "entity": entry.entity,
        "id": entry.id.to_string(),
        "verb": entry.verb.code(),
        "changes": changes.collect::<Vec<_>>(),
    })
}

fn declaration(declared: &Object<'_>) -> Result<Declaration, Failure> {
    let named = |name: &str| -> Result<String, Failure> {
        text(name, &declared.get_named_property_unchecked(name)?)
    };
    let mut declaration = Declaration::new(named("name")?, named("plural")?);
    for (key, value) in properties(declared)? {
        match (key.as_str(), value.get_type()?) {
            ("name" | "plural", _) | (_, ValueType::Undefined | ValueType::Null) => {}
            ("doc", _) => declaration = declaration.doc(text(&key, &value)?),
            ("index", _) => {
                declaration = texts(&key, &value)?.into_iter().fold(declaration, Declaration::index);
            }
            ("unique", _) => {
                declaration =
                    texts(&key, &value)?.into_iter().fold(declaration, Declaration::unique);
            }
            ("search", _) => {
                declaration =
                    texts(&key, &value)?.into_iter().fold(declaration, Declaration::search);
            }
            ("fields", ValueType::Object) if value.is_array()? => {
                let fields = Array::from_unknown(value)?;
                for index in 0..fields.len() {
                    declaration = field(declaration, &fields.get_element(index)?)?;
                }
            }
            _ => {
                let detail =
                    "a declaration has name, plural, doc, fields, index, unique and search";
                return Err(Failure::unknown(&key, detail.to_owned()));
            }
        }
    }
    Ok(declaration)
}

fn field(declaration: Declaration, field: &Unknown<'_>) -> Result<Declaration, Failure> {
    let (mut name, mut kind, mut entity, mut is_required) = (None, None, None, false);
    for (key, value) in properties(&Object::from_unknown(*field)?)? {
        match (key.as_str(), value.get_type()?) {
            (_, ValueType::Undefined | ValueType::Null) => {}
            ("name", _) => name = Some(text(&key, &value)?),
            ("kind", _) => kind = Some(text(&key, &value)?),
            ("entity", _) => entity = Some(text(&key, &value)?),
            ("required", ValueType::Boolean) => is_required = bool::from_unknown(value)?,
            _ => {
                let detail = "a declared field has name, kind, entity and required";
                return Err(Failure::unknown(&key, detail.to_owned()));
            }
        }
    }
    let wrong = |what: &str, wanted| {
        let detail = format!("give every declared field a {what}");
        Failure::wrong_type(what, wanted, detail)
    };
    let name = name.ok_or_else(|| wrong("name", "text"))?;
    let kind = match (kind.as_deref(), entity) {
        (Some("id"), Some(entity)) => FieldKind::Id(entity.into()),
        (Some(kind), None) => FieldKind::scalar(kind).ok_or_else(|| wrong("kind", "choice"))?,
        _ => return Err(wrong("kind", "choice")),
    };
    let declaration = declaration.field(name, kind);
    Ok(if is_required { declaration.required() } else { declaration })
}
