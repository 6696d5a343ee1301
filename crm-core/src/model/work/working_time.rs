//! Working time: when so much work is done, and how much was done between two times.

use super::calendar::DAY;
use crate::{
    error::{Error, ErrorKind, Result},
    model::WorkCalendar,
    value::{Date, Timestamp, Zone},
};

/// The milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// For how many days work is looked for: one that never comes is an error and no endless search.
const MOST_DAYS: usize = 50 * 366;

impl WorkCalendar {
    /// The first time at which so many milliseconds were worked since `start`.
    ///
    /// Time passes by the clock of the world, so a day on which the clock is put forward is an hour shorter. What ends
    /// with the day's work is due then, and not when work begins again.
    ///
    /// # Errors
    /// `Invalid` with the code `no_working_time` when the calendar has too little time within fifty years.
    pub fn add(&self, start: Timestamp, millis: i64) -> Result<Timestamp> {
        let mut left = millis;
        if left <= 0 {
            return Ok(start);
        }
        for day in days(self.zone_or_utc().date_of(start)).take(MOST_DAYS) {
            for (from, to) in self.worked_on(day) {
                let from = from.max(start);
                let worked = to.millis_since(from).max(0);
                if left <= worked {
                    return from.add_millis(left);
                }
                left -= worked;
            }
        }
        Err(Error::new(ErrorKind::Invalid, "the calendar has not so much working time: mend it")
            .with_field("intervals", "no_working_time"))
    }

    /// How many milliseconds were worked between two times; none when the second is not the later one.
    pub fn between(&self, start: Timestamp, end: Timestamp) -> i64 {
        let zone = self.zone_or_utc();
        let last = zone.date_of(end);
        let days = days(zone.date_of(start)).take_while(|day| *day <= last);
        let worked = days.flat_map(|day| self.worked_on(day));
        worked.map(|(from, to)| to.min(end).millis_since(from.max(start)).max(0)).sum()
    }

    /// When work of so many milliseconds is due that is laid aside now and then: each pause is when it began, and
    /// when it ended. Empty while a pause goes on.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn due(
        &self,
        start: Timestamp,
        millis: i64,
        pauses: &[(Timestamp, Option<Timestamp>)],
    ) -> Result<Option<Timestamp>> {
        let (mut from, mut left) = (start, millis);
        for (paused, resumed) in pauses {
            let due = self.add(from, left)?;
            if due <= *paused {
                return Ok(Some(due));
            }
            left -= self.between(from, *paused);
            let Some(resumed) = resumed else { return Ok(None) };
            from = *resumed;
        }
        self.add(from, left).map(Some)
    }

    /// Whether anybody works on a day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !self.hours(day).is_empty()
    }

    /// The intervals of a day in minutes, in order and without overlap.
    fn hours(&self, day: Date) -> Vec<(i64, i64)> {
        let mut hours: Vec<(i64, i64)> = Vec::new();
        let mut is_exception = false;
        for exception in self.exceptions.iter().filter(|exception| exception.covers(day)) {
            is_exception = true;
            hours.extend(exception.from_minute.zip(exception.to_minute));
        }
        if !is_exception {
            let weekday = i64::from(day.weekday().number());
            let of_week = self.intervals.iter().filter(|interval| interval.weekday == weekday);
            hours.extend(of_week.map(|interval| (interval.from_minute, interval.to_minute)));
        }
        hours.sort_unstable();
        let mut until = 0;
        for (from, to) in &mut hours {
            *from = (*from).max(until);
            until = until.max(*to);
        }
        hours.retain(|(from, to)| from < to);
        hours
    }

    fn worked_on(&self, day: Date) -> Vec<(Timestamp, Timestamp)> {
        let zone = self.zone_or_utc();
        let at = |minute: i64| {
            let millis = minute.clamp(0, DAY) * MINUTE;
            zone.at(day, u32::try_from(millis).unwrap_or_default())
        };
        self.hours(day).into_iter().map(|(from, to)| (at(from), at(to))).collect()
    }

    fn zone_or_utc(&self) -> Zone {
        self.zone.clone().unwrap_or(Zone::UTC)
    }
}

/// This day and those after it.
fn days(first: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |day| day.add_days(1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CalendarException, WorkInterval};

    const HOUR: i64 = 60 * MINUTE;

    /// Monday to Friday 8:00 to 12:00 and 13:30 to 17:30, Saturday 8:00 to 12:00, with the holidays of 2026.
    fn office() -> WorkCalendar {
        let week = (1..=5).flat_map(|day| [(day, 480, 720), (day, 810, 1050)]);
        let holidays = ["2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02"];
        calendar("Asia/Ho_Chi_Minh", week.chain([(6, 480, 720)]), &holidays)
    }

    /// Every hour of every day in New York.
    fn always() -> WorkCalendar {
        calendar("America/New_York", (1..=7).map(|day| (day, 0, DAY)), &[])
    }

    fn calendar(
        zone: &str,
        week: impl IntoIterator<Item = (i64, i64, i64)>,
        holidays: &[&str],
    ) -> WorkCalendar {
        let interval = |(weekday, from_minute, to_minute): (i64, i64, i64)| WorkInterval {
            weekday,
            from_minute,
            to_minute,
            ..WorkInterval::default()
        };
        let holiday = |day: &&str| CalendarException {
            first_on: day.parse().unwrap(),
            ..CalendarException::default()
        };
        WorkCalendar {
            zone: Some(zone.parse().unwrap()),
            intervals: week.into_iter().map(interval).collect(),
            exceptions: holidays.iter().map(holiday).collect(),
            ..WorkCalendar::new("Office")
        }
    }

    fn saigon(text: &str) -> Timestamp {
        format!("{text}:00+07:00").replace(' ', "T").parse().unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// R6, R18.
    #[test]
    fn work_is_due_by_the_hours_of_the_office() {
        let office = office();
        for (start, hours, due) in [
            ("2026-11-20 17:00", 4, "2026-11-21 11:30"),
            ("2026-11-20 11:30", 1, "2026-11-20 14:00"),
            ("2026-11-21 10:00", 4, "2026-11-23 10:00"),
            ("2026-11-21 20:00", 4, "2026-11-23 12:00"),
            ("2026-11-22 09:00", 1, "2026-11-23 09:00"),
            ("2026-08-31 16:30", 8, "2026-09-03 16:30"),
            ("2026-04-29 17:15", 2, "2026-05-02 09:45"),
            ("2026-11-20 12:30", 8, "2026-11-21 12:00"),
        ] {
            let (start, due) = (saigon(start), saigon(due));
            assert_eq!(office.add(start, hours * HOUR).unwrap(), due, "{start} + {hours} h");
            assert_eq!(office.between(start, due), hours * HOUR, "{start} to {due}");
        }
    }

    /// R6: counted minute by minute, the same comes out.
    #[test]
    fn every_minute_of_work_counts_once() {
        let office = office();
        let is_worked = |at: Timestamp| office.between(at, at.add_millis(MINUTE).unwrap()) > 0;
        let start = saigon("2026-08-31 16:07");
        let mut worked = 0;
        for minute in 0..4 * DAY {
            let now = start.add_millis(minute * MINUTE).unwrap();
            if worked > 0 && is_worked(now) {
                let due = office.add(start, (worked + 1) * MINUTE).unwrap();
                assert_eq!(due, now.add_millis(MINUTE).unwrap());
            }
            worked += i64::from(is_worked(now));
        }
        assert_eq!(worked, 83 + 8 * 60 + 6 * 60 + 30 + 7);
    }

    /// R6: what was worked before a pause counts, the pause itself does not.
    #[test]
    fn work_that_was_laid_aside_is_due_after_what_is_left_of_it() {
        let office = office();
        let start = saigon("2026-11-20 08:00");
        let pause = saigon("2026-11-20 10:00");
        let due = |pauses: &[_]| office.due(start, 8 * HOUR, pauses).unwrap();

        assert_eq!(
            due(&[(pause, Some(saigon("2026-11-20 15:00")))]),
            Some(saigon("2026-11-21 11:30"))
        );
        assert_eq!(due(&[(pause, None)]), None);
        assert_eq!(due(&[]), Some(saigon("2026-11-20 17:30")));
        let late = saigon("2026-11-21 09:00");
        assert_eq!(due(&[(late, None)]), Some(saigon("2026-11-20 17:30")), "it was done before");
    }

    /// R6: the day on which the clock is put forward or back has 23 or 25 hours.
    #[test]
    fn an_hour_that_the_clock_skips_is_not_worked() {
        let always = always();
        for (start, due) in [
            ("2026-03-07T12:00:00-05:00", "2026-03-08T13:00:00-04:00"),
            ("2026-10-31T12:00:00-04:00", "2026-11-01T11:00:00-05:00"),
        ] {
            assert_eq!(always.add(at(start), 24 * HOUR).unwrap(), at(due));
        }
        let nights = calendar("America/New_York", (1..=7).map(|day| (day, 0, 4 * 60)), &[]);
        let night = |from: &str, to: &str| nights.between(at(from), at(to)) / HOUR;
        assert_eq!(night("2026-03-08T00:00:00-05:00", "2026-03-08T12:00:00-04:00"), 3);
        assert_eq!(night("2026-11-01T00:00:00-04:00", "2026-11-01T12:00:00-05:00"), 5);
    }

    #[test]
    fn a_day_with_other_hours_has_those_and_no_others() {
        let mut office = office();
        let saturday: Date = "2026-08-22".parse().unwrap();
        let hours = |from, to| CalendarException {
            from_minute: Some(from),
            to_minute: Some(to),
            first_on: saturday,
            ..CalendarException::default()
        };
        office.exceptions.extend([hours(780, 900), hours(480, 720), hours(540, 800)]);

        let (start, end) = (saigon("2026-08-22 00:00"), saigon("2026-08-23 00:00"));
        assert_eq!(office.between(start, end), 7 * HOUR, "what overlaps counts once");
        assert!(!office.is_working_day("2026-08-23".parse().unwrap()));
    }

    #[test]
    fn a_calendar_without_hours_is_an_error_and_no_endless_search() {
        let never = WorkCalendar::new("Never");

        let error = never.add(at("2026-11-20T00:00:00Z"), 1).unwrap_err();

        assert_eq!(error.fields()[0].code, "no_working_time");
        assert_eq!(never.add(at("2026-11-20T00:00:00Z"), 0).unwrap(), at("2026-11-20T00:00:00Z"));
    }
}
