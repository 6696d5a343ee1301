//! Calls by their names.

use std::{collections::HashMap, sync::Arc};

use crm_core::{Error, ErrorKind, calls};

use crate::{
    answer::Answer,
    failure::Result,
    values::{Value, json},
};

/// The arguments of a call, by name.
pub(crate) type Given = HashMap<String, Value>;

/// What calls are asked of: a CRM, a user's view of it, a transaction or an earlier state.
#[derive(Debug, uniffi::Object)]
pub struct Handle(calls::Handle);

impl Handle {
    pub(crate) fn new(handle: impl Into<calls::Handle>) -> Arc<Self> {
        Arc::new(Self(handle.into()))
    }
}

#[uniffi::export]
impl Handle {
    /// Makes a call by its name: on the records of an entity, or on the handle itself.
    pub fn call(&self, entity: Option<String>, name: String, given: Given) -> Result<Answer> {
        Ok(self.0.call(entity.as_deref(), &name, json(given))?.into())
    }

    /// Stores a content with the record that `create` would be given.
    pub fn attach(&self, entity: String, content: Vec<u8>, given: Given) -> Result<Answer> {
        let attached = self.0.attach(&entity, json(given), |records, changes| {
            records.attach(changes, &mut content.as_slice())
        });
        Ok(attached?.into())
    }
}

/// Makes a call of the library itself, as `open`, for files of this version: they read records in the order of its model,
/// which another version may have changed.
#[uniffi::export]
pub(crate) fn library(version: String, name: String, given: Given) -> Result<Answer> {
    if version != crm_core::VERSION {
        let library = crm_core::VERSION;
        let detail = format!(
            "the library is of version {library}, and what calls it of {version}: take both from one release"
        );
        return Err(Error::new(ErrorKind::Unsupported, detail).into());
    }
    Ok(calls::open(&name, json(given))?.into())
}
