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

use crate::{crm::Crm, failure::Result, query::Query};

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

/// What an import did, or what it would do.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ImportReport {
    /// Whether nothing was written.
    pub preview: bool,
    /// Whether it came to its end; an import that was stopped did not.
    pub finished: bool,
    /// The change set that holds all that was written; it can be reverted.
    pub change_set: Option<i64>,
    /// Rows read, bad ones included.
    pub rows: i64,
    /// What became of the records of each entity.
    pub entities: Vec<EntityCount>,
    /// Rows that no record was made of, as the mapping says.
    pub skipped: i64,
    /// What was refused, a line each.
    pub bad: Vec<BadRow>,
    /// Links that found nothing and were left empty, and fields that the rules ask for.
    pub gaps: i64,
    /// For each file, the columns that the mapping neither reads nor ignores.
    pub unmapped: Vec<UnmappedColumns>,
}

/// What became of the records of an entity.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EntityCount {
    /// The entity's name.
    pub entity: String,
    /// Records that were not there before.
    pub created: i64,
    /// Records that were there and were changed.
    pub updated: i64,
    /// Records that were there and stayed as they were.
    pub unchanged: i64,
}

/// Why a row, or one record of it, was refused.
#[derive(Clone, Debug, uniffi::Record)]
pub struct BadRow {
    /// The file.
    pub file: String,
    /// The line that the row starts on, from 1.
    pub line: i64,
    /// The entity of the record that was refused; empty when the whole row was.
    pub entity: String,
    /// The column that is wrong, as far as one is.
    pub column: String,
    /// The field that is wrong, as far as one is.
    pub field: String,
    /// A stable code.
    pub code: String,
    /// What is wrong and what to do; it never holds what the cell holds.
    pub message: String,
}

/// Columns that a mapping neither reads nor ignores.
#[derive(Clone, Debug, uniffi::Record)]
pub struct UnmappedColumns {
    /// The file.
    pub file: String,
    /// Its columns.
    pub columns: Vec<String>,
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
    ) -> Result<ImportReport> {
        let mapping = self.0.mapping(&mapping)?;
        let options = ImportOptions { preview, ..ImportOptions::default() };
        let mut progress = |progress: &exchange::Progress| match &listener {
            Some(listener) if !listener.goes_on(progress.into()) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        };
        Ok(self.0.import(&mapping, &Folder::new(folder), &options, &mut progress)?.into())
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

impl From<exchange::ImportReport> for ImportReport {
    fn from(report: exchange::ImportReport) -> Self {
        let entities = report.entities.into_iter().map(|count| EntityCount {
            entity: count.entity,
            created: count.created.cast_signed(),
            updated: count.updated.cast_signed(),
            unchanged: count.unchanged.cast_signed(),
        });
        let bad = report.bad.into_iter().map(|bad| BadRow {
            file: bad.file,
            line: bad.line.cast_signed(),
            entity: bad.entity,
            column: bad.column,
            field: bad.field,
            code: bad.code,
            message: bad.message,
        });
        let unmapped = report.unmapped.into_iter();
        Self {
            preview: report.preview,
            finished: report.finished,
            change_set: report.change_set,
            rows: report.rows.cast_signed(),
            entities: entities.collect(),
            skipped: report.skipped.cast_signed(),
            bad: bad.collect(),
            gaps: report.gaps.cast_signed(),
            unmapped: unmapped.map(|(file, columns)| UnmappedColumns { file, columns }).collect(),
        }
    }
}
