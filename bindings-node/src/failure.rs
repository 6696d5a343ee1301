//! What can go wrong in a call, and how JavaScript is told.

use crm_core::{Error, ErrorKind, RecordRef, Violation};
use napi::{Env, JsValue as _, bindgen_prelude::Object};

use crate::names::camel;

/// A call that failed in the core, or in reading its arguments.
pub(crate) enum Failure {
    Core(Error),
    /// An argument; fields have the names that the caller gave them.
    Argument(Error),
    /// What JavaScript itself says.
    Script(napi::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<napi::Error> for Failure {
    fn from(error: napi::Error) -> Self {
        Self::Script(error)
    }
}

impl Failure {
    /// An argument that has no meaning here.
    pub(crate) fn unknown(name: &str, detail: String) -> Self {
        let error = Error::new(ErrorKind::UnknownField, detail);
        Self::Argument(error.with_field(name.to_owned(), "unknown_field"))
    }

    /// An argument of another type than the one wanted.
    pub(crate) fn wrong_type(name: &str, wanted: &'static str, detail: String) -> Self {
        let error = Error::new(ErrorKind::WrongType, detail);
        Self::Argument(error.with_field(name.to_owned(), wanted))
    }

    /// The error to throw.
    pub(crate) fn thrown(self, env: &Env) -> napi::Error {
        match self {
            Self::Core(error) => thrown(env, &error),
            Self::Argument(error) => {
                made(env, &error, str::to_owned).unwrap_or_else(|failed| failed)
            }
            Self::Script(error) => error,
        }
    }
}

/// A JavaScript error with what the core's error says; the package's JavaScript makes a `CrmError` of it.
pub(crate) fn thrown(env: &Env, error: &Error) -> napi::Error {
    made(env, error, camel).unwrap_or_else(|failed| failed)
}

fn made(env: &Env, error: &Error, named: impl Fn(&str) -> String) -> napi::Result<napi::Error> {
    let mut object = env.create_error(napi::Error::from_reason(error.to_string()))?;
    object.set("code", error.code())?;
    object.set("detail", error.detail())?;
    if let Some(record) = error.record() {
        object.set("record", link(env, record)?)?;
    }
    object.set("fields", fields(env, error.fields(), &named)?)?;
    let mut records = Vec::new();
    for refused in error.records() {
        let mut held = Object::new(env)?;
        held.set("record", link(env, &refused.record)?)?;
        held.set("code", refused.kind.code())?;
        held.set("fields", fields(env, &refused.fields, &named)?)?;
        records.push(held);
    }
    object.set("records", records)?;
    Ok(napi::Error::from(object.to_unknown()))
}

fn link<'env>(env: &'env Env, record: &RecordRef) -> napi::Result<Object<'env>> {
    let mut held = Object::new(env)?;
    held.set("entity", &*record.entity)?;
    held.set("id", record.id.to_string())?;
    Ok(held)
}

fn fields<'env>(
    env: &'env Env,
    broken: &[Violation],
    named: &impl Fn(&str) -> String,
) -> napi::Result<Vec<Object<'env>>> {
    let field = |violation: &Violation| {
        let mut held = Object::new(env)?;
        held.set("field", named(&violation.field))?;
        held.set("code", violation.code)?;
        Ok(held)
    };
    broken.iter().map(field).collect()
}
