//! What the CRM tells besides records: history, changes, what was found and verified.

use serde_json::Value as Json;

use crm_core::entity::Warning;

use crate::values::{MoneyForm, Record, Timestamp, Uuid};

/// A record that a search found.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Found {
    /// The record's entity.
    pub entity: String,
    /// How well it fits; higher is better.
    pub rank: i64,
    /// The record.
    pub record: Record,
    /// The record as a JSON object, for an entity declared at run time.
    pub json: Option<String>,
}

/// One entry of the journal: who did what to a record, and when.
#[derive(Clone, Debug, uniffi::Record)]
pub struct HistoryEntry {
    /// The change set: everything that one call changed; it can be reverted.
    pub change_set: i64,
    /// When it was committed.
    pub at: Timestamp,
    /// The user who did it; empty for the program itself.
    pub actor: Option<Uuid>,
    /// Where the write came from, as `caller`.
    pub source: String,
    /// The record's entity.
    pub entity: String,
    /// The record.
    pub id: Uuid,
    /// What was done, as `update`.
    pub verb: String,
    /// What it changed.
    pub changes: Vec<FieldChange>,
}

/// What a write did to one field, or to one item of a list.
#[derive(Clone, Debug, uniffi::Record)]
pub struct FieldChange {
    /// The field's name.
    pub field: String,
    /// The item, for a field that is a list.
    pub item: Option<Uuid>,
    /// What was there, as JSON.
    pub before: String,
    /// What is there now, as JSON.
    pub after: String,
}

/// What a revert took back.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Reverted {
    /// The change set that the revert is itself; empty when there was nothing to do.
    pub change_set: Option<i64>,
    /// How many records were changed back, trashed or restored.
    pub records: i64,
    /// What was left as it is, since it was changed after the change set.
    pub conflicts: Vec<RevertConflict>,
}

/// Why a record could not be taken back whole.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RevertConflict {
    /// The record's entity.
    pub entity: String,
    /// The record.
    pub id: Uuid,
    /// The field that was changed since; empty when the record itself is in use.
    pub field: Option<String>,
    /// Who changed it since; empty for the program itself.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
}

/// What a committed call changed, as listeners are told.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Changes {
    /// The change set.
    pub change_set: i64,
    /// When it was committed.
    pub at: Timestamp,
    /// The user who did it; empty for the program itself.
    pub actor: Option<Uuid>,
    /// The records that were changed.
    pub records: Vec<Changed>,
    /// What the caller should know of what was kept, as a contract over its cap.
    pub warnings: Vec<CommitWarning>,
}

/// What a commit tells its caller of a write that it kept.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CommitWarning {
    /// The entity of the record that the warning is about.
    pub entity: String,
    /// That record.
    pub id: Uuid,
    /// The field that says what should be kept to.
    pub field: String,
    /// What is the matter, as `over_cap`.
    pub code: String,
    /// By how much.
    pub amount: Option<MoneyForm>,
}

impl From<&Warning> for CommitWarning {
    fn from(warning: &Warning) -> Self {
        Self {
            entity: warning.entity.clone(),
            id: Uuid(warning.id),
            field: warning.field.clone(),
            code: warning.code.to_owned(),
            amount: warning.amount.as_ref().map(MoneyForm::from),
        }
    }
}

/// A record that a call changed.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Changed {
    /// The record's entity.
    pub entity: String,
    /// The record.
    pub id: Uuid,
    /// What was done, as `update`.
    pub verb: String,
    /// What that means, as `won`.
    pub events: Vec<String>,
}

/// What a reading of the whole file found.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Verified {
    /// Records read, those in the trash included.
    pub records: i64,
    /// Index entries, unique values, totals and postings compared.
    pub derived: i64,
    /// Journal entries read.
    pub entries: i64,
    /// What does not agree, a line each; empty when the file is sound.
    pub problems: Vec<String>,
}

impl From<&crm_core::Found> for Found {
    fn from(found: &crm_core::Found) -> Self {
        Self {
            entity: found.entity.clone(),
            rank: i64::from(found.rank),
            record: Record::of(&found.row),
            json: found.row.is_declared().then(|| found.row.to_json().to_string()),
        }
    }
}

impl HistoryEntry {
    pub(crate) fn new(entry: &crm_core::HistoryEntry, def: &crm_core::entity::EntityDef) -> Self {
        let json = entry.to_json(def);
        let told = json.get("changes").and_then(Json::as_array).into_iter().flatten();
        let changes = told.zip(&entry.changes).map(|(told, (field, delta))| {
            let side = |side: &str| told.get(side).unwrap_or(&Json::Null).to_string();
            FieldChange {
                field: field.clone(),
                item: delta.item.map(|item| Uuid(item.0)),
                before: side("before"),
                after: side("after"),
            }
        });
        Self {
            change_set: entry.change_set,
            at: Timestamp(entry.at.millis()),
            actor: entry.actor.map(Uuid),
            source: entry.source.code().to_owned(),
            entity: entry.entity.clone(),
            id: Uuid(entry.id),
            verb: entry.verb.code().to_owned(),
            changes: changes.collect(),
        }
    }
}

impl From<crm_core::Reverted> for Reverted {
    fn from(reverted: crm_core::Reverted) -> Self {
        let conflicts = reverted.conflicts.into_iter().map(|conflict| RevertConflict {
            entity: conflict.entity,
            id: Uuid(conflict.id),
            field: conflict.field,
            by: conflict.by.map(Uuid),
            at: Timestamp(conflict.at.millis()),
        });
        Self {
            change_set: reverted.change_set,
            records: i64::try_from(reverted.records).unwrap_or(i64::MAX),
            conflicts: conflicts.collect(),
        }
    }
}

impl From<&crm_core::Changes> for Changes {
    fn from(changes: &crm_core::Changes) -> Self {
        let records = changes.records.iter().map(|record| Changed {
            entity: record.entity.clone(),
            id: Uuid(record.id),
            verb: record.verb.code().to_owned(),
            events: record.events.iter().map(|event| (*event).to_owned()).collect(),
        });
        Self {
            change_set: changes.change_set,
            at: Timestamp(changes.at.millis()),
            actor: changes.actor.map(Uuid),
            records: records.collect(),
            warnings: changes.warnings.iter().map(CommitWarning::from).collect(),
        }
    }
}

impl From<crm_core::Verified> for Verified {
    fn from(verified: crm_core::Verified) -> Self {
        let crm_core::Verified { records, derived, entries, problems, .. } = verified;
        let [records, derived, entries] = [records, derived, entries].map(u64::cast_signed);
        Self { records, derived, entries, problems }
    }
}
