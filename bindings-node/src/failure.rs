//! An error of the core as JavaScript is told it: the package's JavaScript makes a `CrmError` of its JSON.

use crm_core::Error;
use napi::{Env, JsValue as _};

/// The error to throw.
pub(crate) fn thrown(env: &Env, error: &Error) -> napi::Error {
    let told = error.to_json().to_string();
    let made = env.create_error(napi::Error::from_reason(error.to_string()));
    match made.and_then(|mut made| made.set("told", told).map(|()| made)) {
        Ok(made) => napi::Error::from(made.to_unknown()),
        Err(failed) => failed,
    }
}
