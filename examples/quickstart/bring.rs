//! Bringing in the files of another program, as a mapping says.

use std::{error::Error, fs, io::Write, ops::ControlFlow, path::Path, sync::Arc};

use crm_core::{
    Clock, Crm, Locale, OpenOptions,
    exchange::{Folder, ImportOptions, ImportReport, Mapping, Progress, model_entity},
    model::LocalePreset,
};

use crate::{progress, show::count};

/// How many refused rows are shown; all are counted.
const SHOWN: usize = 5;

/// A new file with what the mapping finds in the folder.
pub(crate) fn bring(
    path: &Path,
    clock: Arc<dyn Clock>,
    (folder, mapping): (&Path, &Path),
    out: &mut dyn Write,
) -> Result<Crm, Box<dyn Error>> {
    let text = fs::read_to_string(mapping)
        .map_err(|error| format!("cannot read {}: {error}", mapping.display()))?;
    let known = Mapping::from_text(&text, &model_entity)?;
    let preset = known.preset().unwrap_or(LocalePreset::EnUs);
    let crm = Crm::create(path, known.new_file(OpenOptions::new().clock(clock)))?;
    let bar = progress::bar("import", 0);
    let mut show = |progress: &Progress| {
        bar.set_length(progress.total);
        bar.set_position(progress.done);
        bar.set_message(progress.file.clone());
        ControlFlow::Continue(())
    };
    let report = crm.import(&known, &Folder::new(folder), &ImportOptions::default(), &mut show)?;
    bar.finish_and_clear();
    print(&report, preset.locale(), out)?;
    Ok(crm)
}

/// What came of the import.
fn print(report: &ImportReport, locale: Locale, out: &mut dyn Write) -> std::io::Result<()> {
    let number = |number: u64| count(i64::try_from(number).unwrap_or(i64::MAX), locale);
    writeln!(
        out,
        "\nImport: {} rows read, {} passed over",
        number(report.rows),
        number(report.skipped)
    )?;
    for entity in &report.entities {
        writeln!(
            out,
            "  {:<12} {:>9} created {:>9} updated",
            entity.entity,
            number(entity.created),
            number(entity.updated),
        )?;
    }
    let refused = u64::try_from(report.bad.len()).unwrap_or(u64::MAX);
    if refused > 0 {
        writeln!(out, "  {} rows were refused:", number(refused))?;
    }
    for bad in report.bad.iter().take(SHOWN) {
        let column = if bad.column.is_empty() { "" } else { ", " };
        let place = format!("{}, line {}{column}{}", bad.file, bad.line, bad.column);
        writeln!(out, "    {place}: {}", bad.message)?;
    }
    Ok(())
}
