//! Ten lines of a CRM: `cargo run --example ten_lines` makes acme.crm and tells what is in it.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a program talks to a terminal")]

use crm_core::{
    Crm, Currency, Money, OpenOptions, Query, SearchOptions,
    model::{Account, Contact, Deal},
    report::Asked,
};

fn main() -> crm_core::Result<()> {
    let crm = Crm::create("acme.crm", OpenOptions::new().company("Acme"))?;
    let acme = crm.accounts().create(Account::new("Hardcastle & Sons"))?;
    let first = crm.stages().list(&Query::new().sort("order"))?.items.remove(0);
    let amount = Some(Money::new(12_500.into(), Currency::USD)?);
    crm.write(|tx| {
        // All or nothing.
        tx.contacts().create(Contact { account: Some(acme.id), ..Contact::new("Hardcastle") })?;
        let deal = Deal::new("Forty anvils", first.id);
        tx.deals().create(Deal { account: Some(acme.id), amount, ..deal })
    })?;
    let asked = Query::new().filter("account == $account && amount > 1000 USD");
    for deal in crm.deals().list(&asked.param("account", acme.id.uuid()))?.items {
        let amount = deal.amount.map(|amount| amount.to_string());
        println!("{} {}", deal.name, amount.unwrap_or_default());
    }
    let open = crm.forecast(&Asked::new())?.open.count;
    for found in crm.search("anv", &SearchOptions::new())? {
        println!("{open} open, found: {}", found.row.value("name").as_text().unwrap_or_default());
    }
    Ok(())
}
