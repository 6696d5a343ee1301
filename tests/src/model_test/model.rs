//! The plain model: records in a map, and the rules that they follow, said once more and simply.

use std::collections::{BTreeMap, BTreeSet};

use crm_core::{
    Currency, Decimal, ErrorKind, Money, Timestamp,
    entity::{Item, Value},
};
use uuid::Uuid;

/// The fields that the model knows of each entity.
pub(crate) fn fields(entity: &str) -> &'static [&'static str] {
    match entity {
        "account" => &["name", "tax_id", "parent", "tags"],
        "contact" => &["last_name", "account", "emails", "tags"],
        "deal" => &[
            "name",
            "stage",
            "account",
            "amount",
            "probability",
            "probability_source",
            "category",
            "closed_at",
            "stage_entered_at",
            "stage_entries",
        ],
        "user" => &["login", "name"],
        "vehicle" => &["plate", "keeper"],
        _ => &[],
    }
}

/// Where search looks, and what no two live records share.
pub(crate) const SEARCHED: [(&str, &str); 4] =
    [("account", "name"), ("contact", "last_name"), ("deal", "name"), ("vehicle", "plate")];
const UNIQUE: [(&str, &str); 2] = [("user", "login"), ("vehicle", "plate")];
const LINKS: [(&str, &str); 5] = [
    ("account", "parent"),
    ("contact", "account"),
    ("deal", "account"),
    ("deal", "stage"),
    ("vehicle", "keeper"),
];
/// Lists, compared and taken back item by item.
const LISTS: [&str; 2] = ["emails", "stage_entries"];

/// What the rules set, which goes back as a whole or follows.
const MANAGED: [&str; 5] =
    ["probability_source", "category", "closed_at", "stage_entered_at", "stage_entries"];

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plain {
    pub(crate) entity: &'static str,
    pub(crate) trashed_at: Option<Timestamp>,
    pub(crate) revision: i64,
    pub(crate) owner: Option<Uuid>,
    /// Without those that hold nothing.
    pub(crate) fields: BTreeMap<&'static str, Value>,
}

impl Plain {
    pub(crate) fn is_live(&self) -> bool {
        self.trashed_at.is_none()
    }

    pub(crate) fn value(&self, field: &str) -> &Value {
        self.fields.get(field).unwrap_or(&Value::Null)
    }

    pub(crate) fn text(&self, field: &str) -> &str {
        self.value(field).as_text().unwrap_or_default()
    }

    fn set(&mut self, field: &'static str, value: Value) {
        if value.is_empty() {
            self.fields.remove(field);
        } else {
            self.fields.insert(field, value);
        }
    }

    fn is_open(&self) -> bool {
        self.text("category") == "open"
    }
}

/// What becomes of a field.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Set(Value),
    Add(Item),
    Update(Item),
    Remove(Uuid),
}

/// A stage of the one pipeline: what a deal takes from it.
#[derive(Clone, Debug)]
pub(crate) struct Stage {
    pub(crate) id: Uuid,
    pub(crate) category: String,
    pub(crate) probability: Value,
}

pub(crate) type Records = BTreeMap<Uuid, Plain>;

/// A change set: each record before and after, in the order they were touched.
pub(crate) type ChangeSet = Vec<(Uuid, Option<Plain>, Option<Plain>)>;

#[derive(Default)]
pub(crate) struct Model {
    pub(crate) records: Records,
    pub(crate) stages: Vec<Stage>,
    pub(crate) sets: BTreeMap<i64, ChangeSet>,
    /// Which change set wrote a record last.
    last: BTreeMap<Uuid, i64>,
    pub(crate) past: Vec<(Timestamp, Records)>,
    pub(crate) purged: BTreeSet<Uuid>,
}

/// Whether a field still holds what was written, which one, and how it goes back.
type Undo<'a> = (bool, &'a str, Box<dyn Fn(&mut Plain) + 'a>);

/// A transaction on the model.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) records: Records,
    before: Records,
    stages: Vec<Stage>,
    touched: Vec<Uuid>,
    pub(crate) now: Timestamp,
    /// The user who acts, limited to what they own.
    pub(crate) user: Option<Uuid>,
    replays: bool,
}

type Outcome = Result<(), ErrorKind>;

impl Model {
    pub(crate) fn draft(&self, now: Timestamp) -> Draft {
        Draft {
            records: self.records.clone(),
            before: self.records.clone(),
            stages: self.stages.clone(),
            touched: Vec::new(),
            now,
            user: None,
            replays: false,
        }
    }

    /// Takes a committed draft over, under the number of its change set.
    pub(crate) fn take(&mut self, draft: Draft, set: Option<i64>) {
        let changes = draft.changes();
        for (id, _, after) in &changes {
            if after.is_none() {
                self.purged.insert(*id);
            }
            if let Some(set) = set {
                self.last.insert(*id, set);
            }
        }
        if let Some(set) = set {
            self.sets.insert(set, changes);
        }
        self.records = draft.records;
    }

    /// Takes a change set back; how many records that changed.
    pub(crate) fn revert(
        &self,
        set: i64,
        leave_conflicts: bool,
        now: Timestamp,
    ) -> (Draft, Result<usize, ErrorKind>) {
        let mut draft = self.draft(now);
        draft.replays = true;
        let Some(changes) = self.sets.get(&set) else { return (draft, Err(ErrorKind::NotFound)) };
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
            let mut deltas: Vec<Undo<'_>> = Vec::new();
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
                        let held =
                            items(current.value(field)).into_iter().find(|item| item.id == id);
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
                    let undone =
                        move |record: &mut Plain| record.set(field, Value::Set(kept.clone()));
                    deltas.push((holds, field, Box::new(undone)));
                } else {
                    let undone = |record: &mut Plain| record.set(field, old.clone());
                    deltas.push((current.value(field) == new, field, Box::new(undone)));
                }
            }
            let n_held = deltas.iter().filter(|(holds, _, _)| *holds).count();
            let is_whole = n_held == deltas.len();
            conflicts += deltas.len() - n_held;
            let back = deltas
                .iter()
                .filter(|(holds, field, _)| *holds && (is_whole || !MANAGED.contains(field)));
            let mut record = current.clone();
            let n_back = back.map(|(_, _, undone)| undone(&mut record)).count();
            if !is_whole && record.entity == "deal" {
                draft.settle_deal(Some(&current), &mut record);
            }
            if n_back > 0 {
                draft.keep(*id, record);
                n_changed += 1;
            }
        }
        let outcome = if conflicts > 0 && !leave_conflicts {
            Err(ErrorKind::Conflict)
        } else {
            Ok(n_changed)
        };
        (draft, outcome)
    }
}

impl Draft {
    pub(crate) fn stage(&self, pick: u8) -> Value {
        let stage = self.stages.get(usize::from(pick) % self.stages.len().max(1));
        stage.map_or(Value::Null, |stage| Value::Id(stage.id))
    }

    fn sees(&self, id: Uuid, is_live: bool) -> Result<Plain, ErrorKind> {
        let found = self.records.get(&id).filter(|record| record.is_live() == is_live);
        let record = found.cloned().ok_or(ErrorKind::NotFound)?;
        match self.user {
            // Everybody sees who there is.
            Some(_) if record.entity == "user" => Err(ErrorKind::Forbidden),
            Some(user) if record.owner != Some(user) => Err(ErrorKind::NotFound),
            _ => Ok(record),
        }
    }

    /// Whether there is such a live record, for whoever acts.
    fn reaches(&self, target: Uuid) -> bool {
        let target = self.records.get(&target).filter(|target| target.is_live());
        target.is_some_and(|target| {
            self.user.is_none() || target.entity == "user" || target.owner == self.user
        })
    }

    pub(crate) fn create(
        &mut self,
        id: Uuid,
        entity: &'static str,
        given: Vec<(&'static str, Value)>,
    ) -> Outcome {
        let mut record = Plain {
            entity,
            trashed_at: None,
            revision: 0,
            owner: self.user,
            fields: BTreeMap::new(),
        };
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
        record.trashed_at = Some(self.now);
        self.keep(id, record);
        Ok(())
    }

    pub(crate) fn restore(&mut self, id: Uuid) -> Outcome {
        let mut record = self.sees(id, false)?;
        record.trashed_at = None;
        self.keep(id, record);
        Ok(())
    }

    pub(crate) fn purge(&mut self, id: Uuid) -> Outcome {
        self.sees(id, false)?;
        self.records.remove(&id);
        self.touch(id);
        Ok(())
    }

    fn put(&mut self, id: Uuid, before: Option<&Plain>, mut record: Plain) -> Outcome {
        if record.entity == "deal" {
            self.settle_deal(before, &mut record);
        }
        if record.entity == "account" && self.is_cycle(id, &record) {
            return Err(ErrorKind::Invalid);
        }
        if before == Some(&record) {
            return Ok(());
        }
        for (entity, field) in LINKS {
            let value = record.value(field);
            if record.entity == entity
                && before.is_none_or(|before| before.value(field) != value)
                && let Some(target) = value.as_id()
                && self.stages.iter().all(|stage| stage.id != target)
                && !self.reaches(target)
            {
                return Err(ErrorKind::BrokenLink);
            }
        }
        if self.user.is_some() && record.entity == "user" {
            return Err(ErrorKind::Forbidden);
        }
        self.keep(id, record);
        Ok(())
    }

    fn keep(&mut self, id: Uuid, mut record: Plain) {
        record.revision = self.before.get(&id).map_or(1, |before| before.revision + 1);
        self.records.insert(id, record);
        self.touch(id);
    }

    fn touch(&mut self, id: Uuid) {
        if !self.touched.contains(&id) {
            self.touched.push(id);
        }
    }

    fn is_cycle(&self, id: Uuid, record: &Plain) -> bool {
        let mut above = vec![id];
        let mut next = record.value("parent").as_id();
        while let Some(current) = next {
            if above.contains(&current) {
                return true;
            }
            above.push(current);
            let parent = self.records.get(&current).filter(|parent| parent.is_live());
            next = parent.and_then(|parent| parent.value("parent").as_id());
        }
        false
    }

    fn settle_deal(&self, before: Option<&Plain>, deal: &mut Plain) {
        let stage = deal.value("stage").as_id();
        let Some(stage) = self.stages.iter().find(|known| Some(known.id) == stage) else { return };
        let is_moved = before.is_none_or(|before| before.value("stage") != deal.value("stage"));
        let given = !deal.value("probability").is_empty();
        let is_estimated = given
            && before.is_none_or(|before| before.value("probability") != deal.value("probability"));
        if is_moved {
            deal.set("category", stage.category.as_str().into());
            deal.set("stage_entered_at", self.now.into());
            let mut stays = items(deal.value("stage_entries"));
            if stays.last().is_none_or(|stay| *stay.value(1) != Value::Id(stage.id)) {
                stays.push(Item {
                    id: crm_core::entity::ItemId(Uuid::nil()),
                    values: vec![
                        (1, Value::Id(stage.id)),
                        (2, self.now.into()),
                        (3, stage.category.as_str().into()),
                    ],
                });
            }
            deal.set("stage_entries", Value::List(stays));
        }
        if is_estimated && !self.replays {
            deal.set("probability_source", "manual".into());
        }
        let keeps_own = deal.is_open() && deal.text("probability_source") == "manual";
        if !deal.is_open() || !given || (is_moved && !keeps_own) {
            deal.set("probability", stage.probability.clone());
            deal.set("probability_source", "stage".into());
        }
        if deal.is_open() {
            deal.set("closed_at", Value::Null);
        } else if deal.value("closed_at").is_empty() {
            deal.set("closed_at", self.now.into());
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
            for (entity, field) in UNIQUE {
                let value = |record: Option<&Plain>| {
                    let record =
                        record.filter(|record| record.is_live() && record.entity == entity);
                    record.map(|record| record.value(field).clone())
                };
                let (held, wanted) = (value(before), value(after));
                let is_taken = |wanted: &Value| {
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

pub(crate) fn links(record: &Plain) -> Vec<Uuid> {
    let links = LINKS.iter().filter(|(entity, _)| *entity == record.entity);
    links.filter_map(|(_, field)| record.value(field).as_id()).collect()
}

pub(crate) fn items(value: &Value) -> Vec<Item> {
    match value {
        Value::List(items) => items.clone(),
        _ => Vec::new(),
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

/// What a deal is worth: amount and weighted amount.
pub(crate) fn worth(deal: &Plain) -> (Option<Decimal>, Decimal) {
    let amount = match deal.value("amount") {
        Value::Money(money) => Some(money.amount()),
        _ => None,
    };
    let whole = amount.unwrap_or_default();
    let probability = match deal.value("probability") {
        Value::Decimal(probability) => *probability,
        _ => Decimal::ZERO,
    };
    let weighted = match deal.text("category") {
        "won" => whole,
        "lost" => Decimal::ZERO,
        _ => whole * probability / Decimal::ONE_HUNDRED,
    };
    (amount, weighted)
}

pub(crate) fn dollars(amount: u16) -> Value {
    Money::new(Decimal::from(amount), Currency::USD).map_or(Value::Null, Value::Money)
}
