//! Imports of files, with progress told to JavaScript.

use std::{ops::ControlFlow, sync::mpsc};

use crm_core::exchange::{Folder, ImportOptions, Progress};
use napi::{
    Env, Status, ValueType,
    bindgen_prelude::{Function, Object},
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde_json::json;

use crate::{
    failure::Failure,
    handle::Handle,
    input::{properties, whole},
    job::{Answer, Given, run},
};

type Tell = ThreadsafeFunction<String, bool, String, Status, false>;

#[napi]
impl Handle {
    /// Reads the files of a mapping in a folder; a report as JSON. The function is told how far it is, and says
    /// whether to go on; a call that runs now can have none.
    #[napi]
    pub fn import_csv<'env>(
        &self,
        env: &'env Env,
        later: bool,
        preview: bool,
        folder: String,
        mapping: String,
        asked: Option<Object<'_>>,
        progress: Option<Function<'_, String, bool>>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let options = ImportOptions { preview, ..import_options(asked)? };
            let tell: Option<Tell> = progress
                .map(|progress| progress.build_threadsafe_function::<String>().build())
                .transpose()?;
            Ok(move || {
                let mapping = crm.mapping(&mapping)?;
                let report =
                    crm.import(&mapping, &Folder::new(folder), &options, &mut |progress| {
                        tell.as_ref().map_or(ControlFlow::Continue(()), |tell| ask(tell, progress))
                    })?;
                Ok(Answer::Text(report.to_json().to_string()))
            })
        });
        run(env, later, work)
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

fn import_options(asked: Option<Object<'_>>) -> Result<ImportOptions, Failure> {
    let mut options = ImportOptions::default();
    let Some(asked) = asked else { return Ok(options) };
    for (key, value) in properties(&asked)? {
        match (key.as_str(), value.get_type()?) {
            ("onProgress", _) | (_, ValueType::Undefined | ValueType::Null) => {}
            ("batch", _) => options.batch = whole(&key, &value)?,
            ("limit", _) => options.limit = Some(whole(&key, &value)?),
            ("resume", _) => options.resume = Some(whole(&key, &value)?),
            _ => {
                let detail =
                    format!("an import has batch, limit, resume and onProgress, not {key}");
                return Err(Failure::unknown(&key, detail));
            }
        }
    }
    Ok(options)
}
