//! Looking at records: lists, one of them, search.

use crm_core::{Query, Records, Row, SearchOptions, entity::Value};
use serde_json::{Map, Value as Json, json};

use crate::{
    arguments::{self, General},
    cells::{self, Column},
    failure::{Failure, Result},
    output::Output,
    table::{Side, Table},
    view::{View, end_of, name},
};

/// The records that pass a filter.
pub(crate) fn query(
    asked: &arguments::Query,
    general: &General,
    output: &mut Output,
) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    let records = view.records(&asked.entity)?;
    let mut query = Query::new();
    if let Some(filter) = &asked.filter {
        query = query.filter(filter);
    }
    for sort in &asked.sort {
        query = query.sort(sort);
    }
    for given in &asked.param {
        let (name, value) = param(given)?;
        query = query.param(name, value);
    }
    if asked.explain {
        let plan = records.explain(&query)?;
        let lines = json!({ "plan": plan.lines().collect::<Vec<_>>() });
        return if output.is_json() { output.json(&lines) } else { output.line(plan) };
    }
    if asked.count {
        let count = records.count(&query)?;
        let counted = json!({ "count": count });
        return if output.is_json() { output.json(&counted) } else { output.line(count) };
    }
    let (rows, has_more) = read(&records, &query, (!asked.all).then_some(asked.limit))?;
    let mut columns: Vec<Column> = asked.columns.iter().map(|path| Column::new(path)).collect();
    if output.is_json() {
        let shown = rows.iter().map(|row| match columns.as_slice() {
            [] => Ok(row.to_json()),
            columns => {
                let pairs = columns.iter().map(|of| Ok((of.path.clone(), of.json(&view, row)?)));
                pairs.collect::<Result<Map<_, _>>>().map(Json::Object)
            }
        });
        let shown = shown.collect::<Result<Vec<_>>>()?;
        return output.json(&Json::Array(shown));
    }
    if columns.is_empty() {
        columns = cells::usual(&rows);
    }
    let mut table = Table::new(columns.iter().map(|column| {
        let side = rows.first().map_or(Side::Left, |row| column.side(&view, row));
        (column.path.as_str(), side)
    }));
    table.advise("name the columns with --columns");
    for row in &rows {
        let cells = columns.iter().map(|column| column.cell(&view, row));
        table.row(cells.collect::<Result<Vec<_>>>()?);
    }
    if table.is_empty() {
        return output.line(format_args!("no {}", records.def().plural));
    }
    output.table(&table)?;
    if has_more {
        let shown = rows.len();
        output.hint(format_args!(
            "The first {shown}; --limit or --all shows more, --count tells how many"
        ))?;
    }
    Ok(())
}

/// Up to so many records, and whether there are more.
fn read(records: &Records<'_>, query: &Query, limit: Option<usize>) -> Result<(Vec<Row>, bool)> {
    let mut rows = Vec::new();
    let mut next: Option<String> = None;
    loop {
        let room = limit.map_or(Query::MAX_LIMIT, |limit| limit - rows.len());
        let mut page = query.clone().limit(room.min(Query::MAX_LIMIT));
        if let Some(next) = next {
            page = page.after(next);
        }
        let page = records.list(&page)?;
        rows.extend(page.items);
        next = page.next;
        if next.is_none() || limit.is_some_and(|limit| rows.len() >= limit) {
            return Ok((rows, next.is_some()));
        }
    }
}

/// A parameter: what is JSON as it says, anything else as text.
fn param(given: &str) -> Result<(String, Value)> {
    let (name, text) = given
        .split_once('=')
        .ok_or_else(|| Failure::Usage("--param takes a name and a value, as city=Hanoi".into()))?;
    let value = match serde_json::from_str::<Json>(text) {
        Ok(json) => Value::from_json(&json)?,
        Err(_) => Value::Text(text.to_owned()),
    };
    Ok((name.to_owned(), value))
}

/// One record.
pub(crate) fn get(asked: &arguments::Get, general: &General, output: &mut Output) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    let row = view.record(&asked.entity, &asked.record)?;
    if output.is_json() {
        return output.json(&row.to_json());
    }
    output.heading(format_args!("{} {}", row.def().name, name(&row)))?;
    let mut lines = vec![("id".to_owned(), row.id().to_string())];
    for (field, value) in row.values() {
        let mut label = field.name.to_string();
        match (&value, &field.kind) {
            (Value::List(items), crm_core::entity::FieldKind::List(def)) => {
                for item in items {
                    lines.push((std::mem::take(&mut label), cells::item(&view, def, item)));
                }
            }
            _ => {
                let text = cells::cell(&view, field, &value);
                for (place, line) in text.lines().enumerate() {
                    let label = if place == 0 { label.clone() } else { String::new() };
                    lines.push((label, line.to_owned()));
                }
            }
        }
    }
    let width = lines.iter().map(|(label, _)| label.len()).max().unwrap_or(0);
    for (label, text) in lines {
        output.line(format_args!("  {label:width$}  {}", crate::table::plain(&text)))?;
    }
    Ok(())
}

/// Records found by words.
pub(crate) fn search(
    asked: &arguments::Search,
    general: &General,
    output: &mut Output,
) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    if view.earlier.is_some() {
        return Err(Failure::Usage("search reads the present state: leave --as-of away".into()));
    }
    let mut options = SearchOptions::new().limit(asked.limit);
    for entity in &asked.entity {
        options = options.entity(view.entity(entity)?);
    }
    if asked.newest {
        options = options.newest();
    }
    let found = view.crm.search(&asked.words.join(" "), &options)?;
    if output.is_json() {
        let found: Vec<Json> = found.iter().map(crm_core::Found::to_json).collect();
        return output.json(&Json::Array(found));
    }
    if found.is_empty() {
        return output.line("nothing found");
    }
    let columns = ["entity", "id", "name", "more"];
    let mut table = Table::new(columns.map(|heading| (heading, Side::Left)));
    for found in &found {
        let row = &found.row;
        table.row([found.entity.clone(), end_of(row.id()), name(row), more(&view, row)]);
    }
    output.table(&table)
}

/// What tells a record from another of the same name.
fn more(view: &View, row: &Row) -> String {
    let said = name(row);
    let columns = cells::usual(std::slice::from_ref(row));
    let cells = columns.iter().skip(1).filter_map(|column| column.cell(view, row).ok());
    let cells = cells.filter(|cell| !cell.is_empty() && !said.contains(cell.as_str()));
    cells.take(3).collect::<Vec<_>>().join(" · ")
}
