//! Makes the calls of a story, with records untyped, as the languages without types of their own do.

use std::{
    collections::BTreeMap,
    fmt, fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
};

use crm_core::{
    Budget, Crm, Declaration, Durability, Error, ErrorKind, OpenOptions, Query, Records,
    RestoreOptions, SearchOptions, Tx,
    entity::Outcome as Told,
    entity::{EntityId as _, ItemId, Value},
    exchange::{Folder, ImportOptions},
    flow::{FlowDef, Refusal},
    model::{LocalePreset, UserId},
    report::Asked,
};
use serde_json::{Map, Value as Json, json};

use super::expectation::{differs, resolve};

/// How a story went another way than it is told.
#[derive(Debug)]
pub struct Astray {
    /// The library's error, where there was one.
    pub error: Option<Error>,
    why: String,
}

impl fmt::Display for Astray {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

/// Why a step did not go: the core's own error, another one than was told, or a story that cannot be told.
enum Failure {
    Refused(Error),
    Other(Error, String),
    Story(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<Failure> for Astray {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(error) => Self { why: error.to_string(), error: Some(error) },
            Failure::Other(error, why) => Self { why, error: Some(error) },
            Failure::Story(why) => Self { why, error: None },
        }
    }
}

impl From<String> for Failure {
    fn from(story: String) -> Self {
        Self::Story(story)
    }
}

type Outcome = Result<Json, Failure>;
type Heard = Arc<Mutex<Vec<Json>>>;

/// A file that a story opens.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// In memory.
    Memory,
    /// A new file.
    New(&'a Path),
    /// A file that is there.
    Old(&'a Path),
}

/// Opens what a story asks for as it is said.
///
/// # Errors
/// Those of the calls that a program makes.
pub fn really(place: Place<'_>, options: OpenOptions) -> crm_core::Result<Crm> {
    match place {
        Place::Memory => Crm::memory(options),
        Place::New(path) => Crm::create(path, options),
        Place::Old(path) => Crm::open(path, options),
    }
}

type Opening = Box<dyn Fn(Place<'_>, OpenOptions) -> crm_core::Result<Crm>>;

/// A story under way.
pub struct Runner {
    opening: Opening,
    folder: tempfile::TempDir,
    handles: BTreeMap<String, Crm>,
    transactions: BTreeMap<String, Arc<Tx>>,
    listeners: BTreeMap<String, Heard>,
    known: BTreeMap<String, Json>,
}

impl fmt::Debug for Runner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Runner").field("handles", &self.handles).finish_non_exhaustive()
    }
}

impl Runner {
    /// Tells a story in full.
    ///
    /// # Errors
    /// Where and why it went another way.
    pub fn run(story: &Json) -> Result<(), String> {
        let mut runner = Self::begin(story, Box::new(really)).map_err(|astray| astray.why)?;
        for (place, step) in steps(story)?.iter().enumerate() {
            let told = runner.tell(step);
            told.map_err(|astray| format!("step {} ({}): {astray}", place + 1, step["op"]))?;
        }
        runner.handles.values().filter(|crm| crm.user().is_none()).try_for_each(|crm| {
            match crm.verify() {
                Ok(verified) if !verified.is_sound() => Err(verified.problems.join("; ")),
                _ => Ok(()),
            }
        })
    }

    /// The story before its first step; what it asks to be opened is opened by `opening`.
    ///
    /// # Errors
    /// When what is given cannot be made.
    pub fn begin(story: &Json, opening: Opening) -> Result<Self, Astray> {
        let mut runner = Self {
            opening,
            folder: tempfile::tempdir().map_err(|error| Failure::Story(error.to_string()))?,
            handles: BTreeMap::new(),
            transactions: BTreeMap::new(),
            listeners: BTreeMap::new(),
            known: BTreeMap::new(),
        };
        let given = &story["given"];
        let options = options(given)?;
        let path = runner.path("crm.crm");
        let place = match given["store"].as_str() {
            Some("none") => return Ok(runner),
            Some("file") => Place::New(&path),
            _ => Place::Memory,
        };
        let first = (runner.opening)(place, options).map_err(Failure::Refused)?;
        runner.handles.insert("crm".to_owned(), first);
        Ok(runner)
    }

    /// Makes the call of a step, and sees whether it gives what is told.
    ///
    /// # Errors
    /// When it does not.
    pub fn tell(&mut self, step: &Json) -> Result<(), Astray> {
        Ok(self.step(step, None)?)
    }

    /// The handle that the story calls so.
    pub fn handle(&self, name: &str) -> Option<&Crm> {
        self.handles.get(name)
    }

    /// One step and its expectation; inside a write, an error that nobody expects is the write's.
    fn step(&mut self, step: &Json, within: Option<&Tx>) -> Result<(), Failure> {
        let before = if step.get("error").is_some() { self.written()? } else { None };
        let outcome = self.call(step, within);
        let result = match (outcome, step.get("error")) {
            (Ok(result), None) => result,
            (Ok(result), Some(_)) => {
                return Err(Failure::Story(format!("should be refused, but gives {result}")));
            }
            (Err(Failure::Refused(error)), Some(expected)) => {
                if let Err(story) = self.holds(expected, &error) {
                    return Err(Failure::Other(error, story));
                }
                if self.written()? != before {
                    return Err(Failure::Story("was refused, but wrote something".to_owned()));
                }
                return Ok(());
            }
            (Err(failure), _) => return Err(failure),
        };
        if let Some(expected) = step.get("expect") {
            let expected = resolve(expected, &self.known)?;
            if let Some(found) = differs(&expected, &result) {
                return Err(Failure::Story(format!("result{found}")));
            }
        }
        if let Some(name) = step["as"].as_str() {
            self.known.insert(name.to_owned(), result);
        }
        Ok(())
    }

    fn holds(&self, expected: &Json, error: &Error) -> Result<(), String> {
        let expected = match expected {
            Json::String(code) => json!({ "code": code }),
            object => resolve(object, &self.known)?,
        };
        match differs(&expected, &error.to_json()) {
            Some(found) => Err(format!("error{found} ({error})")),
            None => Ok(()),
        }
    }

    /// How much is in the first file, as far as it can be asked.
    fn written(&self) -> Result<Option<(u64, u64)>, Failure> {
        let Some(crm) = self.handles.get("crm") else { return Ok(None) };
        match crm.verify() {
            Ok(verified) => Ok(Some((verified.records, verified.entries))),
            Err(error) if matches!(error.kind(), ErrorKind::Storage | ErrorKind::DiskFull) => {
                Err(error.into())
            }
            Err(_) => Ok(None),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn call(&mut self, step: &Json, within: Option<&Tx>) -> Outcome {
        let op = step["op"].as_str().ok_or_else(|| "a step names no op".to_owned())?;
        let no_args = Json::Object(Map::new());
        let args = resolve(step.get("args").unwrap_or(&no_args), &self.known)?;
        let path = || Ok::<_, String>(self.path(text(&args, "path")?));
        if op.starts_with("file.") {
            return Ok(on_file(op, &path()?, &args)?);
        }
        if matches!(op, "create" | "open" | "memory") {
            let options = options(&args)?;
            let crm = match op {
                "create" => (self.opening)(Place::New(&path()?), options)?,
                "open" => (self.opening)(Place::Old(&path()?), options)?,
                _ => (self.opening)(Place::Memory, options)?,
            };
            return Ok(self.keep_handle(step, crm));
        }
        if matches!(op, "restore" | "salvage") {
            return self.on_library(op, &args);
        }
        let name = step["on"].as_str().unwrap_or("crm");
        let crm =
            self.handles.get(name).cloned().ok_or_else(|| format!("no handle is called {name}"))?;
        let named = match step["in"].as_str() {
            Some(name) => {
                let tx = self.transactions.get(name);
                Some(Arc::clone(tx.ok_or_else(|| format!("no transaction is called {name}"))?))
            }
            None => None,
        };
        let tx = named.as_deref().or(within);
        if let Some((plural, method)) = op.split_once('.')
            && plural != "transaction"
        {
            let entity = self.entity_of(&crm, plural)?;
            let records = match tx {
                Some(tx) => tx.records(&entity)?,
                None => crm.records(&entity)?,
            };
            return on_collection(&records, method, &args);
        }
        match op {
            "transaction.begin" => {
                let tx = crm.transaction()?;
                self.keep_transaction(step, tx)
            }
            "as_of" => {
                let tx = crm.as_of(parse(text(&args, "at")?)?)?;
                self.keep_transaction(step, tx)
            }
            "transaction.commit" | "transaction.rollback" => {
                let tx = tx.ok_or_else(|| "name the transaction by `in`".to_owned())?;
                if op == "transaction.rollback" {
                    tx.rollback()?;
                    return Ok(Json::Null);
                }
                Ok(json!(tx.commit()?))
            }
            "write" => self.write(&crm, step),
            "as_user" => {
                let limited = crm.as_user(UserId::from_uuid(parse(text(&args, "id")?)?))?;
                Ok(self.keep_handle(step, limited))
            }
            "with_budget" => Ok(self.keep_handle(step, crm.with_budget(budget(&args)))),
            "warnings" => {
                let tx = tx.ok_or_else(|| "name the transaction by `in`".to_owned())?;
                Ok(tx.warnings()?.iter().map(crm_core::entity::Warning::to_json).collect())
            }
            "subscribe" => {
                let heard = Heard::default();
                let name = step["as"].as_str().ok_or_else(|| "name the listener".to_owned())?;
                self.listeners.insert(name.to_owned(), Arc::clone(&heard));
                crm.subscribe(move |changes| lock(&heard).push(changes.to_json()));
                Ok(Json::Null)
            }
            "heard" => {
                let name = text(&args, "listener")?;
                let heard = self
                    .listeners
                    .get(name)
                    .ok_or_else(|| format!("nobody called {name} listens"))?;
                Ok(Json::Array(std::mem::take(&mut *lock(heard))))
            }
            "import_csv" | "preview" => self.import(&crm, op, &args),
            "report" => on_report(&crm, tx, &args),
            "export_csv" => {
                let mut file = fs::File::create(path()?).map_err(|error| error.to_string())?;
                Ok(json!(crm.export_csv(text(&args, "entity")?, &query(&args)?, &mut file)?))
            }
            "backup_to" => {
                crm.backup_to(path()?)?;
                Ok(Json::Null)
            }
            _ => match FlowDef::named(op) {
                Ok(flow) => on_flow(flow, &crm, tx, &args),
                Err(_) => on_handle(&crm, op, &args),
            },
        }
    }

    /// A call about files that are not open.
    fn on_library(&self, op: &str, args: &Json) -> Outcome {
        let path = |name| Ok::<_, String>(self.path(text(args, name)?));
        if op == "salvage" {
            return Ok(Crm::salvage(path("damaged")?, path("path")?)?.to_json());
        }
        let options = RestoreOptions { replace: args["replace"] == true };
        Crm::restore(path("backup")?, path("path")?, options)?;
        Ok(Json::Null)
    }

    /// The entity of a collection: one of the model, or one that the story declared.
    fn entity_of(&self, crm: &Crm, plural: &str) -> Result<String, String> {
        /// To describe the model takes longer than most calls.
        static MODEL: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
            Crm::memory(OpenOptions::new()).map(|crm| entities(&crm)).unwrap_or_default()
        });
        if let Some(entity) = MODEL.get(plural) {
            return Ok(entity.clone());
        }
        // What a user may not see has no name for that user, but stories call it anyway.
        let mut handles = self.handles.get("crm").into_iter().chain([crm]);
        let found = handles.find_map(|crm| entities(crm).remove(plural));
        found.ok_or_else(|| format!("there is no collection {plural}"))
    }

    fn import(&self, crm: &Crm, op: &str, args: &Json) -> Outcome {
        let mapping = crm.mapping(&args["mapping"].to_string())?;
        let options = ImportOptions { preview: op == "preview", ..ImportOptions::default() };
        let folder = Folder::new(self.folder.path());
        let report = crm.import(&mapping, &folder, &options, &mut |_| {
            if args["cancel"] == true { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(report.to_json())
    }

    fn keep_handle(&mut self, step: &Json, crm: Crm) -> Json {
        let name = step["as"].as_str().unwrap_or("crm");
        self.handles.insert(name.to_owned(), crm);
        Json::Null
    }

    fn keep_transaction(&mut self, step: &Json, tx: Tx) -> Outcome {
        let name = step["as"].as_str().ok_or_else(|| "name the transaction by `as`".to_owned())?;
        self.transactions.insert(name.to_owned(), Arc::new(tx));
        Ok(Json::Null)
    }

    fn write(&mut self, crm: &Crm, step: &Json) -> Outcome {
        let mut astray = None;
        crm.write(|tx| {
            let steps = step["steps"].as_array().into_iter().flatten();
            for step in steps {
                self.step(step, Some(tx)).map_err(|failure| match failure {
                    Failure::Refused(error) => error,
                    Failure::Other(error, story) => {
                        astray = Some(format!("{}: {story}", step["op"]));
                        error
                    }
                    Failure::Story(story) => {
                        astray = Some(format!("{}: {story}", step["op"]));
                        Error::new(ErrorKind::Canceled, "the story went astray")
                    }
                })?;
            }
            Ok(())
        })
        .map_err(|error| match astray {
            Some(story) => Failure::Other(error, story),
            None => Failure::Refused(error),
        })?;
        Ok(Json::Null)
    }
}

/// A verb of a handle or a transaction.
fn on_flow(flow: &FlowDef, crm: &Crm, tx: Option<&Tx>, args: &Json) -> Outcome {
    let given = flow.arguments_from_json(args.as_object().unwrap_or(&Map::new()))?;
    let told = match tx {
        Some(tx) => tx.flow(flow.name, given)?,
        None => crm.flow(flow.name, given)?,
    };
    Ok(told.to_json())
}

fn on_handle(crm: &Crm, op: &str, args: &Json) -> Outcome {
    Ok(match op {
        "search" => {
            let mut options = SearchOptions::new();
            for entity in args["entities"].as_array().into_iter().flatten() {
                options = options.entity(entity.as_str().unwrap_or_default());
            }
            if let Some(limit) = whole(args, "limit") {
                options = options.limit(limit);
            }
            if args["newest"] == true {
                options = options.newest();
            }
            let found = crm.search(text(args, "words")?, &options)?;
            found.iter().map(crm_core::Found::to_json).collect()
        }
        "history" => {
            let entity = text(args, "entity")?;
            let def = crm.records(entity)?;
            let history = crm.history(entity, parse(text(args, "id")?)?)?;
            history.iter().map(|entry| entry.to_json(def.def())).collect()
        }
        "revert" => {
            let number =
                args["change_set"].as_i64().ok_or_else(|| "name the change set".to_owned())?;
            crm.revert(number, args["leave_conflicts"] == true)?.to_json()
        }
        "describe" => crm.describe(),
        "export_mapping" => {
            let entities = args["entities"].as_array().into_iter().flatten();
            crm.export_mapping(&entities.filter_map(Json::as_str).collect::<Vec<_>>())?
        }
        "declare" => {
            crm.declare(&Declaration::from_json(args)?)?;
            Json::Null
        }
        "verify" => crm.verify()?.to_json(),
        "company" => {
            let company = crm.company()?;
            crm.records("company")?.get(company.id.uuid())?.to_json()
        }
        "stats" => crm.stats()?.to_json(),
        "compact" => {
            let done = crm.compact()?;
            json!({ "before": done.before, "after": done.after })
        }
        "expire" => {
            let gone = crm.expire()?;
            json!({ "entries": gone.entries, "records": gone.records })
        }
        "tick" => {
            crm.tick(parse(text(args, "now")?)?)?;
            Json::Null
        }
        "suspend" => {
            crm.suspend()?;
            Json::Null
        }
        "close" => {
            crm.close()?;
            Json::Null
        }
        _ => return Err(Failure::Story(format!("there is no op {op}"))),
    })
}

fn on_collection(records: &Records<'_>, method: &str, args: &Json) -> Outcome {
    let no_fields = Map::new();
    let id = || text(args, "id").and_then(parse::<uuid::Uuid>);
    let revision = args["revision"].as_i64();
    let update = |change| records.update(id()?, revision, vec![change]).map_err(Failure::from);
    Ok(match method {
        "create" => records
            .create(records.changes_from_json(args.as_object().unwrap_or(&no_fields))?)?
            .to_json(),
        "attach" => {
            let mut fields = args.as_object().cloned().unwrap_or_default();
            let content = fields.remove("content").unwrap_or_default();
            let mut content = content.as_str().unwrap_or_default().as_bytes();
            records.attach(records.changes_from_json(&fields)?, &mut content)?.to_json()
        }
        "content" => {
            let content = records.content(id()?)?.bytes()?;
            Json::String(String::from_utf8_lossy(&content).into_owned())
        }
        "get" => records.get(id()?)?.to_json(),
        "find" => records.find(id()?)?.map_or(Json::Null, |row| row.to_json()),
        "update" => {
            let set = args["set"].as_object().unwrap_or(&no_fields);
            records.update(id()?, revision, records.changes_from_json(set)?)?.to_json()
        }
        "delete" => {
            records.trash(id()?)?;
            Json::Null
        }
        "restore" => records.restore(id()?)?.to_json(),
        "purge" => {
            records.purge(id()?)?;
            Json::Null
        }
        "list" => records.list(&query(args)?)?.to_json(),
        "all" => {
            let (mut query, mut all) = (query(args)?, Vec::new());
            loop {
                let page = records.list(&query)?;
                all.extend(page.items.iter().map(crm_core::Row::to_json));
                let Some(next) = page.next else { break Json::Array(all) };
                query = query.after(next);
            }
        }
        "mass_update" => {
            let set = args["set"].as_object().unwrap_or(&no_fields);
            let refusal = Refusal::new(args["preview"] == true, args["skip_refused"] == true);
            let changes = records.changes_from_json(set)?;
            Told::of(&records.mass_update(&query(args)?, &changes, refusal)?).to_json()
        }
        "count" => json!(records.count(&query(args)?)?),
        "explain" => json!(records.explain(&query(args)?)?),
        "add_item" => {
            update(records.add_item_from_json(text(args, "field")?, &args["item"])?)?.to_json()
        }
        "update_item" => {
            update(records.update_item_from_json(text(args, "field")?, &args["item"])?)?.to_json()
        }
        "remove_item" => {
            let item = ItemId(parse(text(args, "item")?)?);
            update(records.remove_item(text(args, "field")?, item)?)?.to_json()
        }
        _ => return Err(Failure::Story(format!("a collection has no {method}"))),
    })
}

fn query(args: &Json) -> Result<Query, Failure> {
    let mut query = Query::new();
    if let Some(filter) = args["filter"].as_str() {
        query = query.filter(filter);
    }
    for (name, value) in args["params"].as_object().into_iter().flatten() {
        query = query.param(name, Value::from_json(value)?);
    }
    let sorts = args["sort"].as_array().map_or(std::slice::from_ref(&args["sort"]), Vec::as_slice);
    for sort in sorts.iter().filter_map(Json::as_str) {
        query = query.sort(sort);
    }
    if let Some(limit) = whole(args, "limit") {
        query = query.limit(limit);
    }
    if let Some(cursor) = args["after"].as_str() {
        query = query.after(cursor);
    }
    Ok(query)
}

fn options(given: &Json) -> Result<OpenOptions, Failure> {
    let clock = given["clock"].as_str().unwrap_or("2026-11-20T02:00:00.000Z");
    let mut options = OpenOptions::new()
        .replayable(parse(clock)?, given["seed"].as_u64().unwrap_or(7))?
        .company(given["company"].as_str().unwrap_or("Acme"))
        .preset(match given["preset"].as_str() {
            Some("vi_vn") => LocalePreset::ViVn,
            _ => LocalePreset::EnUs,
        });
    if let Some(within) = whole(&given["durability"], "relaxed_ms") {
        let within = u32::try_from(within).unwrap_or(u32::MAX);
        options = options.durability(Durability::Relaxed { within });
    }
    if let Some(bytes) = whole(given, "cache_bytes") {
        options = options.cache_bytes(bytes);
    }
    if let Some(bytes) = given["max_file_bytes"].as_u64() {
        options = options.max_file_bytes(bytes);
    }
    Ok(if given["shared"] == true { options.shared() } else { options })
}

/// Asks for a report; it must have both pictures.
fn on_report(crm: &Crm, tx: Option<&Tx>, args: &Json) -> Outcome {
    let mut asked = args.as_object().cloned().unwrap_or_default();
    let name = asked.remove("name");
    let name = name.as_ref().and_then(Json::as_str).unwrap_or_default();
    let asked = Asked::from_json(&Json::Object(asked))?;
    let answer = match tx {
        Some(tx) => tx.report(name, &asked)?,
        None => crm.report(name, &asked)?,
    };
    if !answer.to_svg().starts_with("<svg")
        || answer.to_vega_lite().get("data").is_none_or(Json::is_null)
    {
        return Err(Failure::Story(format!("{name} has no picture")));
    }
    Ok(answer.to_json())
}

/// Spoils files, as the world does.
fn on_file(op: &str, path: &Path, args: &Json) -> Result<Json, String> {
    let failed = |error: std::io::Error| error.to_string();
    match op {
        "file.write" => fs::write(path, text(args, "text")?).map_err(failed)?,
        "file.unpack" => {
            let from =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(text(args, "from")?);
            let mut packed = flate2::read::GzDecoder::new(fs::File::open(from).map_err(failed)?);
            std::io::copy(&mut packed, &mut fs::File::create(path).map_err(failed)?)
                .map_err(failed)?;
        }
        "file.read" => return fs::read_to_string(path).map(Json::String).map_err(failed),
        "file.exists" => return Ok(json!(path.exists())),
        "file.replace" => {
            let (find, with) = (bytes(text(args, "find")?)?, bytes(text(args, "with")?)?);
            if find.is_empty() || find.len() != with.len() {
                return Err("give as many bytes as there were".to_owned());
            }
            let mut held = fs::read(path).map_err(failed)?;
            let mut places = 0;
            for start in 0..held.len() {
                let here = held.get_mut(start..start + find.len());
                if let Some(here) = here.filter(|here| *here == find) {
                    here.copy_from_slice(&with);
                    places += 1;
                }
            }
            if places == 0 {
                return Err("these bytes are not in the file".to_owned());
            }
            fs::write(path, held).map_err(failed)?;
        }
        _ => return Err(format!("there is no op {op}")),
    }
    Ok(Json::Null)
}

fn bytes(hex: &str) -> Result<Vec<u8>, String> {
    let digits = hex.as_bytes().chunks(2);
    let byte = |digits: &[u8]| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
    digits.map(byte).collect::<Option<_>>().ok_or_else(|| format!("{hex} is not hex"))
}

/// The entity of each collection that a handle knows.
fn entities(crm: &Crm) -> BTreeMap<String, String> {
    let model = crm.describe();
    let entities = model.get("entities").and_then(Json::as_array).into_iter().flatten();
    let names = entities.filter_map(|it| it["plural"].as_str().zip(it["name"].as_str()));
    names.map(|(plural, name)| (plural.to_owned(), name.to_owned())).collect()
}

fn budget(args: &Json) -> Budget {
    let millis = whole(args, "millis").and_then(|millis| u32::try_from(millis).ok());
    Budget { rows: args["rows"].as_u64(), millis, ..Budget::default() }
}

fn text<'a>(args: &'a Json, name: &str) -> Result<&'a str, String> {
    args[name].as_str().ok_or_else(|| format!("the argument {name} must be text"))
}

fn whole(args: &Json, name: &str) -> Option<usize> {
    args[name].as_u64().and_then(|number| usize::try_from(number).ok())
}

fn parse<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{text} is not of the right form"))
}

fn steps(story: &Json) -> Result<&[Json], String> {
    story["steps"].as_array().map(Vec::as_slice).ok_or_else(|| "there are no steps".to_owned())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
