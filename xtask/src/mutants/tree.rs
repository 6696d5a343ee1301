//! A copy of the project whose lines are changed, and whether its tests notice.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{ChildStdout, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use serde_json::Value;

use super::{change::Change, verdicts::Verdict};
use crate::{Result, process};

/// Tests that try a changed store: the package's tests that are so called, less those that are passed over.
struct Tests<'a> {
    package: &'static str,
    folder: &'static str,
    called: &'a [&'a str],
    less: &'static [&'static [&'static str]],
}

/// What takes long among the core's own tests.
const LONG: &[&str] = &[
    "store::search::tests::many_blocks_and_windows_give_the_same_hits_as_looking_at_every_record",
    "query::plan::tests::what_is_read_and_asked_again_is_what_passes",
];
/// What changes of these files cannot concern: engines, and types of values.
const ELSEWHERE: &[&str] = &["store::engine::", "value::", "document::"];

/// The quickest first: the core's own tests, then from outside the model test, what people do, and the gate. Before all
/// of them come those of the changed file.
const TESTS: [Tests<'_>; 5] = [
    Tests { package: "crm-core", folder: "crm-core", called: &[], less: &[LONG, ELSEWHERE] },
    Tests { package: "crm-core", folder: "crm-core", called: LONG, less: &[] },
    Tests {
        package: "crm-tests",
        folder: "tests",
        called: &["model_test::", "spine::", "old_files::", "recount::", "revert::", "search::"],
        less: &[],
    },
    Tests {
        package: "crm-tests",
        folder: "tests",
        called: &[
            "concurrency::",
            "contracts::",
            "durability::",
            "matrix::",
            "number_series::",
            "scenarios::",
        ],
        less: &[],
    },
    Tests {
        package: "crm-tests",
        folder: "tests",
        called: &["gate::a_user_reads_the_same_as_on_a_store_without_what_they_may_not_see"],
        less: &[],
    },
];
/// How many inputs properties are tried with, where they do not say so, and how many sequences the model test plays.
const CASES: &str = "48";
const SEQUENCES: &str = "60";
/// How many stores and users the gate is tried with.
const GATE_CASES: &str = "6";
/// What a change can use up that makes a loop without an end: seconds of a processor, KiB of memory, and time for a test.
const PROCESSOR_SECONDS: u32 = 180;
const MEMORY_KIB: u32 = 4 << 20;
const LIMIT: Duration = Duration::from_mins(15);

pub(super) struct Tree {
    root: PathBuf,
    /// Its own, so that it waits for no other build of the project, nor that for it.
    builds: PathBuf,
    /// Of all its files, as they are without any change.
    mark: u64,
}

impl Tree {
    /// A copy of all files that git knows, beside the builds.
    pub(super) fn copied() -> Result<Self> {
        let folder = super::folder();
        let (root, mut mark) = (folder.join("tree"), DefaultHasher::new());
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
            (path, &bytes).hash(&mut mark);
            if fs::read(&to).is_ok_and(|copy| copy == bytes) {
                continue;
            }
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&to, bytes)?;
        }
        Ok(Self { root, builds: folder.join("build"), mark: mark.finish() })
    }

    /// Tells these files from any others.
    pub(super) fn mark(&self) -> u64 {
        self.mark
    }

    /// Whether all tests pass before anything is changed.
    pub(super) fn is_sound(&self) -> Result {
        match self.tried(None)? {
            Verdict::Survived => Ok(()),
            Verdict::NotBuilt => Err("the tests do not build without any change".into()),
            Verdict::Killed(by) => Err(format!("{by} fails without any change").into()),
        }
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
        let verdict = self.tried(Some(&module(change.file)));
        fs::write(&path, text)?;
        verdict
    }

    /// Tries it, by the tests of this module first.
    fn tried(&self, first: Option<&str>) -> Result<Verdict> {
        let called = first.as_slice();
        let own = Tests { package: "crm-core", folder: "crm-core", called, less: &[LONG] };
        let own = first.is_some().then_some(&own);
        let mut built: Option<(&str, PathBuf)> = None;
        for tests in own.into_iter().chain(&TESTS) {
            let program = match built.take() {
                Some((package, program)) if package == tests.package => program,
                _ => match self.build(tests.package)? {
                    Some(program) => program,
                    None => return Ok(Verdict::NotBuilt),
                },
            };
            if let Some(test) = self.failing(&program, tests)? {
                return Ok(Verdict::Killed(test));
            }
            built = Some((tests.package, program));
        }
        Ok(Verdict::Survived)
    }

    /// The program of a package's tests, unless it does not build.
    fn build(&self, package: &str) -> Result<Option<PathBuf>> {
        let mut build = process::cargo("test");
        build.args(["--quiet", "--lib", "--no-run", "--message-format=json", "--package", package]);
        build.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.builds);
        // Nobody looks where a test fails: less to write and to link.
        build.env("CARGO_PROFILE_DEV_DEBUG", "0");
        let built = build.stdin(Stdio::null()).stderr(Stdio::null()).output()?;
        if !built.status.success() {
            return Ok(None);
        }
        let told = String::from_utf8(built.stdout)?;
        let mut programs = told.lines().filter_map(|line| {
            let told: Value = serde_json::from_str(line).ok()?;
            told.get("executable")?.as_str().map(PathBuf::from)
        });
        Ok(Some(programs.next().ok_or_else(|| format!("{package} has no tests"))?))
    }

    /// Runs tests to the first that fails, or to the end.
    fn failing(&self, program: &Path, tests: &Tests<'_>) -> Result<Option<String>> {
        let limits = format!("ulimit -t {PROCESSOR_SECONDS} -v {MEMORY_KIB}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &limits]).arg(program).args(tests.called);
        command.args(tests.less.concat().iter().flat_map(|test| ["--skip", test]));
        command.current_dir(self.root.join(tests.folder));
        command.env("PROPTEST_CASES", CASES).env("CRM_MODEL_SEQUENCES", SEQUENCES);
        command.env("CRM_GATE_CASES", GATE_CASES);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let told = match child.stdout.take() {
            Some(printed) => first_failing(printed, LIMIT),
            None => None,
        };
        if told.is_some() {
            child.kill()?;
        }
        let is_well = child.wait()?.success();
        Ok(told.or_else(|| (!is_well).then(|| "a program that broke off".to_owned())))
    }
}

/// The module of a file of the core, as its tests are called; of a file below another one that one's.
fn module(file: &str) -> String {
    let path = file.strip_prefix("crm-core/src/").unwrap_or(file).trim_end_matches(".rs");
    path.split('/').filter(|part| *part != "mod").take(2).collect::<Vec<_>>().join("::") + "::"
}

/// The first test that these lines call failed, if there is one before they end; each of them may take so long.
fn first_failing(printed: ChildStdout, limit: Duration) -> Option<String> {
    let (lines, read) = mpsc::channel();
    thread::spawn(move || {
        let printed = BufReader::new(printed).lines().map_while(std::result::Result::ok);
        printed.take_while(|line| lines.send(line.clone()).is_ok()).for_each(drop);
    });
    loop {
        match read.recv_timeout(limit) {
            Ok(line) => {
                if let Some(test) = named(&line) {
                    return Some(test.to_owned());
                }
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {
                return Some("a test without an end".to_owned());
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// The test that this line calls failed.
fn named(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_the_test_that_failed() {
        assert_eq!(named("test store::put::tests::one ... FAILED"), Some("store::put::tests::one"));
        assert_eq!(named("test store::put::tests::one ... ok"), None);
        assert_eq!(named("test result: FAILED. 1 passed; 1 failed"), None);
    }

    #[test]
    fn tests_are_called_by_their_file() {
        assert_eq!(module("crm-core/src/store/put/keys.rs"), "store::put::");
        assert_eq!(module("crm-core/src/store/search/mod.rs"), "store::search::");
        assert_eq!(module("crm-core/src/access/mod.rs"), "access::");
    }
}
