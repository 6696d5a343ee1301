//! A copy of the project whose lines are changed, and whether its tests notice.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::change::Change;
use crate::{Result, process};

/// What tries a changed store, the quickest first: its own tests, then the model test, shortened, and the gate.
const TESTS: [(&str, &str, &[&str]); 3] = [
    ("the store's tests", "crm-core", &["store::", "entity::key", "access::", "crm::"]),
    ("the model test", "crm-tests", &["model_test::", "spine::", "old_files::"]),
    ("the gate", "crm-tests", &["gate::", "matrix::"]),
];
/// How many sequences the model test plays.
const SEQUENCES: &str = "60";
/// How long tests may take: a change can make a loop that does not end.
const LIMIT: Duration = Duration::from_mins(15);

pub(super) enum Verdict {
    /// It is no program any more.
    NotBuilt,
    /// By which tests.
    Killed(&'static str),
    Survived,
}

pub(super) struct Tree {
    root: PathBuf,
}

impl Tree {
    /// A copy of all files that git knows, beside the builds.
    pub(super) fn copied() -> Result<Self> {
        let root = process::target().join("mutants/tree");
        let mut list = Command::new("git");
        list.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
        let listed = process::output(list.current_dir(process::root()))?;
        for path in listed.split('\0').filter(|path| !path.is_empty()) {
            let (from, to) = (process::root().join(path), root.join(path));
            // Deleted files are still listed, and folders that are linked are no files.
            if !from.is_file() {
                continue;
            }
            // A file that is the same keeps its time, so that it is not built again.
            let bytes = fs::read(&from)?;
            if fs::read(&to).is_ok_and(|copy| copy == bytes) {
                continue;
            }
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&to, bytes)?;
        }
        Ok(Self { root })
    }

    /// Whether all tests pass before anything is changed.
    pub(super) fn is_sound(&self) -> Result {
        for (name, package, filters) in TESTS {
            if !self.builds(package)? || !self.passes(package, filters)? {
                return Err(format!("{name} fail without any change").into());
            }
        }
        Ok(())
    }

    /// Changes a line, tries it, and puts it back.
    pub(super) fn judge(&self, change: &Change) -> Result<Verdict> {
        let path = self.root.join(change.file);
        let text = fs::read_to_string(&path)?;
        let mut lines: Vec<&str> = text.lines().collect();
        match lines.get_mut(change.line) {
            Some(line) if *line == change.before => *line = &change.after,
            _ => return Err(format!("{} was changed meanwhile", change.file).into()),
        }
        fs::write(&path, lines.join("\n") + "\n")?;
        let verdict = self.tried();
        fs::write(&path, text)?;
        verdict
    }

    fn tried(&self) -> Result<Verdict> {
        for (name, package, filters) in TESTS {
            if !self.builds(package)? {
                return Ok(Verdict::NotBuilt);
            }
            if !self.passes(package, filters)? {
                return Ok(Verdict::Killed(name));
            }
        }
        Ok(Verdict::Survived)
    }

    fn builds(&self, package: &str) -> Result<bool> {
        let mut build = self.test(package);
        build.arg("--no-run");
        finishes(&mut build)
    }

    fn passes(&self, package: &str, filters: &[&str]) -> Result<bool> {
        let mut test = self.test(package);
        test.arg("--").args(filters);
        finishes(&mut test)
    }

    fn test(&self, package: &str) -> Command {
        let mut command = process::cargo("test");
        command.args(["--quiet", "--lib", "--package", package]);
        command.current_dir(&self.root);
        command.env("CARGO_TARGET_DIR", process::target());
        command.env("CRM_MODEL_SEQUENCES", SEQUENCES);
        command
    }
}

/// Whether a program says that it is well, in time.
fn finishes(command: &mut Command) -> Result<bool> {
    let begun = Instant::now();
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if begun.elapsed() > LIMIT {
            child.kill()?;
            child.wait()?;
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(100));
    }
}
