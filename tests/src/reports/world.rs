//! A company of three teams in a tree, and what its people did.

use std::{ops::Range, sync::Arc};

use crm_core::{
    Crm, Currency, Date, Decimal, Link, Money, OpenOptions, Percent, Query, Span, TestClock,
    Timestamp, Zone,
    entity::{BaseChange, Entity, Record, Source},
    model::{
        Account, AccountId, Channel, Contact, Contract, ContractLine, ContractStatus, Credit, Deal,
        Direction, Interaction, InteractionStatus, Lead, LocalePreset, Membership, Participant,
        Right, Role, Scope, Stage, StageCategory, StageId, Team, TeamId, User, UserId, UserRole,
    },
};

pub(super) const NOW: &str = "2026-11-20T02:00:00Z";
pub(super) const TODAY: &str = "2026-11-20";

/// Numbers that look random, and are the same in every run.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A day within half a year of today.
    pub(super) fn day(&mut self) -> Date {
        let days = i32::try_from(self.below(360)).unwrap() - 180;
        date(TODAY).add_days(days).unwrap()
    }

    pub(super) fn past(&mut self) -> Timestamp {
        let millis = i64::try_from(self.below(200 * 86_400)).unwrap() * 1000;
        time(NOW).add_millis(-millis).unwrap()
    }
}

pub(super) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(super) fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(super) fn span(text: &str) -> Span {
    text.parse().unwrap()
}

pub(super) fn vnd(amount: i64) -> Money {
    Money::new(Decimal::from(amount), Currency::VND).unwrap()
}

/// A company of three teams in a tree, and what its people did.
pub(super) struct Company {
    pub(super) crm: Crm,
    pub(super) stages: Vec<Record<Stage>>,
    pub(super) users: Vec<UserId>,
}

impl Company {
    pub(super) fn empty() -> Self {
        let clock = Arc::new(TestClock::at(time(NOW)));
        let options = OpenOptions::new().clock(clock).preset(LocalePreset::ViVn);
        let crm = Crm::memory(options).unwrap();
        let stages = crm.stages().by(&Stage::BY_PIPELINE, &(), 100).unwrap();
        Self { crm, stages, users: Vec::new() }
    }

    pub(super) fn stage(&self, category: StageCategory) -> StageId {
        self.stages.iter().find(|stage| stage.category == category).unwrap().id
    }

    pub(super) fn team(&self, name: &str, parent: Option<TeamId>) -> TeamId {
        self.crm.teams().create(Team { parent, ..Team::new(name) }).unwrap().id
    }

    /// A user who reads this much of everything.
    pub(super) fn user(&mut self, login: &str, team: TeamId, read: Scope) -> UserId {
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

    pub(super) fn random(seed: u64) -> Self {
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

    pub(super) fn fill(&self, dice: &mut Dice) {
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
                for number in 0..12 {
                    let contract = contract(dice, number, accounts[number % accounts.len()]);
                    let contract = tx.contracts().create_with(contract, [owned(dice)])?.id;
                    for _ in 0..dice.below(4) {
                        let price = vnd(i64::try_from(dice.below(100)).unwrap());
                        let line = ContractLine {
                            description: Some("Anvils".to_owned()),
                            unit_price: Some(price),
                            ..ContractLine::new(contract, Decimal::from(dice.below(9)))
                        };
                        tx.contract_lines().create_with(line, [owned(dice)])?;
                    }
                }
                Ok(())
            })
            .unwrap();
    }

    /// The program itself, and every user.
    pub(super) fn handles(&self) -> Vec<Crm> {
        let users = self.users.iter().map(|user| self.crm.as_user(*user).unwrap());
        std::iter::once(self.crm.clone()).chain(users).collect()
    }
}

/// A contract that ends within a year, if it ends.
fn contract(dice: &mut Dice, number: usize, account: AccountId) -> Contract {
    use ContractStatus::{Active, Draft, Expired, Signed};
    let open_ended = dice.below(5) == 0;
    let ends = dice.day();
    Contract {
        account: Some(account),
        status: dice.one_of(&[Draft, Signed, Active, Active, Expired]),
        open_ended,
        end_on: (!open_ended).then_some(ends),
        notice_days: Some(30),
        currency: Some(Currency::VND),
        value_cap: (dice.below(3) > 0).then(|| vnd(i64::try_from(dice.below(800)).unwrap())),
        ..Contract::new(format!("Contract {number}"), date("2026-01-05"))
    }
}

/// All records that a handle sees.
pub(super) fn seen<T: Entity>(records: &crm_core::Collection<'_, T>) -> Vec<Record<T>> {
    let page = records.list(&Query::new().limit(Query::MAX_LIMIT)).unwrap();
    assert!(page.next.is_none());
    page.items
}

pub(super) fn deals(crm: &Crm) -> Vec<Record<Deal>> {
    seen(&crm.deals())
}

pub(super) fn worth(deal: &Deal) -> Decimal {
    deal.amount_base.map_or(Decimal::ZERO, Money::amount)
}

pub(super) fn sum<'d>(deals: impl IntoIterator<Item = &'d Record<Deal>>) -> Decimal {
    deals.into_iter().map(|deal| worth(deal)).sum()
}

pub(super) fn is(category: StageCategory) -> impl Fn(&&Record<Deal>) -> bool {
    move |deal| deal.category == category
}

pub(super) fn count<T>(all: &[T]) -> i64 {
    i64::try_from(all.len()).unwrap()
}

pub(super) fn zone() -> Zone {
    "Asia/Ho_Chi_Minh".parse().unwrap()
}

pub(super) const SEEDS: Range<u64> = 0..6;

pub(super) struct Described {
    pub(super) name: String,
    pub(super) about: Option<String>,
}

pub(super) fn described(crm: &Crm) -> Vec<Described> {
    let described = crm.describe();
    let reports = described["reports"].as_array().unwrap().iter();
    reports
        .map(|report| Described {
            name: report["name"].as_str().unwrap().to_owned(),
            about: report["about"]["entity"].as_str().map(str::to_owned),
        })
        .collect()
}
