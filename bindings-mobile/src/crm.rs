//! The front door: files, users, search, history.

use std::sync::Arc;

use crm_core::{
    Budget, Declaration, Durability, OpenOptions, RestoreOptions, SearchOptions, SeededIds,
    TestClock,
    entity::EntityId,
    model::{LocalePreset, UserId},
};
use serde_json::json;

use crate::{
    failure::{Result, instant},
    flows,
    records::{Door, Records},
    report::{Question, Report},
    told::{self, Found, Told},
    transaction::Tx,
    values::{Change, Item, Timestamp, Uuid},
};

/// A CRM in one file; it may be used from several threads.
#[derive(Debug, uniffi::Object)]
pub struct Crm(pub(crate) crm_core::Crm);

/// How a file is opened; what is empty is as the library finds best.
#[derive(Clone, Debug, Default, uniffi::Record)]
pub struct Options {
    /// Which pipeline, roles and currencies a new file starts with: English, United States when empty.
    #[uniffi(default = None)]
    pub preset: Option<LocalePreset>,
    /// What the company of a new file is called.
    #[uniffi(default = None)]
    pub company: Option<String>,
    /// For how many milliseconds commits may stay off the disk; every call waits for it when empty.
    #[uniffi(default = None)]
    pub relaxed_millis: Option<i64>,
    /// How many bytes of the file are held in memory: 32 MiB when empty.
    #[uniffi(default = None)]
    pub cache_bytes: Option<i64>,
    /// How large the file may become, in bytes: as large as the disk allows when empty.
    #[uniffi(default = None)]
    pub max_file_bytes: Option<i64>,
    /// How many threads may work on one call that writes more than a thousand records, the caller's own included: as
    /// many as the machine runs at once when empty, 1 for no others.
    #[uniffi(default = None)]
    pub workers: Option<i64>,
    /// Several processes may write the file at the same time.
    #[uniffi(default = false)]
    pub shared: bool,
    /// Where a clock stands that only `tick` moves; the machine's clock when empty.
    #[uniffi(default = None)]
    pub test_clock: Option<Timestamp>,
    /// Makes ids the same in every run; random ones when empty.
    #[uniffi(default = None)]
    pub seed: Option<i64>,
}

/// Whoever wants to know what is committed in this process.
#[uniffi::export(foreign)]
pub trait Listener: Send + Sync {
    /// Told after a commit, with no lock held.
    fn told(&self, changes: Told);
}

/// A listener's hold on the CRM; it listens on when this is let go.
#[derive(Debug, uniffi::Object)]
pub struct Subscription(crm_core::Subscription);

#[uniffi::export]
impl Subscription {
    /// Ends it; a commit that is being told just now may still be heard.
    pub fn end(&self) {
        self.0.end();
    }
}

/// Stops calls from another thread, those that run and those to come.
#[derive(Debug, Default, uniffi::Object)]
pub struct Cancel(crm_core::Cancel);

#[uniffi::export]
impl Cancel {
    /// One that has stopped nothing yet.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Stops the calls of every handle that it was given to.
    pub fn cancel(&self) {
        self.0.cancel();
    }
}

/// Puts a backup in the place of a file, after checking all of it; a file that is there is replaced only when asked.
#[uniffi::export(default(replace = false))]
pub(crate) fn restore_file(backup: String, path: String, replace: bool) -> Result<()> {
    Ok(crm_core::Crm::restore(backup, path, RestoreOptions { replace })?)
}

/// Writes what can still be read from a damaged file into a new one, and tells what could not be read.
#[uniffi::export]
pub(crate) fn salvage_file(damaged: String, path: String) -> Result<Told> {
    Ok(crm_core::Crm::salvage(damaged, path)?.to_json().into())
}

/// An entity to declare at run time.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EntityDeclaration {
    /// The name in links and filters, as `vehicle`.
    pub name: String,
    /// The name of the collection, as `vehicles`.
    pub plural: String,
    /// What one is, in a sentence.
    #[uniffi(default = "")]
    pub doc: String,
    /// Its fields.
    pub fields: Vec<DeclaredField>,
    /// Fields that records can be found and sorted by.
    #[uniffi(default = [])]
    pub indexed: Vec<String>,
    /// Fields whose value belongs to one live record.
    #[uniffi(default = [])]
    pub unique: Vec<String>,
    /// Fields that search reads.
    #[uniffi(default = [])]
    pub searched: Vec<String>,
}

/// A field of a declared entity.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DeclaredField {
    /// The field's name in `snake_case`.
    pub name: String,
    /// What it can hold, as `text`, `money` or `id`.
    pub kind: String,
    /// The entity that an `id` links to.
    #[uniffi(default = None)]
    pub entity: Option<String>,
    /// Whether a record needs it.
    #[uniffi(default = false)]
    pub required: bool,
}

#[uniffi::export]
impl Crm {
    /// Makes a new file.
    #[uniffi::constructor]
    pub fn create(path: String, options: Options) -> Result<Arc<Self>> {
        Ok(Arc::new(Self(crm_core::Crm::create(path, options.try_into()?)?)))
    }

    /// Opens a file.
    #[uniffi::constructor]
    pub fn open(path: String, options: Options) -> Result<Arc<Self>> {
        Ok(Arc::new(Self(crm_core::Crm::open(path, options.try_into()?)?)))
    }

    /// A CRM in memory, for tests and throw-away work.
    #[uniffi::constructor]
    pub fn memory(options: Options) -> Result<Arc<Self>> {
        Ok(Arc::new(Self(crm_core::Crm::memory(options.try_into()?)?)))
    }

    /// A handle limited by this user's roles; what they may not see does not exist for it.
    pub fn as_user(&self, user: Uuid) -> Result<Arc<Self>> {
        Ok(Arc::new(Self(self.0.as_user(UserId::from_uuid(user.0))?)))
    }

    /// The user that this handle acts for; empty for the program itself.
    pub fn user(&self) -> Option<Uuid> {
        self.0.user().map(|user| Uuid(user.uuid()))
    }

    /// The records of an entity by its name.
    pub fn records(&self, entity: String) -> Arc<Records> {
        Records::new(Door::Crm(self.0.clone()), entity)
    }

    /// Calls a verb with the arguments that are set.
    pub fn flow(&self, name: String, given: Vec<Change>) -> Result<Item> {
        flows::call(&name, given, |given| self.0.flow(&name, given))
    }

    /// A transaction; it is never run again, and thrown away when it is forgotten.
    pub fn transaction(&self) -> Result<Arc<Tx>> {
        Ok(Tx::new(self.0.transaction()?))
    }

    /// Reads the file as it was at this time.
    pub fn as_of(&self, at: Timestamp) -> Result<Arc<Tx>> {
        Ok(Tx::new(self.0.as_of(instant(at)?)?))
    }

    /// Finds records by words, or beginnings of words, in any order; accents may be left out.
    #[uniffi::method(default(entities = [], limit = 20, newest = false))]
    pub fn search(
        &self,
        words: String,
        entities: Vec<String>,
        limit: i32,
        newest: bool,
    ) -> Result<Vec<Found>> {
        let limit = usize::try_from(limit).unwrap_or(0);
        let options = SearchOptions::new().limit(limit);
        let options = entities.into_iter().fold(options, SearchOptions::entity);
        let options = if newest { options.newest() } else { options };
        Ok(self.0.search(&words, &options)?.iter().map(Into::into).collect())
    }

    /// A report by its name, as `describe` lists it.
    pub fn report(&self, name: String, asked: Question) -> Result<Arc<Report>> {
        Ok(Report::new(self.0.report(&name, &asked.try_into()?)?))
    }

    /// The journal of a record, the newest entry first.
    pub fn history(&self, entity: String, id: Uuid) -> Result<Vec<Told>> {
        let records = self.0.records(&entity)?;
        let history = self.0.history(&entity, id.0)?;
        Ok(history.iter().map(|entry| told::entry(entry, records.def())).collect())
    }

    /// Takes back everything that a change set did.
    #[uniffi::method(default(leave_conflicts = false))]
    pub fn revert(&self, change_set: i64, leave_conflicts: bool) -> Result<Told> {
        Ok(self.0.revert(change_set, leave_conflicts)?.to_json().into())
    }

    /// Which record the company's settings are.
    pub fn company_id(&self) -> Result<Uuid> {
        Ok(Uuid(self.0.company()?.id.uuid()))
    }

    /// Every entity with its fields, kinds, indexes and totals, as JSON.
    pub fn describe(&self) -> String {
        self.0.describe().to_string()
    }

    /// Declares an entity, whose records are then reached by `records`.
    pub fn declare(&self, entity: EntityDeclaration) -> Result<()> {
        Ok(self.0.declare(&entity.try_into()?)?)
    }

    /// Reads the whole file and compares everything derived with a recount.
    pub fn verify(&self) -> Result<Told> {
        Ok(self.0.verify()?.to_json().into())
    }

    /// A handle whose calls may read no more than so many rows, for no longer than so many milliseconds, and end when
    /// the switch is thrown.
    #[uniffi::method(default(rows = None, millis = None, cancel = None))]
    pub fn with_budget(
        &self,
        rows: Option<i64>,
        millis: Option<i64>,
        cancel: Option<Arc<Cancel>>,
    ) -> Arc<Self> {
        let rows = rows.map(|rows| u64::try_from(rows).unwrap_or(0));
        let millis = millis.map(|millis| u32::try_from(millis.max(0)).unwrap_or(u32::MAX));
        let cancel = cancel.map(|cancel| cancel.0.clone());
        Arc::new(Self(self.0.with_budget(Budget { rows, millis, cancel })))
    }

    /// How large the file is and what goes on in it.
    pub fn stats(&self) -> Result<Told> {
        let stats = self.0.stats()?;
        let mut told = stats.to_json();
        if let Some(told) = told.as_object_mut() {
            told.insert("file_bytes".to_owned(), json!(stats.file.map(|file| file.bytes)));
        }
        Ok(told.into())
    }

    /// Gives the space of what was deleted or replaced back to the system.
    pub fn compact(&self) -> Result<Told> {
        let done = self.0.compact()?;
        Ok(json!({ "before": done.before, "after": done.after }).into())
    }

    /// Lets go of what the company keeps no longer.
    pub fn expire(&self) -> Result<Told> {
        let gone = self.0.expire()?;
        Ok(json!({ "entries": gone.entries, "records": gone.records }).into())
    }

    /// Writes a consistent copy into a new file, while others go on.
    pub fn backup_to(&self, path: String) -> Result<()> {
        Ok(self.0.backup_to(path)?)
    }

    /// Calls a listener after every commit of this process, until the subscription is ended.
    pub fn subscribe(&self, listener: Arc<dyn Listener>) -> Arc<Subscription> {
        let subscription = self.0.subscribe(move |changes| listener.told(changes.to_json().into()));
        Arc::new(Subscription(subscription))
    }

    /// Does what is due; a host calls it now and then.
    pub fn tick(&self, now: Timestamp) -> Result<()> {
        Ok(self.0.tick(instant(now)?)?)
    }

    /// Puts everything onto the disk, so that the host may be stopped at any time.
    pub fn flush(&self) -> Result<()> {
        Ok(self.0.suspend()?)
    }

    /// Gives the file back; every later call fails with `closed`.
    pub fn shut(&self) -> Result<()> {
        Ok(self.0.close()?)
    }
}

impl TryFrom<Options> for OpenOptions {
    type Error = crate::Failure;

    fn try_from(given: Options) -> Result<Self> {
        let mut options = Self::new();
        if let Some(preset) = given.preset {
            options = options.preset(preset);
        }
        if let Some(company) = given.company {
            options = options.company(company);
        }
        if let Some(millis) = given.relaxed_millis {
            let within = u32::try_from(millis.max(0)).unwrap_or(u32::MAX);
            options = options.durability(Durability::Relaxed { within });
        }
        if let Some(bytes) = given.cache_bytes {
            options = options.cache_bytes(usize::try_from(bytes).unwrap_or(0));
        }
        if let Some(bytes) = given.max_file_bytes {
            options = options.max_file_bytes(u64::try_from(bytes).unwrap_or(0));
        }
        if let Some(threads) = given.workers {
            options = options.workers(usize::try_from(threads).unwrap_or(1));
        }
        if given.shared {
            options = options.shared();
        }
        if let Some(at) = given.test_clock {
            options = options.clock(Arc::new(TestClock::at(instant(at)?)));
        }
        if let Some(seed) = given.seed {
            options = options.ids(Arc::new(SeededIds::new(seed.cast_unsigned())));
        }
        Ok(options)
    }
}

impl TryFrom<EntityDeclaration> for Declaration {
    type Error = crate::Failure;

    fn try_from(given: EntityDeclaration) -> Result<Self> {
        let named = |text: String| Some(text).filter(|text| !text.is_empty());
        let field = |field: DeclaredField| {
            json!({
                "name": named(field.name),
                "kind": named(field.kind),
                "entity": field.entity,
                "required": field.required,
            })
        };
        let fields: Vec<_> = given.fields.into_iter().map(field).collect();
        Ok(Self::from_json(&json!({
            "name": named(given.name),
            "plural": named(given.plural),
            "doc": given.doc,
            "fields": fields,
            "indexed": given.indexed,
            "unique": given.unique,
            "searched": given.searched,
        }))?)
    }
}
