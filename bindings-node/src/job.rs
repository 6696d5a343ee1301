//! One call, run at once or on a thread of Node's pool, and what it gives back.

use crm_core::{Error, ErrorKind, Result, Row, report::Answer as Figures};
use napi::{
    Env, JsValue as _, ScopedTask,
    bindgen_prelude::{BufferSlice, JavaScriptClassExt as _, Unknown},
};
use napi_derive::napi;
use serde_json::Value as Json;

use crate::{
    content::Content,
    failure::thrown,
    handle::Handle,
    output::{Packed, text},
};

/// What a call answers.
pub(crate) enum Answer {
    Nothing,
    Records(Packed),
    /// JSON, or plain text.
    Text(String),
    Number(f64),
    Bytes(Vec<u8>),
    Handle(Handle),
    Report(Report),
    Content(Content),
}

impl Answer {
    pub(crate) fn row(row: &Row) -> Self {
        Self::Records(Packed::of(row))
    }

    pub(crate) fn json(told: &Json) -> Self {
        Self::Text(told.to_string())
    }

    #[expect(clippy::cast_precision_loss, reason = "no file counts that far")]
    pub(crate) fn count(count: impl TryInto<i64>) -> Self {
        Self::Number(count.try_into().unwrap_or(i64::MAX) as f64)
    }

    fn give<'env>(self, env: &'env Env) -> napi::Result<Returned<'env>> {
        Ok(Some(match self {
            Self::Nothing => return Ok(None),
            Self::Records(packed) => packed.give(env)?,
            Self::Text(given) => text(env, &given)?.to_unknown(),
            Self::Number(number) => env.create_double(number)?.to_unknown(),
            Self::Bytes(bytes) => BufferSlice::from_data(env, bytes)?.to_unknown(),
            Self::Handle(handle) => handle.into_instance(env)?.as_object(env).to_unknown(),
            Self::Report(report) => report.into_instance(env)?.as_object(env).to_unknown(),
            Self::Content(content) => content.into_instance(env)?.as_object(env).to_unknown(),
        }))
    }
}

/// A report: its figures, and their picture in the company's language.
#[napi]
#[derive(Debug)]
pub struct Report {
    name: String,
    answer: Figures,
}

impl Report {
    pub(crate) fn of(name: &str, answer: Figures) -> Self {
        Self { name: name.to_owned(), answer }
    }
}

#[napi]
impl Report {
    /// The report's name.
    #[napi(getter)]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The figures, packed.
    #[napi]
    pub fn figures<'env>(&self, env: &'env Env) -> napi::Result<Unknown<'env>> {
        Packed::outcome(&self.answer.figures()).give(env)
    }

    /// The picture.
    #[napi]
    pub fn svg(&self) -> String {
        self.answer.to_svg()
    }

    /// The picture as a Vega-Lite specification, as JSON.
    #[napi]
    pub fn vega(&self) -> String {
        self.answer.to_vega_lite().to_string()
    }
}

/// A value for JavaScript, or null.
pub(crate) type Returned<'env> = Option<Unknown<'env>>;

/// Runs work: later, for a promise, or now.
pub(crate) fn run<'env>(
    env: &'env Env,
    is_later: bool,
    work: impl FnOnce() -> Result<Answer> + Send + 'static,
) -> napi::Result<Returned<'env>> {
    if is_later {
        let job = Job { work: Some(Box::new(work)), failed: None };
        Ok(Some(env.spawn(job)?.promise_object().to_unknown()))
    } else {
        work().map_err(|error| thrown(env, &error))?.give(env)
    }
}

/// Work on a thread of the pool; its error is kept until a JavaScript error can be made of it.
struct Job {
    work: Option<Box<dyn FnOnce() -> Result<Answer> + Send>>,
    failed: Option<Error>,
}

impl<'env> ScopedTask<'env> for Job {
    type Output = Answer;
    type JsValue = Returned<'env>;

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

    fn resolve(&mut self, env: &'env Env, answer: Answer) -> napi::Result<Returned<'env>> {
        answer.give(env)
    }

    fn reject(&mut self, env: &'env Env, error: napi::Error) -> napi::Result<Returned<'env>> {
        Err(self.failed.take().map_or(error, |failed| thrown(env, &failed)))
    }
}
