//! The library beside the model: takes each command to both, and compares all that can be read.
#![expect(clippy::match_same_arms, reason = "the arms stand by entity")]

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crm_core::{
    Crm, Currency, Decimal, Declaration, ErrorKind, MemoryDevice, OpenOptions, Query, Row,
    SearchOptions, SeededIds, TestClock, Tx,
    entity::{Change, Edit as RealEdit, FieldKind, Item, ItemId, Value},
    model::{Deal, Role, User, UserId, UserRole},
};
use uuid::Uuid;

use super::{
    command::{Action, Command, Name},
    model::{Draft, Edit, Model, Plain, Records, SEARCHED, Stage, dollars, fields, items, worth},
};

const WORDS: [&str; 8] = ["anvil", "birch", "copper", "dune", "ember", "flint", "grove", "harbour"];
const ENTITIES: [&str; 5] = ["account", "contact", "deal", "user", "vehicle"];
type Told<T = ()> = Result<T, String>;

pub(crate) struct World {
    crm: Crm,
    device: Option<Arc<MemoryDevice>>,
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
    pub(crate) fn new(on_a_file: bool) -> Self {
        let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse().unwrap()));
        let mut options = OpenOptions::new().clock(clock.clone()).ids(Arc::new(SeededIds::new(1)));
        let device = on_a_file.then(|| Arc::new(MemoryDevice::new(Vec::new())));
        let crm = match &device {
            Some(device) => {
                options = options.device(device.clone());
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
        let mut model = Model::default();
        for stage in crm.stages().list(&Query::new()).unwrap().items {
            model.stages.push(Stage {
                id: stage.id.uuid(),
                category: stage.category.code().into_owned(),
                probability: Value::Decimal(stage.probability.hundredths()),
            });
        }
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
        let Some((outcome, real)) = act(&Hand::Crm(&crm), action, &mut draft)? else {
            return Ok(false);
        };
        let outcome = outcome.and_then(|()| draft.commit());
        agree(outcome, real.map_err(|error| error.kind()))?;
        if outcome.is_ok() {
            self.take(draft, None)?;
        }
        Ok(true)
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
            if let Some((outcome, real)) = act(&Hand::Tx(&tx), action, &mut draft)? {
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

    fn learn_all(&self, draft: &mut Draft) -> Told {
        for (id, _, after) in draft.changes() {
            let Some(after) = after.filter(Plain::is_live) else { continue };
            let row = self
                .crm
                .records(after.entity)
                .unwrap()
                .get(id)
                .map_err(|error| error.to_string())?;
            learn(draft, &row);
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
        self.crm = Crm::open("model", self.options.clone()).map_err(|error| error.to_string())?;
        Ok(true)
    }

    /// Everything derived against a recount, and everything that can be read against the model.
    pub(crate) fn compare(&self) -> Told {
        let verified = self.crm.verify().map_err(|error| error.to_string())?;
        if !verified.is_sound() {
            return Err(verified.problems.join("; "));
        }
        let records = &self.model.records;
        for entity in ENTITIES {
            let all = self.crm.records(entity).unwrap();
            let query = Query::new().limit(1_000);
            let page = all.list(&query).map_err(|error| error.to_string())?;
            same_rows(entity, records, &page.items)?;
            let count = all.count(&Query::new()).map_err(|error| error.to_string())?;
            agree(live(records, entity).count() as u64, count)?;
        }
        for (id, record) in records {
            let found = self.crm.records(record.entity).unwrap().find(*id);
            let found = found.map_err(|error| error.to_string())?;
            agree(record.is_live(), found.is_some())?;
        }
        let board = self.crm.totals(&Deal::BOARD).map_err(|error| error.to_string())?;
        same_board(records, &board)?;
        let outcome = self.crm.totals(&Deal::OUTCOME).map_err(|error| error.to_string())?;
        let mut counts = BTreeMap::new();
        for (_, deal) in live(records, "deal") {
            *counts.entry(deal.text("category").to_owned()).or_insert(0_i64) += 1;
        }
        // A category has a sum for each currency, and one without.
        let mut real = BTreeMap::new();
        for ((_, category), sum) in &outcome {
            *real.entry(category.code().into_owned()).or_insert(0_i64) += sum.count;
        }
        agree(counts, real)?;
        WORDS.iter().try_for_each(|word| self.same_search(word))
    }

    fn same_search(&self, word: &str) -> Told {
        let options = SearchOptions::new().limit(1_000);
        let options = SEARCHED.iter().fold(options, |options, (entity, _)| options.entity(*entity));
        let found = self.crm.search(word, &options).map_err(|error| error.to_string())?;
        let found: BTreeSet<Uuid> = found.iter().map(|found| found.row.id()).collect();
        let wanted = SEARCHED.iter().flat_map(|(entity, field)| {
            live(&self.model.records, entity)
                .filter(move |(_, record)| record.text(field).contains(word))
                .map(|(id, _)| id)
        });
        agree(wanted.collect::<BTreeSet<_>>(), found)
            .map_err(|told| format!("search for {word}: {told}"))
    }
}

type Both = (Result<(), ErrorKind>, crm_core::Result<()>);

#[expect(clippy::too_many_lines, reason = "one arm an action, read as a list")]
/// Does an action to the draft and to the library; nothing when there is nothing to do it to.
fn act(hand: &Hand<'_>, action: &Action, draft: &mut Draft) -> Told<Option<Both>> {
    let of =
        |entity: &'static str| move |record: &Plain| record.entity == entity && record.is_live();
    let account = |pick: u8| {
        let found = choose(&draft.records, pick, of("account"));
        found.filter(|_| !pick.is_multiple_of(3)).map_or(Value::Null, Value::Id)
    };
    let stage = |pick: u8, draft: &Draft| draft.stage(pick);
    match action {
        Action::Account { name: words, tax } => {
            let tax = if *tax == 0 { Value::Null } else { text(format!("tax{tax}")) };
            let parent = account(words.0.wrapping_mul(31));
            create(
                hand,
                draft,
                "account",
                vec![("name", text(name(*words))), ("tax_id", tax), ("parent", parent)],
            )
        }
        Action::Contact { name: words, account: pick, emails } => {
            let emails = Value::List((0..*emails).map(email).collect());
            let account = account(*pick);
            create(
                hand,
                draft,
                "contact",
                vec![("last_name", text(name(*words))), ("account", account), ("emails", emails)],
            )
        }
        Action::Deal { name: words, stage: pick, account: whose, amount } => {
            let amount = amount.map_or(Value::Null, dollars);
            let given = vec![
                ("name", text(name(*words))),
                ("stage", stage(*pick, draft)),
                ("account", account(*whose)),
                ("amount", amount),
            ];
            create(hand, draft, "deal", given)
        }
        Action::User { login } => {
            let login = format!("login{login}");
            create(hand, draft, "user", vec![("login", text(login)), ("name", text("Somebody"))])
        }
        Action::Vehicle { plate, keeper } => {
            let keeper = account(*keeper);
            create(
                hand,
                draft,
                "vehicle",
                vec![("plate", text(format!("plate{plate}"))), ("keeper", keeper)],
            )
        }
        Action::Set { record, field, value } => {
            let Some(id) = choose(&draft.records, *record, Plain::is_live) else {
                return Ok(None);
            };
            let edit = set(&draft.records[&id], *field, *value, &account);
            update(hand, draft, id, vec![edit])
        }
        Action::Clear { record, field } => {
            let Some(id) = choose(&draft.records, *record, Plain::is_live) else {
                return Ok(None);
            };
            let (field, nothing) = match (draft.records[&id].entity, field % 3) {
                ("account", 0) => ("tax_id", Value::Null),
                ("account", 1) => ("tags", Value::Null),
                ("account", _) => ("parent", Value::Null),
                ("contact", 0) => ("emails", Value::Null),
                ("contact", 1) => ("tags", Value::Null),
                ("contact", _) => ("account", Value::Null),
                ("deal", 0) => ("amount", Value::Null),
                ("deal", 1) => ("probability", Value::Null),
                ("deal", _) => ("account", Value::Null),
                ("vehicle", _) => ("keeper", Value::Null),
                _ => return Ok(None),
            };
            update(hand, draft, id, vec![(field, Edit::Set(nothing))])
        }
        Action::AddEmail { contact, email: number } => {
            let Some(id) = choose(&draft.records, *contact, of("contact")) else { return Ok(None) };
            update(hand, draft, id, vec![("emails", Edit::Add(email(*number)))])
        }
        Action::UpdateEmail { contact, item, email: number } => {
            let Some(id) = choose(&draft.records, *contact, of("contact")) else { return Ok(None) };
            let id_of = item_of(&draft.records[&id], *item);
            update(
                hand,
                draft,
                id,
                vec![("emails", Edit::Update(Item { id: ItemId(id_of), ..email(*number) }))],
            )
        }
        Action::RemoveEmail { contact, item } => {
            let Some(id) = choose(&draft.records, *contact, of("contact")) else { return Ok(None) };
            let item = item_of(&draft.records[&id], *item);
            update(hand, draft, id, vec![("emails", Edit::Remove(item))])
        }
        Action::Move { deal, stage: pick } => {
            let Some(id) = choose(&draft.records, *deal, of("deal")) else { return Ok(None) };
            let to = stage(*pick, draft);
            update(hand, draft, id, vec![("stage", Edit::Set(to))])
        }
        Action::Trash(pick) => {
            let Some(id) = choose(&draft.records, *pick, Plain::is_live) else { return Ok(None) };
            let real = hand.records(draft.records[&id].entity).trash(id);
            Ok(Some((draft.trash(id), real)))
        }
        Action::Restore(pick) => {
            let Some(id) = choose(&draft.records, *pick, |r| !r.is_live()) else { return Ok(None) };
            let real = hand.records(draft.records[&id].entity).restore(id).map(drop);
            Ok(Some((draft.restore(id), real)))
        }
        Action::Purge(pick) => {
            let Some(id) = choose(&draft.records, *pick, |r| !r.is_live()) else { return Ok(None) };
            let real = hand.records(draft.records[&id].entity).purge(id);
            Ok(Some((draft.purge(id), real)))
        }
    }
}

/// A new value for one of the record's fields.
fn set(
    record: &Plain,
    field: u8,
    value: u8,
    account: &dyn Fn(u8) -> Value,
) -> (&'static str, Edit) {
    let words = || Value::Set((0..value % 4).map(|n| format!("tag{}", n + value % 2)).collect());
    let (field, value) = match (record.entity, field % 4) {
        ("account", 0) => ("tax_id", text(format!("tax{}", value % 6))),
        ("account", 1) => ("parent", account(value)),
        ("account" | "contact", 2) => ("tags", words()),
        ("account", _) => ("name", text(name((value % 8, value / 8)))),
        ("contact", 1) => ("account", account(value)),
        ("contact", 3) => ("emails", Value::List((0..value % 3).map(email).collect())),
        ("contact", _) => ("last_name", text(name((value % 8, value / 8)))),
        ("deal", 0) => ("amount", dollars(u16::from(value))),
        ("deal", 1) => ("account", account(value)),
        ("deal", 2) => ("probability", Value::Decimal(Decimal::from(value % 101))),
        ("deal", _) => ("name", text(name((value % 8, value / 8)))),
        ("user", 0) => ("login", text(format!("login{}", value % 12))),
        ("user", _) => ("name", text(format!("Somebody {value}"))),
        (_, 0) => ("plate", text(format!("plate{}", value % 12))),
        _ => ("keeper", account(value)),
    };
    (field, Edit::Set(value))
}

fn item_of(record: &Plain, pick: u8) -> Uuid {
    let items = items(record.value("emails"));
    let item = items.get(usize::from(pick) % items.len().max(1));
    item.map_or(Uuid::from_u128(9), |item| item.id.0)
}

fn create(
    hand: &Hand<'_>,
    draft: &mut Draft,
    entity: &'static str,
    given: Vec<(&'static str, Value)>,
) -> Told<Option<Both>> {
    let records = hand.records(entity);
    let edits = given.iter().filter(|(_, value)| *value != Value::Null);
    let edits = edits.map(|(field, value)| (*field, Edit::Set(value.clone()))).collect();
    let real = records.create(changes(&records, edits));
    let id = real.as_ref().map_or(Uuid::max(), Row::id);
    let outcome = draft.create(id, entity, given);
    finish(draft, outcome, real)
}

fn update(
    hand: &Hand<'_>,
    draft: &mut Draft,
    id: Uuid,
    edits: Vec<(&'static str, Edit)>,
) -> Told<Option<Both>> {
    let records = hand.records(draft.records[&id].entity);
    let real = records.update(id, None, changes(&records, edits.clone()));
    let outcome = draft.update(id, edits);
    finish(draft, outcome, real)
}

/// What the library answered must be what the draft holds.
fn finish(
    draft: &mut Draft,
    outcome: Result<(), ErrorKind>,
    real: crm_core::Result<Row>,
) -> Told<Option<Both>> {
    match real {
        Ok(row) if outcome.is_ok() => {
            learn(draft, &row);
            same_row(&draft.records[&row.id()], &row)?;
            Ok(Some((outcome, Ok(()))))
        }
        real => Ok(Some((outcome, real.map(drop)))),
    }
}

/// Ids of new items come from the library.
fn learn(draft: &mut Draft, row: &Row) {
    let Some(record) = draft.records.get_mut(&row.id()) else { return };
    for field in ["emails", "stage_entries"] {
        let Some(Value::List(items)) = record.fields.get_mut(field) else { continue };
        let Value::List(real) = row.value(field) else { continue };
        for (item, real) in items.iter_mut().zip(real) {
            if item.id.0.is_nil() {
                item.id = real.id;
            }
        }
    }
}

fn changes(records: &crm_core::Records<'_>, edits: Vec<(&'static str, Edit)>) -> Vec<Change> {
    let change = |(name, edit)| {
        let field = records.def().field(name).unwrap().number;
        let edit = match edit {
            Edit::Set(value) => RealEdit::Set(value),
            Edit::Add(item) => RealEdit::Add(item),
            Edit::Update(item) => RealEdit::Update(item),
            Edit::Remove(id) => RealEdit::Remove(ItemId(id)),
        };
        Change { field, edit }
    };
    edits.into_iter().map(change).collect()
}

fn choose(records: &Records, pick: u8, fits: impl Fn(&Plain) -> bool) -> Option<Uuid> {
    let fitting: Vec<_> =
        records.iter().filter(|(_, record)| fits(record)).map(|(id, _)| *id).collect();
    fitting.get(usize::from(pick) % fitting.len().max(1)).copied()
}

fn live<'a>(records: &'a Records, entity: &'a str) -> impl Iterator<Item = (Uuid, &'a Plain)> {
    let fits = move |(_, record): &(&Uuid, &Plain)| record.entity == entity && record.is_live();
    records.iter().filter(fits).map(|(id, record)| (*id, record))
}

fn same_ids(entity: &str, wanted: BTreeSet<Uuid>, rows: &[Row]) -> Told {
    agree(wanted, rows.iter().map(Row::id).collect()).map_err(|told| format!("{entity}: {told}"))
}

fn same_rows(entity: &str, records: &Records, rows: &[Row]) -> Told {
    same_ids(entity, live(records, entity).map(|(id, _)| id).collect(), rows)?;
    rows.iter().try_for_each(|row| same_row(&records[&row.id()], row))
}

fn same_row(record: &Plain, row: &Row) -> Told {
    let place = |told: String| format!("{} {}: {told}", record.entity, row.id());
    agree(record.revision, row.revision()).map_err(place)?;
    for field in fields(record.entity) {
        // What is taken back comes last in its list.
        let sorted = |value: Value| match value {
            Value::List(mut items) => {
                items.sort_by_key(|item| item.id);
                Value::List(items)
            }
            value if value.is_empty() => Value::Null,
            value => value,
        };
        let (wanted, real) = (sorted(record.value(field).clone()), sorted(row.value(field)));
        let real = if real.is_empty() { Value::Null } else { real };
        agree(wanted, real).map_err(|told| place(format!("{field}: {told}")))?;
    }
    Ok(())
}

type Board =
    [((Option<crm_core::model::PipelineId>, crm_core::model::StageId), crm_core::entity::Sum)];

fn same_board(records: &Records, board: &Board) -> Told {
    let mut wanted: BTreeMap<(Uuid, Option<Currency>), (i64, Decimal, Decimal)> = BTreeMap::new();
    for (_, deal) in live(records, "deal") {
        let (amount, weighted) = worth(deal);
        let currency = amount.map(|_| Currency::USD);
        let stage = deal.value("stage").as_id().unwrap_or_default();
        let sum = wanted.entry((stage, currency)).or_default();
        sum.0 += 1;
        sum.1 += amount.unwrap_or_default();
        sum.2 += weighted;
    }
    let real = board.iter().map(|((_, stage), sum)| {
        ((stage.uuid(), sum.currency), (sum.count, sum.amount, sum.weighted))
    });
    agree(wanted, real.collect()).map_err(|told| format!("board: {told}"))
}

#[expect(clippy::needless_pass_by_value, reason = "callers compare what they just made")]
fn agree<T: PartialEq + std::fmt::Debug>(model: T, library: T) -> Told {
    if model == library {
        return Ok(());
    }
    Err(format!("the model says {model:?}, the library {library:?}"))
}
