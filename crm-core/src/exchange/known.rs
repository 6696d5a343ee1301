//! The records that natural keys lead to. Of those that the file finds itself only what one commit adds is held; of the
//! others as many as are few, and the rest lies in a passing file.

use std::{borrow::Cow, sync::Arc};

use uuid::Uuid;

use super::{
    key::{Key, Way},
    target::{Batch, Target},
};
use crate::{
    entity::{EntityDef, Value},
    error::{Error, ErrorKind, Result},
    store::{
        engine::{Engine, Snapshot, Space, Sync, WriteSet},
        id_map::QuickMap,
    },
};

/// The most texts that a key holds in memory besides those of one commit; few in tests, so that they soon do not fit.
const MOST_HELD: usize = if cfg!(test) { 20 } else { 20_000 };

/// The records that natural keys lead to, kept up to date with what is written.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// A few: one for each key that the mapping tells records by.
    indexes: Vec<Index>,
}

#[derive(Debug)]
struct Index {
    entity: String,
    key: Key,
    /// What the batch that is not committed yet adds.
    fresh: QuickMap<String, Ids>,
    /// What was there before it, but for what the file finds itself.
    held: Held,
}

/// Texts and what they lead to.
#[derive(Debug, Default)]
struct Held {
    few: QuickMap<String, Ids>,
    many: Option<Passing>,
}

/// Those that do not fit into memory; what is held there is newer.
#[derive(Debug)]
struct Passing {
    engine: Box<dyn Engine>,
    state: Option<Arc<dyn Snapshot>>,
}

/// Almost every key leads to one record.
#[derive(Clone, Debug, PartialEq)]
enum Ids {
    One(Uuid),
    Many(Vec<Uuid>),
}

impl Known {
    /// Loads what a key leads to, unless the file finds it or it is loaded.
    pub(super) fn load(
        &mut self,
        target: &dyn Target,
        def: &Arc<EntityDef>,
        key: &Key,
    ) -> Result<()> {
        if self.index(&def.name, key).is_some() {
            return Ok(());
        }
        let mut held = Held::default();
        if key.way().is_none() {
            target.each(&def.name, &mut |id, value| {
                for text in key.of_record(Some(id), value) {
                    let with = Ids::with(held.find(&text)?.as_ref(), id);
                    held.insert(target, text, with)?;
                }
                Ok(())
            })?;
        }
        let (entity, key) = (def.name.to_string(), key.clone());
        self.indexes.push(Index { entity, key, fresh: QuickMap::default(), held });
        Ok(())
    }

    fn index(&self, entity: &str, key: &Key) -> Option<&Index> {
        self.indexes.iter().find(|index| index.is(entity, key))
    }

    /// The records that a key's text leads to.
    pub(super) fn find(
        &self,
        entity: &str,
        key: &Key,
        text: &str,
        batch: &dyn Batch,
    ) -> Result<Vec<Uuid>> {
        let Some(index) = self.index(entity, key) else { return Ok(Vec::new()) };
        if let Some(ids) = index.find(text)? {
            return Ok(ids.to_vec());
        }
        match key.way() {
            Some(way) => Ok(batch.find(entity, &way, text)?.into_iter().collect()),
            None => Ok(Vec::new()),
        }
    }

    /// Learns the keys of a record that was written; of some of them it is `told` already what they are.
    pub(super) fn learn<'k>(
        &mut self,
        entity: &str,
        id: Uuid,
        told: impl Iterator<Item = (&'k Key, &'k [String])> + Clone,
        batch: &dyn Batch,
    ) -> Result<()> {
        for index in self.indexes.iter_mut().filter(|index| index.entity == entity) {
            match index.key.way() {
                Some(Way::Own) => {}
                // No rule gives a record another one than its row does.
                Some(Way::External { .. })
                    if let Some((_, texts)) =
                        told.clone().find(|(key, _)| index.is(entity, key)) =>
                {
                    texts.iter().try_for_each(|text| index.learn(text.clone(), id))?;
                }
                _ => {
                    let read = |field| Ok((field, batch.value(entity, id, field)?));
                    let values = index.key.fields().map(read).collect::<Result<Vec<_>>>()?;
                    let value = |field: u16| {
                        let held = values.iter().find(|(held, _)| *held == field);
                        held.map_or(Cow::Owned(Value::Null), |(_, value)| Cow::Borrowed(value))
                    };
                    let texts = index.key.of_record(Some(id), &value);
                    texts.into_iter().try_for_each(|text| index.learn(text, id))?;
                }
            }
        }
        Ok(())
    }

    /// Learns that a file calls a record by an id of its own, so that its links lead there.
    pub(super) fn alias(&mut self, entity: &str, theirs: &str, id: Uuid) -> Result<()> {
        let own = Key::own();
        let Some(index) = self.indexes.iter_mut().find(|index| index.is(entity, &own)) else {
            return Ok(());
        };
        let text = index.key.of_text(theirs);
        let after = Ids::One(id);
        if index.find(&text)?.as_ref() != Some(&after) && Uuid::parse_str(&text) != Ok(id) {
            index.fresh.insert(text, after);
        }
        Ok(())
    }

    /// What the batch wrote is committed.
    pub(super) fn keep(&mut self, target: &dyn Target) -> Result<()> {
        for Index { key, fresh, held, .. } in &mut self.indexes {
            if matches!(key.way(), Some(Way::External { .. })) {
                fresh.clear();
            }
            for (text, ids) in fresh.drain() {
                held.insert(target, text, ids)?;
            }
        }
        Ok(())
    }

    /// What the batch wrote is not there.
    pub(super) fn forget(&mut self) {
        for index in &mut self.indexes {
            index.fresh.clear();
        }
    }

    /// How many texts are in memory.
    #[cfg(test)]
    fn in_memory(&self) -> usize {
        self.indexes.iter().map(|index| index.fresh.len() + index.held.few.len()).sum()
    }
}

impl Index {
    fn is(&self, entity: &str, key: &Key) -> bool {
        self.entity == entity && self.key.name == key.name
    }

    fn learn(&mut self, text: String, id: Uuid) -> Result<()> {
        let before = self.find(&text)?;
        let after = Ids::with(before.as_ref(), id);
        if before.as_ref() != Some(&after) {
            self.fresh.insert(text, after);
        }
        Ok(())
    }

    fn find(&self, text: &str) -> Result<Option<Ids>> {
        match self.fresh.get(text) {
            Some(ids) => Ok(Some(ids.clone())),
            None => self.held.find(text),
        }
    }
}

impl Held {
    fn find(&self, text: &str) -> Result<Option<Ids>> {
        if let Some(ids) = self.few.get(text) {
            return Ok(Some(ids.clone()));
        }
        match &self.many {
            Some(many) => many.find(text),
            None => Ok(None),
        }
    }

    fn insert(&mut self, target: &dyn Target, text: String, ids: Ids) -> Result<()> {
        self.few.insert(text, ids);
        if self.few.len() < MOST_HELD {
            return Ok(());
        }
        if self.many.is_none() {
            self.many = Some(Passing { engine: target.scratch()?, state: None });
        }
        match &mut self.many {
            Some(many) => many.put(self.few.drain()),
            None => Ok(()),
        }
    }
}

impl Passing {
    /// The one space that is used.
    const SPACE: Space = Space::Unique;

    fn put(&mut self, entries: impl Iterator<Item = (String, Ids)>) -> Result<()> {
        let mut sorted: Vec<_> = entries.collect();
        sorted.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut writes = WriteSet::default();
        for (text, ids) in sorted {
            let ids: Vec<u8> = ids.to_vec().iter().flat_map(|id| *id.as_bytes()).collect();
            writes.put_parts(Self::SPACE, text.as_bytes(), [&ids, &[]]);
        }
        // A state that is held keeps its pages from being used again.
        self.state = None;
        self.engine.commit(writes, Sync::Now)?;
        self.state = Some(self.engine.snapshot()?);
        Ok(())
    }

    fn find(&self, text: &str) -> Result<Option<Ids>> {
        let Some(state) = &self.state else { return Ok(None) };
        let Some(bytes) = state.get(Self::SPACE, text.as_bytes())? else { return Ok(None) };
        let ids = bytes.chunks(size_of::<Uuid>()).map(Uuid::from_slice).collect::<Result<_, _>>();
        let ids: Vec<Uuid> = ids.map_err(|_| {
            Error::new(ErrorKind::Storage, "a passing file of the import was changed; start anew")
        })?;
        Ok(Some(match ids.as_slice() {
            [id] => Ids::One(*id),
            _ => Ids::Many(ids),
        }))
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

    fn to_vec(&self) -> Vec<Uuid> {
        match self {
            Self::One(id) => vec![*id],
            Self::Many(ids) => ids.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, iter};

    use serde_json::json;

    use super::{
        super::{catalog::model_entity, convert::Customs, key::ReadField, node::Node},
        *,
    };
    use crate::{
        crm::Declaration,
        entity::{Change, Item, ItemId, change::Form},
        store::{engine::memory::Memory, workers::Workers},
    };

    /// Accounts by number: their names, and their external ids in the system `old`.
    #[derive(Default)]
    struct Accounts(BTreeMap<u128, String>);

    impl Accounts {
        fn of(&self, id: Uuid, field: u16) -> Value {
            let name = self.0.get(&id.as_u128()).cloned().unwrap_or_default();
            let account = model_entity("account").unwrap();
            if account.field("name").unwrap().number == field {
                return Value::Text(name);
            }
            let values = vec![(1, Value::Text("old".to_owned())), (2, Value::Text(name))];
            Value::List(vec![Item { id: ItemId::default(), values }])
        }
    }

    impl Batch for Accounts {
        fn create(&mut self, _: &str, _: Vec<Change>, _: Form) -> Result<Uuid> {
            unreachable!()
        }
        fn update(&mut self, _: &str, _: Uuid, _: Vec<Change>) -> Result<()> {
            unreachable!()
        }
        fn value(&self, _: &str, id: Uuid, field: u16) -> Result<Value> {
            Ok(self.of(id, field))
        }
        fn find(&self, _: &str, _: &Way<'_>, text: &str) -> Result<Option<Uuid>> {
            let found = self.0.iter().find(|(_, name)| *name == text);
            Ok(found.map(|(number, _)| Uuid::from_u128(*number)))
        }
    }

    impl Target for Accounts {
        fn entity(&self, name: &str) -> Option<Arc<EntityDef>> {
            model_entity(name)
        }
        fn declare(&self, _: &Declaration) -> Result<()> {
            unreachable!()
        }
        fn customs(&self) -> Result<Customs> {
            unreachable!()
        }
        fn workers(&self) -> Workers {
            Workers::ONE
        }
        fn each(
            &self,
            _: &str,
            each: &mut dyn FnMut(Uuid, &ReadField<'_>) -> Result<()>,
        ) -> Result<()> {
            self.0.keys().try_for_each(|number| {
                let id = Uuid::from_u128(*number);
                each(id, &|field| Cow::Owned(self.of(id, field)))
            })
        }
        fn scratch(&self) -> Result<Box<dyn Engine>> {
            Ok(Box::new(Memory::new()))
        }
        fn batch(
            &mut self,
            _: &str,
            _: &mut dyn FnMut(&mut dyn Batch) -> Result<()>,
        ) -> Result<()> {
            unreachable!()
        }
        fn held(&self) -> usize {
            0
        }
        fn change_set(&self) -> Option<i64> {
            None
        }
        fn cursor(&self) -> Result<String> {
            unreachable!()
        }
        fn gaps(&self) -> u64 {
            0
        }
    }

    fn accounts(numbers: impl Iterator<Item = u128>) -> Accounts {
        Accounts(numbers.map(|number| (number, format!("Account {number}"))).collect())
    }

    fn known_by(json: &serde_json::Value, accounts: &Accounts) -> (Known, Key) {
        let account = model_entity("account").unwrap();
        let key = Key::new(&account, &Node::root(json), "old").unwrap();
        let mut known = Known::default();
        known.load(accounts, &account, &key).unwrap();
        (known, key)
    }

    fn all_found(known: &Known, key: &Key, accounts: &Accounts) -> bool {
        accounts.0.iter().all(|(number, name)| {
            let found = known.find("account", key, &key.of_text(name), accounts).unwrap();
            found == [Uuid::from_u128(*number)]
        })
    }

    #[test]
    fn however_many_records_a_key_has_only_a_few_are_in_memory() {
        let mut accounts = accounts(0..500);
        let (mut known, key) = known_by(&json!("name"), &accounts);
        assert!(known.in_memory() < MOST_HELD && all_found(&known, &key, &accounts));

        for number in 500..700 {
            accounts.0.insert(number, format!("Account {number}"));
            known.learn("account", Uuid::from_u128(number), iter::empty(), &accounts).unwrap();
            if number % 10 == 0 {
                known.keep(&accounts).unwrap();
            }
            assert!(known.in_memory() < MOST_HELD + 10);
        }
        assert!(all_found(&known, &key, &accounts));
    }

    #[test]
    fn what_the_file_finds_is_held_for_one_commit_only() {
        let mut accounts = accounts(0..500);
        let (mut known, key) = known_by(&json!("external_id"), &accounts);
        assert_eq!(known.in_memory(), 0);

        accounts.0.insert(500, "New".to_owned());
        known.learn("account", Uuid::from_u128(500), iter::empty(), &accounts).unwrap();
        assert_eq!(known.in_memory(), 1);
        known.keep(&accounts).unwrap();
        assert_eq!(known.in_memory(), 0);
        assert!(all_found(&known, &key, &accounts));
    }

    #[test]
    fn a_text_that_two_records_have_leads_to_both_wherever_they_lie() {
        let mut accounts = accounts(0..100);
        let (mut known, key) = known_by(&json!("name"), &accounts);
        accounts.0.insert(200, "ACCOUNT 7".to_owned());
        known.learn("account", Uuid::from_u128(200), iter::empty(), &accounts).unwrap();
        let found =
            |known: &Known| known.find("account", &key, "account 7", &accounts).unwrap().len();
        assert_eq!(found(&known), 2);

        known.forget();
        assert_eq!(found(&known), 1, "what was not committed is not there");
    }

    #[test]
    fn an_id_that_a_file_gave_a_record_leads_there_after_its_commit_too() {
        let accounts = accounts(0..10);
        let (mut known, key) = known_by(&json!("id"), &accounts);
        let [theirs, ours] = [900, 3].map(Uuid::from_u128);
        known.alias("account", &theirs.to_string(), ours).unwrap();
        known.alias("account", &ours.to_string(), ours).unwrap();
        known.keep(&accounts).unwrap();

        let found = known.find("account", &key, &theirs.to_string(), &accounts).unwrap();
        assert_eq!((found, known.in_memory()), (vec![ours], 1), "its own id the file finds");
    }
}
