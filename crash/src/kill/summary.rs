//! What came of all kills.

use std::{collections::BTreeMap, fmt, time::Duration};

use super::WRITERS;
use crate::promise::Broken;

/// Kills, answers and findings.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(super) kills: BTreeMap<(&'static str, Mode), usize>,
    pub(super) answered: BTreeMap<(&'static str, Mode), usize>,
    /// For how long children wrote, and all of one file together.
    pub(super) lived: BTreeMap<Mode, Duration>,
    pub(super) reads: usize,
    pub(super) findings: Vec<(String, Broken)>,
}

/// Whether a file has one process at a time, or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mode {
    Exclusive,
    Shared,
}

impl Mode {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Exclusive => "exclusive",
            Self::Shared => "shared",
        }
    }
}

impl Summary {
    pub(crate) fn kills(&self) -> usize {
        self.kills.values().sum()
    }

    pub(crate) fn answered(&self) -> usize {
        self.answered.values().sum()
    }

    pub(crate) fn lost(&self) -> usize {
        self.findings.iter().filter(|(_, broken)| matches!(broken, Broken::Lost(_))).count()
    }

    pub(crate) fn inconsistent(&self) -> usize {
        self.findings.len() - self.lost()
    }

    /// Answered calls in a second.
    fn rate(&self, mode: Mode) -> u128 {
        let of_mode = self.answered.iter().filter(|((_, of), _)| *of == mode);
        let answered: usize = of_mode.map(|(_, count)| count).sum();
        let millis = self.lived.get(&mode).map_or(0, Duration::as_millis);
        1_000 * answered as u128 / millis.max(1)
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:18}{:>12}{:>12}", "child", "kills", "answered")?;
        for ((language, mode), kills) in &self.kills {
            let answered = self.answered.get(&(*language, *mode)).copied().unwrap_or_default();
            let name = format!("{language}, {}", mode.name());
            write!(f, "\n{name:18}{kills:>12}{answered:>12}")?;
        }
        let [alone, shared] = [Mode::Exclusive, Mode::Shared].map(|mode| self.rate(mode));
        write!(
            f,
            "\nshared: {shared} calls a second by {WRITERS} processes, {alone} by one alone; {} reads beside them",
            self.reads
        )?;
        for (place, broken) in self.findings.iter().take(20) {
            let (kind, what) = broken.told();
            write!(f, "\n{kind}: {place}: {what}")?;
        }
        Ok(())
    }
}
