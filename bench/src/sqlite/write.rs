//! The same writes, with the history and the search that follow from them.

use crm_core::{Money, fold};
use rusqlite::params;
use uuid::Uuid;

use super::Sqlite;
use crate::{
    Result,
    data::{AccountRow, ContactRow, DealRow, InteractionRow, Stored},
};

/// What a deal's move reads of it.
pub(super) const DEAL_TO_MOVE: &str = "SELECT id, stage, category, probability, revision FROM deal \
    WHERE uuid = ? AND trashed_at IS NULL";
pub(super) const STAGE: &str =
    "SELECT pipeline, probability, category, forecast_category FROM stage WHERE uuid = ?";
pub(super) const NEXT_ENTRY: &str = "SELECT max(pos) + 1 FROM deal_stage_entry WHERE deal = ?";

impl Sqlite {
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
        let pos: i64 =
            self.connection.prepare_cached(NEXT_ENTRY)?.query_row([id], |row| row.get(0))?;
        self.enter_stage(id, pos, stage, Some(at), category)?;
        let changed = format!(
            r#"{{"stage":["{from}","{stage}"],"probability":{probability},"stage_entered_at":{at}}}"#
        );
        self.remember(4, id, at, 1, Some(&changed))
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
