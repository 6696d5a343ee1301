//! Each figure of a CRM, as far as the records may be seen: read from totals where they are kept, from the deals where not.

use std::{collections::BTreeMap, ops::ControlFlow};

use super::{
    Board, DaysToWin, Forecast, Funnel, OpenDeal, Outcomes, Passage, Slipping, StagePlace, Won,
    win_rate::win_rate as share_won,
};
use crate::{
    crm::{Crm, Tx},
    entity::{Described, Entity, EntityId, Record, Sum},
    error::Result,
    model::{Deal, Pipeline, PipelineId, Stage, StageCategory, Team, TeamId, User, UserId},
    value::{Currency, Date, Decimal, Period, Zone},
};

/// One line for each figure: on a transaction, and on the CRM as of now.
macro_rules! figures {
    ($($(#[doc = $doc:literal])+ $name:ident($($argument:ident: $kind:ty),*) -> $figure:ty;)+) => {
        impl Crm {
            $($(#[doc = $doc])+
            ///
            /// # Errors
            /// `Invalid` when amounts are too large together, `Corrupt` or `Storage` when the file cannot be read.
            pub fn $name(&self, $($argument: $kind),*) -> Result<$figure> {
                $name(&self.transaction()?, $($argument),*)
            })+
        }
        impl Tx {
            $($(#[doc = $doc])+
            ///
            /// # Errors
            /// `Invalid` when amounts are too large together, `Corrupt` or `Storage` when the file cannot be read, `Finished`.
            pub fn $name(&self, $($argument: $kind),*) -> Result<$figure> {
                $name(self, $($argument),*)
            })+
        }
    };
}

figures! {
    /// Number and worth of deals by pipeline and stage.
    board() -> Board;
    /// Open deals by the month they are expected, won ones by the month they were won, by category.
    forecast() -> Forecast;
    /// Deals won, all or those of a period, by the company's day of winning.
    won(period: Option<Period>) -> Won;
    /// How many deals were lost, of all or in a period.
    lost(period: Option<Period>) -> i64;
    /// Won ÷ (won + lost), of all or in a period; none where nothing was decided.
    win_rate(period: Option<Period>) -> Option<Decimal>;
    /// Deals won and lost by their owner, all or those decided in a period.
    by_owner(period: Option<Period>) -> Outcomes;
    /// Deals won and lost by the team that they name, all or those decided in a period.
    by_team(period: Option<Period>) -> Outcomes;
    /// Mean and median of the days from creation to win, of all or of those won in a period.
    days_to_win(period: Option<Period>) -> DaysToWin;
    /// Open deals that were expected before the company's today.
    slipping() -> Slipping;
    /// How far the deals of a pipeline came, of all or of those that began in a period.
    funnel(pipeline: PipelineId, period: Option<Period>) -> Funnel;
}

/// The settings that figures follow.
struct Customs {
    currency: Currency,
    zone: Zone,
    today: Date,
}

/// How deals of one owner and team stand.
struct Outcome {
    owner: Option<UserId>,
    team: Option<TeamId>,
    category: StageCategory,
    sum: Sum,
}

fn board(tx: &Tx) -> Result<Board> {
    Board::of(tx.totals(&Deal::BOARD)?, &places(tx)?, customs(tx)?.currency)
}

fn forecast(tx: &Tx) -> Result<Forecast> {
    Forecast::of(tx.totals(&Deal::FORECAST)?, customs(tx)?.currency)
}

fn won(tx: &Tx, period: Option<Period>) -> Result<Won> {
    let outcomes = outcomes(tx, period)?.into_iter();
    let won = outcomes.filter(|outcome| outcome.category == StageCategory::Won);
    Won::of(won.map(|outcome| outcome.sum), customs(tx)?.currency)
}

fn lost(tx: &Tx, period: Option<Period>) -> Result<i64> {
    Ok(count(&outcomes(tx, period)?, StageCategory::Lost))
}

fn win_rate(tx: &Tx, period: Option<Period>) -> Result<Option<Decimal>> {
    let outcomes = outcomes(tx, period)?;
    let (won, lost) = (count(&outcomes, StageCategory::Won), count(&outcomes, StageCategory::Lost));
    Ok(share_won(won, lost))
}

fn by_owner(tx: &Tx, period: Option<Period>) -> Result<Outcomes> {
    let names = names(tx, |user: &Record<User>| user.name.clone())?;
    let outcomes = outcomes(tx, period)?.into_iter();
    let totals = outcomes.map(|outcome| ((outcome.owner, outcome.category), outcome.sum));
    Outcomes::of(totals, |id| names.get(&id).cloned(), customs(tx)?.currency)
}

fn by_team(tx: &Tx, period: Option<Period>) -> Result<Outcomes> {
    let names = names(tx, |team: &Record<Team>| team.name.clone())?;
    let outcomes = outcomes(tx, period)?.into_iter();
    let totals = outcomes.map(|outcome| ((outcome.team, outcome.category), outcome.sum));
    Outcomes::of(totals, |id| names.get(&id).cloned(), customs(tx)?.currency)
}

fn days_to_win(tx: &Tx, period: Option<Period>) -> Result<DaysToWin> {
    let mut spans = Vec::new();
    each(tx, |deal: &Record<Deal>| {
        let is_won = deal.category == StageCategory::Won && is_within(deal.closed_on, period);
        spans.extend(deal.closed_at.filter(|_| is_won).map(|at| (deal.base.created_at, at)));
        Ok(())
    })?;
    Ok(DaysToWin::of(spans, &customs(tx)?.zone))
}

fn slipping(tx: &Tx) -> Result<Slipping> {
    let customs = customs(tx)?;
    let mut late = Vec::new();
    each(tx, |deal: &Record<Deal>| {
        if deal.is_open() && deal.expected_close.is_some_and(|day| day < customs.today) {
            late.push(OpenDeal {
                id: deal.id,
                name: deal.name.clone(),
                account: deal.account,
                owner: deal.base.owner,
                amount: deal.amount,
                amount_base: deal.amount_base,
                expected_close: deal.expected_close,
            });
        }
        Ok(())
    })?;
    Slipping::of(late, customs.today, customs.currency)
}

fn funnel(tx: &Tx, pipeline: PipelineId, period: Option<Period>) -> Result<Funnel> {
    let mut stages = places(tx)?;
    stages.retain(|place| place.pipeline == pipeline);
    let mut passages = Vec::new();
    each(tx, |deal: &Record<Deal>| {
        if deal.pipeline == Some(pipeline) {
            let entries = deal.stage_entries.iter().map(|entry| (entry.stage, entry.entered_at));
            passages.push(Passage { entries: entries.collect() });
        }
        Ok(())
    })?;
    let zone = customs(tx)?.zone;
    Ok(Funnel::of(&passages, &stages, period.map(|period| (period, &zone))))
}

fn customs(tx: &Tx) -> Result<Customs> {
    tx.with(|work| {
        let (currency, zone) = (work.company.base_currency, work.company.zone.clone());
        Ok(Customs { currency, zone, today: work.today })
    })
}

fn outcomes(tx: &Tx, period: Option<Period>) -> Result<Vec<Outcome>> {
    let Some(period) = period else {
        let kept = tx.totals_by_owner(&Deal::OUTCOME)?.into_iter();
        let outcome = kept.map(|kept| Outcome {
            owner: kept.owner.map(UserId::from_uuid),
            team: kept.team.map(TeamId::from_uuid),
            category: kept.key,
            sum: kept.sum,
        });
        return Ok(outcome.collect());
    };
    let mut outcomes = Vec::new();
    each(tx, |deal: &Record<Deal>| {
        if !deal.is_open() && is_within(deal.closed_on, Some(period)) {
            let (owner, team) = (deal.base.owner, deal.base.team);
            let counted = (Deal::OUTCOME.entries)(deal);
            outcomes.extend(counted.map(|(category, sum)| Outcome { owner, team, category, sum }));
        }
        Ok(())
    })?;
    Ok(outcomes)
}

fn count(outcomes: &[Outcome], category: StageCategory) -> i64 {
    let counted = outcomes.iter().filter(|outcome| outcome.category == category);
    counted.map(|outcome| outcome.sum.count).sum()
}

fn is_within(day: Option<Date>, period: Option<Period>) -> bool {
    period.is_none_or(|period| day.is_some_and(|day| period.contains(day)))
}

/// Every stage with its place.
fn places(tx: &Tx) -> Result<Vec<StagePlace>> {
    let mut pipelines = BTreeMap::new();
    each(tx, |pipeline: &Record<Pipeline>| {
        pipelines.insert(pipeline.id, (pipeline.name.clone(), pipeline.order));
        Ok(())
    })?;
    let mut places = Vec::new();
    each(tx, |stage: &Record<Stage>| {
        let (name, order) = pipelines.get(&stage.pipeline).cloned().unwrap_or_default();
        places.push(StagePlace {
            pipeline: stage.pipeline,
            pipeline_name: name,
            pipeline_order: order,
            stage: stage.id,
            stage_name: stage.name.clone(),
            stage_order: stage.order,
            category: stage.category,
        });
        Ok(())
    })?;
    Ok(places)
}

fn names<T: Entity>(
    tx: &Tx,
    name: impl Fn(&Record<T>) -> String,
) -> Result<BTreeMap<T::Id, String>> {
    let mut names = BTreeMap::new();
    each(tx, |record: &Record<T>| {
        names.insert(record.id, name(record));
        Ok(())
    })?;
    Ok(names)
}

/// Shows every live record of an entity that may be seen, one at a time.
fn each<T: Entity>(tx: &Tx, mut visit: impl FnMut(&Record<T>) -> Result<()>) -> Result<()> {
    tx.with(|work| {
        let registered = work.catalog.named(<T as Described>::NAME)?.clone();
        work.each(&registered, &mut |record| {
            if let Some(record) = record.as_any().downcast_ref() {
                visit(record)?;
            }
            Ok(ControlFlow::Continue(()))
        })
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        crm::{OpenOptions, TestClock},
        entity::{BaseChange, Source},
        model::{LocalePreset, Membership, StageId},
    };

    struct Office {
        crm: Crm,
        stages: Vec<Record<Stage>>,
    }

    impl Office {
        fn new() -> Self {
            let clock = Arc::new(TestClock::at("2026-11-21T03:00:00Z".parse().unwrap()));
            let options = OpenOptions::new().clock(clock).preset(LocalePreset::ViVn);
            let crm = Crm::memory(options).unwrap();
            let stages = crm.stages().by(&Stage::BY_PIPELINE, &(), 100).unwrap();
            Self { crm, stages }
        }

        fn stage(&self, category: StageCategory) -> StageId {
            self.stages.iter().find(|stage| stage.category == category).unwrap().id
        }

        fn deal(&self, amount: &str, category: StageCategory, base: Vec<BaseChange>) -> Deal {
            let deal = Deal {
                amount: Some(amount.parse().unwrap()),
                closed_at: (category != StageCategory::Open)
                    .then(|| "2026-11-11T03:00:00Z".parse().unwrap()),
                expected_close: Some("2026-11-20".parse().unwrap()),
                ..Deal::new(amount, self.stage(category))
            };
            self.crm
                .write(|tx| {
                    tx.source(Source::Import)?;
                    let created = BaseChange::CreatedAt("2026-11-01T03:00:00Z".parse()?);
                    tx.deals().create_with(deal.clone(), base.clone().into_iter().chain([created]))
                })
                .unwrap()
                .fields
        }
    }

    #[test]
    fn figures_follow_the_deals() {
        let office = Office::new();
        office.deal("120000000 VND", StageCategory::Open, vec![]);
        office.deal("50000000 VND", StageCategory::Won, vec![]);
        office.deal("70000000 VND", StageCategory::Lost, vec![]);

        let crm = &office.crm;
        assert_eq!(crm.board().unwrap().open.weighted, "12000000 VND".parse().unwrap());
        let forecast = crm.forecast().unwrap();
        assert_eq!(forecast.open.weighted, "12000000 VND".parse().unwrap());
        assert_eq!(forecast.won.amount, "50000000 VND".parse().unwrap());
        assert_eq!(crm.win_rate(None).unwrap(), Some(Decimal::new(5, 1)));
        assert_eq!((crm.won(None).unwrap().count, crm.lost(None).unwrap()), (1, 1));
        assert_eq!(crm.days_to_win(None).unwrap().mean, Some(Decimal::TEN));
        let late = crm.slipping().unwrap();
        assert_eq!((late.deals.len(), late.deals[0].days_late), (1, 1));
        let funnel = crm.funnel(office.stages[0].pipeline, None).unwrap();
        let reached: Vec<i64> = funnel.rows.iter().map(|row| row.reached).collect();
        assert_eq!(reached, [2, 1, 1, 1, 1]);
    }

    #[test]
    fn a_period_takes_what_was_decided_in_it() {
        let office = Office::new();
        office.deal("50000000 VND", StageCategory::Won, vec![]);
        let month = |text: &str| Some(text.parse::<crate::Month>().unwrap().days());

        let crm = &office.crm;
        assert_eq!(crm.won(month("2026-11")).unwrap().count, 1);
        assert_eq!(crm.won(month("2026-10")).unwrap().count, 0);
        assert_eq!(crm.win_rate(month("2026-10")).unwrap(), None);
        assert_eq!(crm.days_to_win(month("2026-10")).unwrap().count, 0);
        assert_eq!(crm.by_team(month("2026-11")).unwrap().rows.len(), 1);
    }

    #[test]
    fn a_deal_counts_for_the_team_that_it_names() {
        let office = Office::new();
        let (south, north) = (Team::new("Miền Nam"), Team::new("Miền Bắc"));
        let south = office.crm.teams().create(south).unwrap().id;
        let north = office.crm.teams().create(north).unwrap().id;
        let place = Membership { team: south, primary: true, ..Membership::default() };
        let user = User { teams: vec![place], ..User::new("lan", "Lan") };
        let user = office.crm.users().create(user).unwrap().id;
        let owner = BaseChange::Owner(Some(user));

        office.deal("1 VND", StageCategory::Won, vec![owner.clone()]);
        office.deal("2 VND", StageCategory::Won, vec![owner, BaseChange::Team(Some(north))]);

        let teams = office.crm.by_team(None).unwrap();
        let names: Vec<_> =
            teams.rows.iter().map(|row| (row.name.as_deref().unwrap(), row.won)).collect();
        assert_eq!(names, [("Miền Bắc", 1), ("Miền Nam", 1)]);
        let owners = office.crm.by_owner(None).unwrap();
        assert_eq!(owners.rows[0].amount, "3 VND".parse().unwrap());
        assert_eq!(owners.rows[0].name.as_deref(), Some("Lan"));
    }
}
