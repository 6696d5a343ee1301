//! How values are shown to people.

use crm_core::{Date, Decimal, Locale, Money, Timestamp, Zone, round_half_up};

/// An amount in the company's customs; nothing where there is none.
pub(crate) fn money(amount: Option<Money>, locale: Locale) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| amount.rounded().format(locale))
}

/// A share as a percentage with one decimal.
pub(crate) fn share(share: Option<Decimal>, locale: Locale) -> String {
    let Some(share) = share else { return "–".to_owned() };
    format!("{}%", decimal(share * Decimal::ONE_HUNDRED, 1, locale))
}

/// A number with so many decimals.
pub(crate) fn decimal(number: Decimal, places: u32, locale: Locale) -> String {
    let text = format!("{:.*}", places as usize, round_half_up(number, places));
    text.replace('.', &locale.decimal_sign().to_string())
}

/// A whole number in groups of three digits.
pub(crate) fn count(number: i64, locale: Locale) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(locale.group_sign());
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

/// A day as the company writes it.
pub(crate) fn day(day: Date, locale: Locale) -> String {
    match locale {
        Locale::Vietnamese => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
        _ => format!("{:02}/{:02}/{}", day.month(), day.day(), day.year()),
    }
}

/// A day and the time of the clock in the company's zone.
pub(crate) fn time(at: Timestamp, zone: &Zone, locale: Locale) -> String {
    let (date, millis) = zone.local(at);
    let minutes = millis / 60_000;
    format!("{} {:02}:{:02}", day(date, locale), minutes / 60, minutes % 60)
}

/// A bar of blocks, as long as the part is of the whole.
pub(crate) fn bar(part: Decimal, whole: Decimal) -> String {
    let eighths = (part * Decimal::from(96)).checked_div(whole).unwrap_or_default();
    let eighths = usize::try_from(eighths.round()).unwrap_or(0).min(96);
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"].get(eighths % 8).copied().unwrap_or("");
    format!("{}{rest}", "█".repeat(eighths / 8))
}
