//! A deal is won.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::{DealMoved, Flow, stages},
    model::{DealChange, DealId, StageCategory, StageId},
};

/// Wins an open deal: it goes to a won stage, is certain, and is closed now.
#[part]
pub struct Win {
    /// The deal.
    #[field(1, required)]
    pub deal: DealId,
    /// The won stage; the first one of its pipeline when left out.
    #[field(2)]
    pub stage: Option<StageId>,
    /// The revision that the deal must still have.
    #[field(3)]
    pub revision: Option<i64>,
}

impl Flow for Win {
    type Outcome = DealMoved;

    fn run(&self, tx: &Tx) -> Result<DealMoved> {
        let stage = stages::closing(tx, self.deal, self.stage, StageCategory::Won)?;
        DealMoved::by(tx, self.deal, self.revision, [DealChange::Stage(stage)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ErrorKind,
        flow::{Lose, desk},
        value::Percent,
    };

    #[test]
    fn a_won_deal_is_certain_and_closed_today() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);

        let won = crm.win(Win::new(deal)).unwrap();

        assert_eq!(won.category, StageCategory::Won);
        assert_eq!(won.probability, Some(Percent::HUNDRED));
        assert_eq!(won.closed_at, Some(crm.now()));
        assert_eq!(won.closed_on, Some("2026-11-19".parse().unwrap()));
    }

    #[test]
    fn a_won_deal_cannot_be_lost_again() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);
        crm.win(Win::new(deal)).unwrap();

        let error = crm.lose(Lose::new(deal)).unwrap_err();

        assert_eq!((error.kind(), error.fields()[0].code), (ErrorKind::Invalid, "closed"));
    }

    #[test]
    fn a_deal_is_won_in_a_won_stage_only() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);
        let lost = desk::stage(&crm, StageCategory::Lost);

        let error = crm.win(Win { stage: Some(lost), ..Win::new(deal) }).unwrap_err();

        assert_eq!((error.kind(), error.fields()[0].code), (ErrorKind::Invalid, "category"));
        assert!(crm.deals().get(deal).unwrap().is_open());
    }
}
