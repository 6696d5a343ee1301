//! A CRM or a transaction as JavaScript holds it. Every call goes by its name, with its arguments as one JSON object.

use std::{
    ops::ControlFlow,
    sync::{Arc, mpsc},
};

use crm_core::{Crm, Error, ErrorKind, Records, Result, Tx, exchange::Progress};
use napi::{
    Env, Status,
    bindgen_prelude::Function,
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde_json::json;

use crate::{
    calls::{called, imported},
    content::Upload,
    failure::thrown,
    given::Given,
    job::{Answer, Returned, run},
    options::opened,
};

/// A CRM, a user's view of it, or a transaction. Every call takes whether it is to run later, for a promise.
#[napi]
#[derive(Debug)]
pub struct Handle {
    door: Door,
}

/// Where a call goes.
#[derive(Clone, Debug)]
pub(crate) enum Door {
    Crm(Crm),
    Tx(Arc<Tx>),
}

impl Door {
    pub(crate) fn records(&self, entity: &str) -> Result<Records<'_>> {
        match self {
            Self::Crm(crm) => crm.records(entity),
            Self::Tx(tx) => tx.records(entity),
        }
    }

    /// The CRM itself; a transaction has none of its calls.
    pub(crate) fn crm(&self) -> Result<&Crm> {
        match self {
            Self::Crm(crm) => Ok(crm),
            Self::Tx(_) => {
                Err(Error::new(ErrorKind::Unsupported, "a transaction cannot do this: ask the CRM"))
            }
        }
    }

    pub(crate) fn tx(&self) -> Result<&Arc<Tx>> {
        match self {
            Self::Tx(tx) => Ok(tx),
            Self::Crm(_) => Err(Error::new(ErrorKind::Unsupported, "this is not a transaction")),
        }
    }
}

impl Handle {
    pub(crate) fn of(crm: Crm) -> Self {
        Self { door: Door::Crm(crm) }
    }

    pub(crate) fn within(tx: Tx) -> Self {
        Self { door: Door::Tx(Arc::new(tx)) }
    }
}

type Tell = ThreadsafeFunction<String, bool, String, Status, false>;

#[napi]
impl Handle {
    /// Opens a file, makes a new one, or one in memory.
    #[napi]
    pub fn open<'env>(
        env: &'env Env,
        later: bool,
        how: String,
        given: String,
    ) -> napi::Result<Returned<'env>> {
        run(env, later, move || opened(&how, &Given::read(&given)?))
    }

    /// Makes a call.
    #[napi]
    pub fn call<'env>(
        &self,
        env: &'env Env,
        later: bool,
        name: String,
        given: String,
    ) -> napi::Result<Returned<'env>> {
        let door = self.door.clone();
        run(env, later, move || called(&door, &name, &Given::read(&given)?))
    }

    /// Imports files; the function is told how far it is, and says whether to go on.
    #[napi]
    pub fn import<'env>(
        &self,
        env: &'env Env,
        given: String,
        progress: Function<'_, String, bool>,
    ) -> napi::Result<Returned<'env>> {
        let door = self.door.clone();
        let tell: Tell = progress.build_threadsafe_function::<String>().build()?;
        run(env, true, move || {
            imported(&door, &Given::read(&given)?, false, &mut |progress| ask(&tell, progress))
        })
    }

    /// Begins to bring a content in, for a record of this entity.
    #[napi]
    pub fn upload(&self, env: &Env, entity: String) -> napi::Result<Upload> {
        let upload = self.door.records(&entity).and_then(|records| records.upload());
        upload.map(Upload::of).map_err(|error| thrown(env, &error))
    }

    /// Stores a content that was brought in, and its record.
    #[napi]
    pub fn attach<'env>(
        &self,
        env: &'env Env,
        later: bool,
        upload: &Upload,
        given: String,
    ) -> napi::Result<Returned<'env>> {
        let (door, content) = (self.door.clone(), upload.take());
        run(env, later, move || {
            let given = Given::read(&given)?;
            let records = door.records(given.text("entity")?)?;
            let changes = records.changes_from_json(given.object("fields")?)?;
            Ok(Answer::row(&records.attach_upload(changes, content?)?))
        })
    }

    /// Stops the calls of a handle with a budget.
    #[napi]
    pub fn cancel(&self) {
        let cancel = self.door.crm().ok().and_then(|crm| crm.budget().cancel.as_ref());
        if let Some(cancel) = cancel {
            cancel.cancel();
        }
    }

    /// Calls the function after every commit, on Node's own thread; it doesn't keep the process alive.
    #[napi]
    pub fn subscribe(&self, env: &Env, listener: Function<'_, String, ()>) -> napi::Result<()> {
        let crm = self.door.crm().map_err(|error| thrown(env, &error))?;
        let listener = listener.build_threadsafe_function::<String>().weak::<true>().build()?;
        crm.subscribe(move |changes| {
            // A thread of JavaScript that has ended cannot be told any more.
            let told = changes.to_json().to_string();
            let _ = listener.call(told, ThreadsafeFunctionCallMode::NonBlocking);
        });
        Ok(())
    }
}

/// Asks JavaScript's thread whether to go on, and waits for what it says.
fn ask(tell: &Tell, progress: &Progress) -> ControlFlow<()> {
    let told = json!({
        "file": progress.file,
        "done": progress.done,
        "total": progress.total,
        "rows": progress.rows,
    });
    let (say, said) = mpsc::channel();
    tell.call_with_return_value(
        told.to_string(),
        ThreadsafeFunctionCallMode::Blocking,
        move |answer, _| {
            // Nobody waits any more when the program is ending.
            let _ = say.send(answer.unwrap_or(false));
            Ok(())
        },
    );
    match said.recv() {
        Ok(true) => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    }
}
