//! The same work in `SQLite`, as somebody would write it who knows `SQLite` well.

use std::{path::Path, time::Duration};

use crm_core::{Currency, Decimal, Money, fold};
use rusqlite::{Connection, OptionalExtension, Row, config::DbConfig, params, types::Type};
use uuid::Uuid;

use crate::{
    Result,
    data::{AccountRow, ContactRow, DealRow, InteractionRow, Stored, TimelineRow},
    ours::CACHE_BYTES,
};

const TABLES: &str = "
CREATE TABLE account(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE contact(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, last_name TEXT NOT NULL, first_name TEXT,
  middle_name TEXT, display_name TEXT NOT NULL, name_key TEXT NOT NULL, account BLOB,
  job_title TEXT, language TEXT, source TEXT, description TEXT,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE contact_email(
  contact INTEGER NOT NULL, pos INTEGER NOT NULL, address TEXT NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY(contact, pos)) WITHOUT ROWID;
CREATE TABLE contact_phone(
  contact INTEGER NOT NULL, pos INTEGER NOT NULL, number TEXT NOT NULL,
  PRIMARY KEY(contact, pos)) WITHOUT ROWID;
CREATE TABLE interaction(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, channel INTEGER NOT NULL, subject TEXT NOT NULL,
  start_at INTEGER NOT NULL, direction INTEGER NOT NULL, status INTEGER NOT NULL, body TEXT,
  related_to BLOB,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE deal(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, name TEXT NOT NULL, stage BLOB NOT NULL,
  account BLOB, primary_contact BLOB, amount INTEGER, currency TEXT, amount_base INTEGER,
  probability INTEGER, probability_source INTEGER NOT NULL, expected_close INTEGER, pipeline BLOB,
  category INTEGER NOT NULL, forecast_category INTEGER NOT NULL, closed_at INTEGER,
  closed_on INTEGER, stage_entered_at INTEGER, source TEXT, next_step TEXT,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE deal_stage_entry(
  deal INTEGER NOT NULL, pos INTEGER NOT NULL, stage BLOB NOT NULL, entered_at INTEGER NOT NULL,
  category INTEGER NOT NULL, PRIMARY KEY(deal, pos)) WITHOUT ROWID;
CREATE TABLE history(
  id INTEGER PRIMARY KEY, change_set INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB,
  entity INTEGER NOT NULL, record INTEGER NOT NULL, verb INTEGER NOT NULL, changed TEXT);
CREATE TABLE stage(
  uuid BLOB PRIMARY KEY, pipeline BLOB NOT NULL, probability INTEGER NOT NULL,
  category INTEGER NOT NULL, forecast_category INTEGER NOT NULL) WITHOUT ROWID;
";

const INDEXES: &str = "
CREATE UNIQUE INDEX account_uuid ON account(uuid);
CREATE INDEX account_name ON account(name_key) WHERE trashed_at IS NULL;
CREATE INDEX account_owner ON account(owner) WHERE trashed_at IS NULL;
CREATE UNIQUE INDEX contact_uuid ON contact(uuid);
CREATE INDEX contact_name ON contact(name_key, display_name) WHERE trashed_at IS NULL;
CREATE INDEX contact_account ON contact(account, name_key) WHERE trashed_at IS NULL;
CREATE INDEX contact_owner ON contact(owner) WHERE trashed_at IS NULL;
CREATE INDEX contact_email_key ON contact_email(key);
CREATE INDEX contact_phone_number ON contact_phone(number);
CREATE UNIQUE INDEX interaction_uuid ON interaction(uuid);
CREATE INDEX interaction_timeline ON interaction(related_to, start_at DESC, channel, subject, status, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX interaction_planned ON interaction(owner, start_at)
  WHERE status = 1 AND trashed_at IS NULL;
CREATE INDEX interaction_owner ON interaction(owner) WHERE trashed_at IS NULL;
CREATE UNIQUE INDEX deal_uuid ON deal(uuid);
CREATE INDEX deal_stage ON deal(stage, amount_base DESC, name, amount, currency)
  WHERE trashed_at IS NULL;
CREATE INDEX deal_account ON deal(account, expected_close DESC) WHERE trashed_at IS NULL;
CREATE INDEX deal_owner ON deal(owner, category, expected_close) WHERE trashed_at IS NULL;
CREATE INDEX deal_open ON deal(expected_close) WHERE category = 1 AND trashed_at IS NULL;
CREATE INDEX deal_closed ON deal(category, closed_on) WHERE category <> 1 AND trashed_at IS NULL;
CREATE INDEX history_record ON history(entity, record, id);
";

const FTS: &str = "
CREATE VIRTUAL TABLE account_fts USING fts5(name,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE contact_fts USING fts5(display_name, emails, phones, job_title, description,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE interaction_fts USING fts5(subject, body,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE deal_fts USING fts5(name, next_step,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
";

/// What the board asks for, and what a limited user asks for; made for their rows alone, so that
/// the load, the size and the writes do not pay for them.
const BOARD_INDEXES: &str = "
CREATE INDEX deal_board ON deal(pipeline, stage, category, amount_base, probability, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX deal_team_board ON deal(team, pipeline, stage, category, amount_base, probability, trashed_at)
  WHERE trashed_at IS NULL;
";

const TOTALS: &str = "
CREATE TABLE deal_total(
  pipeline BLOB NOT NULL, stage BLOB NOT NULL, n INTEGER NOT NULL, amount INTEGER NOT NULL,
  weighted INTEGER NOT NULL, PRIMARY KEY(pipeline, stage)) WITHOUT ROWID;
INSERT INTO deal_total
  SELECT pipeline, stage, count(*), sum(amount_base),
    sum(CASE category WHEN 3 THEN 0 ELSE amount_base * probability END)
  FROM deal WHERE trashed_at IS NULL GROUP BY pipeline, stage;
CREATE TRIGGER deal_total_moved AFTER UPDATE OF stage ON deal BEGIN
  UPDATE deal_total SET n = n - 1, amount = amount - old.amount_base,
    weighted = weighted - CASE old.category WHEN 3 THEN 0 ELSE old.amount_base * old.probability END
    WHERE pipeline = old.pipeline AND stage = old.stage;
  UPDATE deal_total SET n = n + 1, amount = amount + new.amount_base,
    weighted = weighted + CASE new.category WHEN 3 THEN 0 ELSE new.amount_base * new.probability END
    WHERE pipeline = new.pipeline AND stage = new.stage;
END;
";

const CONTACT_COLUMNS: &str = "c.id, c.uuid, c.owner, c.team, c.created_at, c.updated_at, \
    c.revision, c.last_name, c.first_name, c.middle_name, c.display_name, c.account, c.job_title, \
    c.language, c.source, c.description";
const DEAL_COLUMNS: &str = "uuid, owner, team, created_at, updated_at, revision, name, stage, \
    account, primary_contact, amount, currency, amount_base, probability, probability_source, \
    expected_close, pipeline, category, forecast_category, closed_at, closed_on, \
    stage_entered_at, source, next_step";

/// Every query that a row measures.
pub(crate) struct Queries {
    contact: String,
    contact_by_email: String,
    contact_by_number: String,
    timeline: String,
    timeline_rows: String,
    page: String,
}

impl Queries {
    fn new() -> Self {
        Self {
            contact: format!(
                "SELECT {CONTACT_COLUMNS} FROM contact c WHERE c.uuid = ? AND c.trashed_at IS NULL"
            ),
            contact_by_email: format!(
                "SELECT {CONTACT_COLUMNS} FROM contact_email e JOIN contact c ON c.id = e.contact \
                 WHERE e.key = ? AND c.trashed_at IS NULL LIMIT 1"
            ),
            contact_by_number: format!(
                "SELECT {CONTACT_COLUMNS} FROM contact c WHERE c.id = ? AND c.trashed_at IS NULL"
            ),
            timeline: "SELECT uuid, owner, team, created_at, updated_at, revision, channel, \
                 subject, start_at, direction, status, body, related_to FROM interaction \
                 WHERE related_to = ? AND trashed_at IS NULL ORDER BY start_at DESC LIMIT 50"
                .to_owned(),
            timeline_rows: "SELECT channel, subject, start_at, status FROM interaction \
                 WHERE related_to = ? AND trashed_at IS NULL ORDER BY start_at DESC LIMIT 50"
                .to_owned(),
            page: format!(
                "SELECT {DEAL_COLUMNS} FROM deal WHERE stage = ? AND trashed_at IS NULL \
                 ORDER BY amount_base DESC LIMIT 50"
            ),
        }
    }
}

const EMAILS: &str = "SELECT address FROM contact_email WHERE contact = ? ORDER BY pos";
const PHONES: &str = "SELECT number FROM contact_phone WHERE contact = ? ORDER BY pos";
const BOARD: &str = "SELECT pipeline, stage, count(*), sum(amount_base), \
    sum(CASE category WHEN 3 THEN 0 ELSE amount_base * probability END) \
    FROM deal WHERE trashed_at IS NULL GROUP BY pipeline, stage";
const TEAM_BOARD: &str = "SELECT pipeline, stage, count(*), sum(amount_base), \
    sum(CASE category WHEN 3 THEN 0 ELSE amount_base * probability END) \
    FROM deal WHERE team = ? AND trashed_at IS NULL GROUP BY pipeline, stage";
const KEPT_BOARD: &str = "SELECT pipeline, stage, n, amount, weighted FROM deal_total";
const RANKED: &str =
    "SELECT rowid FROM contact_fts WHERE contact_fts MATCH ? ORDER BY rank LIMIT ?";
const NEWEST: &str =
    "SELECT rowid FROM contact_fts WHERE contact_fts MATCH ? ORDER BY rowid DESC LIMIT ?";
const DEAL_TO_MOVE: &str = "SELECT id, stage, category, probability, revision FROM deal \
    WHERE uuid = ? AND trashed_at IS NULL";
const STAGE: &str =
    "SELECT pipeline, probability, category, forecast_category FROM stage WHERE uuid = ?";

/// A figure of the board: pipeline, stage, count, amount and weighted amount.
pub(crate) type BoardRow = (Uuid, Uuid, i64, Decimal, Decimal);

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

    pub(crate) fn create_tables(&self) -> Result {
        Ok(self.connection.execute_batch(TABLES)?)
    }

    pub(crate) fn create_indexes(&self) -> Result {
        Ok(self.connection.execute_batch(INDEXES)?)
    }

    pub(crate) fn create_search(&self) -> Result {
        Ok(self.connection.execute_batch(FTS)?)
    }

    pub(crate) fn run(&self, sql: &str) -> Result {
        Ok(self.connection.execute_batch(sql)?)
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

    pub(crate) fn add_stage(&self, uuid: Uuid, pipeline: Uuid, figures: [i64; 3]) -> Result {
        self.connection.execute(
            "INSERT INTO stage VALUES (?, ?, ?, ?, ?)",
            params![uuid, pipeline, figures[0], figures[1], figures[2]],
        )?;
        Ok(())
    }

    /// `change_set` is the history row that began the call.
    fn remember(
        &self,
        entity: i64,
        record: i64,
        at: i64,
        verb: i64,
        changed: Option<&str>,
    ) -> Result {
        self.connection
            .prepare_cached(
                "INSERT INTO history(change_set, at, actor, entity, record, verb, changed) \
                 VALUES (?, ?, NULL, ?, ?, ?, ?)",
            )?
            .execute(params![at, at, entity, record, verb, changed])?;
        Ok(())
    }

    pub(crate) fn insert_account(&self, row: &Stored<AccountRow>, searched: bool) -> Result {
        self.connection
            .prepare_cached(
                "INSERT INTO account(uuid, name, name_key, owner, team, created_at, updated_at, \
                 revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                row.fields.name,
                fold(&row.fields.name),
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        if searched {
            self.search_account(id, row)?;
        }
        self.remember(1, id, row.created_at, 0, None)
    }

    pub(crate) fn search_account(&self, id: i64, row: &Stored<AccountRow>) -> Result {
        self.connection
            .prepare_cached("INSERT INTO account_fts(rowid, name) VALUES (?, ?)")?
            .execute(params![id, searchable(&row.fields.name)])?;
        Ok(())
    }

    pub(crate) fn insert_contact(&self, row: &Stored<ContactRow>, searched: bool) -> Result {
        let contact = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO contact(uuid, last_name, first_name, middle_name, display_name, \
                 name_key, account, job_title, language, source, description, owner, team, \
                 created_at, updated_at, revision) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                contact.last_name,
                contact.first_name,
                contact.middle_name,
                contact.display_name,
                fold(&contact.display_name),
                contact.account,
                contact.job_title,
                contact.language,
                contact.source,
                contact.description,
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        for (pos, address) in contact.emails.iter().enumerate() {
            self.connection
                .prepare_cached("INSERT INTO contact_email VALUES (?, ?, ?, ?)")?
                .execute(params![id, pos as i64, address, address.to_lowercase()])?;
        }
        for (pos, number) in contact.phones.iter().enumerate() {
            self.connection
                .prepare_cached("INSERT INTO contact_phone VALUES (?, ?, ?)")?
                .execute(params![id, pos as i64, number])?;
        }
        if searched {
            self.search_contact(id, row)?;
        }
        self.remember(2, id, row.created_at, 0, None)
    }

    pub(crate) fn search_contact(&self, id: i64, row: &Stored<ContactRow>) -> Result {
        let contact = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO contact_fts(rowid, display_name, emails, phones, job_title, \
                 description) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                id,
                searchable(&contact.display_name),
                searchable(&contact.emails.join(" ")),
                searchable(&contact.phones.join(" ")),
                contact.job_title.as_deref().map(searchable),
                contact.description.as_deref().map(searchable)
            ])?;
        Ok(())
    }

    pub(crate) fn insert_interaction(
        &self,
        row: &Stored<InteractionRow>,
        searched: bool,
    ) -> Result {
        let interaction = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO interaction(uuid, channel, subject, start_at, direction, status, \
                 body, related_to, owner, team, created_at, updated_at, revision) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                interaction.channel,
                interaction.subject,
                interaction.start_at,
                interaction.direction,
                interaction.status,
                interaction.body,
                interaction.related_to,
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        if searched {
            self.search_interaction(id, row)?;
        }
        self.remember(3, id, row.created_at, 0, None)
    }

    pub(crate) fn search_interaction(&self, id: i64, row: &Stored<InteractionRow>) -> Result {
        self.connection
            .prepare_cached("INSERT INTO interaction_fts(rowid, subject, body) VALUES (?, ?, ?)")?
            .execute(params![
                id,
                searchable(&row.fields.subject),
                row.fields.body.as_deref().map(searchable)
            ])?;
        Ok(())
    }

    pub(crate) fn insert_deal(&self, row: &Stored<DealRow>, searched: bool) -> Result {
        let deal = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO deal(uuid, name, stage, account, primary_contact, amount, currency, \
                 amount_base, probability, probability_source, expected_close, pipeline, \
                 category, forecast_category, closed_at, closed_on, stage_entered_at, source, \
                 next_step, owner, team, created_at, updated_at, revision) VALUES \
                 (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                deal.name,
                deal.stage,
                deal.account,
                deal.primary_contact,
                deal.amount.map(cents),
                deal.amount.map(|_| "USD"),
                deal.amount_base.map(cents),
                deal.probability,
                deal.probability_source,
                deal.expected_close,
                deal.pipeline,
                deal.category,
                deal.forecast_category,
                deal.closed_at,
                deal.closed_on,
                deal.stage_entered_at,
                deal.source,
                deal.next_step,
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        self.enter_stage(id, 0, deal.stage, deal.stage_entered_at, deal.category)?;
        if searched {
            self.search_deal(id, row)?;
        }
        self.remember(4, id, row.created_at, 0, None)
    }

    pub(crate) fn search_deal(&self, id: i64, row: &Stored<DealRow>) -> Result {
        self.connection
            .prepare_cached("INSERT INTO deal_fts(rowid, name, next_step) VALUES (?, ?, ?)")?
            .execute(params![
                id,
                searchable(&row.fields.name),
                row.fields.next_step.as_deref().map(searchable)
            ])?;
        Ok(())
    }

    fn enter_stage(
        &self,
        deal: i64,
        pos: i64,
        stage: Uuid,
        at: Option<i64>,
        category: u32,
    ) -> Result {
        self.connection
            .prepare_cached("INSERT INTO deal_stage_entry VALUES (?, ?, ?, ?, ?)")?
            .execute(params![deal, pos, stage, at, category])?;
        Ok(())
    }

    /// Moves a deal to an open stage, with all that follows from it.
    pub(crate) fn move_deal(&self, deal: Uuid, stage: Uuid, at: i64) -> Result {
        let mut find = self.connection.prepare_cached(DEAL_TO_MOVE)?;
        let (id, from, revision): (i64, Uuid, i64) =
            find.query_row([deal], |row| Ok((row.get(0)?, row.get(1)?, row.get(4)?)))?;
        let mut of_stage = self.connection.prepare_cached(STAGE)?;
        let (pipeline, probability, category, forecast): (Uuid, i64, u32, u32) = of_stage
            .query_row([stage], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        self.connection
            .prepare_cached(
                "UPDATE deal SET stage = ?, pipeline = ?, probability = ?, category = ?, \
                 forecast_category = ?, stage_entered_at = ?, updated_at = ?, revision = ? \
                 WHERE id = ?",
            )?
            .execute(params![
                stage,
                pipeline,
                probability,
                category,
                forecast,
                at,
                at,
                revision + 1,
                id
            ])?;
        let pos: i64 = self
            .connection
            .prepare_cached("SELECT max(pos) + 1 FROM deal_stage_entry WHERE deal = ?")?
            .query_row([id], |row| row.get(0))?;
        self.enter_stage(id, pos, stage, Some(at), category)?;
        let changed = format!(
            r#"{{"stage":["{from}","{stage}"],"probability":{probability},"stage_entered_at":{at}}}"#
        );
        self.remember(4, id, at, 1, Some(&changed))
    }

    pub(crate) fn contact(&self, id: Uuid) -> Result<Option<Stored<ContactRow>>> {
        let mut query = self.connection.prepare_cached(&self.queries.contact)?;
        let found = query.query_row([id], contact_of).optional()?;
        found.map(|found| self.with_lists(found)).transpose()
    }

    pub(crate) fn contact_by_email(&self, key: &str) -> Result<Option<Stored<ContactRow>>> {
        let mut query = self.connection.prepare_cached(&self.queries.contact_by_email)?;
        let found = query.query_row([key], contact_of).optional()?;
        found.map(|found| self.with_lists(found)).transpose()
    }

    fn with_lists(
        &self,
        (id, mut contact): (i64, Stored<ContactRow>),
    ) -> Result<Stored<ContactRow>> {
        for (sql, into) in
            [(EMAILS, &mut contact.fields.emails), (PHONES, &mut contact.fields.phones)]
        {
            let mut query = self.connection.prepare_cached(sql)?;
            let mut rows = query.query([id])?;
            while let Some(row) = rows.next()? {
                into.push(row.get(0)?);
            }
        }
        Ok(contact)
    }

    pub(crate) fn timeline(&self, contact: Uuid) -> Result<Vec<Stored<InteractionRow>>> {
        let mut query = self.connection.prepare_cached(&self.queries.timeline)?;
        let rows = query.query_map([contact], |row| {
            Ok(Stored {
                id: row.get(0)?,
                owner: row.get(1)?,
                team: row.get(2)?,
                created_at: row.get(3)?,
                updated_at: row.get(4)?,
                revision: row.get(5)?,
                fields: InteractionRow {
                    channel: row.get(6)?,
                    subject: row.get(7)?,
                    start_at: row.get(8)?,
                    direction: row.get(9)?,
                    status: row.get(10)?,
                    body: row.get(11)?,
                    related_to: row.get(12)?,
                },
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn timeline_rows(&self, contact: Uuid) -> Result<Vec<TimelineRow>> {
        let mut query = self.connection.prepare_cached(&self.queries.timeline_rows)?;
        let rows = query.query_map([contact], |row| {
            Ok(TimelineRow {
                channel: row.get(0)?,
                subject: row.get(1)?,
                start_at: row.get(2)?,
                status: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn page(&self, stage: Uuid) -> Result<Vec<Stored<DealRow>>> {
        let mut query = self.connection.prepare_cached(&self.queries.page)?;
        let rows = query.query_map([stage], deal_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn make_board_indexes(&self) -> Result {
        Ok(self.connection.execute_batch(BOARD_INDEXES)?)
    }

    pub(crate) fn drop_board_indexes(&self) -> Result {
        self.run("DROP INDEX deal_board; DROP INDEX deal_team_board;")
    }

    pub(crate) fn keep_totals(&self) -> Result {
        Ok(self.connection.execute_batch(TOTALS)?)
    }

    pub(crate) fn forget_totals(&self) -> Result {
        self.run("DROP TRIGGER deal_total_moved; DROP TABLE deal_total;")
    }

    pub(crate) fn board(&self) -> Result<Vec<BoardRow>> {
        let mut query = self.connection.prepare_cached(BOARD)?;
        let rows = query.query_map([], board_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn team_board(&self, team: Uuid) -> Result<Vec<BoardRow>> {
        let mut query = self.connection.prepare_cached(TEAM_BOARD)?;
        let rows = query.query_map([team], board_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn kept_board(&self) -> Result<Vec<BoardRow>> {
        let mut query = self.connection.prepare_cached(KEPT_BOARD)?;
        let rows = query.query_map([], board_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All words, as beginnings; the records that are found, whole.
    pub(crate) fn search(
        &self,
        words: &str,
        newest: bool,
        limit: usize,
    ) -> Result<Vec<Stored<ContactRow>>> {
        let terms: Vec<String> = words.split(' ').map(|word| format!("\"{word}\"*")).collect();
        let mut find = self.connection.prepare_cached(if newest { NEWEST } else { RANKED })?;
        let ids = find.query_map(params![terms.join(" "), limit as i64], |row| row.get(0))?;
        let ids: Vec<i64> = ids.collect::<rusqlite::Result<_>>()?;
        let mut query = self.connection.prepare_cached(&self.queries.contact_by_number)?;
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some(contact) = query.query_row([id], contact_of).optional()? {
                found.push(self.with_lists(contact)?);
            }
        }
        Ok(found)
    }

    /// The plan of every query; an error when one reads a whole table.
    pub(crate) fn plans(&self) -> Result<Vec<(String, String)>> {
        let queries = &self.queries;
        let all = [
            queries.contact.as_str(),
            queries.contact_by_email.as_str(),
            queries.contact_by_number.as_str(),
            EMAILS,
            PHONES,
            queries.timeline.as_str(),
            queries.timeline_rows.as_str(),
            queries.page.as_str(),
            DEAL_TO_MOVE,
            STAGE,
            "SELECT max(pos) + 1 FROM deal_stage_entry WHERE deal = ?",
            BOARD,
            TEAM_BOARD,
            RANKED,
            NEWEST,
        ];
        let mut plans = Vec::new();
        for sql in all {
            let mut explain = self.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let n = explain.parameter_count();
            let steps = explain
                .query_map(rusqlite::params_from_iter(vec![rusqlite::types::Null; n]), |row| {
                    row.get::<_, String>(3)
                })?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            for step in &steps {
                // Adding all up reads all; the index must hold what is added, in groups.
                let adds_up = sql == BOARD && step == "SCAN deal USING COVERING INDEX deal_board";
                let is_virtual = step.contains("VIRTUAL TABLE INDEX");
                let is_scan = step.starts_with("SCAN") && !adds_up && !is_virtual;
                if is_scan || step.contains("TEMP B-TREE") || step.contains("AUTOMATIC") {
                    return Err(format!("SQLite would answer `{sql}` by: {step}").into());
                }
            }
            plans.push((sql.to_owned(), steps.join("; ")));
        }
        let covering = [queries.timeline_rows.as_str(), TEAM_BOARD];
        for (sql, plan) in &plans {
            if covering.contains(&sql.as_str()) && !plan.contains("COVERING INDEX") {
                return Err(format!("SQLite would answer `{sql}` by: {plan}").into());
            }
        }
        Ok(plans)
    }
}

/// A text for FTS5, which knows neither `đ` nor a border between letters and digits.
fn searchable(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 8);
    let mut was: Option<char> = None;
    for letter in text.chars() {
        let letter = match letter {
            'đ' | 'Đ' => 'd',
            letter => letter,
        };
        let at_border = was.is_some_and(|was| {
            (was.is_numeric() && letter.is_alphabetic())
                || (was.is_alphabetic() && letter.is_numeric())
        });
        if at_border {
            words.push(' ');
        }
        words.push(letter);
        was = Some(letter);
    }
    words
}

fn cents(money: Money) -> i64 {
    let mut amount = money.amount();
    amount.rescale(2);
    i64::try_from(amount.mantissa()).unwrap_or(i64::MAX)
}

fn money(cents: Option<i64>, currency: &str) -> rusqlite::Result<Option<Money>> {
    let Some(cents) = cents else { return Ok(None) };
    let money = Currency::new(currency)
        .and_then(|currency| Money::new(Decimal::new(cents, 2), currency))
        .map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(10, Type::Integer, error.into())
        })?;
    Ok(Some(money))
}

fn contact_of(row: &Row<'_>) -> rusqlite::Result<(i64, Stored<ContactRow>)> {
    let contact = Stored {
        id: row.get(1)?,
        owner: row.get(2)?,
        team: row.get(3)?,
        created_at: row.get(4)?,
        updated_at: row.get(5)?,
        revision: row.get(6)?,
        fields: ContactRow {
            last_name: row.get(7)?,
            first_name: row.get(8)?,
            middle_name: row.get(9)?,
            display_name: row.get(10)?,
            account: row.get(11)?,
            job_title: row.get(12)?,
            emails: Vec::new(),
            phones: Vec::new(),
            language: row.get(13)?,
            source: row.get(14)?,
            description: row.get(15)?,
        },
    };
    Ok((row.get(0)?, contact))
}

fn deal_of(row: &Row<'_>) -> rusqlite::Result<Stored<DealRow>> {
    let currency = row.get_ref(11)?.as_str_or_null()?.unwrap_or_default();
    Ok(Stored {
        id: row.get(0)?,
        owner: row.get(1)?,
        team: row.get(2)?,
        created_at: row.get(3)?,
        updated_at: row.get(4)?,
        revision: row.get(5)?,
        fields: DealRow {
            name: row.get(6)?,
            stage: row.get(7)?,
            account: row.get(8)?,
            primary_contact: row.get(9)?,
            amount: money(row.get(10)?, currency)?,
            amount_base: money(row.get(12)?, "USD")?,
            probability: row.get(13)?,
            probability_source: row.get(14)?,
            expected_close: row.get(15)?,
            pipeline: row.get(16)?,
            category: row.get(17)?,
            forecast_category: row.get(18)?,
            closed_at: row.get(19)?,
            closed_on: row.get(20)?,
            stage_entered_at: row.get(21)?,
            source: row.get(22)?,
            next_step: row.get(23)?,
        },
    })
}

fn board_of(row: &Row<'_>) -> rusqlite::Result<BoardRow> {
    let weighted: i64 = row.get(4)?;
    Ok((
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        Decimal::new(row.get(3)?, 2).normalize(),
        Decimal::new(weighted, 4).normalize(),
    ))
}
