//! What a revert brings back on the model.

use std::collections::BTreeSet;

use crm_core::{
    ErrorKind, Timestamp,
    entity::{Item, Value},
};
use uuid::Uuid;

use super::{ChangeSet, Draft, LISTS, Model, Plain, fields, items, links};

/// What the rules set, which goes back as a whole or follows.
const MANAGED: [&str; 13] = [
    "probability_source",
    "category",
    "closed_at",
    "stage_entered_at",
    "stage_entries",
    "rating",
    "converted_at",
    "converted_account",
    "converted_contact",
    "converted_deal",
    "is_open",
    "completed_at",
    "net",
];

/// Whether a field still holds what was written, which one, and how it goes back.
type Undo<'a> = (bool, &'a str, Box<dyn Fn(&mut Plain) + 'a>);

impl Model {
    /// Takes a change set back; how many records that changed.
    pub(crate) fn revert(
        &self,
        set: i64,
        leave_conflicts: bool,
        now: Timestamp,
    ) -> (Draft, Result<usize, ErrorKind>) {
        self.revert_part(set, leave_conflicts, now, &|_, _| true)
    }

    /// Takes the conversion of a lead back, and nothing else that its change set did.
    pub(crate) fn unconvert(
        &self,
        id: Uuid,
        leave_conflicts: bool,
        now: Timestamp,
    ) -> (Draft, Result<usize, ErrorKind>) {
        let lead = &self.records[&id];
        let converts = |set: &ChangeSet| {
            set.iter().any(|(changed, before, after)| {
                let at = |record: &Option<Plain>| {
                    record.as_ref().map(|record| record.value("converted_at").clone())
                };
                *changed == id && before.is_some() && after.is_some() && at(before) != at(after)
            })
        };
        let Some((set, _)) = self.sets.iter().rev().find(|(_, set)| converts(set)) else {
            return (self.draft(now), Err(ErrorKind::Invalid));
        };
        let became = ["converted_account", "converted_contact", "converted_deal"];
        let made = |other: Uuid| {
            other == id || became.iter().any(|field| lead.value(field).as_id() == Some(other))
        };
        let about = |other: Uuid| {
            let task = self.records.get(&other).filter(|task| task.is_live());
            task.is_some_and(|task| task.entity == "task" && links(task).contains(&id))
        };
        let is_part = |other, is_update| made(other) || (is_update && about(other));
        self.revert_part(*set, leave_conflicts, now, &is_part)
    }

    /// Takes back what a change set did to the records that are `part` of what is meant, made or changed by it.
    fn revert_part(
        &self,
        set: i64,
        leave_conflicts: bool,
        now: Timestamp,
        part: &dyn Fn(Uuid, bool) -> bool,
    ) -> (Draft, Result<usize, ErrorKind>) {
        let mut draft = self.draft(now);
        draft.replays = true;
        let Some(changes) = self.sets.get(&set) else { return (draft, Err(ErrorKind::NotFound)) };
        let is_update = |before: &Option<Plain>, after: &Option<Plain>| {
            let live = [before, after].map(|it| it.as_ref().map(Plain::is_live));
            live[0].is_some() && live[0] == live[1]
        };
        let mut changes = changes.clone();
        changes.retain(|(id, before, after)| part(*id, is_update(before, after)));
        let ours: BTreeSet<Uuid> = changes.iter().map(|(id, _, _)| *id).collect();
        let mut conflicts = 0;
        let mut n_changed = 0;
        let mut needed = BTreeSet::new();
        for (id, before, after) in changes.iter().rev() {
            let (Some(current), Some(after)) = (self.records.get(id).cloned(), after) else {
                continue;
            };
            let Some(before) = before else {
                let is_touched = self.last.get(id) != Some(&set);
                let is_used = self.records.iter().any(|(other, record)| {
                    record.is_live() && !ours.contains(other) && links(record).contains(id)
                });
                if is_touched || is_used || needed.contains(id) {
                    conflicts += 1;
                    // What stays needs what it links to.
                    needed.extend(links(&current));
                } else if current.is_live() {
                    let mut gone = current;
                    gone.trashed_at = Some(now);
                    draft.keep(*id, gone);
                    n_changed += 1;
                }
                continue;
            };
            let deltas = undos(before, after, &current);
            let n_held = deltas.iter().filter(|(holds, _, _)| *holds).count();
            let is_whole = n_held == deltas.len();
            conflicts += deltas.len() - n_held;
            let back = deltas
                .iter()
                .filter(|(holds, field, _)| *holds && (is_whole || !MANAGED.contains(field)));
            let mut record = current.clone();
            let n_back = back.map(|(_, _, undone)| undone(&mut record)).count();
            if !is_whole {
                draft.settle(Some(&current), &mut record);
            }
            if n_back > 0 {
                draft.keep(*id, record);
                n_changed += 1;
            }
        }
        draft.touch_all_wholes();
        let outcome = if conflicts > 0 && !leave_conflicts {
            Err(ErrorKind::Conflict)
        } else {
            Ok(n_changed)
        };
        (draft, outcome)
    }
}

fn words(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Set(words) => words.iter().cloned().collect(),
        _ => BTreeSet::new(),
    }
}

fn changed_items(old: &Value, new: &Value) -> Vec<(Option<Item>, Option<Item>)> {
    let (old, new) = (items(old), items(new));
    let find = |list: &[Item], id| list.iter().find(|item| item.id == id).cloned();
    let mut changed: Vec<_> = old
        .iter()
        .map(|item| (Some(item.clone()), find(&new, item.id)))
        .filter(|(old, new)| old != new)
        .collect();
    let came = new.iter().filter(|item| find(&old, item.id).is_none());
    changed.extend(came.map(|item| (None, Some(item.clone()))));
    changed
}

/// How each change to a record is taken back, and whether it still stands.
fn undos<'c>(before: &'c Plain, after: &'c Plain, current: &Plain) -> Vec<Undo<'c>> {
    let mut deltas: Vec<Undo<'c>> = Vec::new();
    if before.trashed_at != after.trashed_at {
        deltas.push((
            current.is_live() == after.is_live(),
            "trashed_at",
            Box::new(|record| record.trashed_at = before.trashed_at),
        ));
    }
    for field in fields(before.entity) {
        let (old, new) = (before.value(field), after.value(field));
        if old == new {
            continue;
        }
        if LISTS.contains(field) {
            for (old, new) in changed_items(old, new) {
                let id = old.as_ref().or(new.as_ref()).map(|item| item.id).unwrap();
                let held = items(current.value(field)).into_iter().find(|item| item.id == id);
                let undone = move |record: &mut Plain| {
                    let mut list = items(record.value(field));
                    match (list.iter().position(|item| item.id == id), &old) {
                        (Some(place), None) => drop(list.remove(place)),
                        (Some(place), Some(old)) => list[place] = old.clone(),
                        (None, Some(old)) => list.push(old.clone()),
                        (None, None) => {}
                    }
                    record.set(field, Value::List(list));
                };
                deltas.push((held == new, field, Box::new(undone)));
            }
        } else if *field == "tags" {
            let (old, new, held) = (words(old), words(new), words(current.value(field)));
            let came: BTreeSet<_> = new.difference(&old).cloned().collect();
            let went: BTreeSet<_> = old.difference(&new).cloned().collect();
            let holds = came.is_subset(&held) && went.is_disjoint(&held);
            let kept: BTreeSet<_> = held.difference(&came).chain(&went).cloned().collect();
            let kept: Vec<String> = kept.into_iter().collect();
            let undone = move |record: &mut Plain| record.set(field, Value::Set(kept.clone()));
            deltas.push((holds, field, Box::new(undone)));
        } else {
            let undone = |record: &mut Plain| record.set(field, old.clone());
            deltas.push((current.value(field) == new, field, Box::new(undone)));
        }
    }
    deltas
}
