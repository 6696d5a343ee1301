//! Everything that a user is responsible for goes to another one.

use std::{collections::BTreeSet, ops::ControlFlow, sync::Arc};

use crm_core_macros::part;

use crate::{
    crm::{Crm, Door, Tx},
    entity::{BaseChange, Change, EntityDef, FieldDef, Value, Words, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    flow::{
        Flow, RefusedRow,
        rows::{self, Refusal, Target},
    },
    model::{User, UserId},
    query::Query,
    store::work::Work,
};

/// Gives what a user is responsible for to another one, as when somebody leaves, and what is theirs to do: what is open,
/// not what was done.
///
/// Who did what stays in history. Over 10,000 records are written in several commits, which are one change set.
#[part]
pub struct Transfer {
    /// The user who is responsible now.
    #[field(1, required)]
    pub from_user: UserId,
    /// The user who will be.
    #[field(2, required)]
    pub to_user: UserId,
    /// Only records of these entities, as `deal`; of all when left out.
    #[field(3)]
    pub entities: Words,
    /// Whether it is only counted, and nothing written.
    #[field(4)]
    pub preview: bool,
    /// Whether records that cannot be given over stay, instead of all.
    #[field(5)]
    pub skip_refused: bool,
}

/// What was given to another user.
#[part]
pub struct Transferred {
    /// How many records.
    #[field(1)]
    pub records: i64,
    /// How many of each entity.
    #[field(2)]
    pub entities: Vec<TransferredRecords>,
    /// Records that were left.
    #[field(3)]
    pub refused: Vec<RefusedRow>,
    /// Give it to `revert` to take everything back; empty within a transaction.
    #[field(4)]
    pub change_set: Option<i64>,
}

/// How many records of an entity were given to another user.
#[part]
pub struct TransferredRecords {
    /// The entity, as `deal`.
    #[field(1)]
    pub entity: String,
    /// How many.
    #[field(2)]
    pub records: i64,
}

impl Flow for Transfer {
    type Outcome = Transferred;

    fn run(&self, tx: &Tx) -> Result<Transferred> {
        self.through(Door::Tx(tx))
    }

    fn run_alone(&self, crm: &Crm) -> Result<Transferred> {
        self.through(Door::Crm(crm))
    }
}

impl Transfer {
    fn through(&self, door: Door<'_>) -> Result<Transferred> {
        let targets = door.read(|work| {
            self.check(work)?;
            self.targets(work)
        })?;
        let refusal = Refusal::new(self.preview, self.skip_refused);
        let done = rows::change(door, &*targets, refusal, &|work, target| self.give(work, target))?;
        let entities = done
            .records
            .iter()
            .map(|(entity, count)| TransferredRecords { entity: entity.clone(), records: *count });
        Ok(Transferred {
            records: done.count(),
            entities: entities.collect(),
            refused: done.refused_rows()?,
            change_set: done.change_set,
        })
    }

    fn check(&self, work: &Work) -> Result<()> {
        let users = work.catalog.named(<User as crate::entity::Described>::NAME)?;
        work.get(users, self.from_user.uuid())?;
        let to = work.get(users, self.to_user.uuid())?;
        let to = to.as_any().downcast_ref::<crate::entity::Record<User>>();
        if self.from_user == self.to_user || to.is_some_and(|to| to.inactive) {
            return Err(Error::new(ErrorKind::Invalid, "name another user, who has not left")
                .with_field("to_user", "inactive"));
        }
        self.entities.iter().try_for_each(|name| work.catalog.named(name).map(drop))
    }

    /// What the user is responsible for and is still to be done.
    fn targets(&self, work: &Work) -> Result<Vec<Target>> {
        let wanted: BTreeSet<&str> = self.entities.iter().collect();
        let mut targets = Vec::new();
        for registered in work.catalog.iter() {
            let def = registered.entity.def();
            if (!wanted.is_empty() && !wanted.contains(&*def.name)) || !work.access.sees_some(def) {
                continue;
            }
            // Each by itself goes through an index of its own.
            let mut found = BTreeSet::new();
            for holder in ["owner"].into_iter().chain(holder(def).map(|field| &*field.name)) {
                let theirs = Query::new().filter(format!("{holder} == $from")).whole();
                let theirs = theirs.param("from", Value::Id(self.from_user.uuid()));
                work.every(registered, &theirs, &mut |record| {
                    if registered.entity.is_handed_over(&*record) && found.insert(record.id()) {
                        targets.push((Arc::clone(registered), record.id()));
                    }
                    Ok(ControlFlow::Continue(()))
                })?;
            }
        }
        Ok(targets)
    }

    /// Gives one record over, if it is still the user's and open.
    fn give(&self, work: &mut Work, (registered, id): &Target) -> Result<bool> {
        let handed_over = |record: &Arc<dyn AnyRecord>| registered.entity.is_handed_over(&**record);
        let Some(record) = work.find(registered, *id)?.filter(handed_over) else {
            return Ok(false);
        };
        let def = registered.entity.def();
        let (from, to) = [self.from_user, self.to_user].map(|user| Value::Id(user.uuid())).into();
        let mut changes: Vec<Change> = Vec::new();
        if record.base().owner == Some(self.from_user) {
            changes.push(BaseChange::Owner(Some(self.to_user)).into());
        }
        if let Some(field) = holder(def).filter(|field| record.named(def, &field.name) == from) {
            changes.push(Change::set(field.number, to));
        }
        let is_theirs = !changes.is_empty();
        if is_theirs {
            work.update(registered, *id, None, changes)?;
        }
        Ok(is_theirs)
    }
}

/// The field that says whose a record is to do, besides who is responsible for it.
fn holder(def: &EntityDef) -> Option<&FieldDef> {
    def.fields.get(def.held_by?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        flow::{Win, desk},
        model::{AccountId, DealId, Task, TaskChange, TaskStatus, UserChange},
    };

    /// Two users, and of the first an account, an open deal and a won one.
    fn given(crm: &Crm) -> (UserId, UserId, AccountId, [DealId; 2]) {
        let (lan, nam) = (desk::user(crm, "Lan", "Manager"), desk::user(crm, "Nam", "Staff"));
        let own = [BaseChange::Owner(Some(lan))];
        let account = crm.accounts().create_with(crate::model::Account::new("Acme"), own.clone());
        let deals = [desk::deal(crm), desk::deal(crm)];
        for deal in deals {
            let own = own.clone().map(crate::model::DealChange::Base);
            crm.deals().update(deal, own).unwrap();
        }
        crm.win(Win::new(deals[1])).unwrap();
        (lan, nam, account.unwrap().id, deals)
    }

    ///
    #[test]
    fn what_is_open_goes_to_the_other_user_and_who_did_what_stays_in_history() {
        let crm = desk::desk();
        let (lan, nam, account, [open, won]) = given(&crm);
        crm.users().update(lan, [UserChange::Inactive(true)]).unwrap();

        let told = crm.transfer(Transfer::new(lan, nam)).unwrap();

        let entities: Vec<_> =
            told.entities.iter().map(|of| (of.entity.as_str(), of.records)).collect();
        assert_eq!((told.records, entities), (2, vec![("account", 1), ("deal", 1)]));
        assert_eq!(crm.accounts().get(account).unwrap().base.owner, Some(nam));
        assert_eq!(crm.deals().get(open).unwrap().base.owner, Some(nam));
        assert_eq!(crm.deals().get(won).unwrap().base.owner, Some(lan));
        let history = crm.history("deal", open.uuid()).unwrap();
        assert_eq!(history[0].change_set, told.change_set.unwrap());
        assert_eq!(history[0].changes[0].0, "owner");
        assert_eq!(history[0].changes[0].1.before, Value::Id(lan.uuid()));
    }

    ///
    #[test]
    fn what_is_theirs_to_do_goes_too_whoever_is_responsible_for_it() {
        let crm = desk::desk();
        let [lan, nam, chi] = ["Lan", "Nam", "Chi"].map(|name| desk::user(&crm, name, "Staff"));
        let task = |assignee, owner: Option<UserId>| {
            let task = Task { assignee: Some(assignee), ..Task::new("Call") };
            crm.tasks().create_with(task, [BaseChange::Owner(owner)]).unwrap().id
        };
        let tasks =
            [task(lan, Some(chi)), task(lan, None), task(lan, Some(lan)), task(chi, Some(lan))];
        let done = task(lan, Some(chi));
        crm.tasks().update(done, [TaskChange::Status(TaskStatus::Completed)]).unwrap();

        let told = crm.transfer(Transfer::new(lan, nam)).unwrap();

        assert_eq!(told.records, 4);
        let now = tasks.map(|task| {
            let task = crm.tasks().get(task).unwrap();
            (task.assignee, task.base.owner)
        });
        let wanted = [(nam, Some(chi)), (nam, None), (nam, Some(nam)), (chi, Some(nam))];
        assert_eq!(now, wanted.map(|(assignee, owner)| (Some(assignee), owner)));
        assert_eq!(crm.tasks().get(done).unwrap().assignee, Some(lan));
        crm.revert(told.change_set.unwrap(), false).unwrap();
        assert_eq!(crm.tasks().get(tasks[0]).unwrap().assignee, Some(lan));
    }

    ///
    #[test]
    fn a_preview_counts_and_writes_nothing() {
        let crm = desk::desk();
        let (lan, nam, account, _) = given(&crm);

        let told = crm.transfer(Transfer { preview: true, ..Transfer::new(lan, nam) }).unwrap();

        assert_eq!((told.records, told.change_set), (2, None));
        assert_eq!(crm.accounts().get(account).unwrap().base.owner, Some(lan));
        let tx = crm.transaction().unwrap();
        tx.transfer(Transfer { preview: true, ..Transfer::new(lan, nam) }).unwrap();
        assert!(tx.is_empty());
    }

    ///
    #[test]
    fn only_the_entities_that_are_named_are_given_over_and_it_is_taken_back_as_one() {
        let crm = desk::desk();
        let (lan, nam, account, [open, _]) = given(&crm);
        let entities = ["account"].into_iter().collect();

        let told = crm.transfer(Transfer { entities, ..Transfer::new(lan, nam) }).unwrap();
        assert_eq!(crm.deals().get(open).unwrap().base.owner, Some(lan));
        crm.revert(told.change_set.unwrap(), false).unwrap();

        assert_eq!(crm.accounts().get(account).unwrap().base.owner, Some(lan));
    }

    ///
    #[test]
    fn who_may_not_give_records_over_learns_which_and_nothing_changes() {
        let crm = desk::desk();
        let (lan, nam, account, [open, _]) = given(&crm);
        let limited = crm.as_user(desk::reader(&crm)).unwrap();

        let error = limited.transfer(Transfer::new(lan, nam)).unwrap_err();
        let skipping = Transfer { skip_refused: true, ..Transfer::new(lan, nam) };
        let told = limited.transfer(skipping).unwrap();

        assert_eq!(error.kind(), ErrorKind::Forbidden);
        let refused: Vec<_> = error.records().iter().map(|refused| refused.record.id).collect();
        assert_eq!(refused, [account.uuid(), open.uuid()]);
        assert_eq!((told.records, told.refused.len()), (0, 2));
        assert_eq!(crm.deals().get(open).unwrap().base.owner, Some(lan));
    }

    #[test]
    fn nobody_gives_records_to_a_user_who_has_left() {
        let crm = desk::desk();
        let (lan, nam, ..) = given(&crm);
        crm.users().update(nam, [UserChange::Inactive(true)]).unwrap();

        let error = crm.transfer(Transfer::new(lan, nam)).unwrap_err();

        assert_eq!((&*error.fields()[0].field, error.fields()[0].code), ("to_user", "inactive"));
    }
}
