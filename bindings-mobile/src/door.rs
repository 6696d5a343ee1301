//! Where the calls of a collection go, and the calls themselves, once for all entities.

use std::sync::Arc;

use crm_core::{
    Error, ErrorKind, Records, Row,
    mobile::{Formed, Uuid},
};

use crate::{failure::Result, query::Query};

/// Each call a commit of its own, or a part of a transaction.
#[derive(Clone, Debug)]
pub(crate) enum Door {
    Crm(crm_core::Crm),
    Tx(Arc<crm_core::Tx>),
}

impl Door {
    pub(crate) fn records(&self, entity: &str) -> Result<Records<'_>> {
        Ok(match self {
            Self::Crm(crm) => crm.records(entity)?,
            Self::Tx(tx) => tx.records(entity)?,
        })
    }

    pub(crate) fn create<T: Formed>(&self, changes: Vec<T::Edit>) -> Result<T::Form> {
        let changes = changes.into_iter().map(Into::into).collect();
        form::<T>(&self.records(T::NAME)?.create(changes)?)
    }

    pub(crate) fn attach<T: Formed>(
        &self,
        content: &[u8],
        changes: Vec<T::Edit>,
    ) -> Result<T::Form> {
        let changes = changes.into_iter().map(Into::into).collect();
        form::<T>(&self.records(T::NAME)?.attach(changes, &mut &*content)?)
    }

    pub(crate) fn content(&self, entity: &str, id: Uuid) -> Result<Vec<u8>> {
        Ok(self.records(entity)?.content(id.0)?.bytes()?)
    }

    pub(crate) fn get<T: Formed>(&self, id: Uuid) -> Result<T::Form> {
        form::<T>(&self.records(T::NAME)?.get(id.0)?)
    }

    pub(crate) fn find<T: Formed>(&self, id: Uuid) -> Result<Option<T::Form>> {
        self.records(T::NAME)?.find(id.0)?.as_ref().map(form::<T>).transpose()
    }

    pub(crate) fn update<T: Formed>(
        &self,
        id: Uuid,
        changes: Vec<T::Edit>,
        revision: Option<i64>,
    ) -> Result<T::Form> {
        let changes = changes.into_iter().map(Into::into).collect();
        form::<T>(&self.records(T::NAME)?.update(id.0, revision, changes)?)
    }

    pub(crate) fn restore<T: Formed>(&self, id: Uuid) -> Result<T::Form> {
        form::<T>(&self.records(T::NAME)?.restore(id.0)?)
    }

    pub(crate) fn list<T: Formed>(&self, query: Query) -> Result<T::Page> {
        let page = self.records(T::NAME)?.list(&query.into())?;
        let items = page.items.iter().map(form::<T>).collect::<Result<_>>()?;
        Ok(T::page(items, page.next))
    }

    pub(crate) fn count(&self, entity: &str, query: Query) -> Result<i64> {
        Ok(self.records(entity)?.count(&query.into())?.cast_signed())
    }

    pub(crate) fn explain(&self, entity: &str, query: Query) -> Result<String> {
        Ok(self.records(entity)?.explain(&query.into())?)
    }

    pub(crate) fn delete(&self, entity: &str, id: Uuid) -> Result<()> {
        Ok(self.records(entity)?.trash(id.0)?)
    }

    pub(crate) fn purge(&self, entity: &str, id: Uuid) -> Result<()> {
        Ok(self.records(entity)?.purge(id.0)?)
    }
}

fn form<T: Formed>(row: &Row) -> Result<T::Form> {
    let record = row.typed::<T>().ok_or_else(|| {
        Error::new(ErrorKind::Bug, "a record has another type than its entity says")
    })?;
    Ok(T::form(record))
}
