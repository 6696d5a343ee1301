//! The same work in `SQLite`, as somebody would write it who knows `SQLite` well.

mod change;
mod figures;
mod insert;
mod plans;
mod read;
mod schema;

use std::{path::Path, time::Duration};

use rusqlite::{Connection, config::DbConfig, types::FromSql};

pub(crate) use self::read::BoardRow;
use self::read::Queries;
use crate::{Result, ours::CACHE_BYTES};

pub(crate) struct Sqlite {
    connection: Connection,
    queries: Queries,
}

impl Sqlite {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(Duration::from_mins(2))?;
        let kibibytes = CACHE_BYTES / 1024;
        connection.execute_batch(&format!(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -{kibibytes}; \
             PRAGMA temp_store = MEMORY;",
        ))?;
        connection.set_prepared_statement_cache_capacity(100);
        // Or most statements would be prepared anew for each value that is bound to them.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        Ok(Self { connection, queries: Queries::new() })
    }

    pub(crate) fn run(&self, sql: &str) -> Result {
        Ok(self.connection.execute_batch(sql)?)
    }

    /// The first column of what a query finds.
    pub(crate) fn column<T: FromSql>(&self, sql: &str) -> Result<Vec<T>> {
        let mut query = self.connection.prepare(sql)?;
        let values = query.query_map([], |row| row.get(0))?;
        Ok(values.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn begin(&self) -> Result {
        self.connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(())
    }

    pub(crate) fn commit(&self) -> Result {
        self.connection.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }

    /// Everything in the main file.
    pub(crate) fn settle(&self) -> Result {
        Ok(self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?)
    }
}
