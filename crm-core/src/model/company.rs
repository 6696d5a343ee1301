//! The company that the CRM belongs to: the settings that rules need.

use crm_core_macros::{choice, entity};

use crate::{
    document::TaxMode,
    entity::{Context, Entity, Record, Source, Violations},
    error::Result,
    model::WorkCalendarId,
    value::{Currency, Locale, Zone},
};

/// Which language and customs a file starts with.
#[choice]
pub enum LocalePreset {
    /// Vietnamese, Vietnam.
    ViVn = 1,
    /// English, United States.
    EnUs = 2,
}

impl LocalePreset {
    /// How values are written.
    pub fn locale(self) -> Locale {
        match self {
            Self::ViVn => Locale::Vietnamese,
            Self::EnUs | Self::Unknown(_) => Locale::English,
        }
    }
}

/// When a lead or prospect becomes a customer by itself.
#[choice]
pub enum Promotion {
    /// When their first contract is signed.
    FirstContract = 1,
    /// Never.
    Never = 2,
}

/// The settings of the company that keeps the file; there is one.
#[entity("company", plural = "companies")]
pub struct Company {
    /// What the company is called.
    #[field(1, required)]
    pub name: String,
    /// The time zone that "today" and month ends follow.
    #[field(2)]
    pub zone: Zone,
    /// The currency that totals are kept in.
    #[field(3)]
    pub base_currency: Currency,
    /// The month that the fiscal year starts with, 1 to 12.
    #[field(4)]
    pub fiscal_year_start: i64,
    /// The first day of the week, 1 for Monday to 7 for Sunday.
    #[field(5)]
    pub week_start: i64,
    /// The language and customs of names, numbers and dates.
    #[field(6)]
    pub locale: LocalePreset,
    /// The country of telephone numbers that name none, as ISO 3166 code.
    #[field(7)]
    pub country: String,
    /// The least score, 0 to 100, of a lead that is hot; when left empty none is.
    #[field(8)]
    pub hot_score: Option<i64>,
    /// The least score of a lead that is warm and not cold; when left empty none is.
    #[field(9)]
    pub warm_score: Option<i64>,
    /// Where the tax of a document is rounded.
    #[field(10)]
    pub tax_mode: TaxMode,
    /// For how many days the history keeps what values were before; for ever when empty.
    #[field(11)]
    pub history_days: Option<i64>,
    /// After how many days in the trash a record is deleted for good; never when empty.
    #[field(12)]
    pub trash_days: Option<i64>,
    /// Whether somebody has to approve a contract before it is signed.
    #[field(13)]
    pub contract_approval: bool,
    /// Whether who sent a contract for approval may approve it too.
    #[field(14)]
    pub own_approval: bool,
    /// Whether a contract counts as signed only with the file of the signed copy.
    #[field(15)]
    pub signed_copy_required: bool,
    /// When a lead or prospect becomes a customer by itself.
    #[field(16)]
    pub promotion: Promotion,
    /// When the company works: what working time is reckoned by where nothing else is named.
    #[field(17)]
    pub calendar: Option<WorkCalendarId>,
}

impl Entity for Company {
    fn check(
        company: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if !(1..=12).contains(&company.fiscal_year_start) {
            broken.add("fiscal_year_start", "out_of_range");
        }
        if !(1..=7).contains(&company.week_start) {
            broken.add("week_start", "out_of_range");
        }
        for (field, score) in [("hot_score", company.hot_score), ("warm_score", company.warm_score)]
        {
            if score.is_some_and(|score| !(0..=100).contains(&score)) {
                broken.add(field, "out_of_range");
            }
        }
        // Every lead is rated anew by a new threshold, which is a call of its own.
        if let Some(before) = before.filter(|_| context.source == Source::Caller) {
            for (field, changed) in [
                ("hot_score", before.hot_score != company.hot_score),
                ("warm_score", before.warm_score != company.warm_score),
            ] {
                if changed {
                    broken.add(field, "rate_leads");
                }
            }
        }
        if let (Some(hot), Some(warm)) = (company.hot_score, company.warm_score)
            && hot < warm
        {
            broken.add("hot_score", "below_warm");
        }
        for (field, days) in
            [("history_days", company.history_days), ("trash_days", company.trash_days)]
        {
            if days.is_some_and(|days| days < 1) {
                broken.add(field, "out_of_range");
            }
        }
        // Amounts in the old currency would silently be read as the new one.
        if before.is_some_and(|before| before.base_currency != company.base_currency) {
            broken.add("base_currency", "fixed");
        }
        Ok(())
    }
}
