//! Verbs over several records: one file each. This file is the list of them; a line here adds one everywhere.

#[cfg(test)]
mod desk;
mod lose;
mod mass_update;
mod move_deal;
mod reopen;
pub(crate) mod rows;
mod stages;
mod transfer;
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
        }
    };
}
pub(crate) use for_each_flow;

pub use self::{
    lose::Lose,
    mass_update::MassUpdated,
    move_deal::{DealMoved, MoveDeal},
    reopen::Reopen,
    rows::{Refusal, RefusedRow},
    transfer::{Transfer, Transferred, TransferredRecords},
    verb::{Flow, FlowDef, Outcome},
    win::Win,
};
