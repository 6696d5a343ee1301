//! What an entity declares for the commit to do, because only the commit sees the whole file: limits on
//! figures of other records, and numbers from a series; and what a revert leaves alone.

use std::fmt;

use crate::{
    entity::{Entity, Record, Sum, Total},
    error::Result,
    value::Money,
};

/// A rule over a record and a figure of other records, as a contract's cap over its lines.
///
/// It is tested when a write commits, over what all writes before it left: two that each keep a rule
/// cannot break it together.
pub struct Limit<T: Entity> {
    pub(crate) of: &'static str,
    pub(crate) total: &'static str,
    pub(crate) weigh: fn(&Record<T>, &[Sum]) -> Result<Option<Excess>>,
}

impl<T: Entity> Limit<T> {
    /// A limit on what a total of other records comes to for this record: a sum a currency.
    pub const fn new<C: Entity>(
        total: &Total<C, T::Id>,
        weigh: fn(&Record<T>, &[Sum]) -> Result<Option<Excess>>,
    ) -> Self {
        Self { of: C::NAME, total: total.name, weigh }
    }
}

impl<T: Entity> fmt::Debug for Limit<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Limit({} over {}.{})", T::NAME, self.of, self.total)
    }
}

/// How a limit is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excess {
    /// The field that sets the limit.
    pub field: &'static str,
    /// A stable code in `snake_case`.
    pub code: &'static str,
    /// By how much it is broken.
    pub amount: Option<Money>,
    /// Whether the write is refused; otherwise its caller is warned.
    pub is_refused: bool,
}

impl Excess {
    /// A write that is refused.
    pub const fn refused(field: &'static str, code: &'static str) -> Self {
        Self { field, code, amount: None, is_refused: true }
    }

    /// Whether this breaks the limit by more than that.
    pub(crate) fn is_worse_than(&self, other: &Self) -> bool {
        let numbers = self.amount.zip(other.amount);
        numbers.is_none_or(|(ours, theirs)| {
            ours.partial_cmp(&theirs).is_none_or(std::cmp::Ordering::is_gt)
        })
    }
}

/// A step that a revert does not take back, as a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FinalStep {
    /// The record that took the step; one that the reverted call itself made may go with it.
    pub record: uuid::Uuid,
    /// What undoes the step properly, as a sentence.
    pub instead: &'static str,
}

/// Which fields of an entity take part in numbering its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// The field that names the series.
    pub series: &'static str,
    /// The field that gets the number.
    pub number: &'static str,
    /// The field of the day that says which year the number is of; the day of the call when it is empty.
    pub day: &'static str,
}

/// The same by the positions of the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NumberingFacts {
    pub(crate) series: usize,
    pub(crate) number: usize,
    pub(crate) day: usize,
}

/// What a commit tells its caller of a write that it kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The entity of the record that the warning is about.
    pub entity: String,
    /// That record.
    pub id: uuid::Uuid,
    /// The field that says what should be kept to.
    pub field: String,
    /// What is the matter: a stable code in `snake_case`, as `over_cap`.
    pub code: &'static str,
    /// By how much.
    pub amount: Option<Money>,
}

/// Where the total stands that a limit is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LimitFacts {
    pub(crate) of: &'static str,
    pub(crate) total: &'static str,
}
