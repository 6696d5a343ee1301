//! A deal is lost.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    error::Result,
    flow::{DealMoved, Flow, stages},
    model::{CompetitorId, DealChange, DealId, LossReasonId, StageCategory, StageId},
};

/// Loses an open deal: it goes to a lost stage with the reason, counts nothing, and is closed now.
#[part]
pub struct Lose {
    /// The deal.
    #[field(1, required)]
    pub deal: DealId,
    /// Why it was lost, from the company's list; needed where the stage asks for it.
    #[field(2)]
    pub reason: Option<LossReasonId>,
    /// More about why it was lost.
    #[field(3)]
    pub notes: Option<String>,
    /// Who sells it instead.
    #[field(4)]
    pub competitor: Option<CompetitorId>,
    /// The lost stage; the first one of its pipeline when left out.
    #[field(5)]
    pub stage: Option<StageId>,
    /// The revision that the deal must still have.
    #[field(6)]
    pub revision: Option<i64>,
}

impl Flow for Lose {
    type Outcome = DealMoved;

    fn run(&self, tx: &Tx) -> Result<DealMoved> {
        let stage = stages::closing(tx, self.deal, self.stage, StageCategory::Lost)?;
        // What was known before stays where nothing new is told.
        let told = [
            self.reason.map(|reason| DealChange::LossReason(Some(reason))),
            self.notes.clone().map(|notes| DealChange::LostNotes(Some(notes))),
            self.competitor.map(|competitor| DealChange::Competitor(Some(competitor))),
        ];
        let changes = told.into_iter().flatten().chain([DealChange::Stage(stage)]);
        DealMoved::by(tx, self.deal, self.revision, changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ErrorKind,
        flow::desk,
        model::{LossReason, StageChange},
        value::Percent,
    };

    #[test]
    fn a_stage_that_asks_for_the_reason_takes_no_deal_without_one() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);
        let lost = desk::stage(&crm, StageCategory::Lost);
        let required = ["loss_reason"].into_iter().collect();
        crm.stages().update(lost, [StageChange::RequiredFields(required)]).unwrap();
        let reason = Some(crm.loss_reasons().create(LossReason::new("Too dear")).unwrap().id);

        let error = crm.lose(Lose::new(deal)).unwrap_err();
        let told = crm.lose(Lose { reason, ..Lose::new(deal) }).unwrap();

        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert_eq!(&*error.fields()[0].field, "loss_reason");
        assert_eq!(error.fields()[0].code, "required_by_stage");
        assert_eq!((told.category, told.probability), (StageCategory::Lost, Some(Percent::ZERO)));
        assert_eq!(crm.deals().get(deal).unwrap().loss_reason, reason);
    }
}
