//! How large the sample is, and what a record of it looks like before it is created.

use crm_core::{
    Date, Timestamp, Weekday, Zone,
    entity::{BaseChange, Record},
    model::{
        AccountId, ContactId, CustomerGroupId, DealId, LossCategory, LossReasonId, PipelineId,
        ProductCategoryId, ProductId, Stage, StageCategory, StageId, TeamId, UserId,
    },
};

use crate::random::Random;

const HOUR: u32 = 3_600_000;

/// How large the company is and which one of all possible it is.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Which company of all possible.
    pub seed: u64,
    /// The last day of its history.
    pub today: Date,
    /// The zone of its working hours.
    pub zone: Zone,
    /// How many days of history it has.
    pub days: i64,
    /// How many customers.
    pub accounts: u64,
    /// How many people at customers; a multiple of the customers spreads them evenly.
    pub contacts: u64,
    /// How many deals.
    pub deals: u64,
    /// How many interactions.
    pub interactions: u64,
}

impl Plan {
    /// 2,000 customers, 6,000 contacts, 5,000 deals and 30,000 interactions in 18 months.
    pub fn new(today: Date) -> Self {
        Self {
            seed: 1,
            today,
            zone: Zone::new("Asia/Ho_Chi_Minh").unwrap_or(Zone::UTC),
            days: 548,
            accounts: 2_000,
            contacts: 6_000,
            deals: 5_000,
            interactions: 30_000,
        }
    }
}

/// The sample company: each of its records by number, made when asked for.
///
/// Records link to others by the ids in [`Ids`], so create them in this order and note each id:
/// currencies, rates, teams, users, quotas, pipeline, stages, loss reasons, categories, products, prices, accounts,
/// contacts, deals, contracts, leads, interactions, tasks, notes.
#[derive(Clone, Debug)]
pub struct Sample {
    pub(crate) plan: Plan,
}

/// The ids of what was created so far, each list in the order of the records' numbers.
///
/// A link to what is not there yet stays empty.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    /// The teams.
    pub teams: Vec<TeamId>,
    /// The users.
    pub users: Vec<UserId>,
    /// The stages for customers at home, as a new file has them.
    pub home: StagePath,
    /// The stages for customers abroad.
    pub export: StagePath,
    /// The groups of customers as a new file has them: retail, wholesale, VIP.
    pub groups: Vec<CustomerGroupId>,
    /// The reasons why sales come to nothing, by their kind.
    pub loss_reasons: Vec<(LossCategory, LossReasonId)>,
    /// The categories of products.
    pub categories: Vec<ProductCategoryId>,
    /// The products.
    pub products: Vec<ProductId>,
    /// The accounts.
    pub accounts: Vec<AccountId>,
    /// The contacts.
    pub contacts: Vec<ContactId>,
    /// The deals.
    pub deals: Vec<DealId>,
}

/// The stages of a pipeline as a deal goes through them.
#[derive(Clone, Debug, Default)]
pub struct StagePath {
    /// The pipeline.
    pub pipeline: PipelineId,
    /// Open stages in order.
    pub open: Vec<StageId>,
    /// Where a deal is won.
    pub won: Option<StageId>,
    /// Where a deal is lost.
    pub lost: Option<StageId>,
}

/// A record to create: its fields, who is responsible, and when it came to be.
#[derive(Clone, Debug)]
pub struct Planned<T> {
    /// The fields.
    pub fields: T,
    /// Who is responsible.
    pub owner: Option<UserId>,
    /// The team responsible, where it is not the owner's own.
    pub team: Option<TeamId>,
    /// When it came to be.
    pub created_at: Timestamp,
}

impl<T> Planned<T> {
    /// What to change in the fields that every record has.
    pub fn base(&self) -> Vec<BaseChange> {
        let mut base = vec![BaseChange::Owner(self.owner), BaseChange::CreatedAt(self.created_at)];
        if self.team.is_some() {
            base.push(BaseChange::Team(self.team));
        }
        base
    }
}

impl StagePath {
    /// The path through these stages of one pipeline.
    pub fn of<'s>(stages: impl IntoIterator<Item = &'s Record<Stage>>) -> Self {
        let mut stages: Vec<&Record<Stage>> = stages.into_iter().collect();
        stages.sort_by_key(|stage| stage.order);
        let with = |category| stages.iter().filter(move |stage| stage.category == category);
        Self {
            pipeline: stages.first().map(|stage| stage.pipeline).unwrap_or_default(),
            open: with(StageCategory::Open).map(|stage| stage.id).collect(),
            won: with(StageCategory::Won).map(|stage| stage.id).next(),
            lost: with(StageCategory::Lost).map(|stage| stage.id).next(),
        }
    }
}

impl Ids {
    /// The company's reason of this kind for losing a sale.
    pub(crate) fn loss_reason(&self, category: LossCategory) -> Option<LossReasonId> {
        self.loss_reasons.iter().find(|(kind, _)| *kind == category).map(|(_, id)| *id)
    }
    pub(crate) fn team(&self, number: usize) -> Option<TeamId> {
        self.teams.get(number).copied()
    }
    pub(crate) fn user(&self, number: usize) -> Option<UserId> {
        self.users.get(number).copied()
    }
    pub(crate) fn account(&self, number: u64) -> Option<AccountId> {
        at(&self.accounts, number)
    }
    pub(crate) fn contact(&self, number: u64) -> Option<ContactId> {
        at(&self.contacts, number)
    }
    pub(crate) fn deal(&self, number: u64) -> Option<DealId> {
        at(&self.deals, number)
    }
}

fn at<T: Copy>(ids: &[T], number: u64) -> Option<T> {
    ids.get(usize::try_from(number).ok()?).copied()
}

impl Sample {
    /// The company of this plan.
    pub fn new(plan: Plan) -> Self {
        Self { plan }
    }

    /// How large it is.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// A time at work on a day, counted from today; a weekend becomes the Friday before, or the Monday after where it lies ahead.
    pub(crate) fn at_work(&self, random: &mut Random, day: i64) -> Timestamp {
        let millis = u32::try_from(random.below(10)).unwrap_or_default() * HOUR
            + u32::try_from(random.below(60)).unwrap_or_default() * 60_000;
        let today = self.plan.today;
        let mut date = i32::try_from(day).ok().and_then(|day| today.add_days(day).ok());
        while let Some(weekend) = date.filter(|date| is_weekend(*date)) {
            date = weekend.add_days(if day > 0 { 1 } else { -1 }).ok();
        }
        self.plan.zone.at(date.unwrap_or(today), 8 * HOUR + millis)
    }

    /// A time at work between two days, counted from today.
    pub(crate) fn moment(&self, random: &mut Random, first: i64, last: i64) -> Timestamp {
        let day = random.between(first, last);
        self.at_work(random, day)
    }

    /// A day counted from today.
    pub(crate) fn day(&self, day: i64) -> Option<Date> {
        self.plan.today.add_days(i32::try_from(day).ok()?).ok()
    }
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}
