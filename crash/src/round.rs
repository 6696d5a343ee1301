//! Goes through all flows in pieces, in a drawn order, again and again until time is up.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use crm_core::{Error, ErrorKind, Result};

use crate::{
    cut::{Share, cut_flow},
    device::{Failure, Fault},
    fault,
    flow::{self, Flow, Recording},
    random::Random,
    report::Report,
    whole,
};

/// In how many pieces each flow is cut, so that a short run sees something of all.
const PARTS: usize = 64;

/// How long a run goes on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Extent {
    /// In rounds with draws of their own, until so much time is over.
    Time(Duration),
    /// In rounds with draws of their own, until so many crashes were looked at.
    Points(u64),
    /// Every operation of every flow once, however long it takes.
    All,
}

/// A piece of work.
#[derive(Clone, Copy)]
struct Piece {
    flow: usize,
    part: usize,
    work: Work,
}

#[derive(Clone, Copy)]
enum Work {
    Cuts,
    Faults(Failure, bool),
}

const WORKS: [Work; 6] = [
    Work::Cuts,
    Work::Faults(Failure::Io, false),
    Work::Faults(Failure::Io, true),
    Work::Faults(Failure::Full, false),
    Work::Faults(Failure::Full, true),
    Work::Faults(Failure::Killed, true),
];

/// A flow, played once its turn comes.
struct Turn {
    flow: Flow,
    prepared: Mutex<Option<Arc<Prepared>>>,
}

/// A flow that was played.
struct Prepared {
    recording: Recording,
    /// How many operations can fail, by each failure.
    fallible: [usize; 3],
}

impl Turn {
    fn prepared(&self) -> Result<Arc<Prepared>> {
        let mut held = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(prepared) = &*held {
            return Ok(Arc::clone(prepared));
        }
        let prepare = || {
            let recording = self.flow.record(false)?;
            let fallible = fault::count(&self.flow, recording.start.clone())?;
            Ok(Arc::new(Prepared { recording, fallible }))
        };
        let prepared: Arc<Prepared> = prepare().map_err(|error: Error| {
            let detail = format!("{}: {}", self.flow.name, error.detail());
            Error::new(error.kind(), detail).with_source(error)
        })?;
        Ok(Arc::clone(held.insert(prepared)))
    }

    fn work(&self, piece: Piece, seed: u64, is_over: &dyn Fn(&Report) -> bool) -> Result<Report> {
        let Prepared { recording, fallible: [any, growths, victims] } = &*self.prepared()?;
        let Work::Faults(error, sticky) = piece.work else {
            let share = Share { part: piece.part, of: PARTS };
            return Ok(cut_flow(&self.flow, recording, share, seed, is_over));
        };
        let mut report = Report::default();
        let count = match error {
            Failure::Io => *any,
            Failure::Full => *growths,
            Failure::Killed => *victims,
        };
        for after in (piece.part..count).step_by(PARTS) {
            if is_over(&report) {
                break;
            }
            fault::play(&self.flow, recording, Fault { error, after, sticky }, &mut report)?;
        }
        Ok(report)
    }
}

/// Works through the pieces on all cores; `only` names the one flow that is played.
///
/// # Errors
/// When a flow fails without any crash.
pub(crate) fn run(extent: Extent, seed: u64, only: Option<&str>) -> Result<Report> {
    let flows = flow::all()?.into_iter();
    let flows = flows.filter(|flow| only.is_none_or(|only| flow.name == only));
    let turns: Vec<_> = flows.map(|flow| Turn { flow, prepared: Mutex::default() }).collect();
    let makes_files = whole::names().any(|name| only.is_none_or(|only| name == only));
    if turns.is_empty() && !makes_files {
        return Err(Error::new(ErrorKind::NotFound, "there is no flow of this name"));
    }
    let begun = Instant::now();
    let points = AtomicU64::new(0);
    let is_over = |_: &Report| match extent {
        Extent::Time(limit) => begun.elapsed() >= limit,
        Extent::Points(limit) => points.load(Ordering::Relaxed) >= limit,
        Extent::All => false,
    };
    let mut report = whole::run(seed, matches!(extent, Extent::All), only)?;
    points.fetch_add(report.points() as u64, Ordering::Relaxed);
    for round in 0.. {
        let seed = seed.wrapping_add(round);
        let pieces = Mutex::new(pieces(turns.len(), seed));
        let next = || pieces.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let work = || {
            let mut own = Report::default();
            while let Some(piece) = next() {
                if is_over(&own) {
                    break;
                }
                if let Some(turn) = turns.get(piece.flow) {
                    let done = turn.work(piece, seed, &is_over)?;
                    points.fetch_add(done.points() as u64, Ordering::Relaxed);
                    own.merge(done);
                }
            }
            Ok(own)
        };
        thread::scope(|scope| {
            let cores = thread::available_parallelism().map_or(1, usize::from);
            let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
            for worker in workers {
                match worker.join() {
                    Ok(own) => report.merge(own?),
                    Err(_) => return Err(Error::new(ErrorKind::Bug, "the harness panicked")),
                }
            }
            Ok(())
        })?;
        if turns.is_empty() || matches!(extent, Extent::All) || is_over(&report) {
            break;
        }
    }
    Ok(report)
}

fn pieces(flows: usize, seed: u64) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for flow in 0..flows {
        for part in 0..PARTS {
            pieces.extend(WORKS.map(|work| Piece { flow, part, work }));
        }
    }
    Random::of(seed, "pieces", 0).shuffle(&mut pieces);
    pieces
}
