//! What happened: journal entries, reverts, and what listeners are told.

use crm_core::{
    Crm,
    entity::{Value, Warning},
    python,
};
use pyo3::{prelude::*, types::PyList};
use uuid::Uuid;

/// One entry of the journal: who did what to a record, and when.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct HistoryEntry {
    /// The change set: everything that one call changed; give it to `revert`.
    change_set: i64,
    /// When it was committed.
    at: Py<PyAny>,
    /// The user who did it; None for the program itself.
    actor: Option<Uuid>,
    /// Where the write came from.
    source: &'static str,
    /// The record's entity.
    entity: String,
    /// The record.
    id: Uuid,
    /// What was done.
    verb: &'static str,
    /// What it changed; empty for a creation, whose values are the record's own.
    changes: Py<PyList>,
}

/// What a write did to one field, or to one item of a list.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct FieldChange {
    /// The field's name.
    field: String,
    /// The item, for a field that is a list.
    item: Option<Uuid>,
    /// What was there: for an item its fields, for a set the words that went.
    before: Py<PyAny>,
    /// What is there now: for an item its fields, for a set the words that came.
    after: Py<PyAny>,
}

impl HistoryEntry {
    pub(crate) fn new(py: Python<'_>, crm: &Crm, entry: crm_core::HistoryEntry) -> PyResult<Self> {
        let records = crm.records(&entry.entity).map_err(|error| python::raise(py, &error))?;
        let changes = PyList::empty(py);
        for (field, delta) in &entry.changes {
            let Some(def) = records.def().field(field) else { continue };
            let side = |value: &Value| match python::give_as(py, &def.kind, value) {
                // A list's change is about one item.
                Ok(items) if delta.item.is_some() && !items.is_none() => items.get_item(0),
                side => side,
            };
            changes.append(FieldChange {
                field: field.clone(),
                item: delta.item.map(|item| item.0),
                before: side(&delta.before)?.unbind(),
                after: side(&delta.after)?.unbind(),
            })?;
        }
        Ok(Self {
            change_set: entry.change_set,
            at: python::give(py, &entry.at.into())?.unbind(),
            actor: entry.actor,
            source: entry.source.code(),
            entity: entry.entity,
            id: entry.id,
            verb: entry.verb.code(),
            changes: changes.unbind(),
        })
    }
}

/// What `revert` took back.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct Reverted {
    /// The change set that the revert is itself; None when there was nothing to do.
    change_set: Option<i64>,
    /// How many records were changed back, trashed or restored.
    records: usize,
    /// What was left as it is, since it was changed after the change set.
    conflicts: Py<PyList>,
}

/// Why a record could not be taken back whole.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct RevertConflict {
    /// The record's entity.
    entity: String,
    /// The record.
    id: Uuid,
    /// The field that was changed since; None when the record itself is in use.
    field: Option<String>,
    /// Who changed it since; None for the program itself.
    by: Option<Uuid>,
    /// When.
    at: Py<PyAny>,
}

impl Reverted {
    pub(crate) fn new(py: Python<'_>, reverted: crm_core::Reverted) -> PyResult<Self> {
        let conflicts = PyList::empty(py);
        for conflict in reverted.conflicts {
            conflicts.append(RevertConflict {
                entity: conflict.entity,
                id: conflict.id,
                field: conflict.field,
                by: conflict.by,
                at: python::give(py, &conflict.at.into())?.unbind(),
            })?;
        }
        let conflicts = conflicts.unbind();
        Ok(Self { change_set: reverted.change_set, records: reverted.records, conflicts })
    }
}

/// What a committed call changed, as listeners are told.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct Changes {
    /// The change set.
    change_set: i64,
    /// When it was committed.
    at: Py<PyAny>,
    /// The user who did it; None for the program itself.
    actor: Option<Uuid>,
    /// The records that were changed.
    records: Py<PyList>,
    /// What the caller should know of what was kept, as a contract over its cap.
    warnings: Py<PyList>,
}

/// What a commit tells its caller of a write that it kept.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct CommitWarning {
    /// The entity of the record that the warning is about.
    entity: String,
    /// That record.
    id: Uuid,
    /// The field that says what should be kept to.
    field: String,
    /// What is the matter, as `over_cap`.
    code: &'static str,
    /// By how much.
    amount: Py<PyAny>,
}

impl CommitWarning {
    pub(crate) fn list(py: Python<'_>, warnings: &[Warning]) -> PyResult<Py<PyList>> {
        let list = PyList::empty(py);
        for warning in warnings {
            let amount = warning.amount.map_or(Value::Null, Value::Money);
            list.append(Self {
                entity: warning.entity.clone(),
                id: warning.id,
                field: warning.field.clone(),
                code: warning.code,
                amount: python::give(py, &amount)?.unbind(),
            })?;
        }
        Ok(list.unbind())
    }
}

/// A record that a call changed.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct ChangedRecord {
    /// The record's entity.
    entity: String,
    /// The record.
    id: Uuid,
    /// What was done.
    verb: &'static str,
    /// What that means, as `won`.
    events: Vec<String>,
}

impl Changes {
    pub(crate) fn new(py: Python<'_>, changes: &crm_core::Changes) -> PyResult<Self> {
        let records = PyList::empty(py);
        for record in &changes.records {
            records.append(ChangedRecord {
                entity: record.entity.clone(),
                id: record.id,
                verb: record.verb.code(),
                events: record.events.iter().map(ToString::to_string).collect(),
            })?;
        }
        Ok(Self {
            change_set: changes.change_set,
            at: python::give(py, &changes.at.into())?.unbind(),
            actor: changes.actor,
            records: records.unbind(),
            warnings: CommitWarning::list(py, &changes.warnings)?,
        })
    }
}
