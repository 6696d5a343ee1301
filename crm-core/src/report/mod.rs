//! Figures: what is in the pipeline, what will come, what was won and by whom.
//!
//! Each figure is a pure function over maintained totals ([`Sum`](crate::entity::Sum) by key) or over
//! small structs of deals, so that it can be tested and recounted without a file. Amounts are exact
//! until they are shown: each is rounded once, a half away from zero, at the currency's decimals.

mod board;
mod days_to_win;
mod forecast;
mod funnel;
mod json;
mod people;
pub mod picture;
mod questions;
mod slipping;
mod sum;
mod velocity;
mod win_rate;
mod won;

pub use self::{
    board::{Board, BoardRow, StagePlace},
    days_to_win::DaysToWin,
    forecast::{Forecast, ForecastRow},
    funnel::{Funnel, FunnelRow, Passage},
    people::{Outcomes, OutcomesRow},
    slipping::{OpenDeal, Slipping, SlippingDeal},
    sum::Figure,
    velocity::{coverage, velocity},
    win_rate::{win_rate, win_rate_by_value},
    won::Won,
};
