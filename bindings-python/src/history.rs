//! What happened: journal entries, reverts, and what listeners are told, as objects of `crm_core.told`.

use crm_core::{
    Changes, HistoryEntry, Reverted,
    entity::{EntityDef, FieldType as _, FieldValue as _, Value, Warning},
    model::RecordEvent,
    python,
};
use pyo3::{call::PyCallArgs, prelude::*, types::PyTuple};

/// An object of a class of `crm_core.told`, from its fields in their order.
pub(crate) fn told<'py>(
    py: Python<'py>,
    class: &str,
    fields: impl PyCallArgs<'py>,
) -> PyResult<Bound<'py, PyAny>> {
    py.import("crm_core.told")?.getattr(class)?.call1(fields)
}

pub(crate) fn entry<'py>(
    py: Python<'py>,
    def: &EntityDef,
    entry: HistoryEntry,
) -> PyResult<Bound<'py, PyAny>> {
    let mut changes = Vec::new();
    for (field, delta) in &entry.changes {
        let Some(def) = def.field(field) else { continue };
        let side = |value: &Value| match python::give_as(py, &def.kind, value) {
            // A list's change is about one item.
            Ok(items) if delta.item.is_some() && !items.is_none() => items.get_item(0),
            side => side,
        };
        let item = delta.item.map(|item| item.0);
        let sides = (side(&delta.before)?, side(&delta.after)?);
        changes.push(told(py, "FieldChange", (field, item, sides.0, sides.1))?);
    }
    let at = python::give(py, &entry.at.into())?;
    let (source, verb) = (entry.source.code(), entry.verb.code());
    let changes = PyTuple::new(py, changes)?;
    let record = (entry.entity, entry.id);
    let fields = (entry.change_set, at, entry.actor, source, record.0, record.1, verb, changes);
    told(py, "HistoryEntry", fields)
}

pub(crate) fn reverted(py: Python<'_>, reverted: Reverted) -> PyResult<Bound<'_, PyAny>> {
    let conflicts = reverted.conflicts.into_iter().map(|conflict| {
        let at = python::give(py, &conflict.at.into())?;
        let fields = (conflict.entity, conflict.id, conflict.field, conflict.by, at);
        told(py, "RevertConflict", fields)
    });
    let conflicts = PyTuple::new(py, conflicts.collect::<PyResult<Vec<_>>>()?)?;
    told(py, "Reverted", (reverted.change_set, reverted.records, conflicts))
}

pub(crate) fn warnings<'py>(
    py: Python<'py>,
    warnings: &[Warning],
) -> PyResult<Bound<'py, PyTuple>> {
    let warnings = warnings.iter().map(|warning| {
        let amount = warning.amount.map_or(Value::Null, Value::Money);
        let fields =
            (&warning.entity, warning.id, &warning.field, warning.code, python::give(py, &amount)?);
        told(py, "CommitWarning", fields)
    });
    PyTuple::new(py, warnings.collect::<PyResult<Vec<_>>>()?)
}

pub(crate) fn changes<'py>(py: Python<'py>, changes: &Changes) -> PyResult<Bound<'py, PyAny>> {
    let records = changes.records.iter().map(|record| {
        let event = |event: &RecordEvent| python::give_as(py, &RecordEvent::KIND, &event.get());
        let events = record.events.iter().map(event).collect::<PyResult<Vec<_>>>()?;
        let events = PyTuple::new(py, events)?;
        told(py, "ChangedRecord", (&record.entity, record.id, record.verb.code(), events))
    });
    let records = PyTuple::new(py, records.collect::<PyResult<Vec<_>>>()?)?;
    let at = python::give(py, &changes.at.into())?;
    let warnings = warnings(py, &changes.warnings)?;
    told(py, "Changes", (changes.change_set, at, changes.actor, records, warnings))
}
