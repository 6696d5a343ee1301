//! Every way of reading, each with its result as text.

use std::fmt::Debug;

use crm_core::{
    Crm, Error, Link, Query, Result, Row, SearchOptions, Span, Tx,
    entity::{By, Entity, EntityId as _, GroupKey, KeyPart, Record, Total, Value},
    model::{
        Account, AccountId, Attachment, Contact, Deal, Interaction, Note, StageCategory, StageId,
        User, UserId,
    },
    report::Asked,
};
use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    store::{Story, WORDS},
    world::{READ, WORKED},
};

type Read = (String, String);

/// A page that holds everything.
pub(super) fn most() -> Query {
    Query::new().limit(Query::MAX_LIMIT)
}

fn said<T>(result: Result<T>, show: impl FnOnce(T) -> String) -> String {
    result.map_or_else(|error| code(&error), show)
}

fn code(error: &Error) -> String {
    format!("{} {:?}", error.code(), error.fields())
}

fn debug<T: Debug>(result: Result<T>) -> String {
    said(result, |result| format!("{result:?}"))
}

fn rows(result: Result<Vec<Row>>) -> String {
    said(result, |rows| {
        rows.iter().map(|row| row.to_json().to_string()).collect::<Vec<_>>().join("\n")
    })
}

/// All pages of a list, three records each.
fn pages(door: &Door<'_>, entity: &str, query: &Query) -> Result<Vec<Row>> {
    let records = match door {
        Door::Crm(crm) => crm.records(entity)?,
        Door::Tx(tx) => tx.records(entity)?,
    };
    let (mut all, mut query) = (Vec::new(), query.clone().limit(3));
    loop {
        let page = records.list(&query)?;
        all.extend(page.items);
        let Some(next) = page.next else { return Ok(all) };
        query = query.after(next);
    }
}

enum Door<'a> {
    Crm(&'a Crm),
    Tx(&'a Tx),
}

/// Every way of reading, in the same order for the same story.
pub(super) fn all(crm: &Crm, story: &Story) -> Vec<Read> {
    let mut reads = Vec::new();
    for entity in READ {
        by_id(crm, story, entity, &mut reads);
    }
    let door = Door::Crm(crm);
    lists(&door, story, &mut reads);
    by_index(crm, story, &mut reads);
    searches(crm, &mut reads);
    figures(crm, story, &mut reads);
    for entity in READ {
        let mut file = Vec::new();
        let exported = crm.export_csv(entity, &Query::new(), &mut file);
        reads.push((
            format!("export {entity}"),
            debug(exported.map(|count| (count, String::from_utf8(file)))),
        ));
    }
    reads.push(("describe".to_owned(), crm.describe().to_string()));
    let at = story.moment();
    match crm.as_of(at) {
        Err(error) => reads.push((format!("as of {at}"), code(&error))),
        Ok(earlier) => {
            let mut then = Vec::new();
            lists(&Door::Tx(&earlier), story, &mut then);
            then.push(("outcome".to_owned(), debug(earlier.totals(&Deal::OUTCOME))));
            then.push(("board".to_owned(), debug(earlier.totals_by_owner(&Deal::BOARD))));
            reads
                .extend(then.into_iter().map(|(what, read)| (format!("as of {at}: {what}"), read)));
        }
    }
    reads
}

fn by_id(crm: &Crm, story: &Story, entity: &str, reads: &mut Vec<Read>) {
    let records = crm.records(entity).unwrap();
    for id in story.all_ids(entity) {
        reads.push((
            format!("get {entity} {id}"),
            said(records.get(id), |row| row.to_json().to_string()),
        ));
        reads.push((
            format!("find {entity} {id}"),
            debug(records.find(id).map(|row| row.map(|row| row.to_json()))),
        ));
        let history = said(crm.history(entity, id), |history| {
            let entries = history.iter().map(|entry| {
                let mut json = entry.to_json(records.def());
                // Change sets are numbered through the whole file, and the lesser store is a copy.
                json["change_set"] = Json::Null;
                json["source"] = Json::Null;
                json.to_string()
            });
            entries.collect::<Vec<_>>().join("\n")
        });
        reads.push((format!("history {entity} {id}"), history));
    }
}

fn lists(door: &Door<'_>, story: &Story, reads: &mut Vec<Read>) {
    let account = story.all_ids("account").first().copied().unwrap_or_default();
    let contact = story.all_ids("contact").first().copied().unwrap_or_default();
    let with = |filter: &str| {
        let about = |entity: &str, id: Uuid| Value::Link(Link::new(entity.to_owned(), id).unwrap());
        Query::new()
            .filter(filter)
            .param("account", account)
            .param("stage", story.stages[0])
            .param("about", about("account", account))
            .param("who", about("contact", contact))
    };
    let asked: [(&str, &[&str], &[&str]); 8] = [
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
        ("attachment", &["related_to == $about", "name.contains(\"an\")"], &["name"]),
        ("task", &["assignee == me", "is_open == true", "owner == me"], &["due_on", "title"]),
        ("saved_view", &["shared == true", "entity == \"account\""], &["name"]),
    ];
    for entity in READ {
        reads.push((format!("list {entity}"), rows(pages(door, entity, &Query::new()))));
    }
    for (entity, filters, sorts) in asked {
        let filtered = filters.iter().map(|filter| (*filter, with(filter)));
        let sorted = sorts.iter().map(|sort| (*sort, Query::new().sort(*sort)));
        for (what, query) in filtered.chain(sorted) {
            reads.push((format!("list {entity}: {what}"), rows(pages(door, entity, &query))));
            let records = match door {
                Door::Crm(crm) => crm.records(entity),
                Door::Tx(tx) => tx.records(entity),
            };
            let records = records.unwrap();
            reads.push((format!("count {entity}: {what}"), debug(records.count(&query))));
            reads.push((format!("explain {entity}: {what}"), debug(records.explain(&query))));
        }
    }
}

fn by_index(crm: &Crm, story: &Story, reads: &mut Vec<Read>) {
    fn under<T: Entity, K>(
        crm: &crm_core::Collection<'_, T>,
        index: &By<T, K>,
        prefix: &impl KeyPart,
    ) -> String {
        let found = crm.by(index, prefix, 5);
        said(found, |found| found.iter().map(seen).collect::<Vec<_>>().join("\n"))
    }
    let mut tell = |what: String, read: String| reads.push((format!("by {what}"), read));
    for stage in &story.stages {
        let stage = StageId::from_uuid(*stage);
        tell("deal.by_stage".to_owned(), under(&crm.deals(), &Deal::BY_STAGE, &stage));
    }
    for account in story.all_ids("account") {
        let id = AccountId::from_uuid(account);
        tell("deal.by_account".to_owned(), under(&crm.deals(), &Deal::BY_ACCOUNT, &id));
        tell("contact.by_account".to_owned(), under(&crm.contacts(), &Contact::BY_ACCOUNT, &id));
        tell("account.by_parent".to_owned(), under(&crm.accounts(), &Account::BY_PARENT, &id));
        let link = Link::new("account".to_owned(), account).unwrap();
        tell(
            "interaction.timeline".to_owned(),
            under(&crm.interactions(), &Interaction::TIMELINE, &link),
        );
        tell("note.timeline".to_owned(), under(&crm.notes(), &Note::TIMELINE, &link));
        tell(
            "attachment.by_record".to_owned(),
            under(&crm.attachments(), &Attachment::BY_RECORD, &link),
        );
    }
    for contact in story.all_ids("contact") {
        let link = Link::new("contact".to_owned(), contact).unwrap();
        tell(
            "interaction.timeline".to_owned(),
            under(&crm.interactions(), &Interaction::TIMELINE, &link),
        );
    }
    let user = Some(UserId::from_uuid(story.user));
    tell("deal.by_owner".to_owned(), under(&crm.deals(), &Deal::BY_OWNER, &user));
    tell(
        "deal.by_owner".to_owned(),
        under(&crm.deals(), &Deal::BY_OWNER, &(user, StageCategory::Open)),
    );
    tell(
        "interaction.planned".to_owned(),
        under(&crm.interactions(), &Interaction::PLANNED, &user),
    );
    for (number, word) in WORDS.iter().enumerate() {
        let tax_id = format!("{}", 16 + number);
        tell(
            format!("account.by_tax_id {tax_id}"),
            under(&crm.accounts(), &Account::BY_TAX_ID, &tax_id),
        );
        let phone = format!("+1212555010{number}");
        tell(
            format!("account.by_phone {phone}"),
            under(&crm.accounts(), &Account::BY_PHONE, &phone),
        );
        let email = format!("{number}@acme.example");
        tell(
            format!("contact.by_email {email}"),
            under(&crm.contacts(), &Contact::BY_EMAIL, &email),
        );
        let name = format!("{word} {number}");
        tell(
            format!("account.by_name {name}"),
            under(&crm.accounts(), &Account::BY_NAME, &crm_core::fold(&name)),
        );
        let login = format!("user{number}");
        let found = crm.users().find_by(&User::LOGIN, &login);
        tell(
            format!("user.login {login}"),
            said(found, |user| format!("{:?}", user.as_ref().map(seen))),
        );
    }
}

/// A typed record with all that it shows.
fn seen<T: Entity>(record: &Record<T>) -> String {
    format!("{} {:?}", T::NAME, record)
}

fn searches(crm: &Crm, reads: &mut Vec<Read>) {
    let words = WORDS.iter().chain(&["an", "1", "18", "duong", "acme", "anvil bolt", "user"]);
    for words in words {
        for newest in [false, true] {
            let mut options = SearchOptions::new().limit(7);
            if newest {
                options = options.newest();
            }
            let found = crm.search(words, &options);
            let read = said(found, |found| {
                found.iter().map(|found| found.to_json().to_string()).collect::<Vec<_>>().join("\n")
            });
            reads.push((format!("search {words} newest {newest}"), read));
        }
    }
    for entity in WORKED {
        let found = crm.search("an", &SearchOptions::new().entity(*entity).limit(2));
        reads.push((
            format!("search {entity}"),
            said(found, |found| found.iter().map(|found| found.to_json().to_string()).collect()),
        ));
    }
}

fn figures(crm: &Crm, story: &Story, reads: &mut Vec<Read>) {
    fn total<K: GroupKey + Debug>(crm: &Crm, total: &Total<Deal, K>, reads: &mut Vec<Read>) {
        reads.push(("total".to_owned(), debug(crm.totals(total))));
        reads.push(("total by owner".to_owned(), debug(crm.totals_by_owner(total))));
    }
    total(crm, &Deal::BOARD, reads);
    total(crm, &Deal::FORECAST, reads);
    total(crm, &Deal::OUTCOME, reads);
    reports(crm, story, reads);
}

/// Every report, of all and as asked.
fn reports(crm: &Crm, story: &Story, reads: &mut Vec<Read>) {
    let described = crm.describe();
    for report in described["reports"].as_array().into_iter().flatten() {
        let (name, about) = (report["name"].as_str().unwrap(), report["about"]["entity"].as_str());
        let of = |asked: Asked| match about {
            Some("user") => asked.about(UserId::from_uuid(story.user)),
            Some(entity) if entity != "pipeline" => {
                let id = story.all_ids(entity).first().copied().unwrap_or_default();
                asked.about(Link::new(entity.to_owned(), id).unwrap())
            }
            _ => asked,
        };
        let mut tell = |how: &str, asked: Asked| {
            let told = crm.report(name, &of(asked));
            let told = told.map(|it| it.to_json());
            reads.push((format!("report {name} {how}"), debug(told)));
        };
        tell("of all", Asked::new());
        tell("of mine", Asked::new().filter("owner == me"));
        tell("of this year", Asked::new().period("this_year".parse::<Span>().unwrap()));
        let at = story.moment();
        tell(&format!("as of {at}"), Asked::new().as_of(at));
    }
}
