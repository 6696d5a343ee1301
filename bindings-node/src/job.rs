//! One call, run at once or on a thread of Node's pool.

use crm_core::{Error, ErrorKind, Result};
use napi::{
    Env, JsValue as _, ScopedTask,
    bindgen_prelude::{BufferSlice, JavaScriptClassExt as _, Unknown},
};

use crate::{
    failure::{Failure, thrown},
    handle::Handle,
    output::{Packed, text},
    report::Report,
};

/// What a call gives back.
pub(crate) enum Answer {
    Nothing,
    Records(Packed),
    /// JSON, or plain text.
    Text(String),
    Number(f64),
    Bytes(Vec<u8>),
    Handle(Handle),
    Report(Report),
}

impl Answer {
    fn give<'env>(self, env: &'env Env) -> napi::Result<Given<'env>> {
        Ok(Some(match self {
            Self::Nothing => return Ok(None),
            Self::Records(packed) => packed.give(env)?,
            Self::Text(given) => text(env, &given)?.to_unknown(),
            Self::Number(number) => env.create_double(number)?.to_unknown(),
            Self::Bytes(bytes) => BufferSlice::from_data(env, bytes)?.to_unknown(),
            Self::Handle(handle) => handle.into_instance(env)?.as_object(env).to_unknown(),
            Self::Report(report) => report.into_instance(env)?.as_object(env).to_unknown(),
        }))
    }
}

/// A value for JavaScript, or null.
pub(crate) type Given<'env> = Option<Unknown<'env>>;

type Work = Box<dyn FnOnce() -> Result<Answer> + Send>;

/// Runs work whose arguments have been read: later, for a promise, or now.
pub(crate) fn run<'env, W>(
    env: &'env Env,
    is_later: bool,
    prepared: Result<W, Failure>,
) -> napi::Result<Given<'env>>
where
    W: FnOnce() -> Result<Answer> + Send + 'static,
{
    let work = prepared.map_err(|failure| failure.thrown(env))?;
    if is_later {
        let job = Job { work: Some(Box::new(work)), failed: None };
        Ok(Some(env.spawn(job)?.promise_object().to_unknown()))
    } else {
        work().map_err(|error| thrown(env, &error))?.give(env)
    }
}

/// Work on a thread of the pool; its error is kept until a JavaScript error can be made of it.
struct Job {
    work: Option<Work>,
    failed: Option<Error>,
}

impl<'env> ScopedTask<'env> for Job {
    type Output = Answer;
    type JsValue = Given<'env>;

    fn compute(&mut self) -> napi::Result<Answer> {
        let outcome = match self.work.take() {
            Some(work) => work(),
            None => Err(Error::new(ErrorKind::Bug, "a call was run twice")),
        };
        outcome.map_err(|error| {
            let reason = error.to_string();
            self.failed = Some(error);
            napi::Error::from_reason(reason)
        })
    }

    fn resolve(&mut self, env: &'env Env, answer: Answer) -> napi::Result<Given<'env>> {
        answer.give(env)
    }

    fn reject(&mut self, env: &'env Env, error: napi::Error) -> napi::Result<Given<'env>> {
        Err(self.failed.take().map_or(error, |failed| thrown(env, &failed)))
    }
}
