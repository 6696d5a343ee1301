//! Verbs over several records: one file each. This file is the list of them; a line here adds one everywhere.

mod activate_contract;
mod approve_contract;
mod assign_leads;
mod comments;
mod contract_figures;
mod contract_moved;
mod convert_lead;
#[cfg(test)]
mod desk;
mod duplicates;
mod handed_relations;
mod lose;
mod mass_update;
mod move_deal;
mod prices;
mod promote;
mod rate_leads;
mod read_relations;
mod related;
pub(crate) mod renew_contract;
mod reopen;
pub(crate) mod rows;
mod send_back_contract;
mod sign_contract;
mod stages;
mod submit_contract;
mod terminate_contract;
mod transfer;
mod unconvert_lead;
mod verb;
mod win;
mod working_time;

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
            submit_contract SubmitContract;
            approve_contract ApproveContract;
            send_back_contract SendBackContract;
            sign_contract SignContract;
            activate_contract ActivateContract;
            terminate_contract TerminateContract;
            renew_contract RenewContract;
            read_contract_figures ReadContractFigures;
            read_price ReadPrice;
            add_working_time AddWorkingTime;
            count_working_time CountWorkingTime;
        }
    };
}
pub(crate) use for_each_flow;

pub use self::{
    activate_contract::ActivateContract,
    approve_contract::ApproveContract,
    assign_leads::{AssignLeads, AssignedLeads, LeadsAssigned},
    comments::{CommentCount, CountUnreadComments, MarkCommentsRead},
    contract_figures::ReadContractFigures,
    contract_moved::ContractMoved,
    convert_lead::{ConvertLead, LeadConverted},
    lose::Lose,
    mass_update::MassUpdated,
    move_deal::{DealMoved, MoveDeal},
    prices::ReadPrice,
    rate_leads::{LeadsRated, RateLeads},
    read_relations::{ReadRelations, RelationRead, RelationsRead},
    renew_contract::{ContractRenewed, RenewContract},
    reopen::Reopen,
    rows::{Refusal, RefusedRow},
    send_back_contract::SendBackContract,
    sign_contract::{ContractSigned, SignContract},
    submit_contract::SubmitContract,
    terminate_contract::TerminateContract,
    transfer::{Transfer, Transferred, TransferredRecords},
    unconvert_lead::{LeadUnconverted, LeftRecord, UnconvertLead},
    verb::{Flow, FlowDef},
    win::Win,
    working_time::{AddWorkingTime, CountWorkingTime, WorkDone, WorkDue},
};
