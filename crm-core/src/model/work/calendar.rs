//! Work calendars: on which days and at which hours people work.

use crm_core_macros::{entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, unique},
    error::Result,
    value::{Date, Zone, fold},
};

/// The minutes of a day.
pub(super) const DAY: i64 = 24 * 60;
/// More days than a holiday or a shutdown has.
const LONGEST_EXCEPTION: i32 = 366;

/// From when until when people work on a day of the week; a day may have several.
#[item]
pub struct WorkInterval {
    /// The day, 1 for Monday to 7 for Sunday.
    #[field(1, required)]
    pub weekday: i64,
    /// When work begins, in minutes after midnight: 480 for 8:00.
    #[field(2, required)]
    pub from_minute: i64,
    /// When it ends, in minutes after midnight: 1440 for the end of the day.
    #[field(3, required)]
    pub to_minute: i64,
}

/// A day or several on which the week does not hold: a holiday, or other hours.
#[item]
pub struct CalendarException {
    /// The first day.
    #[field(1, required)]
    pub first_on: Date,
    /// The last day; the first one when left empty.
    #[field(2)]
    pub last_on: Option<Date>,
    /// Whether it comes again every year on the same date.
    #[field(3)]
    pub every_year: bool,
    /// When work begins then, in minutes after midnight; there is none when left empty.
    #[field(4)]
    pub from_minute: Option<i64>,
    /// When it ends then. Several exceptions on a day give it several intervals.
    #[field(5)]
    pub to_minute: Option<i64>,
    /// What the day is called.
    #[field(6)]
    pub name: Option<String>,
}

impl CalendarException {
    /// Whether it says how a day is.
    pub fn covers(&self, day: Date) -> bool {
        let last = self.last_on.unwrap_or(self.first_on);
        if !self.every_year {
            return self.first_on <= day && day <= last;
        }
        // One that goes over the end of a year began in the year before.
        [0, 1].into_iter().any(|back| {
            let years = (day.year() - self.first_on.year() - back) * 12;
            let range = self
                .first_on
                .add_months(years)
                .and_then(|first| Ok((first, first.add_days(last.days_since(self.first_on))?)));
            range.is_ok_and(|(first, last)| first <= day && day <= last)
        })
    }
}

/// When people work: the hours of a week in a time zone, and the days that are otherwise.
#[entity("work_calendar", plural = "calendars", search = [name])]
pub struct WorkCalendar {
    /// What it is called.
    #[field(1, required)]
    pub name: String,
    /// The time zone that its hours are told in; the company's when left empty.
    #[field(2)]
    pub zone: Option<Zone>,
    /// The hours of a week.
    #[field(3)]
    pub intervals: Vec<WorkInterval>,
    /// Holidays, and days with other hours.
    #[field(4)]
    pub exceptions: Vec<CalendarException>,
    /// Anything else worth knowing.
    #[field(5)]
    pub description: Option<String>,
}

impl WorkCalendar {
    /// A calendar by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |calendar| Some(fold(&calendar.name)));
}

impl Entity for WorkCalendar {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];

    fn settle(
        calendar: &mut Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        if calendar.zone.is_none() {
            calendar.zone = Some(context.zone().clone());
        }
        Ok(())
    }

    fn check(
        calendar: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        let hours = |from: i64, to: i64| (0..=DAY).contains(&from) && from < to && to <= DAY;
        let weekdays = 1..=7;
        for interval in &calendar.intervals {
            if !weekdays.contains(&interval.weekday) {
                broken.add("intervals.weekday", "out_of_range");
            }
            if !hours(interval.from_minute, interval.to_minute) {
                broken.add("intervals.to_minute", "out_of_range");
            }
        }
        for exception in &calendar.exceptions {
            let days = exception.last_on.map_or(0, |last| last.days_since(exception.first_on));
            if !(0..LONGEST_EXCEPTION).contains(&days) {
                broken.add("exceptions.last_on", "out_of_range");
            }
            match (exception.from_minute, exception.to_minute) {
                (None, None) => {}
                (Some(from), Some(to)) if hours(from, to) => {}
                _ => broken.add("exceptions.to_minute", "out_of_range"),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::test_crm::{crm, refused};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_holiday_may_come_again_every_year_even_over_its_end() {
        let once = CalendarException {
            last_on: Some(date("2027-01-02")),
            first_on: date("2026-12-31"),
            ..CalendarException::default()
        };
        let yearly = CalendarException { every_year: true, ..once.clone() };

        for (day, once_covers, yearly_covers) in [
            ("2026-12-30", false, false),
            ("2026-12-31", true, true),
            ("2027-01-02", true, true),
            ("2027-01-03", false, false),
            ("2028-01-01", false, true),
            ("2028-12-31", false, true),
        ] {
            assert_eq!(once.covers(date(day)), once_covers, "{day}");
            assert_eq!(yearly.covers(date(day)), yearly_covers, "{day}");
        }
    }

    #[test]
    fn hours_lie_within_a_day_and_a_calendar_has_a_zone() {
        let crm = crm();
        let wrong = WorkCalendar {
            intervals: vec![WorkInterval {
                weekday: 8,
                from_minute: 480,
                to_minute: 1500,
                ..WorkInterval::default()
            }],
            exceptions: vec![CalendarException {
                last_on: Some(date("2026-01-01")),
                from_minute: Some(480),
                first_on: date("2026-01-02"),
                ..CalendarException::default()
            }],
            ..WorkCalendar::new("Office")
        };

        let codes = refused(crm.calendars().create(wrong));
        let right = crm.calendars().create(WorkCalendar::new("Shop")).unwrap();

        let fields: Vec<_> = codes.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "intervals.weekday",
                "intervals.to_minute",
                "exceptions.last_on",
                "exceptions.to_minute"
            ]
        );
        assert_eq!(right.zone, Some(crm.company().unwrap().zone.clone()));
    }
}
