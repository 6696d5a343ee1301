//! What was tried and what was found, by flow and operation.

use std::{collections::BTreeMap, fmt};

use crate::promise::Broken;

/// What a crash point is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Point {
    AfterWrite,
    AfterSetLen,
    AfterSync,
    InRecovery,
    IoOnce,
    IoForGood,
    FullOnce,
    FullForGood,
    Killed,
    Naming,
}

impl Point {
    const ALL: [Self; 10] = [
        Self::AfterWrite,
        Self::AfterSetLen,
        Self::AfterSync,
        Self::InRecovery,
        Self::IoOnce,
        Self::IoForGood,
        Self::FullOnce,
        Self::FullForGood,
        Self::Killed,
        Self::Naming,
    ];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::AfterWrite => "write",
            Self::AfterSetLen => "set_len",
            Self::AfterSync => "sync",
            Self::InRecovery => "recovery",
            Self::IoOnce => "EIO once",
            Self::IoForGood => "EIO on",
            Self::FullOnce => "full once",
            Self::FullForGood => "full on",
            Self::Killed => "killed",
            Self::Naming => "naming",
        }
    }
}

/// Something that was found, with what it takes to see it again.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) flow: &'static str,
    pub(crate) place: String,
    pub(crate) broken: Broken,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Report {
    counts: BTreeMap<(&'static str, Point), usize>,
    pub(crate) findings: Vec<Finding>,
}

impl Report {
    pub(crate) fn count(&mut self, flow: &'static str, point: Point) {
        *self.counts.entry((flow, point)).or_default() += 1;
    }

    pub(crate) fn find(&mut self, flow: &'static str, place: String, broken: Broken) {
        self.findings.push(Finding { flow, place, broken });
    }

    pub(crate) fn points(&self) -> usize {
        self.counts.values().sum()
    }

    pub(crate) fn lost(&self) -> usize {
        self.findings.iter().filter(|finding| matches!(finding.broken, Broken::Lost(_))).count()
    }

    pub(crate) fn inconsistent(&self) -> usize {
        self.findings.len() - self.lost()
    }

    pub(crate) fn merge(&mut self, other: Self) {
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count;
        }
        self.findings.extend(other.findings);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:16}", "flow")?;
        for point in Point::ALL {
            write!(f, "{:>10}", point.title())?;
        }
        let mut flows: Vec<_> = self.counts.keys().map(|(flow, _)| *flow).collect();
        flows.dedup();
        for flow in flows {
            write!(f, "\n{flow:16}")?;
            for point in Point::ALL {
                let count = self.counts.get(&(flow, point)).copied().unwrap_or_default();
                write!(f, "{count:>10}")?;
            }
        }
        for finding in self.findings.iter().take(20) {
            let (kind, what) = finding.broken.told();
            write!(f, "\n{kind}: {}, {}: {what}", finding.flow, finding.place)?;
        }
        Ok(())
    }
}
