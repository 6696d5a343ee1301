//! Lets one operation of a flow fail, or all from one on, and looks at what the library makes of it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crm_core::{Crm, Durability, ErrorKind, Result};

use crate::{
    cut::{open, write_and_close},
    device::{Event, Failure, Fault, Recorder},
    flow::{Flow, Recording, Run},
    promise::{Broken, Promise},
    report::{Point, Report},
};

/// How many operations of a flow can fail: by any error, for want of space, and by the death of one of its processes.
///
/// # Errors
/// What the flow gives, undisturbed.
pub(crate) fn count(flow: &Flow, start: Vec<u8>) -> Result<[usize; 3]> {
    let mut run = flow.run(Recorder::new(start), false)?;
    run.play(flow)?;
    Ok([Failure::Io, Failure::Full, Failure::Killed].map(|failure| run.device.count(failure)))
}

/// Plays a flow with this fault.
///
/// # Errors
/// None that has to do with the fault.
pub(crate) fn play(
    flow: &Flow,
    recording: &Recording,
    fault: Fault,
    report: &mut Report,
) -> Result<()> {
    let device = Recorder::new(recording.start.clone());
    device.fail(fault);
    let mut run = flow.run(device, false)?;
    let played = catch_unwind(AssertUnwindSafe(|| run.play(flow)));
    run.device.heal();
    report.count(flow.name, point(fault));
    let mut promise = Promise::new(flow, recording);
    for event in run.device.take_events() {
        if let Event::Call(mark) = event {
            promise.note(mark);
        }
    }
    let judged = match played {
        Ok(Ok(())) => judge(flow, &promise, &run),
        Ok(Err(error)) if is_honest(fault.error, error.kind()) => judge(flow, &promise, &run),
        Ok(Err(error)) => Err(Broken::Inconsistent(format!("the wrong error: {error}"))),
        Err(_) => Err(Broken::Inconsistent("a panic".to_owned())),
    };
    if let Err(broken) = judged {
        report.find(flow.name, format!("{fault:?}"), broken);
    }
    Ok(())
}

/// Whether the error says what happened.
fn is_honest(failure: Failure, kind: ErrorKind) -> bool {
    match failure {
        Failure::Io => kind == ErrorKind::Storage,
        // The others are told nothing of a death.
        Failure::Killed => false,
        // What follows the first failure is told as an interruption.
        Failure::Full => matches!(kind, ErrorKind::DiskFull | ErrorKind::Storage),
    }
}

/// The same handle goes on as soon as the disk does; without one, the file opens.
fn judge(flow: &Flow, promise: &Promise<'_>, run: &Run) -> Result<(), Broken> {
    let usable = |crm: &Crm| {
        promise.judge(crm)?;
        if flow.durability != Durability::Full {
            // Whoever comes next is told once that unsynced commits are gone.
            let _ = crm.suspend();
        }
        write_and_close(flow, crm, &run.device)
    };
    match &run.crm {
        Some(crm) if !is_closed(crm) => usable(crm),
        _ => usable(&open(flow, promise, &run.device)?),
    }
}

fn is_closed(crm: &Crm) -> bool {
    matches!(crm.verify(), Err(error) if error.kind() == ErrorKind::Closed)
}

fn point(fault: Fault) -> Point {
    match (fault.error, fault.sticky) {
        (Failure::Io, false) => Point::IoOnce,
        (Failure::Io, true) => Point::IoForGood,
        (Failure::Full, false) => Point::FullOnce,
        (Failure::Full, true) => Point::FullForGood,
        (Failure::Killed, _) => Point::Killed,
    }
}
