//! The records of one entity, whichever.

use std::sync::Arc;

use crm_core::{
    entity::{self, Outcome},
    flow::Refusal,
};

use crate::{
    failure::Result,
    query::Query,
    values::{Change, Item, Record, Uuid, told_item},
};

/// Each call a commit of its own, or a part of a transaction.
#[derive(Debug)]
pub(crate) enum Door {
    Crm(crm_core::Crm),
    Tx(Arc<crm_core::Tx>),
}

/// The records of one entity.
#[derive(Debug, uniffi::Object)]
pub struct Records {
    door: Door,
    entity: String,
}

/// A part of a list.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Page {
    /// The records.
    pub items: Vec<Record>,
    /// Where the next page begins; empty after the last one.
    pub next: Option<String>,
}

impl Records {
    pub(crate) fn new(door: Door, entity: String) -> Arc<Self> {
        Arc::new(Self { door, entity })
    }

    fn records(&self) -> Result<crm_core::Records<'_>> {
        Ok(match &self.door {
            Door::Crm(crm) => crm.records(&self.entity)?,
            Door::Tx(tx) => tx.records(&self.entity)?,
        })
    }
}

#[uniffi::export]
impl Records {
    /// Creates a record from changes to an empty one.
    pub fn create(&self, changes: Vec<Change>) -> Result<Record> {
        let records = self.records()?;
        Ok(Record::of(&records.create(meant(&records, changes)?)?))
    }

    /// Stores a file's content and its record.
    pub fn attach(&self, content: Vec<u8>, changes: Vec<Change>) -> Result<Record> {
        let records = self.records()?;
        let changes = meant(&records, changes)?;
        Ok(Record::of(&records.attach(changes, &mut content.as_slice())?))
    }

    /// The content of a file, for whoever may see its record and the one that it belongs to.
    pub fn content(&self, id: Uuid) -> Result<Vec<u8>> {
        Ok(self.records()?.content(id.0)?.bytes()?)
    }

    /// The record with this id; `not_found` when there is none.
    pub fn get(&self, id: Uuid) -> Result<Record> {
        Ok(Record::of(&self.records()?.get(id.0)?))
    }

    /// The record with this id, if there is one.
    pub fn find(&self, id: Uuid) -> Result<Option<Record>> {
        Ok(self.records()?.find(id.0)?.as_ref().map(Record::of))
    }

    /// Changes a record; with an expected revision, only if it has that one.
    #[uniffi::method(default(revision = None))]
    pub fn update(&self, id: Uuid, changes: Vec<Change>, revision: Option<i64>) -> Result<Record> {
        let records = self.records()?;
        Ok(Record::of(&records.update(id.0, revision, meant(&records, changes)?)?))
    }

    /// Moves a record to the trash, out of every list, total and search.
    pub fn delete(&self, id: Uuid) -> Result<()> {
        Ok(self.records()?.trash(id.0)?)
    }

    /// Takes a record out of the trash.
    pub fn restore(&self, id: Uuid) -> Result<Record> {
        Ok(Record::of(&self.records()?.restore(id.0)?))
    }

    /// Deletes a record in the trash for good.
    pub fn purge(&self, id: Uuid) -> Result<()> {
        Ok(self.records()?.purge(id.0)?)
    }

    /// A page of records.
    pub fn list(&self, query: Query) -> Result<Page> {
        let page = self.records()?.list(&query.into())?;
        Ok(Page { items: page.items.iter().map(Record::of).collect(), next: page.next })
    }

    /// How many records there are.
    pub fn count(&self, query: Query) -> Result<i64> {
        Ok(self.records()?.count(&query.into())?.cast_signed())
    }

    /// Makes the same changes to every record that a query finds, as one change set.
    pub fn mass_update(
        &self,
        query: Query,
        changes: Vec<Change>,
        preview: bool,
        skip_refused: bool,
    ) -> Result<Item> {
        let records = self.records()?;
        let changes = meant(&records, changes)?;
        let refusal = Refusal::new(preview, skip_refused);
        let told = Outcome::of(&records.mass_update(&query.into(), &changes, refusal)?);
        Ok(told_item(&told))
    }

    /// How a query would be answered: by which index, and what is looked at besides.
    pub fn explain(&self, query: Query) -> Result<String> {
        Ok(self.records()?.explain(&query.into())?)
    }
}

fn meant(records: &crm_core::Records<'_>, changes: Vec<Change>) -> Result<Vec<entity::Change>> {
    changes.into_iter().map(|change| change.on(records)).collect()
}
