//! Many rows at once, as an import writes them.

use crm_core::{
    Result,
    entity::Source,
    model::{Account, Contact},
};

use crate::flow::Run;

const BATCHES: usize = 2;
const ROWS: usize = 150;

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
                let source = crm_core::model::AccountChange::Source(Some("second run".to_owned()));
                tx.accounts().update(account.id, [source])?;
            }
            Ok(())
        })
    })
}
