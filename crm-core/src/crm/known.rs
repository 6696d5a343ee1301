//! What is known between calls, as long as the file does not change: definitions, the company, the limits of users, and
//! short numbers.

use std::{
    collections::BTreeMap,
    sync::{Arc, Weak},
};

use crate::{
    access::{Limits, RoleLimits},
    entity::{Described, Entity, EntityId, Record, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    model::{Company, Role, Team, User, UserId},
    store::{
        Store,
        catalog::Catalog,
        engine::{Read, Snapshot},
        meta, view,
        work::ShortNumbers,
    },
    value::{Date, Timestamp, ZoneDates},
};

/// The limits of how many users are kept between commits.
const MOST_USERS_KNOWN: usize = 1_000;

/// What every call asks for.
#[derive(Default)]
pub(super) struct Known {
    /// What was found in the state that a call read last: within one, nothing changes.
    of_state: Option<(Weak<dyn Snapshot>, KnownState)>,
    company: Option<KnownCompany>,
}

/// What calls need of the state of the file that they read, found once for all of them.
#[derive(Clone)]
pub(super) struct KnownState {
    pub(super) catalog: Arc<Catalog>,
    pub(super) company: Arc<Company>,
    /// Short numbers, as they were met: what somebody looks at is asked for by many calls.
    pub(super) numbers: Arc<ShortNumbers>,
}

/// The company as it was read last, and what is stored of it.
struct KnownCompany {
    surrogate: u64,
    payload: Vec<u8>,
    fields: Arc<Company>,
    dates: ZoneDates,
}

/// What the roles of users say after a commit.
#[derive(Default)]
pub(super) struct KnownLimits {
    state: Option<Weak<dyn Snapshot>>,
    commit: u64,
    users: BTreeMap<UserId, Arc<Limits>>,
}

impl Known {
    /// What is known of this state of the file, and the company's day at a time.
    pub(super) fn of(
        &mut self,
        state: &Arc<dyn Snapshot>,
        store: &Store,
        at: Timestamp,
    ) -> Result<(KnownState, Date)> {
        let of_state = match &self.of_state {
            Some((of, known)) if is_of(of, state) => known.clone(),
            _ => {
                let catalog = store.catalog(&**state)?;
                let company = KnownCompany::of(&mut self.company, &**state, &catalog)?;
                let known = KnownState { catalog, company, numbers: Arc::default() };
                self.of_state = Some((Arc::downgrade(state), known.clone()));
                known
            }
        };
        let today = match &self.company {
            Some(known) => known.dates.date_of(at),
            None => of_state.company.zone.date_of(at),
        };
        Ok((of_state, today))
    }
}

impl KnownCompany {
    /// The company of this state of the file, decoded only when it is stored anew.
    fn of(held: &mut Option<Self>, read: &dyn Read, catalog: &Catalog) -> Result<Arc<Company>> {
        let entity = catalog.named(Company::NAME)?;
        if let Some(known) = held {
            let same = |payload: &[u8]| Ok(payload == known.payload);
            if view::with_payload(read, entity.number, known.surrogate, same)? == Some(true) {
                return Ok(Arc::clone(&known.fields));
            }
        }
        *held = None;
        let mut found = None;
        view::all(read, entity, None, &mut |surrogate, (_, record)| {
            found = as_typed::<Company>(&record).map(|company| (surrogate, company.fields));
            Ok(std::ops::ControlFlow::Break(()))
        })?;
        let Some((surrogate, fields)) = found else { return Ok(Arc::default()) };
        let fields = Arc::new(fields);
        let copy = |payload: &[u8]| Ok(payload.to_vec());
        if let Some(payload) = view::with_payload(read, entity.number, surrogate, copy)? {
            let (fields, dates) = (Arc::clone(&fields), ZoneDates::of(fields.zone.clone()));
            *held = Some(Self { surrogate, payload, fields, dates });
        }
        Ok(fields)
    }
}

impl KnownLimits {
    /// What the user's roles say in this state of the file; kept until the next commit.
    pub(super) fn of(
        &mut self,
        state: &Arc<dyn Snapshot>,
        catalog: &Catalog,
        user: UserId,
    ) -> Result<Arc<Limits>> {
        if self.state.as_ref().is_none_or(|of| !is_of(of, state)) {
            let commit = meta::counters(&**state)?.commit;
            if self.commit != commit {
                self.users.clear();
            }
            (self.state, self.commit) = (Some(Arc::downgrade(state)), commit);
        }
        if let Some(limits) = self.users.get(&user) {
            return Ok(Arc::clone(limits));
        }
        let limits = Arc::new(limits_of(&**state, catalog, user)?);
        if self.users.len() >= MOST_USERS_KNOWN {
            self.users.clear();
        }
        self.users.insert(user, Arc::clone(&limits));
        Ok(limits)
    }
}

/// Whether what was noted was read of this state.
fn is_of(noted: &Weak<dyn Snapshot>, state: &Arc<dyn Snapshot>) -> bool {
    std::ptr::addr_eq(noted.as_ptr(), Arc::as_ptr(state))
}

pub(super) fn company_of(read: &dyn Read, catalog: &Catalog) -> Result<Option<Record<Company>>> {
    let registered = catalog.named(Company::NAME)?;
    let mut found = None;
    view::all(read, registered, None, &mut |_, (_, record)| {
        found = as_typed::<Company>(&record);
        Ok(std::ops::ControlFlow::Break(()))
    })?;
    Ok(found)
}

fn as_typed<T: Entity>(record: &Arc<dyn AnyRecord>) -> Option<Record<T>> {
    record.as_any().downcast_ref().cloned()
}

fn load_typed<T: Entity>(
    read: &dyn Read,
    catalog: &Catalog,
    id: T::Id,
) -> Result<Option<Record<T>>> {
    let registered = catalog.named(T::NAME)?;
    let found = view::load(read, registered, id.uuid())?;
    Ok(found
        .and_then(|(_, _, record)| as_typed(&record))
        .filter(|record: &Record<T>| record.base.is_live()))
}

fn limits_of(read: &dyn Read, catalog: &Catalog, id: UserId) -> Result<Limits> {
    let user: Record<User> = load_typed(read, catalog, id)?.ok_or_else(|| {
        Error::new(ErrorKind::NotFound, "there is no such user").with_record(User::NAME, id.uuid())
    })?;
    if user.inactive {
        return Err(Error::new(ErrorKind::Forbidden, "this user has left and may do nothing")
            .with_record(User::NAME, id.uuid()));
    }
    let mut limits = Limits { user: id.uuid(), ..Limits::default() };
    for membership in &user.roles {
        if let Some(role) = load_typed::<Role>(read, catalog, membership.role)? {
            limits.roles.push(RoleLimits::of(&role));
        }
    }
    limits.teams = user.teams.iter().map(|membership| membership.team.uuid()).collect();
    limits.subtree.clone_from(&limits.teams);
    let mut parents = Vec::new();
    view::all(read, catalog.named(Team::NAME)?, None, &mut |_, (_, record)| {
        if let Some(team) = as_typed::<Team>(&record)
            && let Some(parent) = team.parent
        {
            parents.push((team.id.uuid(), parent.uuid()));
        }
        Ok(std::ops::ControlFlow::Continue(()))
    })?;
    loop {
        let held = limits.subtree.len();
        for (team, parent) in &parents {
            if limits.subtree.contains(parent) {
                limits.subtree.insert(*team);
            }
        }
        if limits.subtree.len() == held {
            return Ok(limits);
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::{CompanyChange, test_crm::crm};

    #[test]
    fn numbers_are_known_to_the_calls_of_one_state() {
        let crm = crm();
        let store = &crm.shared.store;
        let (first, second) = (store.snapshot().unwrap(), store.snapshot().unwrap());
        let mut known = Known::default();
        let mut numbers = |state| known.of(state, store, Timestamp::BLANK).unwrap().0.numbers;
        let id = Uuid::from_u128(7);
        numbers(&first).note(id, 1);
        assert_eq!(numbers(&first).find(id), Some(1));
        assert_eq!(numbers(&second).find(id), None);
        assert_eq!(numbers(&first).find(id), None);
    }

    #[test]
    fn the_day_is_the_company_s_whether_it_was_moved_or_not() {
        let crm = crm();
        let at: Timestamp = "2026-11-20T20:00:00Z".parse().unwrap();
        let mut known = Known::default();
        let mut day = || {
            let state = crm.shared.store.snapshot().unwrap();
            known.of(&state, &crm.shared.store, at).unwrap().1.to_string()
        };
        for (zone, there) in [("Asia/Ho_Chi_Minh", "2026-11-21"), ("Europe/Berlin", "2026-11-20")] {
            let company = crm.company().unwrap().id;
            let zone = zone.parse().unwrap();
            crm.companies().update(company, [CompanyChange::Zone(zone)]).unwrap();
            assert_eq!([day(), day()], [there, there]);
        }
    }
}
