//! What calls answer, as Python's objects; what has a class of `crm_core.told` is made one by the method.

use crm_core::{HistoryEntry, calls::Answer, entity::EntityDef, python};
use pyo3::{
    prelude::*,
    types::{PyBytes, PyList},
};

use crate::{
    handle::{Crm, Tx},
    report::Report,
};

pub(crate) fn give(py: Python<'_>, answer: Answer) -> PyResult<Bound<'_, PyAny>> {
    Ok(match answer {
        Answer::Record(row) => python::show_of(&row.def().name)(py, row)?.into_bound(py),
        Answer::Found(found) => {
            let found = found.into_iter().map(|found| {
                let record = python::show_of(&found.entity)(py, found.row)?;
                Ok((found.entity, found.rank, record))
            });
            PyList::new(py, found.collect::<PyResult<Vec<_>>>()?)?.into_any()
        }
        Answer::Outcome(outcome) => python::show_outcome(py, outcome)?,
        Answer::Bytes(bytes) => PyBytes::new(py, &bytes).into_any(),
        Answer::Report(report) => Bound::new(py, Report(report))?.into_any(),
        Answer::Crm(crm) => Bound::new(py, Crm::new(crm))?.into_any(),
        Answer::Tx(tx) => Bound::new(py, Tx::new(tx))?.into_any(),
        Answer::History(entries, def) => {
            let entries = entries.iter().map(|it| entry(py, &def, it));
            PyList::new(py, entries.collect::<PyResult<Vec<_>>>()?)?.into_any()
        }
        plain => python::give_json(py, &plain.into_json().unwrap_or_default())?,
    })
}

/// An entry of the journal, whose values are Python's own: data has no form for all of them.
fn entry<'py>(
    py: Python<'py>,
    def: &EntityDef,
    entry: &HistoryEntry,
) -> PyResult<Bound<'py, PyAny>> {
    let told = python::give_json(py, &entry.to_json(def))?;
    for (change, (field, delta)) in told.get_item("changes")?.try_iter()?.zip(&entry.changes) {
        let (change, Some(def)) = (change?, def.field(field)) else { continue };
        for (name, value) in [("before", &delta.before), ("after", &delta.after)] {
            let side = python::give_as(py, &def.kind, value)?;
            // A list's change is about one item.
            let is_item = delta.item.is_some() && !side.is_none();
            change.set_item(name, if is_item { side.get_item(0)? } else { side })?;
        }
    }
    Ok(told)
}
