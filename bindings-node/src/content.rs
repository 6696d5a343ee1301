//! Contents of files, in and out a piece at a time.

use std::sync::{Arc, Mutex, PoisonError};

use crm_core::{Error, ErrorKind, Result, calls::Answer};
use napi::{Env, bindgen_prelude::Uint8Array};
use napi_derive::napi;

use crate::job::{Returned, run};

/// A content on its way in; empty once a record has it.
#[napi]
#[derive(Debug)]
pub struct Upload(Arc<Mutex<Option<crm_core::Upload>>>);

impl Upload {
    pub(crate) fn of(upload: crm_core::Upload) -> Self {
        Self(Arc::new(Mutex::new(Some(upload))))
    }

    pub(crate) fn take(&self) -> Result<crm_core::Upload> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or_else(gone)
    }
}

#[napi]
impl Upload {
    /// Gives the next piece.
    #[napi]
    pub fn push<'env>(
        &self,
        env: &'env Env,
        later: bool,
        piece: Uint8Array,
    ) -> napi::Result<Returned<'env>> {
        let upload = Arc::clone(&self.0);
        // JavaScript may change its bytes while a thread of the pool reads them.
        let piece = piece.to_vec();
        run(env, later, move || {
            let mut upload = upload.lock().unwrap_or_else(PoisonError::into_inner);
            upload.as_mut().ok_or_else(gone)?.push(&piece).map(|()| Answer::Nothing)
        })
    }
}

fn gone() -> Error {
    Error::new(ErrorKind::Finished, "this content has its record already")
}

/// A content on its way out.
#[napi]
#[derive(Debug)]
pub struct Content(Arc<Mutex<crm_core::Content>>);

impl Content {
    pub(crate) fn of(content: crm_core::Content) -> Self {
        Self(Arc::new(Mutex::new(content)))
    }
}

#[napi]
impl Content {
    /// The next piece; null at the end.
    #[napi]
    pub fn next<'env>(&self, env: &'env Env, later: bool) -> napi::Result<Returned<'env>> {
        let content = Arc::clone(&self.0);
        run(env, later, move || {
            let chunk = content.lock().unwrap_or_else(PoisonError::into_inner).chunk()?;
            Ok(chunk.map_or(Answer::Nothing, Answer::Bytes))
        })
    }
}
