//! Reports: what is in the pipeline, what will come, what was won and by whom, and what to do next.
//!
//! Each report is one file. Its figures are computed by pure functions over maintained totals
//! ([`Sum`](crate::entity::Sum) by key) or over records, so that they can be tested and recounted without a file;
//! every report takes a filter, a period by the company's calendar and a time ([`Asked`]), and shows its figures as
//! JSON, as a picture and as a Vega-Lite specification ([`Report`]). Amounts are exact until they are shown: each is
//! rounded once, a half away from zero, at the currency's decimals.

mod account_360;
mod activity;
mod answer;
mod asked;
mod attainment;
mod best_channel;
mod board;
mod contracts_ending;
mod contracts_over_cap;
mod cycle;
mod first_rows;
mod forecast;
mod forgotten_calls;
mod frequent_contacts;
mod funnel;
mod home;
mod life_cycle;
mod outcomes;
pub mod picture;
mod reader;
mod slipped;
mod sum;
mod top_accounts;
mod velocity;
mod win_rate;

pub(crate) use self::answer::Listed;
pub use self::{
    account_360::{
        Account360, AccountContact, AccountContract, AccountDeal, AccountLead, AccountProduct,
        AccountTask, AccountTouch,
    },
    activity::{Activity, ActivityChannel, ActivityRow, ActivityUser},
    answer::{Answer, Report},
    asked::Asked,
    attainment::{Attainment, AttainmentRow, Standing},
    best_channel::{BestChannel, BestChannelRow, ChannelRate},
    board::{Board, BoardRow, StagePlace},
    contracts_ending::{ContractsEnding, EndingContract},
    contracts_over_cap::{ContractsOverCap, OverCapContract},
    cycle::{Cycle, CycleRow},
    forecast::{Forecast, ForecastCategoryRow, ForecastRow},
    forgotten_calls::{ForgottenCall, ForgottenCalls},
    frequent_contacts::{FrequentContact, FrequentContacts},
    funnel::{Funnel, FunnelRow, Passage},
    home::{Home, HomeItem},
    life_cycle::{LifeCycle, LifeCycleRow},
    outcomes::{Outcomes, OutcomesRow},
    slipped::{Slipped, SlippedDeal},
    sum::Figure,
    top_accounts::{TopAccount, TopAccounts},
    velocity::{Velocity, coverage, velocity},
    win_rate::{WinRate, WinRateMonth, win_rate, win_rate_by_value},
};
use crate::{
    crm::{Crm, Tx},
    entity::{Described, ListItem},
    error::{Error, ErrorKind, Result},
    planted::idle,
};

/// One line for each report; the method, the entry in `describe` and what every language has follow from it.
macro_rules! reports {
    ($($(#[doc = $doc:literal])+ $name:ident -> $report:ty;)+) => {
        impl Crm {
            $($(#[doc = $doc])+
            ///
            /// # Errors
            /// `Query` for a filter that cannot be understood, `Invalid` when amounts are too large together, `Corrupt`
            /// or `Storage` when the file cannot be read.
            pub fn $name(&self, asked: &Asked) -> Result<$report> {
                answer::read(&self.transaction()?, asked)
            })+
        }
        impl Tx {
            $($(#[doc = $doc])+
            ///
            /// # Errors
            /// `Query` for a filter that cannot be understood, `Invalid` when amounts are too large together, `Corrupt`
            /// or `Storage` when the file cannot be read, `Finished`.
            pub fn $name(&self, asked: &Asked) -> Result<$report> {
                answer::read(self, asked)
            })+
        }
        pub(crate) const REPORTS: &[Listed] = &[$(Listed {
            name: stringify!($name),
            doc: concat!($($doc),+),
            entity: <<$report as answer::Answered>::Of as Described>::NAME,
            about: <$report as answer::Answered>::ABOUT,
            figures: <$report as ListItem>::DEF,
            answer: answer::answer::<$report>,
            #[cfg(feature = "planted")]
            idle: answer::idle::<$report>,
        },)+];
    };
}

reports! {
    /// Number and worth of deals by pipeline and stage; of a period, those expected or closed in it.
    board -> Board;
    /// Open deals by the month they are expected, won ones by the month they were won, by forecast category.
    forecast -> Forecast;
    /// Won ÷ (won + lost) by number and by value, of the deals decided in the period.
    win_rate -> WinRate;
    /// Deals won and lost by their owner and by the team that they name, of those decided in the period.
    outcomes -> Outcomes;
    /// Mean and median of the days from creation to win, of the deals won in the period.
    cycle -> Cycle;
    /// What the pipeline earns a day: open deals × win rate × average won value ÷ days to win, the last three of the period.
    velocity -> Velocity;
    /// How far the deals of a pipeline came and how long they stood in each stage, of those that began in the period.
    funnel -> Funnel;
    /// Open deals that were expected before today, of those expected in the period.
    slipped -> Slipped;
    /// Calls that are still planned though their time has come, of those planned in the period.
    forgotten_calls -> ForgottenCalls;
    /// Interactions of the period by user and by channel.
    activity -> Activity;
    /// The accounts that bought most in the period, and what is open with them.
    top_accounts -> TopAccounts;
    /// The contacts with the most interactions of the period, or of the last 90 days.
    frequent_contacts -> FrequentContacts;
    /// By which channel each contact answers most readily, of the interactions of the period.
    best_channel -> BestChannel;
    /// What a user has to do: overdue, and today or in the period.
    home -> Home;
    /// Everything about one account: people, leads, deals, contracts, tasks, and the timeline of the period.
    account_360 -> Account360;
    /// What users and teams won against their quotas, in the period or this quarter.
    attainment -> Attainment;
    /// Contracts in force whose last day lies in the period, or in the next 90 days.
    contracts_ending -> ContractsEnding;
    /// Contracts made in the period whose lines come to more than their value cap.
    contracts_over_cap -> ContractsOverCap;
    /// How far leads and accounts came from target to customer, of those that began in the period.
    life_cycle -> LifeCycle;
}

/// The names of all reports, as [`Crm::report`] takes them.
pub fn names() -> impl Iterator<Item = &'static str> {
    REPORTS.iter().map(|report| report.name)
}

impl Crm {
    /// A report by its name, as [`describe`](Self::describe) lists it.
    ///
    /// # Errors
    /// `UnknownField` when there is no such report, and those of the report itself.
    pub fn report(&self, name: &str, asked: &Asked) -> Result<Answer> {
        self.transaction()?.report(name, asked)
    }
}

impl Tx {
    /// A report by its name, as [`describe`](Crm::describe) lists it.
    ///
    /// # Errors
    /// `UnknownField` when there is no such report, and those of the report itself.
    pub fn report(&self, name: &str, asked: &Asked) -> Result<Answer> {
        let listed = REPORTS.iter().find(|report| report.name == name).ok_or_else(|| {
            Error::new(ErrorKind::UnknownField, "there is no such report; see describe")
                .with_field("report", "unknown_field")
        })?;
        idle!(format!("report.{name}") => Ok((listed.idle)()));
        (listed.answer)(self, asked)
    }
}
