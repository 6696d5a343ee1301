//! A company in a store, what was done there step by step, and the same store without what a user may not see.

use std::collections::{BTreeMap, BTreeSet};

use crm_core::{
    Crm, OpenOptions, Query, Row, Timestamp, Verb,
    entity::{Edit, Value},
    model::{CustomField, CustomKind, Scope},
    planted,
};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{
    rights::{Rights, exported},
    world::{DeedKind, READ, World},
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
    users: Vec<Uuid>,
    /// Records that the file started with, none of which changes.
    first: Vec<Step>,
    steps: Vec<Step>,
    fields: BTreeMap<String, Vec<String>>,
}

fn start() -> Timestamp {
    "2026-11-20T02:00:00Z".parse().unwrap()
}

fn empty() -> Crm {
    let crm = Crm::memory(OpenOptions::new().replayable(start(), 7).unwrap()).unwrap();
    let tier = CustomField::new("account", "tier", CustomKind::Text);
    crm.custom_fields().create(CustomField { indexed: true, searchable: true, ..tier }).unwrap();
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

    /// The ids of records whose state at a time, and now, is like this; those that the file started with aside.
    pub(super) fn ids_at(
        &self,
        entity: &str,
        at: Timestamp,
        is_it: impl Fn(&State, &State) -> bool,
    ) -> BTreeSet<String> {
        let mut then = BTreeMap::new();
        for step in self.steps.iter().filter(|step| step.entity == entity && step.at <= at) {
            then.insert(step.id, &step.state);
        }
        then.retain(|id, state| self.now(*id).is_some_and(|now| is_it(state, now)));
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
                let mut state = self.now(id)?.clone();
                let Value::Int(revision) = *state.value("revision") else { return None };
                state.set("revision", Value::Int(revision + 1));
                state.set("updated_at", Value::Timestamp(self.crm.now()));
                state.set("trashed_at", Value::Timestamp(self.crm.now()));
                return Some(self.keep(verb, entity, id, state));
            }
            _ => return None,
        };
        let row = row.ok()?;
        let state = State::of(&row);
        // Nothing changed, nothing was written.
        if self
            .now(row.id())
            .is_some_and(|before| before.value("revision") == state.value("revision"))
        {
            return None;
        }
        Some(self.keep(verb, entity, row.id(), state))
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

    fn pick(&self, entity: &str, which: usize) -> Option<Uuid> {
        let ids = self.all_ids(entity);
        (!ids.is_empty()).then(|| ids[which % ids.len()])
    }
}

/// The company of a plan.
pub(super) fn build(world: &World) -> Story {
    let crm = empty();
    let mut story = Story {
        user: Uuid::nil(),
        teams: Vec::new(),
        stages: Vec::new(),
        roles: Vec::new(),
        users: Vec::new(),
        first: Vec::new(),
        steps: Vec::new(),
        fields: BTreeMap::new(),
        crm,
    };
    for entity in READ {
        let records = story.crm.records(entity).unwrap();
        let fields = records.def().fields.iter().map(|field| field.name.to_string());
        story.fields.insert((*entity).to_owned(), fields.collect());
        for row in records.list(&Query::new()).unwrap().items {
            story.first.push(Step {
                at: start(),
                entity: (*entity).to_owned(),
                id: row.id(),
                verb: Verb::Create,
                state: State::of(&row),
            });
        }
    }
    story.stages = story.all_ids("stage");
    for (number, parent) in world.parents.iter().enumerate() {
        let parent = parent.map(|parent| story.teams[parent].to_string());
        let team =
            story.make("team", &json!({ "name": format!("Team {number}"), "parent": parent }));
        story.teams.push(team);
    }
    for (number, plan) in world.roles.iter().enumerate() {
        let right = |entity: &str, scope: Scope| json!({ "entity": entity, "read": scope.code(), "edit": scope.code(), "export": exported(scope).code() });
        let mut rights: Vec<Json> = vec![right("*", plan.any), right("company", Scope::All)];
        let mut named = BTreeSet::from(["company"]);
        rights.extend(
            plan.named
                .iter()
                .filter(|(entity, _)| named.insert(entity))
                .map(|(entity, scope)| right(entity, *scope)),
        );
        let fields: Vec<Json> = plan
            .hidden
            .iter()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .map(|(entity, field)| json!({ "entity": entity, "field": field, "access": "none" }))
            .collect();
        let role = story.make(
            "role",
            &json!({ "name": format!("Role {number}"), "rights": rights, "fields": fields }),
        );
        story.roles.push(role);
    }
    let roles: Vec<Json> =
        story.roles.iter().map(|role| json!({ "role": role.to_string() })).collect();
    let mine: BTreeSet<usize> = world.teams.iter().copied().collect();
    for (number, teams) in [mine, BTreeSet::from([0]), BTreeSet::from([3])].into_iter().enumerate()
    {
        let teams: Vec<Json> = teams
            .into_iter()
            .map(|team| json!({ "team": story.teams[team].to_string() }))
            .collect();
        let roles = if number == 0 { roles.clone() } else { Vec::new() };
        let name = WORDS[number];
        let user = json!({ "login": format!("user{number}"), "name": format!("Ann {name}"), "email": format!("{name}@acme.example"), "teams": teams, "roles": roles });
        let user = story.make("user", &user);
        story.users.push(user);
    }
    story.user = story.users[0];
    for deed in &world.deeds {
        let target = story.pick(deed.entity, deed.which);
        let fields = match deed.kind {
            DeedKind::Create | DeedKind::Update => fields(&story, deed),
            DeedKind::Trash | DeedKind::Restore => json!({}),
        };
        let verb = match deed.kind {
            DeedKind::Create => Verb::Create,
            DeedKind::Update => Verb::Update,
            DeedKind::Trash => Verb::Trash,
            DeedKind::Restore => Verb::Restore,
        };
        story.step(verb, deed.entity, target, &fields);
    }
    story
}

fn fields(story: &Story, deed: &super::world::Deed) -> Json {
    let word = WORDS[deed.word];
    let number = deed.number;
    let owner = story.users.get(deed.owner).map(Uuid::to_string);
    let account =
        story.pick("account", deed.number).filter(|id| story.now(*id).is_some_and(State::is_live));
    let account = account.map(|id| id.to_string());
    let is_new = deed.kind == DeedKind::Create;
    let mut fields = match deed.entity {
        "account" => json!({
            "name": format!("{word} {number}"),
            "tax_id": (number > 1).then(|| format!("{}", 16 + number)),
            "employees": number * 3,
            "annual_revenue": format!("{} USD", number * 100),
            "parent": if is_new { account } else { None },
            "phones": [{ "number": format!("+1212555010{number}") }],
            "tags": [word],
            "custom": { "tier": WORDS[number] },
            "description": WORDS[number],
        }),
        "contact" => json!({
            "last_name": word,
            "first_name": format!("F{number}"),
            "account": account,
            "job_title": WORDS[number],
            "emails": [{ "address": format!("{number}@acme.example") }],
            "birthdate": format!("1980-01-0{}", number + 1),
        }),
        "deal" => json!({
            "name": format!("{word} {number}"),
            "stage": story.stages[(deed.which + number) % story.stages.len()].to_string(),
            "account": account,
            "amount": (number > 0).then(|| format!("{} USD", number * 100)),
            "expected_close": (deed.word > 1).then(|| format!("2026-1{}-15", number % 3)),
            "next_step": WORDS[number],
        }),
        "note" => json!({
            "related_to": account.as_ref().map(|id| json!({ "entity": "account", "id": id })),
            "title": word,
            "body": WORDS[number],
        }),
        "task" => json!({
            "title": word,
            "description": WORDS[number],
            "due_on": (deed.word > 1).then(|| format!("2026-12-1{number}")),
            "assignee": story.users.get(number % 4).map(Uuid::to_string),
            "related_to": account.as_ref().map(|id| json!({ "entity": "account", "id": id })),
        }),
        "saved_view" => json!({
            "name": format!("{word} {number}"),
            "entity": "account",
            "shared": number % 2 == 0,
        }),
        "attachment" => json!({
            "related_to": account.as_ref().map(|id| json!({ "entity": "account", "id": id })),
            "name": format!("{word}.pdf"),
            "description": WORDS[number],
        }),
        _ => json!({
            "channel": "phone",
            "subject": word,
            "body": WORDS[number],
            "start_at": format!("2026-11-2{number}T08:00:00Z"),
            "status": if number > 2 { "planned" } else { "held" },
            "related_to": account.as_ref().map(|id| json!({ "entity": "account", "id": id })),
            "participants": story.pick("contact", deed.which)
                .filter(|id| story.now(*id).is_some_and(State::is_live))
                .map(|id| json!([{ "who": { "entity": "contact", "id": id.to_string() } }])),
        }),
    };
    fields["owner"] = json!(owner);
    // An owner's records may stand in another team than the owner.
    if deed.which.is_multiple_of(3) {
        fields["team"] = json!(story.teams[number % story.teams.len()].to_string());
    }
    fields
}

/// The same story without the records that the rights hide, and with the fields that they hide empty. What the
/// rights themselves are read from stays.
pub(super) fn without_hidden(_: &World, story: &Story, rights: &Rights) -> Crm {
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
            grants || decides.contains(&field.as_str()) || rights.reads(&step.entity, field)
        });
        let tx = crm.transaction().unwrap();
        planted::put(&tx, &step.entity, step.id, step.verb, Some(values)).unwrap();
        tx.commit().unwrap();
    }
    crm.tick(story.crm.now()).unwrap();
    crm
}
