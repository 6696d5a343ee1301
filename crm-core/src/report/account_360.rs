//! Account 360°: everything about one account.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, btree_map::Entry},
};

use crm_core_macros::figures;

use super::{
    answer::{About, Answered},
    board,
    picture::{
        Body, Chart, Table,
        words::{channel as called, number, say, time},
    },
    reader::Reader,
    sum::{Figure, add, too_large},
};
use crate::{
    crm::Stretch,
    entity::Sum,
    error::{Error, ErrorKind, Result},
    model::{
        Account, AccountId, Channel, Contact, ContactId, Contract, ContractId, ContractLine,
        ContractStatus, Deal, DealId, Interaction, InteractionId, InteractionStatus, Lead, LeadId,
        Product, ProductId, StageCategory, Task, TaskId, TaskStatus,
    },
    value::{Currency, Date, Decimal, Link, Locale, Money, Percent, Timestamp, Zone},
};

/// How many rows of each kind when nobody says; the counts are of all.
const ROWS: usize = 20;
/// Room is made for so many touches at once.
const USUAL_TOUCHES: usize = 64;

/// Everything about one account, as far as it may be seen: people, leads, deals, contracts, tasks and the timeline. Of
/// each kind the newest rows, and how many there are.
#[figures]
pub struct Account360 {
    /// The account.
    pub account: AccountId,
    /// What it is called.
    pub name: String,
    /// How many contacts work there.
    pub contact_count: i64,
    /// Who works there, by name.
    pub contacts: Vec<AccountContact>,
    /// How many leads became this account.
    pub lead_count: i64,
    /// The leads that became this account.
    pub leads: Vec<AccountLead>,
    /// The deals that are open.
    pub open: Figure,
    /// The deals that were won.
    pub won: Figure,
    /// The deals that were lost.
    pub lost: Figure,
    /// The deals, those that close last first.
    pub deals: Vec<AccountDeal>,
    /// How many contracts were made.
    pub contract_count: i64,
    /// The contracts, the latest first.
    pub contracts: Vec<AccountContract>,
    /// How many products were sold, by signed contracts.
    pub product_count: i64,
    /// What was sold, by name: each product once in each currency.
    pub products: Vec<AccountProduct>,
    /// How many tasks are still to be done.
    pub task_count: i64,
    /// What is still to be done, the earliest first.
    pub tasks: Vec<AccountTask>,
    /// How many interactions the timeline has, of the period that was asked for.
    pub interaction_count: i64,
    /// The timeline, the newest first: what is about the account or somebody there, or has them as participant. What is
    /// about a deal alone stands with that deal.
    pub timeline: Vec<AccountTouch>,
    /// The zone that times are shown in.
    pub zone: String,
}

/// Somebody who works at the account.
#[figures]
pub struct AccountContact {
    /// The contact.
    pub id: ContactId,
    /// The whole name.
    pub name: String,
    /// What they do there.
    pub job_title: Option<String>,
}

/// A lead that became the account.
#[figures]
pub struct AccountLead {
    /// The lead.
    pub id: LeadId,
    /// What it is called.
    pub name: String,
    /// When it was converted.
    pub converted_at: Option<Timestamp>,
}

/// A deal with the account.
#[figures]
pub struct AccountDeal {
    /// The deal.
    pub id: DealId,
    /// What it is called.
    pub name: String,
    /// How it stands.
    pub category: StageCategory,
    /// What it is worth, in its own currency.
    pub amount: Option<Money>,
    /// The day it was closed or is expected.
    pub day: Option<Date>,
}

/// A contract with the account.
#[figures]
pub struct AccountContract {
    /// The contract.
    pub id: ContractId,
    /// Its number.
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// How it stands.
    pub status: ContractStatus,
    /// The last day it is in force.
    pub end_on: Option<Date>,
}

/// A product that was sold to the account.
#[figures]
pub struct AccountProduct {
    /// The product.
    pub id: ProductId,
    /// What it is called.
    pub name: String,
    /// How many, of all signed contracts.
    pub quantity: Decimal,
    /// What they came to after discounts and without tax, in the contracts' currency.
    pub amount: Money,
}

/// A task about the account.
#[figures]
pub struct AccountTask {
    /// The task.
    pub id: TaskId,
    /// What to do.
    pub title: String,
    /// By which day.
    pub due_on: Option<Date>,
}

/// A touch with the account or somebody there.
#[figures]
pub struct AccountTouch {
    /// The interaction.
    pub id: InteractionId,
    /// When it starts or started.
    pub start_at: Timestamp,
    /// By which way.
    pub channel: Channel,
    /// How it stands.
    pub status: InteractionStatus,
    /// What it is about.
    pub subject: String,
}

fn contacts(reader: &Reader<'_>, account: AccountId) -> Result<Vec<AccountContact>> {
    type Row = (String, Option<String>);
    let mut contacts = Vec::with_capacity(ROWS);
    let (stretch, fields) = (Stretch::under(&account), ["display_name", "job_title"]);
    reader.rows_to_follow::<_, Row, _>(&Contact::BY_ACCOUNT, stretch, &fields, |id, row| {
        let (name, job_title) = row;
        contacts.push(AccountContact { id, name, job_title });
        Ok(())
    })?;
    contacts.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(contacts)
}

fn leads(reader: &Reader<'_>, account: AccountId) -> Result<Vec<AccountLead>> {
    type Row = (String, Option<Timestamp>);
    let mut leads = Vec::new();
    let (stretch, fields) = (Stretch::under(&account), ["display_name", "converted_at"]);
    reader.rows::<_, Row, _>(&Lead::BY_CONVERTED_ACCOUNT, stretch, &fields, |id, row| {
        let (name, converted_at) = row;
        leads.push(AccountLead { id, name, converted_at });
        Ok(())
    })?;
    leads.sort_by_key(|lead| (Reverse(lead.converted_at), lead.id));
    Ok(leads)
}

/// What is read of a deal.
type DealRow = (
    String,
    StageCategory,
    Option<Money>,
    Option<Money>,
    Option<Percent>,
    Option<Date>,
    Option<Date>,
);

/// The deals, and what they are worth by category: open, won, lost.
fn deals(reader: &Reader<'_>, account: AccountId) -> Result<(Vec<AccountDeal>, [Sum; 3])> {
    let mut deals = Vec::with_capacity(ROWS);
    let [mut open, mut won, mut lost] = [Sum::default(); 3];
    let fields =
        ["name", "category", "amount", "amount_base", "probability", "expected_close", "closed_on"];
    let stretch = Stretch::under(&account);
    reader.rows::<_, DealRow, _>(&Deal::BY_ACCOUNT, stretch, &fields, |id, row| {
        let (name, category, amount, amount_base, probability, expected_close, closed_on) = row;
        let worth = Deal::worth_of(category, amount_base, probability);
        match category {
            StageCategory::Won => add(&mut won, &worth)?,
            StageCategory::Lost => add(&mut lost, &worth)?,
            StageCategory::Open | StageCategory::Unknown(_) => add(&mut open, &worth)?,
        }
        let day = board::day_of(category, expected_close, closed_on);
        deals.push(AccountDeal { id, name, category, amount, day });
        Ok(())
    })?;
    deals.sort_by_key(|deal| (Reverse(deal.day), deal.id));
    Ok((deals, [open, won, lost]))
}

fn contracts(reader: &Reader<'_>, account: AccountId) -> Result<Vec<AccountContract>> {
    type Row = (Option<String>, String, ContractStatus, Option<Date>, Date);
    let mut contracts = Vec::new();
    let fields = ["number", "title", "status", "end_on", "contract_date"];
    let stretch = Stretch::under(&account);
    reader.rows::<_, Row, _>(&Contract::BY_ACCOUNT, stretch, &fields, |id, row| {
        let (number, title, status, end_on, made) = row;
        contracts.push((Reverse(made), AccountContract { id, number, title, status, end_on }));
        Ok(())
    })?;
    contracts.sort_by_key(|(made, row)| (*made, row.id));
    Ok(contracts.into_iter().map(|(_, row)| row).collect())
}

/// What the lines of signed contracts come to by product and currency. A product that may not be seen is not told.
fn products(reader: &Reader<'_>, contracts: &[AccountContract]) -> Result<Vec<AccountProduct>> {
    type Row = (Option<ProductId>, Decimal, Option<Money>);
    let mut sold: BTreeMap<(ProductId, Currency), (Decimal, Money)> = BTreeMap::new();
    let fields = ["product", "quantity", "net"];
    for contract in contracts.iter().filter(|contract| contract.status.is_signed()) {
        let stretch = Stretch::under(&contract.id);
        reader.rows::<_, Row, _>(&ContractLine::BY_CONTRACT, stretch, &fields, |_, row| {
            let (Some(product), quantity, Some(net)) = row else { return Ok(()) };
            match sold.entry((product, net.currency())) {
                Entry::Vacant(first) => drop(first.insert((quantity, net))),
                Entry::Occupied(mut sum) => {
                    let (of, amount) = sum.get();
                    let quantity = of.checked_add(quantity).ok_or_else(too_large)?;
                    let sum_of_both = amount.checked_add(net)?;
                    sum.insert((quantity, sum_of_both));
                }
            }
            Ok(())
        })?;
    }
    let mut products = Vec::with_capacity(sold.len());
    for ((id, _), (quantity, amount)) in sold {
        if let Some(product) = reader.find::<Product>(id)? {
            products.push(AccountProduct { id, name: product.name.clone(), quantity, amount });
        }
    }
    products.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(products)
}

fn tasks(reader: &Reader<'_>, about: &Link) -> Result<Vec<AccountTask>> {
    type Row = (&'static str, TaskStatus, Option<Date>);
    let mut tasks = Vec::new();
    let (stretch, fields) = (Stretch::under(about), ["title", "status", "due_on"]);
    reader.rows::<_, Row, _>(&Task::TIMELINE, stretch, &fields, |id, row| {
        let (title, status, due_on) = row;
        if status.is_open() {
            tasks.push(AccountTask { id, title: title.to_owned(), due_on });
        }
        Ok(())
    })?;
    tasks.sort_by_key(|task| (task.due_on.is_none(), task.due_on, task.id));
    Ok(tasks)
}

/// The timelines of the account and of its people, each interaction once, the newest first.
fn timeline(reader: &Reader<'_>, about: &[Link]) -> Result<Vec<AccountTouch>> {
    type Row = (Channel, &'static str, Timestamp, InteractionStatus);
    let mut touches: Vec<AccountTouch> = Vec::with_capacity(USUAL_TOUCHES);
    let fields = ["channel", "subject", "start_at", "status"];
    for link in about {
        let stretch = Stretch::under(link);
        reader.asked_rows::<_, Row, _>(&Interaction::TIMELINE, stretch, &fields, |id, row| {
            let (channel, subject, start_at, status) = row;
            if reader.is_at(start_at) {
                let subject = subject.to_owned();
                touches.push(AccountTouch { id, start_at, channel, status, subject });
            }
            Ok(())
        })?;
    }
    touches.sort_by_key(|touch| (Reverse(touch.start_at), touch.id));
    touches.dedup_by_key(|touch| touch.id);
    Ok(touches)
}

impl Answered for Account360 {
    type Of = Interaction;
    const ABOUT: Option<About> = Some(About { entity: "account", required: true });

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let id = reader.about::<AccountId>().unwrap_or_default();
        let account = reader.find::<Account>(id)?.ok_or_else(|| {
            Error::new(ErrorKind::NotFound, "there is no such account, or you may not see it")
                .with_record("account", id.uuid())
        })?;
        let mut contacts = contacts(reader, id)?;
        let people = contacts.iter().map(|contact| Link::from(contact.id));
        let about: Vec<Link> = std::iter::once(Link::from(id)).chain(people).collect();
        let mut timeline = timeline(reader, &about)?;
        let mut leads = leads(reader, id)?;
        let (mut deals, [open, won, lost]) = deals(reader, id)?;
        let mut contracts = contracts(reader, id)?;
        let mut products = products(reader, &contracts)?;
        let mut tasks = tasks(reader, &Link::from(id))?;
        reader.cut(&mut deals, ROWS);
        Ok(Self {
            account: id,
            name: account.name.clone(),
            contact_count: reader.cut(&mut contacts, ROWS),
            contacts,
            lead_count: reader.cut(&mut leads, ROWS),
            leads,
            open: Figure::of(&open, reader.currency)?,
            won: Figure::of(&won, reader.currency)?,
            lost: Figure::of(&lost, reader.currency)?,
            deals,
            contract_count: reader.cut(&mut contracts, ROWS),
            contracts,
            product_count: reader.cut(&mut products, ROWS),
            products,
            task_count: reader.cut(&mut tasks, ROWS),
            tasks,
            interaction_count: reader.cut(&mut timeline, ROWS),
            timeline,
            zone: reader.zone.name().to_owned(),
        })
    }

    fn draw(&self, locale: Locale) -> Chart {
        let zone = self.zone.parse().unwrap_or(Zone::UTC);
        let count = |count: i64| number(Decimal::from(count), 0, locale);
        let row = |name: &str, count: String, more: String| vec![name.to_owned(), count, more];
        let figure = |name: &str, figure: &Figure| {
            row(name, count(figure.count), figure.amount.format(locale))
        };
        let names = |names: Vec<&str>| names.join(", ");
        let people = names(self.contacts.iter().map(|contact| contact.name.as_str()).collect());
        let made = names(self.contracts.iter().map(|contract| contract.title.as_str()).collect());
        let sold = names(self.products.iter().map(|product| product.name.as_str()).collect());
        let to_do = names(self.tasks.iter().map(|task| task.title.as_str()).collect());
        let came = names(self.leads.iter().map(|lead| lead.name.as_str()).collect());
        let mut rows = vec![
            row(say(locale, "Liên hệ", "Contacts"), count(self.contact_count), people),
            row(say(locale, "Đầu mối", "Leads"), count(self.lead_count), came),
            figure(say(locale, "Cơ hội đang mở", "Open deals"), &self.open),
            figure(say(locale, "Cơ hội đã thắng", "Won deals"), &self.won),
            figure(say(locale, "Cơ hội đã thua", "Lost deals"), &self.lost),
            row(say(locale, "Hợp đồng", "Contracts"), count(self.contract_count), made),
            row(say(locale, "Sản phẩm đã bán", "Products sold"), count(self.product_count), sold),
            row(say(locale, "Việc cần làm", "Tasks"), count(self.task_count), to_do),
        ];
        let touches = say(locale, "Tương tác", "Interactions");
        rows.push(vec![format!("{touches} ({})", count(self.interaction_count))]);
        for touch in &self.timeline {
            let (when, way) = (time(touch.start_at, &zone, locale), called(touch.channel, locale));
            rows.push(vec![when, way, touch.subject.clone()]);
        }
        let head = |vietnamese, english| say(locale, vietnamese, english).to_owned();
        Chart {
            name: "account-360",
            title: self.name.clone(),
            note: head("Toàn cảnh khách hàng", "Everything about the account"),
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (head("Loại", "Kind"), false),
                    (head("Số lượng", "Count"), false),
                    (head("Chi tiết", "Details"), false),
                ],
                rows,
            }),
        }
    }
}
