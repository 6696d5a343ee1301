//! Making, closing and copying files, and writes that are synced later.

use crm_core::{Crm, Error, ErrorKind, OpenOptions, Result, model::Account};

use crate::{
    flow::{Run, WITHIN},
    state::State,
};

pub(crate) fn create(run: &mut Run) -> Result<()> {
    run.create()?;
    run.call(|crm| crm.accounts().create(Account::new("The first one")))?;
    Ok(())
}

pub(crate) fn relaxed(run: &mut Run) -> Result<()> {
    let account = |run: &mut Run, name: &str| {
        run.call(|crm| crm.accounts().create(Account::new(name))).map(|account| account.id)
    };
    for round in 0..3 {
        for number in 0..4 {
            account(run, &format!("Unsynced {round} {number}"))?;
        }
        let id = account(run, &format!("To go {round}"))?;
        run.call(|crm| crm.accounts().trash(id))?;
        // A call that comes when the sync is due brings it.
        run.clock.advance(i64::from(WITHIN));
        account(run, &format!("Synced {round}"))?;
        run.kept();
        account(run, &format!("Unsynced again {round}"))?;
        run.call(Crm::suspend)?;
        run.kept();
        account(run, &format!("Before a tick {round}"))?;
        run.clock.advance(i64::from(WITHIN));
        run.call(|crm| crm.tick(crm.now()))?;
        run.kept();
    }
    run.reopen()
}

pub(crate) fn reopen(run: &mut Run) -> Result<()> {
    for number in 0..3 {
        run.call(|crm| crm.accounts().create(Account::new(format!("Kept {number}"))))?;
        run.call(back_up)?;
        run.reopen()?;
    }
    run.call(|crm| crm.accounts().create(Account::new("Kept at last")))?;
    Ok(())
}

/// Copies the file to a real one, which must hold the same.
fn back_up(crm: &Crm) -> Result<()> {
    let storage = |error: std::io::Error| {
        Error::new(ErrorKind::Storage, "there is no room for a copy").with_source(error)
    };
    let folder = tempfile::tempdir().map_err(storage)?;
    let path = folder.path().join("copy.crm");
    crm.backup_to(&path)?;
    let copy = Crm::open(&path, OpenOptions::new())?;
    if State::of(&copy)? != State::of(crm)? {
        return Err(Error::new(ErrorKind::Corrupt, "a copy differs from what it was made of"));
    }
    copy.close()
}
