//! Verbs over several records: one file each. This file is the list of them; a line here adds one everywhere.

mod convert_lead;
#[cfg(test)]
mod desk;
mod duplicates;
mod lose;
mod mass_update;
mod move_deal;
mod related;
mod reopen;
pub(crate) mod rows;
mod stages;
mod transfer;
mod unconvert_lead;
mod verb;
mod win;

/// Calls a macro with a line for each verb: its name, and what it is given.
macro_rules! for_each_flow {
    ($each:ident) => {
        $each! {
            move_deal MoveDeal;
            win Win;
            lose Lose;
            reopen Reopen;
            transfer Transfer;
            convert_lead ConvertLead;
            unconvert_lead UnconvertLead;
        }
    };
}
pub(crate) use for_each_flow;

pub use self::{
    convert_lead::{ConvertLead, LeadConverted},
    lose::Lose,
    mass_update::MassUpdated,
    move_deal::{DealMoved, MoveDeal},
    reopen::Reopen,
    rows::{Refusal, RefusedRow},
    transfer::{Transfer, Transferred, TransferredRecords},
    unconvert_lead::{LeadUnconverted, LeftRecord, UnconvertLead},
    verb::{Flow, FlowDef, Outcome},
    win::Win,
};
