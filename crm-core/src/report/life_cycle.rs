//! The life cycle: from somebody worth writing to, to a customer.

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Step, Steps,
        words::{number, say, share},
    },
    reader::Reader,
};
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    entity::Record,
    error::Result,
    model::{Account, AccountId, Lead, LifecycleEntry, LifecycleStage},
    value::{Decimal, Locale, Timestamp},
};

/// The steps that lead to a customer, in order.
const STEPS: [LifecycleStage; 4] = [
    LifecycleStage::Target,
    LifecycleStage::Lead,
    LifecycleStage::Prospect,
    LifecycleStage::Customer,
];

/// For each step of the life cycle, how many ever came there or further: a skipped step counts as passed, and who was a
/// customer once passed every step. Leads count, each with the account that it became, and accounts with a step that
/// came from no lead; where a filter over leads is asked, leads alone. Whom nobody follows does not count.
#[figures]
pub struct LifeCycle {
    /// From target to customer.
    pub rows: Vec<LifeCycleRow>,
    /// How many were customers and are no more.
    pub former: i64,
}

/// How many came to a step.
#[figures]
pub struct LifeCycleRow {
    /// The step.
    pub stage: LifecycleStage,
    /// How many stand there now.
    pub standing: i64,
    /// How many came there or further.
    pub reached: i64,
    /// Of those that came to the step before, the share that came here.
    pub from_previous: Option<Decimal>,
    /// Of all, the share that came here.
    pub from_first: Option<Decimal>,
}

/// How far a lead came, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Way {
    furthest: LifecycleStage,
    standing: LifecycleStage,
}

impl Way {
    pub(super) fn of(standing: LifecycleStage, entries: &[LifecycleEntry]) -> Self {
        let passed = entries.iter().map(|entry| entry.stage);
        Self { furthest: passed.fold(standing, further), standing }
    }

    /// The way goes on as that of what the lead became.
    fn then(self, account: Self) -> Self {
        let furthest = further(self.furthest, account.furthest);
        Self { furthest, standing: account.standing }
    }
}

fn further(one: LifecycleStage, other: LifecycleStage) -> LifecycleStage {
    if other.number() > one.number() { other } else { one }
}

/// How many went which way.
#[derive(Default)]
struct Ways(BTreeMap<Way, i64>);

impl Ways {
    fn add(&mut self, way: Way) {
        *self.0.entry(way).or_default() += 1;
    }
}

/// When somebody came to the first step.
fn since(entries: &[LifecycleEntry], created_at: Timestamp) -> Timestamp {
    entries.first().map_or(created_at, |entry| entry.reached_at)
}

impl LifeCycle {
    fn of(ways: &Ways) -> Self {
        let counted = |test: &dyn Fn(&Way) -> bool| {
            ways.0.iter().filter(|(way, _)| test(way)).map(|(_, count)| count).sum::<i64>()
        };
        let all = counted(&|_| true);
        let mut before = all;
        let mut rows = Vec::new();
        for stage in STEPS {
            let reached = counted(&|way| way.furthest.number() >= stage.number());
            let part = |whole: i64| Decimal::from(reached).checked_div(Decimal::from(whole));
            rows.push(LifeCycleRow {
                stage,
                standing: counted(&|way| way.standing == stage),
                reached,
                from_previous: part(before),
                from_first: part(all),
            });
            before = reached;
        }
        Self { rows, former: counted(&|way| way.standing == LifecycleStage::Former) }
    }
}

impl Answered for LifeCycle {
    type Of = Lead;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut accounts: BTreeMap<AccountId, (Way, Timestamp, bool)> = BTreeMap::new();
        reader.each(|account: &Record<Account>| {
            if let Some(stage) = account.lifecycle_stage {
                let entries = &account.lifecycle_entries;
                let since = since(entries, account.base.created_at);
                let way = Way::of(stage, entries);
                accounts.insert(account.id, (way, since, account.unfollowed));
            }
            Ok(())
        })?;
        let (mut ways, mut became) = (Ways::default(), BTreeSet::new());
        reader.asked(|lead: &Record<Lead>| {
            became.extend(lead.converted_account);
            if reader.is_at(since(&lead.lifecycle_entries, lead.base.created_at)) {
                let stage = lead.lifecycle_stage.unwrap_or(LifecycleStage::Lead);
                let way = Way::of(stage, &lead.lifecycle_entries);
                let account = lead.converted_account.and_then(|account| accounts.get(&account));
                ways.add(account.map_or(way, |(account, ..)| way.then(*account)));
            }
            Ok(())
        })?;
        for (account, (way, since, unfollowed)) in accounts {
            let is_own = !reader.has_filter() && !became.contains(&account);
            if is_own && !unfollowed && reader.is_at(since) {
                ways.add(way);
            }
        }
        Ok(Self::of(&ways))
    }

    fn draw(&self, locale: Locale) -> Chart {
        let name = |stage: LifecycleStage| match stage {
            LifecycleStage::Target => say(locale, "Mục tiêu", "Target"),
            LifecycleStage::Lead => say(locale, "Đầu mối", "Lead"),
            LifecycleStage::Prospect => say(locale, "Triển vọng", "Prospect"),
            LifecycleStage::Customer => say(locale, "Khách hàng", "Customer"),
            LifecycleStage::Former => say(locale, "Khách hàng cũ", "Former customer"),
            LifecycleStage::Unknown(_) => "–",
        };
        let shown = |of: Option<Decimal>| of.map_or("–".to_owned(), |of| share(of, locale));
        let count = |count: i64| number(Decimal::from(count), 0, locale);
        let step = |row: &LifeCycleRow| Step {
            name: name(row.stage).to_owned(),
            reached: row.reached,
            cells: vec![
                count(row.reached),
                count(row.standing),
                shown(row.from_first),
                shown(row.from_previous),
            ],
            is_won: row.stage == LifecycleStage::Customer,
        };
        let heads = [
            say(locale, "Đã đến", "Came here"),
            say(locale, "Hiện ở đây", "Here now"),
            say(locale, "So với đầu", "Of the first"),
            say(locale, "Từ bước trước", "Of the one before"),
        ];
        let has_any = self.rows.iter().any(|row| row.reached > 0);
        let rows = self.rows.iter().filter(|_| has_any).map(step);
        Chart {
            name: "life-cycle",
            title: say(locale, "Từ mục tiêu đến khách hàng", "From target to customer").to_owned(),
            note: say(
                locale,
                "Số đầu mối và khách hàng từng đến mỗi bước hoặc xa hơn; bước bỏ qua được tính là đã qua",
                "Leads and accounts that ever came to each step or further; a skipped step counts as passed",
            )
            .to_owned(),
            locale,
            body: Body::Funnel(Steps {
                heads: heads.map(str::to_owned).into(),
                rows: rows.collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    ///
    #[test]
    fn a_customer_passed_every_step_and_a_former_one_too() {
        use LifecycleStage::{Customer, Former, Lead as Interested, Target};
        let way = |furthest, standing| Way { furthest, standing };
        let ways = [
            way(Target, Target),
            way(Interested, Interested),
            way(Interested, Target),
            way(Customer, Customer),
            way(Former, Former),
        ];

        let mut counted = Ways::default();
        for way in ways {
            counted.add(way);
        }
        let cycle = LifeCycle::of(&counted);

        let rows: Vec<_> = cycle.rows.iter().map(|row| (row.reached, row.standing)).collect();
        assert_eq!(rows, [(5, 2), (4, 1), (2, 0), (2, 1)]);
        assert_eq!(cycle.former, 1);
        assert_eq!(cycle.rows[1].from_previous, Some(Decimal::new(8, 1)));
    }
}
