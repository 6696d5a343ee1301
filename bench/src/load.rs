//! The import, on both sides, and the size of what it leaves.

use std::{
    fs::{self, File},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

use crm_core::Crm;

use crate::{
    Result,
    data::Size,
    ours::{self, Frame, Rows},
    report::{Report, Stopwatch},
    sqlite::Sqlite,
};

/// The files of both sides.
pub(crate) struct Files {
    pub(crate) crm: PathBuf,
    pub(crate) sqlite: PathBuf,
}

impl Files {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self { crm: folder.join("measured.crm"), sqlite: folder.join("measured.db") }
    }

    /// Copies of both, so that writes change nothing for what is measured after.
    pub(crate) fn copies(&self, folder: &Path) -> Result<Self> {
        let copies = Self { crm: folder.join("written.crm"), sqlite: folder.join("written.db") };
        for beside in ["written.db-wal", "written.db-shm"] {
            let _ = fs::remove_file(folder.join(beside));
        }
        for (from, to) in [(&self.crm, &copies.crm), (&self.sqlite, &copies.sqlite)] {
            let _ = fs::remove_file(to);
            fs::copy(from, to)?;
            File::open(to)?.sync_all()?;
        }
        Ok(copies)
    }

    pub(crate) fn open(&self) -> Result<(Crm, Sqlite)> {
        Ok((ours::open(&self.crm)?, Sqlite::open(&self.sqlite)?))
    }
}

/// Both sides, loaded with the same rows.
pub(crate) struct Both {
    pub(crate) files: Files,
    pub(crate) frame: Frame,
    pub(crate) rows: Rows,
}

pub(crate) fn both(folder: &Path, size: Size, report: &mut Report) -> Result<Both> {
    let files = Files::in_folder(folder);
    let crm = Crm::create(&files.crm, ours::options())?;
    let frame = ours::frame(&crm)?;
    let mut ours_time = Stopwatch::default();
    let rows = ours::load(&crm, &frame, size, &mut ours_time)?;
    crm.close()?;
    let first = sqlite_load(&folder.join("first.db"), &frame, &rows, true)?;
    let last = sqlite_load(&files.sqlite, &frame, &rows, false)?;
    let note = |seconds: f64| {
        let rate = |seconds: f64| size.all() as f64 / seconds / 1000.0;
        format!(
            "{:.1} and {seconds:.1} s; {:.0}k and {:.0}k records/s; {}",
            ours_time.seconds(),
            rate(ours_time.seconds()),
            rate(seconds),
            ours::threads(),
        )
    };
    report.fact("records", size.all());
    let ours = ours_time.seconds();
    report.ratio("bulk import, SQLite's indexes first", ours, first, Some(0.6), note(first));
    report.ratio("bulk import, SQLite's indexes last", ours, last, Some(1.0), note(last));
    let (of_ours, of_sqlite) = (blocks(&files.crm)?, blocks(&files.sqlite)?);
    let note = format!("{:.1} and {:.1} MB", of_ours / 1e6, of_sqlite / 1e6);
    report.ratio("file size after the import", of_ours, of_sqlite, Some(1.4), note);
    fs::remove_file(folder.join("first.db"))?;
    Ok(Both { files, frame, rows })
}

/// What a file takes of the disk: holes in it take nothing.
fn blocks(path: &Path) -> Result<f64> {
    Ok(fs::metadata(path)?.blocks() as f64 * 512.0)
}

fn sqlite_load(path: &Path, frame: &Frame, rows: &Rows, indexes_first: bool) -> Result<f64> {
    let sqlite = Sqlite::open(path)?;
    let mut time = Stopwatch::default();
    time.measure(|| -> Result {
        sqlite.create_tables()?;
        if indexes_first {
            sqlite.create_indexes()?;
            sqlite.create_search()?;
        }
        for (stage, pipeline, figures) in &frame.stages {
            sqlite.add_stage(stage.uuid(), *pipeline, *figures)?;
        }
        insert(&sqlite, &rows.accounts, |row| sqlite.insert_account(row, indexes_first))?;
        insert(&sqlite, &rows.contacts, |row| sqlite.insert_contact(row, indexes_first))?;
        insert(&sqlite, &rows.leads, |row| sqlite.insert_lead(row, indexes_first))?;
        insert(&sqlite, &rows.interactions, |row| sqlite.insert_interaction(row, indexes_first))?;
        insert(&sqlite, &rows.tasks, |row| sqlite.insert_task(row, indexes_first))?;
        insert(&sqlite, &rows.deals, |row| sqlite.insert_deal(row, indexes_first))?;
        insert(&sqlite, &rows.contracts, |row| sqlite.insert_contract(row, indexes_first))?;
        if !indexes_first {
            sqlite.create_indexes()?;
            sqlite.create_search()?;
            index(&sqlite, &rows.accounts, |id, row| sqlite.search_account(id, row))?;
            index(&sqlite, &rows.contacts, |id, row| sqlite.search_contact(id, row))?;
            index(&sqlite, &rows.leads, |id, row| sqlite.search_lead(id, row))?;
            index(&sqlite, &rows.interactions, |id, row| sqlite.search_interaction(id, row))?;
            index(&sqlite, &rows.tasks, |id, row| sqlite.search_task(id, row))?;
            index(&sqlite, &rows.deals, |id, row| sqlite.search_deal(id, row))?;
            index(&sqlite, &rows.contracts, |id, row| sqlite.search_contract(id, row))?;
        }
        Ok(())
    })?;
    sqlite.settle()?;
    Ok(time.seconds())
}

fn insert<T>(sqlite: &Sqlite, rows: &[T], mut insert: impl FnMut(&T) -> Result) -> Result {
    for part in rows.chunks(ours::AT_ONCE) {
        sqlite.begin()?;
        part.iter().try_for_each(&mut insert)?;
        sqlite.commit()?;
    }
    Ok(())
}

fn index<T>(sqlite: &Sqlite, rows: &[T], mut index: impl FnMut(i64, &T) -> Result) -> Result {
    let mut id = 0;
    insert(sqlite, rows, |row| {
        id += 1;
        index(id, row)
    })
}
