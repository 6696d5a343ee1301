//! The methods of the API, as the scenarios and the model name them.

use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::Path,
};

use serde_json::Value;

use crate::{
    Result,
    codegen::described::{list, text},
};

/// Operations that are the runner's own, and `memory`: without it nothing begins.
const NO_METHODS: [&str; 2] = ["heard", "memory"];

/// A method of the API.
pub(super) struct Method {
    /// As it is made idle: `accounts.create`, `search`, `report.board`.
    pub(super) name: String,
    /// The scenarios that call it, by the names of their files.
    pub(super) stories: Vec<String>,
}

/// Every method that a scenario calls; a verb or a report that none calls is an error.
pub(super) fn of(folder: &Path, description: &Value) -> Result<Vec<Method>> {
    let mut methods = BTreeMap::new();
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        paths.push((entry.metadata()?.len(), entry.path()));
    }
    // The shortest first: the one that notices ends the search.
    paths.sort();
    for (_, path) in paths {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == "json") && name != "schema" {
            let story: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
            note(list(&story, "steps"), name, &mut methods);
        }
    }
    let verbs = list(description, "flows").iter().map(|flow| text(flow, "name").to_owned());
    let reports = list(description, "reports").iter();
    let reports: Vec<_> =
        reports.map(|report| format!("report.{}", text(report, "name"))).collect();
    // A story may ask for a report that there is not, to be refused.
    methods.retain(|name, _| !name.starts_with("report.") || reports.contains(name));
    let untold: Vec<_> = verbs.chain(reports).filter(|name| !methods.contains_key(name)).collect();
    if !untold.is_empty() {
        return Err(format!("no scenario calls {}", untold.join(", ")).into());
    }
    Ok(methods.into_iter().map(|(name, stories)| Method { name, stories }).collect())
}

fn note(steps: &[Value], story: &str, methods: &mut BTreeMap<String, Vec<String>>) {
    for step in steps {
        note(list(step, "steps"), story, methods);
        let op = text(step, "op");
        if op.starts_with("file.") || NO_METHODS.contains(&op) {
            continue;
        }
        // `all` is the language's own: it lists page after page.
        let name = match (op, op.strip_suffix(".all")) {
            ("report", _) => {
                format!("report.{}", step.get("args").map_or("", |args| text(args, "name")))
            }
            (_, Some(plural)) => format!("{plural}.list"),
            _ => op.to_owned(),
        };
        let stories = methods.entry(name).or_default();
        if stories.last().is_none_or(|last| last != story) {
            stories.push(story.to_owned());
        }
    }
}

/// The methods of these names.
pub(super) fn named<'m>(methods: &'m [Method], names: &[String]) -> Result<Vec<&'m Method>> {
    let find = |name: &String| {
        let found = methods.iter().find(|method| method.name == *name);
        found.ok_or_else(|| format!("no scenario calls {name}").into())
    };
    names.iter().map(find).collect()
}

/// So many of the methods, always the same ones for a seed; all of them when no number is given.
pub(super) fn draw(methods: &[Method], count: Option<usize>, seed: u64) -> Vec<&Method> {
    let Some(count) = count else { return methods.iter().collect() };
    let mut drawn: Vec<_> = methods.iter().collect();
    drawn.sort_by_key(|method| {
        let mut hasher = DefaultHasher::new();
        (seed, &method.name).hash(&mut hasher);
        hasher.finish()
    });
    drawn.truncate(count);
    drawn
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_stories_call_is_a_method_once_with_each_of_its_stories() {
        let mut methods = BTreeMap::new();
        let win = json!({ "op": "win" });
        let write = json!({ "op": "write", "steps": [win] });
        let board = json!({ "op": "report", "args": { "name": "board" } });

        note(&[write, win.clone(), json!({ "op": "file.read" })], "first", &mut methods);
        note(&[win, board, json!({ "op": "deals.all" })], "second", &mut methods);

        let names: Vec<_> = methods.keys().map(String::as_str).collect();
        assert_eq!(names, ["deals.list", "report.board", "win", "write"]);
        assert_eq!(methods["win"], ["first", "second"]);
    }

    #[test]
    fn a_seed_always_draws_the_same_methods() {
        let method = |name: u32| Method { name: name.to_string(), stories: Vec::new() };
        let methods: Vec<_> = (0..100).map(method).collect();
        let names = |seed| {
            let drawn = draw(&methods, Some(20), seed);
            drawn.into_iter().map(|method| method.name.clone()).collect::<Vec<_>>()
        };

        assert_eq!(names(7), names(7));
        assert_ne!(names(7), names(8));
        assert_eq!(draw(&methods, None, 7).len(), 100);
    }
}
