//! Where a call goes: to a commit of its own, or into a transaction.

use std::sync::Arc;

use super::{Crm, Tx};
use crate::{
    entity::{Value, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    store::{catalog::Registered, work::Work},
};

/// Where a call on a collection goes: to a commit of its own, or into a transaction.
#[derive(Clone, Copy)]
pub(crate) enum Door<'a> {
    Crm(&'a Crm),
    Tx(&'a Tx),
}

impl Door<'_> {
    /// The CRM that the call is made on.
    pub(crate) fn crm(&self) -> &Crm {
        match self {
            Self::Crm(crm) => crm,
            Self::Tx(tx) => tx.crm(),
        }
    }

    pub(crate) fn registered(&self, entity: &str) -> Result<Arc<Registered>> {
        let catalog = match self {
            Self::Crm(crm) => crm.catalog()?,
            Self::Tx(tx) => tx.with(|work| Ok(Arc::clone(&work.catalog)))?,
        };
        catalog.named(entity).cloned()
    }

    pub(crate) fn read<R>(&self, run: impl FnOnce(&Work) -> Result<R>) -> Result<R> {
        match self {
            Self::Crm(crm) => run(&crm.work()?),
            Self::Tx(tx) => tx.with(|work| run(work)),
        }
    }

    pub(crate) fn write<R>(&self, mut run: impl FnMut(&mut Work) -> Result<R>) -> Result<R> {
        match self {
            Self::Crm(crm) => {
                let mut done = None;
                crm.write_with(&mut |work| {
                    done = Some(run(work)?);
                    Ok(())
                })?;
                done.ok_or_else(|| Error::new(ErrorKind::Bug, "a write ended without a result"))
            }
            Self::Tx(tx) => tx.write(run),
        }
    }

    /// Whether what writes through it may run more than once.
    pub(crate) fn is_retried(&self) -> bool {
        matches!(self, Self::Crm(_))
    }

    /// A write of one record: as the commit left it, with the number that it got, where the call is a commit of its own.
    pub(crate) fn write_record(
        &self,
        entity: &str,
        mut run: impl FnMut(&mut Work, &Arc<Registered>) -> Result<Arc<dyn AnyRecord>>,
    ) -> Result<(Arc<Registered>, Arc<dyn AnyRecord>)> {
        let mut run = |work: &mut Work| {
            // By the definitions that the transaction sees, since each try may see others.
            let registered = Arc::clone(work.catalog.named(entity)?);
            let record = run(work, &registered)?;
            Ok((registered, record))
        };
        let Self::Crm(crm) = self else { return self.write(run) };
        let mut done = None;
        let committed = crm.write_with(&mut |work| {
            let (registered, record) = run(work)?;
            let def = registered.entity.def();
            let number = registered.entity.numbering().map(|facts| facts.number);
            let is_shown = |position: &usize| {
                let field = def.fields.get(*position);
                field.is_some_and(|field| work.access.reads_field(&def.name, &field.name))
                    || is_planted(Plant::NumberUnmasked)
            };
            let number = number.filter(is_shown);
            done = Some((registered, record, number));
            Ok(())
        })?;
        let (registered, record, number) =
            done.ok_or_else(|| Error::new(ErrorKind::Bug, "a write ended without a result"))?;
        let given = committed.numbers.into_iter().find(|(id, _)| *id == record.id());
        let Some((position, (_, given))) = number.zip(given) else {
            return Ok((registered, record));
        };
        let mut record = record.boxed();
        if let Some(field) = record.field_mut(position) {
            // A number is text, and so is its field.
            let _ = field.set(Value::Text(given));
        }
        Ok((registered, Arc::from(record)))
    }
}
