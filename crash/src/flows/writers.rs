//! Several threads that write at the same time, so that one commits for the others.

use std::{sync::Arc, thread};

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
    let writers: Vec<_> = writers.collect();
    let mut failed = Ok(());
    for writer in writers {
        let result =
            writer.join().unwrap_or_else(|_| Err(Error::new(ErrorKind::Bug, "a writer panicked")));
        failed = failed.and(result);
    }
    failed
}

fn write(crm: &Crm, device: &Recorder, number: usize) -> Result<()> {
    device.mark(Mark::Begun(number));
    let result = crm.write(|tx| fill(tx, &name(number)));
    device.mark(answer(number, &result));
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
