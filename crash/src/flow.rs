//! A flow: what a program does with the library, played on a disk that is watched.

use std::{
    collections::BTreeSet,
    mem,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::Duration,
};

use crm_core::{
    Crm, Durability, Error, ErrorKind, OpenOptions, Result, SeededIds, Subscription, TestClock,
};
use serde_json::Value as Json;

use crate::{
    device::{Event, Mark, Recorder},
    flows,
    state::State,
};

/// Something that programs do, in numbered calls.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flow {
    pub(crate) name: &'static str,
    pub(crate) durability: Durability,
    /// How many milliseconds pass before each call.
    pub(crate) step: i64,
    pub(crate) kind: Kind,
    pub(crate) cache_bytes: usize,
    /// Whether several processes have the file.
    pub(crate) is_shared: bool,
    pub(crate) play: Play,
}

/// What a flow does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Play {
    Code(fn(&mut Run) -> Result<()>),
    /// A story that every language tells, on a file of its own.
    Story(&'static Json),
}

/// How one sees which calls a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One call after the other: the file holds the state after one of them.
    Ordered,
    /// Calls from several threads: each made so many records that bear its number.
    Named(usize),
    /// The making of the file itself.
    Creation,
}

/// What the stories have no place for: how files are made and closed, many rows, several threads, what a disk meets.
pub(crate) const OWN: [Flow; 14] = [
    Flow { name: "create", kind: Kind::Creation, play: Play::Code(flows::files::create), ..PLAIN },
    Flow { name: "every kind", play: Play::Code(flows::records::every_kind), ..PLAIN },
    Flow { name: "transactions", play: Play::Code(flows::records::transactions), ..PLAIN },
    Flow { name: "stage moves", play: Play::Code(flows::sales::stage_moves), ..PLAIN },
    Flow {
        name: "quick repair",
        step: 1_000,
        play: Play::Code(flows::sales::stage_moves),
        ..PLAIN
    },
    Flow { name: "revert", play: Play::Code(flows::sales::revert), ..PLAIN },
    Flow { name: "declare", play: Play::Code(flows::records::declare), ..PLAIN },
    Flow {
        name: "import",
        cache_bytes: 256 << 10,
        play: Play::Code(flows::import::batches),
        ..PLAIN
    },
    Flow { name: "long calls", play: Play::Code(flows::import::long_calls), ..PLAIN },
    Flow { name: "contents", play: Play::Code(flows::contents::attachments), ..PLAIN },
    Flow { name: "relaxed", durability: RELAXED, play: Play::Code(flows::files::relaxed), ..PLAIN },
    Flow { name: "reopen, backup", play: Play::Code(flows::files::reopen), ..PLAIN },
    Flow {
        name: "group commit",
        kind: Kind::Named(flows::writers::RECORDS),
        play: Play::Code(flows::writers::group_commit),
        ..PLAIN
    },
    Flow {
        name: "three processes",
        kind: Kind::Named(flows::writers::RECORDS),
        is_shared: true,
        play: Play::Code(flows::writers::three_processes),
        ..PLAIN
    },
];

/// Every flow: our own, and the stories.
///
/// # Errors
/// `Storage` when the stories cannot be read.
pub(crate) fn all() -> Result<Vec<Flow>> {
    let told = flows::stories::all()?.iter();
    let told = told.map(|(name, story)| Flow { name, play: Play::Story(story), ..PLAIN });
    Ok(OWN.into_iter().chain(told).collect())
}

const PLAIN: Flow = Flow {
    name: "",
    durability: Durability::Full,
    step: 1,
    kind: Kind::Ordered,
    cache_bytes: 1 << 20,
    is_shared: false,
    play: Play::Code(|_| Ok(())),
};
/// After how many milliseconds the relaxed flow has its writes on the disk.
pub(crate) const WITHIN: u32 = 50;
/// How long a sync takes where writers are to meet.
const PAUSE: Duration = Duration::from_micros(500);
const RELAXED: Durability = Durability::Relaxed { within: WITHIN };

/// A flow under way.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) device: Arc<Recorder>,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) options: OpenOptions,
    step: i64,
    watch: Watch,
    pub(crate) crm: Option<Crm>,
    calls: usize,
}

/// What is heard of a flow.
#[derive(Debug, Default)]
struct Watch {
    /// Whether the state after each commit is taken down; without it, nothing but the flow reads.
    takes_states: bool,
    states: Arc<Mutex<Vec<State>>>,
    /// How many states there were after each call.
    ends: Vec<usize>,
    /// What was done to records of which entity.
    done: Arc<Mutex<BTreeSet<(String, &'static str)>>>,
    heard: Option<Heard>,
}

/// A listener that ends with this: it holds the file that it listens to.
#[derive(Debug)]
struct Heard(Subscription);

impl Drop for Heard {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// A flow that was played to its end.
#[derive(Debug)]
pub(crate) struct Recording {
    /// What was on the disk before.
    pub(crate) start: Vec<u8>,
    pub(crate) events: Vec<Event>,
    /// The state before the first call, and after each commit.
    pub(crate) states: Vec<State>,
    /// Where the state stands before the first call, and after each one.
    ends: Vec<usize>,
}

impl Recording {
    /// Where the state after this call stands.
    pub(crate) fn state_after(&self, call: usize) -> usize {
        let last = self.states.len().saturating_sub(1);
        self.ends.get(call).copied().unwrap_or(last)
    }

    /// How many states a call made.
    pub(crate) fn commits(&self, call: usize) -> usize {
        self.state_after(call) - self.state_after(call.saturating_sub(1))
    }
}

impl Watch {
    /// Takes down the state after every commit of this handle.
    fn listen(&mut self, crm: &Crm) {
        let reader = self.takes_states.then(|| (Arc::clone(&self.states), crm.clone()));
        let done = Arc::clone(&self.done);
        let heard = crm.subscribe(move |changes| {
            let records = changes.records.iter();
            lock(&done).extend(records.map(|it| (it.entity.clone(), it.verb.code())));
            // The call after this one meets what cannot be read.
            if let Some((states, crm)) = &reader
                && let Ok(state) = State::of(crm)
            {
                take_down(states, state);
            }
        });
        self.heard = Some(Heard(heard));
    }
}

fn take_down(states: &Mutex<Vec<State>>, state: State) {
    let mut states = lock(states);
    if states.last() != Some(&state) {
        states.push(state);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Flow {
    /// What the flow's file is opened with, on this disk.
    ///
    /// # Errors
    /// None that a test would live to see.
    pub(crate) fn options(&self, device: &Arc<Recorder>) -> Result<OpenOptions> {
        Ok(self.options_at(device, clock(FLOW_START)?))
    }

    fn options_at(&self, device: &Arc<Recorder>, clock: Arc<TestClock>) -> OpenOptions {
        let options = options(2, clock).device(Arc::<Recorder>::clone(device));
        let options = options.durability(self.durability).cache_bytes(self.cache_bytes);
        if self.is_shared { options.shared() } else { options }
    }

    /// The bytes that the flow begins with.
    ///
    /// # Errors
    /// What making a file gives.
    pub(crate) fn start(&self) -> Result<Vec<u8>> {
        if let Play::Story(story) = self.play {
            return flows::stories::start(story);
        }
        if self.kind == Kind::Creation { Ok(Vec::new()) } else { written_file() }
    }

    /// Plays the flow undisturbed.
    ///
    /// # Errors
    /// Any that the flow has no part in: there is to be none.
    pub(crate) fn record(&self, lies: bool) -> Result<Recording> {
        let start = self.start()?;
        let mut run = self.run(Recorder::new(start.clone()), true)?;
        if lies {
            run.device.lie();
        }
        run.play(self)?;
        let watch = &mut run.watch;
        let (states, ends) = (mem::take(&mut *lock(&watch.states)), mem::take(&mut watch.ends));
        let mut recording = Recording { start, events: run.device.take_events(), states, ends };
        if let (false, Some(crm)) = (watch.takes_states, &run.crm) {
            recording.states.push(State::of(crm)?);
        }
        Ok(recording)
    }

    /// The flow before its first call.
    ///
    /// # Errors
    /// None that a test would live to see.
    pub(crate) fn run(&self, mut device: Recorder, watching: bool) -> Result<Run> {
        let clock = clock(FLOW_START)?;
        device.pause = matches!(self.kind, Kind::Named(_)).then_some(PAUSE);
        let device = Arc::new(device);
        Ok(Run {
            options: self.options_at(&device, Arc::clone(&clock)),
            device,
            clock,
            step: self.step,
            watch: Watch {
                takes_states: watching && self.kind == Kind::Ordered,
                ..Watch::default()
            },
            crm: None,
            calls: 0,
        })
    }
}

impl Run {
    /// Opens the file and plays the flow on it.
    ///
    /// # Errors
    /// The first one that the flow did not expect.
    pub(crate) fn play(&mut self, flow: &Flow) -> Result<()> {
        match flow.play {
            Play::Story(story) => flows::stories::tell(self, story),
            Play::Code(play) => {
                if flow.kind != Kind::Creation {
                    self.hold(Crm::open("crash", self.options.clone())?)?;
                }
                play(self)
            }
        }
    }

    /// Goes on with this handle.
    ///
    /// # Errors
    /// What reading gives, when the run is watched.
    pub(crate) fn hold(&mut self, crm: Crm) -> Result<()> {
        self.watch.listen(&crm);
        self.crm = Some(crm);
        if self.calls == 0 { self.watch() } else { Ok(()) }
    }

    /// Makes the next call.
    ///
    /// # Errors
    /// What the call gives.
    pub(crate) fn call<R>(&mut self, act: impl FnOnce(&Crm) -> Result<R>) -> Result<R> {
        let crm = self.crm()?.clone();
        self.numbered(|_| act(&crm))
    }

    pub(crate) fn crm(&self) -> Result<&Crm> {
        self.crm.as_ref().ok_or_else(|| Error::new(ErrorKind::Closed, "the flow has no open file"))
    }

    /// Makes the file.
    pub(crate) fn create(&mut self) -> Result<()> {
        self.numbered(|run| {
            run.crm = Some(Crm::create("crash", run.options.clone())?);
            Ok(())
        })
    }

    /// Closes the file and opens it again.
    pub(crate) fn reopen(&mut self) -> Result<()> {
        self.call(Crm::close)?;
        self.kept();
        self.crm = None;
        self.numbered(|run| {
            let crm = Crm::open("crash", run.options.clone())?;
            run.hold(crm)
        })
    }

    /// Does something as the next call.
    ///
    /// # Errors
    /// What it gives.
    pub(crate) fn numbered<R>(&mut self, act: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
        self.clock.advance(self.step);
        self.calls += 1;
        let number = self.calls;
        self.device.mark(Mark::Begun(number));
        let result = act(self);
        self.device.mark(answer(number, &result));
        if result.is_ok() {
            self.watch()?;
        }
        result
    }

    fn watch(&mut self) -> Result<()> {
        let watch = &mut self.watch;
        if !watch.takes_states {
            return Ok(());
        }
        let known = watch.ends.last().map_or(0, |end| end + 1);
        // Where a commit was heard, its state stands already.
        if lock(&watch.states).len() == known {
            match self.crm.as_ref().map(State::of) {
                // A closed file holds what it held.
                Some(Err(error)) if error.kind() == ErrorKind::Closed => {}
                Some(state) => take_down(&watch.states, state?),
                None => {}
            }
        }
        watch.ends.push(lock(&watch.states).len().saturating_sub(1));
        Ok(())
    }

    /// Says that all that was answered so far is promised to be on the disk.
    pub(crate) fn kept(&self) {
        self.device.mark(Mark::Kept);
    }
}

/// What an answer means for the file.
pub(crate) fn answer<R>(number: usize, result: &Result<R>) -> Mark {
    match result {
        Ok(_) => Mark::Answered(number),
        Err(error) if error.detail().contains("whether it is in the file") => Mark::Unknown(number),
        Err(_) => Mark::Refused(number),
    }
}

/// A closed file in which somebody has worked.
///
/// # Errors
/// What making it gives.
pub(crate) fn written_file() -> Result<Vec<u8>> {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    if let Some(file) = FILE.get() {
        return Ok(file.clone());
    }
    let device = Arc::new(Recorder::default());
    let crm = Crm::create("crash", new_file_options()?.device(device.clone()))?;
    flows::sales::begin(&crm)?;
    crm.close()?;
    Ok(FILE.get_or_init(|| device.bytes()).clone())
}

/// What a file is made with, so that it is the same each time.
///
/// # Errors
/// None that a test would live to see.
pub(crate) fn new_file_options() -> Result<OpenOptions> {
    Ok(options(1, clock(FILE_START)?))
}

const FILE_START: &str = "2026-11-20T02:00:00Z";
const FLOW_START: &str = "2026-11-20T03:00:00Z";

fn clock(start: &str) -> Result<Arc<TestClock>> {
    Ok(Arc::new(TestClock::at(start.parse()?)))
}

fn options(seed: u64, clock: Arc<TestClock>) -> OpenOptions {
    let ids = Arc::new(SeededIds::new(seed));
    OpenOptions::new().clock(clock).ids(ids).company("Hoa Sen Ltd")
}

#[cfg(test)]
mod tests {
    use crm_core::flow::FlowDef;

    use super::*;
    use crate::state;

    /// What is never done to records of an entity, and why.
    const NEVER: [(&str, &[&str], &str); 1] = [(
        "company",
        &["create", "trash", "restore", "purge"],
        "it is made with the file, and stays",
    )];

    #[test]
    fn every_verb_is_cut() {
        let stories = flows::stories::all().unwrap();
        let called: BTreeSet<&str> =
            stories.iter().flat_map(|(_, story)| flows::stories::operations(story)).collect();
        let lacking: Vec<_> =
            FlowDef::all().iter().map(|verb| verb.name).filter(|it| !called.contains(it)).collect();
        assert!(lacking.is_empty(), "no flow calls {lacking:?}");
    }

    #[test]
    fn whatever_is_done_to_whatever_entity_is_cut() {
        let mut done = BTreeSet::new();
        for flow in all().unwrap() {
            let mut run = flow.run(Recorder::new(flow.start().unwrap()), false).unwrap();
            run.play(&flow).unwrap();
            done.append(&mut lock(&run.watch.done));
        }
        let mut lacking = Vec::new();
        for entity in state::entities() {
            let never = NEVER.iter().find(|(of, ..)| *of == entity).map_or(&[][..], |it| it.1);
            for verb in ["create", "update", "trash", "restore", "purge"] {
                let is_done = done.contains(&(entity.to_owned(), verb));
                if is_done == never.contains(&verb) {
                    lacking.push(format!("{verb} {entity}"));
                }
            }
        }
        assert!(lacking.is_empty(), "no flow does {lacking:?}");
    }
}
