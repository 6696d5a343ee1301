//! What pictures say, in each language.

use crate::{
    model::{Channel, ForecastCategory},
    value::{Date, Decimal, Locale, Month, Timestamp, Zone, canonical, round_half_up},
};

/// A text in the language.
pub(in crate::report) fn say(
    locale: Locale,
    vietnamese: &'static str,
    english: &'static str,
) -> &'static str {
    match locale {
        Locale::Vietnamese => vietnamese,
        Locale::English => english,
    }
}

/// What a forecast category is called.
pub(in crate::report) fn category(category: ForecastCategory, locale: Locale) -> &'static str {
    match category {
        ForecastCategory::Closed => say(locale, "Đã thắng", "Won"),
        ForecastCategory::Commit => say(locale, "Cam kết", "Commit"),
        ForecastCategory::BestCase => say(locale, "Khả quan", "Best case"),
        ForecastCategory::Pipeline => say(locale, "Đang theo đuổi", "Pipeline"),
        ForecastCategory::Omitted | ForecastCategory::Unknown(_) => {
            say(locale, "Không tính", "Omitted")
        }
    }
}

/// A month without its year: `T11`, `Nov`.
pub(in crate::report) fn month(month: Month, locale: Locale) -> String {
    const ENGLISH: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match locale {
        Locale::Vietnamese => format!("T{}", month.month()),
        Locale::English => {
            let position = month.month().saturating_sub(1) as usize;
            ENGLISH.get(position).copied().unwrap_or_default().to_owned()
        }
    }
}

/// A day, as people write it: `21/11/2026`, `11/21/2026`.
pub(in crate::report) fn day(day: Date, locale: Locale) -> String {
    match locale {
        Locale::Vietnamese => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
        Locale::English => format!("{:02}/{:02}/{}", day.month(), day.day(), day.year()),
    }
}

/// A time of a zone's day: `21/11/2026 15:30`.
pub(in crate::report) fn time(at: Timestamp, zone: &Zone, locale: Locale) -> String {
    let (date, millis) = zone.local(at);
    let minutes = millis / 60_000;
    format!("{} {:02}:{:02}", day(date, locale), minutes / 60, minutes % 60)
}

/// What a channel is called.
pub(in crate::report) fn channel(channel: Channel, locale: Locale) -> String {
    let called = match channel {
        Channel::Phone => say(locale, "Điện thoại", "Phone"),
        Channel::Email => "E-mail",
        Channel::Fax => "Fax",
        Channel::Web => "Web",
        Channel::Sms => "SMS",
        Channel::Post => say(locale, "Bưu điện", "Post"),
        Channel::InPerson => say(locale, "Trực tiếp", "In person"),
        Channel::Chat => "Chat",
        Channel::Social => say(locale, "Mạng xã hội", "Social network"),
        Channel::Other => say(locale, "Khác", "Other"),
        Channel::Unknown(_) => return channel.to_string(),
    };
    called.to_owned()
}

/// A number with at most so many decimals: `1.234,5` in Vietnamese, `1,234.5` in English.
pub(in crate::report) fn number(number: Decimal, places: u32, locale: Locale) -> String {
    let plain = canonical(round_half_up(number, places)).to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    for (position, digit) in whole.chars().enumerate() {
        let grouped = position > 0 && (whole.len() - position).is_multiple_of(3);
        if grouped && !text.ends_with('-') {
            text.push(locale.group_sign());
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(locale.decimal_sign());
        text.push_str(fraction);
    }
    text
}

/// A share as people write it: 0.625 is `62,5%`.
pub(in crate::report) fn share(share: Decimal, locale: Locale) -> String {
    let hundredths = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(share);
    format!("{}%", number(hundredths, 1, locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_months_follow_the_language() {
        let half = Decimal::new(-1_234_567, 2);
        assert_eq!(number(half, 1, Locale::Vietnamese), "-12.345,7");
        assert_eq!(number(Decimal::new(-100, 0), 1, Locale::English), "-100");
        assert_eq!(share(Decimal::new(625, 3), Locale::Vietnamese), "62,5%");
        let november = "2026-11".parse().unwrap();
        assert_eq!(month(november, Locale::English), "Nov");
        assert_eq!(day("2026-11-21".parse().unwrap(), Locale::Vietnamese), "21/11/2026");
    }
}
