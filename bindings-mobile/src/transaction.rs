//! Transactions, and earlier states of the file.

use std::sync::Arc;

use crate::{
    failure::Result,
    flows,
    records::{Door, Records},
    report::{Question, Report},
    told::Told,
    values::{Change, Item},
};

/// A transaction: others see nothing of it until it commits; a forgotten one is thrown away.
#[derive(Debug, uniffi::Object)]
pub struct Tx(Arc<crm_core::Tx>);

impl Tx {
    pub(crate) fn new(tx: crm_core::Tx) -> Arc<Self> {
        Arc::new(Self(Arc::new(tx)))
    }
}

#[uniffi::export]
impl Tx {
    /// Calls a verb with the arguments that are set.
    pub fn flow(&self, name: String, given: Vec<Change>) -> Result<Item> {
        flows::call(&name, given, |given| self.0.flow(&name, given))
    }

    /// Makes the transaction durable; the change set it made, if it changed anything.
    pub fn commit(&self) -> Result<Option<i64>> {
        Ok(self.0.commit()?)
    }

    /// What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to, before
    /// it what it would come to now.
    pub fn warnings(&self) -> Result<Vec<Told>> {
        Ok(self.0.warnings()?.iter().map(|warning| warning.to_json().into()).collect())
    }

    /// Throws the transaction away.
    pub fn rollback(&self) -> Result<()> {
        Ok(self.0.rollback()?)
    }

    /// A report by its name, as `describe` lists it.
    pub fn report(&self, name: String, asked: Question) -> Result<Arc<Report>> {
        Ok(Report::new(self.0.report(&name, &asked.try_into()?)?))
    }

    /// The records of an entity by its name.
    pub fn records(&self, entity: String) -> Arc<Records> {
        Records::new(Door::Tx(Arc::clone(&self.0)), entity)
    }
}
