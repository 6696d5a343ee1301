//! The stories of `tests/scenarios`: every entity and every verb is in one, or the tests of the library fail.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use crm_core::{Crm, Error, ErrorKind, OpenOptions, Result, SeededIds};
use crm_tests::story::{self, Astray, Place, Runner};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use crate::{device::Recorder, flow::Run, state};

/// What a story may not do here: it is about files that this disk does not hold, or writes past it.
pub(crate) const ELSEWHERE: [&str; 8] = [
    "backup_to",
    "create",
    "file.exists",
    "file.replace",
    "file.unpack",
    "memory",
    "restore",
    "salvage",
];

/// The stories that can be told on one disk, by name.
///
/// # Errors
/// `Storage` when they cannot be read.
pub(crate) fn all() -> Result<&'static [(String, Json)]> {
    static STORIES: OnceLock<Vec<(String, Json)>> = OnceLock::new();
    if let Some(stories) = STORIES.get() {
        return Ok(stories);
    }
    let mut stories = story::stories().map_err(|error| {
        Error::new(ErrorKind::Storage, "the stories cannot be read").with_source(error)
    })?;
    stories.retain(|(_, story)| {
        let given = &story["given"];
        given["store"] != "none"
            && given["durability"].is_null()
            && given["max_file_bytes"].is_null()
            && !operations(story).iter().any(|op| ELSEWHERE.contains(op))
    });
    Ok(STORIES.get_or_init(|| stories))
}

/// What a story calls.
pub(crate) fn operations(story: &Json) -> Vec<&str> {
    let steps = story["steps"].as_array().into_iter().flatten();
    steps.flat_map(|step| step["op"].as_str().into_iter().chain(operations(step))).collect()
}

/// The bytes of the file that a story begins with.
///
/// # Errors
/// What making it gives.
pub(crate) fn start(story: &Json) -> Result<Vec<u8>> {
    let device = Arc::new(Recorder::default());
    let disk = Arc::clone(&device);
    let made = Runner::begin(
        story,
        Box::new(move |_, options| {
            let ids = Arc::new(SeededIds::new(1));
            Crm::create("crash", options.ids(ids).device(Arc::<Recorder>::clone(&disk)))
        }),
    );
    let made = made.map_err(error_of)?;
    made.handle("crm").map_or(Ok(()), Crm::close)?;
    Ok(device.bytes())
}

/// Tells a story, and then takes away what it wrote.
///
/// # Errors
/// What a step gives that the story does not tell.
pub(crate) fn tell(run: &mut Run, story: &Json) -> Result<()> {
    let opened: Arc<Mutex<Option<Crm>>> = Arc::default();
    let (disk, ids, shown) =
        (Arc::clone(&run.device), Arc::new(SeededIds::new(2)), Arc::clone(&opened));
    let opening = move |_: Place<'_>, options: OpenOptions| {
        let options = options.ids(Arc::<SeededIds>::clone(&ids));
        let crm = Crm::open("crash", options.device(Arc::<Recorder>::clone(&disk)))?;
        *lock(&shown) = Some(crm.clone());
        Ok(crm)
    };
    let mut runner = Runner::begin(story, Box::new(opening)).map_err(error_of)?;
    let hold = |run: &mut Run| lock(&opened).take().map_or(Ok(()), |crm| run.hold(crm));
    hold(run)?;
    let known: BTreeSet<Uuid> = written(run.crm()?)?.into_iter().map(|(_, id)| id).collect();
    for step in story["steps"].as_array().into_iter().flatten() {
        run.numbered(|run| {
            let told = runner.tell(step).map_err(error_of);
            hold(run)?;
            told
        })?;
    }
    drop(runner);
    let mut written = match written(run.crm()?) {
        Err(error) if error.kind() == ErrorKind::Closed => return Ok(()),
        written => written?,
    };
    written.retain(|(_, id)| !known.contains(id));
    take_away(run, written)
}

/// Trashes the records, the last entities first, since they link to others. One of each entity is changed before,
/// and then brought back and deleted for good. What a rule forbids is left.
fn take_away(run: &mut Run, mut written: Vec<(&'static str, Uuid)>) -> Result<()> {
    written.reverse();
    let mut left = written.iter().peekable();
    while let Some((entity, id)) = left.next() {
        let (entity, id) = (*entity, *id);
        if left.peek().is_some_and(|(next, _)| *next == entity) {
            run.call(|crm| if_allowed(crm.records(entity)?.trash(id)))?;
            continue;
        }
        run.call(|crm| {
            let records = crm.records(entity)?;
            let tags = json!({ "tags": ["taken away"] });
            let tags = records.changes_from_json(tags.as_object().unwrap_or(&Map::new()))?;
            if_allowed(records.update(id, None, tags).map(drop))
        })?;
        run.call(|crm| if_allowed(crm.records(entity)?.trash(id)))?;
        run.call(|crm| if_allowed(crm.records(entity)?.restore(id).map(drop)))?;
        run.call(|crm| if_allowed(crm.records(entity)?.trash(id)))?;
        run.call(|crm| if_allowed(crm.records(entity)?.purge(id)))?;
    }
    Ok(())
}

/// Every record, by its entity.
fn written(crm: &Crm) -> Result<Vec<(&'static str, Uuid)>> {
    let mut found = Vec::new();
    for entity in state::entities() {
        found.extend(state::rows(crm, entity)?.iter().map(|row| (entity, row.id())));
    }
    Ok(found)
}

fn if_allowed(done: Result<()>) -> Result<()> {
    match done {
        Err(error) if is_rule(error.kind()) => Ok(()),
        done => done,
    }
}

fn is_rule(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::BrokenLink | ErrorKind::Final | ErrorKind::Invalid | ErrorKind::NotFound
    )
}

fn error_of(astray: Astray) -> Error {
    let told = astray.to_string();
    astray.error.unwrap_or_else(|| Error::new(ErrorKind::Bug, told))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
