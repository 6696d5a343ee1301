//! Many rows at once, as an import writes them.

use crm_core::{
    Query, Result,
    entity::Source,
    flow::Refusal,
    model::{Account, AccountChange, Contact, ContactChange},
    planted::commits_of,
};

use crate::flow::Run;

const BATCHES: usize = 2;
const ROWS: usize = 150;
/// How many records the long calls are about.
const LONG: usize = 40;

/// Calls of several commits each: a change to many records, and many that are taken back.
pub(crate) fn long_calls(run: &mut Run) -> Result<()> {
    commits_of(Some(LONG / 4));
    let mut taken_back = run.call(|crm| {
        let tx = crm.transaction()?;
        for row in 0..LONG {
            tx.contacts().create(Contact::new(format!("Nguyễn {row}")))?;
        }
        tx.commit()
    })?;
    for _ in 0..2 {
        // The second time brings them back.
        taken_back = match taken_back {
            Some(change_set) => run.call(|crm| crm.revert(change_set, false))?.change_set,
            None => None,
        };
    }
    run.call(|crm| {
        let title = [ContactChange::JobTitle(Some("Buyer".to_owned()))];
        let named = Query::new().filter("last_name.starts_with(\"Nguyễn\")");
        let done = crm.contacts().mass_update(&named, title, Refusal::RefuseAll)?;
        done.change_set.map_or(Ok(()), |change_set| crm.revert(change_set, false).map(drop))
    })?;
    commits_of(None);
    Ok(())
}

pub(crate) fn batches(run: &mut Run) -> Result<()> {
    for batch in 0..BATCHES {
        run.call(|crm| {
            crm.write(|tx| {
                tx.source(Source::Import)?;
                for row in 0..ROWS {
                    let account = Account {
                        tax_id: Some(format!("01{batch:03}{row:05}")),
                        description: Some(format!("Row {row} of batch {batch}, as it was")),
                        ..Account::new(format!("Imported company {batch} {row}"))
                    };
                    let account = tx.accounts().create(account)?.id;
                    tx.contacts().create(Contact {
                        first_name: Some(format!("Number {row}")),
                        account: Some(account),
                        ..Contact::new(format!("Imported {batch}"))
                    })?;
                }
                Ok(())
            })
        })?;
    }
    // Each row is found again and changed, as a second run of the same import does.
    run.call(|crm| {
        let accounts = crm.accounts().by(&Account::BY_NAME, &"imported".to_owned(), ROWS)?;
        crm.write(|tx| {
            tx.source(Source::Import)?;
            for account in &accounts {
                let source = AccountChange::Source(Some("second run".to_owned()));
                tx.accounts().update(account.id, [source])?;
            }
            Ok(())
        })
    })
}
