//! Saving what a damaged file still holds.

use std::path::Path;

use super::customize::catalog_of;
use crate::{
    crm::{Crm, OpenOptions},
    error::Result,
    store::{
        engine,
        salvage::{self, Salvaged},
        verify::verify,
    },
};

impl Crm {
    /// Writes every record that can still be read from a damaged file into a new one, and says what could not be read.
    ///
    /// History, trash and attachments come along, lists, totals and search are made anew. The damaged file stays as it
    /// is. A backup that [`restore`](Self::restore) accepts loses less: take that when there is one.
    ///
    /// # Errors
    /// `Storage` when there is a file of the new name already, `Busy` when the damaged one is open, `ForeignFile`,
    /// `Corrupt` when not even its outline can be read, `NotFound`, `DiskFull`.
    pub fn salvage(damaged: impl AsRef<Path>, path: impl AsRef<Path>) -> Result<Salvaged> {
        let leniently = OpenOptions { check_up_to: 0, ..OpenOptions::default() };
        let mut salvaged = Salvaged::default();
        engine::salvage(damaged.as_ref(), path.as_ref(), &mut |copy, new| {
            let from = engine::open(copy, leniently.engine(false))?;
            let to = engine::open(new, leniently.engine(true))?;
            let saved = salvage::salvage(&*from, &*to, catalog_of);
            // The copy is thrown away, whatever state it is in.
            let _ = from.close();
            salvaged = saved?;
            let state = to.snapshot()?;
            let verified = verify(&*state, &catalog_of(&*state)?)?;
            drop(state);
            salvaged.lost.extend(verified.problems);
            to.close()
        })?;
        log::info!("salvaged {} records, {} losses", salvaged.records, salvaged.lost.len());
        Ok(salvaged)
    }
}
