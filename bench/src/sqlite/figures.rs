//! The same reports.

use std::cmp::Reverse;

use crm_core::{Timestamp, Zone};
use rusqlite::{Row, params};
use uuid::Uuid;

use super::Sqlite;
use crate::{
    Result,
    figures::{AccountFigures, ForecastRow, HomeRow, LISTED, Worth},
};

pub(super) const HOME: [&str; 3] = [
    "SELECT uuid, subject, start_at, related_to FROM interaction \
     WHERE owner = ? AND status = 1 AND start_at < ? AND trashed_at IS NULL",
    "SELECT uuid, title, due_on, due_at, related_to FROM task \
     WHERE assignee = ? AND is_open = 1 AND due_on <= ? AND trashed_at IS NULL",
    "SELECT uuid, name, next_step, next_step_on, account FROM deal \
     WHERE owner = ? AND category = 1 AND next_step_on IS NOT NULL AND next_step_on <= ? \
     AND trashed_at IS NULL",
];

pub(super) const ACCOUNT: [&str; 6] = [
    "SELECT name FROM account WHERE uuid = ? AND trashed_at IS NULL",
    "SELECT uuid, display_name, job_title FROM contact WHERE account = ? AND trashed_at IS NULL",
    "SELECT uuid, display_name, converted_at FROM lead \
     WHERE converted_account = ? AND trashed_at IS NULL",
    "SELECT uuid, name, category, amount, currency, coalesce(closed_on, expected_close), \
     amount_base, probability FROM deal WHERE account = ? AND trashed_at IS NULL",
    "SELECT uuid, number, title, status, end_on, contract_date FROM contract \
     WHERE account = ? AND trashed_at IS NULL",
    "SELECT uuid, title, due_on FROM task WHERE related_to = ?1 AND is_open = 1 \
     AND trashed_at IS NULL UNION ALL SELECT t.uuid, t.title, t.due_on FROM also_about a \
     JOIN task t ON t.id = a.record WHERE a.about = ?1 AND a.entity = 6 AND t.is_open = 1 \
     AND t.trashed_at IS NULL",
];

/// The timeline of one record: what is about it first of all, and what is about it too.
pub(super) const TOUCHES: [&str; 2] = [
    "SELECT uuid, start_at, channel, status, subject FROM interaction \
     WHERE related_to = ? AND trashed_at IS NULL",
    "SELECT i.uuid, i.start_at, i.channel, i.status, i.subject FROM also_about a \
     JOIN interaction i ON i.id = a.record WHERE a.about = ? AND a.entity = 3 \
     AND i.trashed_at IS NULL",
];

pub(super) const FORECAST: &str = "SELECT forecast_month, forecast_category, count(*), \
    sum(amount_base), sum(CASE category WHEN 2 THEN amount_base * 100 \
    ELSE amount_base * probability END) \
    FROM deal WHERE category <> 3 AND trashed_at IS NULL \
    GROUP BY forecast_month, forecast_category";
pub(super) const SOURCE_FORECAST: &str = "SELECT forecast_month, forecast_category, count(*), \
    sum(amount_base), sum(CASE category WHEN 2 THEN amount_base * 100 \
    ELSE amount_base * probability END) \
    FROM deal WHERE source = ? AND category <> 3 AND trashed_at IS NULL \
    GROUP BY forecast_month, forecast_category";
pub(super) const KEPT_FORECAST: &str = "SELECT month, category, sum(n), sum(amount), \
    sum(weighted) FROM forecast_total GROUP BY month, category HAVING sum(n) <> 0";

impl Sqlite {
    /// What a user has to do up to a day, whose end is a time: in no order.
    pub(crate) fn home(
        &self,
        user: Uuid,
        last: i32,
        before: i64,
        zone: &Zone,
    ) -> Result<Vec<HomeRow>> {
        let [interactions, tasks, deals] = HOME;
        let mut items = Vec::new();
        let mut query = self.connection.prepare_cached(interactions)?;
        let mut rows = query.query(params![user, before])?;
        while let Some(row) = rows.next()? {
            let start_at = row.get(2)?;
            items.push(HomeRow {
                entity: "interaction",
                id: row.get(0)?,
                title: row.get(1)?,
                due_on: zone.date_of(Timestamp::from_millis(start_at)?).days(),
                due_at: Some(start_at),
                related_to: row.get(3)?,
            });
        }
        let mut query = self.connection.prepare_cached(tasks)?;
        let rows = query.query_map(params![user, last], |row| {
            Ok(HomeRow {
                entity: "task",
                id: row.get(0)?,
                title: row.get(1)?,
                due_on: row.get(2)?,
                due_at: row.get(3)?,
                related_to: row.get(4)?,
            })
        })?;
        for row in rows {
            items.push(row?);
        }
        let mut query = self.connection.prepare_cached(deals)?;
        let rows = query.query_map(params![user, last], |row| {
            let (name, next): (String, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok(HomeRow {
                entity: "deal",
                id: row.get(0)?,
                title: next.map_or(name.clone(), |next| format!("{name}: {next}")),
                due_on: row.get(3)?,
                due_at: None,
                related_to: row.get(4)?,
            })
        })?;
        for row in rows {
            items.push(row?);
        }
        Ok(items)
    }

    /// Everything about an account: of each list its first rows, and how many there are.
    pub(crate) fn account_360(&self, account: Uuid) -> Result<AccountFigures> {
        let [name, contacts, leads, deals, contracts, tasks] = ACCOUNT;
        let mut found = AccountFigures {
            name: self.connection.prepare_cached(name)?.query_row([account], |row| row.get(0))?,
            ..AccountFigures::default()
        };
        let mut people: Vec<(Uuid, String, Option<String>)> =
            self.all(contacts, account, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        people.sort_by(|one, other| (&one.1, one.0).cmp(&(&other.1, other.0)));

        let mut touches: Vec<(Uuid, i64, u32, u32, String)> = Vec::new();
        for about in std::iter::once(account).chain(people.iter().map(|person| person.0)) {
            for sql in TOUCHES {
                touches.extend(self.all(sql, about, |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
                })?);
            }
        }
        touches.sort_by_key(|touch| (Reverse(touch.1), touch.0));
        touches.dedup_by_key(|touch| touch.0);
        found.touch_count = touches.len();
        touches.truncate(LISTED);
        found.touches = touches;
        found.contact_count = people.len();
        people.truncate(LISTED);
        found.contacts = people;

        found.leads =
            self.all(leads, account, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        found.leads.sort_by_key(|lead| (Reverse(lead.2), lead.0));
        let mut query = self.connection.prepare_cached(deals)?;
        let mut rows = query.query([account])?;
        while let Some(row) = rows.next()? {
            let category: u32 = row.get(2)?;
            let (amount, probability): (i64, i64) = (row.get(6)?, row.get(7)?);
            let worth: &mut Worth = &mut found.worths[category as usize - 1];
            worth.count += 1;
            worth.amount += amount;
            worth.weighted += if category == 3 { 0 } else { amount * probability };
            found.deals.push((row.get(0)?, row.get(1)?, category, row.get(3)?, row.get(5)?));
        }
        for worth in &mut found.worths {
            worth.weighted = (worth.weighted + 50) / 100;
        }
        found.deals.sort_by_key(|deal| (Reverse(deal.4), deal.0));
        found.deals.truncate(LISTED);

        let mut made: Vec<(i32, _)> = self.all(contracts, account, |row| {
            Ok((row.get(5)?, (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        })?;
        made.sort_by_key(|(made, contract)| (Reverse(*made), contract.0));
        found.contract_count = made.len();
        found.contracts = made.into_iter().take(LISTED).map(|(_, contract)| contract).collect();
        found.tasks =
            self.all(tasks, account, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        found.tasks.sort_by_key(|task| (task.2.is_none(), task.2, task.0));
        found.task_count = found.tasks.len();
        found.tasks.truncate(LISTED);
        Ok(found)
    }

    pub(crate) fn forecast(&self) -> Result<Vec<ForecastRow>> {
        let mut query = self.connection.prepare_cached(FORECAST)?;
        Ok(query.query_map([], forecast_of)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Of deals that were found in one way.
    pub(crate) fn source_forecast(&self, source: &str) -> Result<Vec<ForecastRow>> {
        let mut query = self.connection.prepare_cached(SOURCE_FORECAST)?;
        Ok(query.query_map([source], forecast_of)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The same of the totals that triggers keep.
    pub(crate) fn kept_forecast(&self) -> Result<Vec<ForecastRow>> {
        let mut query = self.connection.prepare_cached(KEPT_FORECAST)?;
        Ok(query.query_map([], forecast_of)?.collect::<rusqlite::Result<_>>()?)
    }

    fn all<R>(
        &self,
        sql: &str,
        of: Uuid,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<R>,
    ) -> Result<Vec<R>> {
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_map([of], read)?.collect::<rusqlite::Result<_>>()?)
    }
}

fn forecast_of(row: &Row<'_>) -> rusqlite::Result<ForecastRow> {
    let weighted: i64 = row.get(4)?;
    Ok(ForecastRow {
        month: row.get(0)?,
        category: row.get(1)?,
        count: row.get(2)?,
        amount: row.get(3)?,
        weighted: (weighted + 50) / 100,
    })
}
