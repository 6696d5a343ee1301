//! A change set is taken back, from its last entry to its first: in one commit, or in several that are one change set
//! and note how far they are.

use uuid::Uuid;

mod course;

use self::course::{Course, TakenBack};
use crate::{
    crm::Crm,
    error::Result,
    planted::idle,
    store::{journal::Entry, work::Work},
    value::Timestamp,
};

/// What [`Crm::revert`] took back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reverted {
    /// The change set that the revert is itself; empty when there was nothing to do.
    pub change_set: Option<i64>,
    /// How many records were changed back, trashed or restored.
    pub records: usize,
    /// What was left as it is, since it was changed after the change set.
    pub conflicts: Vec<RevertConflict>,
}

/// Why a record could not be taken back whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevertConflict {
    /// The record's entity.
    pub entity: String,
    /// The record.
    pub id: Uuid,
    /// The field that was changed since; empty when the record itself is in use.
    pub field: Option<String>,
    /// Who changed it since; empty for the program itself.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
}

impl Crm {
    /// Takes back everything that a change set did: each field gets the value it had before, created records go to
    /// the trash, trashed ones come back. What was changed since is a conflict: nothing is written, unless
    /// `leave_conflicts` is set; then it stays as it is. Only the program and administrators may do this.
    ///
    /// More than 10,000 entries are looked through before anything is written, and are then taken back in several commits
    /// that are one change set. One that is cut short, or that somebody else's change meanwhile stops, goes on when it is
    /// asked for again; what it did before is not counted again.
    ///
    /// # Errors
    /// `Conflict` naming records and fields, `Final` when the change set took a step that is undone in another way,
    /// `Duplicate` when a unique value is somebody else's by now, `NotFound` when there is no such change set, `Gone` when
    /// the values before it are no longer kept, `Forbidden`.
    pub fn revert(&self, change_set: i64, leave_conflicts: bool) -> Result<Reverted> {
        idle!("revert" => Ok(Reverted::default()));
        let number = u64::try_from(change_set).unwrap_or(u64::MAX);
        let work = self.work()?;
        work.access.require_administrator()?;
        let mut course = Course::new(number, leave_conflicts, &|_| true);
        course.resume(&work)?;
        course.survey(&work)?;
        drop(work);
        if course.is_long && !leave_conflicts {
            self.try_whole(&mut course)?;
        }
        let mut done = TakenBack::default();
        while course.before > number {
            let (mut told, mut reached) = (TakenBack::default(), number);
            let committed = self.write_with(&mut |work| {
                work.change_set = course.own;
                course.look_on(work)?;
                let entries = course.next(work, course.before)?;
                reached = entries.last().map_or(number, |entry| entry.sequence);
                told = course.take_back(work, &entries)?;
                course.judge(&told.conflicts)?;
                course.note(work, reached);
                Ok(())
            })?;
            course.before = reached;
            course.own = course.own.or_else(|| u64::try_from(committed.change_set?).ok());
            done.add(told);
        }
        Ok(done.told(course.own))
    }

    /// Takes everything back without writing it, to know of all conflicts before the first commit.
    fn try_whole(&self, course: &mut Course<'_>) -> Result<()> {
        let (mut before, mut tried) = (course.before, TakenBack::default());
        while before > course.change_set {
            let work = &mut self.work()?;
            let entries = course.next(work, before)?;
            before = entries.last().map_or(course.change_set, |entry| entry.sequence);
            tried.add(course.take_back(work, &entries)?);
        }
        course.judge(&tried.conflicts)
    }
}

/// Takes back what a change set did, as far as its entries are `part` of what is meant, as a part of other work.
///
/// # Errors
/// As [`Crm::revert`].
pub(crate) fn revert(
    work: &mut Work,
    change_set: u64,
    leave_conflicts: bool,
    part: &dyn Fn(&Entry) -> bool,
) -> Result<Reverted> {
    let mut course = Course::new(change_set, leave_conflicts, part);
    course.survey(work)?;
    let entries = course.entries(work, course.before, usize::MAX)?;
    let done = course.take_back(work, &entries)?;
    course.judge(&done.conflicts)?;
    Ok(done.told(None))
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex, PoisonError};

    use super::*;
    use crate::{
        crm::{Changes, OpenOptions},
        entity::Change,
        error::ErrorKind,
        flow::rows::most,
        model::{
            Account, AccountChange, AccountId, Contact, ContactChange, ContactId, test_crm::crm,
        },
        query::Query,
    };

    /// More records than one commit takes back, and what made them.
    fn many_accounts(crm: &Crm) -> (i64, Vec<AccountId>) {
        let tx = crm.transaction().unwrap();
        let make = |number| tx.accounts().create(Account::new(format!("Company {number}")));
        let made = (0..2 * most() + 7).map(|number| make(number).unwrap().id).collect();
        (tx.commit().unwrap().unwrap(), made)
    }

    /// An account with a contact each, by one change set.
    fn accounts_with_contacts(crm: &Crm) -> (i64, Vec<AccountId>, Vec<ContactId>) {
        let tx = crm.transaction().unwrap();
        let account = |number| tx.accounts().create(Account::new(format!("Company {number}")));
        let accounts: Vec<_> = (0..most()).map(|number| account(number).unwrap().id).collect();
        let contact = |account: &AccountId| {
            tx.contacts().create(Contact { account: Some(*account), ..Contact::new("Lan") })
        };
        let contacts = accounts.iter().map(|account| contact(account).unwrap().id).collect();
        (tx.commit().unwrap().unwrap(), accounts, contacts)
    }

    fn n_live(crm: &Crm) -> (usize, usize) {
        let count = |number: u64| usize::try_from(number).unwrap();
        let accounts = crm.accounts().count(&Query::new()).unwrap();
        (count(accounts), count(crm.contacts().count(&Query::new()).unwrap()))
    }

    fn industry() -> [AccountChange; 1] {
        [AccountChange::Industry(Some("Tea".to_owned()))]
    }

    /// The change sets of the commits that follow.
    fn heard(crm: &Crm) -> Arc<Mutex<Vec<i64>>> {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&heard);
        let hear = move |changes: &Changes| {
            hears.lock().unwrap_or_else(PoisonError::into_inner).push(changes.change_set);
        };
        crm.subscribe(hear);
        heard
    }

    /// Changes an account as soon as the next commit is done.
    fn interfere(crm: &Crm, account: AccountId) {
        let (inner, is_done) = (crm.clone(), Mutex::new(false));
        crm.subscribe(move |_| {
            let is_done = std::mem::replace(&mut *is_done.lock().unwrap(), true);
            if !is_done {
                inner.accounts().update(account, industry()).unwrap();
            }
        });
    }

    /// R19.
    #[test]
    fn what_one_commit_does_not_take_is_taken_back_in_several_that_are_one_change_set() {
        let crm = crm();
        let (set, accounts) = many_accounts(&crm);
        let heard = heard(&crm);

        let reverted = crm.revert(set, false).unwrap();

        let own = reverted.change_set.unwrap();
        assert_eq!(reverted.records, accounts.len());
        assert_eq!(
            *heard.lock().unwrap(),
            vec![own; accounts.len().div_ceil(course::of_commit(accounts.len()))]
        );
        assert_eq!(n_live(&crm).0, 0);
        assert_eq!(crm.revert(own, false).unwrap().records, accounts.len());
        assert_eq!(n_live(&crm).0, accounts.len());
        assert!(crm.verify().unwrap().is_sound());
    }

    /// R19: all is looked through before the first commit.
    #[test]
    fn a_conflict_in_the_last_of_several_commits_is_known_before_the_first() {
        let crm = crm();
        let (set, accounts) = many_accounts(&crm);
        crm.accounts().update(accounts[0], industry()).unwrap();
        let heard = heard(&crm);

        let refused = crm.revert(set, false).unwrap_err();

        assert_eq!((refused.kind(), refused.fields().len()), (ErrorKind::Conflict, 1));
        assert!(refused.detail().contains("nothing was taken back"));
        assert!(heard.lock().unwrap().is_empty());
        let reverted = crm.revert(set, true).unwrap();
        assert_eq!((reverted.records, reverted.conflicts.len()), (accounts.len() - 1, 1));
        assert_eq!(reverted.conflicts[0].id, accounts[0].uuid());
    }

    /// R19: a conflict that arises meanwhile stops it with what is done.
    #[test]
    fn what_a_conflict_stopped_goes_on_as_the_same_change_set() {
        let crm = crm();
        let (set, accounts) = many_accounts(&crm);
        interfere(&crm, accounts[0]);

        let stopped = crm.revert(set, false).unwrap_err();
        let left = n_live(&crm).0;
        let again = crm.revert(set, false).unwrap_err();
        let reverted = crm.revert(set, true).unwrap();

        assert!(stopped.detail().contains("a part is taken back"), "{stopped}");
        assert!(left > 1 && left < accounts.len(), "{left}");
        assert_eq!(again.kind(), ErrorKind::Conflict);
        assert_eq!((reverted.records, reverted.conflicts.len()), (left - 1, 1));
        assert_eq!(n_live(&crm).0, 1);
        let of_last = crm.history("account", accounts[9].uuid()).unwrap()[0].change_set;
        assert_eq!(reverted.change_set, Some(of_last));
        assert_eq!(crm.revert(of_last, false).unwrap().records, accounts.len() - 1);
    }

    #[test]
    fn a_part_that_was_itself_taken_back_does_not_go_on() {
        let crm = crm();
        let (set, accounts) = many_accounts(&crm);
        interfere(&crm, accounts[0]);
        crm.revert(set, false).unwrap_err();
        let part = crm.history("account", accounts[accounts.len() - 1].uuid()).unwrap()[0].clone();

        crm.revert(part.change_set, false).unwrap();
        let begun_anew = crm.revert(set, true).unwrap();

        assert_ne!(begun_anew.change_set, Some(part.change_set));
        assert_eq!(begun_anew.records + begun_anew.conflicts.len(), accounts.len());
        assert_eq!(n_live(&crm).0, begun_anew.conflicts.len());
    }

    /// R19: not linked to by a record outside the change set, nor by one of it that stays.
    #[test]
    fn what_stays_keeps_what_it_links_to_though_another_commit_would_take_that_back() {
        let crm = crm();
        let (set, accounts, contacts) = accounts_with_contacts(&crm);
        let title = ContactChange::JobTitle(Some("Buyer".to_owned()));
        crm.contacts().update(contacts[3], [title]).unwrap();
        let outside = Contact { account: Some(accounts[5]), ..Contact::new("Hoa") };
        crm.contacts().create(outside).unwrap();

        let reverted = crm.revert(set, true).unwrap();

        let left: Vec<Uuid> = reverted.conflicts.iter().map(|conflict| conflict.id).collect();
        assert_eq!(left, [contacts[3].uuid(), accounts[5].uuid(), accounts[3].uuid()]);
        assert_eq!(n_live(&crm), (2, 2));
        assert!(crm.verify().unwrap().is_sound());
    }

    #[test]
    fn what_an_earlier_call_left_as_it_is_keeps_what_it_links_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acme.crm");
        let crm = Crm::create(&path, OpenOptions::new()).unwrap();
        let (set, accounts, contacts) = accounts_with_contacts(&crm);
        let (last, title) = (accounts.len() - 1, ContactChange::JobTitle(Some("Buyer".to_owned())));
        crm.contacts().update(contacts[last], [title]).unwrap();
        let first_commit = crm.clone();
        crm.subscribe(move |_| first_commit.close().unwrap());

        let cut_short = crm.revert(set, true).unwrap_err();
        let crm = Crm::open(&path, OpenOptions::new()).unwrap();
        let before = n_live(&crm);
        let reverted = crm.revert(set, true).unwrap();

        assert_eq!(cut_short.kind(), ErrorKind::Closed);
        assert_eq!(before, (last + 1, last + 2 - course::of_commit(2 * last)));
        assert_eq!(reverted.conflicts[0].id, accounts[last].uuid());
        assert_eq!((n_live(&crm), reverted.conflicts.len()), ((1, 1), 1));
        assert!(crm.verify().unwrap().is_sound());
    }

    /// R19: created records go to the trash if nobody else edited them since.
    #[test]
    fn what_its_own_change_set_wrote_again_and_another_edited_stays() {
        let crm = crm();
        let account = crm.accounts().create(Account::new("Anvils")).unwrap();
        let set = crm.history("account", account.id.uuid()).unwrap()[0].change_set;
        let again = |changes: Vec<Change>| {
            crm.write_with(&mut |work| {
                work.change_set = u64::try_from(set).ok();
                let accounts = Arc::clone(work.catalog.named("account")?);
                work.update(&accounts, account.id.uuid(), None, changes.clone()).map(drop)
            })
        };
        again(vec![AccountChange::Employees(Some(5)).into()]).unwrap();
        again(vec![AccountChange::Employees(Some(6)).into()]).unwrap();
        crm.accounts().update(account.id, industry()).unwrap();

        let reverted = crm.revert(set, true).unwrap();

        assert_eq!((reverted.records, reverted.conflicts.len()), (1, 1));
        let left = crm.accounts().get(account.id).unwrap();
        assert_eq!((left.employees, left.industry.as_deref()), (None, Some("Tea")));
    }

    #[test]
    fn a_value_that_its_own_change_set_wrote_twice_is_one_conflict() {
        let crm = crm();
        let account = crm.accounts().create(Account::new("Anvils")).unwrap().id;
        let staff = |number| [AccountChange::Employees(Some(number))];
        crm.accounts().update(account, staff(5)).unwrap();
        let set = crm.history("account", account.uuid()).unwrap()[0].change_set;
        crm.write_with(&mut |work| {
            work.change_set = u64::try_from(set).ok();
            let accounts = Arc::clone(work.catalog.named("account")?);
            let changes = staff(6).map(Change::from).to_vec();
            work.update(&accounts, account.uuid(), None, changes).map(drop)
        })
        .unwrap();
        crm.accounts().update(account, staff(7)).unwrap();

        let reverted = crm.revert(set, true).unwrap();

        let fields: Vec<_> = reverted.conflicts.iter().map(|it| it.field.as_deref()).collect();
        assert_eq!(fields, [Some("employees")]);
        assert_eq!(crm.accounts().get(account).unwrap().employees, Some(7));
    }
}
