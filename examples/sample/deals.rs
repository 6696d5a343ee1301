//! The deals: who buys what, how far it came, and whether it was won.

use crm_core::{
    Currency, Decimal, Money, Percent, Timestamp,
    model::{Deal, DealType, StageCategory, StageEntry, StageId},
};

use crate::{
    catalog::{any_product, product_name},
    places::Country,
    random::Random,
    sample::{Ids, Planned, Sample, StagePath},
    trade::{LOST_REASONS, NEXT_STEPS, SOURCES, title},
};

/// The course of a deal in days from today, as its interactions need to know it too.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Course {
    pub(crate) account: u64,
    pub(crate) owner: usize,
    pub(crate) began: i64,
    /// When it was to be decided, or was.
    pub(crate) due: i64,
    pub(crate) outcome: StageCategory,
}

impl Course {
    /// The last day of its history.
    pub(crate) fn last_day(&self) -> i64 {
        if self.outcome == StageCategory::Open { -1 } else { self.due }
    }
}

impl Sample {
    /// The course of a deal, without making a record of it.
    pub(crate) fn course(&self, number: u64) -> Course {
        let mut random = Random::of(self.plan.seed, "deal", number);
        // A twentieth of the customers brings a third of the business.
        let regulars = random.percent(30);
        let account =
            random.below(if regulars { self.plan.accounts / 20 } else { self.plan.accounts });
        let owner = self.owner_of(account);
        let days = u64::try_from(self.plan.days).unwrap_or_default().max(1);
        let mut began = random.below(days);
        if random.percent(30) {
            // Business grows.
            began = began.max(random.below(days));
        }
        let began = i64::try_from(began).unwrap_or_default() - self.plan.days;
        let mut length = random.between(16, 105);
        if random.percent(20) {
            length += random.between(20, 120);
        }
        let due = began + length;
        let is_stuck = random.percent(7);
        let outcome = match due < 0 && !is_stuck {
            true if random.percent(Self::skill(owner) + u64::from(regulars) * 6) => {
                StageCategory::Won
            }
            true => StageCategory::Lost,
            false => StageCategory::Open,
        };
        Course { account, owner, began, due, outcome }
    }

    /// The deal with this number, with its way through the stages.
    pub fn deal(&self, number: u64, ids: &Ids) -> Planned<Deal> {
        let course = self.course(number);
        let customer = self.customer(course.account);
        let mut random = Random::of(self.plan.seed, "deal details", number);
        let is_home = customer.country == Country::Vietnam;
        let goods = product_name(any_product(&mut random, is_home));
        let name = title(goods, random.between(1, 6), customer.country);
        let created_at = self.at_work(&mut random, course.began);
        let ended_at = self.at_work(&mut random, course.last_day());
        let path = if is_home { &ids.home } else { &ids.export };
        let entries = stays(&course, path, (created_at, ended_at), &mut random);
        let stage = entries.last().map(|entry| entry.stage).unwrap_or_default();
        let mut deal = Deal::new(format!("{name} – {}", customer.short_name), stage);
        deal.stage_entered_at = entries.last().map(|entry| entry.entered_at);
        deal.stage_entries = entries;
        deal.account = ids.account(course.account);
        deal.primary_contact = ids.contact(self.somebody_at(course.account, &mut random));
        let has_amount = !random.percent(if course.outcome == StageCategory::Won { 1 } else { 4 });
        deal.amount = has_amount.then(|| amount(&mut random, customer.country)).flatten();
        deal.deal_type = Some(match random.below(10) {
            0..4 => DealType::NewBusiness,
            4..7 => DealType::Existing,
            7..9 => DealType::Renewal,
            _ => DealType::Upsell,
        });
        deal.source = Some(random.text(SOURCES).to_owned());
        if course.outcome == StageCategory::Open {
            deal.expected_close = self.expected(&course, &mut random);
            deal.next_step = Some(random.text(NEXT_STEPS).to_owned());
            if random.percent(12) {
                let percent = Decimal::from(random.between(1, 19) * 5);
                deal.probability = Percent::new(percent).ok();
            }
        } else {
            deal.closed_at = Some(ended_at);
            deal.expected_close = self.day(course.due + random.between(-12, 6));
        }
        if course.outcome == StageCategory::Lost
            && let Some((words, category)) = random.weighted(LOST_REASONS)
        {
            deal.lost_notes = Some(words.to_owned());
            deal.loss_reason = ids.loss_reason(category);
        }
        // The southern team now and then sells for the export desk.
        let team = (!is_home && random.percent(12)).then(|| ids.team(0)).flatten();
        Planned { fields: deal, owner: ids.user(course.owner), team, created_at }
    }

    /// The number of the product that a deal is about.
    pub(crate) fn goods_of(&self, number: u64) -> usize {
        let country = self.customer(self.course(number).account).country;
        let mut random = Random::of(self.plan.seed, "deal details", number);
        any_product(&mut random, country == Country::Vietnam)
    }

    /// The day by which an open deal is expected: some have none, and some should have been decided.
    fn expected(&self, course: &Course, random: &mut Random) -> Option<crm_core::Date> {
        if random.percent(5) {
            return None;
        }
        let is_late = course.due < 0 && random.percent(65);
        self.day(match course.due {
            ..0 if is_late => course.due.max(-random.between(1, 80)),
            ..0 => random.between(3, 75),
            due => due,
        })
    }
}

/// The stays of a deal in stages, from the first to where it stands.
fn stays(
    course: &Course,
    path: &StagePath,
    (from, to): (Timestamp, Timestamp),
    random: &mut Random,
) -> Vec<StageEntry> {
    let steps = i64::try_from(path.open.len()).unwrap_or_default();
    let elapsed = (course.last_day() - course.began).max(0);
    let planned = (course.due - course.began).max(1);
    let reached = match course.outcome {
        StageCategory::Won => steps,
        StageCategory::Lost => random.between(1, steps),
        // A deal that is overdue is stuck anywhere.
        _ if course.due < 0 => random.between(1, steps),
        _ => (elapsed * steps / planned + random.between(-1, 1)).clamp(0, (steps - 1).max(0)) + 1,
    };
    let span = to.millis_since(from).max(0);
    let parts = reached + i64::from(course.outcome != StageCategory::Open);
    let entered = |part: i64| from.add_millis(span * part / parts.max(1)).unwrap_or(from);
    let entry = |stage: StageId, entered_at, category| StageEntry {
        stage,
        entered_at,
        category,
        ..StageEntry::default()
    };
    let mut entries = Vec::new();
    for (part, stage) in (0..reached).zip(&path.open) {
        let is_skipped = part > 0 && part + 1 < reached && random.percent(12);
        if !is_skipped {
            entries.push(entry(*stage, entered(part), StageCategory::Open));
        }
    }
    let end = match course.outcome {
        StageCategory::Won => path.won,
        StageCategory::Lost => path.lost,
        _ => None,
    };
    entries.extend(end.map(|stage| entry(stage, to, course.outcome)));
    entries
}

/// Most deals are small, and few are most of the money.
fn amount(random: &mut Random, country: Country) -> Option<Money> {
    let currency = country.currency();
    let (small, step) = if currency == Currency::VND { (18, 1_000_000) } else { (30, 50) };
    let size = match random.below(100) {
        0..58 => random.between(small, small * 9),
        58..90 => random.between(small * 9, small * 45),
        _ => random.between(small * 45, small * 220),
    };
    Money::new(Decimal::from(size.checked_mul(step)?), currency).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;

    fn courses() -> Vec<Course> {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));
        (0..5_000).map(|number| sample.course(number)).collect()
    }

    #[test]
    fn deals_are_won_lost_and_open_as_in_life() {
        let courses = courses();

        let count = |outcome| courses.iter().filter(|course| course.outcome == outcome).count();
        let (won, lost, open) =
            (count(StageCategory::Won), count(StageCategory::Lost), count(StageCategory::Open));
        assert!((1_200..2_400).contains(&won), "{won} won");
        assert!((1_500..3_000).contains(&lost), "{lost} lost");
        assert!((500..1_600).contains(&open), "{open} open");
    }

    #[test]
    fn some_open_deals_slip() {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));

        let late =
            (0..5_000).map(|number| sample.deal(number, &Ids::default()).fields).filter(|deal| {
                deal.closed_at.is_none()
                    && deal.expected_close.is_some_and(|day| day < sample.plan.today)
            });
        assert!((80..400).contains(&late.count()));
    }

    #[test]
    fn nothing_is_closed_before_it_began_or_after_today() {
        for course in courses() {
            assert!(course.began < course.due && course.began < 0);
            assert!(course.outcome == StageCategory::Open || course.due < 0);
        }
    }
}
