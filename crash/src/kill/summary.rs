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

    fn rate(&self, mode: Mode) -> f64 {
        let of_mode = self.answered.iter().filter(|((_, of), _)| *of == mode);
        let answered: usize = of_mode.map(|(_, count)| count).sum();
        let seconds = self.lived.get(&mode).map_or(0.0, Duration::as_secs_f64);
        let answered = f64::from(u32::try_from(answered).unwrap_or(u32::MAX));
        if seconds > 0.0 { answered / seconds } else { 0.0 }
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
            "\nshared: {shared:.0} calls a second by {WRITERS} processes, {alone:.0} by one alone; {} reads beside them",
            self.reads
        )?;
        for (place, broken) in self.findings.iter().take(20) {
            let (kind, what) = broken.told();
            write!(f, "\n{kind}: {place}: {what}")?;
        }
        Ok(())
    }
}
