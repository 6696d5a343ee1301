//! Records that may be the same as one about to be made.

use std::borrow::Cow;

use crate::{
    crm::Tx,
    entity::{By, Described, Entity, EntityId, Record},
    error::{Error, ErrorKind, RecordRef, RefusedRecord, Result, Violation},
    model::{Account, Contact},
    value::fold,
};

/// How many similar records are told for each name, address or number.
const MOST: usize = 20;

/// Refuses new records that others may be the same as, naming those.
///
/// # Errors
/// `DuplicateConflict` with the similar records that the user may see.
pub(super) fn refuse(tx: &Tx, account: Option<&Account>, contact: Option<&Contact>) -> Result<()> {
    let mut found = Found::default();
    if let Some(account) = account {
        found.add(tx, &Account::BY_NAME, "name", &[fold(&account.name)])?;
        let emails: Vec<_> = account.emails.iter().map(|email| email.address.key()).collect();
        found.add(tx, &Account::BY_EMAIL, "emails", &emails)?;
        let phones: Vec<_> = account.phones.iter().map(|it| it.number.to_string()).collect();
        found.add(tx, &Account::BY_PHONE, "phones", &phones)?;
    }
    if let Some(contact) = contact {
        let emails: Vec<_> = contact.emails.iter().map(|email| email.address.key()).collect();
        found.add(tx, &Contact::BY_EMAIL, "emails", &emails)?;
        let phones: Vec<_> = contact.phones.iter().map(|it| it.number.to_string()).collect();
        found.add(tx, &Contact::BY_PHONE, "phones", &phones)?;
    }
    if found.0.is_empty() {
        return Ok(());
    }
    let detail = "similar records are there already: use one of them, or ask for skip_duplicates";
    Err(Error::new(ErrorKind::DuplicateConflict, detail).with_records(found.0))
}

#[derive(Default)]
struct Found(Vec<RefusedRecord>);

impl Found {
    fn add<T: Entity>(
        &mut self,
        tx: &Tx,
        index: &By<T, String>,
        field: &'static str,
        keys: &[String],
    ) -> Result<()> {
        for key in keys {
            for record in tx.collection::<T>().by(index, &key.as_str(), MOST)? {
                self.note(&record, field);
            }
        }
        Ok(())
    }

    fn note<T: Entity>(&mut self, record: &Record<T>, field: &'static str) {
        let id = record.id.uuid();
        let violation = Violation { field: Cow::Borrowed(field), code: "duplicate" };
        match self.0.iter_mut().find(|known| known.record.id == id) {
            Some(known) if known.fields.contains(&violation) => {}
            Some(known) => known.fields.push(violation),
            None => self.0.push(RefusedRecord {
                record: RecordRef { entity: Cow::Borrowed(<T as Described>::NAME), id },
                kind: ErrorKind::DuplicateConflict,
                fields: vec![violation],
            }),
        }
    }
}
