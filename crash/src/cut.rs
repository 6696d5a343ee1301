//! Cuts the power after the operations of a recorded flow, and opens what is left.

use std::sync::Arc;

use crm_core::{Crm, Error, ErrorKind, model::Team};

use crate::{
    device::{Event, Op, Recorder},
    flow::{Flow, Recording},
    image::Disk,
    promise::{Broken, Promise, guarded},
    random::Random,
    report::{Point, Report},
};

/// Every so many images, recovery is cut too.
const RECOVERY_EVERY: usize = 12;
/// Every so many images, the file is also written to.
const WRITE_EVERY: usize = 8;

/// Which operations of a flow are cut: every `of`th, from the `part`th on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Share {
    pub(crate) part: usize,
    pub(crate) of: usize,
}

/// Cuts a share of a recording's operations until `is_over`.
pub(crate) fn cut_flow(
    flow: &Flow,
    recording: &Recording,
    share: Share,
    seed: u64,
    is_over: &dyn Fn(&Report) -> bool,
) -> Report {
    let mut report = Report::default();
    let mut disk = Disk::new(recording.start.clone());
    let mut promise = Promise::new(flow, recording);
    let mut operations = 0_usize;
    let mut events = recording.events.iter().peekable();
    while let Some(event) = events.next() {
        let op = match event {
            Event::Call(mark) => {
                promise.note(*mark);
                continue;
            }
            Event::Disk(op) => op,
        };
        disk.run(op);
        operations += 1;
        // What is answered before the next operation is promised at this one already.
        while let Some(Event::Call(mark)) = events.peek() {
            promise.note(*mark);
            events.next();
        }
        if operations % share.of != share.part {
            continue;
        }
        if is_over(&report) {
            break;
        }
        let mut random = Random::of(seed, flow.name, operations as u64);
        for cut in disk.cuts() {
            let image = disk.image(*cut, &mut random);
            let place = format!("seed {seed}, operation {operations}, {cut:?}");
            report.count(flow.name, after(op));
            let number = operations * 7 + *cut as usize;
            let look = Look { flow, promise: &promise, place, number };
            look.reopen(image, &mut random, &mut report);
        }
    }
    report
}

fn after(op: &Op) -> Point {
    match op {
        Op::Write { .. } => Point::AfterWrite,
        Op::SetLen(_) => Point::AfterSetLen,
        Op::Sync => Point::AfterSync,
    }
}

/// One image, and what it must hold.
struct Look<'a> {
    flow: &'a Flow,
    promise: &'a Promise<'a>,
    place: String,
    number: usize,
}

impl Look<'_> {
    fn reopen(&self, image: Vec<u8>, random: &mut Random, report: &mut Report) {
        let before = self.number.is_multiple_of(RECOVERY_EVERY).then(|| image.clone());
        let device = Arc::new(Recorder::new(image));
        let opened = open(self.flow, self.promise, &device);
        let recovery = device.take_events();
        let state = opened.and_then(|crm| {
            let state = self.promise.judge(&crm)?;
            if self.number.is_multiple_of(WRITE_EVERY) {
                write_and_close(self.flow, &crm, &device)?;
            }
            Ok(state)
        });
        match state {
            Ok(state) => {
                if let Some(before) = before {
                    let seen = self.promise.after_seeing(state);
                    self.cut_recovery(before, &recovery, &seen, random, report);
                }
            }
            Err(broken) => report.find(self.flow.name, self.place.clone(), broken),
        }
    }

    /// The power goes again while the file is opened, or right after.
    fn cut_recovery(
        &self,
        image: Vec<u8>,
        recovery: &[Event],
        seen: &Promise<'_>,
        random: &mut Random,
        report: &mut Report,
    ) {
        let mut disk = Disk::new(image);
        let ops: Vec<&Op> = recovery
            .iter()
            .filter_map(|event| match event {
                Event::Disk(op) => Some(op),
                Event::Call(_) => None,
            })
            .collect();
        for (number, op) in ops.iter().enumerate() {
            disk.run(op);
            let promise = if number + 1 == ops.len() { seen } else { self.promise };
            let cuts = disk.cuts();
            let Some(cut) = cuts.get(random.below(cuts.len())) else { continue };
            report.count(self.flow.name, Point::InRecovery);
            let again = Arc::new(Recorder::new(disk.image(*cut, random)));
            let judged = open(self.flow, promise, &again).and_then(|crm| promise.judge(&crm));
            if let Err(broken) = judged {
                let place = format!("{}, then recovery's {}, {cut:?}", self.place, number + 1);
                report.find(self.flow.name, place, broken);
            }
        }
    }
}

pub(crate) fn open(
    flow: &Flow,
    promise: &Promise<'_>,
    device: &Arc<Recorder>,
) -> Result<Crm, Broken> {
    let opened = guarded(|| match Crm::open("crash", flow.options(device)?) {
        // A file that was never made whole is made again by the one who wanted it.
        Err(error) if error.kind() == ErrorKind::ForeignFile && promise.is_unmade() => {
            Crm::create("crash", flow.options(device)?)
        }
        opened => opened,
    });
    opened.map_err(|error| Broken::Inconsistent(format!("the file does not open: {error}")))
}

/// The file takes another record, closes, and holds it.
pub(crate) fn write_and_close(
    flow: &Flow,
    crm: &Crm,
    device: &Arc<Recorder>,
) -> Result<(), Broken> {
    let written = guarded(|| {
        // What no company can have added required fields to.
        let team = crm.teams().create(Team::new("Written afterwards"))?.id;
        crm.close()?;
        let crm = Crm::open("crash", flow.options(device)?)?;
        crm.teams().get(team)?;
        let verified = crm.verify()?;
        if verified.is_sound() {
            return Ok(());
        }
        Err(Error::new(ErrorKind::Corrupt, verified.problems.join("; ")))
    });
    written.map_err(|error| Broken::Inconsistent(format!("it cannot be written to: {error}")))
}
