//! The win rate: how much of what was decided was won.

use crate::value::Decimal;

/// Won ÷ (won + lost), by number (R3): 0.3 for 30 %. Open deals do not count, and where nothing was
/// decided there is no rate.
pub fn win_rate(won: i64, lost: i64) -> Option<Decimal> {
    win_rate_by_value(Decimal::from(won), Decimal::from(lost))
}

/// Σ won amounts ÷ Σ amounts won and lost (R3); none where nothing of value was decided.
pub fn win_rate_by_value(won: Decimal, lost: Decimal) -> Option<Decimal> {
    won.checked_div(won.checked_add(lost)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_deals_do_not_lower_the_rate() {
        assert_eq!(win_rate(12, 28), Some(Decimal::new(3, 1)));
    }

    #[test]
    fn nothing_decided_is_no_rate() {
        assert_eq!(win_rate(0, 0), None);
        assert_eq!(win_rate(0, 1), Some(Decimal::ZERO));
        assert_eq!(win_rate_by_value(Decimal::ZERO, Decimal::ZERO), None);
    }

    #[test]
    fn by_value_large_deals_weigh_more() {
        let rate = win_rate_by_value(Decimal::from(90), Decimal::from(10));

        assert_eq!(rate, Some(Decimal::new(9, 1)));
    }
}
