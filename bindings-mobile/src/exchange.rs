//! Files in and out.

use std::{
    fs::{self, File},
    io::BufWriter,
    ops::ControlFlow,
    sync::Arc,
};

use crm_core::{
    Error, ErrorKind,
    exchange::{self, Folder, ImportOptions},
};

use crate::{crm::Crm, failure::Result, query::Query, told::Told};

/// Whoever wants to see an import go on, and may end it.
#[uniffi::export(foreign)]
pub trait ImportListener: Send + Sync {
    /// Told after each batch; the import ends with what is committed when it answers no.
    fn goes_on(&self, progress: ImportProgress) -> bool;
}

/// How far an import has come.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ImportProgress {
    /// The file that is read.
    pub file: String,
    /// Bytes read of it.
    pub done: i64,
    /// Bytes that it has.
    pub total: i64,
    /// Rows read of all files.
    pub rows: i64,
}

#[uniffi::export]
impl Crm {
    /// Reads the CSV files of a folder as a mapping says, in one change set; with `preview` only tells what that would do.
    #[uniffi::method(default(preview = false, listener = None))]
    pub fn import_csv(
        &self,
        folder: String,
        mapping: String,
        preview: bool,
        listener: Option<Arc<dyn ImportListener>>,
    ) -> Result<Told> {
        let mapping = self.0.mapping(&mapping)?;
        let options = ImportOptions { preview, ..ImportOptions::default() };
        let mut progress = |progress: &exchange::Progress| match &listener {
            Some(listener) if !listener.goes_on(progress.into()) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        };
        let report = self.0.import(&mapping, &Folder::new(folder), &options, &mut progress)?;
        Ok(report.to_json().into())
    }

    /// Writes the records of an entity into a new CSV file, and gives their number.
    pub fn export_csv(&self, entity: String, query: Query, path: String) -> Result<i64> {
        let file = File::create_new(&path).map_err(|error| {
            Error::new(
                ErrorKind::Storage,
                "the file to export into cannot be made, or is there already",
            )
            .with_source(error)
        })?;
        let written = self.0.export_csv(&entity, &query.into(), &mut BufWriter::new(file));
        if written.is_err() {
            // Half a file would be taken for a whole one; what failed is told either way.
            let _ = fs::remove_file(&path);
        }
        Ok(written?.cast_signed())
    }

    /// The mapping that imports exported files again, as JSON.
    pub fn export_mapping(&self, entities: Vec<String>) -> Result<String> {
        let entities: Vec<&str> = entities.iter().map(String::as_str).collect();
        Ok(self.0.export_mapping(&entities)?.to_string())
    }
}

impl From<&exchange::Progress> for ImportProgress {
    fn from(progress: &exchange::Progress) -> Self {
        Self {
            file: progress.file.clone(),
            done: progress.done.cast_signed(),
            total: progress.total.cast_signed(),
            rows: progress.rows.cast_signed(),
        }
    }
}
