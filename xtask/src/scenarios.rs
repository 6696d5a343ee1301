//! Whether the scenarios would notice: each method of the API is made idle, and a scenario that calls it must go astray.

mod languages;
mod methods;

use std::fs;

use serde_json::json;

use self::{languages::LANGUAGES, methods::Method};
use crate::{Result, codegen, process, test::Steps};

/// What is asked for.
struct Asked {
    languages: Vec<String>,
    /// These alone, where some are named.
    methods: Vec<String>,
    /// So many methods; all when nothing is said.
    count: Option<usize>,
    /// Which ones, if not all.
    seed: u64,
}

pub(crate) fn run(arguments: &[String]) -> Result {
    let [flag, rest @ ..] = arguments else { return Err(USAGE.into()) };
    if flag != "--mutants" {
        return Err(USAGE.into());
    }
    let asked = asked(rest)?;
    let methods = methods::of(&process::root().join("tests/scenarios"), &codegen::description()?)?;
    let drawn = match &asked.methods[..] {
        [] => methods::draw(&methods, asked.count, asked.seed),
        named => methods::named(&methods, named)?,
    };
    println!("mutants: {} of {} methods, seed {}", drawn.len(), methods.len(), asked.seed);
    let folder = process::target().join("mutants");
    fs::create_dir_all(&folder)?;
    let list = folder.join("mutants.json");
    fs::write(&list, told(&drawn))?;

    let mut failures = Vec::new();
    for language in &LANGUAGES {
        let is_asked = |name: &String| name == language.name;
        if !asked.languages.is_empty() && !asked.languages.iter().any(is_asked) {
            continue;
        }
        if let Some(reason) = (language.lacks)() {
            if process::is_ci() && !language.optional {
                failures.push(format!("{}: {reason}", language.name));
            } else {
                println!("skipped: mutants: {}: {reason}", language.name);
            }
            continue;
        }
        let steps = Steps::of(language.name);
        let mut command = (language.command)(&steps, &folder)?;
        command.env("CRM_MUTANTS", &list).env("CRM_IDLE", folder.join("idle"));
        if let Err(error) = steps.step("mutants", &mut command) {
            failures.push(format!("{}: {error}", language.name));
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n       ").into()) }
}

const USAGE: &str = "scenarios takes --mutants, and then languages (rust, python, node, kotlin, swift), methods, --count N and --seed S";

fn asked(arguments: &[String]) -> Result<Asked> {
    let mut asked = Asked { languages: Vec::new(), methods: Vec::new(), count: None, seed: 0 };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--count" => asked.count = Some(arguments.next().ok_or(USAGE)?.parse()?),
            "--seed" => asked.seed = arguments.next().ok_or(USAGE)?.parse()?,
            name if LANGUAGES.iter().any(|language| language.name == name) => {
                asked.languages.push(argument.clone());
            }
            flag if flag.starts_with('-') => return Err(USAGE.into()),
            _ => asked.methods.push(argument.clone()),
        }
    }
    Ok(asked)
}

/// The methods, and first each of their scenarios once: what every language reads.
fn told(drawn: &[&Method]) -> String {
    let mut stories: Vec<&String> = drawn.iter().flat_map(|method| &method.stories).collect();
    stories.sort();
    stories.dedup();
    let mutants: Vec<_> = drawn
        .iter()
        .map(|method| json!({ "method": method.name, "stories": method.stories }))
        .collect();
    json!({ "stories": stories, "mutants": mutants }).to_string()
}
