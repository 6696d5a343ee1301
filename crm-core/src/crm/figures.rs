//! Totals that commit keeps, as far as they may be seen.

use std::{collections::BTreeMap, ops::ControlFlow};

use uuid::Uuid;

use crate::{
    access::{Action, Reach},
    crm::{Crm, Tx},
    entity::{Entity, GroupKey, KeyReader, Sum, Total},
    error::Result,
    planted::{Plant, is_planted},
    store::{
        totals::{self, Figure},
        work::Work,
    },
    value::Currency,
};

/// A figure of the records of one owner and team.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnedSum<K> {
    /// The records' owner.
    pub owner: Option<Uuid>,
    /// The records' team.
    pub team: Option<Uuid>,
    /// What the total groups by.
    pub key: K,
    /// Number and amounts.
    pub sum: Sum,
}

impl Crm {
    /// The figures of a total by its key and currency, of the records that may be seen.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn totals<T: Entity, K: GroupKey>(&self, total: &Total<T, K>) -> Result<Vec<(K, Sum)>> {
        whole(&self.work()?, T::NAME, total.name)
    }

    /// The figures of a total by owner and team, of the records that may be seen.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn totals_by_owner<T: Entity, K: GroupKey>(
        &self,
        total: &Total<T, K>,
    ) -> Result<Vec<OwnedSum<K>>> {
        owned(&self.work()?, T::NAME, total.name)
    }
}

impl Tx {
    /// The figures of a total: those of the state at the beginning, or for an earlier state those counted anew.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read, `Finished`.
    pub fn totals<T: Entity, K: GroupKey>(&self, total: &Total<T, K>) -> Result<Vec<(K, Sum)>> {
        self.with(|work| whole(work, T::NAME, total.name))
    }

    /// The figures of a total by owner and team.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read, `Finished`.
    pub fn totals_by_owner<T: Entity, K: GroupKey>(
        &self,
        total: &Total<T, K>,
    ) -> Result<Vec<OwnedSum<K>>> {
        self.with(|work| owned(work, T::NAME, total.name))
    }
}

fn whole<K: GroupKey>(work: &Work, entity: &str, total: &str) -> Result<Vec<(K, Sum)>> {
    let figures = figures(work, entity, total, false)?;
    let read = |figure: Figure| Ok((K::read(&mut KeyReader::new(&figure.group))?, figure.sum));
    figures.into_iter().map(read).collect()
}

fn owned<K: GroupKey>(work: &Work, entity: &str, total: &str) -> Result<Vec<OwnedSum<K>>> {
    let figures = figures(work, entity, total, true)?;
    let read = |figure: Figure| {
        let key = K::read(&mut KeyReader::new(&figure.group))?;
        Ok(OwnedSum { owner: figure.owner, team: figure.team, key, sum: figure.sum })
    };
    figures.into_iter().map(read).collect()
}

/// Who sees all reads the whole; who sees some adds up the owners and teams they see; where fields are hidden, owner
/// and team do not tell who sees a record or the state is an earlier one, the records that may be seen are counted anew.
fn figures(work: &Work, entity: &str, total: &str, by_owner: bool) -> Result<Vec<Figure>> {
    let registered = work.catalog.named(entity)?;
    let def = registered.entity.def();
    let position = registered.entity.totals().iter().position(|facts| facts.name == total);
    let Some(position) = position else { return Ok(Vec::new()) };
    let Some(number) = registered.totals.get(position) else { return Ok(Vec::new()) };
    let hides = work.access.hides_fields(def) && !is_planted(Plant::TotalOfHidden);
    let is_seen_by_more = def.is_seen_by_more() && !work.access.sees_all(def);
    if hides || is_seen_by_more || work.is_earlier() {
        let mut counted = totals::Changes::default();
        work.each(registered, &mut |record| {
            totals::count(&mut counted, registered, &*record)?;
            Ok(ControlFlow::Continue(()))
        })?;
        return totals::pick(counted, *number, by_owner);
    }
    if !by_owner && (work.access.sees_all(def) || is_planted(Plant::TotalWhole)) {
        return totals::whole(&*work.snapshot, *number);
    }
    let reach = match work.access.reach(&def.name, Action::Read) {
        _ if is_planted(Plant::TotalUngated) => Reach::All,
        reach => reach,
    };
    let seen = match reach {
        Reach::Of { user, teams } if !by_owner => {
            totals::of_teams(&*work.snapshot, *number, user, teams)?
        }
        _ => totals::by_owner(&*work.snapshot, *number, &mut |owner, team| {
            reach.covers(owner, team)
        })?,
    };
    if by_owner {
        return Ok(seen);
    }
    let mut whole: BTreeMap<(Option<Currency>, Vec<u8>), Sum> = BTreeMap::new();
    for figure in seen {
        let into = whole.entry((figure.sum.currency, figure.group)).or_default();
        totals::add(into, &figure.sum, 1)?;
    }
    let figure = |((_, group), sum)| {
        let sum = totals::canonical(sum);
        Figure { owner: None, team: None, group, sum }
    };
    Ok(whole.into_iter().map(figure).collect())
}
