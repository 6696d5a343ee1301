//! What a report must tell in a case that somebody lived through.

use std::collections::BTreeSet;

use crm_core::{
    Crm, Decimal, Link, Query,
    entity::BaseChange,
    flow::SignContract,
    model::{
        Account, Channel, Contract, ContractLine, Deal, DealChange, Interaction, InteractionChange,
        InteractionStatus, Product, ProductId, Quota, Scope, StageCategory, StageChange, Task,
        User, UserId,
    },
    report::{Asked, Report as _},
};

use super::world::{
    Company, NOW, SEEDS, TODAY, count, date, deals, is, seen, span, sum, time, vnd,
};

/// the next reading of a figure includes a deal that was just closed.
#[test]
fn a_deal_that_is_closed_is_in_the_next_reading() {
    let mut company = Company::empty();
    let team = company.team("North", None);
    let lan = company.user("lan", team, Scope::All);
    let quota =
        Quota { user: Some(lan), ..Quota::new(date("2026-10-01"), date("2026-12-31"), vnd(200)) };
    company.crm.quotas().create(quota).unwrap();
    let deal =
        Deal { amount: Some(vnd(150)), ..Deal::new("x", company.stage(StageCategory::Open)) };
    let owner = BaseChange::Owner(Some(lan));
    let deal = company.crm.deals().create_with(deal, [owner]).unwrap();
    let reached = |asked: Asked| company.crm.attainment(&asked).unwrap().users[0].attainment;
    assert_eq!(reached(Asked::new()), Some(Decimal::ZERO));

    let won = DealChange::Stage(company.stage(StageCategory::Won));
    company.crm.deals().update(deal.id, [won]).unwrap();

    assert_eq!(reached(Asked::new()), Some(Decimal::new(75, 2)));
    assert_eq!(reached(Asked::new().about(lan)), Some(Decimal::new(75, 2)));
    let teams = company.crm.attainment(&Asked::new()).unwrap().teams;
    assert_eq!(teams[0].quota, Some(vnd(200)));
}

/// renaming a status keeps history and reports.
#[test]
fn a_renamed_stage_keeps_its_figures() {
    let company = Company::random(3);
    let figures = |crm: &Crm| {
        let pipeline = company.stages[0].pipeline;
        let funnel = crm.funnel(&Asked::new().about(pipeline)).unwrap();
        let board = crm.board(&Asked::new()).unwrap();
        let reached: Vec<_> = funnel.rows.iter().map(|row| (row.reached, row.days)).collect();
        (reached, board.rows.into_iter().map(|row| row.figure).collect::<Vec<_>>())
    };
    let before = figures(&company.crm);

    let renamed = StageChange::Name("Có nhu cầu".to_owned());
    company.crm.stages().update(company.stages[0].id, [renamed]).unwrap();

    assert_eq!(figures(&company.crm), before);
    let board = company.crm.board(&Asked::new()).unwrap();
    assert_eq!(board.rows[0].place.stage, "Có nhu cầu");
}

/// a planned call one minute past its start is forgotten; holding it takes it off and writes the timeline.
#[test]
fn a_forgotten_call_is_told_until_it_is_held() {
    let company = Company::empty();
    let account = company.crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;
    let call = Interaction {
        status: InteractionStatus::Planned,
        related_to: Some(account.into()),
        ..Interaction::new(Channel::Phone, "Gọi lại", time(NOW))
    };
    let call = company.crm.interactions().create(call).unwrap().id;
    let forgotten = || company.crm.forgotten_calls(&Asked::new()).unwrap().calls.len();
    assert_eq!(forgotten(), 0);

    company.crm.tick(time("2026-11-20T02:01:00Z")).unwrap();
    assert_eq!(forgotten(), 1);

    let held = InteractionChange::Status(InteractionStatus::Held);
    company.crm.interactions().update(call, [held]).unwrap();
    assert_eq!(forgotten(), 0);
    let timeline = company.crm.account_360(&Asked::new().about(account)).unwrap().timeline;
    assert_eq!(timeline[0].status, InteractionStatus::Held);
}

/// The first of the report's order; what it counts is of all.
#[test]
fn a_report_that_lists_records_is_cut_to_the_rows_asked_for() {
    let company = Company::empty();
    for minute in [10, 30, 20] {
        let call = Interaction {
            status: InteractionStatus::Planned,
            ..Interaction::new(
                Channel::Phone,
                format!("Gọi lúc 2:{minute}"),
                time(&format!("2026-11-20T02:{minute}:00Z")),
            )
        };
        company.crm.interactions().create(call).unwrap();
    }
    company.crm.tick(time("2026-11-20T03:00:00Z")).unwrap();

    let two = company.crm.forgotten_calls(&Asked::new().limit(2)).unwrap();
    let subjects: Vec<&str> = two.calls.iter().map(|call| call.subject.as_str()).collect();
    assert_eq!((two.count, subjects), (3, vec!["Gọi lúc 2:10", "Gọi lúc 2:20"]));
    assert_eq!(company.crm.forgotten_calls(&Asked::new()).unwrap().calls.len(), 3);
}

/// today's and overdue items of one user, in one call.
#[test]
fn home_holds_what_is_due_and_what_is_late() {
    let mut company = Company::empty();
    let team = company.team("North", None);
    let lan = company.user("lan", team, Scope::All);
    let minh = company.user("minh", team, Scope::All);
    let crm = &company.crm;
    let planned = |subject: &str, at: &str, owner: UserId| {
        let call = Interaction {
            status: InteractionStatus::Planned,
            ..Interaction::new(Channel::Phone, subject, time(at))
        };
        crm.interactions().create_with(call, [BaseChange::Owner(Some(owner))]).unwrap();
    };
    planned("yesterday", "2026-11-19T03:00:00Z", lan);
    planned("later today", "2026-11-20T08:00:00Z", lan);
    planned("tomorrow", "2026-11-21T08:00:00Z", lan);
    planned("of somebody else", "2026-11-20T08:00:00Z", minh);
    let task = |title: &str, day: &str| {
        let task = Task { assignee: Some(lan), due_on: Some(date(day)), ..Task::new(title) };
        crm.tasks().create(task).unwrap();
    };
    task("late task", "2026-11-18");
    task("task of today", TODAY);
    let deal = Deal {
        next_step: Some("send the offer".to_owned()),
        next_step_on: Some(date(TODAY)),
        ..Deal::new("Forty anvils", company.stage(StageCategory::Open))
    };
    crm.deals().create_with(deal, [BaseChange::Owner(Some(lan))]).unwrap();

    let home = crm.home(&Asked::new().about(lan)).unwrap();

    let titles = |items: &[crm_core::report::HomeItem]| -> Vec<String> {
        items.iter().map(|item| item.title.clone()).collect()
    };
    assert_eq!(titles(&home.overdue), ["late task", "yesterday"]);
    assert_eq!(titles(&home.due)[0], "later today");
    let others: BTreeSet<_> = titles(&home.due).into_iter().skip(1).collect();
    let wanted = ["task of today", "Forty anvils: send the offer"].map(str::to_owned);
    assert_eq!(others, wanted.into());
    let own = crm.as_user(lan).unwrap().home(&Asked::new()).unwrap();
    assert_eq!(own.to_json(), home.to_json());
    let week = crm.home(&Asked::new().about(lan).period(span("this_week"))).unwrap();
    assert!(titles(&week.due).contains(&"tomorrow".to_owned()));
    assert_eq!(crm.home(&Asked::new()).unwrap_err().fields()[0].field, "user");
}

/// the filter that is asked is over interactions; tasks and next steps come whole.
#[test]
fn a_filter_narrows_the_appointments_of_home_alone() {
    let mut company = Company::empty();
    let team = company.team("North", None);
    let lan = company.user("lan", team, Scope::All);
    let crm = &company.crm;
    for (channel, subject) in [(Channel::Phone, "call"), (Channel::Email, "mail")] {
        let planned = Interaction {
            status: InteractionStatus::Planned,
            ..Interaction::new(channel, subject, time("2026-11-20T08:00:00Z"))
        };
        crm.interactions().create_with(planned, [BaseChange::Owner(Some(lan))]).unwrap();
    }
    let task = Task { assignee: Some(lan), due_on: Some(date(TODAY)), ..Task::new("task") };
    crm.tasks().create(task).unwrap();

    for crm in [crm.clone(), crm.as_user(lan).unwrap()] {
        let asked = Asked::new().about(lan).filter("channel == \"phone\"");
        let due = crm.home(&asked).unwrap().due;
        let titles: Vec<_> = due.iter().map(|item| item.title.as_str()).collect();
        assert_eq!(titles, ["call", "task"]);
    }
}

/// contacts, leads, deals, contracts, tasks and the timeline of one account, with their numbers; quotes and cases
/// come later.
#[test]
fn account_360_holds_all_of_an_account_and_nothing_else() {
    for seed in SEEDS {
        let company = Company::random(seed);
        for crm in company.handles() {
            for account in seen(&crm.accounts()) {
                let whole = crm.account_360(&Asked::new().about(account.id).limit(1000)).unwrap();
                let contacts: BTreeSet<_> = seen(&crm.contacts())
                    .into_iter()
                    .filter(|contact| contact.account == Some(account.id))
                    .map(|contact| contact.id)
                    .collect();
                let told = whole.contacts.iter().map(|contact| contact.id);
                assert_eq!(told.collect::<BTreeSet<_>>(), contacts);
                let of_account: Vec<_> = deals(&crm)
                    .into_iter()
                    .filter(|deal| deal.account == Some(account.id))
                    .collect();
                assert_eq!(whole.deals.len(), of_account.len());
                let won = of_account.iter().filter(is(StageCategory::Won));
                assert_eq!(whole.won.amount.amount(), sum(won).normalize());
                let concerned = |link: &Link| {
                    *link == Link::from(account.id)
                        || contacts.iter().any(|contact| *link == Link::from(*contact))
                };
                let touches: BTreeSet<_> = seen(&crm.interactions())
                    .into_iter()
                    .filter(|touch| {
                        touch.related_to.as_ref().is_some_and(concerned)
                            || touch.participants.iter().any(|it| concerned(&it.who))
                    })
                    .map(|touch| touch.id)
                    .collect();
                let told = whole.timeline.iter().map(|touch| touch.id);
                assert_eq!(told.collect::<BTreeSet<_>>(), touches);
                assert_eq!(whole.interaction_count, count(&whole.timeline));
            }
        }
    }
}

/// what was sold is what signed contracts deliver, each product once.
#[test]
fn account_360_tells_the_products_that_were_sold() {
    let company = Company::empty();
    let crm = &company.crm;
    let account = crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;
    let [anvil, rope] =
        ["Anvil", "Rope"].map(|name| crm.products().create(Product::new(name)).unwrap().id);
    let contract = |lines: &[(ProductId, i64, i64)], sign: bool| {
        let contract = Contract {
            account: Some(account),
            start_on: Some(date("2026-11-01")),
            end_on: Some(date("2027-10-31")),
            ..Contract::new("Supplies", date("2026-11-01"))
        };
        let owner = crm.users().list(&Query::new()).unwrap().items[0].id;
        let id =
            crm.contracts().create_with(contract, [BaseChange::Owner(Some(owner))]).unwrap().id;
        for (product, quantity, price) in lines {
            let line = ContractLine {
                product: Some(*product),
                unit_price: Some(vnd(*price)),
                ..ContractLine::new(id, Decimal::from(*quantity))
            };
            crm.contract_lines().create(line).unwrap();
        }
        if sign {
            let day = Some(date("2026-11-02"));
            let signing = SignContract {
                customer_signed_on: day,
                company_signed_on: day,
                ..SignContract::new(id)
            };
            crm.sign_contract(signing).unwrap();
        }
    };
    crm.users().create(User::new("lan", "Lan")).unwrap();
    contract(&[(anvil, 3, 100), (rope, 5, 10)], true);
    contract(&[(anvil, 2, 90)], true);
    contract(&[(rope, 1_000, 10)], false);

    let told = crm.account_360(&Asked::new().about(account)).unwrap();

    let sold: Vec<_> = told.products.iter().map(|it| (it.id, it.quantity, it.amount)).collect();
    let wanted = [(anvil, 5, 480), (rope, 5, 50)];
    assert_eq!(sold, wanted.map(|(id, quantity, net)| (id, Decimal::from(quantity), vnd(net))));
    assert_eq!((told.product_count, told.products[0].name.as_str()), (2, "Anvil"));
}

/// An account that may not be seen does not exist.
#[test]
fn the_account_of_somebody_else_is_not_found() {
    let mut company = Company::empty();
    let team = company.team("North", None);
    let lan = company.user("lan", team, Scope::Own);
    let account = company.crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;

    let error = company.crm.as_user(lan).unwrap().account_360(&Asked::new().about(account));

    assert_eq!(error.unwrap_err().code(), "not_found");
}

/// What was true then is told then: a deal that was won since is open, and what slipped is what slipped that day.
#[test]
fn an_earlier_report_tells_what_was_known_then() {
    let company = Company::empty();
    let crm = &company.crm;
    let deal = Deal {
        amount: Some(vnd(100)),
        expected_close: Some(date("2026-11-22")),
        ..Deal::new("x", company.stage(StageCategory::Open))
    };
    let deal = crm.deals().create(deal).unwrap().id;
    crm.tick(time("2026-11-25T02:00:00Z")).unwrap();
    let then = |text: &str| Asked::new().as_of(time(text));

    assert_eq!(crm.slipped(&Asked::new()).unwrap().figure.count, 1);
    assert_eq!(crm.slipped(&then("2026-11-21T02:00:00Z")).unwrap().figure.count, 0);
    assert_eq!(crm.slipped(&then("2026-11-24T02:00:00Z")).unwrap().figure.count, 1);
    let won = DealChange::Stage(company.stage(StageCategory::Won));
    crm.deals().update(deal, [won]).unwrap();

    assert_eq!(crm.win_rate(&Asked::new()).unwrap().won, 1);
    assert_eq!(crm.win_rate(&then("2026-11-24T02:00:00Z")).unwrap().won, 0);
    let today = then("2026-11-24T02:00:00Z").filter("expected_close < today");
    assert_eq!(crm.board(&today).unwrap().open.count, 1);
    let month = then("2026-11-24T02:00:00Z").period(span("this_month"));
    assert_eq!(crm.forecast(&month).unwrap().open.count, 1);
}
