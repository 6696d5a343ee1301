//! Dates and times of cells, by the forms that a mapping names.

use crate::{
    error::{Error, ErrorKind, Result},
    value::{Date, DateFormat, Decimal, Timestamp, Zone, parse_decimal},
};

const DAY_MILLIS: i64 = 86_400_000;

/// How dates are written.
#[derive(Clone, Debug)]
pub(super) enum DateForm {
    /// `2026-11-21`, `2026-11-21T15:00:00Z`, `2026-11-21 15:00`.
    Iso,
    /// Days since the end of 1899, as spreadsheets count.
    Excel,
    /// Seconds since 1970.
    UnixSeconds,
    /// Milliseconds since 1970.
    UnixMillis,
    Pattern(DateFormat),
}

/// What a cell says about time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum When {
    Day(Date),
    /// What a clock showed: the day, and milliseconds since 00:00.
    Clock(Date, u32),
    Instant(Timestamp),
}

impl DateForm {
    pub(super) fn new(text: &str) -> Result<Self> {
        Ok(match text {
            "iso" => Self::Iso,
            "excel" => Self::Excel,
            "unix" => Self::UnixSeconds,
            "unix_millis" => Self::UnixMillis,
            pattern => Self::Pattern(DateFormat::new(pattern)?),
        })
    }

    fn read(&self, text: &str) -> Option<When> {
        match self {
            Self::Iso => iso(text),
            Self::Excel => excel(text),
            Self::UnixSeconds => instant(text, 1000),
            Self::UnixMillis => instant(text, 1),
            Self::Pattern(format) if format.has_time() => {
                format.parse_local(text).ok().map(|(date, millis)| When::Clock(date, millis))
            }
            Self::Pattern(format) => format.parse_date(text).ok().map(When::Day),
        }
    }
}

impl When {
    /// What a cell says, by the first form that fits it.
    pub(super) fn read(text: &str, forms: &[DateForm]) -> Result<Self> {
        forms.iter().find_map(|form| form.read(text)).ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "no date in the formats of this column")
                .with_field("", "not_a_date")
        })
    }

    /// The day, in the company's zone where the cell gives an instant.
    pub(super) fn date(self, zone: &Zone, company: &Zone) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Clock(..) | Self::Instant(_) => company.date_of(self.timestamp(zone, company)),
        }
    }

    /// The instant: a day is its start in the company's zone, a clock's time is of the file's zone.
    pub(super) fn timestamp(self, zone: &Zone, company: &Zone) -> Timestamp {
        match self {
            Self::Day(date) => company.start_of(date),
            Self::Clock(date, millis) => zone.at(date, millis),
            Self::Instant(at) => at,
        }
    }
}

fn iso(text: &str) -> Option<When> {
    if let Ok(date) = text.parse() {
        return Some(When::Day(date));
    }
    if let Ok(at) = text.parse() {
        return Some(When::Instant(at));
    }
    let local = format!("{text}Z").parse::<Timestamp>().or_else(|_| format!("{text}:00Z").parse());
    local.ok().map(|at| {
        let (date, millis) = at.utc();
        When::Clock(date, millis)
    })
}

fn excel(text: &str) -> Option<When> {
    const FIRST: i64 = -25_569;
    let days = parse_decimal(text).ok()?;
    let millis = days.fract().checked_mul(Decimal::from(DAY_MILLIS))?.round();
    let date = Date::from_days(i32::try_from(i64::try_from(days.trunc()).ok()? + FIRST).ok()?);
    let millis = u32::try_from(i64::try_from(millis).ok()?).ok()?;
    date.ok().map(|date| if millis == 0 { When::Day(date) } else { When::Clock(date, millis) })
}

fn instant(text: &str, unit: i64) -> Option<When> {
    let millis = parse_decimal(text).ok()?.checked_mul(Decimal::from(unit))?.trunc();
    Timestamp::from_millis(i64::try_from(millis).ok()?).ok().map(When::Instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: &str, text: &str) -> Option<String> {
        let when = When::read(text, &[DateForm::new(form).unwrap()]).ok()?;
        let zone = Zone::new("Asia/Ho_Chi_Minh").unwrap();
        Some(when.timestamp(&zone, &zone).to_string())
    }

    #[test]
    fn a_day_is_its_start_in_the_companys_zone() {
        for (form, text) in [
            ("iso", "2026-11-21"),
            ("dd/MM/yyyy", "21/11/2026"),
            ("excel", "46347"),
            ("iso", "2026-11-20T17:00:00Z"),
            ("iso", "2026-11-21 00:00:00"),
            ("iso", "2026-11-21T00:00"),
            ("unix", "1795194000"),
            ("unix_millis", "1795194000000"),
        ] {
            assert_eq!(
                read(form, text).as_deref(),
                Some("2026-11-20T17:00:00.000Z"),
                "{form} {text}"
            );
        }
        assert_eq!(read("excel", "46347.5").as_deref(), Some("2026-11-21T05:00:00.000Z"));
    }

    #[test]
    fn the_first_form_that_fits_is_taken_and_none_is_an_error() {
        let forms = [DateForm::new("dd/MM/yyyy").unwrap(), DateForm::Iso];

        assert_eq!(
            When::read("2026-11-21", &forms).unwrap(),
            When::Day("2026-11-21".parse().unwrap())
        );
        let error = When::read("11/21/2026", &forms).unwrap_err();
        assert_eq!(error.fields()[0].code, "not_a_date");
    }

    #[test]
    fn the_day_of_an_instant_is_the_companys() {
        let company = Zone::new("Asia/Ho_Chi_Minh").unwrap();
        let when = When::read("2026-11-20 20:00:00", &[DateForm::Iso]).unwrap();

        assert_eq!(when.date(&Zone::UTC, &company).to_string(), "2026-11-21");
        assert_eq!(when.date(&company, &company).to_string(), "2026-11-20");
    }
}
