//! Working time by a calendar, for every language.

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::Record,
    error::{Error, ErrorKind, Result},
    flow::Flow,
    model::{WorkCalendar, WorkCalendarId},
    value::Timestamp,
};

/// The milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// Tells when so much work is done that begins at a time; nothing is written.
#[part]
pub struct AddWorkingTime {
    /// When it begins.
    #[field(1, required)]
    pub start_at: Timestamp,
    /// How many minutes of work it is.
    #[field(2, required)]
    pub minutes: i64,
    /// The calendar; the company's when left out.
    #[field(3)]
    pub calendar: Option<WorkCalendarId>,
}

/// When work is done.
#[part]
pub struct WorkDue {
    /// The first time at which it is.
    #[field(1)]
    pub due_at: Timestamp,
}

/// Counts how long was worked between two times; nothing is written.
#[part]
pub struct CountWorkingTime {
    /// From when.
    #[field(1, required)]
    pub start_at: Timestamp,
    /// Until when.
    #[field(2, required)]
    pub end_at: Timestamp,
    /// The calendar; the company's when left out.
    #[field(3)]
    pub calendar: Option<WorkCalendarId>,
}

/// How long was worked.
#[part]
pub struct WorkDone {
    /// How many whole minutes.
    #[field(1)]
    pub minutes: i64,
}

impl Flow for AddWorkingTime {
    type Outcome = WorkDue;

    fn run(&self, tx: &Tx) -> Result<WorkDue> {
        let calendar = calendar(tx, self.calendar)?;
        let due_at = calendar.add(self.start_at, self.minutes.saturating_mul(MINUTE))?;
        Ok(WorkDue { due_at })
    }
}

impl Flow for CountWorkingTime {
    type Outcome = WorkDone;

    fn run(&self, tx: &Tx) -> Result<WorkDone> {
        let calendar = calendar(tx, self.calendar)?;
        Ok(WorkDone { minutes: calendar.between(self.start_at, self.end_at) / MINUTE })
    }
}

/// The calendar that is named, or the company's.
fn calendar(tx: &Tx, named: Option<WorkCalendarId>) -> Result<Record<WorkCalendar>> {
    let company = tx.with(|work| Ok(work.company.calendar))?;
    let id = named.or(company).ok_or_else(|| {
        Error::new(ErrorKind::Invalid, "the company has no calendar: name one, or set it")
            .with_field("calendar", "required")
    })?;
    tx.calendars().get(id)
}
