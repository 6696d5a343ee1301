//! Sequences of commands, run on the library and on a plain model of it, which must agree.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "who plays sequences takes a panic for a finding"
)]

mod command;
mod failing;
mod model;
mod real;
#[cfg(test)]
mod sequences;

pub use self::failing::play_failing;
