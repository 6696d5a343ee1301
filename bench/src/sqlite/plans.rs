//! How `SQLite` answers: a query that reads a whole table is no match for anybody.

use super::{
    Sqlite,
    change::{
        ABOUT, DEAL_TO_MOVE, EXPECT, EXPECT_HISTORY, LEAD_TO_CONVERT, NEXT_ENTRY, SIMILAR, STAGE,
    },
    figures::{ACCOUNT, FORECAST, HOME, TOUCHES},
    read::{BOARD, EMAILS, NEWEST, PHONES, RANKED, STAYS, TEAM_BOARD},
};
use crate::Result;

impl Sqlite {
    /// The plan of every query; an error when one reads a whole table.
    pub(crate) fn plans(&self) -> Result<Vec<(String, String)>> {
        let queries = &self.queries;
        let all = [
            queries.contact.as_str(),
            queries.contact_by_email.as_str(),
            queries.contact_by_number.as_str(),
            EMAILS,
            PHONES,
            STAYS,
            queries.timeline.as_str(),
            queries.timeline_rows.as_str(),
            queries.page.as_str(),
            DEAL_TO_MOVE,
            STAGE,
            NEXT_ENTRY,
            BOARD,
            TEAM_BOARD,
            RANKED,
            NEWEST,
            FORECAST,
        ];
        let all = all.into_iter().chain(HOME).chain(ACCOUNT).chain(TOUCHES);
        let all =
            all.chain(LEAD_TO_CONVERT).chain(SIMILAR).chain(ABOUT).chain([EXPECT_HISTORY, EXPECT]);
        let plans = all.map(|sql| Ok((sql.to_owned(), self.plan(sql)?)));
        let plans = plans.collect::<Result<Vec<_>>>()?;
        let [_, of_account @ ..] = ACCOUNT;
        let covering = [queries.timeline_rows.as_str(), TEAM_BOARD, TOUCHES[0]];
        let covering: Vec<&str> = covering.into_iter().chain(HOME).chain(of_account).collect();
        for (sql, plan) in &plans {
            if covering.contains(&sql.as_str()) && !plan.contains("COVERING INDEX") {
                return Err(format!("SQLite would answer `{sql}` by: {plan}").into());
            }
        }
        Ok(plans)
    }

    /// The plans of the lists whose rows an index may hold, whichever indexes there are.
    pub(crate) fn list_plans(&self) -> Result<Vec<(String, String)>> {
        let timeline = std::iter::once(self.queries.timeline_rows.as_str());
        let all = timeline.chain(HOME).chain(ACCOUNT).chain(TOUCHES);
        all.map(|sql| Ok((sql.to_owned(), self.plan(sql)?))).collect()
    }

    fn plan(&self, sql: &str) -> Result<String> {
        let mut explain = self.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
        let n = explain.parameter_count();
        let steps = explain
            .query_map(rusqlite::params_from_iter(vec![rusqlite::types::Null; n]), |row| {
                row.get::<_, String>(3)
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for step in &steps {
            // Adding all up reads all; the index must hold what is added, in groups.
            let adds_up = [BOARD, FORECAST].contains(&sql)
                && step.starts_with("SCAN deal USING COVERING INDEX");
            let is_virtual = step.contains("VIRTUAL TABLE INDEX");
            let is_scan = step.starts_with("SCAN") && !adds_up && !is_virtual;
            if is_scan || step.contains("TEMP B-TREE") || step.contains("AUTOMATIC") {
                return Err(format!("SQLite would answer `{sql}` by: {step}").into());
            }
        }
        Ok(steps.join("; "))
    }
}
