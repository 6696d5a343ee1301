//! The plain model: records in a map, and the rules that they follow, said once more and simply.

mod draft;
mod revert;
mod rules;

use std::collections::{BTreeMap, BTreeSet};

use crm_core::{
    Currency, Decimal, ErrorKind, Money, Timestamp,
    entity::{Item, Value},
};
use uuid::Uuid;

/// The fields that the model knows of each entity.
pub(crate) fn fields(entity: &str) -> &'static [&'static str] {
    match entity {
        "account" => &["name", "tax_id", "parent", "tags", "custom.tier"],
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
            "primary_contact",
            "lead",
        ],
        "lead" => &[
            "last_name",
            "company_name",
            "status",
            "score",
            "rating",
            "lifecycle_stage",
            "converted_at",
            "converted_account",
            "converted_contact",
            "converted_deal",
        ],
        "task" => &["title", "status", "is_open", "completed_at", "related_to", "also_about"],
        "relation" => &["kind", "from_record", "to_record", "note"],
        "tag" => &["name"],
        "product" => &["name", "sku"],
        "price_book" => &["name", "priority", "general", "currency"],
        "price_entry" => &["book", "product", "min_quantity", "price"],
        "contract" => &["title", "account", "currency", "contract_date", "open_ended"],
        "contract_line" => &["contract", "quantity", "unit_price", "description", "net"],
        "user" => &["login", "name"],
        "vehicle" => &["plate", "keeper"],
        _ => &[],
    }
}

/// Where search looks.
pub(crate) const SEARCHED: [(&str, &str); 11] = [
    ("account", "name"),
    ("contact", "last_name"),
    ("deal", "name"),
    ("vehicle", "plate"),
    ("lead", "last_name"),
    ("lead", "company_name"),
    ("task", "title"),
    ("relation", "note"),
    ("product", "name"),
    ("contract", "title"),
    ("contract_line", "description"),
];
/// What no two live records share.
const UNIQUE: [(&str, &[&str]); 7] = [
    ("user", &["login"]),
    ("vehicle", &["plate"]),
    ("tag", &["name"]),
    ("product", &["sku"]),
    ("price_book", &["name"]),
    ("price_entry", &["book", "product", "min_quantity"]),
    ("relation", &["kind", "from_record", "to_record"]),
];
const LINKS: [(&str, &str); 17] = [
    ("account", "parent"),
    ("contact", "account"),
    ("deal", "account"),
    ("deal", "stage"),
    ("deal", "primary_contact"),
    ("deal", "lead"),
    ("lead", "converted_account"),
    ("lead", "converted_contact"),
    ("lead", "converted_deal"),
    ("task", "related_to"),
    ("relation", "from_record"),
    ("relation", "to_record"),
    ("price_entry", "book"),
    ("price_entry", "product"),
    ("contract", "account"),
    ("contract_line", "contract"),
    ("vehicle", "keeper"),
];
/// Records that are parts of another one, with the field that names the whole.
const PARTS: [(&str, &str); 2] = [("contract_line", "contract"), ("price_entry", "book")];
/// Lists, compared and taken back item by item.
pub(crate) const LISTS: [&str; 3] = ["emails", "stage_entries", "also_about"];
/// What everybody sees, and only the program changes.
const READ_ONLY: [&str; 5] = ["user", "tag", "product", "price_book", "price_entry"];

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

#[derive(Clone, Default)]
pub(crate) struct Model {
    pub(crate) records: Records,
    pub(crate) stages: Vec<Stage>,
    /// The kind that relations are of.
    pub(crate) kind: Uuid,
    pub(crate) sets: BTreeMap<i64, ChangeSet>,
    /// Which change set wrote a record last.
    last: BTreeMap<Uuid, i64>,
    pub(crate) past: Vec<(Timestamp, Records)>,
    pub(crate) purged: BTreeSet<Uuid>,
}

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
}

/// The record that this one is a part of.
pub(crate) fn whole_of(record: &Plain) -> Option<Uuid> {
    let (_, field) = PARTS.iter().find(|(entity, _)| *entity == record.entity)?;
    record.value(field).as_id()
}

/// Everything that a record leads to.
pub(crate) fn links(record: &Plain) -> Vec<Uuid> {
    let links = LINKS.iter().filter(|(entity, _)| *entity == record.entity);
    let links = links.filter_map(|(_, field)| record.value(field).as_id());
    let further = items(record.value("also_about"));
    links.chain(further.iter().filter_map(|item| item.value(1).as_id())).collect()
}

pub(crate) fn items(value: &Value) -> Vec<Item> {
    match value {
        Value::List(items) => items.clone(),
        _ => Vec::new(),
    }
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
