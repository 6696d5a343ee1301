//! What an import writes to, and which records it finds there by their natural keys.

use std::{collections::HashMap, sync::Arc};

use uuid::Uuid;

use super::{convert::Customs, key::Key};
use crate::{
    entity::{Change, EntityDef, Value},
    error::Result,
};

/// Reads a field of a record by its number.
pub(super) type ReadField<'a> = dyn Fn(u16) -> Value + 'a;

/// What an import writes to: a file, or in tests a few maps. A batch is one commit.
pub(super) trait Target {
    /// The settings that texts are read by, as they are now.
    fn customs(&self) -> Result<Customs>;

    /// Goes through all live records of an entity.
    fn each(&self, entity: &str, each: &mut dyn FnMut(Uuid, &ReadField<'_>)) -> Result<()>;

    /// Does the work in one commit that carries the cursor; the work may be done again from its start.
    fn batch(
        &mut self,
        cursor: &str,
        work: &mut dyn FnMut(&mut dyn Batch) -> Result<()>,
    ) -> Result<()>;

    /// The change set that all commits belong to, once there is one.
    fn change_set(&self) -> Option<i64>;

    /// Where the import that made the change set goes on.
    fn cursor(&self) -> Result<String>;

    /// How many fields that the rules ask for were let through empty.
    fn gaps(&self) -> u64;
}

/// The writes of one commit.
pub(super) trait Batch {
    /// Creates a record, and gives its id.
    fn create(&mut self, entity: &str, changes: Vec<Change>) -> Result<Uuid>;
    /// Changes a record.
    fn update(&mut self, entity: &str, id: Uuid, changes: Vec<Change>) -> Result<()>;
    /// What a field of a record holds, in this batch.
    fn value(&self, entity: &str, id: Uuid, field: u16) -> Result<Value>;
}

/// The records that natural keys lead to: loaded once, then kept up to date with what is written.
#[derive(Debug, Default)]
pub(super) struct Known {
    indexes: HashMap<(String, String), Index>,
    /// What was there before each entry of the batch that is not committed yet.
    undo: Vec<((String, String), String, Option<Ids>)>,
}

#[derive(Debug)]
struct Index {
    key: Key,
    found: HashMap<String, Ids>,
}

/// Almost every key leads to one record.
#[derive(Clone, Debug, PartialEq)]
enum Ids {
    One(Uuid),
    Many(Vec<Uuid>),
}

impl Known {
    /// Loads what a key leads to, unless it is loaded.
    pub(super) fn load(
        &mut self,
        target: &dyn Target,
        def: &Arc<EntityDef>,
        key: &Key,
    ) -> Result<()> {
        let place = (def.name.to_string(), key.name.clone());
        if self.indexes.contains_key(&place) {
            return Ok(());
        }
        let mut found: HashMap<String, Ids> = HashMap::new();
        target.each(&def.name, &mut |id, value| {
            for text in key.of_record(Some(id), value) {
                let with = Ids::with(found.get(&text), id);
                found.insert(text, with);
            }
        })?;
        self.indexes.insert(place, Index { key: key.clone(), found });
        Ok(())
    }

    /// The records that a key's text leads to.
    pub(super) fn find(&self, entity: &str, key: &Key, text: &str) -> Vec<Uuid> {
        let index = self.indexes.get(&(entity.to_owned(), key.name.clone()));
        match index.and_then(|index| index.found.get(text)) {
            Some(Ids::One(id)) => vec![*id],
            Some(Ids::Many(ids)) => ids.clone(),
            None => Vec::new(),
        }
    }

    /// Learns the keys of a record that was written.
    pub(super) fn learn(&mut self, entity: &str, id: Uuid, batch: &dyn Batch) -> Result<()> {
        for (place, index) in self.indexes.iter_mut().filter(|(place, _)| place.0 == entity) {
            let mut values = HashMap::new();
            for field in index.key.fields() {
                values.insert(field, batch.value(entity, id, field)?);
            }
            let value = |field: u16| values.get(&field).cloned().unwrap_or_default();
            for text in index.key.of_record(Some(id), &value) {
                let before = index.found.get(&text).cloned();
                let after = Ids::with(before.as_ref(), id);
                if before.as_ref() != Some(&after) {
                    index.found.insert(text.clone(), after);
                    self.undo.push((place.clone(), text, before));
                }
            }
        }
        Ok(())
    }

    /// Learns that a file calls a record by an id of its own, so that its links lead there.
    pub(super) fn alias(&mut self, entity: &str, theirs: &str, id: Uuid) {
        let place = (entity.to_owned(), "id".to_owned());
        let Some(index) = self.indexes.get_mut(&place) else { return };
        let text = index.key.of_text(theirs);
        let after = Ids::One(id);
        if index.found.get(&text) != Some(&after) {
            let before = index.found.insert(text.clone(), after);
            self.undo.push((place, text, before));
        }
    }

    /// What the batch wrote is committed.
    pub(super) fn keep(&mut self) {
        self.undo.clear();
    }

    /// What the batch wrote is not there.
    pub(super) fn forget(&mut self) {
        while let Some((place, text, before)) = self.undo.pop() {
            let Some(index) = self.indexes.get_mut(&place) else { continue };
            match before {
                Some(before) => index.found.insert(text, before),
                None => index.found.remove(&text),
            };
        }
    }
}

impl Ids {
    fn with(held: Option<&Self>, id: Uuid) -> Self {
        match held {
            None => Self::One(id),
            Some(Self::One(held)) if *held == id => Self::One(id),
            Some(Self::One(held)) => Self::Many(vec![*held, id]),
            Some(Self::Many(held)) if held.contains(&id) => Self::Many(held.clone()),
            Some(Self::Many(held)) => Self::Many(held.iter().copied().chain([id]).collect()),
        }
    }
}
