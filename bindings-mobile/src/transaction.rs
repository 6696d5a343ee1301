//! Transactions, and earlier states of the file.

use std::sync::Arc;

use crate::{
    failure::Result,
    figures::{self, BoardRow, ForecastRow},
    flows,
    records::{Door, Records},
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

    /// Calls a verb with a JSON object of its arguments.
    pub fn flow_json(&self, name: String, given: String) -> Result<String> {
        flows::call_json(&name, &given, |given| self.0.flow(&name, given))
    }

    /// Makes the transaction durable; the change set it made, if it changed anything.
    pub fn commit(&self) -> Result<Option<i64>> {
        Ok(self.0.commit()?)
    }

    /// Throws the transaction away.
    pub fn rollback(&self) -> Result<()> {
        Ok(self.0.rollback()?)
    }

    /// Number and worth of deals by pipeline and stage.
    pub fn board(&self) -> Result<Vec<BoardRow>> {
        Ok(figures::board(&self.0.board()?))
    }

    /// Open deals by the month they are expected, won ones by the month they were won, by category.
    pub fn forecast(&self) -> Result<Vec<ForecastRow>> {
        Ok(figures::forecast(&self.0.forecast()?))
    }

    /// The records of an entity by its name.
    pub fn records(&self, entity: String) -> Arc<Records> {
        Records::new(Door::Tx(Arc::clone(&self.0)), entity)
    }
}
