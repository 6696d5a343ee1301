//! A CRM or a transaction as JavaScript holds it. Every call goes by its name, with its arguments as one JSON object.

use std::{ops::ControlFlow, sync::mpsc};

use crm_core::{Error, ErrorKind, Result, calls, exchange::Progress};
use napi::{
    Env, Status,
    bindgen_prelude::Function,
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde_json::Value as Json;

use crate::{
    content::Upload,
    failure::thrown,
    job::{Returned, run},
};

/// A CRM, a user's view of it, or a transaction. Every call takes whether it is to run later, for a promise.
#[napi]
#[derive(Debug)]
pub struct Handle(pub(crate) calls::Handle);

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
        run(env, later, move || calls::open(&how, read(&given)?))
    }

    /// Makes a call, on the records of an entity or on the handle itself.
    #[napi]
    pub fn call<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: Option<String>,
        name: String,
        given: String,
    ) -> napi::Result<Returned<'env>> {
        let handle = self.0.clone();
        run(env, later, move || handle.call(entity.as_deref(), &name, read(&given)?))
    }

    /// Imports files; the function is told how far it is, and says whether to go on.
    #[napi]
    pub fn import<'env>(
        &self,
        env: &'env Env,
        given: String,
        progress: Function<'_, String, bool>,
    ) -> napi::Result<Returned<'env>> {
        let handle = self.0.clone();
        let tell: Tell = progress.build_threadsafe_function::<String>().build()?;
        run(env, true, move || {
            handle.import(false, read(&given)?, &mut |progress| ask(&tell, progress))
        })
    }

    /// Begins to bring a content in, for a record of this entity.
    #[napi]
    pub fn upload(&self, env: &Env, entity: String) -> napi::Result<Upload> {
        let upload = self.0.records(&entity).and_then(|records| records.upload());
        upload.map(Upload::of).map_err(|error| thrown(env, &error))
    }

    /// Stores a content that was brought in, and its record.
    #[napi]
    pub fn attach<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        upload: &Upload,
        given: String,
    ) -> napi::Result<Returned<'env>> {
        let (handle, content) = (self.0.clone(), upload.take());
        run(env, later, move || {
            let content = content?;
            handle.attach(&entity, read(&given)?, |records, changes| {
                records.attach_upload(changes, content)
            })
        })
    }

    /// Stops the calls of a handle with a budget.
    #[napi]
    pub fn cancel(&self, env: &Env) -> napi::Result<()> {
        self.0.cancel().map_err(|error| thrown(env, &error))
    }

    /// Calls the function after every commit, on Node's own thread; it doesn't keep the process alive.
    #[napi]
    pub fn subscribe(&self, env: &Env, listener: Function<'_, String, ()>) -> napi::Result<()> {
        let crm = self.0.crm().map_err(|error| thrown(env, &error))?;
        let listener = listener.build_threadsafe_function::<String>().weak::<true>().build()?;
        crm.subscribe(move |changes| {
            // A thread of JavaScript that has ended cannot be told any more.
            let told = changes.to_json().to_string();
            let _ = listener.call(told, ThreadsafeFunctionCallMode::NonBlocking);
        });
        Ok(())
    }
}

/// What JavaScript gives: the package writes it, so that it always reads.
fn read(given: &str) -> Result<Json> {
    given.parse::<Json>().map_err(|error| {
        Error::new(ErrorKind::Bug, "a call came without its arguments").with_source(error)
    })
}

/// Asks JavaScript's thread whether to go on, and waits for what it says.
fn ask(tell: &Tell, progress: &Progress) -> ControlFlow<()> {
    let (say, said) = mpsc::channel();
    tell.call_with_return_value(
        progress.to_json().to_string(),
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
