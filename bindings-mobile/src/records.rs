//! The records of one entity as JSON text: for entities declared at run time, and whoever has no types.

use std::sync::Arc;

use crm_core::{
    Error, ErrorKind, Row,
    entity::{Change, ItemId},
    mobile::Uuid,
};
use serde_json::{Map, Value as Json};

use crate::{door::Door, failure::Result, query::Query};

/// The records of one entity, each a JSON object as text.
#[derive(Debug, uniffi::Object)]
pub struct Records {
    door: Door,
    entity: String,
}

/// A part of a list.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TextPage {
    /// The records, each a JSON object.
    pub items: Vec<String>,
    /// Where the next page begins; empty after the last one.
    pub next: Option<String>,
}

impl Records {
    pub(crate) fn new(door: Door, entity: String) -> Result<Arc<Self>> {
        door.records(&entity)?;
        Ok(Arc::new(Self { door, entity }))
    }

    fn records(&self) -> Result<crm_core::Records<'_>> {
        self.door.records(&self.entity)
    }

    fn changed(&self, id: Uuid, change: Change, revision: Option<i64>) -> Result<String> {
        Ok(text(&self.records()?.update(id.0, revision, vec![change])?))
    }
}

#[uniffi::export]
impl Records {
    /// Creates a record from an object of fields.
    pub fn create(&self, fields: String) -> Result<String> {
        let records = self.records()?;
        let changes = records.changes_from_json(&object(&fields)?)?;
        Ok(text(&records.create(changes)?))
    }

    /// Stores a file's content and its record, from an object of fields.
    pub fn attach(&self, content: Vec<u8>, fields: String) -> Result<String> {
        let records = self.records()?;
        let changes = records.changes_from_json(&object(&fields)?)?;
        Ok(text(&records.attach(changes, &mut content.as_slice())?))
    }

    /// The content of a file.
    pub fn content(&self, id: Uuid) -> Result<Vec<u8>> {
        Ok(self.records()?.content(id.0)?.bytes()?)
    }

    /// The record with this id.
    pub fn get(&self, id: Uuid) -> Result<String> {
        Ok(text(&self.records()?.get(id.0)?))
    }

    /// The record with this id, if there is one.
    pub fn find(&self, id: Uuid) -> Result<Option<String>> {
        Ok(self.records()?.find(id.0)?.as_ref().map(text))
    }

    /// Changes a record: an absent field stays, null empties, a list is the wished list.
    #[uniffi::method(default(revision = None))]
    pub fn update(&self, id: Uuid, fields: String, revision: Option<i64>) -> Result<String> {
        let records = self.records()?;
        let changes = records.changes_from_json(&object(&fields)?)?;
        Ok(text(&records.update(id.0, revision, changes)?))
    }

    /// Gives a list one item more.
    #[uniffi::method(default(revision = None))]
    pub fn add_item(
        &self,
        id: Uuid,
        field: String,
        item: String,
        revision: Option<i64>,
    ) -> Result<String> {
        let item = Json::Object(object(&item)?);
        let change = self.records()?.add_item_from_json(&field, &item)?;
        self.changed(id, change, revision)
    }

    /// Makes the item of the same id this one.
    #[uniffi::method(default(revision = None))]
    pub fn update_item(
        &self,
        id: Uuid,
        field: String,
        item: String,
        revision: Option<i64>,
    ) -> Result<String> {
        let item = Json::Object(object(&item)?);
        let change = self.records()?.update_item_from_json(&field, &item)?;
        self.changed(id, change, revision)
    }

    /// Takes an item out of a list.
    #[uniffi::method(default(revision = None))]
    pub fn remove_item(
        &self,
        id: Uuid,
        field: String,
        item: Uuid,
        revision: Option<i64>,
    ) -> Result<String> {
        let change = self.records()?.remove_item(&field, ItemId(item.0))?;
        self.changed(id, change, revision)
    }

    /// Moves a record to the trash.
    pub fn delete(&self, id: Uuid) -> Result<()> {
        self.door.delete(&self.entity, id)
    }

    /// Takes a record out of the trash.
    pub fn restore(&self, id: Uuid) -> Result<String> {
        Ok(text(&self.records()?.restore(id.0)?))
    }

    /// Deletes a record in the trash for good.
    pub fn purge(&self, id: Uuid) -> Result<()> {
        self.door.purge(&self.entity, id)
    }

    /// A page of records.
    pub fn list(&self, query: Query) -> Result<TextPage> {
        let page = self.records()?.list(&query.into())?;
        Ok(TextPage { items: page.items.iter().map(text).collect(), next: page.next })
    }

    /// How many records there are.
    pub fn count(&self, query: Query) -> Result<i64> {
        self.door.count(&self.entity, query)
    }

    /// How a query would be answered.
    pub fn explain(&self, query: Query) -> Result<String> {
        self.door.explain(&self.entity, query)
    }
}

fn text(row: &Row) -> String {
    row.to_json().to_string()
}

fn object(text: &str) -> Result<Map<String, Json>> {
    let object = serde_json::from_str(text).map_err(|error| {
        Error::new(ErrorKind::WrongType, "give the fields as the text of a JSON object")
            .with_source(error)
    })?;
    Ok(object)
}
