//! A money axis: round steps, and amounts short enough to stand beside it.

use super::words::number;
use crate::value::{Currency, Decimal, Locale, symbol};

/// The unit in which a picture counts money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    size: Decimal,
    name: &'static str,
    locale: Locale,
    currency: Currency,
}

impl Unit {
    /// The unit that suits amounts up to this: thousands, millions, and so on.
    pub(super) fn for_amounts_to(largest: Decimal, currency: Currency, locale: Locale) -> Self {
        let names = match locale {
            Locale::Vietnamese => ["nghìn tỷ", "tỷ", "triệu", "nghìn"],
            Locale::English => ["T", "B", "M", "K"],
        };
        let sizes = [1_000_000_000_000_i64, 1_000_000_000, 1_000_000, 1_000].map(Decimal::from);
        let fitting = sizes.into_iter().zip(names).find(|(size, _)| largest >= *size);
        let (size, name) = fitting.unwrap_or((Decimal::ONE, ""));
        Self { size, name, locale, currency }
    }

    /// The amount counted in this unit, without naming it: `12,5`.
    pub(super) fn count(&self, amount: Decimal) -> String {
        let units = amount.checked_div(self.size).unwrap_or_default();
        number(units, u32::from(units < Decimal::from(100)), self.locale)
    }

    /// The amount, short: `12,5 tỷ ₫`, `$12.5M`.
    pub(super) fn amount(&self, amount: Decimal) -> String {
        if amount.is_zero() {
            return "0".to_owned();
        }
        let sign = symbol(&self.currency, self.locale);
        match self.locale {
            Locale::Vietnamese if self.name.is_empty() => format!("{} {sign}", self.count(amount)),
            Locale::Vietnamese => format!("{} {} {sign}", self.count(amount), self.name),
            Locale::English => format!("{sign}{}{}", self.count(amount), self.name),
        }
    }
}

/// How long an amount is, where `full` is as long as `length`, in whole units of the picture.
pub(super) fn length_of(amount: Decimal, full: Decimal, length: i64) -> i64 {
    let share = amount.checked_div(full).unwrap_or_default();
    let drawn = share.checked_mul(Decimal::from(length)).unwrap_or_default();
    i64::try_from(drawn.round()).unwrap_or(0).clamp(0, length)
}

/// Round steps from nothing to the first that is not below `largest`, at most six of them.
pub(super) fn steps(largest: Decimal) -> Vec<Decimal> {
    let step = step(largest);
    let mut steps = vec![Decimal::ZERO];
    let mut next = step;
    while steps.last().is_some_and(|last| *last < largest) {
        steps.push(next);
        let Some(sum) = next.checked_add(step) else { break };
        next = sum;
    }
    steps
}

/// 1, 2, 2.5 or 5 times a power of ten, at least a sixth of `largest`.
fn step(largest: Decimal) -> Decimal {
    let wanted = largest / Decimal::from(6);
    let mut power = Decimal::new(1, 3);
    loop {
        for (mantissa, scale) in [(1, 0), (2, 0), (25, 1), (5, 0)] {
            match power.checked_mul(Decimal::new(mantissa, scale)) {
                Some(step) if step >= wanted => return step,
                Some(_) => {}
                None => return wanted,
            }
        }
        match power.checked_mul(Decimal::TEN) {
            Some(larger) => power = larger,
            None => return wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_reach_the_largest() {
        let counted = |largest: i64| {
            steps(Decimal::from(largest))
                .iter()
                .map(|step| step.normalize().to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(counted(9), ["0", "2", "4", "6", "8", "10"]);
        assert_eq!(counted(12), ["0", "2", "4", "6", "8", "10", "12"]);
        assert_eq!(counted(0), ["0"]);
        assert!(steps(Decimal::MAX).len() < 10);
    }

    #[test]
    fn amounts_are_short_in_both_languages() {
        let largest = Decimal::from(20_000_000_000_i64);
        let dong = Unit::for_amounts_to(largest, Currency::VND, Locale::Vietnamese);
        assert_eq!(dong.amount(Decimal::from(12_540_000_000_i64)), "12,5 tỷ ₫");
        let dollar = Unit::for_amounts_to(Decimal::from(2_500), Currency::USD, Locale::English);
        assert_eq!(dollar.amount(Decimal::from(1_500)), "$1.5K");
        assert_eq!(dollar.count(Decimal::from(250_400)), "250");
    }
}
