//! Other processes: the test binary once more, at a test that asks what it is to do.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Write},
    process::{self, ChildStdout, Command, Stdio},
};

/// What a child says begins so, to tell it from what tests print.
const SAYS: &str = "child ";

/// A process of its own, which does what it is told and says what came of it.
pub(crate) struct Child {
    process: process::Child,
    said: BufReader<ChildStdout>,
}

impl Child {
    /// Starts the test of this name where this variable of the environment is set.
    pub(crate) fn start(test: &str, variable: &str, value: impl AsRef<OsStr>) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(variable, value)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(process.stdout.take().unwrap());
        Self { process, said }
    }

    /// The next thing that the child says.
    pub(crate) fn hears(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(self.said.read_line(&mut line).unwrap(), 0, "the process ended early");
            if let Some(said) = line.strip_prefix(SAYS) {
                return said.trim().to_owned();
            }
        }
    }

    pub(crate) fn tell(&mut self, line: &str) {
        writeln!(self.process.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Tells the child that there is nothing more to do.
    pub(crate) fn dismiss(&mut self) {
        drop(self.process.stdin.take());
    }

    /// Waits for its end.
    pub(crate) fn end(mut self) {
        self.dismiss();
        assert!(self.process.wait().unwrap().success());
    }
}

/// What a child was started for, if this process is one.
#[expect(clippy::disallowed_methods, reason = "a child is told by its environment")]
pub(crate) fn told(variable: &str) -> Option<String> {
    std::env::var(variable).ok()
}

/// What a child is told to do, one after the other.
pub(crate) fn orders() -> impl Iterator<Item = String> {
    std::io::stdin().lock().lines().map(Result::unwrap)
}

/// Says this to who started this child.
pub(crate) fn say(what: &str) {
    let mut out = std::io::stdout().lock();
    // The name of the test may stand in the line already.
    writeln!(out, "\n{SAYS}{what}").unwrap();
    out.flush().unwrap();
}
