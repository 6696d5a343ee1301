//! An action, done to the library and to the model.
#![expect(clippy::match_same_arms, reason = "the arms stand by entity")]

use crm_core::{
    Decimal, ErrorKind, Link, Row,
    entity::{Change, Edit as RealEdit, EntityId, Item, ItemId, Value},
    flow::ConvertLead,
    model::{LeadId, UserId},
};
use uuid::Uuid;

use super::{Hand, Told, WORDS, compare::same_row, email, name, text};
use crate::model_test::{
    command::Action,
    model::{Draft, Edit, LISTS, Plain, Records, dollars, items, whole_of},
};

const STATUSES: [&str; 4] = ["not_started", "in_progress", "completed", "canceled"];

type Both = (Result<(), ErrorKind>, crm_core::Result<()>);

#[expect(clippy::too_many_lines, reason = "one arm an action, read as a list")]
/// Does an action to the draft and to the library; nothing when there is nothing to do it to.
pub(super) fn act(
    hand: &Hand<'_>,
    (staff, kind): (UserId, Uuid),
    action: &Action,
    draft: &mut Draft,
) -> Told<Option<Both>> {
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
        Action::Lead { name: words, company, score } => {
            let company = company.map_or(Value::Null, |company| text(name(company)));
            let score = score.map_or(Value::Null, |score| Value::Int(score.into()));
            let given = vec![
                ("last_name", text(name(*words))),
                ("company_name", company),
                ("status", text("new")),
                ("score", score),
            ];
            create(hand, draft, "lead", given)
        }
        Action::Task { name: words, about, status } => {
            let about = choose(&draft.records, *about, |record| {
                ["lead", "account"].contains(&record.entity) && record.is_live()
            });
            let about = about.map_or(Value::Null, |id| link(draft, id));
            let status = text(STATUSES[usize::from(*status) % STATUSES.len()]);
            let given =
                vec![("title", text(name(*words))), ("status", status), ("related_to", about)];
            create(hand, draft, "task", given)
        }
        Action::Relation { from, to, word } => {
            let account = |pick| choose(&draft.records, pick, of("account"));
            let (Some(from), Some(to)) = (account(*from), account(*to)) else { return Ok(None) };
            let given = vec![
                ("kind", Value::Id(kind)),
                ("from_record", link(draft, from)),
                ("to_record", link(draft, to)),
                ("note", text(WORDS[usize::from(*word)])),
            ];
            create(hand, draft, "relation", given)
        }
        Action::Tag { word } => {
            create(hand, draft, "tag", vec![("name", text(format!("tag{word}")))])
        }
        Action::Product { name: words, sku } => {
            let sku = if *sku == 0 { Value::Null } else { text(format!("sku{sku}")) };
            create(hand, draft, "product", vec![("name", text(name(*words))), ("sku", sku)])
        }
        Action::PriceBook { number } => {
            let given = vec![
                ("name", text(format!("book{number}"))),
                ("priority", Value::Int(i64::from(*number) + 1)),
                ("general", Value::Bool(true)),
                ("currency", text("USD")),
            ];
            create(hand, draft, "price_book", given)
        }
        Action::PriceEntry { book, product, least, price } => {
            let book = choose(&draft.records, *book, of("price_book"));
            let product = choose(&draft.records, *product, of("product"));
            let Some((book, product)) = book.zip(product) else { return Ok(None) };
            let given = vec![
                ("book", Value::Id(book)),
                ("product", Value::Id(product)),
                ("min_quantity", Value::Decimal(Decimal::from(*least))),
                ("price", dollars(*price)),
            ];
            create(hand, draft, "price_entry", given)
        }
        Action::Contract { name: words, account } => {
            let Some(account) = choose(&draft.records, *account, of("account")) else {
                return Ok(None);
            };
            let given = vec![
                ("title", text(name(*words))),
                ("account", Value::Id(account)),
                ("currency", text("USD")),
                ("contract_date", Value::Date("2026-11-20".parse().unwrap())),
                ("open_ended", Value::Bool(true)),
            ];
            create_for(hand, draft, Some(staff.uuid()), "contract", given)
        }
        Action::Line { contract, word, quantity, price } => {
            let Some(contract) = choose(&draft.records, *contract, of("contract")) else {
                return Ok(None);
            };
            let given = vec![
                ("contract", Value::Id(contract)),
                ("quantity", Value::Decimal(Decimal::from(*quantity))),
                ("unit_price", dollars(*price)),
                ("description", text(WORDS[usize::from(*word)])),
            ];
            create(hand, draft, "contract_line", given)
        }
        Action::Convert { lead, with_deal } => {
            let Some(id) = choose(&draft.records, *lead, of("lead")) else { return Ok(None) };
            convert(hand, draft, id, *with_deal)
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
            // What becomes of the parts of a whole that goes is told by stories.
            let stays = |id: Uuid| draft.records.values().any(|it| whole_of(it) == Some(id));
            let Some(id) = choose(&draft.records, *pick, Plain::is_live) else { return Ok(None) };
            if stays(id) {
                return Ok(None);
            }
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
    let named = || text(name((value % 8, value / 8)));
    let (field, value) = match (record.entity, field % 5) {
        ("account", 0) => ("tax_id", text(format!("tax{}", value % 6))),
        ("account", 1) => ("parent", account(value)),
        ("account" | "contact", 2) => ("tags", words()),
        ("account", 3) => ("custom.tier", text(format!("tier{}", value % 4))),
        ("account", _) => ("name", named()),
        ("contact", 1) => ("account", account(value)),
        ("contact", 3) => ("emails", Value::List((0..value % 3).map(email).collect())),
        ("contact", _) => ("last_name", named()),
        ("deal", 0) => ("amount", dollars(u16::from(value))),
        ("deal", 1) => ("account", account(value)),
        ("deal", 2) => ("probability", Value::Decimal(Decimal::from(value % 101))),
        ("deal", _) => ("name", named()),
        ("lead", 0 | 1) => ("score", Value::Int(i64::from(value % 101))),
        ("lead", 2) => ("status", text(["new", "working", "dead"][usize::from(value % 3)])),
        ("lead", _) => ("last_name", named()),
        ("task", 0..=2) => ("status", text(STATUSES[usize::from(value) % STATUSES.len()])),
        ("task", _) => ("title", named()),
        ("relation", _) => ("note", text(WORDS[usize::from(value % 8)])),
        ("tag", _) => ("name", text(format!("tag{}", value % 12))),
        ("product", 0) => ("sku", text(format!("sku{}", value % 12))),
        ("product", _) => ("name", named()),
        ("price_book", _) => ("name", text(format!("book{}", value % 8))),
        ("price_entry", 0) => ("min_quantity", Value::Decimal(Decimal::from(value % 3))),
        ("price_entry", _) => ("price", dollars(u16::from(value))),
        ("contract", _) => ("title", named()),
        ("contract_line", 0 | 1) => ("quantity", Value::Decimal(Decimal::from(value % 20))),
        ("contract_line", 2) => ("unit_price", dollars(u16::from(value))),
        ("contract_line", _) => ("description", text(WORDS[usize::from(value % 8)])),
        ("user", 0) => ("login", text(format!("login{}", value % 12))),
        ("user", _) => ("name", text(format!("Somebody {value}"))),
        (_, 0) => ("plate", text(format!("plate{}", value % 12))),
        _ => ("keeper", account(value)),
    };
    (field, Edit::Set(value))
}

/// What a lead becomes, and what is about it, must be what the draft holds.
fn convert(hand: &Hand<'_>, draft: &mut Draft, id: Uuid, with_deal: bool) -> Told<Option<Both>> {
    let wanted = ConvertLead {
        skip_duplicates: true,
        without_deal: !with_deal,
        ..ConvertLead::new(LeadId::from_uuid(id))
    };
    let real = hand.convert(wanted);
    let made = real.as_ref().ok().map(|made| {
        let uuids = [
            made.account.map(EntityId::uuid),
            made.contact.map(EntityId::uuid),
            made.deal.map(EntityId::uuid),
        ];
        uuids.map(Option::unwrap_or_default)
    });
    let outcome = draft.convert(id, made.unwrap_or_default(), with_deal);
    if outcome.is_ok() && real.is_ok() {
        for (id, _, after) in draft.changes() {
            let Some(after) = after.filter(Plain::is_live) else { continue };
            let Ok(row) = hand.records(after.entity).get(id) else { continue };
            learn(draft, &row);
            same_row(&draft.records[&id], &row)?;
        }
    }
    Ok(Some((outcome, real.map(drop))))
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
    create_for(hand, draft, None, entity, given)
}

/// Creates a record that somebody owns: the one who acts, if nobody is named.
fn create_for(
    hand: &Hand<'_>,
    draft: &mut Draft,
    owner: Option<Uuid>,
    entity: &'static str,
    given: Vec<(&'static str, Value)>,
) -> Told<Option<Both>> {
    let records = hand.records(entity);
    let edits = given.iter().filter(|(_, value)| *value != Value::Null);
    let edits = edits.map(|(field, value)| (*field, Edit::Set(value.clone())));
    let owned = owner.map(|owner| ("owner", Edit::Set(Value::Id(owner))));
    let real = records.create(changes(&records, edits.chain(owned).collect()));
    let id = real.as_ref().map_or(Uuid::max(), Row::id);
    let outcome = draft.create_for(owner.or(draft.user), id, entity, given);
    finish(draft, outcome, real)
}

fn link(draft: &Draft, id: Uuid) -> Value {
    Value::Link(Link::new(draft.records[&id].entity.to_owned(), id).unwrap())
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
pub(super) fn learn(draft: &mut Draft, row: &Row) {
    let Some(record) = draft.records.get_mut(&row.id()) else { return };
    for field in LISTS {
        let Some(Value::List(items)) = record.fields.get_mut(field) else { continue };
        let Value::List(real) = row.value(field) else { continue };
        for (item, real) in items.iter_mut().zip(real) {
            if item.id.0.is_nil() {
                item.id = real.id;
            }
        }
    }
}

pub(super) fn changes(
    records: &crm_core::Records<'_>,
    edits: Vec<(&'static str, Edit)>,
) -> Vec<Change> {
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

pub(super) fn choose(records: &Records, pick: u8, fits: impl Fn(&Plain) -> bool) -> Option<Uuid> {
    let fitting: Vec<_> =
        records.iter().filter(|(_, record)| fits(record)).map(|(id, _)| *id).collect();
    fitting.get(usize::from(pick) % fitting.len().max(1)).copied()
}
