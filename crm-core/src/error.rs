//! The one error of the library: a kind to act on, and what, which record and which fields.

use std::{borrow::Cow, error::Error as StdError, fmt};

use uuid::Uuid;

mod texts;

pub use self::texts::ErrorText;
pub(crate) use self::texts::{KINDS, RULES};

/// The result of every call that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

type Cause = Box<dyn StdError + Send + Sync>;

/// Why a call failed: a [kind](ErrorKind) to act on, the record and fields concerned, and a sentence that says what to do.
///
/// It never holds a field's value, so it may be logged.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    detail: Cow<'static, str>,
    record: Option<RecordRef>,
    fields: Vec<Violation>,
    records: Vec<RefusedRecord>,
    source: Option<Cause>,
    is_unsettled: bool,
}

/// The record that an error is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRef {
    /// The entity's name, as `deal`.
    pub entity: Cow<'static, str>,
    /// The record's id.
    pub id: Uuid,
}

/// One broken rule: the field and a stable code, as `amount` and `required`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The field's name; empty when the rule is about the whole record.
    pub field: Cow<'static, str>,
    /// A stable code in `snake_case`.
    pub code: &'static str,
}

impl Violation {
    pub(crate) fn new(field: impl Into<Cow<'static, str>>, code: &'static str) -> Self {
        #[cfg(test)]
        texts::check(code);
        Self { field: field.into(), code }
    }
}

/// One of several records that a call was refused for, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRecord {
    /// The record.
    pub record: RecordRef,
    /// What is wrong with it.
    pub kind: ErrorKind,
    /// Its fields concerned, each with the rule it broke.
    pub fields: Vec<Violation>,
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal,)+) => {
        /// What went wrong, for a program to act on; the codes are the same in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind { $($(#[doc = $doc])+ $name,)+ }

        impl ErrorKind {
            /// Every kind, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable code, in `snake_case`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What went wrong, in a sentence.
            pub fn doc(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii_start(),)+ }
            }
        }
    };
}

kinds! {
    /// No such record, or none that the user may see.
    NotFound = "not_found",
    /// Values that break a rule; [`Error::fields`] names each field and rule.
    Invalid = "invalid",
    /// A field that the entity does not have.
    UnknownField = "unknown_field",
    /// A value of another type than the field's.
    WrongType = "wrong_type",
    /// A unique value that another record has already.
    Duplicate = "duplicate",
    /// Records that may be the same as a new one are there already; [`Error::records`] names them.
    DuplicateConflict = "duplicate_conflict",
    /// A link to a record that does not exist.
    BrokenLink = "broken_link",
    /// Somebody changed the record since it was read.
    Conflict = "conflict",
    /// The user's roles do not allow this.
    Forbidden = "forbidden",
    /// A filter, sort or search that cannot be understood; the message names the place.
    Query = "query",
    /// A mapping or data file that cannot be understood.
    Import = "import",
    /// Another process or call holds what this call needs.
    Busy = "busy",
    /// The handle was closed.
    Closed = "closed",
    /// The transaction was already committed or rolled back, or was left open for too long.
    Finished = "finished",
    /// The process was forked after the file was opened; open it again in the child.
    Forked = "forked",
    /// The caller stopped the call.
    Canceled = "canceled",
    /// The call read more, or took longer, than its budget allows; the message says what would make it cheaper.
    Budget = "budget",
    /// What was asked for was kept for a limited time, and is gone.
    Gone = "gone",
    /// The file is not a CRM file.
    ForeignFile = "foreign_file",
    /// The file was written by a newer version of the library.
    NewerFormat = "newer_format",
    /// Stored bytes are damaged.
    Corrupt = "corrupt",
    /// The disk is full; nothing of this call was written.
    DiskFull = "disk_full",
    /// The file system refused; nothing of this call was written.
    Storage = "storage",
    /// The change set cannot be reverted any more: a final step was taken.
    Final = "final",
    /// Not possible in this mode of the file.
    Unsupported = "unsupported",
    /// A mistake in the library itself; please report it.
    Bug = "bug",
}

impl Error {
    /// An error of this kind; `detail` says what to do, in lower case, without a full stop.
    pub fn new(kind: ErrorKind, detail: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            detail: detail.into(),
            record: None,
            fields: Vec::new(),
            records: Vec::new(),
            source: None,
            is_unsettled: false,
        }))
    }

    /// Names the record that the error is about.
    pub fn with_record(mut self, entity: impl Into<Cow<'static, str>>, id: Uuid) -> Self {
        self.0.record = Some(RecordRef { entity: entity.into(), id });
        self
    }

    /// Names one field that the error is about, and the rule it broke.
    pub fn with_field(mut self, field: impl Into<Cow<'static, str>>, code: &'static str) -> Self {
        self.0.fields.push(Violation::new(field, code));
        self
    }

    /// Names the field that a value was given for, where the error is about the value alone.
    pub(crate) fn within(mut self, field: &str) -> Self {
        for violation in self.0.fields.iter_mut().filter(|violation| violation.field.is_empty()) {
            violation.field = field.to_owned().into();
        }
        self
    }

    /// Names several fields at once.
    pub fn with_fields(mut self, fields: impl IntoIterator<Item = Violation>) -> Self {
        self.0.fields.extend(fields);
        self
    }

    /// Names every record that the call was refused for; the first is the one that the error is about.
    pub fn with_records(mut self, records: impl IntoIterator<Item = RefusedRecord>) -> Self {
        self.0.records.extend(records);
        let first = self.0.records.first().map(|refused| refused.record.clone());
        self.0.record = self.0.record.or(first);
        self
    }

    /// Keeps the cause, for [`StdError::source`].
    pub fn with_source(mut self, source: impl Into<Cause>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// The same error for another who waited for the same thing; the cause stays with the first.
    pub(crate) fn again(&self) -> Self {
        Self(Box::new(Inner {
            kind: self.0.kind,
            detail: self.0.detail.clone(),
            record: self.0.record.clone(),
            fields: self.0.fields.clone(),
            records: self.0.records.clone(),
            source: None,
            is_unsettled: self.0.is_unsettled,
        }))
    }

    /// Says that nobody knows whether the call was done all the same.
    pub(crate) fn unsettled(mut self) -> Self {
        self.0.is_unsettled = true;
        self
    }

    /// Whether the call may have been done all the same, so that repeating it could do it twice.
    pub(crate) fn is_unsettled(&self) -> bool {
        self.0.is_unsettled
    }

    /// What went wrong, for a program to act on.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The stable code of the kind, the same in every language.
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }

    /// What happened and what to do, for a person.
    pub fn detail(&self) -> &str {
        &self.0.detail
    }

    /// The record concerned, if there is one.
    pub fn record(&self) -> Option<&RecordRef> {
        self.0.record.as_ref()
    }

    /// The fields concerned, each with the rule it broke.
    pub fn fields(&self) -> &[Violation] {
        &self.0.fields
    }

    /// The records concerned, of a call over several.
    pub fn records(&self) -> &[RefusedRecord] {
        &self.0.records
    }

    /// Whether the same call may succeed when it is made again a little later.
    pub fn is_retryable(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Busy | ErrorKind::Conflict | ErrorKind::Storage)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.0.detail)?;
        if let Some(record) = &self.0.record {
            write!(f, " ({} {})", record.entity, record.id)?;
        }
        for (index, violation) in self.0.fields.iter().enumerate() {
            let separator = if index == 0 { "; " } else { ", " };
            let field = if violation.field.is_empty() { "record" } else { &violation.field };
            write!(f, "{separator}{field}: {}", violation.code)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("detail", &self.0.detail)
            .field("record", &self.0.record)
            .field("fields", &self.0.fields)
            .field("records", &self.0.records)
            .field("source", &self.0.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
