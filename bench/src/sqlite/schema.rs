//! Tables, indexes, search and totals, as somebody lays them out who knows `SQLite` well.

use super::Sqlite;
use crate::Result;

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

impl Sqlite {
    pub(crate) fn create_tables(&self) -> Result {
        Ok(self.connection.execute_batch(TABLES)?)
    }

    pub(crate) fn create_indexes(&self) -> Result {
        Ok(self.connection.execute_batch(INDEXES)?)
    }

    pub(crate) fn create_search(&self) -> Result {
        Ok(self.connection.execute_batch(FTS)?)
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
}
