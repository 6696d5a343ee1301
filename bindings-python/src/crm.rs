//! The front door.

use std::path::PathBuf;

use crm_core::{Declaration, SearchOptions, entity::EntityId, model::UserId, python};
use pyo3::{prelude::*, types::PyDict};
use serde_json::json;
use uuid::Uuid;

use crate::{
    call,
    collection::{Collection, Door, query},
    exchange, flow,
    history::{self, told},
    json::{from_json, to_json},
    operations::Cancel,
    report::{Question, Report},
    transaction::Tx,
};

/// A CRM in one file; it may be used from several threads.
///
/// As a context manager it is closed at the end of the block.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Crm(pub(crate) crm_core::Crm);

#[pymethods]
impl Crm {
    /// The records of an entity by its name, also of one declared at run time.
    #[pyo3(signature = (entity, /))]
    fn collection(&self, py: Python<'_>, entity: String) -> PyResult<Collection> {
        Collection::new(py, Door::Crm(self.0.clone()), entity)
    }

    /// Calls a verb by its name, as one change set; each is a method of its own too.
    #[pyo3(signature = (name, /, **arguments))]
    fn flow<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        flow(py, name, arguments, |given| self.0.flow(name, given))
    }

    /// A transaction by hand; it is never run again.
    fn transaction(&self, py: Python<'_>) -> PyResult<Tx> {
        call(py, || self.0.transaction()).map(Tx::new)
    }

    /// Runs a function with a transaction and commits it whole; when it raises, nothing is written. When somebody
    /// else was faster, the function is run again, a few times.
    #[pyo3(signature = (run, /))]
    fn write(&self, py: Python<'_>, run: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let conflict = py.import("crm_core.errors")?.getattr("Conflict")?;
        let mut tries = 0;
        loop {
            let tx = Bound::new(py, self.transaction(py)?)?;
            let outcome = run.call1((&tx,)).and_then(|result| {
                tx.get().commit(py)?;
                Ok(result.unbind())
            });
            if outcome.is_err() && !tx.get().is_finished() {
                tx.get().rollback(py)?;
            }
            match outcome {
                Err(error) if tries < crm_core::Crm::RERUNS && error.is_instance(py, &conflict) => {
                    tries += 1;
                }
                outcome => return outcome,
            }
        }
    }

    /// A handle limited by a user's roles; what they may not see does not exist for it.
    #[pyo3(signature = (user, /))]
    fn as_user(&self, user: &Bound<'_, PyAny>) -> PyResult<Self> {
        let id = UserId::from_uuid(python::id(user)?);
        call(user.py(), || self.0.as_user(id)).map(Self)
    }

    /// The user that this handle acts for; None for the program itself.
    #[getter]
    fn user(&self) -> Option<Uuid> {
        self.0.user().map(EntityId::uuid)
    }

    /// The company's settings.
    fn company(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let row = call(py, || {
            let company = self.0.company()?;
            self.0.records("company")?.get(company.id.uuid())
        })?;
        python::show_of("company")(py, row)
    }

    /// A report by its name, as `describe` lists it; every report takes `filter`, `params`, `period`, `as_of` and
    /// `limit`, and some the record that they are about, as `pipeline`.
    #[pyo3(signature = (name, /, *, filter=None, params=None, period=None, as_of=None, limit=None, **about))]
    #[expect(clippy::too_many_arguments, reason = "a question by keyword")]
    fn report(
        &self,
        py: Python<'_>,
        name: &str,
        filter: Option<&str>,
        params: Option<&Bound<'_, PyDict>>,
        period: Option<&str>,
        as_of: Option<&Bound<'_, PyAny>>,
        limit: Option<usize>,
        about: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Report> {
        let question = Question { filter, params, period, as_of, limit, about };
        question.answer(py, |asked| self.0.report(name, asked))
    }

    /// Reads the CSV files of a mapping in a folder and writes their records as one change set; rows that are wrong
    /// are told in the report, and the rest is written. `progress` is called after each batch; when it returns
    /// False the import ends there. It may be a bar of tqdm's too.
    #[pyo3(signature = (folder, mapping, /, progress=None))]
    fn import_csv<'py>(
        &self,
        py: Python<'py>,
        folder: PathBuf,
        mapping: &Bound<'py, PyAny>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        from_json(py, &exchange::import(py, &self.0, folder, mapping, progress, false)?)
    }

    /// What `import_csv` would do; nothing is written.
    #[pyo3(signature = (folder, mapping, /))]
    fn preview<'py>(
        &self,
        py: Python<'py>,
        folder: PathBuf,
        mapping: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        from_json(py, &exchange::import(py, &self.0, folder, mapping, None, true)?)
    }

    /// Writes the records that pass a filter into a new CSV file; their number.
    #[pyo3(signature = (entity, path, filter=None, /, *, sort=None, **params))]
    fn export_csv(
        &self,
        py: Python<'_>,
        entity: &str,
        path: PathBuf,
        filter: Option<&str>,
        sort: Option<&Bound<'_, PyAny>>,
        params: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<u64> {
        exchange::export(py, &self.0, entity, path, &query(filter, sort, None, params)?)
    }

    /// Finds records by words, or beginnings of words, in any order; accents may be left out.
    #[pyo3(signature = (words, /, entities=None, *, limit=20, newest=false))]
    fn search(
        &self,
        py: Python<'_>,
        words: &str,
        entities: Option<Vec<String>>,
        limit: usize,
        newest: bool,
    ) -> PyResult<Vec<Py<PyAny>>> {
        let mut options = SearchOptions::new().limit(limit);
        for entity in entities.unwrap_or_default() {
            options = options.entity(entity);
        }
        if newest {
            options = options.newest();
        }
        let found = call(py, || self.0.search(words, &options))?;
        let shown = found.into_iter().map(|found| {
            let record = python::show_of(&found.entity)(py, found.row)?;
            told(py, "Found", (found.entity, found.rank, record)).map(Bound::unbind)
        });
        shown.collect()
    }

    /// The journal of a record, the newest first, as far as it may be seen.
    #[pyo3(signature = (entity, id, /))]
    fn history<'py>(
        &self,
        entity: &str,
        id: &Bound<'py, PyAny>,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let (py, id) = (id.py(), python::id(id)?);
        let entries = call(py, || self.0.history(entity, id))?;
        entries.into_iter().map(|entry| history::entry(py, &self.0, entry)).collect()
    }

    /// Takes back everything that a change set did. What was changed since is a conflict: nothing is written,
    /// unless `leave_conflicts` is set; then it stays as it is.
    #[pyo3(signature = (change_set, /, *, leave_conflicts=false))]
    fn revert<'py>(
        &self,
        py: Python<'py>,
        change_set: i64,
        leave_conflicts: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        history::reverted(py, call(py, || self.0.revert(change_set, leave_conflicts))?)
    }

    /// A handle that reads the file as it was at this time; it writes nothing and does not search.
    #[pyo3(signature = (at, /))]
    fn as_of(&self, at: &Bound<'_, PyAny>) -> PyResult<Tx> {
        let time = python::timestamp("at", at)?;
        call(at.py(), || self.0.as_of(time)).map(Tx::new)
    }

    /// Every entity with its fields, kinds, indexes and totals, as lists and dictionaries.
    fn describe<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let described = py.detach(|| self.0.describe());
        from_json(py, &described)
    }

    /// Reads the whole file: every value's check, and everything derived against a recount.
    fn verify<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let found = call(py, || self.0.verify())?;
        told(py, "Verified", (found.records, found.derived, found.entries, found.problems))
    }

    /// A handle whose calls raise Budget or Canceled when they read more rows, or take more milliseconds, than this.
    #[pyo3(signature = (*, rows=None, millis=None, cancel=None))]
    fn with_budget(
        &self,
        rows: Option<u64>,
        millis: Option<u32>,
        cancel: Option<Bound<'_, Cancel>>,
    ) -> Self {
        let cancel = cancel.map(|cancel| cancel.get().0.clone());
        Self(self.0.with_budget(crm_core::Budget { rows, millis, cancel }))
    }

    /// How large the file is and what goes on in it, as lists and dictionaries; holds no personal data.
    fn stats<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let stats = call(py, || self.0.stats())?;
        from_json(py, &stats.to_json())
    }

    /// Gives the space of what was deleted or replaced back to the system: how many bytes the file had `before` and has
    /// `after`. Raises Busy while somebody reads.
    fn compact<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let done = call(py, || self.0.compact())?;
        from_json(py, &json!({ "before": done.before, "after": done.after }))
    }

    /// Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how many `entries` of the
    /// journal lost their values, and how many `records` of the trash were deleted.
    fn expire<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let gone = call(py, || self.0.expire())?;
        from_json(py, &json!({ "entries": gone.entries, "records": gone.records }))
    }

    /// Writes a consistent copy into a new file, while others go on reading and writing.
    #[pyo3(signature = (path, /))]
    fn backup_to(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        call(py, || self.0.backup_to(path))
    }

    /// Declares an entity: from then on its records are created, indexed, searched and filtered like the model's.
    ///
    /// A field is a dictionary: its `name`, its `kind` as `describe` names it, for a link the `entity`, and whether
    /// it is `required`.
    #[pyo3(signature = (name, plural, fields, *, doc="", indexed=None, unique=None, searched=None))]
    #[expect(clippy::too_many_arguments, reason = "each is an argument in Python")]
    fn declare(
        &self,
        py: Python<'_>,
        name: &Bound<'_, PyAny>,
        plural: &Bound<'_, PyAny>,
        fields: &Bound<'_, PyAny>,
        doc: &str,
        indexed: Option<Vec<String>>,
        unique: Option<Vec<String>>,
        searched: Option<Vec<String>>,
    ) -> PyResult<()> {
        let declaration = json!({
            "name": to_json(name)?, "plural": to_json(plural)?, "doc": doc, "fields": to_json(fields)?,
            "indexed": indexed, "unique": unique, "searched": searched,
        });
        call(py, || self.0.declare(&Declaration::from_json(&declaration)?))
    }

    /// Calls a function after every commit of this process; what it raises is reported, and stops nobody.
    #[pyo3(signature = (listener, /))]
    fn subscribe(&self, listener: Py<PyAny>) -> Subscription {
        Subscription(self.0.subscribe(move |changes| {
            Python::attach(|py| {
                let told = history::changes(py, changes);
                let told = told.and_then(|told| listener.call1(py, (told,)));
                if let Err(raised) = told {
                    raised.write_unraisable(py, Some(listener.bind(py)));
                }
            });
        }))
    }

    /// Does what is due, as commits that wait for their sync; a program calls it now and then.
    #[pyo3(signature = (now=None, /))]
    fn tick(&self, py: Python<'_>, now: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let now = match now {
            Some(now) => python::timestamp("now", now)?,
            None => self.0.now(),
        };
        call(py, || self.0.tick(now))
    }

    /// Puts everything onto the disk, so that the program may be stopped at any time.
    fn suspend(&self, py: Python<'_>) -> PyResult<()> {
        call(py, || self.0.suspend())
    }

    /// Puts everything onto the disk and gives the file back; every later call of any handle raises Closed.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        call(py, || self.0.close())
    }

    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __exit__(
        &self,
        py: Python<'_>,
        _kind: Option<&Bound<'_, PyAny>>,
        _value: Option<&Bound<'_, PyAny>>,
        _trace: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        self.close(py)
    }
}

/// A listener that was subscribed; it listens on when nobody holds this.
///
/// As a context manager it ends at the end of the block.
#[pyclass(frozen, module = "crm_core")]
pub(crate) struct Subscription(crm_core::Subscription);

#[pymethods]
impl Subscription {
    /// Ends it; a commit that is being told just now may still be heard.
    fn end(&self, py: Python<'_>) {
        py.detach(|| self.0.end());
    }

    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __exit__(
        &self,
        py: Python<'_>,
        _kind: Option<&Bound<'_, PyAny>>,
        _value: Option<&Bound<'_, PyAny>>,
        _trace: Option<&Bound<'_, PyAny>>,
    ) {
        self.end(py);
    }
}
