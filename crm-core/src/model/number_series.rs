//! Number series: how contracts and other documents get their numbers.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, unique},
    error::Result,
    value::fold,
};

/// A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002.
#[entity("number_series", plural = "number_series")]
pub struct NumberSeries {
    /// What the series is called.
    #[field(1, required)]
    pub name: String,
    /// The entity whose records it numbers, as contract.
    #[field(2, required)]
    pub entity: String,
    /// What its numbers begin with, as HD.
    #[field(3)]
    pub prefix: Option<String>,
    /// How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}.
    #[field(4)]
    pub pattern: String,
    /// How many digits the counter has at least.
    #[field(5)]
    pub digits: i64,
    /// The lowest counter that is given; raise it to leave numbers out.
    #[field(6)]
    pub first: i64,
    /// What tells this file's numbers from those that another branch gives while it is offline.
    #[field(7)]
    pub branch: Option<String>,
    /// Whether no number may ever be missing: what it numbered cannot be moved to the trash.
    #[field(8)]
    pub gap_free: bool,
    /// Which of several series of an entity is taken when none is named: the one with the highest number.
    #[field(9)]
    pub priority: i64,
    /// Whether it is put aside.
    #[field(10)]
    pub inactive: bool,
}

impl NumberSeries {
    /// A series by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |series| Some(fold(&series.name)));
    /// The series of an entity.
    pub const BY_ENTITY: By<Self, String> =
        index!("by_entity", on = ["entity"], |series| Some(series.entity.clone()));
}

impl Entity for NumberSeries {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED, &Self::BY_ENTITY];

    fn check(
        _: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        _: &mut Violations,
    ) -> Result<()> {
        Ok(())
    }
}
