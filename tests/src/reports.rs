//! Reports against plain recounts over the records that a handle sees, and what each must tell.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crm_core::{
    Crm, Date, Decimal, Link, Money, OpenOptions, Percent, Query, Span, TestClock, Timestamp, Zone,
    entity::{BaseChange, Entity, EntityId as _, Record, Source},
    model::{
        Account, AccountId, Channel, Contact, ContactId, Credit, Deal, DealChange, Direction,
        Interaction, InteractionChange, InteractionStatus, Lead, LocalePreset, Membership,
        Participant, Quota, Right, Role, Scope, Stage, StageCategory, StageChange, StageId, Task,
        Team, TeamId, User, UserId, UserRole,
    },
    report::{Asked, Report as _},
    round_half_up,
};

const NOW: &str = "2026-11-20T02:00:00Z";
const TODAY: &str = "2026-11-20";

/// Numbers that look random, and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A day within half a year of today.
    fn day(&mut self) -> Date {
        let days = i32::try_from(self.below(360)).unwrap() - 180;
        date(TODAY).add_days(days).unwrap()
    }

    fn past(&mut self) -> Timestamp {
        let millis = i64::try_from(self.below(200 * 86_400)).unwrap() * 1000;
        time(NOW).add_millis(-millis).unwrap()
    }
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn span(text: &str) -> Span {
    text.parse().unwrap()
}

fn vnd(amount: i64) -> Money {
    Money::new(Decimal::from(amount), crm_core::Currency::VND).unwrap()
}

/// A company of three teams in a tree, and what its people did.
struct Company {
    crm: Crm,
    stages: Vec<Record<Stage>>,
    users: Vec<UserId>,
}

impl Company {
    fn empty() -> Self {
        let clock = Arc::new(TestClock::at(time(NOW)));
        let options = OpenOptions::new().clock(clock).preset(LocalePreset::ViVn);
        let crm = Crm::memory(options).unwrap();
        let stages = crm.stages().by(&Stage::BY_PIPELINE, &(), 100).unwrap();
        Self { crm, stages, users: Vec::new() }
    }

    fn stage(&self, category: StageCategory) -> StageId {
        self.stages.iter().find(|stage| stage.category == category).unwrap().id
    }

    fn team(&self, name: &str, parent: Option<TeamId>) -> TeamId {
        self.crm.teams().create(Team { parent, ..Team::new(name) }).unwrap().id
    }

    /// A user who reads this much of everything.
    fn user(&mut self, login: &str, team: TeamId, read: Scope) -> UserId {
        let right = Right { entity: "*".to_owned(), read, ..Right::default() };
        let open = ["user", "team", "pipeline", "stage"].map(|entity| Right {
            entity: entity.to_owned(),
            read: Scope::All,
            ..Right::default()
        });
        let rights = open.into_iter().chain([right]).collect();
        let role = Role { rights, ..Role::new(format!("Role of {login}")) };
        let role = self.crm.roles().create(role).unwrap().id;
        let user = User {
            teams: vec![Membership { team, primary: true, ..Membership::default() }],
            roles: vec![UserRole { role, ..UserRole::default() }],
            ..User::new(login, login)
        };
        let user = self.crm.users().create(user).unwrap().id;
        self.users.push(user);
        user
    }

    fn random(seed: u64) -> Self {
        let mut company = Self::empty();
        let mut dice = Dice(seed);
        let root = company.team("Root", None);
        let (north, south) = (company.team("North", Some(root)), company.team("South", Some(root)));
        company.user("boss", root, Scope::Subtree);
        company.user("lan", north, Scope::Own);
        company.user("minh", north, Scope::Team);
        company.user("hoa", south, Scope::Own);
        let scopes = [Scope::All, Scope::None];
        company.user("guest", south, scopes[dice.below(2)]);
        company.fill(&mut dice);
        company
    }

    fn fill(&self, dice: &mut Dice) {
        let owned = |dice: &mut Dice| {
            let owner = dice.below(self.users.len() + 1);
            BaseChange::Owner(self.users.get(owner).copied())
        };
        self.crm
            .write(|tx| {
                tx.source(Source::Import)?;
                let (mut accounts, mut contacts) = (Vec::new(), Vec::new());
                for number in 0..6 {
                    let account = Account::new(format!("Account {number}"));
                    let account = tx.accounts().create_with(account, [owned(dice)])?.id;
                    let contact = Contact {
                        account: Some(account),
                        ..Contact::new(format!("Contact {number}"))
                    };
                    contacts.push(tx.contacts().create_with(contact, [owned(dice)])?.id);
                    accounts.push(account);
                }
                for number in 0..60 {
                    let stage = &self.stages[dice.below(self.stages.len())];
                    let is_open = stage.category == StageCategory::Open;
                    let created = dice.past();
                    let (one, other) = (dice.one_of(&self.users), dice.one_of(&self.users));
                    let percent = |percent: i64| Percent::new(Decimal::from(percent)).unwrap();
                    let credit =
                        |user, part| Credit { user, percent: percent(part), ..Credit::default() };
                    let is_shared = dice.below(4) == 0 && one != other;
                    let deal = Deal {
                        account: (dice.below(5) > 0).then(|| dice.one_of(&accounts)),
                        amount: (dice.below(6) > 0)
                            .then(|| vnd(i64::try_from(dice.below(1_000_000)).unwrap())),
                        expected_close: (dice.below(6) > 0).then(|| dice.day()),
                        closed_at: (!is_open).then(|| dice.past().max(created)),
                        credits: if is_shared {
                            vec![credit(one, 30), credit(other, 70)]
                        } else {
                            Vec::new()
                        },
                        ..Deal::new(format!("Deal {number}"), stage.id)
                    };
                    let base = [owned(dice), BaseChange::CreatedAt(created)];
                    tx.deals().create_with(deal, base)?;
                }
                for number in 0..80 {
                    use InteractionStatus::{Failed, Held, NotHeld, Planned, Received, Sent};
                    let who: Link = match dice.below(2) {
                        0 => dice.one_of(&contacts).into(),
                        _ => dice.one_of(&accounts).into(),
                    };
                    let interaction = Interaction {
                        status: dice.one_of(&[Planned, Held, NotHeld, Sent, Received, Failed]),
                        direction: dice.one_of(&[Direction::In, Direction::Out]),
                        related_to: Some(who),
                        participants: vec![Participant {
                            who: dice.one_of(&contacts).into(),
                            ..Participant::default()
                        }],
                        ..Interaction::new(
                            dice.one_of(&[Channel::Phone, Channel::Email, Channel::Chat]),
                            format!("Touch {number}"),
                            dice.past(),
                        )
                    };
                    tx.interactions().create_with(interaction, [owned(dice)])?;
                }
                for number in 0..20 {
                    let lead =
                        Lead { last_name: Some(format!("Lead {number}")), ..Lead::default() };
                    tx.leads().create_with(lead, [owned(dice)])?;
                }
                Ok(())
            })
            .unwrap();
    }

    /// The program itself, and every user.
    fn handles(&self) -> Vec<Crm> {
        let users = self.users.iter().map(|user| self.crm.as_user(*user).unwrap());
        std::iter::once(self.crm.clone()).chain(users).collect()
    }
}

/// All records that a handle sees.
fn seen<T: Entity>(records: &crm_core::Collection<'_, T>) -> Vec<Record<T>> {
    let page = records.list(&Query::new().limit(Query::MAX_LIMIT)).unwrap();
    assert!(page.next.is_none());
    page.items
}

fn deals(crm: &Crm) -> Vec<Record<Deal>> {
    seen(&crm.deals())
}

fn worth(deal: &Deal) -> Decimal {
    deal.amount_base.map_or(Decimal::ZERO, Money::amount)
}

fn sum<'d>(deals: impl IntoIterator<Item = &'d Record<Deal>>) -> Decimal {
    deals.into_iter().map(|deal| worth(deal)).sum()
}

fn is(category: StageCategory) -> impl Fn(&&Record<Deal>) -> bool {
    move |deal| deal.category == category
}

const SEEDS: std::ops::Range<u64> = 0..6;

/// R2, R3.
#[test]
fn figures_of_deals_are_recounts_for_every_user() {
    let first = date("2026-10-01");
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let all = deals(&crm);
            let board = crm.board(&Asked::new()).unwrap();
            for row in &board.rows {
                let here: Vec<_> =
                    all.iter().filter(|deal| deal.stage == row.place.stage_id).collect();
                assert_eq!(row.figure.count, i64::try_from(here.len()).unwrap());
                assert_eq!(row.figure.amount.amount(), sum(here).normalize());
            }
            let forecast = crm.forecast(&Asked::new()).unwrap();
            let weighted: Decimal = all
                .iter()
                .filter(is(StageCategory::Open))
                .map(|deal| {
                    worth(deal) * deal.probability.unwrap().hundredths() / Decimal::ONE_HUNDRED
                })
                .sum();
            assert_eq!(forecast.open.weighted.amount(), round_half_up(weighted, 0).normalize());
            assert_eq!(board.open, forecast.open);

            // Whole months are read from totals, and other days are counted.
            for period in ["this_quarter", "2026-10-05/2026-11-11"] {
                let days = if period == "this_quarter" {
                    (first, date("2026-12-31"))
                } else {
                    (date("2026-10-05"), date("2026-11-11"))
                };
                let asked = Asked::new().period(span(period));
                let within = |deal: &&Record<Deal>| {
                    deal.closed_on.is_some_and(|day| (days.0..=days.1).contains(&day))
                };
                let closed: Vec<_> = all.iter().filter(within).collect();
                let won: Vec<_> = closed.iter().copied().filter(is(StageCategory::Won)).collect();
                let lost: Vec<_> = closed.iter().copied().filter(is(StageCategory::Lost)).collect();
                let rate = crm.win_rate(&asked).unwrap();
                assert_eq!((rate.won, rate.lost), (count(&won), count(&lost)));
                assert_eq!(rate.won_amount.amount(), sum(won.iter().copied()).normalize());
                assert_eq!(
                    rate.rate,
                    Decimal::from(won.len()).checked_div(Decimal::from(closed.len()))
                );
                let outcomes = crm.outcomes(&asked).unwrap();
                let by_owner = |owner| {
                    let owned = |deal: &&&Record<Deal>| deal.base.owner.map(UserId::uuid) == owner;
                    won.iter().filter(owned).count()
                };
                for row in &outcomes.owners {
                    assert_eq!(row.won, i64::try_from(by_owner(row.id)).unwrap());
                }
                assert_eq!(outcomes.owners.iter().map(|row| row.won).sum::<i64>(), rate.won);
                assert_eq!(outcomes.teams.iter().map(|row| row.lost).sum::<i64>(), rate.lost);
                let mut days: Vec<Decimal> = won
                    .iter()
                    .map(|deal| zone().days_between(deal.base.created_at, deal.closed_at.unwrap()))
                    .collect();
                days.sort();
                let cycle = crm.cycle(&asked).unwrap();
                assert_eq!(cycle.count, rate.won);
                assert_eq!(
                    cycle.mean,
                    days.iter().sum::<Decimal>().checked_div(Decimal::from(days.len()))
                );
            }
        }
    }
}

fn count<T>(all: &[T]) -> i64 {
    i64::try_from(all.len()).unwrap()
}

fn zone() -> Zone {
    "Asia/Ho_Chi_Minh".parse().unwrap()
}

/// R2, A-05, A-15, A-83.
#[test]
fn lists_and_activity_are_recounts_for_every_user() {
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let today = date(TODAY);
            let late: BTreeSet<_> = deals(&crm)
                .iter()
                .filter(|deal| deal.is_open() && deal.expected_close.is_some_and(|day| day < today))
                .map(|deal| deal.id)
                .collect();
            let slipped = crm.slipped(&Asked::new()).unwrap();
            assert_eq!(slipped.deals.iter().map(|deal| deal.id).collect::<BTreeSet<_>>(), late);

            let touches = seen(&crm.interactions());
            let forgotten: BTreeSet<_> = touches
                .iter()
                .filter(|touch| {
                    touch.channel == Channel::Phone
                        && touch.status == InteractionStatus::Planned
                        && touch.start_at < time(NOW)
                })
                .map(|touch| touch.id)
                .collect();
            let told = crm.forgotten_calls(&Asked::new()).unwrap();
            assert_eq!(told.calls.iter().map(|call| call.id).collect::<BTreeSet<_>>(), forgotten);

            let activity = crm.activity(&Asked::new()).unwrap();
            assert_eq!(activity.count, count(&touches));
            let by_channel: i64 = activity.channels.iter().map(|row| row.count).sum();
            let by_user: i64 = activity.users.iter().map(|row| row.count).sum();
            assert_eq!((by_channel, by_user), (activity.count, activity.count));
        }
    }
}

///
#[test]
fn rankings_are_recounts_for_every_user() {
    for seed in SEEDS {
        for crm in Company::random(seed).handles() {
            let mut bought: BTreeMap<AccountId, Decimal> = BTreeMap::new();
            for deal in deals(&crm).iter().filter(is(StageCategory::Won)) {
                if let Some(account) = deal.account {
                    *bought.entry(account).or_default() += worth(deal);
                }
            }
            let top = crm.top_accounts(&Asked::new().limit(100)).unwrap();
            assert!(top.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.won_amount.amount())));
            for row in &top.rows {
                let wanted = bought.get(&row.account).copied().unwrap_or_default();
                assert_eq!(row.won_amount.amount(), wanted.normalize());
            }
            assert_eq!(top.won_amount.amount(), bought.values().sum::<Decimal>().normalize());

            let since = date(TODAY).add_days(-89).unwrap();
            let mut counts: BTreeMap<ContactId, i64> = BTreeMap::new();
            for touch in seen(&crm.interactions()) {
                use InteractionStatus::{Held, Received, Sent};
                let day = zone().date_of(touch.start_at);
                if matches!(touch.status, Held | Received | Sent) && day >= since {
                    let people: BTreeSet<_> = touch
                        .participants
                        .iter()
                        .map(|participant| &participant.who)
                        .chain(&touch.related_to)
                        .filter(|link| link.entity() == "contact")
                        .map(|link| ContactId::from_uuid(link.id()))
                        .collect();
                    for contact in people {
                        *counts.entry(contact).or_default() += 1;
                    }
                }
            }
            let ranked = crm.frequent_contacts(&Asked::new().limit(100)).unwrap();
            let told: BTreeMap<_, _> =
                ranked.rows.iter().map(|row| (row.contact, row.count)).collect();
            assert_eq!(told, counts);
            assert!(ranked.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.count)));
        }
    }
}

/// R16, A-72, A-81: what users won adds up to what all won, however deals are shared.
#[test]
fn attainment_is_a_recount_for_every_user() {
    for seed in SEEDS {
        let company = Company::random(seed);
        let quota = Quota {
            user: Some(company.users[1]),
            ..Quota::new(date("2026-10-01"), date("2026-12-31"), vnd(1_000_000))
        };
        company.crm.quotas().create(quota).unwrap();
        for crm in company.handles() {
            let report = crm.attainment(&Asked::new()).unwrap();
            let quarter = date("2026-10-01")..=date("2026-12-31");
            let won: Vec<_> = deals(&crm)
                .into_iter()
                .filter(|deal| {
                    deal.category == StageCategory::Won
                        && deal.closed_on.is_some_and(|day| quarter.contains(&day))
                })
                .collect();
            let mut by_user: BTreeMap<_, Decimal> = BTreeMap::new();
            for deal in &won {
                for credit in &deal.credits {
                    let part = worth(deal) * credit.percent.hundredths() / Decimal::ONE_HUNDRED;
                    *by_user.entry(credit.user).or_default() += part;
                }
                if let Some(owner) = deal.closing_owner.filter(|_| deal.credits.is_empty()) {
                    *by_user.entry(owner).or_default() += worth(deal);
                }
            }
            assert_eq!(report.all.won.amount(), sum(&won).normalize());
            for row in &report.users {
                let user = UserId::from_uuid(row.id.unwrap());
                let wanted = by_user.get(&user).copied().unwrap_or_default();
                assert_eq!(row.won.amount(), round_half_up(wanted, 0).normalize());
            }
        }
    }
}

/// Whatever a report reads, a filter that all records pass changes nothing: totals and scans tell the same.
#[test]
fn a_filter_that_everything_passes_changes_nothing() {
    for seed in 0..2 {
        let company = Company::random(seed);
        for crm in company.handles() {
            for report in described(&crm) {
                let of = |asked: Asked| match report.about.as_deref() {
                    Some("user") => Some(asked.about(company.users[1])),
                    Some("account") => {
                        Some(asked.about(seen(&crm.accounts()).first().map(|account| account.id)?))
                    }
                    _ => Some(asked),
                };
                for period in [None, Some("this_quarter"), Some("last_30_days")] {
                    let asked = || period.map_or(Asked::new(), |it| Asked::new().period(span(it)));
                    let Some(plain) = of(asked()) else { continue };
                    let plain = crm.report(&report.name, &plain).unwrap().to_json();
                    let filtered = of(asked().filter("has(created_at)")).unwrap();
                    let filtered = match crm.report(&report.name, &filtered) {
                        // To who may see no record of an entity, its fields are unknown.
                        Err(error) if error.code() == "unknown_field" => continue,
                        answer => answer.unwrap().to_json(),
                    };
                    assert_eq!(plain, filtered, "{} of {period:?}", report.name);
                    let now = of(asked().as_of(time(NOW))).unwrap();
                    let now = crm.report(&report.name, &now).unwrap().to_json();
                    assert_eq!(plain, now, "{} of {period:?} as of now", report.name);
                }
            }
        }
    }
}

struct Described {
    name: String,
    about: Option<String>,
}

fn described(crm: &Crm) -> Vec<Described> {
    let described = crm.describe();
    let reports = described["reports"].as_array().unwrap().iter();
    reports
        .map(|report| Described {
            name: report["name"].as_str().unwrap().to_owned(),
            about: report["about"]["entity"].as_str().map(str::to_owned),
        })
        .collect()
}

/// Every report has figures and two pictures, in both languages, of much and of nothing.
#[test]
fn every_report_has_figures_and_pictures() {
    let full = Company::random(7);
    for (crm, user) in [(Company::empty().crm, None), (full.crm.clone(), Some(full.users[1]))] {
        let account = crm.accounts().create(Account::new("Hoa Sen & Con")).unwrap().id;
        let user = user.unwrap_or_else(|| crm.users().create(User::new("me", "Me")).unwrap().id);
        let reports = described(&crm);
        assert!(reports.len() >= 18, "only {} reports", reports.len());
        for report in reports {
            let asked = match report.about.as_deref() {
                Some("user") => Asked::new().about(user),
                Some("account") => Asked::new().about(account),
                _ => Asked::new(),
            };
            let answer = crm.report(&report.name, &asked).unwrap();
            assert!(answer.to_json().is_object());
            let (svg, vega) = (answer.to_svg(), answer.to_vega_lite());
            assert!(svg.starts_with("<svg") && svg.contains("<title") && svg.contains("<desc"));
            assert!(svg.contains("prefers-color-scheme: dark"));
            assert!(!svg.contains("Hoa Sen & Con"), "{} is not escaped", report.name);
            assert!(vega["$schema"].as_str().unwrap().contains("vega-lite"));
            assert!(vega["data"]["values"].is_array());
        }
    }
}

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

/// contacts, leads, deals, contracts, tasks and the timeline of one account, with their numbers.
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
