//! Numbers: no two records get the same, and none is lost where none may be.

use std::{collections::BTreeSet, sync::Arc, thread};

use crm_core::{
    Crm, Date, ErrorKind, OpenOptions, SeededIds, TestClock,
    entity::{BaseChange, Record, Source},
    model::{
        Account, Contract, ContractChange, LocalePreset, NumberSeries, NumberSeriesChange,
        NumberSeriesId, User,
    },
};

struct Desk {
    crm: Crm,
    clock: Arc<TestClock>,
    draft: Contract,
    owner: BaseChange,
    series: Record<NumberSeries>,
}

/// At half past eleven in the evening of the last day of the year, in Ho Chi Minh City.
fn desk() -> Desk {
    let clock = Arc::new(TestClock::at("2026-12-31T16:30:00Z".parse().unwrap()));
    let options = OpenOptions::new()
        .clock(Arc::clone(&clock) as _)
        .ids(Arc::new(SeededIds::new(7)))
        .preset(LocalePreset::ViVn);
    over(Crm::memory(options).unwrap(), clock)
}

fn over(crm: Crm, clock: Arc<TestClock>) -> Desk {
    let owner = crm.users().create(User::new("lan", "Lan")).unwrap().id;
    let account = crm.accounts().create(Account::new("Đường Việt")).unwrap().id;
    let series =
        crm.number_series().by(&NumberSeries::BY_ENTITY, &"contract", 9).unwrap().remove(0);
    let draft = Contract {
        account: Some(account),
        open_ended: true,
        ..Contract::new("Anvils", "2026-12-31".parse::<Date>().unwrap())
    };
    Desk { crm, clock, draft, owner: BaseChange::Owner(Some(owner)), series }
}

impl Desk {
    fn number(&self) -> String {
        self.create(self.draft.clone()).number.clone().unwrap()
    }

    /// The number of a contract of this day.
    fn number_of(&self, day: &str) -> String {
        let contract = Contract { contract_date: day.parse().unwrap(), ..self.draft.clone() };
        self.create(contract).number.clone().unwrap()
    }

    fn create(&self, contract: Contract) -> Record<Contract> {
        self.crm.contracts().create_with(contract, [self.owner.clone()]).unwrap()
    }

    fn import(&self, number: &str) -> Record<Contract> {
        let contract = Contract { number: Some(number.into()), ..self.draft.clone() };
        self.crm
            .write(|tx| {
                tx.source(Source::Import)?;
                tx.contracts().create_with(contract.clone(), [self.owner.clone()])
            })
            .unwrap()
    }

    fn change(&self, change: NumberSeriesChange) {
        self.crm.number_series().update(self.series.id, [change]).unwrap();
    }

    fn of(&self, series: NumberSeriesId) -> Contract {
        Contract { series: Some(series), ..self.draft.clone() }
    }
}

/// R4, A-24: in the value that the outer call returns, empty before.
#[test]
fn a_contract_gets_the_next_number_when_it_is_committed() {
    let desk = desk();

    let alone = desk.create(desk.draft.clone());
    assert_eq!(alone.number.as_deref(), Some("HD2026-0001"));
    assert_eq!(alone.series, Some(desk.series.id));
    let tx = desk.crm.transaction().unwrap();
    let one = tx.contracts().create_with(desk.draft.clone(), [desk.owner.clone()]).unwrap();
    let other = tx.contracts().create_with(desk.draft.clone(), [desk.owner.clone()]).unwrap();
    assert_eq!((one.number.clone(), other.number.clone()), (None, None));
    tx.commit().unwrap();
    let number = |id| desk.crm.contracts().get(id).unwrap().number.clone();
    assert_eq!(number(one.id).as_deref(), Some("HD2026-0002"));
    assert_eq!(number(other.id).as_deref(), Some("HD2026-0003"));
    let found = desk
        .crm
        .contracts()
        .find_by(&Contract::NUMBER, &(Some(desk.series.id), "HD2026-0003".to_owned()));
    assert_eq!(found.unwrap().unwrap().id, other.id);
    assert!(desk.crm.verify().unwrap().is_sound());
}

/// R4: under the one who leads the commits.
#[test]
fn writers_at_once_never_get_the_same_number() {
    let folder = tempfile::tempdir().unwrap();
    let options = OpenOptions::new().preset(LocalePreset::ViVn);
    let crm = Crm::create(folder.path().join("acme.crm"), options).unwrap();
    let desk = over(crm, Arc::new(TestClock::at("2026-12-31T16:30:00Z".parse().unwrap())));

    let numbers: Vec<String> = thread::scope(|scope| {
        let writers: Vec<_> = (0..6)
            .map(|_| scope.spawn(|| (0..10).map(|_| desk.number()).collect::<Vec<_>>()))
            .collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });

    let counters: BTreeSet<u32> =
        numbers.iter().map(|number| number.rsplit('-').next().unwrap().parse().unwrap()).collect();
    assert_eq!(counters, (1..=60).collect());
}

/// R4: a call that fails uses no number up.
#[test]
fn a_call_that_fails_leaves_no_gap() {
    let desk = desk();
    desk.number();
    let failed = desk.crm.write(|tx| {
        tx.contracts().create_with(desk.draft.clone(), [desk.owner.clone()])?;
        tx.number_series().create(NumberSeries::new(&desk.series.name, "contract"))
    });
    assert_eq!(failed.unwrap_err().kind(), ErrorKind::Duplicate);
    desk.crm
        .dry_run(|tx| tx.contracts().create_with(desk.draft.clone(), [desk.owner.clone()]))
        .unwrap();

    assert_eq!(desk.number(), "HD2026-0002");
}

/// R4: the year is the company's, by its own first month, in which the document's day is.
#[test]
fn the_counter_starts_anew_with_the_companys_year() {
    let desk = desk();
    assert_eq!(desk.number_of("2026-12-31"), "HD2026-0001");
    assert_eq!(desk.number_of("2027-01-01"), "HD2027-0001", "made out for the year to come");
    desk.clock.advance(30 * 60 * 1000);
    assert_eq!(desk.number_of("2026-12-31"), "HD2026-0002", "and after the year was over");

    let company = desk.crm.company().unwrap();
    let april = crm_core::model::CompanyChange::FiscalYearStart(4);
    desk.crm.companies().update(company.id, [april]).unwrap();
    let january = desk.number_of("2027-01-31");
    assert_eq!(january, "HD2026-0003", "January is in the year that began in April");
    desk.change(NumberSeriesChange::Pattern("{prefix}-{number}".into()));
    assert_eq!(desk.number_of("2027-01-31"), "HD-0001");
    assert_eq!(desk.number_of("2028-01-31"), "HD-0002");
}

/// R4: history brings its numbers, and the series goes on from them.
#[test]
fn a_number_that_is_imported_is_not_given_again() {
    let desk = desk();
    assert_eq!(desk.import("HD2026-0041").number.as_deref(), Some("HD2026-0041"));
    assert_eq!(desk.number(), "HD2026-0042");
    desk.import("HD2027-0001");
    desk.import("007/old");

    assert_eq!(desk.number_of("2027-01-01"), "HD2027-0002", "the first of the year is taken");
}

#[test]
fn a_caller_gives_no_number() {
    let desk = desk();
    let given = Contract { number: Some("HD2026-0007".into()), ..desk.draft.clone() };
    let error = desk.crm.contracts().create_with(given, [desk.owner.clone()]).unwrap_err();
    assert_eq!((error.fields()[0].field.as_ref(), error.fields()[0].code), ("number", "managed"));
}

/// two branches have a series each.
#[test]
fn numbers_are_unique_within_their_series() {
    let desk = desk();
    let branch = NumberSeries {
        prefix: Some("HD".into()),
        branch: Some("DN".into()),
        ..NumberSeries::new("Đà Nẵng", "contract")
    };
    let branch = desk.crm.number_series().create(branch).unwrap();

    assert_eq!(desk.create(desk.of(branch.id)).number.as_deref(), Some("HDDN2026-0001"));
    assert_eq!(desk.number(), "HD2026-0001", "the older series when none is named");
    desk.import("X-1");
    let again = Contract { number: Some("X-1".into()), ..desk.draft.clone() };
    let import = |contract: Contract| {
        desk.crm.write(|tx| {
            tx.source(Source::Import)?;
            tx.contracts().create_with(contract.clone(), [desk.owner.clone()])
        })
    };
    assert_eq!(import(again.clone()).unwrap_err().kind(), ErrorKind::Duplicate);
    import(Contract { series: Some(branch.id), ..again }).unwrap();
}

#[test]
fn a_series_numbers_its_own_entity_and_is_fixed_once_it_did() {
    let desk = desk();
    let cases = desk.crm.number_series().create(NumberSeries::new("Cases", "case")).unwrap();
    let wrong = desk.crm.contracts().create_with(desk.of(cases.id), [desk.owner.clone()]);
    assert_eq!(wrong.unwrap_err().fields()[0].code, "wrong_series");

    let contract = desk.create(desk.draft.clone());
    let other = desk.crm.number_series().create(NumberSeries::new("Other", "contract")).unwrap();
    let moved = [ContractChange::Series(Some(other.id))];
    let moved = desk.crm.contracts().update(contract.id, moved).unwrap_err();
    assert_eq!(moved.fields()[0].code, "fixed");
    desk.change(NumberSeriesChange::Inactive(true));
    desk.crm.number_series().trash(other.id).unwrap();
    let none = desk.crm.contracts().create_with(desk.draft.clone(), [desk.owner.clone()]);
    let none = none.unwrap_err();
    assert_eq!((none.fields()[0].field.as_ref(), none.fields()[0].code), ("series", "required"));
}

/// R4: a revert takes the record back, not the number.
#[test]
fn a_number_is_not_given_twice_after_a_revert() {
    let desk = desk();
    let contract = desk.create(desk.draft.clone());
    let change_set = desk.crm.history("contract", contract.id.into()).unwrap()[0].change_set;
    desk.crm.revert(change_set, false).unwrap();

    assert_eq!(desk.number(), "HD2026-0002");
    let back = desk.crm.contracts().restore(contract.id).unwrap();
    assert_eq!(back.number.as_deref(), Some("HD2026-0001"));
}

/// R4: gap-free where it is asked for.
#[test]
fn a_gap_free_series_loses_no_number() {
    let desk = desk();
    desk.change(NumberSeriesChange::GapFree(true));
    let contract = desk.create(desk.draft.clone());
    let change_set = desk.crm.history("contract", contract.id.into()).unwrap()[0].change_set;

    assert_eq!(desk.crm.contracts().trash(contract.id).unwrap_err().fields()[0].code, "gap_free");
    assert_eq!(desk.crm.revert(change_set, false).unwrap_err().kind(), ErrorKind::Final);
    desk.change(NumberSeriesChange::GapFree(false));
    desk.crm.contracts().trash(contract.id).unwrap();
}

#[test]
fn numbers_may_be_left_out_on_purpose() {
    let desk = desk();
    desk.number();
    desk.change(NumberSeriesChange::First(500));
    assert_eq!(desk.number(), "HD2026-0500");
    desk.change(NumberSeriesChange::Digits(6));
    assert_eq!(desk.number(), "HD2026-000501");
}
