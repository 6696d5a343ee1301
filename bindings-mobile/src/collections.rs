//! One object an entity: the typed records of a CRM or of a transaction.

use std::sync::Arc;

use crm_core::{
    Row, for_each_entity,
    mobile::{Formed, Uuid},
    model,
};

use crate::{crm::Crm, door::Door, failure::Result, query::Query, transaction::Tx};

macro_rules! collections {
    ($($name:ident $entity:ident $id:ident $change:ident $collection:ident;)+) => {
        $(
            /// The records of one entity.
            #[derive(Debug, uniffi::Object)]
            pub struct $collection(Door);

            #[uniffi::export]
            impl $collection {
                /// Creates a record from changes to an empty one.
                pub fn create(
                    &self,
                    changes: Vec<<model::$entity as Formed>::Edit>,
                ) -> Result<<model::$entity as Formed>::Form> {
                    self.0.create::<model::$entity>(changes)
                }

                /// The record with this id; `not_found` when there is none.
                pub fn get(&self, id: Uuid) -> Result<<model::$entity as Formed>::Form> {
                    self.0.get::<model::$entity>(id)
                }

                /// The record with this id, if there is one.
                pub fn find(&self, id: Uuid) -> Result<Option<<model::$entity as Formed>::Form>> {
                    self.0.find::<model::$entity>(id)
                }

                /// Changes a record; with an expected revision, only if it has that one.
                #[uniffi::method(default(revision = None))]
                pub fn update(
                    &self,
                    id: Uuid,
                    changes: Vec<<model::$entity as Formed>::Edit>,
                    revision: Option<i64>,
                ) -> Result<<model::$entity as Formed>::Form> {
                    self.0.update::<model::$entity>(id, changes, revision)
                }

                /// Moves a record to the trash, out of every list, total and search.
                pub fn delete(&self, id: Uuid) -> Result<()> {
                    self.0.delete(<model::$entity as crm_core::entity::Described>::NAME, id)
                }

                /// Takes a record out of the trash.
                pub fn restore(&self, id: Uuid) -> Result<<model::$entity as Formed>::Form> {
                    self.0.restore::<model::$entity>(id)
                }

                /// Deletes a record in the trash for good.
                pub fn purge(&self, id: Uuid) -> Result<()> {
                    self.0.purge(<model::$entity as crm_core::entity::Described>::NAME, id)
                }

                /// A page of records.
                pub fn list(&self, query: Query) -> Result<<model::$entity as Formed>::Page> {
                    self.0.list::<model::$entity>(query)
                }

                /// How many records there are.
                pub fn count(&self, query: Query) -> Result<i64> {
                    self.0.count(<model::$entity as crm_core::entity::Described>::NAME, query)
                }

                /// How a query would be answered: by which index, and what is looked at besides.
                pub fn explain(&self, query: Query) -> Result<String> {
                    self.0.explain(<model::$entity as crm_core::entity::Described>::NAME, query)
                }
            }
        )+

        #[uniffi::export]
        impl Crm {
            $(/// A collection whose every call is a commit of its own.
            pub fn $name(&self) -> Arc<$collection> {
                Arc::new($collection(self.door()))
            })+
        }

        #[uniffi::export]
        impl Tx {
            $(/// A collection whose calls are a part of the transaction.
            pub fn $name(&self) -> Arc<$collection> {
                Arc::new($collection(self.door()))
            })+
        }

        /// A record of whatever entity.
        #[derive(Clone, Debug, uniffi::Enum)]
        pub enum AnyRecord {
            $(/// A record of this entity.
            $collection {
                /// The record.
                record: <model::$entity as Formed>::Form,
            },)+
            /// A record of an entity declared at run time.
            Declared {
                /// The record as a JSON object.
                json: String,
            },
        }

        impl AnyRecord {
            pub(crate) fn of(row: &Row) -> Self {
                $(if let Some(record) = row.typed::<model::$entity>() {
                    return Self::$collection { record: model::$entity::form(record) };
                })+
                Self::Declared { json: row.to_json().to_string() }
            }
        }
    };
}
for_each_entity!(collections);

#[uniffi::export]
impl Attachments {
    /// Stores a file's content and its record.
    pub fn attach(
        &self,
        content: Vec<u8>,
        changes: Vec<<model::Attachment as Formed>::Edit>,
    ) -> Result<<model::Attachment as Formed>::Form> {
        self.0.attach::<model::Attachment>(&content, changes)
    }

    /// The content of a file, for whoever may see it and the record that it belongs to.
    pub fn content(&self, id: Uuid) -> Result<Vec<u8>> {
        self.0.content(<model::Attachment as crm_core::entity::Described>::NAME, id)
    }
}
