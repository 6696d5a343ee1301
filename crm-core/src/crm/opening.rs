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
        catalog::Catalog,
        engine::{self, Engine, Layered, Read, Sync, WriteSet, memory::Memory},
        leader::Durability,
        link_targets::LinkTargets,
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
            return Self::beside_ballast(path, &options, true);
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
        Self::beside_ballast(path, options, false)
    }

    /// A CRM in memory, for tests and throw-away work.
    ///
    /// # Errors
    /// `Bug` only.
    pub fn memory(options: OpenOptions) -> Result<Self> {
        Self::over(Box::new(Memory::new()), &options, true)
    }

    /// A file that people work with: a little space is set aside beside it, so that deleting goes on a full disk.
    fn beside_ballast(path: &Path, options: &OpenOptions, create: bool) -> Result<Self> {
        let crm = Self::over(engine::open(path, options.engine(create))?, options, create)?;
        crm.store().engine.set_aside();
        Ok(Self { path: Some(path.into()), ..crm })
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
            LinkTargets::within(0),
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
        let (mut begun, writes) = Begun::of(&*engine.snapshot()?, create)?;
        if !writes.is_empty() {
            engine.write(Sync::QuickRepair, &mut |state, _| {
                // Another process may have written its own since.
                let (newest, writes) = Begun::of(&**state, create)?;
                begun = newest;
                Ok((!writes.is_empty()).then_some(writes))
            })?;
        }
        let Begun { catalog, is_new, is_filled } = begun;
        let clock = Arc::clone(&options.clock);
        let watch = Arc::new(Watch::new(options.slow_after, move || clock.now()));
        let store = Store::new(
            engine,
            catalog,
            catalog_of,
            options.durability,
            options.threads(),
            LinkTargets::within(options.cache_bytes / 32),
        );
        let rules = Arc::new(Rules { ids: Arc::clone(&options.ids) });
        let shared = Shared::new(store, watch, Arc::clone(&options.clock), rules);
        let crm =
            Self { shared: Arc::new(shared), user: None, budget: Budget::default(), path: None };
        log::info!("{} a CRM file", if is_new { "made" } else { "opened" });
        if !is_filled {
            let tx = Tx::new(crm.clone(), crm.work()?);
            preset::fill(&tx, options)?;
            tx.end()?;
        }
        Ok(crm)
    }
}

/// How far a file is.
struct Begun {
    catalog: Catalog,
    is_new: bool,
    /// Whether it has had its first records; one that has lost them must not get others.
    is_filled: bool,
}

impl Begun {
    /// What this state is, and what it lacks of what every file begins with.
    fn of(state: &dyn Read, create: bool) -> Result<(Self, WriteSet)> {
        let is_new = !meta::is_initialised(state)?;
        if is_new && !create {
            return Err(Error::new(
                ErrorKind::ForeignFile,
                "this is not a CRM file, or its creation was cut off",
            ));
        }
        let is_filled = !is_new && meta::counters(state)?.sequence != 1;
        let catalog = catalog_of(state)?;
        let mut writes = WriteSet::default();
        if is_new {
            meta::initialise(&mut writes);
        }
        if catalog.numbers != meta::numbers(state)? {
            meta::write_numbers(&mut writes, &catalog.numbers);
        }
        Ok((Self { catalog, is_new, is_filled }, writes))
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
            known: Mutex::default(),
            round: Mutex::default(),
            left: Mutex::default(),
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
            catalog::Numbers,
            engine::{Derive, Direction, EngineOptions, FileUse, Snapshot, Space},
            view,
        },
    };

    /// An engine over whose first state somebody else commits before its next call.
    #[derive(Debug)]
    struct Overtaken {
        engine: Box<dyn Engine>,
        others: Mutex<Option<WriteSet>>,
    }

    impl Engine for Overtaken {
        fn snapshot(&self) -> Result<Arc<dyn Snapshot>> {
            let state = self.engine.snapshot()?;
            if let Some(others) = self.others.lock().unwrap().take() {
                self.engine.commit(others, Sync::Now)?;
            }
            Ok(state)
        }

        fn write(&self, sync: Sync, derive: &mut Derive<'_>) -> Result<()> {
            self.engine.write(sync, derive)
        }

        fn backup_to(&self, state: &dyn Read, path: &Path) -> Result<()> {
            self.engine.backup_to(state, path)
        }

        fn compact(&self) -> Result<()> {
            self.engine.compact()
        }

        fn scratch(&self) -> Result<Box<dyn Engine>> {
            self.engine.scratch()
        }

        fn file_use(&self) -> Result<Option<FileUse>> {
            self.engine.file_use()
        }

        fn close(&self) -> Result<()> {
            self.engine.close()
        }
    }

    #[test]
    fn whoever_opens_a_file_of_an_older_model_keeps_what_another_process_numbered_meanwhile() {
        let engine = Box::new(Memory::new());
        let (_, mut writes) = Begun::of(&*engine.snapshot().unwrap(), true).unwrap();
        meta::write_numbers(&mut writes, &Numbers::default());
        engine.commit(writes, Sync::Now).unwrap();
        let (mut numbers, mut others) = (Numbers::default(), WriteSet::default());
        numbers.of("machine".to_owned());
        meta::write_numbers(&mut others, &numbers);
        let engine = Overtaken { engine, others: Mutex::new(Some(others)) };

        let crm = Crm::over(Box::new(engine), &OpenOptions::new(), false).unwrap();

        let state = crm.store().snapshot().unwrap();
        let kept = meta::numbers(&*state).unwrap();
        assert_eq!(kept.known("machine"), numbers.known("machine"));
        assert!(kept.known(Company::NAME).is_some());
    }

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
