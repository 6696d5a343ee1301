//! Records made from a seed, so that every run measures the same ones.

use crm_core::{
    Currency, Date, Decimal, Email, Link, Money, Phone, Result, Timestamp,
    entity::EntityId,
    model::{
        Account, AccountId, Channel, Contact, ContactEmail, ContactId, ContactPhone, Contract,
        ContractStatus, Deal, Direction, Interaction, InteractionStatus, Lead, StageId, Task,
        TaskStatus, UserId,
    },
};
use uuid::Uuid;

/// The first of the times in the data: 2020-01-01.
const FIRST_MILLIS: i64 = 1_577_836_800_000;
/// The first of the days that something is expected on or due, and over how many they spread.
const FIRST_DAY: i32 = 18_300;
const DAYS: usize = 2_600;

/// `SplitMix64`, so that every run measures the same rows.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    fn day(&mut self) -> Result<Date> {
        Date::from_days(FIRST_DAY + self.below(DAYS) as i32)
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| *self.pick(WORDS)).collect();
        words.join(" ")
    }
}

const FAMILIES: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Smith", "Jones", "Brown", "Taylor", "Wilson", "Davies",
];
const MIDDLES: &[&str] = &["Văn", "Thị", "Minh", "Ngọc", "Quang", "Thanh", "Hữu", "Xuân"];
const GIVEN: &[&str] = &[
    "Lan", "Hoa", "Anh", "Hùng", "Dũng", "Tuấn", "Hương", "Mai", "Linh", "Trang", "Phong", "Sơn",
    "Hải", "Đức", "Nam", "Thảo", "Yến", "Khánh", "John", "Mary", "Peter", "Susan", "David", "Emma",
];
const TITLES: &[&str] = &[
    "Giám đốc",
    "Kế toán trưởng",
    "Trưởng phòng",
    "Sales manager",
    "Buyer",
    "Engineer",
    "Director",
];
const COMPANIES: &[&str] = &["Hoa Sen", "Lotus", "Việt", "Acme", "Thăng Long", "Trading", "Foods"];
const DOMAINS: &[&str] = &["example.vn", "example.com", "lotus.vn", "acme.com", "hoasen.vn"];
const SOURCES: &[&str] = &["web", "fair", "referral", "campaign"];
const WORDS: &[&str] = &[
    "quote", "order", "price", "delivery", "meeting", "contract", "invoice", "sample", "call",
    "báo", "giá", "hợp", "đồng", "giao", "hàng", "khách", "mẫu", "gửi", "lịch", "hẹn", "renewal",
    "warranty", "training", "support", "budget", "approval", "machine", "spare", "parts", "demo",
];

pub(crate) fn make_account(number: usize) -> Account {
    let mut random = Random::new(number as u64 ^ 0xacc0);
    Account::new(format!("{} {} {number}", random.pick(COMPANIES), random.pick(COMPANIES)))
}

pub(crate) fn make_contact(number: usize, accounts: &[Uuid]) -> Result<Contact> {
    let mut random = Random::new(number as u64 ^ 0xc0_47ac7);
    let (family, given) = (*random.pick(FAMILIES), *random.pick(GIVEN));
    let middle = *random.pick(MIDDLES);
    let mut emails = Vec::new();
    for nth in 0..=usize::from(random.chance(20)) {
        let local = format!("{}.{}", crm_core::fold(given), crm_core::fold(family));
        let address = format!("{local}{number}@{}", random.pick(DOMAINS));
        let address = if nth == 0 { address } else { format!("x{address}") };
        let address = Email::new(&address)?;
        emails.push(ContactEmail { address, primary: nth == 0, ..ContactEmail::default() });
    }
    let number = Phone::parse(&format!("+8491{:07}", (number * 7919) % 10_000_000), "VN")?;
    Ok(Contact {
        first_name: Some(given.to_owned()),
        middle_name: random.chance(60).then(|| middle.to_owned()),
        account: (!accounts.is_empty()).then(|| AccountId::from_uuid(*random.pick(accounts))),
        job_title: random.chance(70).then(|| (*random.pick(TITLES)).to_owned()),
        emails,
        phones: vec![ContactPhone { number, ..ContactPhone::default() }],
        language: Some(if random.chance(70) { "vi" } else { "en" }.to_owned()),
        source: random.chance(50).then(|| (*random.pick(SOURCES)).to_owned()),
        description: random.chance(30).then(|| random.words(8)),
        ..Contact::new(family)
    })
}

/// A fifth of the interactions are with one contact in a hundred.
pub(crate) fn make_interaction(number: usize, contacts: &[Uuid]) -> Result<Interaction> {
    let mut random = Random::new(number as u64 ^ 0x1_7e4a);
    let contact = if random.chance(20) {
        contacts[random.below(contacts.len() / 100 + 1) * 100 % contacts.len()]
    } else {
        *random.pick(contacts)
    };
    let count = 3 + random.below(3);
    let start = FIRST_MILLIS + number as i64 * 311_000 + random.below(300_000) as i64;
    Ok(Interaction {
        direction: *random.pick(&[Direction::Out, Direction::In]),
        status: if random.chance(5) { InteractionStatus::Planned } else { InteractionStatus::Held },
        body: random.chance(60).then(|| random.words(16)),
        related_to: Some(Link::to("contact", contact)),
        ..Interaction::new(
            *random.pick(&[Channel::Phone, Channel::Email, Channel::Web, Channel::InPerson]),
            random.words(count),
            Timestamp::from_millis(start)?,
        )
    })
}

pub(crate) fn make_deal(
    number: usize,
    stages: &[StageId],
    accounts: &[Uuid],
    contacts: &[Uuid],
) -> Result<Deal> {
    let mut random = Random::new(number as u64 ^ 0xdea1);
    // Every amount once, so that no order depends on chance.
    let cents = (random.below(1_000_000) * 1_000_000 + number) as i64;
    let expected_close = random.day()?;
    Ok(Deal {
        account: Some(AccountId::from_uuid(*random.pick(accounts))),
        primary_contact: Some(ContactId::from_uuid(*random.pick(contacts))),
        amount: Some(Money::new(Decimal::new(cents, 2), Currency::USD)?),
        expected_close: Some(expected_close),
        source: random.chance(50).then(|| (*random.pick(SOURCES)).to_owned()),
        next_step: random.chance(40).then(|| random.words(4)),
        next_step_on: if random.chance(10) { Some(random.day()?) } else { None },
        ..Deal::new(format!("{} {number}", random.words(2)), *random.pick(stages))
    })
}

/// A person of an organisation that nobody knows yet: converting it finds no similar record.
pub(crate) fn make_lead(number: usize) -> Result<Lead> {
    let mut random = Random::new(number as u64 ^ 0x1ead);
    let (family, given) = (*random.pick(FAMILIES), *random.pick(GIVEN));
    let address = Email::new(&format!("lead{number}@{}", random.pick(DOMAINS)))?;
    let phone = Phone::parse(&format!("+8492{number:07}"), "VN")?;
    Ok(Lead {
        last_name: Some(family.to_owned()),
        first_name: Some(given.to_owned()),
        company_name: Some(format!("{} lead {number}", random.pick(COMPANIES))),
        job_title: random.chance(70).then(|| (*random.pick(TITLES)).to_owned()),
        emails: vec![ContactEmail { address, primary: true, ..ContactEmail::default() }],
        phones: vec![ContactPhone { number: phone, ..ContactPhone::default() }],
        source: Some((*random.pick(SOURCES)).to_owned()),
        score: Some(random.below(101) as i64),
        estimated_amount: Some(Money::new(
            Decimal::new(random.below(100_000_000) as i64, 2),
            Currency::USD,
        )?),
        description: random.chance(30).then(|| random.words(8)),
        ..Lead::new()
    })
}

/// What was said with each lead: these come after the others.
pub(crate) fn make_lead_interaction(number: usize, leads: &[Uuid]) -> Result<Interaction> {
    let lead = leads[number % leads.len()];
    let related_to = Some(Link::to("lead", lead));
    Ok(Interaction { related_to, ..make_interaction(number, leads)? })
}

/// The first are about the leads, one each, the others about accounts; a tenth is still to be done.
pub(crate) fn make_task(number: usize, leads: &[Uuid], accounts: &[Uuid]) -> Result<Task> {
    let mut random = Random::new(number as u64 ^ 0x7a5c);
    let related_to = match leads.get(number) {
        Some(lead) => Link::to("lead", *lead),
        None => Link::to("account", *random.pick(accounts)),
    };
    let is_open = random.chance(10);
    let count = 3 + random.below(3);
    Ok(Task {
        status: if is_open { TaskStatus::NotStarted } else { TaskStatus::Completed },
        due_on: Some(random.day()?),
        related_to: Some(related_to),
        description: random.chance(30).then(|| random.words(8)),
        ..Task::new(random.words(count))
    })
}

pub(crate) fn make_contract(number: usize, accounts: &[Uuid]) -> Result<Contract> {
    let mut random = Random::new(number as u64 ^ 0xc0_47ac);
    let start = random.day()?;
    Ok(Contract {
        account: Some(AccountId::from_uuid(*random.pick(accounts))),
        status: if random.chance(70) { ContractStatus::Active } else { ContractStatus::Expired },
        customer_signed_on: Some(start),
        company_signed_on: Some(start),
        start_on: Some(start),
        end_on: Some(start.add_days(365)?),
        description: random.chance(30).then(|| random.words(8)),
        ..Contract::new(format!("{} {number}", random.words(2)), start)
    })
}

pub(crate) fn owner(number: usize, users: &[UserId]) -> UserId {
    *Random::new(number as u64 ^ 0x0b5e).pick(users)
}
