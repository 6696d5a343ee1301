//! The one error: its kind as a code, and what, which record and which fields.

use std::fmt;

use crm_core::Error;

use crate::values::{LinkForm, Timestamp, Uuid};

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
    },
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
        let fields = error.fields().iter().map(|broken| BrokenField {
            field: broken.field.to_string(),
            code: broken.code.to_owned(),
        });
        Self::Failed {
            code: error.code().to_owned(),
            summary: error.to_string(),
            detail: error.detail().to_owned(),
            record: error.record().map(|record| {
                Box::new(LinkForm { entity: record.entity.to_string(), id: Uuid(record.id) })
            }),
            fields: fields.collect(),
        }
    }
}

/// The result of every call that can fail.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// An instant as the core holds it.
pub(crate) fn instant(at: Timestamp) -> Result<crm_core::Timestamp> {
    Ok(crm_core::Timestamp::from_millis(at.0)?)
}
