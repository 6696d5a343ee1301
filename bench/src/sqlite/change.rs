//! The same changes to records that are there.

use crm_core::fold;
use rusqlite::params;
use uuid::Uuid;

use super::{
    Sqlite,
    insert::{DEAL, INTERACTION, LEAD, TASK, UPDATED, month_of},
};
use crate::{Result, ours::Converted};

/// What a deal's move reads of it.
pub(super) const DEAL_TO_MOVE: &str = "SELECT id, stage, category, probability, revision, \
    expected_close FROM deal \
    WHERE uuid = ? AND trashed_at IS NULL";
pub(super) const STAGE: &str =
    "SELECT pipeline, probability, category, forecast_category FROM stage WHERE uuid = ?";
pub(super) const NEXT_ENTRY: &str = "SELECT max(pos) + 1 FROM deal_stage_entry WHERE deal = ?";

pub(super) const EXPECT_HISTORY: &str = "INSERT INTO history(change_set, at, actor, entity, record, verb, changed) \
    SELECT ?1, ?1, NULL, 4, id, 1, json_object('expected_close', json_array(expected_close, ?2)) \
    FROM deal WHERE category = 1 AND expected_close >= ?3 AND expected_close <> ?2 \
    AND trashed_at IS NULL";
pub(super) const EXPECT: &str = "UPDATE deal SET expected_close = ?1, forecast_month = ?4, updated_at = ?2, \
    revision = revision + 1 WHERE category = 1 AND expected_close >= ?3 AND expected_close <> ?1 \
    AND trashed_at IS NULL";
/// What a conversion reads of a lead, and of what may be the same as that which it becomes.
pub(super) const LEAD_TO_CONVERT: [&str; 3] = [
    "SELECT id, status, last_name, first_name, display_name, company_name, job_title, source, \
     score, rating, estimated_amount, currency, description, owner, team, revision FROM lead \
     WHERE uuid = ? AND trashed_at IS NULL",
    "SELECT key FROM lead_email WHERE lead = ? ORDER BY pos",
    "SELECT number FROM lead_phone WHERE lead = ? ORDER BY pos",
];
pub(super) const SIMILAR: [&str; 3] = [
    "SELECT uuid FROM account WHERE name_key = ? AND trashed_at IS NULL LIMIT 20",
    "SELECT c.uuid FROM contact_email e JOIN contact c ON c.id = e.contact \
     WHERE e.key = ? AND c.trashed_at IS NULL LIMIT 20",
    "SELECT c.uuid FROM contact_phone p JOIN contact c ON c.id = p.contact \
     WHERE p.number = ? AND c.trashed_at IS NULL LIMIT 20",
];
/// What is about a lead: its number and where it stands on the timeline.
pub(super) const ABOUT: [&str; 4] = [
    "SELECT id, start_at FROM interaction WHERE related_to = ? AND trashed_at IS NULL",
    "SELECT i.id, i.start_at FROM also_about a JOIN interaction i ON i.id = a.record \
     WHERE a.about = ? AND a.entity = 3 AND i.trashed_at IS NULL",
    "SELECT id, created_at FROM task WHERE related_to = ? AND trashed_at IS NULL",
    "SELECT t.id, t.created_at FROM also_about a JOIN task t ON t.id = a.record \
     WHERE a.about = ? AND a.entity = 6 AND t.trashed_at IS NULL",
];

impl Sqlite {
    /// Makes an account, a contact and a deal of a lead, and links to them what is about it.
    pub(crate) fn convert_lead(&self, converted: &Converted) -> Result {
        let Converted { lead, account, contact, deal } = converted;
        let [whole, emails, phones] = LEAD_TO_CONVERT;
        let (id, status, company): (i64, u32, Option<String>) = self
            .connection
            .prepare_cached(whole)?
            .query_row([lead.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(5)?)))?;
        if status == lead.fields.status {
            return Err("the lead was converted already".into());
        }
        let [by_name, by_email, by_phone] = SIMILAR;
        let mut keys = vec![(by_name, fold(&company.unwrap_or_default()))];
        for (read, similar) in [(emails, by_email), (phones, by_phone)] {
            let mut read = self.connection.prepare_cached(read)?;
            for key in read.query_map([id], |row| row.get(0))? {
                keys.push((similar, key?));
            }
        }
        for (similar, key) in keys {
            if self.connection.prepare_cached(similar)?.exists([key])? {
                return Err("a similar record is there".into());
            }
        }
        self.insert_account(account, true)?;
        self.insert_contact(contact, true)?;
        self.insert_deal(deal, true)?;
        let at = lead.updated_at;
        let targets = [account.id, contact.id, deal.id];
        for (sql, entity, table) in [
            (ABOUT[0], INTERACTION, "interaction"),
            (ABOUT[1], INTERACTION, "interaction"),
            (ABOUT[2], TASK, "task"),
            (ABOUT[3], TASK, "task"),
        ] {
            let mut find = self.connection.prepare_cached(sql)?;
            let found = find.query_map([lead.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            for (record, place) in found.collect::<rusqlite::Result<Vec<_>>>()? {
                self.link(entity, table, record, place, &targets, at)?;
            }
        }
        self.close_lead(id, converted)
    }

    fn link(
        &self,
        entity: i64,
        table: &str,
        record: i64,
        place: i64,
        targets: &[Uuid],
        at: i64,
    ) -> Result {
        for target in targets {
            self.connection
                .prepare_cached("INSERT INTO also_about VALUES (?, ?, ?, ?)")?
                .execute(params![entity, record, target, place])?;
        }
        self.connection
            .prepare_cached(&format!(
                "UPDATE {table} SET updated_at = ?, revision = revision + 1 WHERE id = ?"
            ))?
            .execute(params![at, record])?;
        let linked: Vec<String> = targets.iter().map(|target| format!("\"{target}\"")).collect();
        let changed = format!(r#"{{"also_about":[{}]}}"#, linked.join(","));
        self.remember(entity, record, at, UPDATED, Some(&changed))
    }

    fn close_lead(&self, id: i64, converted: &Converted) -> Result {
        let Converted { lead, account, contact, deal } = converted;
        let fields = &lead.fields;
        self.connection
            .prepare_cached(
                "UPDATE lead SET status = ?, lifecycle_stage = ?, converted_at = ?, \
                 converted_account = ?, converted_contact = ?, converted_deal = ?, \
                 updated_at = ?, revision = ? WHERE id = ?",
            )?
            .execute(params![
                fields.status,
                fields.lifecycle_stage,
                fields.converted_at,
                account.id,
                contact.id,
                deal.id,
                lead.updated_at,
                lead.revision,
                id
            ])?;
        self.take_steps(LEAD, id, &fields.steps)?;
        let changed = format!(
            r#"{{"status":{},"converted_at":{},"converted_account":"{}","converted_contact":"{}","converted_deal":"{}"}}"#,
            fields.status,
            fields.converted_at.unwrap_or_default(),
            account.id,
            contact.id,
            deal.id
        );
        self.remember(LEAD, id, lead.updated_at, UPDATED, Some(&changed))
    }

    /// Sets the day of all open deals that are expected on a day or later.
    pub(crate) fn expect(&self, first: i32, to: i32, at: i64) -> Result<usize> {
        self.connection.prepare_cached(EXPECT_HISTORY)?.execute(params![at, to, first])?;
        Ok(self.connection.prepare_cached(EXPECT)?.execute(params![to, at, first, month_of(to)])?)
    }

    /// Moves a deal to an open stage, with all that follows from it.
    pub(crate) fn move_deal(&self, deal: Uuid, stage: Uuid, at: i64) -> Result {
        let mut find = self.connection.prepare_cached(DEAL_TO_MOVE)?;
        let (id, from, revision, day): (i64, Uuid, i64, Option<i32>) =
            find.query_row([deal], |row| Ok((row.get(0)?, row.get(1)?, row.get(4)?, row.get(5)?)))?;
        let mut of_stage = self.connection.prepare_cached(STAGE)?;
        let (pipeline, probability, category, forecast): (Uuid, i64, u32, u32) = of_stage
            .query_row([stage], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        self.connection
            .prepare_cached(
                "UPDATE deal SET stage = ?, pipeline = ?, probability = ?, category = ?, \
                 forecast_category = ?, forecast_month = ?, stage_entered_at = ?, updated_at = ?, \
                 revision = ? WHERE id = ?",
            )?
            .execute(params![
                stage,
                pipeline,
                probability,
                category,
                forecast,
                day.and_then(month_of),
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
        self.remember(DEAL, id, at, UPDATED, Some(&changed))
    }
}
