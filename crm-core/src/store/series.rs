//! Numbers from a series: given by the commit, one after another, so that no two records get the same.

use uuid::Uuid;

use crate::{
    entity::{Value, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    store::{
        engine::{Overlay, Read},
        meta,
    },
};

/// How the numbers of a series are written at the time of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NumberForm {
    pub(crate) series: Uuid,
    /// The year that the counter belongs to; 0 for one that never starts anew.
    pub(crate) year: i32,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) digits: usize,
    /// The lowest counter that is given.
    pub(crate) first: u64,
}

/// A new record that gets a number, unless it brings one.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    pub(crate) form: NumberForm,
    /// The position of the field for the number.
    pub(crate) field: usize,
}

impl NumberForm {
    pub(crate) fn write(&self, counter: u64) -> String {
        let Self { before, after, digits, .. } = self;
        format!("{before}{counter:0digits$}{after}")
    }

    /// The counter of a number that is written so.
    fn read(&self, number: &str) -> Option<u64> {
        let digits = number.strip_prefix(&self.before)?.strip_suffix(&self.after)?;
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| is_number)
    }
}

/// Gives a record its number, the first that `is_taken` does not know; one that it brings moves the counter on.
///
/// # Errors
/// What `is_taken` returns, `Corrupt` or `Storage` when the counter cannot be read.
pub(crate) fn give(
    overlay: &mut Overlay<'_>,
    wish: &Wish,
    record: &mut dyn AnyRecord,
    is_taken: &mut dyn FnMut(&dyn Read, &dyn AnyRecord) -> Result<bool>,
) -> Result<Option<String>> {
    let Wish { form, field } = wish;
    let last = meta::series_counter(overlay, form.series, form.year)?;
    if let Some(number) = record.field(*field).and_then(|field| field.text()) {
        if let Some(counter) = form.read(number).filter(|counter| *counter > last) {
            meta::write_series_counter(&mut overlay.writes, form.series, form.year, counter);
        }
        return Ok(None);
    }
    let mut counter = last.max(form.first.saturating_sub(1));
    let number = loop {
        counter = counter.checked_add(1).ok_or_else(used_up)?;
        let number = form.write(counter);
        let target = record.field_mut(*field).ok_or_else(used_up)?;
        target.set(Value::Text(number.clone())).map_err(|_| used_up())?;
        if !is_taken(overlay, record)? {
            break number;
        }
    };
    meta::write_series_counter(&mut overlay.writes, form.series, form.year, counter);
    Ok(Some(number))
}

fn used_up() -> Error {
    Error::new(ErrorKind::Bug, "the number series cannot number this record")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_written() {
        let form = NumberForm {
            series: Uuid::nil(),
            year: 2026,
            before: "HD2026-".into(),
            after: "/A".into(),
            digits: 4,
            first: 1,
        };
        assert_eq!(form.write(7), "HD2026-0007/A");
        assert_eq!(form.write(123_456), "HD2026-123456/A");
        for (number, counter) in [
            ("HD2026-0007/A", Some(7)),
            ("HD2026-123456/A", Some(123_456)),
            ("HD2026-7/A", Some(7)),
            ("HD2026-/A", None),
            ("HD2026-+7/A", None),
            ("HD2025-0007/A", None),
            ("HD2026-0007", None),
        ] {
            assert_eq!(form.read(number), counter, "{number}");
        }
    }
}
