//! Records under keys of indexes, and the rows that indexes keep.

use super::{Read, Story, WORDS, debug, said};
use crm_core::{
    Collection, Crm, Date, KeptFields, Link, Money,
    entity::{By, Entity, EntityId as _, KeyPart, Record},
    fold,
    model::{
        Account, AccountId, AccountKind, Attachment, Channel, Comment, Contact, Contract,
        ContractId, ContractLine, CustomerGroup, Deal, Interaction, InteractionStatus, Lead,
        LeadStatus, Note, PriceBook, PriceEntry, Priority, Product, ProductId, Quota, Relation,
        SavedView, StageCategory, StageId, Tag, Task, TaskStatus, User, UserId,
    },
};

pub(super) fn all(crm: &Crm, story: &Story, reads: &mut Vec<Read>) {
    let mut tell = |what: String, read: String| reads.push((format!("by {what}"), read));
    of_links(crm, story, &mut tell);
    of_ids(crm, story, &mut tell);
    of_words(crm, &mut tell);
    of_kinds(crm, &mut tell);
}

type Tell<'t> = dyn FnMut(String, String) + 't;

fn under<T: Entity, K>(
    collection: &Collection<'_, T>,
    index: &By<T, K>,
    prefix: &impl KeyPart,
) -> String {
    let found = collection.by(index, prefix, 5);
    said(found, |found| found.iter().map(seen).collect::<Vec<_>>().join("\n"))
}

/// What an index keeps, and the records that its rows are of.
fn kept<T: Entity, K, F: for<'r> KeptFields<Row<'r> = F> + std::fmt::Debug>(
    collection: &Collection<'_, T>,
    index: &By<T, K>,
    prefix: &impl KeyPart,
) -> String {
    let rows = collection.kept::<F, K>(index, prefix, 5);
    said(rows, |rows| {
        let rows = rows.iter().map(|row| {
            let of = debug(collection.find(row.id).map(|record| record.as_ref().map(seen)));
            format!("{:?} {of}", row.fields)
        });
        rows.collect::<Vec<_>>().join("\n")
    })
}

/// A typed record with all that it shows.
fn seen<T: Entity>(record: &Record<T>) -> String {
    format!("{} {:?}", T::NAME, record)
}

type Touch = (Channel, String, crm_core::Timestamp, InteractionStatus);
type Todo =
    (String, TaskStatus, Option<Priority>, Option<Date>, Option<crm_core::Timestamp>, Option<Link>);

/// What is about a record.
fn of_links(crm: &Crm, story: &Story, tell: &mut Tell<'_>) {
    let accounts = story.all_ids("account").into_iter().map(|id| ("account", id));
    let contacts = story.all_ids("contact").into_iter().map(|id| ("contact", id));
    for (entity, id) in accounts.chain(contacts) {
        let link = Link::new(entity.to_owned(), id).unwrap();
        tell("touches".to_owned(), under(&crm.interactions(), &Interaction::TIMELINE, &link));
        let rows = kept::<_, _, Touch>(&crm.interactions(), &Interaction::TIMELINE, &link);
        tell("kept touches".to_owned(), rows);
        tell("notes".to_owned(), under(&crm.notes(), &Note::TIMELINE, &link));
        tell("comments".to_owned(), under(&crm.comments(), &Comment::THREAD, &link));
        tell("tasks".to_owned(), under(&crm.tasks(), &Task::TIMELINE, &link));
        tell("files".to_owned(), under(&crm.attachments(), &Attachment::BY_RECORD, &link));
        tell("relations from".to_owned(), under(&crm.relations(), &Relation::FROM, &link));
        tell("relations to".to_owned(), under(&crm.relations(), &Relation::TO, &link));
    }
}

/// What belongs to a record, by its id.
fn of_ids(crm: &Crm, story: &Story, tell: &mut Tell<'_>) {
    for stage in &story.stages {
        let stage = StageId::from_uuid(*stage);
        tell("deal.by_stage".to_owned(), under(&crm.deals(), &Deal::BY_STAGE, &stage));
        let rows = kept::<_, _, (String, Option<Money>)>(&crm.deals(), &Deal::BY_STAGE, &stage);
        tell("kept deal.by_stage".to_owned(), rows);
    }
    for account in story.all_ids("account") {
        let id = AccountId::from_uuid(account);
        tell("deal.by_account".to_owned(), under(&crm.deals(), &Deal::BY_ACCOUNT, &id));
        tell("contact.by_account".to_owned(), under(&crm.contacts(), &Contact::BY_ACCOUNT, &id));
        tell("account.by_parent".to_owned(), under(&crm.accounts(), &Account::BY_PARENT, &id));
        tell("contract.by_account".to_owned(), under(&crm.contracts(), &Contract::BY_ACCOUNT, &id));
    }
    for contract in story.all_ids("contract") {
        let id = ContractId::from_uuid(contract);
        let lines = under(&crm.contract_lines(), &ContractLine::BY_CONTRACT, &id);
        tell("contract_line.by_contract".to_owned(), lines);
    }
    for product in story.all_ids("product") {
        let id = ProductId::from_uuid(product);
        let prices = under(&crm.price_entries(), &PriceEntry::BY_PRODUCT, &id);
        tell("price_entry.by_product".to_owned(), prices);
    }
    for group in story.all_ids("customer_group") {
        let id = crm_core::model::CustomerGroupId::from_uuid(group);
        tell(
            "price_book.by_group".to_owned(),
            under(&crm.price_books(), &PriceBook::BY_GROUP, &id),
        );
        tell("account.by_group".to_owned(), under(&crm.contracts(), &Contract::BY_GROUP, &id));
    }
    for user in story.users.iter().copied().map(UserId::from_uuid) {
        let mentions = under(&crm.comments(), &Comment::BY_MENTION, &user);
        tell("comment.by_mention".to_owned(), mentions);
        let owner = Some(user);
        tell("deal.by_owner".to_owned(), under(&crm.deals(), &Deal::BY_OWNER, &owner));
        let open = under(&crm.deals(), &Deal::BY_OWNER, &(owner, StageCategory::Open));
        tell("deal.by_owner open".to_owned(), open);
        let planned = under(&crm.interactions(), &Interaction::PLANNED, &owner);
        tell("interaction.planned".to_owned(), planned);
        tell("task.by_assignee".to_owned(), under(&crm.tasks(), &Task::BY_ASSIGNEE, &owner));
        let rows = kept::<_, _, Todo>(&crm.tasks(), &Task::BY_ASSIGNEE, &owner);
        tell("kept task.by_assignee".to_owned(), rows);
        tell("lead.by_owner".to_owned(), under(&crm.leads(), &Lead::BY_OWNER, &owner));
    }
}

/// What people type: codes, addresses, names.
fn of_words(crm: &Crm, tell: &mut Tell<'_>) {
    for (number, word) in WORDS.iter().enumerate() {
        let tax_id = format!("{}", 16 + number);
        let name = fold(&format!("{word} {number}"));
        let phone = format!("+1212555010{number}");
        let email = format!("{number}@acme.example");
        tell(format!("tax_id {tax_id}"), under(&crm.accounts(), &Account::BY_TAX_ID, &tax_id));
        tell(format!("phone {phone}"), under(&crm.accounts(), &Account::BY_PHONE, &phone));
        tell(format!("email {email}"), under(&crm.contacts(), &Contact::BY_EMAIL, &email));
        tell(format!("lead {email}"), under(&crm.leads(), &Lead::BY_EMAIL, &email));
        tell(format!("account {name}"), under(&crm.accounts(), &Account::BY_NAME, &name));
        let rows = kept::<_, _, (String, AccountKind)>(&crm.accounts(), &Account::BY_NAME, &name);
        tell(format!("kept account {name}"), rows);
        tell(format!("product {name}"), under(&crm.products(), &Product::BY_NAME, &name));
        tell(format!("lead {name}"), under(&crm.leads(), &Lead::BY_COMPANY, &name));
        one(
            &format!("login user{number}"),
            &crm.users(),
            &User::LOGIN,
            &format!("user{number}"),
            tell,
        );
        one(
            &format!("tag {number}"),
            &crm.tags(),
            &Tag::NAMED,
            &fold(&format!("{word}{number}")),
            tell,
        );
        let group = fold(&format!("{word} group {number}"));
        one(&format!("group {group}"), &crm.customer_groups(), &CustomerGroup::NAMED, &group, tell);
        for which in 0..6 {
            let sku = fold(&format!("{word}-{which}"));
            one(&format!("sku {sku}"), &crm.products(), &Product::SKU, &sku, tell);
        }
    }
}

fn one<T: Entity, K>(
    what: &str,
    collection: &Collection<'_, T>,
    index: &By<T, K>,
    key: &K,
    tell: &mut Tell<'_>,
) where
    K: KeyPart,
{
    let found = collection.find_by(index, key);
    tell(what.to_owned(), debug(found.map(|record| record.as_ref().map(seen))));
}

/// What stands under a choice, a day or a word that the model knows.
fn of_kinds(crm: &Crm, tell: &mut Tell<'_>) {
    for which in (0..40).step_by(3) {
        let found = crm.records("account").unwrap().find_external("erp", &format!("E{which}"));
        tell(format!("external E{which}"), debug(found.map(|row| row.map(|row| row.to_json()))));
    }
    tell("lead.by_status".to_owned(), under(&crm.leads(), &Lead::BY_STATUS, &LeadStatus::New));
    tell("contract.by_status".to_owned(), under(&crm.contracts(), &Contract::BY_STATUS, &()));
    tell("contract.by_end".to_owned(), under(&crm.contracts(), &Contract::BY_END, &()));
    tell("contract.number".to_owned(), under(&crm.contracts(), &Contract::NUMBER, &()));
    tell("comment.by_topic".to_owned(), under(&crm.comments(), &Comment::BY_TOPIC, &fold("Fair")));
    tell("task.by_due".to_owned(), under(&crm.tasks(), &Task::BY_DUE, &true));
    tell("price_book.general".to_owned(), under(&crm.price_books(), &PriceBook::GENERAL, &true));
    let day: Date = "2024-10-01".parse().unwrap();
    let quotas = under(&crm.quotas(), &Quota::BY_PERIOD, &crm_core::entity::Desc(day));
    tell("quota.by_period".to_owned(), quotas);
    let views = under(&crm.saved_views(), &SavedView::BY_ENTITY, &"deal".to_owned());
    tell("saved_view.by_entity".to_owned(), views);
}
