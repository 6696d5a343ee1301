//! Files in and out.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use super::{given::Given, options};
use crate::{
    crm::Crm,
    error::{Error, ErrorKind, Result},
    exchange::{Folder, ImportReport, OnProgress},
    query::Query,
};

/// Reads the files of a mapping in a folder.
pub(super) fn import(
    crm: &Crm,
    given: &Given,
    preview: bool,
    tell: &mut OnProgress<'_>,
) -> Result<ImportReport> {
    let options = options::import(given, preview)?;
    let mapping = crm.mapping(&given.document("mapping")?)?;
    crm.import(&mapping, &Folder::new(given.text("folder")?), &options, tell)
}

/// Writes the records of a query into a new CSV file; how many they were.
pub(super) fn export(crm: &Crm, entity: &str, path: &Path, query: &Query) -> Result<u64> {
    // Before there is a file: an entity that there is not leaves none.
    crm.records(entity)?;
    let mut file = File::create_new(path).map_err(unwritable)?;
    let written = crm.export_csv(entity, query, &mut file);
    let written = written.and_then(|count| file.sync_all().map(|()| count).map_err(unwritable));
    if written.is_err() {
        // Half an export must not look like one; the error that is told is the first.
        let _ = fs::remove_file(path);
    }
    written
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
