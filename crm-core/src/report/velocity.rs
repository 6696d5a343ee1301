//! How fast the pipeline earns, and whether it is enough.

use crate::value::Decimal;

/// What the pipeline earns a day (R3): opportunities × win rate × average won value ÷ days to win;
/// none where winning takes no time.
pub fn velocity(
    opportunities: i64,
    win_rate: Decimal,
    average: Decimal,
    days: Decimal,
) -> Option<Decimal> {
    let expected = Decimal::from(opportunities).checked_mul(win_rate)?.checked_mul(average)?;
    expected.checked_div(days)
}

/// The open pipeline ÷ what is still to be won (R2): quota − won; none where nothing is.
pub fn coverage(open: Decimal, quota: Decimal, won: Decimal) -> Option<Decimal> {
    let missing = quota.checked_sub(won).filter(|missing| *missing > Decimal::ZERO)?;
    open.checked_div(missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::round_half_up;

    #[test]
    fn more_deals_won_sooner_earn_more_a_day() {
        let rate = Decimal::new(25, 2);

        let dong = velocity(40, rate, Decimal::from(60_000_000), Decimal::from(45)).unwrap();
        assert_eq!(round_half_up(dong, 2).to_string(), "13333333.33");
        let pounds = velocity(40, rate, Decimal::from(25_000), Decimal::from(90)).unwrap();
        assert_eq!(round_half_up(pounds, 0), Decimal::from(2_778));
        assert_eq!(velocity(1, rate, rate, Decimal::ZERO), None);
    }

    #[test]
    fn a_reached_quota_needs_no_cover() {
        let hundred = Decimal::ONE_HUNDRED;

        let open = Decimal::from(180);
        assert_eq!(coverage(open, hundred, Decimal::from(40)), Some(Decimal::from(3)));
        assert_eq!(coverage(open, hundred, hundred), None);
    }
}
