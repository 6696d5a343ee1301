//! A deal is lost.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::{
        DealMoved, Flow,
        stages::{of_category, refused},
    },
    model::{DealChange, DealId, StageCategory, StageId},
};

/// Loses an open deal: it goes to a lost stage with the reason, counts nothing, and is closed now.
#[part]
pub struct Lose {
    /// The deal.
    #[field(1, required)]
    pub deal: DealId,
    /// Why it was lost; needed where the stage asks for it.
    #[field(2)]
    pub reason: Option<String>,
    /// The lost stage; the first one of its pipeline when left out.
    #[field(3)]
    pub stage: Option<StageId>,
    /// The revision that the deal must still have.
    #[field(4)]
    pub revision: Option<i64>,
}

impl Flow for Lose {
    type Outcome = DealMoved;

    fn run(&self, tx: &Tx) -> Result<DealMoved> {
        let deal = tx.deals().get(self.deal)?;
        if !deal.is_open() {
            return Err(refused(
                &deal,
                "the deal was won or lost already: reopen it first",
                "closed",
            ));
        }
        let stage = of_category(tx, &deal, self.stage, StageCategory::Lost)?;
        let reason = self.reason.clone().map(|reason| DealChange::LostReason(Some(reason)));
        let changes = reason.into_iter().chain([DealChange::Stage(stage)]);
        DealMoved::by(tx, self.deal, self.revision, changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ErrorKind, flow::desk, model::StageChange, value::Percent};

    #[test]
    fn a_stage_that_asks_for_the_reason_takes_no_deal_without_one() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);
        let lost = desk::stage(&crm, StageCategory::Lost);
        let required = ["lost_reason"].into_iter().collect();
        crm.stages().update(lost, [StageChange::RequiredFields(required)]).unwrap();

        let error = crm.lose(Lose::new(deal)).unwrap_err();
        let reason = Some("Too dear".to_owned());
        let told = crm.lose(Lose { reason, ..Lose::new(deal) }).unwrap();

        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert_eq!(&*error.fields()[0].field, "lost_reason");
        assert_eq!(error.fields()[0].code, "required_by_stage");
        assert_eq!((told.category, told.probability), (StageCategory::Lost, Some(Percent::ZERO)));
        assert_eq!(crm.deals().get(deal).unwrap().lost_reason.as_deref(), Some("Too dear"));
    }
}
