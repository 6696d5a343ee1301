//! Files into records: in the order that links need, a batch of rows a commit, every refused row reported.

use std::{
    collections::{HashMap, HashSet},
    ops::ControlFlow,
    sync::Arc,
};

use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{
    batch_size::BatchSize,
    convert::Customs,
    draft::{Draft, Drafter},
    key::Key,
    known::Known,
    layout::Layout,
    mapping::Mapping,
    report::{Bad, BadRow, EntityCount, ImportReport},
    row::{Maker, Pass, Refusal, is_about_a_row},
    spec::{FieldSpec, FileSpec, RecordSpec},
    table::{Header, Lookups, Row, Sources, Table, no_column},
    target::Target,
};
use crate::{
    entity::EntityDef,
    error::{Error, ErrorKind, Result},
};

/// How an import is made.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// Whether to find out what would happen, and write nothing.
    pub preview: bool,
    /// How many rows are written in one commit, at most 10,000; large ones are fewer.
    pub batch: usize,
    /// How many rows of each file are read; all when it is empty.
    pub limit: Option<u64>,
    /// The change set of an import that was cut short, to go on with it: same mapping, same files. What it did
    /// before is not counted again.
    pub resume: Option<i64>,
}

impl Default for ImportOptions {
    fn default() -> Self {
        Self { preview: false, batch: Self::LARGEST_BATCH, limit: None, resume: None }
    }
}

impl ImportOptions {
    /// The most rows that one commit may have.
    pub const LARGEST_BATCH: usize = 10_000;
}

/// How far an import has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The file that is read.
    pub file: String,
    /// Bytes read of it.
    pub done: u64,
    /// Bytes that it has.
    pub total: u64,
    /// Rows read of all files.
    pub rows: u64,
}

impl Progress {
    /// How far it is, as `{file, done, total, rows}`.
    pub fn to_json(&self) -> Json {
        json!({ "file": self.file, "done": self.done, "total": self.total, "rows": self.rows })
    }
}

/// Called after each batch; [`ControlFlow::Break`] ends the import after what is committed.
pub type OnProgress<'a> = dyn FnMut(&Progress) -> ControlFlow<()> + 'a;

/// Runs a mapping over its files.
pub(super) struct Import<'a> {
    pub(super) mapping: &'a Mapping,
    pub(super) sources: &'a dyn Sources,
    pub(super) options: &'a ImportOptions,
}

/// Where an import goes on: the step, and the rows of its file that are done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cursor {
    step: usize,
    row: u64,
    deferred: bool,
}

struct Run<'a> {
    import: &'a Import<'a>,
    target: &'a mut dyn Target,
    report: ImportReport,
    known: Known,
    lookups: Lookups,
    cursor: Cursor,
}

/// The rows of one batch, and what they are.
#[derive(Clone, Copy)]
struct Rows<'a> {
    spec: &'a FileSpec,
    rows: &'a [Row],
    header: &'a Header,
    customs: &'a Customs,
    pass: Pass,
    to_come: &'a HashSet<String>,
}

impl<'a> Rows<'a> {
    fn drafter(&self, lookups: &'a Lookups) -> Drafter<'a> {
        let Self { header, customs, pass, to_come, .. } = *self;
        Drafter { header, lookups, customs, pass, to_come }
    }
}

/// What a batch did, kept only when it is committed.
#[derive(Default)]
struct Tally {
    counts: Vec<EntityCount>,
    by_links: Vec<EntityCount>,
    skipped: u64,
    gaps: u64,
    deferred: u64,
    bad: Vec<BadRow>,
    /// The records that it touched, each with the place of its row.
    made: Vec<(Uuid, usize)>,
}

impl Import<'_> {
    /// Reads all files and writes their records.
    ///
    /// # Errors
    /// `Import` when a file or column is missing or the mapping's own records are refused; `Forbidden`,
    /// `Storage`, `DiskFull` and the like when nothing more can be written. What was committed before stays.
    pub(super) fn run(
        &self,
        target: &mut dyn Target,
        progress: &mut OnProgress<'_>,
    ) -> Result<ImportReport> {
        let cursor = match self.options.resume {
            Some(_) => Some(Cursor::read(&target.cursor()?)?),
            None => None,
        };
        let brought = self.begin(target, None).bring()?;
        let mapping = self.mapping.again(&|name| target.entity(name))?;
        let mapping = mapping.as_ref().unwrap_or(self.mapping);
        let import = Import { mapping, sources: self.sources, options: self.options };
        let mut run = import.begin(target, cursor);
        run.report.add(&brought);
        run.prepare()?;
        run.all(progress)?;
        run.report.change_set = run.target.change_set();
        run.report.gaps += run.target.gaps();
        Ok(run.report)
    }

    fn begin<'r>(&'r self, target: &'r mut dyn Target, cursor: Option<Cursor>) -> Run<'r> {
        Run {
            import: self,
            target,
            report: ImportReport { preview: self.options.preview, ..ImportReport::default() },
            known: Known::default(),
            lookups: Lookups::default(),
            cursor: cursor.unwrap_or_default(),
        }
    }
}

impl Run<'_> {
    /// Makes the entities and custom fields that the mapping brings and the file lacks, for the rest of it speaks of them.
    fn bring(mut self) -> Result<Vec<EntityCount>> {
        let mapping = self.import.mapping;
        for declaration in &mapping.declarations {
            if self.target.entity(declaration.name()).is_none() {
                self.target.declare(declaration)?;
            }
        }
        for (_, definition) in &mapping.definitions {
            self.load(definition)?;
        }
        self.setup(&mapping.definitions)
    }

    /// Opens every file once, so that a wrong name or column is told before anything is written.
    fn prepare(&mut self) -> Result<()> {
        let mapping = self.import.mapping;
        for (_, record) in &mapping.setup {
            self.load(record)?;
        }
        for file in &mapping.files {
            let table = Table::open(self.import.sources, &file.name, &file.layout)?;
            let mut read: HashSet<&str> = HashSet::new();
            let conditions = file.conditions.iter().flat_map(|condition| condition.cell.columns());
            read.extend(conditions);
            read.extend(file.records.iter().flat_map(|record| &record.columns).map(String::as_str));
            if let Some(column) = read.iter().find(|column| table.header.place(column).is_none()) {
                return Err(no_column(&file.name, column, &table.header));
            }
            for lookup in file.lookups() {
                let layout = mapping.layout_of(&lookup.file, &Layout::default());
                self.lookups.add(self.import.sources, lookup, &layout)?;
            }
            let is_used = |name: &&String| {
                read.contains(name.as_str())
                    || file.ignore.contains(name)
                    || self.lookups.reads(&file.name, name)
            };
            let unmapped: Vec<String> =
                table.header.names.iter().filter(|name| !is_used(name)).cloned().collect();
            if !unmapped.is_empty() && !file.records.is_empty() {
                self.report.unmapped.push((file.name.clone(), unmapped));
            }
            for record in &file.records {
                self.load(record)?;
            }
        }
        Ok(())
    }

    /// Loads the natural keys that a record and its links are found by.
    fn load(&mut self, record: &RecordSpec) -> Result<()> {
        let mut keys: Vec<(Arc<EntityDef>, Key)> =
            record.keys.iter().map(|key| (Arc::clone(&record.entity), key.clone())).collect();
        link_keys(&record.fields, &mut keys);
        for (entity, key) in keys {
            self.known.load(self.target, &entity, &key)?;
        }
        Ok(())
    }

    fn all(&mut self, progress: &mut OnProgress<'_>) -> Result<()> {
        let files = &self.import.mapping.files;
        if self.cursor.step == 0 {
            let counts = self.setup(&self.import.mapping.setup)?;
            self.report.add(&counts);
            self.next_step();
        }
        for pass in [Pass::First, Pass::Late] {
            let first = if pass == Pass::First { 1 } else { 1 + files.len() };
            for (place, file) in files.iter().enumerate() {
                if self.cursor.step != first + place {
                    continue;
                }
                let to_come: HashSet<String> = files
                    .iter()
                    .skip(if pass == Pass::First { place } else { 0 })
                    .flat_map(|file| {
                        file.records.iter().map(|record| record.entity.name.to_string())
                    })
                    .collect();
                let is_idle =
                    file.records.is_empty() || (pass == Pass::Late && !self.cursor.deferred);
                if !is_idle && self.file(file, pass, &to_come, progress)?.is_break() {
                    return Ok(());
                }
                self.next_step();
            }
        }
        self.report.finished = true;
        Ok(())
    }

    fn next_step(&mut self) {
        self.cursor.step += 1;
        self.cursor.row = 0;
    }

    /// Writes the records that the mapping itself holds; each must be right.
    fn setup(&mut self, records: &[(String, RecordSpec)]) -> Result<Vec<EntityCount>> {
        if records.is_empty() {
            return Ok(Vec::new());
        }
        let customs = &self.target.customs()?;
        let (header, to_come) = (&Header::default(), &HashSet::new());
        let (known, lookups) = (&mut self.known, &self.lookups);
        let drafter = Drafter { header, lookups, customs, pass: Pass::First, to_come };
        let mut counts = Vec::new();
        let result = self.target.batch(&self.cursor.write(), &mut |batch| {
            known.forget();
            counts.clear();
            let mut maker = Maker::new(batch, known, drafter);
            for (place, record) in records {
                maker.begin(None);
                let count = EntityCount::among(&mut counts, &record.entity.name);
                let Some(draft) = drafter.record(record, None) else { continue };
                match maker.make(record, draft) {
                    Ok(outcome) => count.note(outcome),
                    Err(Refusal::Fatal(error)) => return Err(error),
                    Err(Refusal::Bad(bad)) => return Err(refused(place, &bad)),
                }
            }
            Ok(())
        });
        match result {
            Ok(()) => self.known.keep(self.target)?,
            Err(error) => {
                self.known.forget();
                return Err(error);
            }
        }
        Ok(counts)
    }

    fn file(
        &mut self,
        file: &FileSpec,
        pass: Pass,
        to_come: &HashSet<String>,
        progress: &mut OnProgress<'_>,
    ) -> Result<ControlFlow<()>> {
        let mut table = Table::open(self.import.sources, &file.name, &file.layout)?;
        let customs = self.target.customs()?;
        let most = self.import.options.batch.clamp(1, ImportOptions::LARGEST_BATCH);
        let mut size = BatchSize::of(most, self.import.options.preview);
        let limit = self.import.options.limit.unwrap_or(u64::MAX);
        let mut row_number = 0;
        loop {
            let mut rows = Vec::new();
            let mut bad = Vec::new();
            let mut is_last = false;
            let mut bytes = 0;
            let start = self.cursor.row;
            while !size.is_reached(rows.len() + bad.len(), bytes) {
                let row = if row_number < limit { table.next()? } else { None };
                let Some(row) = row else {
                    is_last = true;
                    break;
                };
                row_number += 1;
                if row_number <= start {
                    continue;
                }
                match row {
                    Ok(row) => {
                        bytes += row.n_bytes();
                        rows.push(row);
                    }
                    Err(row) => bad.push(row.into_row(&file.name, 0, "")),
                }
            }
            self.cursor.row = row_number.max(start);
            let header = std::mem::take(&mut table.header);
            let batch =
                Rows { spec: file, rows: &rows, header: &header, customs: &customs, pass, to_come };
            if pass == Pass::Late {
                // They were told when the file was read first.
                bad.clear();
            }
            self.rows(&batch, &mut bad)?;
            size.learn(rows.len(), self.target.held());
            table.header = header;
            if pass == Pass::First {
                self.report.rows += self.cursor.row - start;
            }
            self.report.refuse(bad);
            let done = if is_last { table.length } else { table.position };
            let said = Progress {
                file: file.name.clone(),
                done,
                total: table.length,
                rows: self.report.rows,
            };
            log::debug!("import: {} rows, {} of {} bytes", said.rows, said.done, said.total);
            if progress(&said).is_break() {
                return Ok(ControlFlow::Break(()));
            }
            if is_last {
                return Ok(ControlFlow::Continue(()));
            }
        }
    }

    /// Writes rows in one commit. A row that only the commit refuses is left out and the rest tried again.
    /// What is refused goes to `bad`.
    fn rows(&mut self, rows: &Rows<'_>, bad: &mut Vec<BadRow>) -> Result<()> {
        let mut left_out: HashMap<usize, BadRow> = HashMap::new();
        loop {
            let mut tally = Tally::default();
            let (known, drafter) = (&mut self.known, rows.drafter(&self.lookups));
            let workers = self.target.workers();
            let mut cursor = self.cursor;
            // Whether links wait is known only after the rows; a resumed import may look once for nothing.
            cursor.deferred = true;
            let written =
                self.target.batch(&cursor.write(), &mut |batch| {
                    known.forget();
                    tally = Tally::default();
                    let mut maker = Maker::new(batch, known, drafter);
                    let mut places = 0..;
                    drafter.each(rows.spec, rows.rows, workers, &mut |row, drafts| match places
                        .next()
                    {
                        Some(place) if !left_out.contains_key(&place) => {
                            one_row(&mut maker, rows.spec, row, drafts, place, &mut tally)
                        }
                        _ => Ok(()),
                    })?;
                    tally.deferred = maker.deferred;
                    tally.gaps = maker.gaps;
                    tally.by_links = maker.by_links;
                    Ok(())
                });
            let error = match written {
                Ok(()) => {
                    self.known.keep(self.target)?;
                    bad.append(&mut tally.bad);
                    bad.extend(left_out.into_values());
                    self.add(&tally, rows.pass);
                    return Ok(());
                }
                Err(error) => error,
            };
            self.known.forget();
            let blamed = error.record().and_then(|record| tally.row_of(record.id));
            let blame = |place: usize| -> Option<BadRow> {
                let line = rows.rows.get(place)?.line;
                Some(Bad::from_error(&error).into_row(&rows.spec.name, line, ""))
            };
            match blamed {
                Some(place) if is_about_a_row(&error) => {
                    left_out.extend(blame(place).map(|bad| (place, bad)));
                }
                _ if !is_about_a_row(&error) => return Err(error),
                // Nobody is blamed: the halves tell.
                _ if rows.rows.len() > 1 => return self.halves(rows, bad),
                _ => left_out.extend(blame(0).map(|bad| (0, bad))),
            }
        }
    }

    fn halves(&mut self, rows: &Rows<'_>, bad: &mut Vec<BadRow>) -> Result<()> {
        let (first, second) = rows.rows.split_at(rows.rows.len() / 2);
        let end = self.cursor.row;
        let after = u64::try_from(second.len()).unwrap_or_default();
        self.cursor.row = end.saturating_sub(after);
        self.rows(&Rows { rows: first, ..*rows }, bad)?;
        self.cursor.row = end;
        self.rows(&Rows { rows: second, ..*rows }, bad)
    }

    fn add(&mut self, tally: &Tally, pass: Pass) {
        self.report.add(&tally.by_links);
        if pass == Pass::First {
            // The late pass meets records that were counted then: that a link came late is no second change.
            self.report.add(&tally.counts);
            self.report.skipped += tally.skipped;
        }
        self.report.gaps += tally.gaps;
        self.cursor.deferred |= tally.deferred > 0;
    }
}

impl Tally {
    /// The place of the row that wrote a record last.
    fn row_of(&self, record: Uuid) -> Option<usize> {
        let made = self.made.iter().rev().find(|(id, _)| *id == record);
        made.map(|(_, place)| *place)
    }
}

/// The records of one row; one that is refused does not keep the others back.
fn one_row<'a>(
    maker: &mut Maker<'a>,
    file: &'a FileSpec,
    row: &'a Row,
    drafts: Vec<Option<Draft<'a>>>,
    place: usize,
    tally: &mut Tally,
) -> Result<()> {
    maker.begin(Some(row));
    let mut is_skipped = true;
    for (spec, draft) in file.records.iter().zip(drafts) {
        let Some(draft) = draft else { continue };
        let entity = spec.entity.name.as_ref();
        match maker.make(spec, draft) {
            Ok(outcome) => {
                if let Some(id) = outcome.id() {
                    is_skipped = false;
                    tally.made.push((id, place));
                    EntityCount::among(&mut tally.counts, entity).note(outcome);
                }
            }
            Err(Refusal::Bad(bad)) => {
                is_skipped = false;
                tally.bad.push(bad.into_row(&file.name, row.line, entity));
            }
            Err(Refusal::Fatal(error)) => return Err(error),
        }
    }
    tally.skipped += u64::from(is_skipped);
    Ok(())
}

impl Cursor {
    fn write(self) -> String {
        json!({"step": self.step, "row": self.row, "deferred": self.deferred}).to_string()
    }

    fn read(text: &str) -> Result<Self> {
        let wrong =
            || Error::new(ErrorKind::Import, "give the cursor of an import that was cut short");
        let json: serde_json::Value = serde_json::from_str(text).map_err(|_| wrong())?;
        let number =
            |key: &str| json.get(key).and_then(serde_json::Value::as_u64).ok_or_else(wrong);
        Ok(Self {
            step: usize::try_from(number("step")?).map_err(|_| wrong())?,
            row: number("row")?,
            deferred: json
                .get("deferred")
                .and_then(serde_json::Value::as_bool)
                .ok_or_else(wrong)?,
        })
    }
}

fn refused(place: &str, bad: &Bad) -> Error {
    let detail = format!("mapping, at {place}: {}: {} ({})", bad.field, bad.message, bad.code);
    Error::new(ErrorKind::Import, detail).with_field(bad.field.clone(), bad.code)
}

/// The keys of every link of these fields.
fn link_keys(fields: &[FieldSpec], keys: &mut Vec<(Arc<EntityDef>, Key)>) {
    for link in fields.iter().flat_map(FieldSpec::links) {
        for target in &link.targets {
            keys.extend(target.keys.iter().map(|key| (Arc::clone(&target.entity), key.clone())));
        }
        link_keys(&link.with, keys);
        link_keys(&link.within, keys);
    }
}
