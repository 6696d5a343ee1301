//! Tables, indexes, search and totals, as somebody lays them out who knows `SQLite` well.

use super::Sqlite;
use crate::Result;

const TABLES: &str = "
CREATE TABLE account(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
  source TEXT, lifecycle_stage INTEGER,
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
  next_step_on INTEGER, lead BLOB, score INTEGER, forecast_month INTEGER,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE deal_stage_entry(
  deal INTEGER NOT NULL, pos INTEGER NOT NULL, stage BLOB NOT NULL, entered_at INTEGER NOT NULL,
  category INTEGER NOT NULL, PRIMARY KEY(deal, pos)) WITHOUT ROWID;
CREATE TABLE lead(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, last_name TEXT, first_name TEXT,
  display_name TEXT NOT NULL, company_name TEXT, company_key TEXT, job_title TEXT, source TEXT,
  score INTEGER, rating INTEGER, estimated_amount INTEGER, currency TEXT, status INTEGER NOT NULL,
  lifecycle_stage INTEGER, description TEXT, converted_at INTEGER, converted_account BLOB,
  converted_contact BLOB, converted_deal BLOB,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE lead_email(
  lead INTEGER NOT NULL, pos INTEGER NOT NULL, address TEXT NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY(lead, pos)) WITHOUT ROWID;
CREATE TABLE lead_phone(
  lead INTEGER NOT NULL, pos INTEGER NOT NULL, number TEXT NOT NULL,
  PRIMARY KEY(lead, pos)) WITHOUT ROWID;
CREATE TABLE lifecycle_entry(
  entity INTEGER NOT NULL, record INTEGER NOT NULL, pos INTEGER NOT NULL, stage INTEGER NOT NULL,
  reached_at INTEGER NOT NULL, PRIMARY KEY(entity, record, pos)) WITHOUT ROWID;
CREATE TABLE task(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, title TEXT NOT NULL, status INTEGER NOT NULL,
  priority INTEGER, due_at INTEGER, due_on INTEGER, is_open INTEGER NOT NULL,
  completed_at INTEGER, related_to BLOB, assignee BLOB, description TEXT,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE contract(
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, title TEXT NOT NULL, contract_date INTEGER NOT NULL,
  number TEXT, series BLOB, account BLOB, status INTEGER NOT NULL, currency TEXT,
  customer_signed_on INTEGER, company_signed_on INTEGER, start_on INTEGER, end_on INTEGER,
  description TEXT,
  owner BLOB, team BLOB, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL, trashed_at INTEGER);
CREATE TABLE also_about(
  entity INTEGER NOT NULL, record INTEGER NOT NULL, about BLOB NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(entity, record, about)) WITHOUT ROWID;
CREATE TABLE history(
  id INTEGER PRIMARY KEY, change_set INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB,
  entity INTEGER NOT NULL, record INTEGER NOT NULL, verb INTEGER NOT NULL, changed TEXT);
CREATE TABLE stage(
  uuid BLOB PRIMARY KEY, pipeline BLOB NOT NULL, probability INTEGER NOT NULL,
  category INTEGER NOT NULL, forecast_category INTEGER NOT NULL) WITHOUT ROWID;
";

/// As the library's: those that keep fields of a list's rows hold them, so that no row of the table is read for it.
const INDEXES: &str = "
CREATE UNIQUE INDEX account_uuid ON account(uuid);
CREATE INDEX account_name ON account(name_key) WHERE trashed_at IS NULL;
CREATE INDEX account_owner ON account(owner) WHERE trashed_at IS NULL;
CREATE UNIQUE INDEX contact_uuid ON contact(uuid);
CREATE INDEX contact_name ON contact(name_key, display_name) WHERE trashed_at IS NULL;
CREATE INDEX contact_account ON contact(account, name_key, display_name, job_title, uuid, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX contact_owner ON contact(owner) WHERE trashed_at IS NULL;
CREATE INDEX contact_email_key ON contact_email(key);
CREATE INDEX contact_phone_number ON contact_phone(number);
CREATE UNIQUE INDEX interaction_uuid ON interaction(uuid);
CREATE INDEX interaction_timeline ON interaction(related_to, start_at DESC, channel, subject, status, uuid, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX interaction_planned ON interaction(owner, start_at, subject, related_to, uuid, status, trashed_at)
  WHERE status = 1 AND trashed_at IS NULL;
CREATE INDEX interaction_owner ON interaction(owner) WHERE trashed_at IS NULL;
CREATE UNIQUE INDEX deal_uuid ON deal(uuid);
CREATE INDEX deal_stage ON deal(stage, amount_base DESC, name, amount, currency, uuid)
  WHERE trashed_at IS NULL;
CREATE INDEX deal_account ON deal(account, expected_close DESC, uuid, name, category, amount, currency,
  amount_base, probability, closed_on, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX deal_owner ON deal(owner, category, expected_close) WHERE trashed_at IS NULL;
CREATE INDEX deal_open ON deal(expected_close) WHERE category = 1 AND trashed_at IS NULL;
CREATE INDEX deal_closed ON deal(category, closed_on) WHERE category <> 1 AND trashed_at IS NULL;
CREATE INDEX deal_lead ON deal(lead) WHERE lead IS NOT NULL AND trashed_at IS NULL;
CREATE INDEX deal_next_step ON deal(owner, next_step_on, name, next_step, account, uuid, category, trashed_at)
  WHERE category = 1 AND next_step_on IS NOT NULL AND trashed_at IS NULL;
CREATE UNIQUE INDEX lead_uuid ON lead(uuid);
CREATE INDEX lead_status ON lead(status, created_at DESC) WHERE trashed_at IS NULL;
CREATE INDEX lead_owner ON lead(owner, status) WHERE trashed_at IS NULL;
CREATE INDEX lead_rating ON lead(rating, score DESC) WHERE trashed_at IS NULL;
CREATE INDEX lead_company ON lead(company_key) WHERE trashed_at IS NULL;
CREATE INDEX lead_account ON lead(converted_account, display_name, converted_at, uuid, trashed_at)
  WHERE converted_account IS NOT NULL AND trashed_at IS NULL;
CREATE INDEX lead_email_key ON lead_email(key);
CREATE INDEX lead_phone_number ON lead_phone(number);
CREATE UNIQUE INDEX task_uuid ON task(uuid);
CREATE INDEX task_assignee ON task(assignee, is_open, due_on, title, status, priority, due_at, related_to, uuid, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX task_due ON task(is_open, due_on) WHERE trashed_at IS NULL;
CREATE INDEX task_timeline ON task(related_to, created_at DESC, title, due_on, uuid, is_open, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX task_owner ON task(owner) WHERE trashed_at IS NULL;
CREATE UNIQUE INDEX contract_uuid ON contract(uuid);
CREATE UNIQUE INDEX contract_number ON contract(series, number) WHERE trashed_at IS NULL;
CREATE INDEX contract_account ON contract(account, contract_date DESC, uuid, number, title, status, end_on,
  trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX contract_status ON contract(status, end_on) WHERE trashed_at IS NULL;
CREATE INDEX contract_date ON contract(contract_date DESC) WHERE trashed_at IS NULL;
CREATE INDEX contract_end ON contract(end_on) WHERE trashed_at IS NULL;
CREATE INDEX contract_owner ON contract(owner) WHERE trashed_at IS NULL;
CREATE INDEX also_about_record ON also_about(about, entity, at DESC);
CREATE INDEX history_record ON history(entity, record, id);
";

/// Those that hold the fields of a list's rows, with what finds and orders alone, as most people make them: name, and
/// what of.
const ORDINARY_INDEXES: [(&str, &str); 9] = [
    ("contact_account", "contact(account, name_key) WHERE trashed_at IS NULL"),
    ("interaction_timeline", "interaction(related_to, start_at DESC) WHERE trashed_at IS NULL"),
    ("interaction_planned", "interaction(owner, start_at) WHERE status = 1 AND trashed_at IS NULL"),
    ("deal_account", "deal(account, expected_close DESC) WHERE trashed_at IS NULL"),
    (
        "deal_next_step",
        "deal(owner, next_step_on) WHERE category = 1 AND next_step_on IS NOT NULL \
         AND trashed_at IS NULL",
    ),
    (
        "lead_account",
        "lead(converted_account) WHERE converted_account IS NOT NULL AND trashed_at IS NULL",
    ),
    ("task_assignee", "task(assignee, is_open, due_on) WHERE trashed_at IS NULL"),
    ("task_timeline", "task(related_to, is_open, created_at DESC) WHERE trashed_at IS NULL"),
    ("contract_account", "contract(account, contract_date DESC) WHERE trashed_at IS NULL"),
];

const FTS: &str = "
CREATE VIRTUAL TABLE account_fts USING fts5(name,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE contact_fts USING fts5(display_name, emails, phones, job_title, description,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE interaction_fts USING fts5(subject, body,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE lead_fts USING fts5(
  display_name, company_name, emails, phones, job_title, description,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE task_fts USING fts5(title, description,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE contract_fts USING fts5(number, title, description,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE deal_fts USING fts5(name, next_step,
  content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
";

/// What the board asks for, also for a limited user, and what the forecast asks for; made for their rows alone, so that
/// the load, the size and the writes do not pay for them.
const BOARD_INDEXES: &str = "
CREATE INDEX deal_board ON deal(pipeline, stage, category, amount_base, probability, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX deal_team_board ON deal(team, pipeline, stage, category, amount_base, probability, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX deal_forecast ON deal(forecast_month, forecast_category, category, amount_base, probability, trashed_at)
  WHERE category <> 3 AND trashed_at IS NULL;
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

/// By owner, team, month and category, as the library keeps it.
const FORECAST_TOTALS: &str = "
CREATE TABLE forecast_total(
  owner BLOB NOT NULL, team BLOB NOT NULL, month INTEGER NOT NULL, category INTEGER NOT NULL,
  n INTEGER NOT NULL, amount INTEGER NOT NULL, weighted INTEGER NOT NULL,
  PRIMARY KEY(owner, team, month, category)) WITHOUT ROWID;
INSERT INTO forecast_total
  SELECT owner, team, forecast_month, forecast_category, count(*), sum(amount_base),
    sum(CASE category WHEN 2 THEN amount_base * 100 ELSE amount_base * probability END)
  FROM deal WHERE category <> 3 AND trashed_at IS NULL
  GROUP BY owner, team, forecast_month, forecast_category;
CREATE TRIGGER forecast_total_moved AFTER UPDATE OF forecast_month ON deal
  WHEN old.category = 1 AND new.category = 1 BEGIN
  UPDATE forecast_total SET n = n - 1, amount = amount - old.amount_base,
    weighted = weighted - old.amount_base * old.probability
    WHERE owner = old.owner AND team = old.team AND month = old.forecast_month
    AND category = old.forecast_category;
  INSERT INTO forecast_total VALUES (new.owner, new.team, new.forecast_month,
    new.forecast_category, 1, new.amount_base, new.amount_base * new.probability)
    ON CONFLICT DO UPDATE SET n = n + 1, amount = amount + excluded.amount,
    weighted = weighted + excluded.weighted;
END;
";

impl Sqlite {
    pub(crate) fn create_tables(&self) -> Result {
        Ok(self.connection.execute_batch(TABLES)?)
    }

    pub(crate) fn create_indexes(&self) -> Result {
        Ok(self.connection.execute_batch(INDEXES)?)
    }

    /// What lists show is read from the tables from here on.
    pub(crate) fn use_ordinary_indexes(&self) -> Result {
        for (name, of) in ORDINARY_INDEXES {
            self.run(&format!("DROP INDEX {name}; CREATE INDEX {name} ON {of};"))?;
        }
        Ok(())
    }

    pub(crate) fn create_search(&self) -> Result {
        Ok(self.connection.execute_batch(FTS)?)
    }

    pub(crate) fn make_board_indexes(&self) -> Result {
        Ok(self.connection.execute_batch(BOARD_INDEXES)?)
    }

    pub(crate) fn drop_board_indexes(&self) -> Result {
        self.run("DROP INDEX deal_board; DROP INDEX deal_team_board; DROP INDEX deal_forecast;")
    }

    pub(crate) fn keep_totals(&self) -> Result {
        Ok(self.connection.execute_batch(TOTALS)?)
    }

    pub(crate) fn keep_forecast(&self) -> Result {
        Ok(self.connection.execute_batch(FORECAST_TOTALS)?)
    }

    pub(crate) fn forget_totals(&self) -> Result {
        self.run("DROP TRIGGER deal_total_moved; DROP TABLE deal_total;")
    }
}
