//! Calls on the CRM as a whole: users, transactions, search, history, the file.

use crm_core::{
    Budget, Cancel, Declaration, RestoreOptions, SearchOptions, entity::EntityId as _,
    model::UserId,
};
use napi::{
    Env, ValueType,
    bindgen_prelude::{FromNapiValue as _, Function, Object, Unknown},
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
                let told = entries.iter().map(|entry| entry.to_json(records.def()));
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
        change_set: Unknown<'_>,
        leave_conflicts: bool,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let change_set = whole("changeSet", &change_set)?;
            Ok(move || {
                let told = crm.revert(change_set, leave_conflicts)?.to_json();
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

    /// Declares an entity, from JSON.
    #[napi]
    pub fn declare<'env>(
        &self,
        env: &'env Env,
        later: bool,
        declared: String,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let declared: Json = serde_json::from_str(&declared).unwrap_or_default();
            let declaration = Declaration::from_json(&declared)?;
            Ok(move || crm.declare(&declaration).map(|()| Answer::Nothing))
        });
        run(env, later, work)
    }

    /// Checks the whole file.
    #[napi]
    pub fn verify<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            Ok(move || {
                let told = crm.verify()?.to_json();
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
        let work = self.with(|crm| Ok(move || crm.backup_to(&path).map(|()| Answer::Nothing)));
        run(env, later, work)
    }

    /// A handle whose calls may read no more than this.
    #[napi]
    pub fn with_budget<'env>(
        &self,
        env: &'env Env,
        asked: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let budget = budget(asked)?;
            Ok(move || Ok(Answer::Handle(Self::of(crm.with_budget(budget)))))
        });
        run(env, false, work)
    }

    /// Stops the calls of a handle with a budget.
    #[napi]
    pub fn cancel(&self) {
        let cancel = self.door.crm().ok().and_then(|crm| crm.budget().cancel.as_ref());
        if let Some(cancel) = cancel {
            cancel.cancel();
        }
    }

    /// How large the file is and what goes on in it, as JSON.
    #[napi]
    pub fn stats<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        let work =
            self.with(|crm| Ok(move || Ok(Answer::Text(crm.stats()?.to_json().to_string()))));
        run(env, later, work)
    }

    /// Gives unused space back, and tells of it as JSON.
    #[napi]
    pub fn compact<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            Ok(move || {
                let done = crm.compact()?;
                let told = json!({ "before": done.before, "after": done.after });
                Ok(Answer::Text(told.to_string()))
            })
        });
        run(env, later, work)
    }

    /// Lets go of what is kept no longer, and tells of it as JSON.
    #[napi]
    pub fn expire<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            Ok(move || {
                let gone = crm.expire()?;
                let told = json!({ "entries": gone.entries, "records": gone.records });
                Ok(Answer::Text(told.to_string()))
            })
        });
        run(env, later, work)
    }

    /// Puts a backup in the place of a file.
    #[napi]
    pub fn restore_file<'env>(
        env: &'env Env,
        later: bool,
        backup: String,
        path: String,
        replace: bool,
    ) -> napi::Result<Given<'env>> {
        let work = Ok(move || {
            let options = RestoreOptions { replace };
            crm_core::Crm::restore(backup, path, options).map(|()| Answer::Nothing)
        });
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
    pub(crate) fn with<W>(
        &self,
        prepare: impl FnOnce(crm_core::Crm) -> Result<W, Failure>,
    ) -> Result<W, Failure> {
        prepare(self.door.crm()?.clone())
    }
}

/// What can always be stopped.
fn budget(asked: Option<Object<'_>>) -> Result<Budget, Failure> {
    let mut budget = Budget { cancel: Some(Cancel::new()), ..Budget::default() };
    let Some(asked) = asked else { return Ok(budget) };
    for (key, value) in properties(&asked)? {
        match (key.as_str(), value.get_type()?) {
            // The signal is JavaScript's own to listen to.
            (_, ValueType::Undefined | ValueType::Null) | ("signal", _) => {}
            ("rows", _) => budget.rows = Some(whole(&key, &value)?),
            ("millis", _) => budget.millis = Some(whole(&key, &value)?),
            _ => {
                let detail = format!("a budget has rows, millis and signal, not {key}");
                return Err(Failure::unknown(&key, detail));
            }
        }
    }
    Ok(budget)
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
