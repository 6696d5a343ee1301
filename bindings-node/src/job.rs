//! One call, run at once or on a thread of Node's pool, and what it gives back.

use crm_core::{Error, ErrorKind, Result, calls::Answer, report::Answer as Figures};
use napi::{
    Env, JsValue as _, ScopedTask,
    bindgen_prelude::{BufferSlice, JavaScriptClassExt as _, Unknown},
};
use napi_derive::napi;

use crate::{
    content::Content,
    failure::thrown,
    handle::Handle,
    output::{Packed, text},
};

/// What a call answered, as far as it can be made on another thread than JavaScript's.
pub(crate) enum Ready {
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

impl From<Answer> for Ready {
    #[expect(clippy::cast_precision_loss, reason = "no file counts that far")]
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Nothing => Self::Nothing,
            Answer::Record(row) => Self::Records(Packed::of(&row)),
            Answer::Page(page) => Self::Records(Packed::page(&page)),
            Answer::Found(found) => Self::Records(Packed::found(&found)),
            Answer::Outcome(told) => Self::Records(Packed::outcome(&told)),
            Answer::Count(count) => Self::Number(count as f64),
            Answer::Text(text) => Self::Text(text),
            Answer::Bytes(bytes) => Self::Bytes(bytes),
            Answer::Content(content) => Self::Content(Content::of(content)),
            Answer::Report(answer) => Self::Report(Report(answer)),
            Answer::Crm(crm) => Self::Handle(Handle(crm.into())),
            Answer::Tx(tx) => Self::Handle(Handle(tx.into())),
            told => Self::Text(told.into_json().unwrap_or_default().to_string()),
        }
    }
}

impl Ready {
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
pub struct Report(Figures);

#[napi]
impl Report {
    /// The figures, packed.
    #[napi]
    pub fn figures<'env>(&self, env: &'env Env) -> napi::Result<Unknown<'env>> {
        Packed::outcome(&self.0.figures()).give(env)
    }

    /// The picture.
    #[napi]
    pub fn svg(&self) -> String {
        self.0.to_svg()
    }

    /// The picture as a Vega-Lite specification, as JSON.
    #[napi]
    pub fn vega(&self) -> String {
        self.0.to_vega_lite().to_string()
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
        Ready::from(work().map_err(|error| thrown(env, &error))?).give(env)
    }
}

/// Work on a thread of the pool; its error is kept until a JavaScript error can be made of it.
struct Job {
    work: Option<Box<dyn FnOnce() -> Result<Answer> + Send>>,
    failed: Option<Error>,
}

impl<'env> ScopedTask<'env> for Job {
    type Output = Ready;
    type JsValue = Returned<'env>;

    fn compute(&mut self) -> napi::Result<Ready> {
        let outcome = match self.work.take() {
            Some(work) => work(),
            None => Err(Error::new(ErrorKind::Bug, "a call was run twice")),
        };
        outcome.map(Ready::from).map_err(|error| {
            let reason = error.to_string();
            self.failed = Some(error);
            napi::Error::from_reason(reason)
        })
    }

    fn resolve(&mut self, env: &'env Env, answer: Ready) -> napi::Result<Returned<'env>> {
        answer.give(env)
    }

    fn reject(&mut self, env: &'env Env, error: napi::Error) -> napi::Result<Returned<'env>> {
        Err(self.failed.take().map_or(error, |failed| thrown(env, &failed)))
    }
}
