//! An error of the core as JavaScript is told it: the package's JavaScript makes a `CrmError` of its JSON.

use crm_core::{Error, RecordRef, Violation};
use napi::{Env, JsValue as _};
use serde_json::{Value as Json, json};

/// The error to throw.
pub(crate) fn thrown(env: &Env, error: &Error) -> napi::Error {
    let told = json!({
        "code": error.code(),
        "detail": error.detail(),
        "record": error.record().map(link),
        "fields": fields(error.fields()),
        "records": error.records().iter().map(|refused| json!({
            "record": link(&refused.record),
            "code": refused.kind.code(),
            "fields": fields(&refused.fields),
        })).collect::<Vec<_>>(),
    });
    let made = env.create_error(napi::Error::from_reason(error.to_string()));
    match made.and_then(|mut made| made.set("told", told.to_string()).map(|()| made)) {
        Ok(made) => napi::Error::from(made.to_unknown()),
        Err(failed) => failed,
    }
}

fn link(record: &RecordRef) -> Json {
    json!({ "entity": record.entity, "id": record.id.to_string() })
}

fn fields(broken: &[Violation]) -> Json {
    let field = |violation: &Violation| json!({ "field": violation.field, "code": violation.code });
    broken.iter().map(field).collect()
}
