//! Lists of any length, a page at a time.

use std::collections::VecDeque;

use super::{
    columns::{Column, Table},
    handle::Handle,
};
use crate::{crm::Row, error::Result, query::Query};

/// All records of a query, one after another. Each page is read when it is needed, from what stands then.
#[derive(Debug)]
pub struct All {
    handle: Handle,
    entity: String,
    /// What is left of the page that was read last.
    rows: VecDeque<Row>,
    /// What asks for the next page; nothing after the last one.
    query: Option<Query>,
}

impl All {
    /// The records of an entity; nothing is read yet.
    pub fn of(handle: Handle, entity: String, query: Query) -> Self {
        Self { handle, entity, rows: VecDeque::new(), query: Some(query) }
    }

    /// The table that [`batch`](Self::batch) gives rows of.
    ///
    /// # Errors
    /// `UnknownField` when there is no such entity.
    pub fn table(&self) -> Result<Table> {
        Ok(Table::of(&self.handle.records(&self.entity)?))
    }

    /// The next records as columns, a page at most; nothing after the last ones.
    ///
    /// # Errors
    /// What the list is refused for, and `Unsupported` when a column becomes too large.
    pub fn batch(&mut self, table: &Table) -> Result<Option<Vec<Column>>> {
        self.fill()?;
        let mut columns = table.empty();
        let page = std::mem::take(&mut self.rows);
        page.iter().try_for_each(|row| table.push_record(&mut columns, row))?;
        Ok(Some(columns).filter(|_| !page.is_empty()))
    }

    /// Reads a page when nothing is left of the last one.
    fn fill(&mut self) -> Result<()> {
        while self.rows.is_empty() {
            let Some(query) = self.query.take() else { break };
            let page = self.handle.records(&self.entity)?.list(&query)?;
            self.rows = page.items.into();
            self.query = page.next.map(|next| query.after(next));
        }
        Ok(())
    }
}

impl Iterator for All {
    type Item = Result<Row>;

    /// The next record. A page that cannot be read is the end.
    fn next(&mut self) -> Option<Self::Item> {
        self.fill().map(|()| self.rows.pop_front()).transpose()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::calls::{Answer, open};

    fn three_accounts() -> Handle {
        let Answer::Crm(crm) = open("memory", json!({ "seed": 7 })).unwrap() else {
            panic!("a CRM is told")
        };
        let crm = Handle::from(crm);
        for name in ["Acme", "Hoa Sen", "Mekong"] {
            let given = json!({ "fields": { "name": name } });
            crm.call(Some("account"), "create", given).unwrap();
        }
        crm
    }

    fn all(crm: &Handle, query: Query) -> All {
        All::of(crm.clone(), "account".to_owned(), query)
    }

    #[test]
    fn records_come_over_all_pages_and_what_one_has_not_read_is_left_for_the_table() {
        let crm = three_accounts();
        let mut records = all(&crm, Query::new().sort("name").limit(2));

        let first = records.next().unwrap().unwrap();
        assert_eq!(first.value("name"), "Acme".into());
        let table = records.table().unwrap();
        let lengths: Vec<usize> = std::iter::from_fn(|| records.batch(&table).unwrap())
            .map(|columns| columns[0].length)
            .collect();
        assert_eq!(lengths, [1, 1]);
        assert!(records.next().is_none());
    }

    #[test]
    fn a_page_that_cannot_be_read_is_the_end() {
        let mut records = all(&three_accounts(), Query::new().filter("nobody == 1"));

        assert!(records.next().unwrap().is_err());
        assert!(records.next().is_none());
    }

    #[test]
    fn data_makes_the_columns_that_records_make() {
        let crm = three_accounts();
        let mut records = all(&crm, Query::new().sort("name").limit(1));
        let table = records.table().unwrap();
        let row = records.next().unwrap().unwrap();
        let (mut ours, mut theirs) = (table.empty(), table.empty());

        table.push_record(&mut ours, &row).unwrap();
        table.push_json(&mut theirs, &row.to_json()).unwrap();

        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    }
}
