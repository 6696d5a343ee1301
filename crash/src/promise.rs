//! What the library has promised its caller so far, and whether a file keeps it.

use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

use crm_core::{Crm, Durability};

use crate::{
    device::Mark,
    flow::{Flow, Kind, Recording},
    flows::writers,
    state::{self, State},
};

/// Which calls a file must hold, and which it may.
#[derive(Clone, Debug)]
pub(crate) struct Promise<'a> {
    kind: Kind,
    durability: Durability,
    recording: &'a Recording,
    must: BTreeSet<usize>,
    may: BTreeSet<usize>,
    /// The one state that somebody has seen since.
    seen: Option<State>,
}

/// How a file breaks a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// A call that was answered is gone.
    Lost(String),
    /// Anything else.
    Inconsistent(String),
}

impl Broken {
    /// The finding's headline, and what it is.
    pub(crate) fn told(&self) -> (&'static str, &str) {
        match self {
            Self::Lost(what) => ("LOST", what),
            Self::Inconsistent(what) => ("INCONSISTENT", what),
        }
    }
}

impl<'a> Promise<'a> {
    pub(crate) fn new(flow: &Flow, recording: &'a Recording) -> Self {
        Self {
            kind: flow.kind,
            durability: flow.durability,
            recording,
            must: BTreeSet::new(),
            may: BTreeSet::new(),
            seen: None,
        }
    }

    pub(crate) fn note(&mut self, mark: Mark) {
        match mark {
            Mark::Begun(call) => drop(self.may.insert(call)),
            // A call of several commits may have made some of them.
            Mark::Refused(call) if self.recording.commits(call) > 1 => {}
            Mark::Refused(call) => drop(self.may.remove(&call)),
            Mark::Answered(call) if self.durability == Durability::Full => {
                self.may.remove(&call);
                self.must.insert(call);
            }
            Mark::Kept => self.must.append(&mut self.may),
            Mark::Answered(_) | Mark::Unknown(_) => {}
        }
    }

    /// The same, for a file that was opened and read once more.
    pub(crate) fn after_seeing(&self, state: State) -> Self {
        Self { seen: Some(state), ..self.clone() }
    }

    /// Whether making the file is still under way.
    pub(crate) fn is_unmade(&self) -> bool {
        self.kind == Kind::Creation && self.must.is_empty()
    }

    /// Looks into a file.
    pub(crate) fn judge(&self, crm: &Crm) -> Result<State, Broken> {
        let look = || {
            let state = State::of(crm)?;
            let names = match self.kind {
                Kind::Named(_) => Some(state::names(crm)?),
                Kind::Ordered | Kind::Creation => None,
            };
            Ok::<_, crm_core::Error>((state, names))
        };
        let (state, names) = guarded(look).map_err(Broken::Inconsistent)?;
        if self.seen.is_some_and(|seen| seen != state) {
            return Err(Broken::Lost("what a reader saw after a crash is gone".to_owned()));
        }
        match (self.kind, names) {
            (Kind::Named(records), Some(names)) => self.judge_names(records, |number| {
                names.get(&writers::name(number)).copied().unwrap_or_default()
            })?,
            (Kind::Creation, _) => self.judge_creation(state)?,
            _ => self.judge_order(state)?,
        }
        Ok(state)
    }

    fn judge_order(&self, state: State) -> Result<(), Broken> {
        let states = &self.recording.states;
        let held = |place: &usize| states.get(*place) == Some(&state);
        let answered = self.must.last().copied().unwrap_or_default();
        let least = self.recording.state_after(answered);
        let most = self.may.last().map_or(least, |call| self.recording.state_after(*call));
        if (least..=most.max(least)).any(|place| held(&place)) {
            return Ok(());
        }
        Err(match (0..least).rev().find(held) {
            Some(place) => Broken::Lost(format!(
                "call {answered} was answered with state {least}; the file is in state {place}"
            )),
            None if (most..states.len()).any(|place| held(&place)) => {
                Broken::Inconsistent("the file holds a call that failed".to_owned())
            }
            None => Broken::Inconsistent(format!(
                "after call {answered} the file is in a state that it never had"
            )),
        })
    }

    fn judge_names(&self, whole: usize, count: impl Fn(usize) -> usize) -> Result<(), Broken> {
        let last = self.must.iter().chain(&self.may).max().copied().unwrap_or_default();
        for call in 1..=last {
            let found = count(call);
            if self.must.contains(&call) && found != whole {
                return Err(Broken::Lost(format!(
                    "call {call} was answered: {found} of {whole} records"
                )));
            }
            if found != 0
                && (found != whole || !(self.must.contains(&call) || self.may.contains(&call)))
            {
                return Err(Broken::Inconsistent(format!(
                    "{found} of {whole} records of call {call}"
                )));
            }
        }
        Ok(())
    }

    /// A file that was made holds all that every file begins with.
    fn judge_creation(&self, state: State) -> Result<(), Broken> {
        let Some(whole) = self.recording.states.last() else { return Ok(()) };
        let missing = whole.records.saturating_sub(state.records);
        match (missing, self.must.len()) {
            (0, _) | (1, 0 | 1) => Ok(()),
            (1, _) => Err(Broken::Lost("the first record was answered and is gone".to_owned())),
            _ => Err(Broken::Inconsistent(format!("{missing} of the first records are missing"))),
        }
    }
}

/// Calls, and tells of an error or a panic.
pub(crate) fn guarded<T>(call: impl FnOnce() -> crm_core::Result<T>) -> Result<T, String> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(format!("{error}")),
        Err(_) => Err("a panic".to_owned()),
    }
}
