//! The one error: its kind as a code, and what, which record and which fields.

use std::fmt;

use crm_core::{Error, RecordRef, Violation};

use crate::values::{LinkForm, Uuid};

/// Why a call failed.
#[derive(Clone, Debug, uniffi::Error)]
pub enum Failure {
    /// The call did nothing.
    Failed {
        /// The stable code of its kind, as `not_found`.
        code: String,
        /// The whole of it in a line, for a log: code, detail, record and fields.
        summary: String,
        /// What happened and what to do, for a person; it never holds a field's value.
        detail: String,
        /// The record concerned.
        record: Option<Box<LinkForm>>,
        /// The fields concerned, each with the rule it broke.
        fields: Vec<BrokenField>,
        /// The records concerned, of a call over several.
        records: Vec<RefusedRecord>,
    },
}

/// One of several records that a call was refused for, and why.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RefusedRecord {
    /// The record.
    pub record: LinkForm,
    /// The code of what is wrong with it.
    pub code: String,
    /// Its fields concerned, each with the rule it broke.
    pub fields: Vec<BrokenField>,
}

/// A field and the rule it broke, as `amount` and `required`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct BrokenField {
    /// The field's name; empty when the rule is about the whole record.
    pub field: String,
    /// A stable code.
    pub code: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Failed { summary, .. } = self;
        f.write_str(summary)
    }
}

impl std::error::Error for Failure {}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let records = error.records().iter().map(|refused| RefusedRecord {
            record: link(&refused.record),
            code: refused.kind.code().to_owned(),
            fields: broken(&refused.fields),
        });
        Self::Failed {
            code: error.code().to_owned(),
            summary: error.to_string(),
            detail: error.detail().to_owned(),
            record: error.record().map(|record| Box::new(link(record))),
            fields: broken(error.fields()),
            records: records.collect(),
        }
    }
}

fn link(record: &RecordRef) -> LinkForm {
    LinkForm { entity: record.entity.to_string(), id: Uuid(record.id) }
}

fn broken(fields: &[Violation]) -> Vec<BrokenField> {
    let fields = fields.iter();
    fields.map(|it| BrokenField { field: it.field.to_string(), code: it.code.to_owned() }).collect()
}

/// The result of every call that can fail.
pub(crate) type Result<T> = std::result::Result<T, Failure>;
