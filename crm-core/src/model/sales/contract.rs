//! Contracts: what was agreed with a customer.

use crm_core_macros::{choice, entity};
use rust_decimal::Decimal;

use crate::{
    document::TaxMode,
    entity::{AnyIndex, By, Desc, Entity, index, unique},
    model::{AccountId, DealId, NumberSeriesId},
    value::{Currency, Date, Money},
};

/// How a contract stands.
#[choice]
pub enum ContractStatus {
    /// It is being written.
    Draft = 1,
    /// Somebody has to approve it.
    InApproval = 2,
    /// Both sides signed it.
    Signed = 3,
    /// It is in force.
    Active = 4,
    /// Its time is over.
    Expired = 5,
    /// One side ended it.
    Terminated = 6,
    /// Another contract goes on where it ended.
    Renewed = 7,
}

/// What happens when a contract's lines come to more than its value cap.
#[choice]
pub enum CapMode {
    /// The write is kept, and its caller is warned.
    Warn = 1,
    /// The write is refused.
    Block = 2,
}

/// An agreement with a customer: what is delivered, from when until when, for how much.
#[entity("contract", search = [number, title, description])]
pub struct Contract {
    /// What the contract is called.
    #[field(1, required)]
    pub title: String,
    /// The day it was made.
    #[field(2, required)]
    pub contract_date: Date,
    /// Its number, from the series; empty until it is committed.
    #[field(3, recorded)]
    pub number: Option<String>,
    /// The series that its number is from; the one for contracts when left empty.
    #[field(4)]
    pub series: Option<NumberSeriesId>,
    /// The customer.
    #[field(5)]
    pub account: Option<AccountId>,
    /// How it stands.
    #[field(7)]
    pub status: ContractStatus,
    /// What kind of contract it is.
    #[field(8)]
    pub contract_type: Option<String>,
    /// The day the customer signed.
    #[field(9)]
    pub customer_signed_on: Option<Date>,
    /// The day the company signed.
    #[field(10)]
    pub company_signed_on: Option<Date>,
    /// The first day it is in force.
    #[field(11)]
    pub start_on: Option<Date>,
    /// The last day it is in force; needed unless it has no end.
    #[field(12)]
    pub end_on: Option<Date>,
    /// Whether it runs until somebody ends it.
    #[field(13)]
    pub open_ended: bool,
    /// The day to think of its renewal.
    #[field(14)]
    pub renewal_reminder_on: Option<Date>,
    /// Whether it goes on by itself when nobody ends it.
    #[field(15)]
    pub auto_renew: bool,
    /// How many days before its end it must be ended.
    #[field(16)]
    pub notice_days: Option<i64>,
    /// The deal that it came from.
    #[field(17)]
    pub deal: Option<DealId>,
    /// The currency of its lines; the company's when left empty.
    #[field(18)]
    pub currency: Option<Currency>,
    /// Whether the prices of its lines contain the tax.
    #[field(19)]
    pub prices_include_tax: bool,
    /// Where its tax is rounded: as the company's settings said when it was made.
    #[field(20, recorded)]
    pub tax_mode: Option<TaxMode>,
    /// What is taken off the sum of its lines.
    #[field(21)]
    pub header_discount: Option<Money>,
    /// What its lines should come to at most.
    #[field(22)]
    pub value_cap: Option<Money>,
    /// What happens when its lines come to more.
    #[field(23)]
    pub cap_mode: CapMode,
    /// Units of the cap's currency for one of the contract's, on the day it was made.
    #[field(24, recorded)]
    pub cap_rate: Option<Decimal>,
    /// The contract that it goes on from.
    #[field(25)]
    pub renewed_from: Option<ContractId>,
    /// Anything else worth knowing.
    #[field(26)]
    pub description: Option<String>,
}

impl Contract {
    /// A contract by its number in its series.
    pub const NUMBER: By<Self, (Option<NumberSeriesId>, String)> =
        unique!("number", on = ["series", "number"], |contract| contract
            .number
            .clone()
            .map(|number| (contract.series, number)));
    /// The contracts of an account, the latest first.
    pub const BY_ACCOUNT: By<Self, (AccountId, Desc<Date>)> =
        index!("by_account", on = ["account", "-contract_date"], |contract| contract
            .account
            .map(|account| (account, Desc(contract.contract_date))));
    /// Contracts by how they stand and the day they end.
    pub const BY_STATUS: By<Self, (ContractStatus, Option<Date>)> = index!(
        "by_status",
        on = ["status", "end_on"],
        |contract| Some((contract.status, contract.end_on))
    );
    /// Contracts by the day they were made, the latest first.
    pub const BY_DATE: By<Self, Desc<Date>> =
        index!("by_date", on = ["-contract_date"], |contract| Some(Desc(contract.contract_date)));
    /// Contracts by the day they end.
    pub const BY_END: By<Self, Date> =
        index!("by_end", on = ["end_on"], |contract| contract.end_on);
    /// The contracts that came from a deal.
    pub const BY_DEAL: By<Self, DealId> =
        index!("by_deal", on = ["deal"], |contract| contract.deal);
    /// The contracts that go on from a contract.
    pub const BY_RENEWED_FROM: By<Self, ContractId> =
        index!("by_renewed_from", on = ["renewed_from"], |contract| contract.renewed_from);
}

impl Entity for Contract {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[
        &Self::NUMBER,
        &Self::BY_ACCOUNT,
        &Self::BY_STATUS,
        &Self::BY_DATE,
        &Self::BY_END,
        &Self::BY_DEAL,
        &Self::BY_RENEWED_FROM,
    ];
}
