//! How a file is opened, and what its handles are limited to.

use std::{path::PathBuf, sync::Arc};

use crm_core::{
    Budget, Cancel, Crm, Durability, OpenOptions, RestoreOptions, Result, SearchOptions, SeededIds,
    TestClock, exchange::ImportOptions, model::LocalePreset,
};
use serde_json::Value as Json;

use crate::{
    given::{Given, wrong},
    handle::Handle,
    job::Answer,
};

/// Opens or makes a file, a CRM in memory, or puts a backup in a file's place.
pub(crate) fn opened(how: &str, given: &Given) -> Result<Answer> {
    let path = || given.text("path").map(PathBuf::from);
    let crm = match how {
        "memory" => Crm::memory(open_options(given)?)?,
        "create" => Crm::create(path()?, open_options(given)?)?,
        "restore" => {
            let replace = given.options(&["replace"])?.flag("replace")?;
            Crm::restore(given.text("backup")?, path()?, RestoreOptions { replace })?;
            return Ok(Answer::Nothing);
        }
        _ => Crm::open(path()?, open_options(given)?)?,
    };
    Ok(Answer::Handle(Handle::of(crm)))
}

fn open_options(given: &Given) -> Result<OpenOptions> {
    let given = given.options(&[
        "preset",
        "company",
        "durability",
        "cacheBytes",
        "checkUpTo",
        "maxFileBytes",
        "shared",
        "testClock",
        "seed",
    ])?;
    let is_given = |name| !given.value(name).is_null();
    let mut options = OpenOptions::new();
    options = match given.value("preset").as_str() {
        Some("vi_vn") => options.preset(LocalePreset::ViVn),
        Some("en_us") => options.preset(LocalePreset::EnUs),
        _ if is_given("preset") => {
            return Err(wrong("preset", "choice", "\"vi_vn\" or \"en_us\""));
        }
        _ => options,
    };
    if is_given("company") {
        options = options.company(given.text("company")?);
    }
    if is_given("durability") {
        options = options.durability(durability(given.value("durability"))?);
    }
    if let Some(bytes) = given.whole("cacheBytes")? {
        options = options.cache_bytes(bytes);
    }
    if let Some(bytes) = given.whole("checkUpTo")? {
        options = options.check_up_to(bytes);
    }
    if let Some(bytes) = given.whole("maxFileBytes")? {
        options = options.max_file_bytes(bytes);
    }
    if given.flag("shared")? {
        options = options.shared();
    }
    if is_given("testClock") {
        options = options.clock(Arc::new(TestClock::at(given.time("testClock")?)));
    }
    if let Some(seed) = given.whole("seed")? {
        options = options.ids(Arc::new(SeededIds::new(seed)));
    }
    Ok(options)
}

fn durability(value: &Json) -> Result<Durability> {
    let relaxed = || u32::try_from(value.as_object()?.get("relaxed")?.as_u64()?).ok();
    match (value.as_str(), relaxed()) {
        (Some("full"), _) => Ok(Durability::Full),
        (_, Some(within)) => Ok(Durability::Relaxed { within }),
        _ => Err(wrong("durability", "choice", "\"full\" or { relaxed: milliseconds }")),
    }
}

/// What can always be stopped.
pub(crate) fn budget(given: &Given) -> Result<Budget> {
    let given = given.options(&["rows", "millis"])?;
    Ok(Budget {
        rows: given.whole("rows")?,
        millis: given.whole("millis")?,
        cancel: Some(Cancel::new()),
    })
}

pub(crate) fn search_options(given: &Given) -> Result<SearchOptions> {
    let given = given.options(&["entities", "limit", "newest"])?;
    let mut options = SearchOptions::new();
    for entity in given.texts("entities")? {
        options = options.entity(entity);
    }
    if let Some(limit) = given.whole("limit")? {
        options = options.limit(limit);
    }
    Ok(if given.flag("newest")? { options.newest() } else { options })
}

pub(crate) fn import_options(given: &Given, preview: bool) -> Result<ImportOptions> {
    let given = given.options(&["batch", "limit", "resume"])?;
    let batch = given.whole("batch")?.unwrap_or(ImportOptions::LARGEST_BATCH);
    Ok(ImportOptions {
        preview,
        batch,
        limit: given.whole("limit")?,
        resume: given.whole("resume")?,
    })
}
