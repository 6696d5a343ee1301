//! The calendar that a new file starts with: office hours, and the holidays of the country.

use crate::{
    error::Result,
    model::{CalendarException, LocalePreset, WorkCalendar, WorkInterval},
    value::{Date, Zone},
};

/// A holiday on the same date every year: month, day, name.
type Yearly = (u32, u32, &'static str);
/// A holiday of one year: first and last day as year, month and day, and name.
type Once = ([u32; 3], [u32; 3], &'static str);
/// Minutes of a day from which to which people work.
type Hours = (i64, i64);

const VIETNAM: [Yearly; 4] = [
    (1, 1, "Tết Dương lịch"),
    (4, 30, "Ngày Chiến thắng"),
    (5, 1, "Quốc tế Lao động"),
    (9, 2, "Quốc khánh"),
];

/// What follows the moon, as far as it is known. The government says each year which fifth day of Tết, and which
/// second day of the national holiday, is free: the years after 2026 hold the days that are free in any case.
const VIETNAM_BY_THE_MOON: [Once; 11] = [
    ([2026, 2, 16], [2026, 2, 20], "Tết Nguyên đán"),
    ([2026, 4, 26], [2026, 4, 26], "Giỗ Tổ Hùng Vương"),
    ([2026, 9, 1], [2026, 9, 1], "Quốc khánh"),
    ([2027, 2, 5], [2027, 2, 8], "Tết Nguyên đán"),
    ([2027, 4, 16], [2027, 4, 16], "Giỗ Tổ Hùng Vương"),
    ([2028, 1, 25], [2028, 1, 28], "Tết Nguyên đán"),
    ([2028, 4, 4], [2028, 4, 4], "Giỗ Tổ Hùng Vương"),
    ([2029, 2, 12], [2029, 2, 15], "Tết Nguyên đán"),
    ([2029, 4, 23], [2029, 4, 23], "Giỗ Tổ Hùng Vương"),
    ([2030, 2, 1], [2030, 2, 4], "Tết Nguyên đán"),
    ([2030, 4, 12], [2030, 4, 12], "Giỗ Tổ Hùng Vương"),
];

const UNITED_STATES: [Yearly; 5] = [
    (1, 1, "New Year's Day"),
    (6, 19, "Juneteenth"),
    (7, 4, "Independence Day"),
    (11, 11, "Veterans Day"),
    (12, 25, "Christmas Day"),
];

const MORNING: Hours = (8 * 60, 12 * 60);
const AFTERNOON: Hours = (13 * 60 + 30, 17 * 60 + 30);
const NINE_TO_FIVE: Hours = (9 * 60, 17 * 60);

/// The office hours of a country.
pub(super) fn calendar(locale: LocalePreset, zone: &str) -> Result<WorkCalendar> {
    let (name, weekdays, saturday, yearly, once): (_, &[Hours], &[Hours], &[Yearly], &[Once]) =
        match locale {
            LocalePreset::ViVn => {
                ("Giờ làm việc", &[MORNING, AFTERNOON], &[MORNING], &VIETNAM, &VIETNAM_BY_THE_MOON)
            }
            LocalePreset::EnUs | LocalePreset::Unknown(_) => {
                ("Office hours", &[NINE_TO_FIVE], &[], &UNITED_STATES, &[])
            }
        };
    let week = (1..=5).flat_map(|day| weekdays.iter().map(move |hours| (day, *hours)));
    let week = week.chain(saturday.iter().map(|hours| (6, *hours)));
    let intervals = week.map(|(day, (from, to))| interval(day, from, to)).collect();
    let yearly = yearly.iter().map(|(month, day, name)| {
        let first = Date::new(FIRST_YEAR, *month, *day)?;
        let holiday = CalendarException { first_on: first, ..CalendarException::default() };
        Ok(CalendarException { every_year: true, name: Some((*name).to_owned()), ..holiday })
    });
    let once = once.iter().map(|(first, last, name)| {
        let holiday = CalendarException { first_on: date(*first)?, ..CalendarException::default() };
        let last_on = Some(date(*last)?).filter(|_| first != last);
        Ok(CalendarException { last_on, name: Some((*name).to_owned()), ..holiday })
    });
    let exceptions = yearly.chain(once).collect::<Result<_>>()?;
    Ok(WorkCalendar {
        zone: Some(Zone::new(zone)?),
        intervals,
        exceptions,
        ..WorkCalendar::new(name)
    })
}

/// The year that yearly holidays are written with.
const FIRST_YEAR: i32 = 2026;

fn interval(weekday: i64, from_minute: i64, to_minute: i64) -> WorkInterval {
    WorkInterval { weekday, from_minute, to_minute, ..WorkInterval::default() }
}

fn date([year, month, day]: [u32; 3]) -> Result<Date> {
    Date::new(i32::try_from(year).unwrap_or_default(), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_free(locale: LocalePreset, day: &str) -> bool {
        let calendar = calendar(locale, "Asia/Ho_Chi_Minh").unwrap();
        !calendar.is_working_day(day.parse().unwrap())
    }

    /// R6: the calendar that the worked examples use.
    #[test]
    fn vietnam_rests_on_its_holidays_by_the_sun_and_by_the_moon() {
        let vietnam = |day: &str| is_free(LocalePreset::ViVn, day);

        for day in [
            "2026-01-01",
            "2026-02-16",
            "2026-02-17",
            "2026-02-20",
            "2026-04-30",
            "2026-05-01",
            "2026-09-01",
            "2026-09-02",
            "2027-02-06",
            "2027-04-16",
            "2027-04-30",
            "2028-01-26",
            "2028-04-04",
            "2026-11-22",
        ] {
            assert!(vietnam(day), "{day}");
        }
        for day in ["2026-02-14", "2026-08-31", "2026-09-03", "2026-11-21", "2027-09-01"] {
            assert!(!vietnam(day), "{day}");
        }
    }

    #[test]
    fn the_united_states_rest_on_weekends_and_holidays() {
        let states = |day: &str| is_free(LocalePreset::EnUs, day);

        assert!(states("2026-12-25") && states("2027-11-11") && states("2026-11-21"));
        assert!(!states("2026-11-20"));
    }
}
