//! A child process that writes or reads, and what it has said so far.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

/// How long a child may take for its next word before it counts as hanging.
const PATIENCE: Duration = Duration::from_mins(1);

/// A child under way.
pub(super) struct Writer {
    pub(super) language: &'static str,
    pub(super) name: String,
    child: Child,
    heard: Arc<Heard>,
    listener: JoinHandle<()>,
}

#[derive(Default)]
struct Heard {
    said: Mutex<Said>,
    more: Condvar,
}

#[derive(Clone, Copy, Default)]
struct Said {
    /// The last call that was answered; 0 for a file that is open, and nothing before.
    last: Option<usize>,
    is_over: bool,
}

impl Writer {
    pub(super) fn start(
        mut command: Command,
        language: &'static str,
        name: &str,
    ) -> Result<Self, String> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the {language} child does not start: {error}"))?;
        let said = child.stdout.take().ok_or("a child has no pipe")?;
        let heard = Arc::new(Heard::default());
        let hears = Arc::clone(&heard);
        let listener = thread::spawn(move || {
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                // A line that was cut off by the kill is none.
                let number = if line == "ready" { Some(0) } else { line.parse().ok() };
                hears.note(|said| said.last = number.or(said.last));
            }
            hears.note(|said| said.is_over = true);
        });
        Ok(Self { language, name: name.to_owned(), child, heard, listener })
    }

    pub(super) fn wait_until_ready(&self) -> Result<(), String> {
        self.heard.wait(|last| last.is_some()).map_err(|why| self.told(why))
    }

    /// Waits until another call is answered.
    pub(super) fn wait_for_more(&self) -> Result<(), String> {
        let before = self.heard.said().last;
        self.heard.wait(|last| last > before).map_err(|why| self.told(why))
    }

    /// The last call that was answered before the kill; none when the file was not open yet.
    pub(super) fn kill(mut self) -> Result<Option<usize>, String> {
        if self.heard.said().is_over {
            return Err(self.told("ended by itself"));
        }
        let killed = self.child.kill().and_then(|()| self.child.wait());
        killed.map_err(|error| error.to_string())?;
        let listened = self.listener.join();
        listened.map_err(|_| "the listener panicked".to_owned())?;
        Ok(self.heard.said().last)
    }

    fn told(&self, why: &str) -> String {
        format!("the {} child {} {why}", self.language, self.name)
    }
}

impl Heard {
    fn said(&self) -> MutexGuard<'_, Said> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, note: impl FnOnce(&mut Said)) {
        note(&mut self.said());
        self.more.notify_all();
    }

    fn wait(&self, is_enough: impl Fn(Option<usize>) -> bool) -> Result<(), &'static str> {
        let waits = |said: &mut Said| !(said.is_over || is_enough(said.last));
        let waited = self.more.wait_timeout_while(self.said(), PATIENCE, waits);
        let (said, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
        match (timeout.timed_out(), said.is_over) {
            (true, _) => Err("hangs"),
            (false, true) => Err("ended by itself"),
            (false, false) => Ok(()),
        }
    }
}
