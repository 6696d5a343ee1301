//! Tells the stories of `tests/scenarios` to this library; README.md there says what they mean.

mod expectation;
mod runner;

use std::{fs, io, path::Path};

use serde_json::Value as Json;

pub use self::runner::{Astray, Place, Runner, really};

/// Every story, by the name of its file and in the order of the names.
///
/// # Errors
/// When a file cannot be read, or is no JSON.
pub fn stories() -> io::Result<Vec<(String, Json)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut stories = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|ending| ending == "json") && name != "schema" {
            stories.push((name, serde_json::from_str(&fs::read_to_string(&path)?)?));
        }
    }
    stories.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(stories)
}
