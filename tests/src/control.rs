//! Whether a test would notice a fault: it runs once more in a process of its own, in which the fault is planted.

use std::{env, process::Command};

use crm_core::planted::{self, Plant};

/// The environment variable that names what is planted.
const PLANT: &str = "CRM_PLANT";

/// Plants the one of these faults that this process was started for, if it was for one.
#[expect(clippy::disallowed_methods, reason = "a run with a fault is told by its environment")]
pub(crate) fn plant(faults: &[Plant]) -> Option<Plant> {
    let name = env::var(PLANT).ok()?;
    let fault = faults.iter().copied().find(|fault| format!("{fault:?}") == name)?;
    planted::plant(fault);
    Some(fault)
}

/// Whether this test fails where this fault is planted, and says so in these words.
pub(crate) fn is_noticed(test: &str, fault: Plant, words: &str) -> bool {
    let mut run = Command::new(env::current_exe().unwrap());
    let run = run.args(["--exact", test]).env(PLANT, format!("{fault:?}")).output().unwrap();
    let said = [run.stdout, run.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    !run.status.success() && said.concat().contains(words)
}
