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

    /// How numbers are made where nobody says otherwise.
    const PATTERN: &'static str = "{prefix}{branch}{year}-{number}";
    /// What a pattern may hold besides plain text.
    const PARTS: [&'static str; 5] = ["{prefix}", "{branch}", "{year}", "{yy}", "{number}"];
    const NUMBER: &'static str = "{number}";
    /// The most digits of a counter.
    const MOST_DIGITS: i64 = 18;

    /// Whether the counter starts anew each year.
    pub fn restarts(&self) -> bool {
        self.pattern.contains("{year}") || self.pattern.contains("{yy}")
    }

    /// What stands before and after the counter in this year.
    pub(crate) fn around(&self, year: i32) -> (String, String) {
        let (before, after) =
            self.pattern.split_once(Self::NUMBER).unwrap_or((self.pattern.as_str(), ""));
        let filled = |part: &str| {
            part.replace("{year}", &format!("{year:04}"))
                .replace("{yy}", &format!("{:02}", year.rem_euclid(100)))
                .replace("{prefix}", self.prefix.as_deref().unwrap_or_default())
                .replace("{branch}", self.branch.as_deref().unwrap_or_default())
        };
        (filled(before), filled(after))
    }

    fn is_pattern(pattern: &str) -> bool {
        let rest = Self::PARTS.iter().fold(pattern.to_owned(), |rest, part| rest.replace(part, ""));
        pattern.matches(Self::NUMBER).count() == 1 && !rest.contains(['{', '}'])
    }
}

impl Record<NumberSeries> {
    /// Whether it gives numbers to records of this entity.
    pub(crate) fn numbers(&self, entity: &str) -> bool {
        self.base.is_live() && !self.inactive && self.entity == entity
    }
}

impl Entity for NumberSeries {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED, &Self::BY_ENTITY];

    fn settle(series: &mut Record<Self>, _: Option<&Record<Self>>, _: &Context<'_>) -> Result<()> {
        if series.pattern.is_empty() {
            Self::PATTERN.clone_into(&mut series.pattern);
        }
        if series.digits == 0 {
            series.digits = 4;
        }
        series.first = series.first.max(1);
        Ok(())
    }

    fn check(
        series: &Record<Self>,
        before: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if !Self::is_pattern(&series.pattern) {
            broken.add("pattern", "not_a_pattern");
        }
        if !(1..=Self::MOST_DIGITS).contains(&series.digits) {
            broken.add("digits", "out_of_range");
        }
        // A number must stay unique among what the series numbered.
        if before.is_some_and(|before| before.entity != series.entity) {
            broken.add("entity", "fixed");
        }
        for (field, text) in [("prefix", &series.prefix), ("branch", &series.branch)] {
            if text.as_ref().is_some_and(|text| text.contains(['{', '}'])) {
                broken.add(field, "not_plain_text");
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(pattern: &str) -> NumberSeries {
        NumberSeries {
            prefix: Some("HD".into()),
            branch: Some("A".into()),
            pattern: pattern.into(),
            ..NumberSeries::new("Contracts", "contract")
        }
    }

    #[test]
    fn a_pattern_says_what_stands_around_the_counter() {
        let around = |pattern| series(pattern).around(2026);
        assert_eq!(around("{prefix}{branch}{year}-{number}"), ("HDA2026-".into(), String::new()));
        assert_eq!(around("{number}/{yy}/{prefix}"), (String::new(), "/26/HD".into()));
        assert!(series("{number}/{yy}").restarts());
        assert!(!series("{prefix}{number}").restarts());
    }

    #[test]
    fn a_pattern_has_one_counter_and_known_parts() {
        assert!(NumberSeries::is_pattern(NumberSeries::PATTERN));
        for pattern in ["", "{prefix}", "{number}{number}", "{month}{number}", "{number}}"] {
            assert!(!NumberSeries::is_pattern(pattern), "{pattern}");
        }
    }
}
