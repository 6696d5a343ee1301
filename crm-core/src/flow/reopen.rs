//! A deal that was won or lost is open again.

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

/// Reopens a deal that was won or lost: it goes back to an open stage, and is closed no more.
#[part]
pub struct Reopen {
    /// The deal.
    #[field(1, required)]
    pub deal: DealId,
    /// The open stage; the last one that it stood in when left out.
    #[field(2)]
    pub stage: Option<StageId>,
    /// The revision that the deal must still have.
    #[field(3)]
    pub revision: Option<i64>,
}

impl Flow for Reopen {
    type Outcome = DealMoved;

    fn run(&self, tx: &Tx) -> Result<DealMoved> {
        let deal = tx.deals().get(self.deal)?;
        if deal.is_open() {
            return Err(refused(&deal, "the deal is open: there is nothing to reopen", "open"));
        }
        let mut entries = deal.stage_entries.iter().rev();
        let last = entries.find(|entry| entry.category == StageCategory::Open);
        // A stage in the trash takes no deal.
        let last = match last {
            Some(entry) => tx.stages().find(entry.stage)?.map(|stage| stage.id),
            None => None,
        };
        let stage = of_category(tx, &deal, self.stage.or(last), StageCategory::Open)?;
        let changes =
            [DealChange::Stage(stage), DealChange::LossReason(None), DealChange::LostNotes(None)];
        DealMoved::by(tx, self.deal, self.revision, changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ErrorKind,
        flow::{Lose, MoveDeal, desk},
    };

    #[test]
    fn a_reopened_deal_goes_back_to_where_it_stood_and_is_closed_no_more() {
        let crm = desk::desk();
        let (deal, stages) = (desk::deal(&crm), desk::stages(&crm));
        crm.move_deal(MoveDeal::new(deal, stages[2].id)).unwrap();
        let notes = Some("Too dear".to_owned());
        crm.lose(Lose { notes, ..Lose::new(deal) }).unwrap();

        let open = crm.reopen(Reopen::new(deal)).unwrap();

        assert_eq!(open.stage, stages[2].id);
        assert_eq!(open.probability, Some(stages[2].probability));
        assert_eq!((open.closed_at, open.closed_on), (None, None));
        assert_eq!(crm.deals().get(deal).unwrap().lost_notes, None);
    }

    #[test]
    fn an_open_deal_is_not_reopened() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);

        let error = crm.reopen(Reopen::new(deal)).unwrap_err();

        assert_eq!((error.kind(), error.fields()[0].code), (ErrorKind::Invalid, "open"));
    }
}
