//! Files of other programs in, CSV out.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{BufWriter, Write},
    ops::ControlFlow,
    path::Path,
};

use crm_core::{
    Crm, Locale, OpenOptions, Query,
    exchange::{Folder, ImportOptions, ImportReport, Mapping, Progress, model_entity},
};
use serde_json::{Value as Json, json};

use crate::{
    arguments::{Export, General, Import},
    cells::count,
    failure::{Failure, Result},
    model::list,
    output::Output,
    progress,
    table::{Side, Table},
    view::{self, View},
};

/// How many kinds of refused rows are shown; all are counted.
const SHOWN: usize = 10;

/// Brings the files of a folder in, as a mapping says; a file that is not there is made for it.
pub(crate) fn import(asked: &Import, general: &General, output: &mut Output) -> Result<()> {
    let path = &asked.at.file;
    let text = fs::read_to_string(&asked.mapping).map_err(Failure::file(&asked.mapping))?;
    let is_new = !path.exists();
    let (crm, mapping) = if is_new {
        let mapping = Mapping::from_text(&text, &model_entity)?;
        let options = mapping.new_file(OpenOptions::new());
        let crm = if asked.preview { Crm::memory(options)? } else { Crm::create(path, options)? };
        (crm, mapping)
    } else {
        let crm = view::open(path, general)?;
        let mapping = crm.mapping(&text)?;
        (crm, mapping)
    };
    let View { crm, locale, .. } = View::of(crm, general)?;
    let options = ImportOptions {
        preview: asked.preview,
        limit: asked.limit,
        resume: asked.resume,
        ..ImportOptions::default()
    };
    let bar = progress::bar();
    let mut show = |progress: &Progress| {
        bar.set_length(progress.total);
        bar.set_position(progress.done);
        bar.set_message(progress.file.clone());
        ControlFlow::Continue(())
    };
    let report = crm.import(&mapping, &Folder::new(&asked.folder), &options, &mut show);
    bar.finish_and_clear();
    let report = report?;
    crm.close()?;
    if output.is_json() {
        return output.json(&report.to_json());
    }
    if is_new && !asked.preview {
        output.line(format_args!("made {}", path.display()))?;
    }
    tell(&report, locale, output)?;
    match report.change_set {
        _ if asked.preview => {
            output.line("nothing was written: this was a preview")?;
        }
        Some(change_set) => output
            .hint(format_args!("Take it back with: crm revert {} {change_set}", path.display()))?,
        None => {}
    }
    Ok(())
}

fn tell(report: &ImportReport, locale: Locale, output: &mut Output) -> Result<()> {
    let (read, skipped) = (count(report.rows, locale), count(report.skipped, locale));
    output.line(format_args!("{read} rows read, {skipped} passed over"))?;
    let headings = ["created", "updated", "unchanged"].map(|heading| (heading, Side::Right));
    let mut table = Table::new([("entity", Side::Left)].into_iter().chain(headings));
    for of in &report.entities {
        let counts = [of.created, of.updated, of.unchanged].map(|number| count(number, locale));
        table.row([of.entity.clone()].into_iter().chain(counts));
    }
    output.table(&table)?;
    if !report.bad.is_empty() {
        refused(report, output)?;
    }
    if report.gaps > 0 {
        output
            .line(format_args!("{} values are missing that links or rules ask for", report.gaps))?;
    }
    for (file, columns) in &report.unmapped {
        output.line(format_args!("{file}: not read: {}", columns.join(", ")))?;
    }
    Ok(())
}

/// Refused rows, those that say the same together.
fn refused(report: &ImportReport, output: &mut Output) -> Result<()> {
    output.line(format_args!("{} rows were refused:", report.refused))?;
    let mut alike: BTreeMap<(&str, &str, &str), Vec<u64>> = BTreeMap::new();
    for bad in &report.bad {
        alike.entry((&bad.file, &bad.column, &bad.message)).or_default().push(bad.line);
    }
    let mut alike: Vec<_> = alike.into_iter().collect();
    alike.sort_by_key(|(_, lines)| std::cmp::Reverse(lines.len()));
    let mut table = Table::new([
        ("rows", Side::Right),
        ("first line", Side::Right),
        ("file", Side::Left),
        ("column", Side::Left),
        ("why", Side::Wrapped),
    ]);
    for ((file, column, message), lines) in alike.iter().take(SHOWN) {
        let first = lines.first().copied().unwrap_or_default().to_string();
        let texts = [*file, *column, *message].map(str::to_owned);
        table.row([lines.len().to_string(), first].into_iter().chain(texts));
    }
    output.table(&table)?;
    if alike.len() > SHOWN {
        output.line(format_args!(
            "and {} more reasons: --json lists every row",
            alike.len() - SHOWN
        ))?;
    }
    Ok(())
}

/// Writes records as CSV.
pub(crate) fn export(asked: &Export, general: &General, output: &mut Output) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    if view.earlier.is_some() {
        return Err(Failure::Usage("export writes the present state: leave --as-of away".into()));
    }
    if let Some(folder) = &asked.all_to {
        return all(&view, folder, output);
    }
    let entity = view.entity(asked.entity.as_deref().unwrap_or_default())?;
    let mut query = Query::new();
    if let Some(filter) = &asked.filter {
        query = query.filter(filter);
    }
    let Some(to) = &asked.to else {
        view.crm.export_csv(&entity, &query, output.writer())?;
        return Ok(());
    };
    let records = write(&view, &entity, &query, to)?;
    if output.is_json() {
        return output.json(&json!({ "entity": entity, "file": to, "records": records }));
    }
    output.line(format_args!("{}: {records} records", to.display()))
}

/// A file for each entity, and the mapping that imports them again.
fn all(view: &View, folder: &Path, output: &mut Output) -> Result<()> {
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    let model = view.crm.describe();
    let entities = list(&model, "entities").iter();
    let names: Vec<&str> = entities.filter_map(|entity| entity.get("name")?.as_str()).collect();
    let mut written = Vec::new();
    let mut table = Table::new([("file", Side::Left), ("records", Side::Right)]);
    for name in &names {
        let file = format!("{name}.csv");
        let records = write(view, name, &Query::new(), &folder.join(&file))?;
        table.row([file.clone(), records.to_string()]);
        written.push(json!({ "entity": name, "file": file, "records": records }));
    }
    let mapping = serde_json::to_string_pretty(&view.crm.export_mapping(&names)?)
        .map_err(std::io::Error::other)?;
    let path = folder.join("mapping.json");
    fs::write(&path, mapping).map_err(Failure::file(&path))?;
    if output.is_json() {
        return output.json(&Json::Array(written));
    }
    output.table(&table)?;
    output.hint(format_args!(
        "Import it again with: crm import NEW.crm {0} --mapping {0}/mapping.json",
        folder.display()
    ))
}

/// Writes a new file; their number.
fn write(view: &View, entity: &str, query: &Query, path: &Path) -> Result<u64> {
    let file = File::create_new(path).map_err(Failure::file(path))?;
    let mut to = BufWriter::new(file);
    let written = view.crm.export_csv(entity, query, &mut to).map_err(Failure::from);
    let written = written.and_then(|count| {
        to.flush().map_err(Failure::file(path))?;
        Ok(count)
    });
    if written.is_err() {
        // Half a file would be taken for a whole one.
        let _ = fs::remove_file(path);
    }
    written
}
