//! Files in and out: imports, with progress told to JavaScript, and exports.

use std::{
    fs::{self, File},
    io,
    ops::ControlFlow,
    sync::mpsc,
};

use crm_core::{
    Error, ErrorKind,
    exchange::{Folder, ImportOptions, Progress},
};
use napi::{
    Env, Status, ValueType,
    bindgen_prelude::{Function, Object, Unknown},
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde_json::json;

use crate::{
    failure::Failure,
    handle::Handle,
    input::{properties, query, texts, whole},
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

#[napi]
impl Handle {
    /// Writes the records of a query into a new CSV file; their number.
    #[napi]
    pub fn export_csv<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entity: String,
        path: String,
        asked: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let query = query(asked)?;
            Ok(move || {
                let mut file = File::create_new(&path).map_err(unwritable)?;
                let written = crm.export_csv(&entity, &query, &mut file);
                let written = written.and_then(|count| {
                    file.sync_all().map_err(unwritable)?;
                    Ok(count)
                });
                if written.is_err() {
                    // Half an export must not look like one; the error that is told is the first.
                    let _ = fs::remove_file(&path);
                }
                let count = written?;
                #[expect(clippy::cast_precision_loss, reason = "no file holds that many records")]
                Ok(Answer::Number(count as f64))
            })
        });
        run(env, later, work)
    }

    /// The mapping that imports exported files again, as JSON.
    #[napi]
    pub fn export_mapping<'env>(
        &self,
        env: &'env Env,
        later: bool,
        entities: Unknown<'_>,
    ) -> napi::Result<Given<'env>> {
        let work = self.with(|crm| {
            let entities = texts("entities", &entities)?;
            Ok(move || {
                let entities: Vec<&str> = entities.iter().map(String::as_str).collect();
                Ok(Answer::Text(crm.export_mapping(&entities)?.to_string()))
            })
        });
        run(env, later, work)
    }
}

fn unwritable(error: io::Error) -> Error {
    let (kind, detail) = match error.kind() {
        io::ErrorKind::AlreadyExists => {
            (ErrorKind::Storage, "there is a file of this name already: choose another name")
        }
        io::ErrorKind::StorageFull => {
            (ErrorKind::DiskFull, "the disk is full; the export was not written")
        }
        _ => (ErrorKind::Storage, "the file of the export cannot be written: check its folder"),
    };
    Error::new(kind, detail).with_source(error)
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
