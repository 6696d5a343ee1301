//! Where results go: tables for people, JSON for programs.

use std::{
    env,
    fmt::Display,
    io::{self, BufWriter, IsTerminal, StdoutLock, Write},
};

use console::Term;
use serde_json::Value as Json;

use crate::{arguments::General, failure::Result, table::Table};

/// The standard output, as a person or a program reads it.
pub(crate) struct Output {
    out: BufWriter<StdoutLock<'static>>,
    is_json: bool,
    is_watched: bool,
    colored: bool,
    width: Option<usize>,
}

impl Output {
    pub(crate) fn new(general: &General) -> Self {
        let is_watched = io::stdout().is_terminal();
        let says_no = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self {
            out: BufWriter::new(io::stdout().lock()),
            is_json: general.json || !(general.table || is_watched),
            is_watched,
            colored: is_watched && !says_no("NO_COLOR") && !is_dumb,
            width: is_watched.then(|| usize::from(Term::stdout().size().1)),
        }
    }

    /// Whether a program reads the results.
    pub(crate) fn is_json(&self) -> bool {
        self.is_json
    }

    /// Prints a value as JSON.
    pub(crate) fn json(&mut self, value: &Json) -> Result<()> {
        serde_json::to_writer_pretty(&mut self.out, value).map_err(io::Error::from)?;
        Ok(writeln!(self.out)?)
    }

    /// Prints a table, no wider than the terminal.
    pub(crate) fn table(&mut self, table: &Table) -> Result<()> {
        let hidden = table.print(&mut self.out, self.width, self.colored)?;
        if hidden.is_empty() {
            return Ok(());
        }
        let names = hidden.join(", ");
        self.hint(format_args!("No room for {names}: {}", table.advice()))
    }

    /// Prints a line.
    pub(crate) fn line(&mut self, text: impl Display) -> Result<()> {
        Ok(writeln!(self.out, "{text}")?)
    }

    /// Prints a line that stands out.
    pub(crate) fn heading(&mut self, text: impl Display) -> Result<()> {
        if self.colored {
            return Ok(writeln!(self.out, "\x1b[1m{text}\x1b[0m")?);
        }
        self.line(text)
    }

    /// Prints what helps a person on, and nobody else.
    pub(crate) fn hint(&mut self, text: impl Display) -> Result<()> {
        match (self.is_watched, self.colored) {
            (false, _) => Ok(()),
            (true, true) => Ok(writeln!(self.out, "\x1b[2m{text}\x1b[0m")?),
            (true, false) => self.line(text),
        }
    }

    /// Where raw bytes go, as of CSV.
    pub(crate) fn writer(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Makes sure that everything is out.
    pub(crate) fn end(&mut self) -> Result<()> {
        Ok(self.out.flush()?)
    }
}
