//! What a sync of a disk takes while something is measured on it: the bars of durable writes depend on it.

use std::{
    fs::{self, File},
    io::Write,
    path::Path,
};

use crate::{
    Result,
    report::{mean, timed},
};

/// From here on a sync costs more than the work around it.
const SLOW: f64 = 0.002;

/// Syncs between the writes that are measured.
pub(crate) struct Syncs {
    file: File,
    seconds: Vec<f64>,
}

impl Syncs {
    /// Of the disk that a folder is on.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let path = folder.join("sync");
        let _ = fs::remove_file(&path);
        Ok(Self { file: File::create(path)?, seconds: Vec::new() })
    }

    /// Writes 4 KiB and syncs.
    pub(crate) fn sample(&mut self) -> Result {
        let Self { file, seconds } = self;
        seconds.push(timed(|| {
            file.write_all(&[7; 4096])?;
            Ok(file.sync_data()?)
        })?);
        Ok(())
    }

    pub(crate) fn is_slow(&self) -> bool {
        mean(&self.seconds) > SLOW
    }

    /// The bar of a durable write; memory is never slow, whatever a busy machine makes of it.
    pub(crate) fn good(&self, in_memory: bool) -> f64 {
        if self.is_slow() && !in_memory { 1.2 } else { 3.0 }
    }

    /// What is told beside a row.
    pub(crate) fn note(&self) -> String {
        format!("a sync took {:.2} ms", mean(&self.seconds) * 1e3)
    }
}
