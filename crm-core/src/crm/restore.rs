//! Making the file smaller, and putting a backup in its place.

use std::path::Path;

use crate::{
    crm::{Crm, OpenOptions},
    error::{Error, ErrorKind, Result},
    planted::idle,
    store::engine,
};

/// How a backup is put in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RestoreOptions {
    /// Whether a file of that name is replaced; it is refused otherwise.
    pub replace: bool,
}

/// What [`Crm::compact`] came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Compacted {
    /// How many bytes long the file was.
    pub before: u64,
    /// How many bytes long it is.
    pub after: u64,
}

impl Crm {
    /// Gives the space of what was deleted or replaced back to the system; everybody else waits meanwhile. It goes on a
    /// full disk too: then it uses the space that is set aside beside the file.
    ///
    /// # Errors
    /// `Busy` while a transaction or another call reads, `Forbidden` for users who do not administer the CRM,
    /// `DiskFull`, `Storage`, `Closed`.
    pub fn compact(&self) -> Result<Compacted> {
        idle!("compact" => Ok(Compacted::default()));
        self.work()?.access.require_administrator()?;
        let engine = &self.store().engine;
        let len = || Ok(engine.file_use()?.map_or(0, |used| used.bytes));
        let before = len()?;
        engine.compact()?;
        engine.set_aside();
        let compacted = Compacted { before, after: len()? };
        log::info!("compacted from {before} to {} bytes", compacted.after);
        Ok(compacted)
    }

    /// Puts a backup in the place of a file: it is copied, read whole and checked, and only then gets its name. The
    /// backup stays as it is.
    ///
    /// # Errors
    /// `Storage` when there is such a file and it is not to be replaced, `Busy` when one of the two is open,
    /// `NotFound`, `ForeignFile`, `NewerFormat` or `Corrupt` when the backup is none, `DiskFull`.
    pub fn restore(
        backup: impl AsRef<Path>,
        path: impl AsRef<Path>,
        options: RestoreOptions,
    ) -> Result<()> {
        idle!("restore" => Ok(()));
        let opening = OpenOptions { check_up_to: u64::MAX, ..OpenOptions::default() };
        let engine_options = opening.engine(false);
        let (backup, path) = (backup.as_ref(), path.as_ref());
        engine::restore(backup, path, options.replace, &mut |copy| {
            let crm = Self::over(engine::open(copy, engine_options.clone())?, &opening, false)?;
            let verified = crm.verify()?;
            crm.close()?;
            if verified.is_sound() {
                return Ok(());
            }
            let detail = format!(
                "the backup has {} problems, see its check; restore another one",
                verified.problems.len()
            );
            Err(Error::new(ErrorKind::Corrupt, detail))
        })
    }
}
