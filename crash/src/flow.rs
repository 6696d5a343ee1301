//! A flow: what a program does with the library, played on a disk that is watched.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use crm_core::{Crm, Durability, Error, ErrorKind, OpenOptions, Result, SeededIds, TestClock};

use crate::{
    device::{Event, Mark, Recorder},
    flows,
    state::State,
};

/// Something that programs do, in numbered calls.
#[derive(Debug)]
pub(crate) struct Flow {
    pub(crate) name: &'static str,
    pub(crate) durability: Durability,
    /// How many milliseconds pass before each call.
    pub(crate) step: i64,
    pub(crate) kind: Kind,
    pub(crate) cache_bytes: usize,
    pub(crate) play: fn(&mut Run) -> Result<()>,
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

pub(crate) const FLOWS: [Flow; 13] = [
    Flow { name: "create", kind: Kind::Creation, play: flows::files::create, ..PLAIN },
    Flow { name: "every kind", play: flows::records::every_kind, ..PLAIN },
    Flow { name: "transactions", play: flows::records::transactions, ..PLAIN },
    Flow { name: "stage moves", play: flows::sales::stage_moves, ..PLAIN },
    Flow { name: "quick repair", step: 1_000, play: flows::sales::stage_moves, ..PLAIN },
    Flow { name: "conversions", play: flows::sales::conversions, ..PLAIN },
    Flow { name: "revert", play: flows::sales::revert, ..PLAIN },
    Flow { name: "contracts", play: flows::contracts::signatures, ..PLAIN },
    Flow { name: "declare", play: flows::records::declare, ..PLAIN },
    Flow { name: "import", cache_bytes: 256 << 10, play: flows::import::batches, ..PLAIN },
    Flow { name: "relaxed", durability: RELAXED, play: flows::files::relaxed, ..PLAIN },
    Flow { name: "reopen, backup", play: flows::files::reopen, ..PLAIN },
    Flow {
        name: "group commit",
        kind: Kind::Named(flows::writers::RECORDS),
        play: flows::writers::group_commit,
        ..PLAIN
    },
];

const PLAIN: Flow = Flow {
    name: "",
    durability: Durability::Full,
    step: 1,
    kind: Kind::Ordered,
    cache_bytes: 1 << 20,
    play: |_| Ok(()),
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
    options: OpenOptions,
    step: i64,
    /// Whether the state after each call is taken down; without it, nothing but the flow reads.
    watching: bool,
    pub(crate) crm: Option<Crm>,
    pub(crate) states: Vec<State>,
    calls: usize,
}

/// A flow that was played to its end.
#[derive(Debug)]
pub(crate) struct Recording {
    /// What was on the disk before.
    pub(crate) start: Vec<u8>,
    pub(crate) events: Vec<Event>,
    /// The state before the first call, and after each one.
    pub(crate) states: Vec<State>,
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
        options.durability(self.durability).cache_bytes(self.cache_bytes)
    }

    /// The bytes that the flow begins with.
    ///
    /// # Errors
    /// What making a file gives.
    pub(crate) fn start(&self) -> Result<Vec<u8>> {
        static FILE: OnceLock<Vec<u8>> = OnceLock::new();
        if self.kind == Kind::Creation {
            return Ok(Vec::new());
        }
        if let Some(file) = FILE.get() {
            return Ok(file.clone());
        }
        let device = Arc::new(Recorder::default());
        let options = options(1, clock(FILE_START)?).device(device.clone());
        let crm = Crm::create("crash", options)?;
        flows::sales::begin(&crm)?;
        crm.close()?;
        Ok(FILE.get_or_init(|| device.bytes()).clone())
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
        if self.kind != Kind::Ordered
            && let Some(crm) = &run.crm
        {
            run.states.push(State::of(crm)?);
        }
        Ok(Recording { start, events: run.device.take_events(), states: run.states })
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
            watching: watching && self.kind == Kind::Ordered,
            crm: None,
            states: Vec::new(),
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
        if flow.kind != Kind::Creation {
            self.crm = Some(Crm::open("crash", self.options.clone())?);
            self.watch()?;
        }
        (flow.play)(self)
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
            run.crm = Some(Crm::open("crash", run.options.clone())?);
            Ok(())
        })
    }

    fn numbered<R>(&mut self, act: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
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
        if self.watching {
            // A closed file holds what it held.
            match (&self.crm, self.states.last()) {
                (Some(crm), last) => match State::of(crm) {
                    Err(error) if error.kind() == ErrorKind::Closed => {
                        self.states.extend(last.copied());
                    }
                    state => self.states.push(state?),
                },
                (None, last) => self.states.extend(last.copied()),
            }
        }
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

const FILE_START: &str = "2026-11-20T02:00:00Z";
const FLOW_START: &str = "2026-11-20T03:00:00Z";

fn clock(start: &str) -> Result<Arc<TestClock>> {
    Ok(Arc::new(TestClock::at(start.parse()?)))
}

fn options(seed: u64, clock: Arc<TestClock>) -> OpenOptions {
    let ids = Arc::new(SeededIds::new(seed));
    OpenOptions::new().clock(clock).ids(ids).company("Hoa Sen Ltd")
}
