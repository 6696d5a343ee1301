//! What comes due by itself: contracts begin and end, reminders go off.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::{
    crm::{Crm, Tx, lock},
    entity::{By, Entity, EntityId, KeyPart, Record},
    error::{Error, ErrorKind, Result},
    flow::renew_contract::go_on,
    model::{
        Contract, ContractChange, ContractStatus, Interaction, InteractionChange, Task, TaskChange,
        sales::contract_life::ContractStep,
    },
    value::{Date, Timestamp},
};

/// How many records of an entity one commit changes.
const STEP: usize = if cfg!(test) { 3 } else { 200 };
/// How many commits a tick makes at most; what is left then is done by the next.
const MOST_COMMITS: usize = 10;

impl Crm {
    /// Does what is due now, a bounded part at a time. Who does it at the same time in another process loses the
    /// race for a record, looks again, and finds it done.
    pub(crate) fn do_due(&self) -> Result<()> {
        let program = self.program();
        let mut left = lock(&self.shared.left).clone();
        for _ in 0..MOST_COMMITS {
            let done = program.write(|tx| tx.by_rule(|| do_step(tx, &left)))?;
            if done == Done::default() {
                // Behind those that were left nothing is due any more: the next tick tries them again.
                left.clear();
                break;
            }
            log::info!("did what was due of {} records", done.changed);
            left.extend(done.left);
        }
        *lock(&self.shared.left) = left;
        Ok(())
    }
}

/// What a step came to.
#[derive(Default, PartialEq)]
struct Done {
    changed: usize,
    /// Records that could not be changed and stay due, for a person to look at: they must not hold up the others.
    left: Vec<Uuid>,
}

impl Done {
    /// Changes one record, or leaves it.
    fn alone(&mut self, tx: &Tx, id: Uuid, change: impl FnOnce() -> Result<()>) -> Result<()> {
        match tx.whole(change) {
            Ok(()) => self.changed += 1,
            Err(error) if is_about_the_record(&error) => {
                log::warn!("a record that is due was left as it is: {}", error.kind().code());
                self.left.push(id);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// One step of every record that is due, up to a limit, but those that were left before. A contract that has several
/// steps behind it takes one a commit, so that each of them is told.
fn do_step(tx: &Tx, left: &BTreeSet<Uuid>) -> Result<Done> {
    let (now, today) = tx.with(|work| Ok((work.now, work.today)))?;
    let mut done = Done::default();
    let contracts = due(tx, &Contract::DUE, left, |contract| {
        contract.next_step().is_some_and(|(day, _)| day <= today)
    })?;
    for contract in contracts {
        done.alone(tx, contract.id.uuid(), || step(tx, &contract, today))?;
    }
    let is_due = |at: Option<Timestamp>| at.is_some_and(|at| at <= now);
    for task in due(tx, &Task::REMINDERS, left, |task| is_due(task.remind_at))? {
        let reminded = [TaskChange::RemindedAt(Some(now))];
        done.alone(tx, task.id.uuid(), || tx.tasks().update(task.id, reminded).map(drop))?;
    }
    for planned in due(tx, &Interaction::REMINDERS, left, |planned| is_due(planned.remind_at))? {
        let reminded = [InteractionChange::RemindedAt(Some(now))];
        let remind = || tx.interactions().update(planned.id, reminded).map(drop);
        done.alone(tx, planned.id.uuid(), remind)?;
    }
    Ok(done)
}

/// The first records of an index that are due, but those that were left; nothing is read but one where none is.
fn due<T: Entity, K: KeyPart>(
    tx: &Tx,
    index: &By<T, K>,
    left: &BTreeSet<Uuid>,
    is_due: impl Fn(&Record<T>) -> bool,
) -> Result<Vec<Record<T>>> {
    let first = tx.collection::<T>().by(index, &(), 1)?;
    if !first.first().is_some_and(&is_due) {
        return Ok(Vec::new());
    }
    let mut found = tx.collection::<T>().by(index, &(), STEP + left.len())?;
    found.retain(|record| is_due(record) && !left.contains(&record.id.uuid()));
    found.truncate(STEP);
    Ok(found)
}

fn is_about_the_record(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Invalid | ErrorKind::BrokenLink | ErrorKind::NotFound | ErrorKind::Forbidden
    )
}

fn step(tx: &Tx, contract: &Record<Contract>, today: Date) -> Result<()> {
    let Some((_, step)) = contract.next_step() else { return Ok(()) };
    let change = match step {
        ContractStep::Terminate => ContractChange::Status(ContractStatus::Terminated),
        ContractStep::Activate => ContractChange::Status(ContractStatus::Active),
        ContractStep::Remind => ContractChange::RemindedOn(Some(today)),
        ContractStep::End => ContractChange::Status(end(tx, contract, today)?),
    };
    tx.contracts().update(contract.id, [change]).map(drop)
}

/// How a contract stands after its last day: renewed where another one goes on, which is made here where it does so
/// by itself.
fn end(tx: &Tx, contract: &Record<Contract>, today: Date) -> Result<ContractStatus> {
    let next = tx.contracts().by(&Contract::BY_RENEWED_FROM, &contract.id, usize::MAX)?;
    if next.iter().any(|next| next.status.is_in_force()) {
        return Ok(ContractStatus::Renewed);
    }
    let after = contract.end_on.and_then(|last| last.add_days(1).ok());
    let Some(start) = after.filter(|_| contract.renews_itself()) else {
        return Ok(ContractStatus::Expired);
    };
    // What both sides signed goes on, so nobody signs anew.
    let next = Contract {
        contract_date: today,
        status: ContractStatus::Active,
        customer_group: contract.customer_group,
        customer_signed_on: contract.customer_signed_on,
        company_signed_on: contract.company_signed_on,
        tax_mode: contract.tax_mode,
        ..contract.renewal(contract.id, start)?
    };
    go_on(tx, contract, next)?;
    Ok(ContractStatus::Renewed)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::{
        Changes,
        crm::OpenOptions,
        entity::BaseChange,
        flow::{RenewContract, SignContract, TerminateContract},
        model::{
            Account, Channel, ContractId, ContractLine, LocalePreset, NumberSeriesChange,
            RecordEvent, TaskStatus, User,
        },
        query::Query,
        value::{Decimal, Timestamp},
    };

    struct Desk {
        crm: Crm,
        told: Arc<Mutex<Vec<(String, RecordEvent)>>>,
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn options() -> OpenOptions {
        let start = at("2026-11-20T02:00:00Z");
        OpenOptions::new().preset(LocalePreset::ViVn).replayable(start, 7).unwrap()
    }

    fn desk() -> Desk {
        let crm = Crm::memory(options()).unwrap();
        let told: Arc<Mutex<Vec<_>>> = Arc::default();
        let heard = Arc::clone(&told);
        crm.subscribe(move |changes: &Changes| {
            let events = changes.records.iter().flat_map(|record| {
                record.events.iter().map(|event| (record.entity.clone(), *event))
            });
            heard.lock().unwrap().extend(events);
        });
        Desk { crm, told }
    }

    impl Desk {
        /// What was told since this was last asked.
        fn told(&self) -> Vec<RecordEvent> {
            self.told.lock().unwrap().drain(..).map(|(_, event)| event).collect()
        }

        fn tick(&self, now: &str) {
            self.crm.tick(at(now)).unwrap();
        }

        /// A signed contract with these fields, of December 2026, and a line of 1,000,000.
        fn signed(&self, contract: Contract) -> ContractId {
            let crm = &self.crm;
            let login = format!("lan{}", crm.users().count(&Query::new()).unwrap());
            let owner = crm.users().create(User::new(login, "Lan")).unwrap().id;
            let account = crm.accounts().create(Account::new("Hoa Sen")).unwrap().id;
            let contract = Contract { account: Some(account), ..contract };
            let contract =
                crm.contracts().create_with(contract, [BaseChange::Owner(Some(owner))]).unwrap().id;
            let price = "1000000 VND".parse::<crate::Money>().unwrap();
            let line = ContractLine {
                description: Some("Anvils".to_owned()),
                unit_price: Some(price),
                ..ContractLine::new(contract, Decimal::ONE)
            };
            crm.contract_lines().create(line).unwrap();
            let day = Some(date("2026-11-20"));
            crm.sign_contract(SignContract {
                customer_signed_on: day,
                company_signed_on: day,
                ..SignContract::new(contract)
            })
            .unwrap();
            self.told();
            contract
        }

        fn status(&self, id: ContractId) -> ContractStatus {
            self.crm.contracts().get(id).unwrap().status
        }

        fn successors(&self, id: ContractId) -> Vec<Record<Contract>> {
            self.crm.contracts().by(&Contract::BY_RENEWED_FROM, &id, 9).unwrap()
        }
    }

    fn december() -> Contract {
        Contract {
            start_on: Some(date("2026-12-01")),
            end_on: Some(date("2026-12-31")),
            ..Contract::new("Anvils", date("2026-11-20"))
        }
    }

    /// the company's midnight counts, which is five in the afternoon of the day before in UTC.
    #[test]
    fn a_contract_begins_on_its_first_day_and_is_over_after_its_last() {
        let desk = desk();
        let contract = desk.signed(december());

        for (now, status, told) in [
            ("2026-11-30T16:59:59Z", ContractStatus::Signed, vec![]),
            ("2026-11-30T17:00:00Z", ContractStatus::Active, vec![RecordEvent::Activated]),
            ("2026-12-31T16:59:59Z", ContractStatus::Active, vec![]),
            ("2026-12-31T17:00:00Z", ContractStatus::Expired, vec![RecordEvent::Expired]),
            ("2027-02-01T00:00:00Z", ContractStatus::Expired, vec![]),
        ] {
            desk.tick(now);
            assert_eq!((desk.status(contract), desk.told()), (status, told), "{now}");
        }
        assert!(desk.crm.verify().unwrap().is_sound());
    }

    #[test]
    fn a_crm_that_slept_takes_every_step_and_tells_it() {
        let desk = desk();
        let reminding = Contract { renewal_reminder_on: Some(date("2026-12-15")), ..december() };
        let contract = desk.signed(reminding);

        desk.tick("2027-03-01T00:00:00Z");

        assert_eq!(
            desk.told(),
            [RecordEvent::Activated, RecordEvent::Reminded, RecordEvent::Expired]
        );
        assert_eq!(desk.status(contract), ContractStatus::Expired);
    }

    #[test]
    fn a_contract_that_nobody_ended_goes_on_with_its_lines() {
        let desk = desk();
        let renewing = Contract { auto_renew: true, notice_days: Some(10), ..december() };
        let (on, noticed) = (desk.signed(renewing.clone()), desk.signed(renewing.clone()));
        let late = desk.signed(renewing);
        for (contract, day) in [(noticed, "2026-12-21"), (late, "2026-12-22")] {
            let notice = [ContractChange::NoticeGivenOn(Some(date(day)))];
            desk.crm.contracts().update(contract, notice).unwrap();
        }

        desk.tick("2026-12-10T00:00:00Z");
        desk.tick("2027-01-01T00:00:00Z");
        desk.tick("2027-01-01T00:00:01Z");

        assert_eq!(desk.status(noticed), ContractStatus::Expired);
        assert!(desk.successors(noticed).is_empty());
        for contract in [on, late] {
            assert_eq!(desk.status(contract), ContractStatus::Renewed);
            let [next] = desk.successors(contract).try_into().unwrap();
            assert_eq!(next.status, ContractStatus::Active);
            assert_eq!(next.start_on, Some(date("2027-01-01")));
            assert_eq!(next.end_on, Some(date("2027-01-31")));
            assert!(next.number.is_some());
            let value = desk
                .crm
                .read_contract_figures(crate::flow::ReadContractFigures::new(next.id))
                .unwrap()
                .value;
            assert_eq!(value, "1000000 VND".parse().unwrap());
        }
        assert!(desk.crm.verify().unwrap().is_sound());
    }

    #[test]
    fn contracts_that_cannot_go_on_do_not_hold_up_the_others() {
        let desk = desk();
        let renewing = Contract { auto_renew: true, ..december() };
        let stuck = [(); STEP + 2].map(|()| desk.signed(renewing.clone()));
        let day = Some(date("2027-01-05"));
        let other =
            desk.signed(Contract { start_on: day, end_on: Some(date("2027-12-31")), ..december() });
        desk.tick("2026-12-10T00:00:00Z");
        for series in desk.crm.number_series().list(&Query::new()).unwrap().items {
            desk.crm
                .number_series()
                .update(series.id, [NumberSeriesChange::Inactive(true)])
                .unwrap();
        }

        desk.tick("2027-02-01T00:00:00Z");

        assert_eq!(desk.status(other), ContractStatus::Active);
        assert!(stuck.iter().all(|contract| desk.status(*contract) == ContractStatus::Active));
        for series in desk.crm.number_series().list(&Query::new()).unwrap().items {
            let again = [NumberSeriesChange::Inactive(false)];
            desk.crm.number_series().update(series.id, again).unwrap();
        }
        desk.tick("2027-02-01T00:01:00Z");
        assert!(stuck.iter().all(|contract| desk.status(*contract) == ContractStatus::Renewed));
    }

    #[test]
    fn a_contract_is_renewed_by_hand_when_the_next_one_is_signed() {
        let desk = desk();
        let contract = desk.signed(december());
        let early = desk.crm.renew_contract(RenewContract::new(contract)).unwrap_err();
        desk.tick("2026-12-10T00:00:00Z");

        let next = desk.crm.renew_contract(RenewContract::new(contract)).unwrap();
        let again = desk.crm.renew_contract(RenewContract::new(contract)).unwrap_err();
        let day = Some(date("2026-12-20"));
        let signing = SignContract {
            customer_signed_on: day,
            company_signed_on: day,
            ..SignContract::new(next.contract)
        };
        desk.crm.sign_contract(signing).unwrap();
        let before = desk.status(contract);
        desk.tick("2027-01-02T00:00:00Z");

        assert_eq!(early.fields()[0].code, "illegal_transition");
        assert_eq!(again.fields()[0].code, "renewed");
        assert_eq!(
            (next.start_on, next.end_on),
            (Some(date("2027-01-01")), Some(date("2027-01-31")))
        );
        assert_eq!((next.lines, before), (1, ContractStatus::Active));
        assert_eq!(desk.status(contract), ContractStatus::Renewed);
        assert_eq!(desk.status(next.contract), ContractStatus::Active);
    }

    #[test]
    fn a_contract_is_ended_today_or_when_the_day_has_come() {
        let desk = desk();
        let (now, later) = (desk.signed(december()), desk.signed(december()));

        let told = desk.crm.terminate_contract(TerminateContract::new(now, "Moved")).unwrap();
        let on = Some(date("2026-12-15"));
        let given = TerminateContract { on, ..TerminateContract::new(later, "Moved") };
        let noted = desk.crm.terminate_contract(given).unwrap();
        desk.tick("2026-12-14T00:00:00Z");
        let before = desk.status(later);
        desk.tick("2026-12-15T00:00:00Z");

        assert_eq!(
            (told.status, noted.status),
            (ContractStatus::Terminated, ContractStatus::Signed)
        );
        assert_eq!(
            (before, desk.status(later)),
            (ContractStatus::Active, ContractStatus::Terminated)
        );
        let ended = desk.crm.contracts().get(now).unwrap();
        assert_eq!(ended.terminated_on, Some(date("2026-11-20")));
        assert_eq!(ended.termination_reason.as_deref(), Some("Moved"));
    }

    ///
    #[test]
    fn a_reminder_goes_off_once_and_again_when_it_is_put_off() {
        let desk = desk();
        let remind_at = Some(at("2026-11-21T02:00:00Z"));
        let task = desk.crm.tasks().create(Task { remind_at, ..Task::new("Call") }).unwrap().id;
        let done = Task { remind_at, status: TaskStatus::Completed, ..Task::new("Write") };
        desk.crm.tasks().create(done).unwrap();
        let call = Interaction::new(Channel::Phone, "Offer", at("2026-11-21T03:00:00Z"));
        desk.crm.interactions().create(Interaction { remind_at, ..call }).unwrap();
        desk.told();

        desk.tick("2026-11-21T01:59:59Z");
        let early = desk.told();
        desk.tick("2026-11-21T02:00:00Z");
        let once = desk.told();
        desk.tick("2026-11-21T02:00:01Z");
        let twice = desk.told();
        let later = [TaskChange::RemindAt(Some(at("2026-11-22T02:00:00Z")))];
        desk.crm.tasks().update(task, later).unwrap();
        desk.tick("2026-11-23T00:00:00Z");

        assert_eq!((early.len(), twice.len()), (0, 0));
        assert_eq!(once, [RecordEvent::Reminded, RecordEvent::Reminded]);
        assert_eq!(desk.told(), [RecordEvent::Reminded]);
        let task_now = desk.crm.tasks().get(task).unwrap();
        assert_eq!(task_now.reminded_at, Some(at("2026-11-23T00:00:00Z")));
        assert_eq!(desk.crm.history("task", task.into()).unwrap()[0].actor, None);
    }

    /// what is due is found by what is stored, not by what a process remembers.
    #[test]
    fn a_reminder_does_not_go_off_again_after_a_restart_or_by_two_threads() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        let crm = Crm::create(&path, options()).unwrap();
        let remind_at = Some(at("2026-11-21T02:00:00Z"));
        let task = crm.tasks().create(Task { remind_at, ..Task::new("Call") }).unwrap().id;
        let now = at("2026-11-21T02:00:00Z");
        let ticks = [crm.clone(), crm.clone()]
            .map(|crm| std::thread::spawn(move || crm.tick(now).unwrap()));
        for tick in ticks {
            tick.join().unwrap();
        }
        crm.close().unwrap();

        let crm = Crm::open(&path, options()).unwrap();
        crm.tick(at("2026-11-22T02:00:00Z")).unwrap();

        assert_eq!(crm.tasks().get(task).unwrap().base.revision, 2);
    }

    /// A tick is bounded: what is more is done by the next.
    #[test]
    fn many_reminders_go_off_a_part_at_a_time() {
        let desk = desk();
        let remind_at = Some(at("2026-11-21T02:00:00Z"));
        let many = STEP * MOST_COMMITS + 5;
        desk.crm
            .write(|tx| {
                for _ in 0..many {
                    tx.tasks().create(Task { remind_at, ..Task::new("Call") })?;
                }
                Ok(())
            })
            .unwrap();
        desk.told();

        desk.tick("2026-11-21T02:00:00Z");
        let first = desk.told().len();
        desk.tick("2026-11-21T02:00:01Z");

        assert_eq!((first, desk.told().len()), (STEP * MOST_COMMITS, 5));
    }
}
