//! Numbers: which new records get one from a series, and which series never lose one.

use std::sync::Arc;

use super::Work;
use crate::{
    entity::{Source, Value, Violations, commit::NumberingFacts, record::AnyRecord},
    error::Result,
    store::{catalog::Registered, series::Wish},
};

impl Work {
    /// Notes that a new record gets a number when it is committed; later its series is fixed.
    pub(super) fn wish_number(
        &mut self,
        registered: &Registered,
        before: Option<&dyn AnyRecord>,
        record: &mut dyn AnyRecord,
        broken: &mut Violations,
    ) -> Result<()> {
        let Some(NumberingFacts { series, number, day }) = registered.entity.numbering() else {
            return Ok(());
        };
        let def = registered.entity.def();
        let name = |position: usize| {
            def.fields.get(position).map(|field| field.name.clone()).unwrap_or_default()
        };
        let committed = match self.touched(record.id()) {
            Some(pending) => pending.before.as_deref(),
            None => before,
        };
        if let Some(committed) = committed {
            let is_numbered = committed.field(number).is_some_and(|field| !field.holds_nothing());
            if is_numbered && committed.value(series) != record.value(series) {
                broken.add(name(series), "fixed");
            }
            return Ok(());
        }
        if self.source == Source::Replay {
            return Ok(());
        }
        let given = record.value(series).as_id();
        // The year is the one that the document is of, whenever it is written.
        let day = match record.value(day) {
            Value::Date(day) => day,
            _ => self.today,
        };
        let Some(form) = Arc::clone(&self.host).number_form(self, &def.name, given, day)? else {
            match given {
                Some(_) => broken.add(name(series), "wrong_series"),
                None => broken.add_gap(name(series), "required"),
            }
            return Ok(());
        };
        if let Some(field) = record.field_mut(series).filter(|field| field.holds_nothing()) {
            // A link always takes an id.
            let _ = field.set(Value::Id(form.series));
        }
        self.wishes.insert(record.id(), Wish { form, field: number });
        Ok(())
    }

    /// Whether the record has a number of a series that may lose none.
    pub(crate) fn keeps_number(
        &self,
        registered: &Registered,
        record: &dyn AnyRecord,
    ) -> Result<bool> {
        let Some(NumberingFacts { series, number, .. }) = registered.entity.numbering() else {
            return Ok(false);
        };
        let is_numbered = record.field(number).is_some_and(|field| !field.holds_nothing());
        match record.value(series).as_id().filter(|_| is_numbered) {
            Some(series) => self.host.is_gap_free(self, series),
            None => Ok(false),
        }
    }
}
