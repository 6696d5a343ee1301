//! Deals: sales in the making.

use crm_core_macros::{choice, entity, item};
use rust_decimal::Decimal;

use crate::{
    entity::{
        AnyIndex, AnyTotal, By, Context, Desc, Described, Entity, FieldValue, Fields, Record,
        Source, Sum, Total, Violations, index,
    },
    error::Result,
    model::{
        AccountId, CompetitorId, ContactId, ForecastCategory, LeadId, LossReasonId, PipelineId,
        RecordEvent, Stage, StageCategory, StageId, UserId,
    },
    value::{Date, Money, Month, Percent, Timestamp},
};

/// What kind of sale it is.
#[choice]
pub enum DealType {
    /// With a new customer.
    NewBusiness = 1,
    /// With a customer.
    Existing = 2,
    /// The same again.
    Renewal = 3,
    /// More of the same.
    Upsell = 4,
    /// Something else besides.
    CrossSell = 5,
}

/// Where a deal's probability comes from.
#[choice]
pub enum ProbabilitySource {
    /// The stage's.
    Stage = 1,
    /// Somebody's own estimate; it stays while the deal is open.
    Manual = 2,
}

/// How often something is paid that is paid again and again.
#[choice]
pub enum RecurringPlan {
    /// Every month.
    Monthly = 1,
    /// Every three months.
    Quarterly = 2,
    /// Every six months.
    HalfYearly = 3,
    /// Every year.
    Yearly = 4,
}

/// A stay in a stage.
#[item]
pub struct StageEntry {
    /// The stage.
    #[field(1, required)]
    pub stage: StageId,
    /// When the deal came there.
    #[field(2, required)]
    pub entered_at: Timestamp,
    /// How a deal stands there.
    #[field(3)]
    pub category: StageCategory,
}

/// What a person has to say about a deal.
#[choice]
pub enum ContactRole {
    /// Decides.
    DecisionMaker = 1,
    /// Tries it out or compares.
    Evaluator = 2,
    /// Is listened to.
    Influencer = 3,
    /// Pays for it, or stands behind it.
    ExecutiveSponsor = 4,
    /// Buys it.
    Buyer = 5,
    /// Works with it.
    User = 6,
    /// Anything else.
    Other = 7,
}

/// Somebody who has a say about a deal.
#[item]
pub struct DealContact {
    /// The person.
    #[field(1, required)]
    pub contact: ContactId,
    /// What the person has to say.
    #[field(2)]
    pub role: Option<ContactRole>,
}

/// Somebody's part of what a deal brings.
#[item]
pub struct Credit {
    /// Who gets it.
    #[field(1, required)]
    pub user: UserId,
    /// How much of it, in per cent.
    #[field(2, required)]
    pub percent: Percent,
}

/// A sale in the making: what somebody may buy, for how much, and by when.
#[entity("deal", search = [name, next_step])]
pub struct Deal {
    /// What the deal is called in lists and on the board.
    #[field(1, required)]
    pub name: String,
    /// The stage that it stands in.
    #[field(2, required)]
    pub stage: StageId,
    /// Who would buy.
    #[field(3)]
    pub account: Option<AccountId>,
    /// Whom to talk to.
    #[field(4)]
    pub primary_contact: Option<ContactId>,
    /// What it is worth when won.
    #[field(5)]
    pub amount: Option<Money>,
    /// Units of the company's currency for one of the deal's, on the day the amount was set.
    #[field(6, recorded)]
    pub amount_rate: Option<Decimal>,
    /// The amount in the company's currency; empty while no rate is known.
    #[field(7, computed)]
    pub amount_base: Option<Money>,
    /// How likely it is won, 0 to 100; empty to take the stage's.
    #[field(8)]
    pub probability: Option<Percent>,
    /// Where the probability comes from.
    #[field(9, recorded)]
    pub probability_source: ProbabilitySource,
    /// The day by which it is expected to be won.
    #[field(10)]
    pub expected_close: Option<Date>,
    /// The pipeline of its stage.
    #[field(11, recorded)]
    pub pipeline: Option<PipelineId>,
    /// How it stands: the category of its stage.
    #[field(12, recorded)]
    pub category: StageCategory,
    /// Where it counts in the forecast: the category of its stage.
    #[field(13, recorded)]
    pub forecast_category: ForecastCategory,
    /// When it was won or lost.
    #[field(14, recorded)]
    pub closed_at: Option<Timestamp>,
    /// The company's day when it was won or lost.
    #[field(15, computed)]
    pub closed_on: Option<Date>,
    /// When it came to its stage.
    #[field(16, recorded)]
    pub stage_entered_at: Option<Timestamp>,
    /// Every stay in a stage, in order.
    #[field(17, recorded)]
    pub stage_entries: Vec<StageEntry>,
    /// What kind of sale it is.
    #[field(18)]
    pub deal_type: Option<DealType>,
    /// How it was found.
    #[field(19)]
    pub source: Option<String>,
    /// What to do next.
    #[field(20)]
    pub next_step: Option<String>,
    /// More about why it was lost.
    #[field(21)]
    pub lost_notes: Option<String>,
    /// Why it was lost, from the company's list.
    #[field(22)]
    pub loss_reason: Option<LossReasonId>,
    /// Who sells it instead, or tries to.
    #[field(23)]
    pub competitor: Option<CompetitorId>,
    /// The lead that it came from.
    #[field(24)]
    pub lead: Option<LeadId>,
    /// Who has a say about it.
    #[field(25)]
    pub contacts: Vec<DealContact>,
    /// Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty.
    #[field(26)]
    pub credits: Vec<Credit>,
    /// The user who was responsible when it was won or lost.
    #[field(27, recorded)]
    pub closing_owner: Option<UserId>,
    /// The day of the next step.
    #[field(28)]
    pub next_step_on: Option<Date>,
    /// What it brings again and again, each month.
    #[field(29)]
    pub monthly_amount: Option<Money>,
    /// How promising it is, 0 to 100.
    #[field(30)]
    pub score: Option<i64>,
    /// How often the customer pays what it brings again and again.
    #[field(31)]
    pub recurring_plan: Option<RecurringPlan>,
}

impl Deal {
    /// Deals in one stage, the largest first.
    pub const BY_STAGE: By<Self, (StageId, Desc<Option<Decimal>>)> =
        index!("by_stage", on = ["stage", "-amount_base"], keep = [name, amount], |deal| Some((
            deal.stage,
            Desc(deal.amount_base.map(Money::amount))
        )));
    /// Deals of one account, the latest to close first.
    pub const BY_ACCOUNT: By<Self, (AccountId, Desc<Option<Date>>)> = index!(
        "by_account",
        on = ["account", "-expected_close"],
        keep = [name, category, amount, amount_base, probability, expected_close, closed_on],
        |deal| deal.account.map(|account| (account, Desc(deal.expected_close)))
    );
    /// Deals of one owner that stand alike, the earliest to close first.
    pub const BY_OWNER: By<Self, (Option<UserId>, StageCategory, Option<Date>)> = index!(
        "by_owner",
        on = ["owner", "category", "expected_close"],
        |deal| Some((deal.base.owner, deal.category, deal.expected_close))
    );
    /// Open deals by the day they are expected.
    pub const OPEN_BY_CLOSE: By<Self, Option<Date>> =
        index!("open_by_close", on = ["expected_close"], given = ["category"], |deal| deal
            .is_open()
            .then_some(deal.expected_close));
    /// Won and lost deals by the day they were closed.
    pub const CLOSED: By<Self, (StageCategory, Option<Date>)> =
        index!("closed", on = ["category", "closed_on"], given = ["category"], |deal| (!deal
            .is_open())
        .then_some((deal.category, deal.closed_on)));
    /// Open deals of one owner by the day of the next step; those without such a day are left out.
    pub const BY_NEXT_STEP: By<Self, (Option<UserId>, Date)> = index!(
        "by_next_step",
        on = ["owner", "next_step_on"],
        given = ["category"],
        keep = [name, next_step, next_step_on, account],
        |deal| deal.next_step_on.filter(|_| deal.is_open()).map(|day| (deal.base.owner, day))
    );
    /// The deals that came from a lead.
    pub const BY_LEAD: By<Self, LeadId> = index!("by_lead", on = ["lead"], |deal| deal.lead);

    /// Number and worth of deals by pipeline and stage.
    pub const BOARD: Total<Self, (Option<PipelineId>, StageId)> = Total::new(
        "board",
        &["pipeline", "stage", "category", "amount_base", "probability"],
        |deal| Some(((deal.pipeline, deal.stage), deal.worth())),
    );
    /// Open deals by the month they are expected, won ones by the month they were won.
    pub const FORECAST: Total<Self, (Option<Month>, ForecastCategory)> = Total::new(
        "forecast",
        &[
            "expected_close",
            "closed_on",
            "forecast_category",
            "category",
            "amount_base",
            "probability",
        ],
        |deal| {
            let day = match deal.category {
                StageCategory::Open => deal.expected_close,
                StageCategory::Won => deal.closed_on,
                StageCategory::Lost | StageCategory::Unknown(_) => return None,
            };
            Some(((day.map(Month::of), deal.forecast_category), deal.worth()))
        },
    );
    /// Deals by how they stand, and by the month in which they were won or lost.
    pub const OUTCOME: Total<Self, (Option<Month>, StageCategory)> =
        Total::new("outcome", &["closed_on", "category", "amount_base", "probability"], |deal| {
            Some(((deal.closed_on.map(Month::of), deal.category), deal.worth()))
        });
    /// Lost deals by why they were lost.
    pub const LOSSES: Total<Self, Option<LossReasonId>> =
        Total::new("losses", &["loss_reason", "category", "amount_base"], |deal| {
            (deal.category == StageCategory::Lost).then(|| (deal.loss_reason, deal.worth()))
        });

    /// Whether it may still be won or lost.
    pub fn is_open(&self) -> bool {
        self.category == StageCategory::Open
    }

    fn worth(&self) -> Sum {
        Self::worth_of(self.category, self.amount_base, self.probability)
    }

    /// Amount and probability-weighted amount in the company's currency; lost deals weigh nothing.
    pub(crate) fn worth_of(
        category: StageCategory,
        amount_base: Option<Money>,
        probability: Option<Percent>,
    ) -> Sum {
        let amount = amount_base.map_or(Decimal::ZERO, Money::amount);
        let probability = probability.unwrap_or(Percent::ZERO).hundredths();
        let weighted = match category {
            StageCategory::Won => Some(amount),
            StageCategory::Lost => None,
            StageCategory::Open | StageCategory::Unknown(_) => {
                amount.checked_mul(probability).map(|product| product / Decimal::ONE_HUNDRED)
            }
        };
        Sum::count_and(amount_base).weighted(weighted.unwrap_or_default())
    }

    /// The stage decides how the deal stands and, unless somebody estimated, how likely it is.
    fn enter(deal: &mut Record<Self>, stage: &Record<Stage>, is_new: bool, context: &Context<'_>) {
        deal.pipeline = Some(stage.pipeline);
        deal.category = stage.category;
        deal.forecast_category = stage.forecast_category;
        let historic = is_new.then_some(deal.closed_at.unwrap_or(deal.base.created_at));
        let entered_at = match context.source {
            Source::Import => deal.stage_entered_at.or(historic).unwrap_or(context.now),
            Source::Caller | Source::Replay => context.now,
        };
        if deal.stage_entries.last().is_none_or(|last| last.stage != deal.stage) {
            let entry = StageEntry {
                id: context.item_id(),
                stage: deal.stage,
                entered_at,
                category: stage.category,
            };
            deal.stage_entries.push(entry);
        }
        deal.stage_entered_at = Some(entered_at);
    }

    /// The rate of the day is taken when the amount or its currency changes, never at another edit.
    fn value_in_base(
        deal: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        let Some(amount) = deal.amount else {
            deal.amount_rate = None;
            deal.amount_base = None;
            return Ok(());
        };
        let changed = before.is_none_or(|before| before.amount != deal.amount);
        let given = context.source == Source::Import
            && before.is_none_or(|before| before.amount_rate != deal.amount_rate);
        if changed && !(given && deal.amount_rate.is_some()) {
            let day = match (context.source, deal.closed_on) {
                (Source::Import, Some(day)) => day,
                _ => context.today,
            };
            deal.amount_rate = context.rate(amount.currency(), day)?;
        }
        deal.amount_base = match deal.amount_rate {
            Some(rate) => Some(context.in_base(amount, rate)?),
            None => None,
        };
        Ok(())
    }
}

impl Entity for Deal {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[
        &Self::BY_STAGE,
        &Self::BY_ACCOUNT,
        &Self::BY_OWNER,
        &Self::OPEN_BY_CLOSE,
        &Self::CLOSED,
        &Self::BY_NEXT_STEP,
        &Self::BY_LEAD,
    ];
    const TOTALS: &'static [&'static dyn AnyTotal<Self>] =
        &[&Self::BOARD, &Self::FORECAST, &Self::OUTCOME, &Self::LOSSES];

    fn settle(
        deal: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        let Some(stage) = context.linked(deal.stage)? else { return Ok(()) };
        let moved = before.is_none_or(|before| before.stage != deal.stage);
        let estimated = before.map_or(deal.probability.is_some(), |before| {
            before.probability != deal.probability && deal.probability.is_some()
        });
        if moved {
            Self::enter(deal, &stage, before.is_none(), context);
        }
        let is_estimate = match context.source {
            // What a replay brings back was estimated, or was not, when it was written.
            Source::Replay => false,
            // An import that gives what the stage says anyway says itself whether somebody meant it.
            Source::Import => estimated && deal.probability != Some(stage.probability),
            Source::Caller => estimated,
        };
        if is_estimate {
            deal.probability_source = ProbabilitySource::Manual;
        }
        let keeps_own = deal.is_open() && deal.probability_source == ProbabilitySource::Manual;
        if !deal.is_open() || deal.probability.is_none() || (moved && !keeps_own) {
            deal.probability = Some(stage.probability);
            deal.probability_source = ProbabilitySource::Stage;
        }
        if deal.is_open() {
            deal.closed_at = None;
            deal.closing_owner = None;
        } else if deal.closed_at.is_none() {
            deal.closed_at = Some(context.now);
        }
        let closes = before.is_none_or(|before| before.is_open());
        if !deal.is_open() && closes && deal.closing_owner.is_none() {
            deal.closing_owner = deal.base.owner;
        }
        deal.closed_on = deal.closed_at.map(|at| context.zone().date_of(at));
        Self::value_in_base(deal, before, context)
    }

    fn check(
        deal: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if deal.amount.is_some_and(|amount| amount.amount().is_sign_negative()) {
            broken.add("amount", "out_of_range");
        }
        if deal.score.is_some_and(|score| !(0..=100).contains(&score)) {
            broken.add("score", "out_of_range");
        }
        check_credits(&deal.credits, broken);
        if let Some(stage) = context.linked(deal.stage)?
            && !stage.required_fields.is_empty()
        {
            for (position, field) in Self::FIELDS.iter().enumerate() {
                if stage.required_fields.contains(&field.name)
                    && deal.field(position).is_none_or(FieldValue::holds_nothing)
                {
                    broken.add_gap(field.name.clone(), "required_by_stage");
                }
            }
        }
        Ok(())
    }

    fn is_handed_over(deal: &Record<Self>) -> bool {
        deal.is_open()
    }

    fn events(deal: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<RecordEvent>) {
        let was = before.map(|before| before.category);
        if before.is_some_and(|before| before.stage != deal.stage) {
            tell.push(RecordEvent::StageMoved);
        }
        match (was, deal.category) {
            (Some(StageCategory::Won), StageCategory::Won)
            | (Some(StageCategory::Lost), StageCategory::Lost) => {}
            (_, StageCategory::Won) => tell.push(RecordEvent::Won),
            (_, StageCategory::Lost) => tell.push(RecordEvent::Lost),
            (Some(StageCategory::Won | StageCategory::Lost), _) => tell.push(RecordEvent::Reopened),
            _ => {}
        }
    }
}

/// Credits, where there are any, give away the whole deal and nobody's part twice.
fn check_credits(credits: &[Credit], broken: &mut Violations) {
    if credits.is_empty() {
        return;
    }
    let parts: Option<Decimal> = credits
        .iter()
        .try_fold(Decimal::ZERO, |sum, credit| sum.checked_add(credit.percent.hundredths()));
    if parts != Some(Decimal::ONE_HUNDRED) {
        broken.add("credits", "not_100");
    }
    let mut users: Vec<UserId> = credits.iter().map(|credit| credit.user).collect();
    users.sort_unstable();
    users.dedup();
    if users.len() < credits.len() {
        broken.add("credits", "duplicate");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::Crm,
        entity::BaseChange,
        model::{
            DealChange, LossReason, User,
            test_crm::{crm, refused},
        },
    };

    fn stages(crm: &Crm) -> Vec<Record<Stage>> {
        crm.stages().by(&Stage::BY_PIPELINE, &(), 100).unwrap()
    }

    fn stage(crm: &Crm, category: StageCategory) -> StageId {
        stages(crm).iter().find(|stage| stage.category == category).unwrap().id
    }

    fn users(crm: &Crm) -> [UserId; 2] {
        ["ann", "bob"].map(|login| crm.users().create(User::new(login, login)).unwrap().id)
    }

    /// R16: split credits sum to 100 per cent.
    #[test]
    fn credits_give_away_the_whole_deal_once() {
        let crm = crm();
        let [ann, bob] = users(&crm);
        let deal = |parts: &[(UserId, &str)]| {
            let credit = |(user, percent): &(UserId, &str)| Credit {
                user: *user,
                percent: Percent::new(percent.parse().unwrap()).unwrap(),
                ..Credit::default()
            };
            let credits = parts.iter().map(credit).collect();
            let stage = stage(&crm, StageCategory::Open);
            crm.deals().create(Deal { credits, ..Deal::new("Anvils", stage) })
        };
        assert!(deal(&[]).is_ok());
        assert!(deal(&[(ann, "33.3"), (bob, "66.7")]).is_ok());
        assert_eq!(refused(deal(&[(ann, "99.9")])), [("credits".to_owned(), "not_100")]);
        let twice = refused(deal(&[(ann, "50"), (ann, "50")]));
        assert_eq!(twice, [("credits".to_owned(), "duplicate")]);
    }

    /// R16: a deal counts for who was responsible when it was won, whoever is later.
    #[test]
    fn the_owner_at_closing_stays_until_it_is_opened_again() {
        let crm = crm();
        let [ann, bob] = users(&crm);
        let won = stage(&crm, StageCategory::Won);
        let open = stage(&crm, StageCategory::Open);
        let owner = |user| DealChange::Base(BaseChange::Owner(Some(user)));
        let deal = crm.deals().create(Deal::new("Anvils", open)).unwrap();
        let deal = crm.deals().update(deal.id, [owner(ann), DealChange::Stage(won)]).unwrap();
        assert_eq!(deal.closing_owner, Some(ann));
        let deal = crm.deals().update(deal.id, [owner(bob)]).unwrap();
        assert_eq!(deal.closing_owner, Some(ann));
        let deal = crm.deals().update(deal.id, [DealChange::Stage(open)]).unwrap();
        assert_eq!(deal.closing_owner, None);
        let deal = crm.deals().update(deal.id, [DealChange::Stage(won)]).unwrap();
        assert_eq!(deal.closing_owner, Some(bob));
    }

    #[test]
    fn a_deal_is_won_for_its_owner_also_when_they_have_left() {
        let crm = crm();
        let [ann, _] = users(&crm);
        let owner = [BaseChange::Owner(Some(ann))];
        let deal = Deal::new("Anvils", stage(&crm, StageCategory::Open));
        let deal = crm.deals().create_with(deal, owner).unwrap();
        crm.users().trash(ann).unwrap();
        let won = [DealChange::Stage(stage(&crm, StageCategory::Won))];
        assert_eq!(crm.deals().update(deal.id, won).unwrap().closing_owner, Some(ann));
    }

    #[test]
    fn a_stage_may_ask_why_a_deal_was_lost_and_the_reasons_are_counted() {
        use crate::model::StageChange;
        let crm = crm();
        let lost = stage(&crm, StageCategory::Lost);
        let needed = ["loss_reason"].into_iter().collect();
        crm.stages().update(lost, [StageChange::RequiredFields(needed)]).unwrap();
        let deal =
            crm.deals().create(Deal::new("Anvils", stage(&crm, StageCategory::Open))).unwrap();
        let without = refused(crm.deals().update(deal.id, [DealChange::Stage(lost)]));
        assert_eq!(without, [("loss_reason".to_owned(), "required_by_stage")]);

        let reason = crm.loss_reasons().find_by(&LossReason::NAMED, &"price".to_owned());
        let reason = reason.unwrap().unwrap().id;
        let changes = [DealChange::Stage(lost), DealChange::LossReason(Some(reason))];
        crm.deals().update(deal.id, changes).unwrap();
        let losses = crm.totals(&Deal::LOSSES).unwrap();
        assert_eq!((losses[0].0, losses[0].1.count), (Some(reason), 1));
    }
}
