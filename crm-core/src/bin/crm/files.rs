//! The file itself: making it, telling of it, checking it, copying it.

use std::{path::Path, process::ExitCode};

use crm_core::{Crm, Locale, OpenOptions, Query, RestoreOptions, Stats, model::LocalePreset};
use serde_json::json;

use crate::{
    arguments::{Backup, File, General, New, Restore},
    cells::count,
    failure::{DAMAGED, Failure, Result},
    output::Output,
    progress,
    table::{Side, Table},
    view::{self, View},
};

/// Makes a new file.
pub(crate) fn new(asked: &New, _general: &General, output: &mut Output) -> Result<()> {
    let path = &asked.at.file;
    let preset = match asked.preset.to_lowercase().replace('-', "_").as_str() {
        "en_us" | "en" => LocalePreset::EnUs,
        "vi_vn" | "vi" => LocalePreset::ViVn,
        other => {
            let detail = format!("there is no preset {other}; give en-US or vi-VN");
            return Err(Failure::Usage(detail));
        }
    };
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let company = asked.company.clone().unwrap_or_else(|| stem.into_owned());
    let options = OpenOptions::new().preset(preset).company(&company);
    let crm = Crm::create(path, options)?;
    let currency = crm.company()?.base_currency;
    let stages = crm.stages().count(&Query::new())?;
    crm.close()?;
    if output.is_json() {
        let made = json!({
            "file": path, "company": company, "preset": preset.code(), "currency": currency.code(),
            "stages": stages,
        });
        return output.json(&made);
    }
    let shown = path.display();
    output
        .line(format_args!("made {shown} for {company}: {}, {stages} stages", currency.code()))?;
    output.hint(format_args!(
        "Next: crm describe {shown}\n      crm import {shown} DIR --mapping MAPPING.json --preview"
    ))?;
    Ok(())
}

/// What a file holds and how large it is.
pub(crate) fn info(asked: &File, general: &General, output: &mut Output) -> Result<()> {
    let view = View::open(&asked.file, general)?;
    let stats = view.crm.stats()?;
    let company = view.crm.company()?;
    if output.is_json() {
        let company = view.crm.records("company")?.get(company.id.into())?;
        let info = json!({
            "file": asked.file, "company": company.to_json(), "stats": stats.to_json(),
            "version": crm_core::VERSION,
        });
        return output.json(&info);
    }
    output.heading(&company.name)?;
    let facts = [
        ("file", asked.file.display().to_string()),
        ("size", size(stats.file.map_or(0, |file| file.bytes))),
        ("language", company.locale.locale().tag().to_owned()),
        ("currency", company.base_currency.code().to_owned()),
        ("time zone", company.zone.name().to_owned()),
        ("today", company.zone.date_of(view.crm.now()).to_string()),
        ("journal", format!("{} entries", count(stats.journal_entries, view.locale))),
    ];
    for (name, fact) in facts {
        output.line(format_args!("  {name:<10} {fact}"))?;
    }
    output.line("")?;
    output.table(&entities(&stats, view.locale))?;
    let empty = stats.entities.iter().filter(|of| of.live + of.trashed == 0).count();
    if empty > 0 {
        output.line(format_args!("and {empty} entities without records"))?;
    }
    output.line("")?;
    output.table(&spaces(&stats, view.locale))?;
    Ok(())
}

fn entities(stats: &Stats, locale: Locale) -> Table {
    let mut table = Table::new([
        ("entity", Side::Left),
        ("records", Side::Right),
        ("in the trash", Side::Right),
    ]);
    for of in stats.entities.iter().filter(|of| of.live + of.trashed > 0) {
        table.row([of.entity.clone(), count(of.live, locale), count(of.trashed, locale)]);
    }
    table
}

fn spaces(stats: &Stats, locale: Locale) -> Table {
    let mut table =
        Table::new([("part", Side::Left), ("entries", Side::Right), ("size", Side::Right)]);
    for space in &stats.spaces {
        let name = space.name.replace('_', " ");
        table.row([name, count(space.entries, locale), size(space.bytes)]);
    }
    table
}

/// Bytes as people write them.
fn size(bytes: u64) -> String {
    let units = ["KiB", "MiB", "GiB", "TiB"];
    let mut tenths = bytes.saturating_mul(10) / 1024;
    if tenths < 10 {
        return format!("{bytes} B");
    }
    let mut unit = 0;
    while tenths >= 10_240 && unit + 1 < units.len() {
        tenths /= 1024;
        unit += 1;
    }
    let name = units.get(unit).copied().unwrap_or_default();
    format!("{}.{} {name}", tenths / 10, tenths % 10)
}

/// Reads the whole file and compares everything in it.
pub(crate) fn check(asked: &File, general: &General, output: &mut Output) -> Result<ExitCode> {
    let crm = view::open(&asked.file, general)?;
    let spinner = progress::spinner("reading the whole file");
    let verified = crm.verify();
    spinner.finish_and_clear();
    let verified = verified?;
    if output.is_json() {
        output.json(&verified.to_json())?;
    } else {
        output.line(format_args!(
            "{}: {} records, {} entries of indexes, totals and search, {} of the journal",
            if verified.is_sound() { "sound" } else { "damaged" },
            verified.records,
            verified.derived,
            verified.entries
        ))?;
        for problem in &verified.problems {
            output.line(format_args!("  {problem}"))?;
        }
        if !verified.is_sound() {
            output.hint(
                "Put the last good backup back with: crm restore FILE BACKUP --replace\n\
                 Without one, save what can be read: crm salvage FILE NEW",
            )?;
        }
    }
    Ok(if verified.is_sound() { ExitCode::SUCCESS } else { ExitCode::from(DAMAGED) })
}

/// Gives unused space back.
pub(crate) fn compact(asked: &File, general: &General, output: &mut Output) -> Result<()> {
    let before = len(&asked.file)?;
    let crm = view::open(&asked.file, general)?;
    let spinner = progress::spinner("moving what is kept together");
    let compacted = crm.compact();
    spinner.finish_and_clear();
    compacted?;
    crm.close()?;
    let after = len(&asked.file)?;
    if output.is_json() {
        return output.json(&json!({ "before": before, "after": after }));
    }
    output.line(format_args!("{} → {}", size(before), size(after)))
}

/// Writes a copy.
pub(crate) fn backup(asked: &Backup, general: &General, output: &mut Output) -> Result<()> {
    let crm = view::open(&asked.at.file, general)?;
    let spinner = progress::spinner("copying");
    let copied = crm.backup_to(&asked.to);
    spinner.finish_and_clear();
    copied?;
    let bytes = len(&asked.to)?;
    if output.is_json() {
        return output.json(&json!({ "backup": asked.to, "bytes": bytes }));
    }
    output.line(format_args!("{}: {}", asked.to.display(), size(bytes)))
}

/// Puts a backup in the place of the file.
pub(crate) fn restore(asked: &Restore, output: &mut Output) -> Result<()> {
    let path = &asked.at.file;
    if path.exists() && !asked.replace {
        let detail = format!("there is a file {}; give --replace to replace it", path.display());
        return Err(Failure::Usage(detail));
    }
    let spinner = progress::spinner("copying and checking the backup");
    let restored = Crm::restore(&asked.backup, path, RestoreOptions { replace: asked.replace });
    spinner.finish_and_clear();
    restored?;
    let bytes = len(path)?;
    if output.is_json() {
        return output.json(&json!({ "file": path, "bytes": bytes }));
    }
    output.line(format_args!("{}: {}, checked", path.display(), size(bytes)))
}

/// Saves what can still be read of a damaged file.
pub(crate) fn salvage(asked: &Backup, output: &mut Output) -> Result<()> {
    let spinner = progress::spinner("reading what can be read");
    let salvaged = Crm::salvage(&asked.at.file, &asked.to);
    spinner.finish_and_clear();
    let salvaged = salvaged?;
    if output.is_json() {
        return output.json(&json!({
            "file": asked.to,
            "records": salvaged.records,
            "entries": salvaged.entries,
            "contents": salvaged.contents,
            "lost": salvaged.lost,
        }));
    }
    output.line(format_args!(
        "{}: {} records, {} entries of the journal, {} contents",
        asked.to.display(),
        salvaged.records,
        salvaged.entries,
        salvaged.contents
    ))?;
    salvaged.lost.iter().try_for_each(|line| output.line(format_args!("  lost: {line}")))
}

fn len(path: &Path) -> Result<u64> {
    Ok(std::fs::metadata(path).map_err(Failure::file(path))?.len())
}
