//! What happened to records, and taking it back.

use crm_core::{
    HistoryEntry,
    entity::{Delta, EntityDef, FieldKind, Value},
};
use serde_json::Value as Json;

use crate::{
    arguments::{General, Get, Revert},
    cells,
    failure::{Failure, Result},
    output::Output,
    table::{Side, Table},
    view::View,
};

/// Who changed a record, when and how.
pub(crate) fn history(asked: &Get, general: &General, output: &mut Output) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    let row = view.record(&asked.entity, &asked.record)?;
    let def = row.def();
    let mut history = view.crm.history(&def.name, row.id())?;
    history.retain(|entry| view.at.is_none_or(|at| entry.at <= at));
    if output.is_json() {
        let entries: Vec<Json> = history.iter().map(|entry| entry.to_json(def)).collect();
        return output.json(&Json::Array(entries));
    }
    output.heading(cells::called(&row))?;
    let mut table = Table::new([
        ("change set", Side::Right),
        ("when", Side::Left),
        ("who", Side::Left),
        ("what", Side::Left),
        ("", Side::Wrapped),
    ]);
    for entry in &history {
        let who = entry.actor.map_or_else(|| "–".to_owned(), |user| view.name_of("user", user));
        let mut head = [entry.change_set.to_string(), view.time(entry.at), who, verb(entry)];
        let mut changes = changes(&view, def, entry).into_iter();
        let first = changes.next().unwrap_or_default();
        table.row(head.iter().cloned().chain([first]));
        head.fill(String::new());
        for change in changes {
            table.row(head.iter().cloned().chain([change]));
        }
    }
    output.table(&table)?;
    output.hint("Take a change set back with: crm revert FILE CHANGE_SET")
}

fn verb(entry: &HistoryEntry) -> String {
    match entry.source.code() {
        "caller" => entry.verb.code().to_owned(),
        source => format!("{} ({source})", entry.verb.code()),
    }
}

fn changes(view: &View, def: &EntityDef, entry: &HistoryEntry) -> Vec<String> {
    let line = |(name, delta): &(String, Delta)| {
        let field = def.field(name)?;
        let side = |value: &Value| match (&field.kind, value) {
            (FieldKind::List(def), Value::List(items)) => {
                let items = items.iter().map(|item| cells::item(view, def, item));
                items.collect::<Vec<_>>().join("; ")
            }
            (_, value) => cells::cell(view, field, value),
        };
        Some(match (side(&delta.before), side(&delta.after)) {
            (before, after) if before.is_empty() => format!("{name}: {after}"),
            (before, after) if after.is_empty() => format!("{name}: {before} → nothing"),
            (before, after) => format!("{name}: {before} → {after}"),
        })
    };
    entry.changes.iter().filter_map(line).collect()
}

/// Takes back what a change set did.
pub(crate) fn revert(asked: &Revert, general: &General, output: &mut Output) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    if view.earlier.is_some() {
        return Err(Failure::Usage(
            "what is taken back is taken back now: leave --as-of away".into(),
        ));
    }
    let reverted = view.crm.revert(asked.change_set, asked.leave_conflicts)?;
    if output.is_json() {
        return output.json(&reverted.to_json());
    }
    let left = match reverted.conflicts.len() {
        0 => String::new(),
        left => format!(", {left} values left as they are, since they were changed later"),
    };
    output.line(format_args!("took back {} records{left}", reverted.records))?;
    if let Some(change_set) = reverted.change_set {
        output
            .hint(format_args!("This is change set {change_set} itself: revert that to undo it"))?;
    }
    Ok(())
}
