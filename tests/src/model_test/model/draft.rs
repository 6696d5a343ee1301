//! A transaction on the model: what its calls answer, and what its commit says.

use std::collections::BTreeMap;

use crm_core::{
    ErrorKind,
    entity::{Item, Value},
};
use uuid::Uuid;

use super::{ChangeSet, Draft, Edit, LINKS, Outcome, Plain, READ_ONLY, UNIQUE, items, whole_of};

impl Draft {
    pub(crate) fn stage(&self, pick: u8) -> Value {
        let stage = self.stages.get(usize::from(pick) % self.stages.len().max(1));
        stage.map_or(Value::Null, |stage| Value::Id(stage.id))
    }

    pub(super) fn sees(&self, id: Uuid, is_live: bool) -> Result<Plain, ErrorKind> {
        let found = self.records.get(&id).filter(|record| record.is_live() == is_live);
        let record = found.cloned().ok_or(ErrorKind::NotFound)?;
        match self.user {
            // Everybody sees who there is.
            Some(_) if READ_ONLY.contains(&record.entity) => Err(ErrorKind::Forbidden),
            Some(user) if record.owner != Some(user) => Err(ErrorKind::NotFound),
            _ => Ok(record),
        }
    }

    /// Whether there is such a live record, for whoever acts.
    fn reaches(&self, target: Uuid) -> bool {
        let target = self.records.get(&target).filter(|target| target.is_live());
        target.is_some_and(|target| {
            let is_shared = READ_ONLY.contains(&target.entity);
            self.user.is_none() || is_shared || target.owner == self.user
        })
    }

    pub(crate) fn create(
        &mut self,
        id: Uuid,
        entity: &'static str,
        given: Vec<(&'static str, Value)>,
    ) -> Outcome {
        self.create_for(self.user, id, entity, given)
    }

    /// Creates a record that somebody owns.
    pub(crate) fn create_for(
        &mut self,
        owner: Option<Uuid>,
        id: Uuid,
        entity: &'static str,
        given: Vec<(&'static str, Value)>,
    ) -> Outcome {
        if owner.is_some_and(|owner| !self.reaches(owner)) {
            return Err(ErrorKind::BrokenLink);
        }
        let mut record =
            Plain { entity, trashed_at: None, revision: 0, owner, fields: BTreeMap::new() };
        for (field, value) in given {
            record.set(field, value);
        }
        self.put(id, None, record)
    }

    pub(crate) fn update(&mut self, id: Uuid, edits: Vec<(&'static str, Edit)>) -> Outcome {
        let before = self.sees(id, true)?;
        let mut record = before.clone();
        for (field, edit) in edits {
            let mut list = items(record.value(field));
            let place = |list: &[Item], id| list.iter().position(|item| item.id.0 == id);
            match edit {
                Edit::Set(value) => {
                    record.set(field, value);
                    continue;
                }
                Edit::Add(item) => list.push(item),
                Edit::Update(item) => {
                    let place = place(&list, item.id.0).ok_or(ErrorKind::NotFound)?;
                    list[place] = item;
                }
                Edit::Remove(id) => {
                    let place = place(&list, id).ok_or(ErrorKind::NotFound)?;
                    list.remove(place);
                }
            }
            record.set(field, Value::List(list));
        }
        self.put(id, Some(&before), record)
    }

    pub(crate) fn trash(&mut self, id: Uuid) -> Outcome {
        let mut record = self.sees(id, true)?;
        self.touch_whole(&record);
        record.trashed_at = Some(self.now);
        self.keep(id, record);
        Ok(())
    }

    pub(crate) fn restore(&mut self, id: Uuid) -> Outcome {
        let mut record = self.sees(id, false)?;
        let is_live = |whole| self.records.get(&whole).is_some_and(Plain::is_live);
        if whole_of(&record).is_some_and(|whole| !is_live(whole)) {
            return Err(ErrorKind::Invalid);
        }
        self.touch_whole(&record);
        let went_at = record.trashed_at.take();
        self.keep(id, record);
        // What went with it comes back with it.
        let went = self.records.iter().filter(|(_, part)| {
            whole_of(part) == Some(id) && !part.is_live() && part.trashed_at == went_at
        });
        for (part, mut record) in went.map(|(id, part)| (*id, part.clone())).collect::<Vec<_>>() {
            record.trashed_at = None;
            self.keep(part, record);
        }
        Ok(())
    }

    pub(crate) fn purge(&mut self, id: Uuid) -> Outcome {
        self.sees(id, false)?;
        self.records.remove(&id);
        self.touch(id);
        Ok(())
    }

    fn put(&mut self, id: Uuid, before: Option<&Plain>, mut record: Plain) -> Outcome {
        // What a user may not see does not exist, before anything else is asked.
        if self.user.is_some() && self.is_broken(before, &record) {
            return Err(ErrorKind::BrokenLink);
        }
        self.settle(before, &mut record);
        if self.breaks_a_rule(id, before, &record) {
            return Err(ErrorKind::Invalid);
        }
        if before == Some(&record) {
            return Ok(());
        }
        if self.is_broken(before, &record) {
            return Err(ErrorKind::BrokenLink);
        }
        if self.user.is_some() && READ_ONLY.contains(&record.entity) {
            return Err(ErrorKind::Forbidden);
        }
        if let Some(before) = before {
            self.touch_whole(before);
        }
        self.touch_whole(&record);
        self.keep(id, record);
        Ok(())
    }

    /// Who changes a part changes the whole.
    pub(super) fn touch_whole(&mut self, part: &Plain) {
        let Some(whole) = whole_of(part).filter(|whole| !self.touched.contains(whole)) else {
            return;
        };
        if let Some(record) = self.records.get(&whole).filter(|whole| whole.is_live()).cloned() {
            self.keep(whole, record);
        }
    }

    /// The same for everything that was done.
    pub(super) fn touch_all_wholes(&mut self) {
        for id in self.touched.clone() {
            let states = [self.before.get(&id).cloned(), self.records.get(&id).cloned()];
            states.iter().flatten().for_each(|part| self.touch_whole(part));
        }
    }

    /// Whether a link that is set leads nowhere, for whoever acts.
    fn is_broken(&self, before: Option<&Plain>, record: &Plain) -> bool {
        LINKS.iter().filter(|(entity, _)| *entity == record.entity).any(|(_, field)| {
            let value = record.value(field);
            before.is_none_or(|before| before.value(field) != value)
                && value.as_id().is_some_and(|target| {
                    self.stages.iter().all(|stage| stage.id != target) && !self.reaches(target)
                })
        })
    }

    pub(super) fn keep(&mut self, id: Uuid, mut record: Plain) {
        record.revision = self.before.get(&id).map_or(1, |before| before.revision + 1);
        self.records.insert(id, record);
        self.touch(id);
    }

    fn touch(&mut self, id: Uuid) {
        if !self.touched.contains(&id) {
            self.touched.push(id);
        }
    }

    /// What a commit would say: a value newly claimed that another live record has.
    pub(crate) fn commit(&self) -> Outcome {
        if self.replays {
            return Ok(());
        }
        // Values are given back and claimed record by record, in the order they were touched.
        let mut standing = self.before.clone();
        for id in &self.touched {
            let (before, after) = (self.before.get(id), self.records.get(id));
            for (entity, key) in UNIQUE {
                let value = |record: Option<&Plain>| {
                    let record =
                        record.filter(|record| record.is_live() && record.entity == entity)?;
                    let parts: Vec<_> = key.iter().map(|field| record.value(field)).collect();
                    let is_whole = parts.iter().all(|part| **part != Value::Null);
                    is_whole.then(|| parts.into_iter().cloned().collect::<Vec<_>>())
                };
                let (held, wanted) = (value(before), value(after));
                let is_taken = |wanted: &Vec<Value>| {
                    standing.iter().any(|(other, record)| {
                        other != id && value(Some(record)).as_ref() == Some(wanted)
                    })
                };
                if held != wanted && wanted.is_some_and(|wanted| is_taken(&wanted)) {
                    return Err(ErrorKind::Duplicate);
                }
            }
            match after {
                Some(after) => drop(standing.insert(*id, after.clone())),
                None => drop(standing.remove(id)),
            }
        }
        Ok(())
    }

    /// What it changes; a record that came and went is none of it.
    pub(crate) fn changes(&self) -> ChangeSet {
        let changes = self
            .touched
            .iter()
            .map(|id| (*id, self.before.get(id).cloned(), self.records.get(id).cloned()));
        changes.filter(|(_, before, after)| before.is_some() || after.is_some()).collect()
    }
}
