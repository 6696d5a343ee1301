//! Lists, counts and plans, now and as they were.

use crm_core::{Crm, Link, Query, Records, Result, Row, Tx, entity::Value};
use uuid::Uuid;

use super::{Read, Story, debug, read, said};

/// What is asked of an entity: filters, and orders.
const ASKED: [(&str, &[&str], &[&str]); 18] = [
    (
        "account",
        &[
            "employees > 5",
            "name.contains(\"an\")",
            "tax_id == \"18\"",
            "parent == $account",
            "owner == me",
            "parent.name.contains(\"o\")",
            "annual_revenue > 100 USD",
            "\"bolt\" in tags",
            "custom.tier == \"bolt\"",
            "customer_group.name.contains(\"an\")",
        ],
        &["name", "-employees", "tax_id", "parent", "owner", "annual_revenue", "custom.tier"],
    ),
    (
        "contact",
        &[
            "account == $account",
            "display_name.starts_with(\"a\")",
            "emails.address == \"1@acme.example\"",
            "account.tax_id == \"18\"",
            "job_title == \"bolt\"",
        ],
        &["display_name", "account", "birthdate"],
    ),
    (
        "deal",
        &[
            "stage == $stage",
            "category == \"open\"",
            "amount > 200 USD",
            "account.name.contains(\"an\")",
            "owner == me",
            "owner == me && category == \"open\"",
            "expected_close == null",
            "account == $account",
            "stage.category == \"won\"",
            "amount.base > 200",
        ],
        &["stage", "-stage", "-amount_base", "expected_close", "account", "name", "closed_on"],
    ),
    (
        "lead",
        &["status == \"new\"", "score > 30", "rating == \"hot\"", "estimated_amount > 100 USD"],
        &["rating", "-score", "display_name"],
    ),
    (
        "interaction",
        &[
            "related_to == $about",
            "related_to == $who",
            "status == \"planned\" && owner == me",
            "subject.contains(\"an\")",
        ],
        &["start_at", "-start_at", "related_to", "subject"],
    ),
    ("note", &["related_to == $about", "body.contains(\"an\")"], &["title", "-created_at"]),
    (
        "comment",
        &["related_to == $about", "mentions.user == me", "parent.body.contains(\"an\")"],
        &["path", "topic"],
    ),
    (
        "task",
        &["assignee == me && is_open == true", "due_on < 2026-11-17", "related_to == $about"],
        &["due_on", "title"],
    ),
    ("attachment", &["related_to == $about", "name.contains(\"an\")"], &["name"]),
    (
        "contract",
        &[
            "account == $account",
            "status == \"active\" && end_on < 2026-12-14",
            "value_cap > 150 USD",
            "account.name.contains(\"an\")",
        ],
        &["end_on", "-contract_date", "number"],
    ),
    (
        "contract_line",
        &["contract.title.contains(\"an\")", "unit_price > 20 USD", "product.sku == \"bolt-1\""],
        &["position", "contract"],
    ),
    ("relation", &["from_record == $about", "kind.name.contains(\"of\")"], &["kind"]),
    ("product", &["list_price > 20 USD", "name.contains(\"an\")"], &["name", "sku"]),
    ("price_book", &["general == true", "customer_group.name.contains(\"an\")"], &["-priority"]),
    ("price_entry", &["price > 2 USD", "book.priority > 2"], &["min_quantity"]),
    ("quota", &["amount > 200 USD", "user == me"], &["-starts_on"]),
    ("saved_view", &["entity == \"deal\"", "shared == true"], &["name"]),
    ("vehicle", &["keeper.name.contains(\"an\")", "plate == \"bolt 1\""], &["plate", "keeper"]),
];

pub(super) enum Door<'a> {
    Crm(&'a Crm),
    Tx(&'a Tx),
}

impl<'a> Door<'a> {
    fn records(&self, entity: &str) -> Result<Records<'a>> {
        match self {
            Self::Crm(crm) => crm.records(entity),
            Self::Tx(tx) => tx.records(entity),
        }
    }
}

pub(super) fn all(door: &Door<'_>, story: &Story, reads: &mut Vec<Read>) {
    for entity in read() {
        reads.push((format!("list {entity}"), rows(pages(door, entity, &Query::new()))));
        let whole = door.records(entity).and_then(|records| records.count(&Query::new()));
        reads.push((format!("count {entity}"), debug(whole)));
    }
    for (entity, filters, sorts) in ASKED {
        let filtered = filters.iter().map(|filter| (*filter, with(story, filter)));
        let sorted = sorts.iter().map(|sort| (*sort, Query::new().sort(*sort)));
        for (what, query) in filtered.chain(sorted) {
            reads.push((format!("list {entity}: {what}"), rows(pages(door, entity, &query))));
            let records = door.records(entity).unwrap();
            reads.push((format!("count {entity}: {what}"), debug(records.count(&query))));
            reads.push((format!("explain {entity}: {what}"), debug(records.explain(&query))));
        }
        for filter in filters {
            let records = door.records(entity).unwrap();
            reads.push((format!("check {entity}: {filter}"), debug(records.check_filter(filter))));
        }
    }
}

fn with(story: &Story, filter: &str) -> Query {
    let first = |entity: &str| story.all_ids(entity).first().copied().unwrap_or_default();
    let link = |entity: &str, id: Uuid| Value::Link(Link::new(entity.to_owned(), id).unwrap());
    let (account, contact) = (first("account"), first("contact"));
    let given: [(&str, Value); 4] = [
        ("account", account.into()),
        ("stage", story.stages[0].into()),
        ("about", link("account", account)),
        ("who", link("contact", contact)),
    ];
    let given = given.into_iter().filter(|(name, _)| filter.contains(&format!("${name}")));
    given.fold(Query::new().filter(filter), |query, (name, value)| query.param(name, value))
}

fn rows(result: Result<Vec<Row>>) -> String {
    said(result, |rows| {
        rows.iter().map(|row| row.to_json().to_string()).collect::<Vec<_>>().join("\n")
    })
}

/// All pages of a list, three records each.
fn pages(door: &Door<'_>, entity: &str, query: &Query) -> Result<Vec<Row>> {
    let records = door.records(entity)?;
    let (mut all, mut query) = (Vec::new(), query.clone().limit(3));
    loop {
        let page = records.list(&query)?;
        all.extend(page.items);
        let Some(next) = page.next else { return Ok(all) };
        query = query.after(next);
    }
}
