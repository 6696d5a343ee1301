//! The rows that both sides hold: made from a seed, and read back into these same structs.

use crm_core::{
    Currency, Date, Decimal, Email, Money, Phone, Result, Timestamp,
    entity::{Base, Entity, EntityId, Record},
    model::{
        Account, AccountId, Channel, Contact, ContactEmail, ContactId, ContactPhone, Deal,
        Direction, Interaction, InteractionStatus, StageEntry, StageId, UserId,
    },
};
use uuid::Uuid;

/// How many records of each kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) contacts: usize,
    pub(crate) interactions: usize,
    pub(crate) deals: usize,
}

impl Size {
    pub(crate) const WHOLE: Self =
        Self { contacts: 100_000, interactions: 500_000, deals: 200_000 };
    pub(crate) const QUICK: Self = Self { contacts: 10_000, interactions: 50_000, deals: 20_000 };

    pub(crate) fn accounts(self) -> usize {
        self.contacts / 10
    }

    pub(crate) fn all(self) -> usize {
        self.accounts() + self.contacts + self.interactions + self.deals
    }
}

pub(crate) const USERS: usize = 100;
pub(crate) const TEAM_SIZE: usize = 20;
/// The first of the times in the data: 2020-01-01.
const FIRST_MILLIS: i64 = 1_577_836_800_000;

/// What every record has.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stored<T> {
    pub(crate) id: Uuid,
    pub(crate) owner: Option<Uuid>,
    pub(crate) team: Option<Uuid>,
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
    pub(crate) revision: i64,
    pub(crate) fields: T,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AccountRow {
    pub(crate) name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ContactRow {
    pub(crate) last_name: String,
    pub(crate) first_name: Option<String>,
    pub(crate) middle_name: Option<String>,
    pub(crate) display_name: String,
    pub(crate) account: Option<Uuid>,
    pub(crate) job_title: Option<String>,
    pub(crate) emails: Vec<String>,
    pub(crate) phones: Vec<String>,
    pub(crate) language: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) description: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InteractionRow {
    pub(crate) channel: u32,
    pub(crate) subject: String,
    pub(crate) start_at: i64,
    pub(crate) direction: u32,
    pub(crate) status: u32,
    pub(crate) body: Option<String>,
    pub(crate) related_to: Option<Uuid>,
}

/// What a timeline shows of an interaction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimelineRow {
    pub(crate) channel: u32,
    pub(crate) subject: String,
    pub(crate) start_at: i64,
    pub(crate) status: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DealRow {
    pub(crate) name: String,
    pub(crate) stage: Uuid,
    pub(crate) account: Option<Uuid>,
    pub(crate) primary_contact: Option<Uuid>,
    pub(crate) amount: Option<Money>,
    pub(crate) amount_base: Option<Money>,
    pub(crate) probability: Option<i64>,
    pub(crate) probability_source: u32,
    pub(crate) expected_close: Option<i32>,
    pub(crate) pipeline: Option<Uuid>,
    pub(crate) category: u32,
    pub(crate) forecast_category: u32,
    pub(crate) closed_at: Option<i64>,
    pub(crate) closed_on: Option<i32>,
    pub(crate) stage_entered_at: Option<i64>,
    pub(crate) source: Option<String>,
    pub(crate) next_step: Option<String>,
    /// Each stay in a stage: the stage, since when, and how a deal stands there.
    pub(crate) stays: Vec<(Uuid, i64, u32)>,
}

fn stored<T: Entity, R>(record: Record<T>, fields: impl FnOnce(T) -> R) -> Stored<R> {
    let Base { owner, team, created_at, updated_at, revision, .. } = record.base;
    Stored {
        id: record.id.uuid(),
        owner: owner.map(UserId::uuid),
        team: team.map(EntityId::uuid),
        created_at: created_at.millis(),
        updated_at: updated_at.millis(),
        revision,
        fields: fields(record.fields),
    }
}

pub(crate) fn account(record: Record<Account>) -> Stored<AccountRow> {
    stored(record, |account| AccountRow { name: account.name })
}

pub(crate) fn contact(record: Record<Contact>) -> Stored<ContactRow> {
    stored(record, |contact| ContactRow {
        last_name: contact.last_name,
        first_name: contact.first_name,
        middle_name: contact.middle_name,
        display_name: contact.display_name,
        account: contact.account.map(AccountId::uuid),
        job_title: contact.job_title,
        emails: contact.emails.iter().map(|email| email.address.as_str().to_owned()).collect(),
        phones: contact.phones.iter().map(|phone| phone.number.number().to_owned()).collect(),
        language: contact.language,
        source: contact.source,
        description: contact.description,
    })
}

pub(crate) fn interaction(record: Record<Interaction>) -> Stored<InteractionRow> {
    stored(record, |interaction| InteractionRow {
        channel: interaction.channel.number(),
        subject: interaction.subject,
        start_at: interaction.start_at.millis(),
        direction: interaction.direction.number(),
        status: interaction.status.number(),
        body: interaction.body,
        related_to: interaction.related_to.map(|link| link.id()),
    })
}

pub(crate) fn deal(record: Record<Deal>) -> Stored<DealRow> {
    let stay =
        |stay: &StageEntry| (stay.stage.uuid(), stay.entered_at.millis(), stay.category.number());
    stored(record, |deal| DealRow {
        stays: deal.stage_entries.iter().map(stay).collect(),
        name: deal.name,
        stage: deal.stage.uuid(),
        account: deal.account.map(AccountId::uuid),
        primary_contact: deal.primary_contact.map(ContactId::uuid),
        amount: deal.amount,
        amount_base: deal.amount_base,
        probability: deal
            .probability
            .and_then(|probability| i64::try_from(probability.hundredths()).ok()),
        probability_source: deal.probability_source.number(),
        expected_close: deal.expected_close.map(Date::days),
        pipeline: deal.pipeline.map(EntityId::uuid),
        category: deal.category.number(),
        forecast_category: deal.forecast_category.number(),
        closed_at: deal.closed_at.map(Timestamp::millis),
        closed_on: deal.closed_on.map(Date::days),
        stage_entered_at: deal.stage_entered_at.map(Timestamp::millis),
        source: deal.source,
        next_step: deal.next_step,
    })
}

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
        related_to: Some(crm_core::Link::to("contact", contact)),
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
    let day = 18_300 + random.below(2_600) as i32;
    Ok(Deal {
        account: Some(AccountId::from_uuid(*random.pick(accounts))),
        primary_contact: Some(ContactId::from_uuid(*random.pick(contacts))),
        amount: Some(Money::new(Decimal::new(cents, 2), Currency::USD)?),
        expected_close: Some(Date::from_days(day)?),
        source: random.chance(50).then(|| (*random.pick(SOURCES)).to_owned()),
        next_step: random.chance(40).then(|| random.words(4)),
        ..Deal::new(format!("{} {number}", random.words(2)), *random.pick(stages))
    })
}

pub(crate) fn owner(number: usize, users: &[UserId]) -> UserId {
    *Random::new(number as u64 ^ 0x0b5e).pick(users)
}
