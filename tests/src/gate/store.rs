//! A company in a store, what was done there step by step, and the same store without what a user may not see.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};

use crm_core::{
    ChangedRecord, Crm, Declaration, OpenOptions, Query, Row, Timestamp, Verb,
    entity::{Edit, FieldKind, Value},
    model::{CustomField, CustomKind, Scope},
    planted,
};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{
    deeds,
    rights::{Rights, lesser},
    world::{DeedKind, RolePlan, World, read},
};

pub(super) const WORDS: [&str; 6] = ["anvil", "bolt", "crank", "dynamo", "Đường", "anchor"];

/// A record's fields at one time.
#[derive(Clone, Debug, Default)]
pub(super) struct State(Vec<(String, Value)>);

impl State {
    /// A record as it is, each field of its own that the company added aside from the others.
    fn of(row: &Row) -> Self {
        let fields = row.def().fields.iter().filter(|field| field.name != "custom");
        Self(fields.map(|field| (field.name.to_string(), row.value(&field.name))).collect())
    }

    pub(super) fn value(&self, field: &str) -> &Value {
        self.0.iter().find(|(name, _)| name == field).map_or(&Value::Null, |(_, value)| value)
    }

    pub(super) fn id(&self, field: &str) -> Option<Uuid> {
        self.value(field).as_id()
    }

    pub(super) fn is_live(&self) -> bool {
        self.value("trashed_at").is_empty()
    }

    /// The same after one more write.
    fn later(&self, at: Timestamp) -> Self {
        let mut state = self.clone();
        let Value::Int(revision) = *state.value("revision") else { return state };
        state.set("revision", Value::Int(revision + 1));
        state.set("updated_at", Value::Timestamp(at));
        state
    }

    fn trashed(&self, at: Timestamp) -> Self {
        let mut state = self.later(at);
        state.set("trashed_at", Value::Timestamp(at));
        state
    }

    fn set(&mut self, field: &str, value: Value) {
        if let Some((_, held)) = self.0.iter_mut().find(|(name, _)| name == field) {
            *held = value;
        }
    }
}

/// What was done to a record, and how it left it.
struct Step {
    at: Timestamp,
    entity: String,
    id: Uuid,
    verb: Verb,
    state: State,
}

pub(super) struct Story {
    pub(super) crm: Crm,
    pub(super) user: Uuid,
    pub(super) teams: Vec<Uuid>,
    pub(super) stages: Vec<Uuid>,
    roles: Vec<Uuid>,
    pub(super) users: Vec<Uuid>,
    /// Records that the file started with, none of which changes.
    first: Vec<Step>,
    steps: Vec<Step>,
    fields: BTreeMap<String, Vec<String>>,
    /// What commits changed since a step was kept.
    heard: Arc<Mutex<Vec<ChangedRecord>>>,
}

fn start() -> Timestamp {
    "2026-11-20T02:00:00Z".parse().unwrap()
}

fn empty() -> Crm {
    let crm = Crm::memory(OpenOptions::new().replayable(start(), 7).unwrap()).unwrap();
    let tier = CustomField::new("account", "tier", CustomKind::Text);
    crm.custom_fields().create(CustomField { indexed: true, searchable: true, ..tier }).unwrap();
    let vehicle = Declaration::new("vehicle", "vehicles")
        .field("plate", FieldKind::Text)
        .required()
        .field("keeper", FieldKind::Id("account".into()))
        .unique("plate")
        .index("keeper")
        .search("plate");
    crm.declare(&vehicle).unwrap();
    crm
}

impl Story {
    pub(super) fn now(&self, id: Uuid) -> Option<&State> {
        self.steps.iter().rev().find(|step| step.id == id).map(|step| &step.state)
    }

    /// The ids of an entity's records, in order of arrival.
    pub(super) fn all_ids(&self, entity: &str) -> Vec<Uuid> {
        let steps = self.first.iter().chain(&self.steps);
        let created = steps.filter(|step| step.entity == entity && step.verb == Verb::Create);
        created.map(|step| step.id).collect()
    }

    /// The ids of records whose last state is like this.
    pub(super) fn ids(&self, entity: &str, is_it: impl Fn(&State) -> bool) -> BTreeSet<String> {
        let first = self.first.iter().filter(|step| step.entity == entity && is_it(&step.state));
        let later = self.all_ids(entity).into_iter().filter(|id| self.now(*id).is_some_and(&is_it));
        first.map(|step| step.id).chain(later).map(|id| id.to_string()).collect()
    }

    /// The ids of records whose state at a time, and now, is like this.
    pub(super) fn ids_at(
        &self,
        entity: &str,
        at: Timestamp,
        is_it: impl Fn(&State, &State) -> bool,
    ) -> BTreeSet<String> {
        let mut then = BTreeMap::new();
        let steps = self.first.iter().chain(&self.steps);
        for step in steps.filter(|step| step.entity == entity && step.at <= at) {
            then.insert(step.id, &step.state);
        }
        then.retain(|id, state| is_it(state, self.now(*id).unwrap_or(state)));
        then.into_keys().map(|id| id.to_string()).collect()
    }

    pub(super) fn fields(&self, entity: &str) -> impl Iterator<Item = &str> {
        self.fields.get(entity).into_iter().flatten().map(String::as_str)
    }

    /// A time in the story to look back to.
    pub(super) fn moment(&self) -> Timestamp {
        self.steps[self.steps.len() * 2 / 3].at
    }

    /// Lets a minute pass, and does something.
    fn step(&mut self, verb: Verb, entity: &str, id: Option<Uuid>, fields: &Json) -> Option<Uuid> {
        self.crm.tick(self.crm.now().add_millis(60_000).unwrap()).unwrap();
        if (verb, entity) == (Verb::Create, "attachment") {
            return self.attach(fields);
        }
        let records = self.crm.records(entity).unwrap();
        let changes = records.changes_from_json(fields.as_object().unwrap()).unwrap();
        let row = match (verb, id) {
            (Verb::Create, _) => records.create(changes),
            (Verb::Update, Some(id)) => records.update(id, None, changes),
            (Verb::Restore, Some(id)) => records.restore(id),
            (Verb::Trash, Some(id)) => {
                records.trash(id).ok()?;
                let state = self.now(id)?.trashed(self.crm.now());
                self.keep(verb, entity, id, state);
                self.follow(id);
                return Some(id);
            }
            _ => return None,
        };
        let row = row.ok()?;
        let state = State::of(&row);
        let id = row.id();
        // Nothing changed, nothing was written.
        if self.now(id).is_some_and(|before| before.value("revision") == state.value("revision")) {
            return None;
        }
        self.keep(verb, entity, id, state);
        self.follow(id);
        Some(id)
    }

    /// Keeps what a step changed in other records than its own.
    fn follow(&mut self, own: Uuid) {
        let heard = std::mem::take(&mut *self.heard.lock().unwrap());
        for changed in heard.into_iter().filter(|changed| changed.id != own) {
            let row = self.crm.records(&changed.entity).unwrap().find(changed.id).unwrap();
            let state = row.as_ref().map(State::of);
            let state = state.or_else(|| Some(self.now(changed.id)?.trashed(self.crm.now())));
            self.keep(changed.verb, &changed.entity, changed.id, state.unwrap());
        }
    }

    /// Sets a field that only verbs set.
    fn overwrite(&mut self, entity: &str, id: Uuid, field: &str, value: Value) {
        self.crm.tick(self.crm.now().add_millis(60_000).unwrap()).unwrap();
        let mut state = self.now(id).unwrap().later(self.crm.now());
        state.set(field, value);
        let tx = self.crm.transaction().unwrap();
        planted::put(&tx, entity, id, Verb::Update, Some(state.0)).unwrap();
        tx.commit().unwrap();
        let row = self.crm.records(entity).unwrap().get(id).unwrap();
        self.keep(Verb::Update, entity, id, State::of(&row));
        self.heard.lock().unwrap().clear();
    }

    /// A file of a record, without its content: the other store could not have it.
    fn attach(&mut self, fields: &Json) -> Option<Uuid> {
        let changes = self.crm.records("attachment").unwrap();
        let changes = changes.changes_from_json(fields.as_object()?).unwrap();
        let def = self.crm.records("attachment").unwrap();
        let mut values: Vec<(String, Value)> = changes
            .into_iter()
            .filter_map(|change| match change.edit {
                Edit::Set(value) => {
                    Some((def.def().numbered(change.field)?.name.to_string(), value))
                }
                _ => None,
            })
            .collect();
        if values.iter().any(|(name, value)| name == "related_to" && value.is_empty()) {
            return None;
        }
        let now = Value::Timestamp(self.crm.now());
        values.push(("revision".to_owned(), Value::Int(1)));
        values.extend(["created_at", "updated_at"].map(|name| (name.to_owned(), now.clone())));
        let id =
            Uuid::from_u128(0x0189_0000_0000_7000_8000_0000_0000_0000 + self.steps.len() as u128);
        let tx = self.crm.transaction().unwrap();
        planted::put(&tx, "attachment", id, Verb::Create, Some(values)).unwrap();
        tx.commit().unwrap();
        self.heard.lock().unwrap().clear();
        let state = State::of(&def.get(id).unwrap());
        Some(self.keep(Verb::Create, "attachment", id, state))
    }

    fn keep(&mut self, verb: Verb, entity: &str, id: Uuid, state: State) -> Uuid {
        let at = self.crm.now();
        self.steps.push(Step { at, entity: entity.to_owned(), id, verb, state });
        id
    }

    fn make(&mut self, entity: &str, fields: &Json) -> Uuid {
        self.step(Verb::Create, entity, None, fields).unwrap()
    }

    /// Some record that the story itself made.
    fn own(&self, entity: &str, which: usize) -> Option<Uuid> {
        let made = |id: &Uuid| self.now(*id).is_some();
        let ids: Vec<_> = self.all_ids(entity).into_iter().filter(made).collect();
        (!ids.is_empty()).then(|| ids[which % ids.len()])
    }

    pub(super) fn pick(&self, entity: &str, which: usize) -> Option<Uuid> {
        let ids = self.all_ids(entity);
        (!ids.is_empty()).then(|| ids[which % ids.len()])
    }
}

/// The company of a plan.
pub(super) fn build(world: &World) -> Story {
    let mut story = set_up();
    for (number, parent) in world.parents.iter().enumerate() {
        let parent = parent.map(|parent| story.teams[parent].to_string());
        let team =
            story.make("team", &json!({ "name": format!("Team {number}"), "parent": parent }));
        story.teams.push(team);
    }
    for (number, plan) in world.roles.iter().enumerate() {
        let role = story.make("role", &role(number, plan));
        story.roles.push(role);
    }
    let mine: BTreeSet<usize> = world.teams.iter().copied().collect();
    for (number, teams) in [mine, BTreeSet::from([0]), BTreeSet::from([3])].iter().enumerate() {
        let user = story.make("user", &user(&story, number, teams));
        story.users.push(user);
    }
    story.user = story.users[0];
    for deed in &world.deeds {
        let target = story.own(deed.entity, deed.which);
        let fields = match deed.kind {
            DeedKind::Create | DeedKind::Update => deeds::fields(&story, deed),
            DeedKind::Trash | DeedKind::Restore => json!({}),
        };
        let verb = match deed.kind {
            DeedKind::Create => Verb::Create,
            DeedKind::Update => Verb::Update,
            DeedKind::Trash => Verb::Trash,
            DeedKind::Restore => Verb::Restore,
        };
        let done = story.step(verb, deed.entity, target, &fields);
        if let Some((id, status)) = done.zip(deeds::status(deed)) {
            story.overwrite(deed.entity, id, "status", status);
        }
    }
    story
}

/// A story that begins with what a new file holds.
fn set_up() -> Story {
    let crm = empty();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&heard);
    crm.subscribe(move |changes| told.lock().unwrap().extend(changes.records.iter().cloned()));
    let mut story = Story {
        user: Uuid::nil(),
        teams: Vec::new(),
        stages: Vec::new(),
        roles: Vec::new(),
        users: Vec::new(),
        first: Vec::new(),
        steps: Vec::new(),
        fields: BTreeMap::new(),
        heard,
        crm,
    };
    for entity in read() {
        let records = story.crm.records(entity).unwrap();
        let fields = records.def().fields.iter().map(|field| field.name.to_string());
        story.fields.insert(entity.to_owned(), fields.collect());
        for row in records.list(&Query::new()).unwrap().items {
            let (entity, state) = (entity.to_owned(), State::of(&row));
            let first = Step { at: start(), entity, id: row.id(), verb: Verb::Create, state };
            story.first.push(first);
        }
    }
    story.stages = story.all_ids("stage");
    story
}

fn role(number: usize, plan: &RolePlan) -> Json {
    let right = |entity: &str, scope: Scope| {
        let (read, less) = (scope.code(), lesser(scope).code());
        json!({ "entity": entity, "read": read, "create": read, "edit": less, "delete": less, "export": less })
    };
    let mut rights: Vec<Json> = vec![right("*", plan.any), right("company", Scope::All)];
    let mut named = BTreeSet::from(["company"]);
    let others = plan.named.iter().filter(|(entity, _)| named.insert(entity));
    rights.extend(others.map(|(entity, scope)| right(entity, *scope)));
    let hidden = plan.hidden.iter().collect::<BTreeSet<_>>().into_iter();
    let fields: Vec<Json> = hidden
        .map(|(entity, field)| json!({ "entity": entity, "field": field, "access": "none" }))
        .collect();
    json!({ "name": format!("Role {number}"), "rights": rights, "fields": fields })
}

/// Only the first user, who is asked, has roles.
fn user(story: &Story, number: usize, teams: &BTreeSet<usize>) -> Json {
    let teams = teams.iter().map(|team| json!({ "team": story.teams[*team].to_string() }));
    let roles = story.roles.iter().map(|role| json!({ "role": role.to_string() }));
    let name = WORDS[number];
    json!({
        "login": format!("user{number}"),
        "name": format!("Ann {name}"),
        "email": format!("{name}@acme.example"),
        "teams": teams.collect::<Vec<_>>(),
        "roles": roles.filter(|_| number == 0).collect::<Vec<_>>(),
    })
}

/// What becomes of fields that the rights hide.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hidden {
    Empty,
    Kept,
}

/// The same story without the records that the rights hide. What the rights themselves are read from stays.
pub(super) fn without_hidden(story: &Story, rights: &Rights, hidden: Hidden) -> Crm {
    let crm = empty();
    let gone = story.first.iter().filter(|step| !rights.sees(story, &step.entity, &step.state));
    let tx = crm.transaction().unwrap();
    for step in gone {
        planted::put(&tx, &step.entity, step.id, Verb::Purge, None).unwrap();
    }
    tx.commit().unwrap();
    for step in &story.steps {
        crm.tick(step.at).unwrap();
        let grants =
            step.id == story.user || story.roles.contains(&step.id) || step.entity == "team";
        let seen = story.now(step.id).is_some_and(|now| rights.sees(story, &step.entity, now));
        if !grants && !seen {
            continue;
        }
        let mut values = step.state.0.clone();
        // These decide whether the record is seen at all.
        let decides = ["owner", "team", "trashed_at", "assignee", "shared"];
        values.retain(|(field, _)| {
            let is_kept = grants || hidden == Hidden::Kept;
            is_kept || decides.contains(&field.as_str()) || rights.reads(&step.entity, field)
        });
        let tx = crm.transaction().unwrap();
        planted::put(&tx, &step.entity, step.id, step.verb, Some(values)).unwrap();
        tx.commit().unwrap();
    }
    crm.tick(story.crm.now()).unwrap();
    crm
}
