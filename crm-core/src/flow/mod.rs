//! Verbs over several records: one file each. This file is the list of them; a line here adds one everywhere.

mod assign_leads;
mod comments;
mod convert_lead;
#[cfg(test)]
mod desk;
mod duplicates;
mod find_price;
mod lose;
mod mass_update;
mod move_deal;
mod rate_leads;
mod read_contract_figures;
mod read_relations;
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
            rate_leads RateLeads;
            assign_leads AssignLeads;
            read_relations ReadRelations;
            mark_comments_read MarkCommentsRead;
            count_unread_comments CountUnreadComments;
            find_price FindPrice;
            read_contract_figures ReadContractFigures;
        }
    };
}
pub(crate) use for_each_flow;

pub use self::{
    assign_leads::{AssignLeads, AssignedLeads, LeadsAssigned},
    comments::{CommentCount, CountUnreadComments, MarkCommentsRead},
    convert_lead::{ConvertLead, LeadConverted},
    find_price::{FindPrice, PriceFound, PricePassedOver},
    lose::Lose,
    mass_update::MassUpdated,
    move_deal::{DealMoved, MoveDeal},
    rate_leads::{LeadsRated, RateLeads},
    read_contract_figures::{ContractFiguresRead, ReadContractFigures, TaxRead},
    read_relations::{ReadRelations, RelationRead, RelationsRead},
    reopen::Reopen,
    rows::{Refusal, RefusedRow},
    transfer::{Transfer, Transferred, TransferredRecords},
    unconvert_lead::{LeadUnconverted, LeftRecord, UnconvertLead},
    verb::{Flow, FlowDef, Outcome},
    win::Win,
};
