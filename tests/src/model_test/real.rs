//! The library beside the model: takes each command to both, and compares all that can be read.

mod act;
mod compare;

use std::sync::Arc;

use crm_core::{
    Crm, Declaration, Device, ErrorKind, OpenOptions, Query, SeededIds, TestClock, Tx,
    entity::{Change, EntityId as _, FieldKind, Item, ItemId, Value},
    flow::{ConvertLead, LeadConverted, UnconvertLead},
    model::{CustomField, CustomKind, Deal, LeadId, Role, User, UserId, UserRole},
};
use uuid::Uuid;

use self::{
    act::{act, changes, choose, learn},
    compare::{agree, live, same_board, same_ids, same_rows},
};
use super::{
    command::{Action, Command, Name},
    model::{Draft, Edit, LISTS, Model, Plain, Stage, items},
};

const WORDS: [&str; 8] = ["anvil", "birch", "copper", "dune", "ember", "flint", "grove", "harbour"];
const ENTITIES: [&str; 14] = [
    "account",
    "contact",
    "deal",
    "lead",
    "task",
    "relation",
    "tag",
    "product",
    "price_book",
    "price_entry",
    "contract",
    "contract_line",
    "user",
    "vehicle",
];
type Told<T = ()> = Result<T, String>;

pub(crate) struct World {
    crm: Crm,
    device: Option<Arc<dyn Device>>,
    options: OpenOptions,
    clock: Arc<TestClock>,
    model: Model,
    staff: UserId,
}

/// Where a command's actions go.
enum Hand<'a> {
    Crm(&'a Crm),
    Tx(&'a Tx),
}

impl Hand<'_> {
    fn records(&self, entity: &str) -> crm_core::Records<'_> {
        match self {
            Self::Crm(crm) => crm.records(entity).unwrap(),
            Self::Tx(tx) => tx.records(entity).unwrap(),
        }
    }

    fn convert(&self, given: ConvertLead) -> crm_core::Result<LeadConverted> {
        match self {
            Self::Crm(crm) => crm.convert_lead(given),
            Self::Tx(tx) => tx.convert_lead(given),
        }
    }
}

fn name((one, other): Name) -> String {
    format!("{} {}", WORDS[usize::from(one) % 8], WORDS[usize::from(other) % 8])
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn email(number: u8) -> Item {
    let address = text(format!("person{}@example.com", number % 5));
    let values = vec![
        (1, address),
        (2, Value::Bool(false)),
        (3, Value::Bool(number > 99)),
        (4, Value::Bool(false)),
    ];
    Item { id: ItemId(Uuid::nil()), values }
}

impl World {
    /// A new file on this device, or in memory.
    pub(crate) fn new(device: Option<Arc<dyn Device>>) -> Self {
        let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().unwrap()));
        let mut options = OpenOptions::new().clock(clock.clone()).ids(Arc::new(SeededIds::new(1)));
        let crm = match &device {
            Some(device) => {
                options = options.device(Arc::clone(device));
                Crm::create("model", options.clone()).unwrap()
            }
            None => Crm::memory(options.clone()).unwrap(),
        };
        let vehicle = Declaration::new("vehicle", "vehicles")
            .field("plate", FieldKind::Text)
            .required()
            .field("keeper", FieldKind::Id("account".into()))
            .unique("plate")
            .index("keeper")
            .search("plate");
        crm.declare(&vehicle).unwrap();
        let tier = CustomField::new("account", "tier", CustomKind::Text);
        crm.custom_fields().create(CustomField { indexed: true, ..tier }).unwrap();
        let mut model = Model::default();
        for stage in crm.stages().list(&Query::new()).unwrap().items {
            model.stages.push(Stage {
                id: stage.id.uuid(),
                category: stage.category.code().into_owned(),
                probability: Value::Decimal(stage.probability.hundredths()),
            });
        }
        let kinds = crm.relation_kinds().list(&Query::new()).unwrap().items;
        model.kind = kinds.iter().find(|kind| !kind.is_mutual()).unwrap().id.uuid();
        let staff = Self::staff(&crm, &mut model);
        Self { crm, device, options, clock, model, staff }
    }

    /// A user of the role that sees its own records only; the model knows it too.
    fn staff(crm: &Crm, model: &mut Model) -> UserId {
        let role = crm.roles().find_by(&Role::NAMED, &"staff".to_owned()).unwrap().unwrap().id;
        let roles = vec![UserRole { role, ..UserRole::default() }];
        let user = crm.users().create(User { roles, ..User::new("staff", "Staff") }).unwrap();
        let mut draft = model.draft(crm.now());
        let given = vec![("login", text("staff")), ("name", text("Staff"))];
        draft.create(user.id.uuid(), "user", given).unwrap();
        model.take(draft, None);
        user.id
    }

    /// Takes a command; whether there was anything to do it with.
    pub(crate) fn run(&mut self, command: &Command) -> Told<bool> {
        self.clock.advance(1_000);
        let is_done = match command {
            Command::Plain(action) => self.one(action, None)?,
            Command::Limited(action) => self.one(action, Some(self.staff))?,
            Command::Transaction { actions, commits } => self.transaction(actions, *commits)?,
            Command::Overtaken(pick) => self.overtaken(*pick)?,
            Command::Stale(pick) => self.stale(*pick)?,
            Command::Taken(pick) => self.taken(*pick)?,
            Command::Broken { link, target } => self.broken(*link, *target)?,
            Command::Revert { set, leaves_conflicts } => self.revert(*set, *leaves_conflicts)?,
            Command::Unconvert { lead, leaves_conflicts } => {
                self.unconvert(*lead, *leaves_conflicts)?
            }
            Command::AsOf(pick) => self.as_of(*pick)?,
            Command::Reopen => self.reopen()?,
        };
        self.model.past.push((self.crm.now(), self.model.records.clone()));
        Ok(is_done)
    }

    fn one(&mut self, action: &Action, user: Option<UserId>) -> Told<bool> {
        let crm = match user {
            Some(user) => match self.crm.as_user(user) {
                Ok(crm) => crm,
                // The user is in the trash.
                Err(error) => return agree(error.kind(), ErrorKind::NotFound).map(|()| true),
            },
            None => self.crm.clone(),
        };
        let mut draft = self.model.draft(self.crm.now());
        draft.user = user.map(UserId::uuid);
        let Some((outcome, real)) = act(&Hand::Crm(&crm), self.whose(), action, &mut draft)? else {
            return Ok(false);
        };
        let outcome = outcome.and_then(|()| draft.commit());
        agree(outcome, real.map_err(|error| error.kind()))?;
        if outcome.is_ok() {
            self.take(draft, None)?;
        }
        Ok(true)
    }

    /// Who answers for contracts, and the kind of relations.
    fn whose(&self) -> (UserId, Uuid) {
        (self.staff, self.model.kind)
    }

    /// Commits the draft on the model under the change set that the library made of it.
    fn take(&mut self, draft: Draft, set: Option<i64>) -> Told {
        let kept = draft.changes().into_iter().find_map(|(id, _, after)| Some((id, after?)));
        let set = match (set, kept) {
            (None, Some((id, record))) => {
                let history =
                    self.crm.history(record.entity, id).map_err(|error| error.to_string())?;
                history.first().map(|entry| entry.change_set)
            }
            (set, _) => set,
        };
        self.model.take(draft, set);
        Ok(())
    }

    fn transaction(&mut self, actions: &[Action], commits: bool) -> Told<bool> {
        let tx = self.crm.transaction().map_err(|error| error.to_string())?;
        let mut draft = self.model.draft(self.crm.now());
        for action in actions {
            let before = draft.clone();
            if let Some((outcome, real)) = act(&Hand::Tx(&tx), self.whose(), action, &mut draft)? {
                agree(outcome, real.map_err(|error| error.kind()))?;
                if outcome.is_err() {
                    draft = before;
                }
            }
        }
        for entity in ENTITIES {
            let wanted = live(&draft.records, entity).map(|(id, _)| id).collect();
            same_ids(
                entity,
                wanted,
                &tx.records(entity).unwrap().list(&Query::new().limit(1_000)).unwrap().items,
            )?;
        }
        if !commits {
            tx.rollback().map_err(|error| error.to_string())?;
            return Ok(true);
        }
        let committed = tx.commit();
        agree(draft.commit(), committed.as_ref().map(drop).map_err(crm_core::Error::kind))?;
        if let Ok(set) = committed {
            if set.is_some() {
                self.take(draft, set)?;
            } else if !draft.changes().is_empty() {
                return Err("a commit made no change set of changes".to_owned());
            }
        }
        Ok(true)
    }

    /// Another writer comes between a transaction's reading and its commit.
    fn overtaken(&mut self, pick: u8) -> Told<bool> {
        let Some(id) = choose(&self.model.records, pick, |r| r.entity == "account" && r.is_live())
        else {
            return Ok(false);
        };
        let tx = self.crm.transaction().unwrap();
        let rename = |word: &str| vec![Change::set(1, word)];
        let second = format!("second {}", self.crm.now().millis());
        let first = tx.records("account").unwrap().update(id, None, rename("first"));
        let mut draft = self.model.draft(self.crm.now());
        let outcome = draft.update(id, vec![("name", Edit::Set(text(second.as_str())))]);
        let between = self.crm.records("account").unwrap().update(id, None, rename(&second));
        agree(outcome, between.map(drop).map_err(|error| error.kind()))?;
        if outcome.is_ok() {
            self.take(draft, None)?;
        }
        let late = tx.commit().map(drop).map_err(|error| error.kind());
        match (first, outcome) {
            (Ok(_), Ok(())) => agree(late, Err::<(), _>(ErrorKind::Conflict))?,
            // A cycle that a revert made refuses both.
            _ => agree(late, Ok(()))?,
        }
        Ok(true)
    }

    fn stale(&mut self, pick: u8) -> Told<bool> {
        let Some(id) = choose(&self.model.records, pick, |r| r.is_live() && r.revision > 1) else {
            return Ok(false);
        };
        let record = &self.model.records[&id];
        let old = record.revision - 1;
        let real = self.crm.records(record.entity).unwrap().update(
            id,
            Some(old),
            vec![Change::set(1, "late")],
        );
        agree(real.map(drop).map_err(|error| error.kind()), Err(ErrorKind::Conflict))?;
        Ok(true)
    }

    fn taken(&mut self, pick: u8) -> Told<bool> {
        let Some(id) = choose(&self.model.records, pick, |r| r.entity == "vehicle" && r.is_live())
        else {
            return Ok(false);
        };
        let plate = self.model.records[&id].value("plate").clone();
        let real = self.crm.records("vehicle").unwrap().create(vec![Change::set(1, plate)]);
        agree(real.map(drop).map_err(|error| error.kind()), Err(ErrorKind::Duplicate))?;
        Ok(true)
    }

    fn broken(&mut self, link: u8, target: u8) -> Told<bool> {
        let Some(id) = choose(&self.model.records, link, |r| r.entity == "contact" && r.is_live())
        else {
            return Ok(false);
        };
        let trashed =
            choose(&self.model.records, target, |r| r.entity == "account" && !r.is_live());
        let target = trashed.unwrap_or(Uuid::from_u128(7));
        let edit = || vec![("account", Edit::Set(Value::Id(target)))];
        let mut draft = self.model.draft(self.crm.now());
        let outcome = draft.update(id, edit());
        let records = self.crm.records("contact").unwrap();
        let real = records.update(id, None, changes(&records, edit()));
        agree(outcome, real.map(drop).map_err(|error| error.kind()))?;
        Ok(true)
    }

    fn revert(&mut self, pick: u8, leaves_conflicts: bool) -> Told<bool> {
        let sets: Vec<i64> = self.model.sets.keys().rev().take(12).copied().collect();
        let Some(set) = sets.get(usize::from(pick) % sets.len().max(1)).copied() else {
            return Ok(false);
        };
        let (mut draft, outcome) = self.model.revert(set, leaves_conflicts, self.crm.now());
        let real = self.crm.revert(set, leaves_conflicts);
        let n_changed = real.as_ref().map(|done| done.records).map_err(crm_core::Error::kind);
        agree(outcome, n_changed)?;
        if let Ok(done) = real
            && done.change_set.is_some()
        {
            self.learn_all(&mut draft)?;
            self.take(draft, done.change_set)?;
        }
        Ok(true)
    }

    fn unconvert(&mut self, pick: u8, leaves_conflicts: bool) -> Told<bool> {
        let converted = |record: &Plain| record.is_live() && record.text("status") == "converted";
        let Some(id) = choose(&self.model.records, pick, converted) else { return Ok(false) };
        let (mut draft, outcome) = self.model.unconvert(id, leaves_conflicts, self.crm.now());
        let given = UnconvertLead {
            leave_conflicts: leaves_conflicts,
            ..UnconvertLead::new(LeadId::from_uuid(id))
        };
        let real = self.crm.unconvert_lead(given);
        let n_changed = real.map(|done| usize::try_from(done.records).unwrap());
        let n_changed = n_changed.map_err(|error| error.kind());
        agree(outcome, n_changed)?;
        if n_changed.is_ok() {
            self.learn_all(&mut draft)?;
            self.take(draft, None)?;
        }
        Ok(true)
    }

    /// What a revert added to lists has ids of the library; what is in the trash is looked at out of it.
    fn learn_all(&self, draft: &mut Draft) -> Told {
        for (id, _, after) in draft.changes() {
            let Some(after) = after else { continue };
            let new = |field: &&str| items(after.value(field)).iter().any(|it| it.id.0.is_nil());
            if !LISTS.iter().any(new) {
                continue;
            }
            let tx = self.crm.transaction().map_err(|error| error.to_string())?;
            let records = tx.records(after.entity).unwrap();
            let row = if after.is_live() { records.get(id) } else { records.restore(id) };
            learn(draft, &row.map_err(|error| error.to_string())?);
        }
        Ok(())
    }

    fn as_of(&mut self, pick: u8) -> Told<bool> {
        let past: Vec<_> = self.model.past.iter().rev().take(30).collect();
        let Some((at, records)) = past.get(usize::from(pick) % past.len().max(1)) else {
            return Ok(false);
        };
        let tx = self.crm.as_of(*at).map_err(|error| error.to_string())?;
        let mut records = records.clone();
        records.retain(|id, _| !self.model.purged.contains(id));
        for entity in ENTITIES {
            let rows = tx.records(entity).unwrap().list(&Query::new().limit(1_000)).unwrap().items;
            same_rows(entity, &records, &rows).map_err(|told| format!("as of {at}: {told}"))?;
        }
        let board = tx.totals(&Deal::BOARD).map_err(|error| error.to_string())?;
        same_board(&records, &board).map_err(|told| format!("as of {at}: {told}"))?;
        Ok(true)
    }

    fn reopen(&mut self) -> Told<bool> {
        if self.device.is_none() {
            return Ok(false);
        }
        self.crm.close().map_err(|error| error.to_string())?;
        self.open().map(|()| true)
    }

    /// Opens the file anew, whatever became of the open one.
    pub(crate) fn reopen_anyhow(&mut self) -> Told {
        // A failure of closing was met before.
        let _ = self.crm.close();
        self.open()
    }

    fn open(&mut self) -> Told {
        self.crm = Crm::open("model", self.options.clone()).map_err(|error| error.to_string())?;
        Ok(())
    }

    pub(crate) fn model(&self) -> &Model {
        &self.model
    }

    /// Takes another model for what is to be there.
    pub(crate) fn take_model(&mut self, model: Model) {
        self.model = model;
    }
}
