//! Whether the tests of the store would notice: one line of it is changed, and a test must fail.

mod change;
mod tree;
mod verdicts;

use std::{fs, path::PathBuf};

use serde_json::Value;

use self::{
    change::Change,
    tree::Tree,
    verdicts::{Verdict, Verdicts},
};
use crate::{Result, process};

/// What records, indexes, totals, search and the journal are written and read by, and who may.
const FILES: &[&str] = &[
    "crm-core/src/access/mod.rs",
    "crm-core/src/entity/key.rs",
    "crm-core/src/store/index/apply.rs",
    "crm-core/src/store/index/block.rs",
    "crm-core/src/store/index/mod.rs",
    "crm-core/src/store/journal.rs",
    "crm-core/src/store/leader.rs",
    "crm-core/src/store/put.rs",
    "crm-core/src/store/put/ahead.rs",
    "crm-core/src/store/put/keys.rs",
    "crm-core/src/store/put/reads.rs",
    "crm-core/src/store/put/share.rs",
    "crm-core/src/store/put/step.rs",
    "crm-core/src/store/put/words.rs",
    "crm-core/src/store/search/apply.rs",
    "crm-core/src/store/search/mod.rs",
    "crm-core/src/store/search/posting.rs",
    "crm-core/src/store/search/query.rs",
    "crm-core/src/store/totals.rs",
    "crm-core/src/store/work/claims.rs",
    "crm-core/src/store/work/write.rs",
];

/// How many of a hundred changes the tests must notice, those left out that change nothing.
const ENOUGH: usize = 90;

/// Changes that leave the program as it was, each with its reason.
const EQUIVALENT: &str = include_str!("mutants/equivalent.json");

struct Asked {
    count: usize,
    seed: u64,
}

pub(crate) fn run(arguments: &[String]) -> Result {
    let asked = asked(arguments)?;
    let mut changes = Vec::new();
    for file in FILES {
        let text = fs::read_to_string(process::root().join(file))
            .map_err(|error| format!("{file}: {error}"))?;
        changes.extend(change::all(file, &text));
    }
    let equivalent = equivalent()?;
    println!("mutants: {} of {} changes, seed {}", asked.count, changes.len(), asked.seed);
    let tree = Tree::copied()?;
    let mut verdicts = Verdicts::of(tree.mark(), || tree.is_sound())?;
    let (mut killed, mut unchanged, mut survivors) = (0, 0, Vec::new());
    for change in change::drawn(changes, asked.seed) {
        if killed + unchanged + survivors.len() == asked.count {
            break;
        }
        if equivalent.iter().any(|known| known.is(&change)) {
            println!("changes nothing: {change}");
            unchanged += 1;
            continue;
        }
        match verdicts.of_change(&change, || tree.judge(&change))? {
            // It was no program.
            Verdict::NotBuilt => {}
            Verdict::Killed(by) => {
                println!("killed by {by}: {change}");
                killed += 1;
            }
            Verdict::Survived => {
                println!("SURVIVED: {change}");
                survivors.push(change);
            }
        }
    }
    let judged = killed + survivors.len();
    println!("{killed} of {judged} mutants killed, {unchanged} more change nothing");
    if killed * 100 < judged * ENOUGH {
        return Err(format!("fewer than {ENOUGH} % were killed").into());
    }
    Ok(())
}

/// Where the copy of the project lies, its builds and what came of changes.
fn folder() -> PathBuf {
    process::target().join("mutants")
}

fn asked(arguments: &[String]) -> Result<Asked> {
    let mut asked = Asked { count: 30, seed: 1 };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let given = arguments.next().and_then(|given| given.parse().ok());
        let number: u64 = given.ok_or_else(|| format!("{argument} needs a whole number"))?;
        match argument.as_str() {
            "--count" => asked.count = usize::try_from(number)?,
            "--seed" => asked.seed = number,
            _ => return Err("mutants takes --count N and --seed S".into()),
        }
    }
    Ok(asked)
}

/// A change that was shown to change nothing.
struct Known {
    file: String,
    before: String,
    after: String,
}

impl Known {
    fn is(&self, change: &Change) -> bool {
        self.file == change.file
            && self.before == change.before.trim()
            && self.after == change.after.trim()
    }
}

fn equivalent() -> Result<Vec<Known>> {
    let listed: Vec<Value> = serde_json::from_str(EQUIVALENT)?;
    let known = |listed: &Value| {
        let text = |name: &str| listed.get(name).and_then(Value::as_str).map(str::to_owned);
        let _reason = text("reason")?;
        Some(Known { file: text("file")?, before: text("before")?, after: text("after")? })
    };
    let known: Option<Vec<Known>> = listed.iter().map(known).collect();
    Ok(known.ok_or("each equivalent mutant has a file, before, after and a reason")?)
}
