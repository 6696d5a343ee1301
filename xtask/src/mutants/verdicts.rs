//! What came of changes, kept: a run takes hours, and one that was broken off goes on where it was.

use std::{
    collections::HashMap,
    fmt,
    fs::{self, OpenOptions},
    io::Write,
    path::PathBuf,
};

use super::{change::Change, folder};
use crate::Result;

/// What the tests say of a change.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Verdict {
    /// It is no program any more.
    NotBuilt,
    /// By this test.
    Killed(String),
    Survived,
}

/// The verdicts on changes of one state of the project.
pub(super) struct Verdicts {
    path: PathBuf,
    known: HashMap<String, Verdict>,
}

impl Verdicts {
    /// Those of the files with this mark; where there are none yet, `begin` says whether there can be any.
    pub(super) fn of(mark: u64, begin: impl FnOnce() -> Result) -> Result<Self> {
        let path = folder().join(format!("verdicts-{mark:016x}.txt"));
        if !path.exists() {
            begin()?;
            fs::write(&path, "")?;
        }
        let known = fs::read_to_string(&path)?.lines().filter_map(read).collect();
        Ok(Self { path, known })
    }

    /// The verdict on this change; `judge` gives it, unless it is known.
    pub(super) fn of_change(
        &mut self,
        change: &Change,
        judge: impl FnOnce() -> Result<Verdict>,
    ) -> Result<Verdict> {
        let change = change.to_string();
        if let Some(verdict) = self.known.get(&change) {
            return Ok(verdict.clone());
        }
        let verdict = judge()?;
        let mut file = OpenOptions::new().append(true).open(&self.path)?;
        writeln!(file, "{verdict}\t{change}")?;
        Ok(verdict)
    }
}

const NOT_BUILT: &str = "not built";
const KILLED_BY: &str = "killed by ";
const SURVIVED: &str = "survived";

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt => f.write_str(NOT_BUILT),
            Self::Killed(by) => write!(f, "{KILLED_BY}{by}"),
            Self::Survived => f.write_str(SURVIVED),
        }
    }
}

/// A line as it is kept; nothing of one that was cut off.
fn read(line: &str) -> Option<(String, Verdict)> {
    let (verdict, change) = line.split_once('\t')?;
    let verdict = match verdict {
        NOT_BUILT => Verdict::NotBuilt,
        SURVIVED => Verdict::Survived,
        _ => Verdict::Killed(verdict.strip_prefix(KILLED_BY)?.to_owned()),
    };
    Some((change.to_owned(), verdict))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_again() {
        for verdict in
            [Verdict::NotBuilt, Verdict::Survived, Verdict::Killed("store::put::one".to_owned())]
        {
            let line = format!("{verdict}\tput.rs:3: `a + b` became `a - b`");
            let known = ("put.rs:3: `a + b` became `a - b`".to_owned(), verdict);
            assert_eq!(read(&line), Some(known));
        }
        assert_eq!(read("killed by store::pu"), None);
    }
}
