//! What crm-core promises, tried from outside: one test binary, a module a promise; and what the project's commands
//! make and measure with it.
#![allow(
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    reason = "a trial that panics has failed, and its figures are for people"
)]

pub mod every_kind;
pub mod memory;
pub mod mutants;
pub mod old_file;
pub mod soak;
pub mod story;

#[cfg(test)]
mod attachments;
#[cfg(test)]
mod child;
#[cfg(test)]
mod concurrency;
#[cfg(test)]
mod contracts;
#[cfg(test)]
mod control;
#[cfg(test)]
mod conversion;
#[cfg(test)]
mod creation;
#[cfg(test)]
mod custom_fields;
#[cfg(test)]
mod durability;
#[cfg(any(test, feature = "model"))]
mod failing;
#[cfg(test)]
mod full_disk;
#[cfg(test)]
mod gate;
#[cfg(test)]
mod import_pipeline;
#[cfg(test)]
mod import_rows;
#[cfg(test)]
mod matrix;
#[cfg(any(test, feature = "model"))]
pub mod model_test;
#[cfg(test)]
mod number_series;
#[cfg(test)]
mod old_files;
#[cfg(test)]
mod operations;
#[cfg(test)]
mod prices;
#[cfg(test)]
mod processes;
#[cfg(test)]
mod recount;
#[cfg(test)]
mod regressions;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod revert;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod search;
#[cfg(test)]
mod spine;
#[cfg(test)]
mod ticks;
#[cfg(test)]
mod weight;
