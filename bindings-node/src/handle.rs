//! A CRM or a transaction as JavaScript holds it, and the calls on its collections.

use std::{path::PathBuf, sync::Arc};

use crm_core::{
    Crm, Error, ErrorKind, Records, Result, Tx,
    entity::Outcome,
    entity::{Change, Edit, ItemId},
    flow::{FlowDef, Refusal},
};
use napi::{
    Env,
    bindgen_prelude::{Object, Uint8Array, Unknown},
};
use napi_derive::napi;

use crate::{
    failure::Failure,
    input,
    job::{Answer, Given, run},
    options::options,
    output::Packed,
};

/// A CRM, a user's view of it, or a transaction. Every call takes whether it is to run later, for a promise.
#[napi]
#[derive(Debug)]
pub struct Handle {
    pub(crate) door: Door,
}

/// Where a call goes.
#[derive(Clone, Debug)]
pub(crate) enum Door {
    Crm(Crm),
    Tx(Arc<Tx>),
}

impl Door {
    fn records(&self, entity: &str) -> Result<Records<'_>> {
        match self {
            Self::Crm(crm) => crm.records(entity),
            Self::Tx(tx) => tx.records(entity),
        }
    }

    /// The CRM itself; a transaction has none of its calls.
    pub(crate) fn crm(&self) -> Result<&Crm> {
        match self {
            Self::Crm(crm) => Ok(crm),
            Self::Tx(_) => {
                Err(Error::new(ErrorKind::Unsupported, "a transaction cannot do this: ask the CRM"))
            }
        }
    }

    pub(crate) fn tx(&self) -> Result<&Arc<Tx>> {
        match self {
            Self::Tx(tx) => Ok(tx),
            Self::Crm(_) => Err(Error::new(ErrorKind::Unsupported, "this is not a transaction")),
        }
    }
}

impl Handle {
    pub(crate) fn of(crm: Crm) -> Self {
        Self { door: Door::Crm(crm) }
    }

    pub(crate) fn within(tx: Tx) -> Self {
        Self { door: Door::Tx(Arc::new(tx)) }
    }
}

#[napi]
impl Handle {
    /// Opens a file, or makes a new one.
    #[napi]
    pub fn open<'env>(
        env: &'env Env,
        later: bool,
        is_new: bool,
        path: String,
        given: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let work = options(given).map(|options| {
            move || {
                let path = PathBuf::from(path);
                let crm =
                    if is_new { Crm::create(path, options) } else { Crm::open(path, options) };
                Ok(Answer::Handle(Self::of(crm?)))
            }
        });
        run(env, later, work)
    }

    /// A CRM in memory.
    #[napi]
    pub fn memory<'env>(
        env: &'env Env,
        later: bool,
        given: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let work = options(given)
            .map(|options| move || Ok(Answer::Handle(Self::of(Crm::memory(options)?))));
        run(env, later, work)
    }

    /// Creates a record.
    #[napi]
    pub fn create<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        fields: Object<'_>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let changes = self.changes(&entity, &fields);
        let work = changes.map(|changes| {
            move || Ok(Answer::Records(Packed::of(&door.records(&entity)?.create(changes)?)))
        });
        run(env, later, work)
    }

    /// Stores a file's content and its record.
    #[napi]
    pub fn attach<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        content: Uint8Array,
        fields: Object<'_>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let changes = self.changes(&entity, &fields);
        // JavaScript may change its bytes while a thread of the pool reads them.
        let content = content.to_vec();
        let work = changes.map(|changes| {
            move || {
                let row = door.records(&entity)?.attach(changes, &mut content.as_slice())?;
                Ok(Answer::Records(Packed::of(&row)))
            }
        });
        run(env, later, work)
    }

    /// The content of a file.
    #[napi]
    pub fn content<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::id(&id)
            .map(|id| move || Ok(Answer::Bytes(door.records(&entity)?.content(id)?.bytes()?)));
        run(env, later, work)
    }

    /// The record with this id.
    #[napi]
    pub fn get<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::id(&id)
            .map(|id| move || Ok(Answer::Records(Packed::of(&door.records(&entity)?.get(id)?))));
        run(env, later, work)
    }

    /// The record with this id, or nothing.
    #[napi]
    pub fn find<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::id(&id).map(|id| {
            move || {
                let found = door.records(&entity)?.find(id)?;
                Ok(found.map_or(Answer::Nothing, |row| Answer::Records(Packed::of(&row))))
            }
        });
        run(env, later, work)
    }

    /// Changes fields of a record.
    #[napi]
    pub fn update<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
        fields: Object<'_>,
        revision: Unknown<'_>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let given = input::id(&id)
            .and_then(|id| Ok((id, input::revision(&revision)?, self.changes(&entity, &fields)?)));
        let work = given.map(|(id, revision, changes)| {
            move || {
                let row = door.records(&entity)?.update(id, revision, changes)?;
                Ok(Answer::Records(Packed::of(&row)))
            }
        });
        run(env, later, work)
    }

    /// Adds an item to a list of a record; or, where it is there already, makes it this one.
    #[napi]
    pub fn give_item<'env>(
        &self,
        env: &'env Env,
        later: bool,
        is_new: bool,
        entity: String,
        id: String,
        list: String,
        fields: Unknown<'_>,
        revision: Unknown<'_>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let given = input::id(&id).and_then(|id| {
            let (field, item) = input::item(self.door.records(&entity)?.def(), &list, fields)?;
            let edit = if is_new { Edit::Add(item) } else { Edit::Update(item) };
            Ok((id, input::revision(&revision)?, Change { field, edit }))
        });
        let work = given.map(|(id, revision, change)| {
            move || {
                let row = door.records(&entity)?.update(id, revision, vec![change])?;
                Ok(Answer::Records(Packed::of(&row)))
            }
        });
        run(env, later, work)
    }

    /// Takes an item out of a list.
    #[napi]
    pub fn remove_item<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
        list: String,
        item: String,
        revision: Unknown<'_>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let given = input::id(&id).and_then(|id| {
            let field = input::list(self.door.records(&entity)?.def(), &list)?.number;
            let edit = Edit::Remove(ItemId(input::id(&item)?));
            Ok((id, input::revision(&revision)?, Change { field, edit }))
        });
        let work = given.map(|(id, revision, change)| {
            move || {
                let row = door.records(&entity)?.update(id, revision, vec![change])?;
                Ok(Answer::Records(Packed::of(&row)))
            }
        });
        run(env, later, work)
    }

    /// Moves a record to the trash.
    #[napi]
    pub fn trash<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::id(&id)
            .map(|id| move || door.records(&entity)?.trash(id).map(|()| Answer::Nothing));
        run(env, later, work)
    }

    /// Takes a record out of the trash.
    #[napi]
    pub fn restore<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::id(&id).map(|id| {
            move || Ok(Answer::Records(Packed::of(&door.records(&entity)?.restore(id)?)))
        });
        run(env, later, work)
    }

    /// Deletes a record in the trash for good.
    #[napi]
    pub fn purge<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        id: String,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::id(&id)
            .map(|id| move || door.records(&entity)?.purge(id).map(|()| Answer::Nothing));
        run(env, later, work)
    }

    /// A page of records.
    #[napi]
    pub fn list<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        asked: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::query(asked).map(|query| {
            move || Ok(Answer::Records(Packed::page(&door.records(&entity)?.list(&query)?)))
        });
        run(env, later, work)
    }

    /// Changes every record that a query asks for.
    #[napi]
    pub fn mass_update<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        asked: Option<Object<'_>>,
        fields: Object<'_>,
        preview: bool,
        skip_refused: bool,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let refusal = Refusal::new(preview, skip_refused);
        let given =
            input::query(asked).and_then(|query| Ok((query, self.changes(&entity, &fields)?)));
        let work = given.map(|(query, changes)| {
            move || {
                let told = door.records(&entity)?.mass_update(&query, &changes, refusal)?;
                Ok(Answer::Records(Packed::outcome(&Outcome::of(&told))))
            }
        });
        run(env, later, work)
    }

    /// How many records a query asks for.
    #[napi]
    pub fn count<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        asked: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        #[expect(clippy::cast_precision_loss, reason = "no file holds that many records")]
        let work = input::query(asked)
            .map(|query| move || Ok(Answer::Number(door.records(&entity)?.count(&query)? as f64)));
        run(env, later, work)
    }

    /// How a query would be answered.
    #[napi]
    pub fn explain<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        asked: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = input::query(asked)
            .map(|query| move || Ok(Answer::Text(door.records(&entity)?.explain(&query)?)));
        run(env, later, work)
    }

    /// Calls a verb by its name.
    #[napi]
    pub fn flow<'env>(
        &self,
        env: &'env Env,
        later: bool,
        name: String,
        given: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let given = FlowDef::named(&name)
            .map_err(Failure::from)
            .and_then(|flow| input::arguments(flow, given));
        let work = given.map(|given| {
            move || {
                let told = match door {
                    Door::Crm(crm) => crm.flow(&name, given)?,
                    Door::Tx(tx) => tx.flow(&name, given)?,
                };
                Ok(Answer::Records(Packed::outcome(&told)))
            }
        });
        run(env, later, work)
    }

    /// Makes a transaction durable.
    #[napi]
    pub fn commit<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Given<'env>> {
        let tx = self.door.tx().map(Arc::clone).map_err(Failure::from);
        #[expect(clippy::cast_precision_loss, reason = "change sets are counted from 1")]
        let work = tx.map(|tx| {
            move || Ok(tx.commit()?.map_or(Answer::Nothing, |set| Answer::Number(set as f64)))
        });
        run(env, later, work)
    }

    /// What the caller should know of what a transaction keeps, as JSON.
    #[napi]
    pub fn warnings(&self, env: &Env) -> napi::Result<String> {
        let warnings = self.door.tx().and_then(|tx| tx.warnings());
        let warnings = warnings.map_err(|error| Failure::from(error).thrown(env))?;
        let told: Vec<_> = warnings.iter().map(crm_core::entity::Warning::to_json).collect();
        Ok(serde_json::Value::Array(told).to_string())
    }

    /// Throws a transaction away.
    #[napi]
    pub fn rollback(&self, env: &Env) -> napi::Result<()> {
        let done = self.door.tx().and_then(|tx| tx.rollback());
        done.map_err(|error| Failure::from(error).thrown(env))
    }
}

impl Handle {
    fn changes(&self, entity: &str, fields: &Object<'_>) -> Result<Vec<Change>, Failure> {
        input::changes(self.door.records(entity)?.def(), fields)
    }
}
