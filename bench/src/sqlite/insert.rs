//! The same records put in, with the history and the search that follow from them.

use crm_core::{Date, Month, fold};
use rusqlite::params;
use uuid::Uuid;

use super::Sqlite;
use crate::{
    Result,
    data::{
        AccountRow, ContactRow, ContractRow, DealRow, InteractionRow, LeadRow, Stored, TaskRow,
    },
    figures::cents,
};

/// The numbers of the entities in the history.
pub(super) const ACCOUNT: i64 = 1;
pub(super) const CONTACT: i64 = 2;
pub(super) const INTERACTION: i64 = 3;
pub(super) const DEAL: i64 = 4;
pub(super) const LEAD: i64 = 5;
pub(super) const TASK: i64 = 6;
const CONTRACT: i64 = 7;

const CREATED: i64 = 0;
pub(super) const UPDATED: i64 = 1;

impl Sqlite {
    pub(crate) fn add_stage(&self, uuid: Uuid, pipeline: Uuid, figures: [i64; 3]) -> Result {
        self.connection.execute(
            "INSERT INTO stage VALUES (?, ?, ?, ?, ?)",
            params![uuid, pipeline, figures[0], figures[1], figures[2]],
        )?;
        Ok(())
    }

    /// `change_set` is the history row that began the call.
    pub(super) fn remember(
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
                "INSERT INTO account(uuid, name, name_key, source, lifecycle_stage, owner, team, \
                 created_at, updated_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                row.fields.name,
                fold(&row.fields.name),
                row.fields.source,
                row.fields.lifecycle_stage,
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        self.take_steps(ACCOUNT, id, &row.fields.steps)?;
        if searched {
            self.search_account(id, row)?;
        }
        self.remember(ACCOUNT, id, row.created_at, CREATED, None)
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
        self.remember(CONTACT, id, row.created_at, CREATED, None)
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
        self.remember(INTERACTION, id, row.created_at, CREATED, None)
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
                 next_step, next_step_on, lead, score, forecast_month, owner, team, created_at, \
                 updated_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \
                 ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                deal.next_step_on,
                deal.lead,
                deal.score,
                forecast_month(deal),
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
        self.remember(DEAL, id, row.created_at, CREATED, None)
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

    pub(super) fn enter_stage(
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

    /// The steps of a life cycle that are not there yet.
    pub(super) fn take_steps(&self, entity: i64, record: i64, steps: &[(u32, i64)]) -> Result {
        for (pos, (stage, reached_at)) in steps.iter().enumerate() {
            self.connection
                .prepare_cached("INSERT OR IGNORE INTO lifecycle_entry VALUES (?, ?, ?, ?, ?)")?
                .execute(params![entity, record, pos as i64, stage, reached_at])?;
        }
        Ok(())
    }

    pub(crate) fn insert_lead(&self, row: &Stored<LeadRow>, searched: bool) -> Result {
        let lead = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO lead(uuid, last_name, first_name, display_name, company_name, \
                 company_key, job_title, source, score, rating, estimated_amount, currency, \
                 status, lifecycle_stage, description, owner, team, created_at, updated_at, \
                 revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                lead.last_name,
                lead.first_name,
                lead.display_name,
                lead.company_name,
                lead.company_name.as_deref().map(fold),
                lead.job_title,
                lead.source,
                lead.score,
                lead.rating,
                lead.estimated_amount.map(cents),
                lead.estimated_amount.map(|_| "USD"),
                lead.status,
                lead.lifecycle_stage,
                lead.description,
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        for (pos, address) in lead.emails.iter().enumerate() {
            self.connection
                .prepare_cached("INSERT INTO lead_email VALUES (?, ?, ?, ?)")?
                .execute(params![id, pos as i64, address, address.to_lowercase()])?;
        }
        for (pos, number) in lead.phones.iter().enumerate() {
            self.connection
                .prepare_cached("INSERT INTO lead_phone VALUES (?, ?, ?)")?
                .execute(params![id, pos as i64, number])?;
        }
        self.take_steps(LEAD, id, &lead.steps)?;
        if searched {
            self.search_lead(id, row)?;
        }
        self.remember(LEAD, id, row.created_at, CREATED, None)
    }

    pub(crate) fn search_lead(&self, id: i64, row: &Stored<LeadRow>) -> Result {
        let lead = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO lead_fts(rowid, display_name, company_name, emails, phones, \
                 job_title, description) VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                id,
                searchable(&lead.display_name),
                lead.company_name.as_deref().map(searchable),
                searchable(&lead.emails.join(" ")),
                searchable(&lead.phones.join(" ")),
                lead.job_title.as_deref().map(searchable),
                lead.description.as_deref().map(searchable)
            ])?;
        Ok(())
    }

    pub(crate) fn insert_task(&self, row: &Stored<TaskRow>, searched: bool) -> Result {
        let task = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO task(uuid, title, status, priority, due_at, due_on, is_open, \
                 completed_at, related_to, assignee, description, owner, team, created_at, \
                 updated_at, revision) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                task.title,
                task.status,
                task.priority,
                task.due_at,
                task.due_on,
                task.is_open,
                task.completed_at,
                task.related_to,
                task.assignee,
                task.description,
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        if searched {
            self.search_task(id, row)?;
        }
        self.remember(TASK, id, row.created_at, CREATED, None)
    }

    pub(crate) fn search_task(&self, id: i64, row: &Stored<TaskRow>) -> Result {
        self.connection
            .prepare_cached("INSERT INTO task_fts(rowid, title, description) VALUES (?, ?, ?)")?
            .execute(params![
                id,
                searchable(&row.fields.title),
                row.fields.description.as_deref().map(searchable)
            ])?;
        Ok(())
    }

    pub(crate) fn insert_contract(&self, row: &Stored<ContractRow>, searched: bool) -> Result {
        let contract = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO contract(uuid, title, contract_date, number, series, account, \
                 status, currency, customer_signed_on, company_signed_on, start_on, end_on, \
                 description, owner, team, created_at, updated_at, revision) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                row.id,
                contract.title,
                contract.contract_date,
                contract.number,
                contract.series,
                contract.account,
                contract.status,
                contract.currency,
                contract.customer_signed_on,
                contract.company_signed_on,
                contract.start_on,
                contract.end_on,
                contract.description,
                row.owner,
                row.team,
                row.created_at,
                row.updated_at,
                row.revision
            ])?;
        let id = self.connection.last_insert_rowid();
        if searched {
            self.search_contract(id, row)?;
        }
        self.remember(CONTRACT, id, row.created_at, CREATED, None)
    }

    pub(crate) fn search_contract(&self, id: i64, row: &Stored<ContractRow>) -> Result {
        let contract = &row.fields;
        self.connection
            .prepare_cached(
                "INSERT INTO contract_fts(rowid, number, title, description) VALUES (?, ?, ?, ?)",
            )?
            .execute(params![
                id,
                contract.number.as_deref().map(searchable),
                searchable(&contract.title),
                contract.description.as_deref().map(searchable)
            ])?;
        Ok(())
    }
}

/// The month that a deal counts in: expected in, or closed in.
fn forecast_month(deal: &DealRow) -> Option<i32> {
    let day = if deal.category == 1 { deal.expected_close } else { deal.closed_on };
    day.and_then(month_of)
}

pub(super) fn month_of(day: i32) -> Option<i32> {
    Date::from_days(day).ok().map(|day| Month::of(day).number())
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
