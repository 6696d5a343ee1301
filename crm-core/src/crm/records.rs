//! The records of one entity, whatever it is: what imports, exports and the bindings use.

use std::{fmt, sync::Arc};

use serde_json::Value as Json;
use uuid::Uuid;

#[cfg(feature = "planted")]
use crate::entity::Edit;
use crate::{
    crm::{Crm, Door, Page},
    entity::{BY_EXTERNAL_ID, Base, Change, EntityDef, FieldDef, Value, record::AnyRecord},
    error::Result,
    planted::idle,
    query::Query,
    store::{
        catalog::Registered,
        work::{Work, unknown_field},
    },
};

/// A record whose entity is known at run time.
#[derive(Clone)]
pub struct Row {
    registered: Arc<Registered>,
    record: Arc<dyn AnyRecord>,
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Row").field(&self.record).finish()
    }
}

impl Row {
    pub(crate) fn new(registered: Arc<Registered>, record: Arc<dyn AnyRecord>) -> Self {
        Self { registered, record }
    }

    /// The record, whatever its type.
    #[cfg(feature = "planted")]
    pub(crate) fn record(&self) -> &dyn AnyRecord {
        &*self.record
    }

    /// Which record it is.
    pub fn id(&self) -> Uuid {
        self.record.id()
    }

    /// What its entity is.
    pub fn def(&self) -> &EntityDef {
        self.registered.entity.def()
    }

    /// The fields that every record has.
    pub fn base(&self) -> &Base {
        self.record.base()
    }

    /// How often it was written.
    pub fn revision(&self) -> i64 {
        self.record.base().revision
    }

    /// Whether its entity was declared at run time.
    pub fn is_declared(&self) -> bool {
        self.registered.entity.is_free()
    }

    /// The value of a field; null when there is no such field.
    pub fn value(&self, name: &str) -> Value {
        self.record.named(self.def(), name)
    }

    /// All fields with their values, in the order of their numbers; those that the company added stand together in
    /// `custom`.
    pub fn values(&self) -> impl Iterator<Item = (&FieldDef, Value)> {
        let fields = self.def().fields.iter().enumerate();
        let fields = fields.filter(|(_, field)| !field.is_custom());
        fields.map(|(position, field)| (field, self.record.value(position)))
    }

    /// The record in its own type, if it is one of the model's.
    pub fn typed<T: crate::entity::Entity>(&self) -> Option<&crate::entity::Record<T>> {
        self.record.as_any().downcast_ref()
    }

    /// The record in its own type, without a copy when nobody else holds it.
    pub fn into_typed<T: crate::entity::Entity>(self) -> Option<crate::entity::Record<T>> {
        self.record.into_any().downcast().ok().map(Arc::unwrap_or_clone)
    }
}

/// The records of one entity, untyped.
pub struct Records<'a> {
    door: Door<'a>,
    registered: Arc<Registered>,
}

impl fmt::Debug for Records<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.registered.entity.def().plural)
    }
}

impl<'a> Records<'a> {
    pub(crate) fn new(door: Door<'a>, entity: &str) -> Result<Self> {
        let registered = door.registered(entity)?;
        Ok(Self { door, registered })
    }

    /// What the entity is.
    pub fn def(&self) -> &EntityDef {
        self.registered.entity.def()
    }

    /// The field with this name.
    ///
    /// # Errors
    /// `UnknownField` naming it.
    pub fn field(&self, name: &str) -> Result<&FieldDef> {
        self.def().field(name).ok_or_else(|| unknown_field(self.def(), name))
    }

    pub(crate) fn door(&self) -> Door<'a> {
        self.door
    }

    pub(crate) fn registered(&self) -> &Arc<Registered> {
        &self.registered
    }

    pub(super) fn read<R>(
        &self,
        run: impl FnOnce(&Work, &Arc<Registered>) -> Result<R>,
    ) -> Result<R> {
        self.door.read(|work| run(work, work.catalog.named(&self.def().name)?))
    }

    fn write<R>(&self, mut run: impl FnMut(&mut Work, &Arc<Registered>) -> Result<R>) -> Result<R> {
        self.door.write(|work| {
            // By the definitions that the transaction sees, since each try may see others.
            let registered = Arc::clone(work.catalog.named(&self.def().name)?);
            run(work, &registered)
        })
    }

    /// Writes a record, and shows it as it is then.
    pub(super) fn write_row(
        &self,
        write: impl Fn(&mut Work, &Arc<Registered>) -> Result<Arc<dyn AnyRecord>>,
    ) -> Result<Row> {
        let (registered, record) = self.door.write_record(&self.def().name, write)?;
        Ok(row(&registered, record))
    }

    pub(super) fn crm(&self) -> &Crm {
        self.door.crm()
    }

    /// Creates a record from changes to an empty one.
    ///
    /// # Errors
    /// `Invalid` for broken rules, `WrongType`, `BrokenLink`, `Duplicate`, `Forbidden`; nothing is written.
    pub fn create(&self, changes: Vec<Change>) -> Result<Row> {
        idle!(self.method("create") => self.blank());
        self.write_row(|work, registered| work.create(registered, changes.clone()))
    }

    /// The record with this id.
    ///
    /// # Errors
    /// `NotFound` when there is none, it is in the trash, or it may not be seen.
    pub fn get(&self, id: Uuid) -> Result<Row> {
        idle!(self.method("get") => self.blank());
        self.read(|work, registered| Ok(row(registered, work.get(registered, id)?)))
    }

    /// The record with this id, if there is one.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn find(&self, id: Uuid) -> Result<Option<Row>> {
        idle!(self.method("find") => Ok(None));
        self.read(|work, registered| {
            Ok(work.find(registered, id)?.map(|record| row(registered, record)))
        })
    }

    /// The live record that another system knows by this id.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn find_external(&self, system: &str, id: &str) -> Result<Option<Row>> {
        self.read(|work, registered| {
            let found = work.find_unique(registered, BY_EXTERNAL_ID, &(system, id))?;
            Ok(found.map(|record| row(registered, record)))
        })
    }

    /// Changes a record; with an expected revision, only if it has that one.
    ///
    /// # Errors
    /// As [`Collection::update_at`](crate::Collection::update_at).
    pub fn update(&self, id: Uuid, revision: Option<i64>, changes: Vec<Change>) -> Result<Row> {
        idle!(self.method(editing(&changes)) => self.get(id));
        self.write(|work, registered| {
            Ok(row(registered, work.update(registered, id, revision, changes.clone())?))
        })
    }

    /// Moves a record to the trash.
    ///
    /// # Errors
    /// `NotFound` or `Forbidden`.
    pub fn trash(&self, id: Uuid) -> Result<()> {
        idle!(self.method("delete") => Ok(()));
        self.write(|work, registered| work.trash(registered, id))
    }

    /// Takes a record out of the trash.
    ///
    /// # Errors
    /// `NotFound`, `Forbidden` or `Duplicate`.
    pub fn restore(&self, id: Uuid) -> Result<Row> {
        idle!(self.method("restore") => self.blank());
        self.write(|work, registered| Ok(row(registered, work.restore(registered, id)?)))
    }

    /// Deletes a record in the trash for good.
    ///
    /// # Errors
    /// `NotFound` when it is not in the trash, or `Forbidden`.
    pub fn purge(&self, id: Uuid) -> Result<()> {
        idle!(self.method("purge") => Ok(()));
        self.write(|work, registered| work.purge(registered, id))
    }

    /// A page of records that a query asks for.
    ///
    /// # Errors
    /// `Query` when the filter, sort or cursor cannot be understood.
    pub fn list(&self, query: &Query) -> Result<Page<Row>> {
        idle!(self.method("list") => Ok(Page { items: Vec::new(), next: None }));
        self.read(|work, registered| {
            let page = work.list(registered, query)?;
            let items = page.items.into_iter().map(|record| row(registered, record)).collect();
            Ok(Page { items, next: page.next })
        })
    }

    /// How many records a query asks for.
    ///
    /// # Errors
    /// `Query` when the filter cannot be understood.
    pub fn count(&self, query: &Query) -> Result<u64> {
        idle!(self.method("count") => Ok(0));
        self.read(|work, registered| work.count(registered, query))
    }

    /// A filter checked against the entity, in the form to keep: fields by number, so that renames do not break it.
    ///
    /// # Errors
    /// `Query` naming the place that cannot be understood.
    pub fn check_filter(&self, text: &str) -> Result<Json> {
        self.read(|work, registered| work.check_filter(registered, text))
    }

    /// How a query would be answered: by which index, and what is looked at besides.
    ///
    /// # Errors
    /// `Query` when the filter cannot be understood.
    pub fn explain(&self, query: &Query) -> Result<String> {
        idle!(self.method("explain") => Ok(String::new()));
        self.read(|work, registered| work.explain(registered, query))
    }
}

/// What tests make [idle](crate::planted::is_idle).
#[cfg(feature = "planted")]
impl Records<'_> {
    /// A method's whole name, as `accounts.create`.
    pub(crate) fn method(&self, name: &str) -> String {
        format!("{}.{name}", self.def().plural)
    }

    /// A record of which nothing is kept.
    pub(super) fn blank(&self) -> Result<Row> {
        self.read(|work, registered| Ok(row(registered, Arc::from(work.blank(registered)))))
    }
}

/// What callers call the method by which they make these changes.
#[cfg(feature = "planted")]
fn editing(changes: &[Change]) -> &'static str {
    match changes.first().map(|change| &change.edit) {
        Some(Edit::Add(_)) => "add_item",
        Some(Edit::Update(_)) => "update_item",
        Some(Edit::Remove(_)) => "remove_item",
        _ => "update",
    }
}

fn row(registered: &Arc<Registered>, record: Arc<dyn AnyRecord>) -> Row {
    Row::new(Arc::clone(registered), record)
}
