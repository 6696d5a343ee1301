//! Quotas: what somebody should sell in a month or quarter.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Desc, Entity, Record, Violations, index, unique},
    error::Result,
    model::{TeamId, UserId},
    value::{Date, FiscalYear, Money, Month, Period},
};

/// What a user or a team should win in a month, or in a quarter of the company's fiscal year.
#[entity("quota")]
pub struct Quota {
    /// The first day of the period.
    #[field(1, required)]
    pub starts_on: Date,
    /// The last day of the period: of the same month, or of the quarter.
    #[field(2, required)]
    pub ends_on: Date,
    /// The worth of the deals to win.
    #[field(3, required)]
    pub amount: Money,
    /// Whose quota it is; this or a team is needed.
    #[field(4)]
    pub user: Option<UserId>,
    /// The team whose quota it is.
    #[field(5)]
    pub for_team: Option<TeamId>,
}

impl Quota {
    /// A user or team has one quota for a period.
    pub const OF_PERIOD: By<Self, (Option<UserId>, Option<TeamId>, Date)> = unique!(
        "of_period",
        on = ["user", "for_team", "starts_on"],
        |quota| Some((quota.user, quota.for_team, quota.starts_on))
    );
    /// Quotas by period, the latest first.
    pub const BY_PERIOD: By<Self, Desc<Date>> =
        index!("by_period", on = ["-starts_on"], |quota| Some(Desc(quota.starts_on)));
}

impl Quota {
    /// Whether it is for a whole month, or a whole quarter of such fiscal years.
    fn is_for_whole_period(&self, year: FiscalYear) -> bool {
        Period::new(self.starts_on, self.ends_on).is_ok_and(|period| {
            period == Month::of(self.starts_on).days() || period == year.quarter(self.starts_on)
        })
    }
}

impl Entity for Quota {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::OF_PERIOD, &Self::BY_PERIOD];

    fn check(
        quota: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        match (quota.user, quota.for_team) {
            (None, None) => broken.add("user", "required"),
            (Some(_), Some(_)) => broken.add("for_team", "one_of"),
            _ => {}
        }
        if quota.ends_on < quota.starts_on {
            broken.add("ends_on", "before_start");
        } else if before.is_none_or(|before| {
            (before.starts_on, before.ends_on) != (quota.starts_on, quota.ends_on)
        }) {
            // What was set by an earlier calendar of the company stands.
            let start = u32::try_from(context.company.fiscal_year_start).unwrap_or_default();
            let year = FiscalYear::starting(start).unwrap_or_default();
            if !quota.is_for_whole_period(year) {
                broken.add("ends_on", "not_a_period");
            }
        }
        if quota.amount.amount().is_sign_negative() {
            broken.add("amount", "out_of_range");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::ErrorKind,
        model::{
            CompanyChange, Team, User,
            test_crm::{crm, refused},
        },
    };

    fn november(amount: &str) -> Quota {
        let day = |day: &str| day.parse::<Date>().unwrap();
        Quota::new(day("2026-11-01"), day("2026-11-30"), amount.parse::<Money>().unwrap())
    }

    /// R16.
    #[test]
    fn a_user_or_team_has_one_quota_a_period() {
        let crm = crm();
        let user = Some(crm.users().create(User::new("ann", "Ann")).unwrap().id);
        let team = Some(crm.teams().create(Team::new("North")).unwrap().id);
        crm.quotas().create(Quota { user, ..november("100 USD") }).unwrap();
        crm.quotas().create(Quota { for_team: team, ..november("300 USD") }).unwrap();
        let again = crm.quotas().create(Quota { user, ..november("1 USD") }).unwrap_err();
        assert_eq!(again.kind(), ErrorKind::Duplicate);
        let december = Quota {
            user,
            starts_on: "2026-12-01".parse().unwrap(),
            ends_on: "2026-12-31".parse().unwrap(),
            ..november("1 USD")
        };
        assert!(crm.quotas().create(december).is_ok());
    }

    /// R16: months are the calendar's, quarters are the company's.
    #[test]
    fn a_quota_is_for_a_whole_month_or_quarter_of_the_fiscal_year() {
        let crm = crm();
        let user = Some(crm.users().create(User::new("ann", "Ann")).unwrap().id);
        let company = crm.company().unwrap().id;
        crm.companies().update(company, [CompanyChange::FiscalYearStart(2)]).unwrap();
        let of = |first: &str, last: &str| {
            let [starts_on, ends_on] = [first, last].map(|day| day.parse().unwrap());
            crm.quotas().create(Quota { starts_on, ends_on, user, ..november("1 USD") })
        };

        let month = of("2026-11-01", "2026-11-30").unwrap();
        assert!(of("2027-02-01", "2027-04-30").is_ok(), "the first quarter");
        for (first, last) in [
            ("2026-10-01", "2026-12-31"),
            ("2026-12-02", "2026-12-31"),
            ("2026-12-01", "2026-12-30"),
            ("2027-02-01", "2028-01-31"),
        ] {
            assert_eq!(refused(of(first, last)), [("ends_on".to_owned(), "not_a_period")]);
        }
        crm.companies().update(company, [CompanyChange::FiscalYearStart(1)]).unwrap();
        let amount = [QuotaChange::Amount("2 USD".parse().unwrap())];
        assert!(crm.quotas().update(month.id, amount).is_ok());
    }

    #[test]
    fn a_quota_is_of_somebody_and_lasts_from_a_day_to_a_later_one() {
        let crm = crm();
        let codes = refused(crm.quotas().create(november("-1 USD")));
        assert_eq!(codes, [("user".to_owned(), "required"), ("amount".to_owned(), "out_of_range")]);
        let user = Some(crm.users().create(User::new("ann", "Ann")).unwrap().id);
        let for_team = Some(crm.teams().create(Team::new("North")).unwrap().id);
        let ends_on = "2026-10-31".parse().unwrap();
        let codes =
            refused(crm.quotas().create(Quota { ends_on, user, for_team, ..november("1 USD") }));
        assert_eq!(
            codes,
            [("for_team".to_owned(), "one_of"), ("ends_on".to_owned(), "before_start")]
        );
    }
}
