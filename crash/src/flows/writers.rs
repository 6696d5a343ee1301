//! Several who write at the same time: threads, of which one commits for the others, and processes that share a file.

use std::{
    sync::Arc,
    thread::{self, JoinHandle},
};

use crm_core::{
    Crm, Error, ErrorKind, Result, Tx,
    model::{Account, Contact},
};

use crate::{
    device::{Mark, Recorder},
    flow::{Run, answer},
};

/// How many records a call makes.
pub(crate) const RECORDS: usize = 3;
const WRITERS: usize = 4;
const PROCESSES: usize = 3;
const CALLS: usize = 6;

/// What the records of a call are called.
pub(crate) fn name(number: usize) -> String {
    format!("Call {number}")
}

pub(crate) fn group_commit(run: &mut Run) -> Result<()> {
    let (crm, device) = (run.crm()?.clone(), Arc::clone(&run.device));
    let writers = (0..WRITERS).map(|writer| {
        let (crm, device) = (crm.clone(), Arc::clone(&device));
        thread::spawn(move || {
            (0..CALLS).try_for_each(|call| write(&crm, &device, 1 + writer * CALLS + call))
        })
    });
    joined(writers.collect())
}

/// Three that have one file, each on its own handle of the disk. One of them may be killed, the others go on.
pub(crate) fn three_processes(run: &mut Run) -> Result<()> {
    let mut processes = vec![(run.crm()?.clone(), Arc::clone(&run.device))];
    for owner in 1..PROCESSES {
        let device = Arc::new(run.device.of_process(owner));
        let options = run.options.clone().device(Arc::<Recorder>::clone(&device));
        match Crm::open("crash", options) {
            Ok(crm) => processes.push((crm, device)),
            Err(_) if device.is_dead() => {}
            Err(error) => return Err(error),
        }
    }
    let writers = processes.into_iter().enumerate().map(|(owner, (crm, device))| {
        thread::spawn(move || {
            let mut calls = (0..CALLS).map(|call| 1 + owner * CALLS + call);
            let written = calls.try_for_each(|call| write(&crm, &device, call));
            // The run's own handle is looked at afterwards.
            let closed = if owner == 0 { Ok(()) } else { crm.close() };
            if device.is_dead() { Ok(()) } else { written.and(closed) }
        })
    });
    joined(writers.collect())
}

fn joined(writers: Vec<JoinHandle<Result<()>>>) -> Result<()> {
    let panicked = || Error::new(ErrorKind::Bug, "a writer panicked");
    let results: Vec<_> =
        writers.into_iter().map(|it| it.join().unwrap_or_else(|_| Err(panicked()))).collect();
    results.into_iter().collect()
}

/// Makes a call, of which nobody else is in the way. The dead have no answer.
fn write(crm: &Crm, device: &Recorder, number: usize) -> Result<()> {
    device.mark(Mark::Begun(number));
    let result = crm.write(|tx| fill(tx, &name(number)));
    if !device.is_dead() {
        device.mark(answer(number, &result));
    }
    result
}

/// Makes the records of a call.
pub(crate) fn fill(tx: &Tx, name: &str) -> Result<()> {
    let account = tx.accounts().create(Account::new(name))?;
    for _ in 1..RECORDS {
        let contact = Contact { account: Some(account.id), ..Contact::new(name) };
        tx.contacts().create(contact)?;
    }
    Ok(())
}
