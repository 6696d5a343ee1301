//! The same look-ups, lists, figures and searches.

use crm_core::{Currency, Decimal, Money};
use rusqlite::{OptionalExtension, Row, params, types::Type};
use uuid::Uuid;

use super::Sqlite;
use crate::{
    Result,
    data::{ContactRow, DealRow, InteractionRow, Stored, TimelinePage, TimelineRow},
};

/// A figure of the board: pipeline, stage, count, amount and weighted amount.
pub(crate) type BoardRow = (Uuid, Uuid, i64, Decimal, Decimal);

const CONTACT_COLUMNS: &str = "c.id, c.uuid, c.owner, c.team, c.created_at, c.updated_at, \
    c.revision, c.last_name, c.first_name, c.middle_name, c.display_name, c.account, c.job_title, \
    c.language, c.source, c.description";
const DEAL_COLUMNS: &str = "uuid, owner, team, created_at, updated_at, revision, name, stage, \
    account, primary_contact, amount, currency, amount_base, probability, probability_source, \
    expected_close, pipeline, category, forecast_category, closed_at, closed_on, \
    stage_entered_at, source, next_step, next_step_on, lead, score, id";

/// Every query that a row measures.
pub(super) struct Queries {
    pub(super) contact: String,
    pub(super) contact_by_email: String,
    pub(super) contact_by_number: String,
    pub(super) timeline: String,
    pub(super) timeline_rows: String,
    pub(super) page: String,
}

impl Queries {
    pub(super) fn new() -> Self {
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
            timeline_rows: "SELECT uuid, channel, subject, start_at, status FROM interaction \
                 WHERE related_to = ? AND trashed_at IS NULL ORDER BY start_at DESC LIMIT 50"
                .to_owned(),
            page: format!(
                "SELECT {DEAL_COLUMNS} FROM deal WHERE stage = ? AND trashed_at IS NULL \
                 ORDER BY amount_base DESC LIMIT 50"
            ),
        }
    }
}

pub(super) const EMAILS: &str = "SELECT address FROM contact_email WHERE contact = ? ORDER BY pos";
pub(super) const PHONES: &str = "SELECT number FROM contact_phone WHERE contact = ? ORDER BY pos";
pub(super) const STAYS: &str =
    "SELECT stage, entered_at, category FROM deal_stage_entry WHERE deal = ? ORDER BY pos";
pub(super) const BOARD: &str = "SELECT pipeline, stage, count(*), sum(amount_base), \
    sum(CASE category WHEN 3 THEN 0 ELSE amount_base * probability END) \
    FROM deal WHERE trashed_at IS NULL GROUP BY pipeline, stage";
pub(super) const TEAM_BOARD: &str = "SELECT pipeline, stage, count(*), sum(amount_base), \
    sum(CASE category WHEN 3 THEN 0 ELSE amount_base * probability END) \
    FROM deal WHERE team = ? AND trashed_at IS NULL GROUP BY pipeline, stage";
const KEPT_BOARD: &str = "SELECT pipeline, stage, n, amount, weighted FROM deal_total";
pub(super) const RANKED: &str =
    "SELECT rowid FROM contact_fts WHERE contact_fts MATCH ? ORDER BY rank LIMIT ?";
pub(super) const NEWEST: &str =
    "SELECT rowid FROM contact_fts WHERE contact_fts MATCH ? ORDER BY rowid DESC LIMIT ?";

impl Sqlite {
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
                id: row.get(0)?,
                channel: row.get(1)?,
                subject: row.get(2)?,
                start_at: row.get(3)?,
                status: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn timeline_page(&self, contact: Uuid) -> Result<TimelinePage> {
        let mut query = self.connection.prepare_cached(&self.queries.timeline_rows)?;
        let mut page = TimelinePage::new();
        let mut rows = query.query([contact])?;
        while let Some(row) = rows.next()? {
            let subject = row.get_ref(2)?.as_str()?;
            page.push(row.get(0)?, row.get(1)?, subject, row.get(3)?, row.get(4)?);
        }
        Ok(page)
    }

    pub(crate) fn deal(&self, id: Uuid) -> Result<Option<Stored<DealRow>>> {
        let sql = format!("SELECT {DEAL_COLUMNS} FROM deal WHERE uuid = ? AND trashed_at IS NULL");
        let mut query = self.connection.prepare_cached(&sql)?;
        let mut rows = query.query([id])?;
        rows.next()?.map(|row| self.with_stays(row)).transpose()
    }

    fn with_stays(&self, row: &Row<'_>) -> Result<Stored<DealRow>> {
        let mut deal = deal_of(row)?;
        let mut stays = self.connection.prepare_cached(STAYS)?;
        let stay = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let held = stays.query_map([row.get::<_, i64>(27)?], stay)?;
        deal.fields.stays = held.collect::<rusqlite::Result<_>>()?;
        Ok(deal)
    }

    /// Whole deals, as the library gives them.
    pub(crate) fn page(&self, stage: Uuid) -> Result<Vec<Stored<DealRow>>> {
        let mut query = self.connection.prepare_cached(&self.queries.page)?;
        let mut deals = Vec::with_capacity(50);
        let mut rows = query.query([stage])?;
        while let Some(row) = rows.next()? {
            deals.push(self.with_stays(row)?);
        }
        Ok(deals)
    }

    /// The same without the stays in stages, which stand in a table of their own.
    pub(crate) fn bare_page(&self, stage: Uuid) -> Result<Vec<Stored<DealRow>>> {
        let mut query = self.connection.prepare_cached(&self.queries.page)?;
        let rows = query.query_map([stage], deal_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
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
            next_step_on: row.get(24)?,
            lead: row.get(25)?,
            score: row.get(26)?,
            stays: Vec::new(),
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
