//! What a deed gives a record: fields made of the deed's numbers, with links to what is there.

use crm_core::entity::Value;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{
    store::{State, Story, WORDS},
    world::{Deed, DeedKind},
};

const LEAD_STATUSES: [&str; 6] = ["new", "assigned", "working", "nurturing", "qualified", "dead"];
const TASK_STATUSES: [&str; 3] = ["not_started", "in_progress", "completed"];

impl Story {
    /// Some live record of an entity, as fields name it.
    fn live(&self, entity: &str, which: usize) -> Option<String> {
        let found = self.pick(entity, which)?;
        let is_there = self.now(found).is_none_or(State::is_live);
        is_there.then(|| found.to_string())
    }

    fn link(&self, entity: &str, which: usize) -> Option<Json> {
        Some(json!({ "entity": entity, "id": self.live(entity, which)? }))
    }
}

/// The fields that a deed gives the record that it makes or changes.
pub(super) fn fields(story: &Story, deed: &Deed) -> Json {
    let mut fields = match deed.entity {
        "account" | "contact" | "lead" | "customer_group" => of_customer(story, deed),
        "deal" | "contract" | "contract_line" | "quota" => of_sale(story, deed),
        "product" | "price_book" | "price_entry" => of_catalog(story, deed),
        _ => of_work(story, deed),
    };
    let owner = story.users.get(deed.owner).map(Uuid::to_string);
    fields["owner"] = json!(owner);
    // An owner's records may stand in another team than the owner.
    if deed.which.is_multiple_of(3) {
        fields["team"] = json!(story.teams[deed.number % story.teams.len()].to_string());
    }
    fields
}

fn of_customer(story: &Story, deed: &Deed) -> Json {
    let (word, number) = (WORDS[deed.word], deed.number);
    let is_new = deed.kind == DeedKind::Create;
    let account = story.live("account", number);
    match deed.entity {
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
            "customer_group": story.live("customer_group", deed.which),
            "price_book": story.live("price_book", deed.which).filter(|_| number > 3),
            "external_ids": [{ "system": "erp", "value": format!("E{}", deed.which) }],
        }),
        "contact" => json!({
            "last_name": word,
            "first_name": format!("F{number}"),
            "account": account,
            "job_title": WORDS[number],
            "emails": [{ "address": format!("{number}@acme.example") }],
            "birthdate": format!("1980-01-0{}", number + 1),
        }),
        "lead" => json!({
            "last_name": word,
            "company_name": format!("{word} {number}"),
            "emails": [{ "address": format!("{number}@acme.example") }],
            "status": LEAD_STATUSES[number],
            "source": WORDS[number],
            "score": number * 20,
            "estimated_amount": format!("{} USD", number * 100),
            "unfollowed": deed.which.is_multiple_of(5),
            "description": WORDS[number],
        }),
        _ => json!({
            "name": format!("{word} group {number}"),
            "parent": if is_new { story.live("customer_group", deed.which) } else { None },
            "discount": (number > 1).then(|| (number * 5).to_string()),
        }),
    }
}

fn of_sale(story: &Story, deed: &Deed) -> Json {
    let (word, number) = (WORDS[deed.word], deed.number);
    let account = story.live("account", number);
    match deed.entity {
        "deal" => json!({
            "name": format!("{word} {number}"),
            "stage": story.stages[(deed.which + number) % story.stages.len()].to_string(),
            "account": account,
            "amount": (number > 0).then(|| format!("{} USD", number * 100)),
            "expected_close": (deed.word > 1).then(|| format!("2026-1{}-15", number % 3)),
            "next_step": WORDS[number],
        }),
        "contract" => json!({
            "title": format!("{word} {number}"),
            "contract_date": format!("2026-11-0{}", number + 1),
            "account": account,
            "currency": "USD",
            "open_ended": number == 0,
            "end_on": (number > 0).then(|| format!("2026-12-1{number}")),
            "value_cap": (number > 2).then(|| format!("{} USD", number * 50)),
            "description": WORDS[number],
        }),
        "contract_line" => json!({
            "contract": story.live("contract", deed.which),
            "product": story.live("product", number),
            "quantity": (number + 1).to_string(),
            "unit_price": format!("{} USD", deed.word * 10 + 1),
            "unit_cost": "3 USD",
            "description": word,
            "position": number,
        }),
        _ => json!({
            "starts_on": format!("20{}-10-01", 20 + number),
            "ends_on": format!("20{}-12-31", 20 + number),
            "amount": format!("{} USD", deed.word * 100),
            "user": story.live("user", deed.which),
        }),
    }
}

fn of_catalog(story: &Story, deed: &Deed) -> Json {
    let (word, number) = (WORDS[deed.word], deed.number);
    match deed.entity {
        "product" => json!({
            "name": format!("{word} {number}"),
            "sku": format!("{word}-{}", deed.which),
            "list_price": format!("{} USD", deed.word * 10 + 5),
            "cost": "3 USD",
            "description": WORDS[number],
        }),
        "price_book" => json!({
            "name": format!("{word} book {}", deed.which),
            "currency": "USD",
            "general": number.is_multiple_of(2),
            "customer_group": story.live("customer_group", number),
            "priority": number,
        }),
        _ => json!({
            "book": story.live("price_book", deed.which),
            "product": story.live("product", number),
            "min_quantity": (number % 3).to_string(),
            "price": format!("{} USD", deed.word + 1),
        }),
    }
}

fn of_work(story: &Story, deed: &Deed) -> Json {
    let (word, number) = (WORDS[deed.word], deed.number);
    let about = story.link("account", number);
    match deed.entity {
        "note" => json!({ "related_to": about, "title": word, "body": WORDS[number] }),
        "attachment" => json!({
            "related_to": about,
            "name": format!("{word}.pdf"),
            "description": WORDS[number],
        }),
        "task" => json!({
            "title": format!("{word} {number}"),
            "status": TASK_STATUSES[number % 3],
            "due_on": format!("2026-11-1{}", number + 4),
            "related_to": about,
            "contact": story.live("contact", deed.which),
            "assignee": story.live("user", deed.which),
            "description": WORDS[number],
        }),
        "comment" => of_comment(story, deed),
        "relation" => json!({
            "kind": story.live("relation_kind", deed.word),
            "from_record": about,
            "to_record": story.link("account", deed.which),
            "note": WORDS[number],
        }),
        "tag" => json!({ "name": format!("{word}{number}"), "description": WORDS[number] }),
        "saved_view" => json!({
            "name": format!("{word} {number}"),
            "entity": "deal",
            "filter": format!("amount > {number} USD"),
            "sorts": [{ "by": "name" }],
            "columns": [{ "field": "amount" }],
            "shared": number > 2,
        }),
        "vehicle" => json!({
            "plate": format!("{word} {}", deed.which),
            "keeper": story.live("account", number),
        }),
        _ => json!({
            "channel": "phone",
            "subject": word,
            "body": WORDS[number],
            "start_at": format!("2026-11-2{number}T08:00:00Z"),
            "status": if number > 2 { "planned" } else { "held" },
            "related_to": about,
            "participants": story.link("contact", deed.which)
                .map(|contact| json!([{ "who": contact }])),
        }),
    }
}

/// What is said anew opens a thread or goes on with one; what was said keeps its place.
fn of_comment(story: &Story, deed: &Deed) -> Json {
    let (word, number) = (WORDS[deed.word], deed.number);
    let user = story.live("user", deed.which);
    let mut said = json!({
        "body": format!("{word} {}", WORDS[number]),
        "mentions": user.as_ref().map(|user| json!([{ "user": user }])),
        "read_by": (number == 1)
            .then(|| json!([{ "user": user, "at": "2026-11-20T03:00:00Z" }])),
        "internal": number == 2,
    });
    if deed.kind == DeedKind::Create {
        let answered = story.live("comment", deed.which).filter(|_| number > 2);
        let about = story.link("account", number).filter(|_| number > 0);
        match (answered, about) {
            (Some(parent), _) => said["parent"] = json!(parent),
            (None, Some(about)) => said["related_to"] = about,
            (None, None) => said["topic"] = json!("Fair"),
        }
    }
    said
}

/// A status that only verbs give, for some of the contracts that a deed makes.
pub(super) fn status(deed: &Deed) -> Option<Value> {
    let is_signed = deed.entity == "contract" && deed.kind == DeedKind::Create && deed.word > 2;
    is_signed.then(|| Value::Text("active".to_owned()))
}
