//! The records of one entity, typed: what most callers use.

use std::{fmt, marker::PhantomData, sync::Arc};

use uuid::Uuid;

use crate::{
    crm::{
        Crm, Door, Page, Records,
        kept::{Kept, KeptFields, USUAL_ROWS},
    },
    entity::{BaseChange, By, Change, Entity, EntityId, KeyPart, Record, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    query::Query,
    store::{catalog::Registered, view, work::Work},
};

/// The records of one entity; each call on a [`Crm`](crate::Crm) is a commit of its own, on a [`Tx`](crate::Tx) it is a part of the transaction.
pub struct Collection<'a, T: Entity> {
    door: Door<'a>,
    entity: PhantomData<fn() -> T>,
}

impl<T: Entity> fmt::Debug for Collection<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::PLURAL)
    }
}

pub(super) fn typed<T: Entity>(record: Arc<dyn AnyRecord>) -> Result<Record<T>> {
    shared(record).map(Arc::unwrap_or_clone)
}

fn shared<T: Entity>(record: Arc<dyn AnyRecord>) -> Result<Arc<Record<T>>> {
    record
        .into_any()
        .downcast()
        .map_err(|_| Error::new(ErrorKind::Bug, "a record has another type than its entity says"))
}

/// Adds a record to a list: nobody else has it, as a rule, and it is moved once.
pub(super) fn push<T: Entity>(
    records: &mut Vec<Record<T>>,
    record: Arc<dyn AnyRecord>,
) -> Result<()> {
    match Arc::try_unwrap(shared(record)?) {
        Ok(record) => records.push(record),
        Err(shared) => records.push((*shared).clone()),
    }
    Ok(())
}

fn changes<C: Into<Change>>(changes: impl IntoIterator<Item = C>) -> Vec<Change> {
    changes.into_iter().map(Into::into).collect()
}

impl<'a, T: Entity> Collection<'a, T> {
    pub(crate) fn new(door: Door<'a>) -> Self {
        Self { door, entity: PhantomData }
    }

    pub(super) fn read<R>(&self, run: impl FnOnce(&Work, &Registered) -> Result<R>) -> Result<R> {
        self.door.read(|work| run(work, work.catalog.named(T::NAME)?))
    }

    fn write<R>(&self, mut run: impl FnMut(&mut Work, &Arc<Registered>) -> Result<R>) -> Result<R> {
        self.door.write(|work| {
            // By the definitions that the transaction sees, since each try may see others.
            let registered = Arc::clone(work.catalog.named(T::NAME)?);
            run(work, &registered)
        })
    }

    /// The same records, untyped.
    pub(crate) fn untyped(&self) -> Result<Records<'a>> {
        Records::new(self.door, T::NAME)
    }

    /// Creates a record.
    ///
    /// # Errors
    /// `Invalid` for broken rules, `BrokenLink`, `Duplicate`, `Forbidden`; nothing is written.
    pub fn create(&self, fields: T) -> Result<Record<T>> {
        self.create_with(fields, [])
    }

    /// Creates a record with fields that every record has, as its owner.
    ///
    /// # Errors
    /// As [`create`](Self::create).
    pub fn create_with(
        &self,
        fields: T,
        base: impl IntoIterator<Item = BaseChange>,
    ) -> Result<Record<T>> {
        typed(self.created(fields, base)?)
    }

    /// Creates a record and gives its id alone, at less cost than with a copy of the record: for imports of many.
    ///
    /// # Errors
    /// As [`create`](Self::create).
    pub fn add(&self, fields: T) -> Result<T::Id> {
        self.add_with(fields, [])
    }

    /// The same with fields that every record has, as its owner.
    ///
    /// # Errors
    /// As [`create`](Self::create).
    pub fn add_with(&self, fields: T, base: impl IntoIterator<Item = BaseChange>) -> Result<T::Id> {
        Ok(T::Id::from_uuid(self.created(fields, base)?.id()))
    }

    fn created(
        &self,
        fields: T,
        base: impl IntoIterator<Item = BaseChange>,
    ) -> Result<Arc<dyn AnyRecord>> {
        let base = changes(base);
        self.insert_with(fields, |work, registered, mut record| {
            for change in &base {
                work.give(registered, &mut *record, change.clone())?;
            }
            work.insert(registered, record)
        })
    }

    /// Makes a record of these fields, and hands it on.
    pub(super) fn insert_with(
        &self,
        fields: T,
        insert: impl Fn(&mut Work, &Arc<Registered>, Box<dyn AnyRecord>) -> Result<Arc<dyn AnyRecord>>,
    ) -> Result<Arc<dyn AnyRecord>> {
        let mut fields = Some(fields);
        let (_, record) = self.door.write_record(T::NAME, |work, registered| {
            let mut record = work.blank(registered);
            // Only a commit of its own is tried again, and needs the fields again.
            let given = if self.door.is_retried() { fields.clone() } else { fields.take() };
            if let (Some(given), Some(typed)) =
                (given, record.as_any_mut().downcast_mut::<Record<T>>())
            {
                typed.fields = given;
            }
            insert(work, registered, record)
        })?;
        Ok(record)
    }

    pub(super) fn crm(&self) -> &Crm {
        self.door.crm()
    }

    /// The record with this id.
    ///
    /// # Errors
    /// `NotFound` when there is none, it is in the trash, or it may not be seen.
    pub fn get(&self, id: T::Id) -> Result<Record<T>> {
        typed(self.read(|work, registered| work.get(registered, id.uuid()))?)
    }

    /// The record with this id, if there is one.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn find(&self, id: T::Id) -> Result<Option<Record<T>>> {
        self.read(|work, registered| work.find(registered, id.uuid()))?.map(typed).transpose()
    }

    /// The record that holds a unique value.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn find_by<K: KeyPart>(&self, index: &By<T, K>, key: &K) -> Result<Option<Record<T>>> {
        let found = self.read(|work, registered| work.find_unique(registered, index.name, key))?;
        found.map(typed).transpose()
    }

    /// Changes fields of a record.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`, `BrokenLink`, `Duplicate`, `Forbidden`, or `Conflict` when somebody else is faster.
    pub fn update<C: Into<Change>>(
        &self,
        id: T::Id,
        edits: impl IntoIterator<Item = C>,
    ) -> Result<Record<T>> {
        self.edit(id, None, changes(edits))
    }

    /// Changes fields of a record that still has this revision.
    ///
    /// # Errors
    /// As [`update`](Self::update); `Conflict` names the fields that both sides changed.
    pub fn update_at<C: Into<Change>>(
        &self,
        id: T::Id,
        revision: i64,
        edits: impl IntoIterator<Item = C>,
    ) -> Result<Record<T>> {
        self.edit(id, Some(revision), changes(edits))
    }

    fn edit(&self, id: T::Id, revision: Option<i64>, edits: Vec<Change>) -> Result<Record<T>> {
        typed(self.write(|work, registered| {
            work.update(registered, id.uuid(), revision, edits.clone())
        })?)
    }

    /// Moves a record to the trash, out of every list, total and search.
    ///
    /// # Errors
    /// `NotFound` or `Forbidden`.
    pub fn trash(&self, id: T::Id) -> Result<()> {
        self.write(|work, registered| work.trash(registered, id.uuid()))
    }

    /// Takes a record out of the trash.
    ///
    /// # Errors
    /// `NotFound`, `Forbidden`, or `Duplicate` when a unique value of it was taken meanwhile.
    pub fn restore(&self, id: T::Id) -> Result<Record<T>> {
        typed(self.write(|work, registered| work.restore(registered, id.uuid()))?)
    }

    /// Deletes a record in the trash for good.
    ///
    /// # Errors
    /// `NotFound` when it is not in the trash, or `Forbidden`.
    pub fn purge(&self, id: T::Id) -> Result<()> {
        self.write(|work, registered| work.purge(registered, id.uuid()))
    }

    /// A page of records that a query asks for.
    ///
    /// # Errors
    /// `Query` when the filter, sort or cursor cannot be understood.
    pub fn list(&self, query: &Query) -> Result<Page<Record<T>>> {
        let mut items = Vec::new();
        let next = self.read(|work, registered| {
            work.each_listed(registered, query, &mut |record| push(&mut items, record))
        })?;
        Ok(Page { items, next })
    }

    /// How many records a query asks for.
    ///
    /// # Errors
    /// `Query` when the filter cannot be understood.
    pub fn count(&self, query: &Query) -> Result<u64> {
        self.read(|work, registered| work.count(registered, query))
    }

    /// The records under a beginning of an index's key, in its order.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn by<K, P: KeyPart>(
        &self,
        index: &By<T, K>,
        prefix: &P,
        limit: usize,
    ) -> Result<Vec<Record<T>>> {
        let mut found = Vec::with_capacity(if limit <= USUAL_ROWS { limit } else { 0 });
        self.read(|work, registered| {
            work.list_under(registered, index.name, prefix, limit, &mut found)
        })?;
        Ok(found)
    }

    /// What an index keeps of the records under a beginning of its key, in its order: rows of a list, read without
    /// the records. `F` names the types of the kept fields, as `(Channel, String)`.
    ///
    /// # Errors
    /// `WrongType` when the index keeps other fields, `Corrupt` or `Storage` when the file cannot be read.
    pub fn kept<F: for<'r> KeptFields<Row<'r> = F>, K>(
        &self,
        index: &By<T, K>,
        prefix: &impl KeyPart,
        limit: usize,
    ) -> Result<Vec<Kept<T::Id, F>>> {
        let mut rows = Vec::with_capacity(if limit <= USUAL_ROWS { limit } else { 0 });
        self.each_kept::<F, K>(index, prefix, limit, |row| rows.push(row))?;
        Ok(rows)
    }

    /// The same, row by row, where texts need no copy: those whose type is named `&'static str` are lent.
    ///
    /// # Errors
    /// As [`kept`](Self::kept).
    pub fn each_kept<F: KeptFields, K>(
        &self,
        index: &By<T, K>,
        prefix: &impl KeyPart,
        limit: usize,
        mut take: impl FnMut(Kept<T::Id, F::Row<'_>>),
    ) -> Result<()> {
        self.read(|work, registered| {
            work.each_kept::<F>(registered, index.name, prefix, limit, |of, fields| {
                take(Kept { id: T::Id::from_uuid(of.id), fields });
                Ok(())
            })
        })
    }
}

/// The number of an index in the file's keys.
pub(crate) fn index_number(registered: &Registered, name: &str) -> Result<(usize, u16)> {
    let position = registered.entity.indexes().iter().position(|facts| facts.name == name);
    position
        .and_then(|position| Some((position, *registered.indexes.get(position)?)))
        .ok_or_else(|| Error::new(ErrorKind::Bug, "an index is not in its entity's list"))
}

/// The record under a short number, if it is there.
pub(crate) fn numbered(
    work: &Work,
    registered: &Registered,
    surrogate: u64,
) -> Result<Option<(Uuid, Arc<dyn AnyRecord>)>> {
    let found = view::numbered(&*work.snapshot, registered, surrogate)?;
    Ok(found.map(|(header, record)| (header.id, record)))
}

#[cfg(test)]
mod tests {
    use crate::{
        crm::{Collection, Crm, OpenOptions},
        entity::{BaseChange, Value},
        model::{Account, Contact, ContactId, CustomField, CustomKind, User, test_crm::crm},
    };

    #[test]
    fn a_list_is_the_same_beside_records_of_a_transaction_s_own() {
        let crm = crm();
        crm.custom_fields().create(CustomField::new("contact", "tier", CustomKind::Text)).unwrap();
        let account = crm.accounts().create(Account::new("Acme")).unwrap().id;
        for (name, tier) in [("Lan", "gold"), ("Mai", "silver"), ("Hoa", "")] {
            let contact = Contact { account: Some(account), ..Contact::new(name) };
            let tier = [("tier", Value::from(tier))].into_iter().collect();
            crm.contacts().create_with(contact, [BaseChange::Custom(tier)]).unwrap();
        }
        let tx = crm.transaction().unwrap();
        tx.contacts().create(Contact::new("Nam")).unwrap();
        let list = |contacts: Collection<'_, Contact>, limit| {
            contacts.by(&Contact::BY_ACCOUNT, &account, limit).unwrap()
        };
        for limit in 0..5 {
            let read_in_place = list(crm.contacts(), limit);
            assert_eq!(read_in_place.len(), limit.min(3));
            assert_eq!(read_in_place, list(tx.contacts(), limit));
            for contact in read_in_place {
                assert_eq!(crm.contacts().get(contact.id).unwrap(), contact);
            }
        }
    }

    #[test]
    fn an_added_record_is_the_one_that_is_created_and_refused_like_it() {
        let crm = Crm::memory(OpenOptions::new()).unwrap();
        let owner = crm.users().create(User::new("lan", "Lan")).unwrap().id;
        let owned = [BaseChange::Owner(Some(owner))];
        let created = crm.accounts().create_with(Account::new("An Phát"), owned.clone()).unwrap();
        let added = crm.accounts().add_with(Account::new("An Phát"), owned).unwrap();
        let added = crm.accounts().get(added).unwrap();
        assert_ne!(added.id, created.id);
        assert_eq!((&added.fields, added.base.owner), (&created.fields, Some(owner)));

        let (contact, account) = crm
            .write(|tx| {
                let account = tx.accounts().add(Account::new("Bình Minh"))?;
                let contact = Contact { account: Some(account), ..Contact::new("Lan") };
                Ok((tx.contacts().add(contact)?, account))
            })
            .unwrap();
        assert_eq!(crm.contacts().get(contact).unwrap().account, Some(account));

        let to_nobody = || Contact {
            reports_to: Some(ContactId::from(uuid::Uuid::from_u128(7))),
            ..Contact::new("Lan")
        };
        let refused = crm.contacts().add(to_nobody()).unwrap_err();
        assert_eq!(refused.kind(), crm.contacts().create(to_nobody()).unwrap_err().kind());
    }
}
