//! Time zones, from the database that the library carries.

use std::{
    cell::Cell,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
    sync::LazyLock,
};

use jiff::{
    SignedDuration,
    civil::DateTime,
    tz::{TimeZone, TimeZoneDatabase, TimeZoneTransition},
};

use super::{DAY_MS, Date, Decimal, Timestamp, canonical, invalid, timestamp::split_days};
use crate::error::{Error, Result};

// The machine's own database may be older or missing, and would make results differ between machines.
static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone of the IANA database, as `Asia/Ho_Chi_Minh`.
///
/// Its rules are those that the library was built with, whatever the machine knows.
#[derive(Clone)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone with this IANA name, in any case.
    ///
    /// # Errors
    /// `Invalid` with the code `unknown_zone`.
    pub fn new(name: &str) -> Result<Self> {
        DATABASE
            .get(name.trim())
            .ok()
            .filter(|zone| zone.iana_name().is_some() && !zone.is_unknown())
            .map(Self)
            .ok_or_else(|| {
                invalid("unknown_zone", "name a zone of the IANA database, as Asia/Ho_Chi_Minh")
            })
    }

    /// Coordinated universal time.
    pub const UTC: Self = Self(TimeZone::UTC);

    /// The IANA name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The date of an instant here.
    pub fn date_of(&self, at: Timestamp) -> Date {
        self.local(at).0
    }

    /// The date of an instant here, and the milliseconds that the clock shows since 00:00.
    pub fn local(&self, at: Timestamp) -> (Date, u32) {
        split_days(self.local_millis(at))
    }

    /// The first instant of a day, which is not 00:00 where the clock is put forward at midnight.
    pub fn start_of(&self, date: Date) -> Timestamp {
        self.at(date, 0)
    }

    /// The instant at which the clock shows so many milliseconds since 00:00 of a day.
    ///
    /// A day's length and more goes on to the next days. A time that the clock shows twice is the first
    /// of the two, one that it skips is as much after the gap; at the ends of the calendar it is the
    /// nearest [`Timestamp`].
    pub fn at(&self, date: Date, millis_of_day: u32) -> Timestamp {
        let local = i64::from(date.days()) * i64::from(DAY_MS) + i64::from(millis_of_day);
        let instant = DateTime::constant(1970, 1, 1, 0, 0, 0, 0)
            .checked_add(SignedDuration::from_millis(local))
            .and_then(|clock| self.0.to_ambiguous_timestamp(clock).compatible());
        Timestamp::saturating(instant.map_or(local, jiff::Timestamp::as_millisecond))
    }

    /// Days from one instant to another by the clock here, so that a day is one even when the clock is
    /// put forward or back.
    pub fn days_between(&self, from: Timestamp, to: Timestamp) -> Decimal {
        let millis = self.local_millis(to) - self.local_millis(from);
        canonical(Decimal::from(millis) / Decimal::from(DAY_MS))
    }

    /// Milliseconds that the clock here shows since its start of 1970.
    fn local_millis(&self, at: Timestamp) -> i64 {
        let offset = jiff::Timestamp::from_millisecond(at.millis())
            .map_or(0, |instant| self.0.to_offset(instant).seconds());
        at.millis() + i64::from(offset) * 1000
    }

    /// The instants around this one at which the clock is as much ahead, as far as they can be told.
    fn steady_around(&self, at: Timestamp) -> Option<Steady> {
        let instant = jiff::Timestamp::from_millisecond(at.millis()).ok()?;
        // A change at this very instant is the one before it.
        let after = jiff::Timestamp::from_millisecond(at.millis() + 1).ok()?;
        let change = |change: Option<TimeZoneTransition<'_>>, otherwise| {
            change.map_or(otherwise, |change| change.timestamp().as_millisecond())
        };
        Some(Steady {
            from: change(self.0.preceding(after).next(), i64::MIN),
            until: change(self.0.following(instant).next(), i64::MAX),
            offset: i64::from(self.0.to_offset(instant).seconds()) * 1000,
        })
    }
}

/// Tells the dates of many instants in one zone: its rules are asked anew only where its clock was put forward or back
/// in between.
#[derive(Debug)]
pub(crate) struct ZoneDates {
    zone: Zone,
    steady: Cell<Steady>,
}

/// Instants between two changes of a zone's clock, the second not among them, and what the clock is ahead then.
#[derive(Clone, Copy, Debug, Default)]
struct Steady {
    from: i64,
    until: i64,
    offset: i64,
}

impl ZoneDates {
    pub(crate) fn of(zone: Zone) -> Self {
        Self { zone, steady: Cell::default() }
    }

    /// As [`Zone::date_of`].
    pub(crate) fn date_of(&self, at: Timestamp) -> Date {
        let mut steady = self.steady.get();
        if !(steady.from..steady.until).contains(&at.millis()) {
            let Some(around) = self.zone.steady_around(at) else { return self.zone.date_of(at) };
            self.steady.set(around);
            steady = around;
        }
        split_days(at.millis() + steady.offset).0
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Zone {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_zone_is_read_back() {
        let saigon = zone(" asia/ho_chi_minh ");

        assert_eq!(saigon.to_string(), "Asia/Ho_Chi_Minh");
        assert_eq!(zone(saigon.name()), saigon);
        assert_eq!(zone("UTC"), Zone::UTC);
        for name in ["", "Mars/Olympus", "Etc/Unknown", "+07:00", "../etc/passwd"] {
            let error = name.parse::<Zone>().unwrap_err();
            assert_eq!(error.fields()[0].code, "unknown_zone", "{name}");
        }
    }

    #[test]
    fn today_is_the_companys() {
        let saigon = zone("Asia/Ho_Chi_Minh");

        let evening = at("2026-11-30T17:00:00Z");
        assert_eq!(saigon.local(evening), (date("2026-12-01"), 0));
        assert_eq!(saigon.date_of(at("2026-11-30T16:59:59.999Z")), date("2026-11-30"));
        assert_eq!(saigon.start_of(date("2026-12-01")), evening);
        assert_eq!(saigon.at(date("2026-11-21"), 15 * 3_600_000), at("2026-11-21T08:00:00Z"));
        assert_eq!(saigon.at(date("2026-11-30"), DAY_MS), evening);
    }

    #[test]
    fn an_hour_that_the_clock_skips_or_repeats_has_one_answer() {
        let new_york = zone("America/New_York");

        let skipped = new_york.at(date("2026-03-08"), 2 * 3_600_000 + 1_800_000);
        assert_eq!(skipped, at("2026-03-08T03:30:00-04:00"));
        let repeated = new_york.at(date("2026-11-01"), 3_600_000);
        assert_eq!(repeated, at("2026-11-01T01:00:00-04:00"));
        let sao_paulo = zone("America/Sao_Paulo");
        assert_eq!(sao_paulo.start_of(date("2018-11-04")), at("2018-11-04T01:00:00-02:00"));
    }

    #[test]
    fn the_rules_are_the_librarys_own() {
        // A rule of 2026, which many machines do not have yet.
        let edmonton = zone("America/Edmonton");

        assert_eq!(edmonton.start_of(date("2026-12-15")), at("2026-12-15T00:00:00-06:00"));
    }

    #[test]
    fn days_are_counted_by_the_clock_on_the_wall() {
        let new_york = zone("America/New_York");

        let days =
            new_york.days_between(at("2026-03-07T12:00:00-05:00"), at("2026-03-09T12:00:00-04:00"));
        assert_eq!(days, Decimal::TWO);
        let half = Zone::UTC.days_between(at("2026-11-21T12:00:00Z"), at("2026-11-21T00:00:00Z"));
        assert_eq!(half, Decimal::new(-5, 1));
    }

    #[test]
    fn the_ends_of_the_calendar_have_instants_and_dates() {
        for name in ["Pacific/Kiritimati", "Pacific/Niue", "UTC"] {
            let zone = zone(name);
            assert!(zone.start_of(Date::MIN) >= Timestamp::MIN);
            assert!(zone.at(Date::MAX, u32::MAX) <= Timestamp::MAX);
            assert_eq!(zone.date_of(Timestamp::MIN).year(), 1);
            assert_eq!(zone.date_of(Timestamp::MAX).year(), 9999);
        }
    }

    #[test]
    fn dates_of_many_instants_are_those_of_each() {
        const HOUR: i64 = 3_600_000;
        for name in ["UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Africa/Casablanca"] {
            let zone = zone(name);
            let dates = ZoneDates::of(zone.clone());
            // Every hour around the changes of two years, from the one to the other and back.
            let start = at("2026-01-01T00:00:00Z").millis();
            let hours = (0..2 * 366 * 24).chain((0..2 * 366 * 24).rev());
            for hour in hours {
                for beside in [-1, 0, 1] {
                    let at = Timestamp::from_millis(start + hour * HOUR + beside).unwrap();
                    assert_eq!(dates.date_of(at), zone.date_of(at), "{name} {at}");
                }
            }
            for at in [Timestamp::MIN, Timestamp::MAX] {
                assert_eq!(dates.date_of(at), zone.date_of(at), "{name} {at}");
            }
        }
    }
}
