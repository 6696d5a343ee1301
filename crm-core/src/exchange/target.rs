//! What an import writes to.

use std::sync::Arc;

use uuid::Uuid;

use super::{
    convert::Customs,
    key::{ReadField, Way},
};
use crate::{
    crm::Declaration,
    entity::{Change, EntityDef, Value, change::Form},
    error::Result,
    store::{engine::Engine, workers::Workers},
};

/// What an import writes to: a file, or in tests a few maps. A batch is one commit.
pub(super) trait Target {
    /// An entity as it is now.
    fn entity(&self, name: &str) -> Option<Arc<EntityDef>>;

    /// Declares an entity that is not there.
    fn declare(&self, declaration: &Declaration) -> Result<()>;

    /// The settings that texts are read by, as they are now.
    fn customs(&self) -> Result<Customs>;

    /// How many threads may work on the import.
    fn workers(&self) -> Workers;

    /// Goes through all live records of an entity.
    fn each(
        &self,
        entity: &str,
        each: &mut dyn FnMut(Uuid, &ReadField<'_>) -> Result<()>,
    ) -> Result<()>;

    /// A place for what does not fit into memory.
    fn scratch(&self) -> Result<Box<dyn Engine>>;

    /// Does the work in one commit that carries the cursor; the work may be done again from its start.
    fn batch(
        &mut self,
        cursor: &str,
        work: &mut dyn FnMut(&mut dyn Batch) -> Result<()>,
    ) -> Result<()>;

    /// How many bytes of memory the last batch took, about.
    fn held(&self) -> usize;

    /// The change set that all commits belong to, once there is one.
    fn change_set(&self) -> Option<i64>;

    /// Where the import that made the change set goes on.
    fn cursor(&self) -> Result<String>;

    /// How many fields that the rules ask for were let through empty.
    fn gaps(&self) -> u64;
}

/// The writes of one commit.
pub(super) trait Batch {
    /// Creates a record from values in this form, and gives its id.
    fn create(&mut self, entity: &str, changes: Vec<Change>, form: Form) -> Result<Uuid>;
    /// Changes a record.
    fn update(&mut self, entity: &str, id: Uuid, changes: Vec<Change>) -> Result<()>;
    /// What a field of a record holds, in this batch.
    fn value(&self, entity: &str, id: Uuid, field: u16) -> Result<Value>;
    /// The live record that a text leads to by what the file finds records by; of those that the batch wrote only such
    /// as had the text before it.
    fn find(&self, entity: &str, way: &Way<'_>, text: &str) -> Result<Option<Uuid>>;
}
