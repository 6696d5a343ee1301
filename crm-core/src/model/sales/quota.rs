//! Quotas: what somebody should sell in a month or quarter.

use crm_core_macros::entity;

use crate::{
    entity::{AnyIndex, By, Context, Desc, Entity, Record, Violations, index, unique},
    error::Result,
    model::{TeamId, UserId},
    value::{Date, Money},
};

/// What a user or a team should win in a period.
#[entity("quota")]
pub struct Quota {
    /// The first day of the period.
    #[field(1, required)]
    pub starts_on: Date,
    /// The last day of the period.
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

impl Entity for Quota {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::OF_PERIOD, &Self::BY_PERIOD];

    fn check(
        quota: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        match (quota.user, quota.for_team) {
            (None, None) => broken.add("user", "required"),
            (Some(_), Some(_)) => broken.add("for_team", "one_of"),
            _ => {}
        }
        if quota.ends_on < quota.starts_on {
            broken.add("ends_on", "before_start");
        }
        if quota.amount.amount().is_sign_negative() {
            broken.add("amount", "out_of_range");
        }
        Ok(())
    }
}
