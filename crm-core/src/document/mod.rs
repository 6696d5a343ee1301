//! What a document of lines comes to: a contract today, a quote, order or invoice in the same way.
//!
//! Pure functions over lines: nothing here reads a file. Every amount is exact and rounded to what
//! can be paid where, and only where, a rule says so.

mod choice;
mod line;
mod totals;

pub use self::{
    choice::{DiscountKind, TaxKind, TaxMode},
    line::{Discount, Line, LineAmounts, Tax},
    totals::{LineShare, TaxGroup, Terms, Totals, total},
};

#[cfg(test)]
mod tests;
