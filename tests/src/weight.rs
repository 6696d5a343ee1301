//! What people open all day costs the same, however much the file holds.

use crm_core::{
    Budget, Crm, Link, OpenOptions, Query, SearchOptions, SeededIds, TestClock,
    entity::Source,
    model::{Account, Channel, Contact, Deal, Interaction, Lead, Task},
};
use std::sync::Arc;

/// How many rows a page of fifty may cost: the rows, their entries, and what they name.
const MOST_ROWS: u64 = 250;

/// A company with so many accounts, each with a contact, a lead, a deal, a task and three interactions.
fn company(size: usize) -> Crm {
    let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
    let options = OpenOptions::new().clock(Arc::new(clock)).ids(Arc::new(SeededIds::new(7)));
    let crm = Crm::memory(options).unwrap();
    let stages = crm.stages().list(&Query::new().sort("order")).unwrap().items;
    crm.write(|tx| {
        tx.source(Source::Import)?;
        for number in 0..size {
            let account = tx.accounts().create(Account::new(format!("Company {number:05}")))?.id;
            let contact =
                Contact { account: Some(account), ..Contact::new(format!("Lan {number}")) };
            tx.contacts().create(contact)?;
            let score = i64::try_from(number % 100).ok();
            tx.leads().create(Lead {
                last_name: Some(format!("Nam {number}")),
                score,
                ..Lead::new()
            })?;
            let stage = &stages[number % stages.len()];
            let deal = Deal { account: Some(account), ..Deal::new("Anvils", stage.id) };
            tx.deals().create(deal)?;
            tx.tasks().create(Task {
                due_on: Some("2026-11-21".parse()?),
                ..Task::new(format!("Call {number}"))
            })?;
            for _ in 0..3 {
                let touch = Interaction::new(Channel::Phone, "Offer", crm.now());
                tx.interactions()
                    .create(Interaction { related_to: Some(account.into()), ..touch })?;
            }
        }
        Ok(())
    })
    .unwrap();
    crm
}

/// lists, look-ups, a timeline and a search, each within the same few rows of a small and of a large file.
#[test]
fn what_people_open_all_day_reads_no_more_in_a_large_file_than_in_a_small_one() {
    for size in [300, 3_000] {
        let crm = company(size);
        let account = crm.accounts().list(&Query::new().sort("name").limit(1)).unwrap().items[0].id;
        let stage = crm.stages().list(&Query::new().sort("order")).unwrap().items[0].id;
        let budget = || Budget { rows: Some(MOST_ROWS), ..Budget::default() };
        let page = || Query::new().limit(50);
        let light = || crm.with_budget(budget());
        let of = |what: &str, found: crm_core::Result<usize>| {
            let found = found.unwrap_or_else(|error| panic!("{what} of {size}: {error}"));
            assert!(found > 0, "{what} of {size}");
        };

        of(
            "accounts by name",
            light().accounts().list(&page().sort("name")).map(|it| it.items.len()),
        );
        let late = page().sort("display_name").filter("display_name.starts_with(\"Lan 29\")");
        of("contacts by a beginning", light().contacts().list(&late).map(|it| it.items.len()));
        let in_stage = page().filter("stage == $stage").param("stage", stage.uuid());
        of("deals of a stage", light().deals().list(&in_stage).map(|it| it.items.len()));
        let hot = page().filter("rating == \"hot\"");
        of("hot leads", light().leads().list(&hot).map(|it| it.items.len()));
        let open = page().filter("is_open == true").sort("due_on");
        of("open tasks", light().tasks().list(&open).map(|it| it.items.len()));
        let timeline = light().interactions().by(&Interaction::TIMELINE, &Link::from(account), 50);
        of("a timeline", timeline.map(|found| found.len()));
        let found = light().search("company 00007", &SearchOptions::new().limit(10));
        of("a search", found.map(|found| found.len()));
        let board = light().totals(&Deal::BOARD);
        of("the board", board.map(|figures| figures.len()));
        of("an account", light().accounts().get(account).map(|_| 1));
    }
}
