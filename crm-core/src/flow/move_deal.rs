//! A deal goes to another stage.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::Record,
    error::Result,
    flow::Flow,
    model::{Deal, DealChange, DealId, ForecastCategory, StageCategory, StageId},
    value::{Date, Percent, Timestamp},
};

/// Moves a deal to a stage: its category, forecast category and, unless somebody estimated it, its probability follow.
#[part]
pub struct MoveDeal {
    /// The deal.
    #[field(1, required)]
    pub deal: DealId,
    /// The stage that it goes to.
    #[field(2, required)]
    pub stage: StageId,
    /// The revision that the deal must still have.
    #[field(3)]
    pub revision: Option<i64>,
}

/// How a deal stands after it moved.
#[part]
pub struct DealMoved {
    /// The deal.
    #[field(1)]
    pub deal: DealId,
    /// How often it was written, from 1.
    #[field(2)]
    pub revision: i64,
    /// The stage that it stands in.
    #[field(3)]
    pub stage: StageId,
    /// Whether it is open, won or lost.
    #[field(4)]
    pub category: StageCategory,
    /// Where it counts in the forecast.
    #[field(5)]
    pub forecast_category: ForecastCategory,
    /// How likely it is won, 0 to 100.
    #[field(6)]
    pub probability: Option<Percent>,
    /// When it was won or lost.
    #[field(7)]
    pub closed_at: Option<Timestamp>,
    /// The company's day when it was won or lost.
    #[field(8)]
    pub closed_on: Option<Date>,
}

impl Flow for MoveDeal {
    type Outcome = DealMoved;

    fn run(&self, tx: &Tx) -> Result<DealMoved> {
        DealMoved::by(tx, self.deal, self.revision, [DealChange::Stage(self.stage)])
    }
}

impl DealMoved {
    /// Changes the deal, and tells how it stands.
    pub(super) fn by(
        tx: &Tx,
        deal: DealId,
        revision: Option<i64>,
        changes: impl IntoIterator<Item = DealChange>,
    ) -> Result<Self> {
        let deal: Record<Deal> = match revision {
            Some(revision) => tx.deals().update_at(deal, revision, changes)?,
            None => tx.deals().update(deal, changes)?,
        };
        Ok(Self {
            deal: deal.id,
            revision: deal.base.revision,
            stage: deal.stage,
            category: deal.category,
            forecast_category: deal.forecast_category,
            probability: deal.probability,
            closed_at: deal.closed_at,
            closed_on: deal.closed_on,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ErrorKind,
        flow::desk::{deal, desk, stages},
        model::ProbabilitySource,
    };

    /// R2, R18.
    #[test]
    fn a_deal_that_moves_has_the_probability_of_its_new_stage() {
        let crm = desk();
        let (deal, stages) = (deal(&crm), stages(&crm));

        let moved = crm.move_deal(MoveDeal::new(deal, stages[2].id)).unwrap();

        assert_eq!(moved.probability, Some(stages[2].probability));
        assert_eq!(moved.forecast_category, stages[2].forecast_category);
        assert_eq!((moved.revision, moved.closed_at), (2, None));
    }

    /// R2.
    #[test]
    fn an_estimate_stays_while_the_deal_is_open_and_goes_when_it_is_closed() {
        let crm = desk();
        let (deal, stages) = (deal(&crm), stages(&crm));
        let estimate = Percent::new(33.into()).unwrap();
        crm.deals().update(deal, [DealChange::Probability(Some(estimate))]).unwrap();

        let moved = crm.move_deal(MoveDeal::new(deal, stages[2].id)).unwrap();
        let lost = crm.move_deal(MoveDeal::new(deal, stages[5].id)).unwrap();

        assert_eq!(moved.probability, Some(estimate));
        assert_eq!(lost.probability, Some(Percent::ZERO));
        let source = crm.deals().get(deal).unwrap().probability_source;
        assert_eq!(source, ProbabilitySource::Stage);
    }

    #[test]
    fn a_move_of_a_deal_that_somebody_changed_is_a_conflict() {
        let crm = desk();
        let (deal, stages) = (deal(&crm), stages(&crm));
        crm.move_deal(MoveDeal::new(deal, stages[1].id)).unwrap();

        let late = MoveDeal { revision: Some(1), ..MoveDeal::new(deal, stages[2].id) };

        assert_eq!(crm.move_deal(late).unwrap_err().kind(), ErrorKind::Conflict);
        assert_eq!(crm.deals().get(deal).unwrap().stage, stages[1].id);
    }
}
