//! Opening: a file that is there, a new one, or none at all.

use std::{
    path::Path,
    sync::{Arc, Mutex, RwLock},
};

use super::{Clock, Crm, OpenOptions, Shared, Tx, customize::catalog_of, host::Rules};
use crate::{
    error::{Error, ErrorKind, Result},
    model::preset,
    planted::idle,
    store::{
        Store,
        engine::{self, Engine, Layered, Sync, WriteSet, memory::Memory},
        leader::Durability,
        meta,
        meter::{Budget, Watch},
    },
};

impl Crm {
    /// Makes a new file with the company, pipeline, stages, roles and currencies of the options' preset. It gets its name
    /// when all of that is on the disk: a process that is killed before leaves no file of this name.
    ///
    /// # Errors
    /// `Storage` when there is such a file already or it cannot be made, `DiskFull`.
    pub fn create(path: impl AsRef<Path>, options: OpenOptions) -> Result<Self> {
        idle!("create" => Self::memory(options));
        let path = path.as_ref();
        if options.device.is_some() {
            return Self::beside_ballast(engine::open(path, options.engine(true))?, &options, true);
        }
        engine::create(path, &mut |new| {
            Self::over(engine::open(new, options.engine(true))?, &options, true)?.close()
        })?;
        Self::open_with(path, &options)
    }

    /// Opens a file.
    ///
    /// # Errors
    /// `NotFound`, `Busy` when another process has it, `ForeignFile`, `NewerFormat`, `Unsupported` for a file of another draft
    /// of format 0, `Corrupt`, `Storage`.
    pub fn open(path: impl AsRef<Path>, options: OpenOptions) -> Result<Self> {
        idle!("open" => Self::memory(options));
        Self::open_with(path.as_ref(), &options)
    }

    fn open_with(path: &Path, options: &OpenOptions) -> Result<Self> {
        Self::beside_ballast(engine::open(path, options.engine(false))?, options, false)
    }

    /// A CRM in memory, for tests and throw-away work.
    ///
    /// # Errors
    /// `Bug` only.
    pub fn memory(options: OpenOptions) -> Result<Self> {
        Self::over(Box::new(Memory::new()), &options, true)
    }

    /// A file that people work with: a little space is set aside beside it, so that deleting goes on a full disk.
    fn beside_ballast(
        engine: Box<dyn Engine>,
        options: &OpenOptions,
        create: bool,
    ) -> Result<Self> {
        let crm = Self::over(engine, options, create)?;
        crm.store().engine.set_aside();
        Ok(crm)
    }

    /// The same CRM over a layer of its own, with the same rights: what is committed there goes away with the handle, and
    /// neither the file nor who listens hears of it.
    pub(crate) fn layered(&self) -> Result<Self> {
        let layer = Layered::over(Arc::clone(&self.store().engine))?;
        let catalog = catalog_of(&*layer.snapshot()?)?;
        let store = Store::new(
            Box::new(layer),
            catalog,
            catalog_of,
            Durability::Full,
            self.store().workers,
        );
        let Shared { watch, clock, rules, .. } = &*self.shared;
        let shared = Shared::new(store, Arc::clone(watch), Arc::clone(clock), Arc::clone(rules));
        Ok(Self { shared: Arc::new(shared), ..self.clone() })
    }

    pub(super) fn over(
        engine: Box<dyn Engine>,
        options: &OpenOptions,
        create: bool,
    ) -> Result<Self> {
        let snapshot = engine.snapshot()?;
        let is_new = !meta::is_initialised(&*snapshot)?;
        if is_new && !create {
            return Err(Error::new(
                ErrorKind::ForeignFile,
                "this is not a CRM file, or its creation was cut off",
            ));
        }
        // Its making was cut off before the first records; one that has lost them must not get others.
        let is_begun = !is_new && meta::counters(&*snapshot)?.sequence == 1;
        let catalog = catalog_of(&*snapshot)?;
        let mut writes = WriteSet::default();
        if is_new {
            meta::initialise(&mut writes);
        }
        if catalog.numbers != meta::numbers(&*snapshot)? {
            meta::write_numbers(&mut writes, &catalog.numbers);
        }
        if !writes.is_empty() {
            engine.commit(writes, Sync::QuickRepair)?;
        }
        drop(snapshot);
        let clock = Arc::clone(&options.clock);
        let watch = Arc::new(Watch::new(options.slow_after, move || clock.now()));
        let store = Store::new(engine, catalog, catalog_of, options.durability, options.threads());
        let rules = Arc::new(Rules { ids: Arc::clone(&options.ids) });
        let shared = Shared::new(store, watch, Arc::clone(&options.clock), rules);
        let crm = Self { shared: Arc::new(shared), user: None, budget: Budget::default() };
        log::info!("{} a CRM file", if is_new { "made" } else { "opened" });
        if is_new || is_begun {
            let tx = Tx::new(crm.clone(), crm.work()?);
            preset::fill(&tx, options)?;
            tx.end()?;
        }
        Ok(crm)
    }
}

impl Shared {
    fn new(store: Store, watch: Arc<Watch>, clock: Arc<dyn Clock>, rules: Arc<Rules>) -> Self {
        Self {
            store,
            watch,
            clock,
            rules,
            listeners: RwLock::default(),
            closed: Mutex::new(false),
            limits: Mutex::default(),
            company: Mutex::default(),
            round: Mutex::default(),
            building: Mutex::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::{
        entity::Described as _,
        model::Company,
        store::{
            engine::{Direction, EngineOptions, Space},
            view,
        },
    };

    #[test]
    fn a_file_that_has_lost_its_company_gets_no_other_first_records() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        let crm = Crm::create(&path, OpenOptions::new()).unwrap();
        let entries = crm.verify().unwrap().entries;
        crm.close().unwrap();
        drop(crm);
        let file = engine::open(&path, EngineOptions::default()).unwrap();
        let state = file.snapshot().unwrap();
        let company = catalog_of(&*state).unwrap().named(Company::NAME).unwrap().number;
        let mut writes = WriteSet::default();
        let records = view::records(company, None);
        let mut lose = |key: &[u8], _: &[u8]| {
            writes.delete(Space::Record, key);
            Ok(ControlFlow::Continue(()))
        };
        state.scan(Space::Record, &records, Direction::Up, &mut lose).unwrap();
        drop(state);
        file.commit(writes, Sync::Now).unwrap();
        file.close().unwrap();

        let reopened = Crm::open(&path, OpenOptions::new()).unwrap();

        let verified = reopened.verify().unwrap();
        assert_eq!(verified.entries, entries, "nothing was written");
        let lost = verified
            .problems
            .iter()
            .any(|line| line.starts_with("company ") && line.ends_with(": the record is missing"));
        assert!(lost, "{:?}", verified.problems);
    }
}
