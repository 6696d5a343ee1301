//! Totals that commit keeps up to date: once for the whole file, once by team, once by owner and team.

use std::{collections::BTreeSet, ops::ControlFlow};

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    entity::{
        Sum,
        cbor::{Reader, Writer},
        field_set::FieldSet,
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    store::{
        catalog::Registered,
        check,
        engine::{Direction, Range, Read, Space, WriteSet},
        id_map::QuickMap,
        put,
    },
    value::Currency,
};

/// Whose records a figure counts, in keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole = 0,
    OwnerAndTeam = 1,
    Team = 2,
}

impl Part {
    /// How many bytes of ids stand before the rest of the key.
    fn ids(self) -> usize {
        match self {
            Self::Whole => 0,
            Self::Team => 16,
            Self::OwnerAndTeam => 32,
        }
    }
}

/// What most keys fit into.
const USUAL_KEY: usize = 96;

/// What changes in the totals by owner and team, under the keys of that, before it is added to what is stored: what the
/// whole file and the teams come to [follows from it](whole_and_parts).
pub(crate) type Changes = QuickMap<Vec<u8>, Sum>;

fn prefix(total: u16, part: Part, ids: &[Option<Uuid>]) -> Vec<u8> {
    let mut key = Vec::with_capacity(USUAL_KEY);
    key.extend_from_slice(&total.to_be_bytes());
    key.push(part as u8);
    for id in ids {
        key.extend_from_slice(id.unwrap_or_default().as_bytes());
    }
    key
}

/// What a record counts for in one total.
#[derive(PartialEq)]
struct Counted {
    owner: Option<Uuid>,
    team: Option<Uuid>,
    group: Vec<u8>,
    sum: Sum,
}

impl Counted {
    fn of(
        registered: &Registered,
        position: usize,
        record: Option<&dyn AnyRecord>,
    ) -> Result<Option<Self>> {
        let Some(record) = record else { return Ok(None) };
        let Some((group, sum)) = registered.entity.total(position, record)? else {
            return Ok(None);
        };
        let (owner, team) = (record.base().owner, record.base().team);
        Ok(Some(Self { owner: owner.map(Into::into), team: team.map(Into::into), group, sum }))
    }

    fn add_to(&self, changes: &mut Changes, total: u16, sign: i64) -> Result<()> {
        let mut key = prefix(total, Part::OwnerAndTeam, &[self.owner, self.team]);
        // `NUL NUL NUL` for no currency.
        key.extend_from_slice(&self.sum.currency.map_or([0; 3], Currency::bytes));
        key.extend_from_slice(&self.group);
        add(changes.entry(key).or_default(), &self.sum, sign)
    }
}

/// Counts a record in all its totals.
pub(crate) fn count(
    changes: &mut Changes,
    registered: &Registered,
    record: &dyn AnyRecord,
) -> Result<()> {
    change(changes, registered, None, Some(record), None)
}

/// Counts a record out as it was and in as it is, where the two differ: in the totals that follow from a changed field,
/// or in all where it is not known what was changed.
pub(crate) fn change(
    changes: &mut Changes,
    registered: &Registered,
    before: Option<&dyn AnyRecord>,
    after: Option<&dyn AnyRecord>,
    changed: Option<&FieldSet>,
) -> Result<()> {
    for (position, (total, fields)) in registered.totals.iter().zip(&registered.counted).enumerate()
    {
        if !FieldSet::may_meet(changed, fields.as_ref()) {
            continue;
        }
        let was = Counted::of(registered, position, before)?;
        let is = Counted::of(registered, position, after)?;
        if was == is {
            continue;
        }
        for (counted, sign) in [(was, -1), (is, 1)] {
            if let Some(counted) = counted {
                counted.add_to(changes, *total, sign)?;
            }
        }
    }
    Ok(())
}

/// Takes over the changes of further records.
pub(crate) fn merge(changes: &mut Changes, further: Changes) -> Result<()> {
    if changes.is_empty() {
        *changes = further;
        return Ok(());
    }
    for (key, sum) in further {
        add(changes.entry(key).or_default(), &sum, 1)?;
    }
    Ok(())
}

/// The changes with what the whole file and the teams come to by them.
pub(crate) fn whole_and_parts(changes: Changes) -> Result<Changes> {
    let mut all = Changes::default();
    for (key, sum) in changes {
        let (total, rest) = key.split_first_chunk::<2>().ok_or_else(damaged)?;
        let (ids, rest) =
            rest.split_at_checked(1 + Part::OwnerAndTeam.ids()).ok_or_else(damaged)?;
        let total = u16::from_be_bytes(*total);
        let team = Uuid::from_slice(ids.last_chunk::<16>().ok_or_else(damaged)?);
        let team = Some(team.map_err(|_| damaged())?).filter(|team| !team.is_nil());
        let of_team = team.map(|team| prefix(total, Part::Team, &[Some(team)]));
        for mut key in [prefix(total, Part::Whole, &[])].into_iter().chain(of_team) {
            key.extend_from_slice(rest);
            add(all.entry(key).or_default(), &sum, 1)?;
        }
        all.insert(key, sum);
    }
    Ok(all)
}

/// Adds one figure to another of the same currency, or takes it away.
pub(crate) fn add(into: &mut Sum, sum: &Sum, sign: i64) -> Result<()> {
    let signed = |decimal: Decimal| if sign < 0 { -decimal } else { decimal };
    let too_large = || Error::new(ErrorKind::Invalid, "a total would become too large");
    let plus = |a: Decimal, b: Decimal| a.checked_add(signed(b)).ok_or_else(too_large);
    into.count += sign * sum.count;
    into.valued += sign * sum.valued;
    into.currency = into.currency.or(sum.currency);
    into.amount = plus(into.amount, sum.amount)?;
    into.weighted = plus(into.weighted, sum.weighted)?;
    Ok(())
}

/// The figure as it is shown: without zeros that come from adding up.
pub(crate) fn canonical(sum: Sum) -> Sum {
    Sum { amount: sum.amount.normalize(), weighted: sum.weighted.normalize(), ..sum }
}

/// The stored totals brought up to date. No others of the commit may be pending.
pub(crate) fn part(changes: Changes) -> put::Part {
    Box::new(move |under| apply(under, changes))
}

fn apply(read_from: &dyn Read, changes: Changes) -> Result<WriteSet> {
    let mut writes = WriteSet::default();
    // In the order in which they stand, each found near the one before.
    let mut changes: Vec<_> = whole_and_parts(changes)?.into_iter().collect();
    changes.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    for (key, change) in changes {
        if change.count == 0 && change.valued == 0 && is_zero(&change) {
            continue;
        }
        let mut sum = Sum::default();
        read_from.get_with(Space::Total, &key, &mut |stored| {
            sum = read(&key, stored)?;
            Ok(())
        })?;
        add(&mut sum, &change, 1)?;
        if sum.count == 0 {
            writes.delete(Space::Total, &key);
        } else {
            check::put(&mut writes, Space::Total, &key, &write(&sum));
        }
    }
    Ok(writes)
}

fn is_zero(sum: &Sum) -> bool {
    sum.amount.is_zero() && sum.weighted.is_zero()
}

/// The payload of a figure; its currency is in the key.
pub(crate) fn write(sum: &Sum) -> Vec<u8> {
    let mut writer = Writer::with_capacity(32);
    writer.array(4);
    writer.int(sum.count);
    writer.int(sum.valued);
    for amount in [sum.amount, sum.weighted] {
        writer.decimal(amount);
    }
    writer.finish()
}

fn damaged() -> Error {
    Error::new(ErrorKind::Corrupt, "a stored total is damaged: run check, or restore a backup")
}

fn read(key: &[u8], stored: &[u8]) -> Result<Sum> {
    let mut reader = Reader::new(check::open(Space::Total, key, stored)?);
    if reader.array()? != 4 {
        return Err(damaged());
    }
    let (count, valued) = (reader.int()?, reader.int()?);
    let (amount, weighted) = (reader.decimal()?, reader.decimal()?);
    Ok(Sum { count, valued, currency: None, amount, weighted })
}

/// One stored figure: whose records it counts, under which key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    pub(crate) owner: Option<Uuid>,
    pub(crate) team: Option<Uuid>,
    pub(crate) group: Vec<u8>,
    pub(crate) sum: Sum,
}

/// The figures of a total for the whole file.
pub(crate) fn whole(read_from: &dyn Read, total: u16) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    scan(read_from, total, Part::Whole, &[], &mut |figure| figures.push(figure))?;
    Ok(figures)
}

/// The figures of a total by owner and team, as far as they may be seen.
pub(crate) fn by_owner(
    read_from: &dyn Read,
    total: u16,
    seen: &mut dyn FnMut(Option<Uuid>, Option<Uuid>) -> bool,
) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    scan(read_from, total, Part::OwnerAndTeam, &[], &mut |figure| {
        if seen(figure.owner, figure.team) {
            figures.push(figure);
        }
    })?;
    Ok(figures)
}

/// The figures of a total for a user's own records and those of teams, each record in one of them.
pub(crate) fn of_teams(
    read_from: &dyn Read,
    total: u16,
    user: Uuid,
    teams: Option<&BTreeSet<Uuid>>,
) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for team in teams.into_iter().flatten() {
        scan(read_from, total, Part::Team, &[Some(*team)], &mut |figure| figures.push(figure))?;
    }
    let counted = |team: Uuid| teams.is_some_and(|teams| teams.contains(&team));
    scan(read_from, total, Part::OwnerAndTeam, &[Some(user)], &mut |figure| {
        if !figure.team.is_some_and(counted) {
            figures.push(figure);
        }
    })?;
    Ok(figures)
}

fn scan(
    read_from: &dyn Read,
    total: u16,
    part: Part,
    ids: &[Option<Uuid>],
    take: &mut dyn FnMut(Figure),
) -> Result<()> {
    let range = Range::prefix(&prefix(total, part, ids));
    read_from.scan(Space::Total, &range, Direction::Up, &mut |key, stored| {
        let rest = key.get(prefix(total, part, &[]).len()..).ok_or_else(damaged)?;
        take(figure(part, rest, read(key, stored)?)?);
        Ok(ControlFlow::Continue(()))
    })
}

/// The figures of one group of a total, a currency each, for the whole file.
pub(crate) fn of_group(read_from: &dyn Read, total: u16, group: &[u8]) -> Result<Vec<Sum>> {
    let whole = prefix(total, Part::Whole, &[]);
    let mut range = Range::prefix(&whole);
    let mut sums = Vec::new();
    // Currencies stand before groups in the keys, and there are few: each is looked up by itself.
    loop {
        let mut next: Option<[u8; 3]> = None;
        read_from.scan(Space::Total, &range, Direction::Up, &mut |key, _| {
            let rest = key.get(whole.len()..).ok_or_else(damaged)?;
            next = rest.first_chunk().copied();
            Ok(ControlFlow::Break(()))
        })?;
        let Some(currency) = next else { return Ok(sums) };
        let of_currency = [whole.as_slice(), &currency].concat();
        let key = [of_currency.as_slice(), group].concat();
        if let Some(stored) = read_from.get(Space::Total, &key)? {
            let mut sum = read(&key, &stored)?;
            if currency != [0; 3] {
                sum.currency = Some(currency_of(currency)?);
            }
            sums.push(sum);
        }
        let Some(after) = Range::prefix(&of_currency).end else { return Ok(sums) };
        range.start = after;
        if range.is_empty() {
            return Ok(sums);
        }
    }
}

/// The figures of one total among those that were counted anew.
pub(crate) fn pick(counted: Changes, total: u16, by_owner: bool) -> Result<Vec<Figure>> {
    let part = if by_owner { Part::OwnerAndTeam } else { Part::Whole };
    let start = prefix(total, part, &[]);
    let picked = whole_and_parts(counted)?
        .into_iter()
        .filter_map(|(key, sum)| Some((key.strip_prefix(start.as_slice())?.to_vec(), sum)))
        .map(|(rest, sum)| figure(part, &rest, canonical(sum)));
    let mut picked = picked.collect::<Result<Vec<_>>>()?;
    let place =
        |figure: &Figure| (figure.owner, figure.team, figure.sum.currency, figure.group.clone());
    picked.sort_by_cached_key(place);
    Ok(picked)
}

fn currency_of(bytes: [u8; 3]) -> Result<Currency> {
    Currency::stored(bytes).ok_or_else(damaged)
}

fn figure(part: Part, rest: &[u8], mut sum: Sum) -> Result<Figure> {
    let (ids, rest) = rest.split_at_checked(part.ids()).ok_or_else(damaged)?;
    let (currency, group) = rest.split_first_chunk::<3>().ok_or_else(damaged)?;
    if *currency != [0; 3] {
        sum.currency = Some(currency_of(*currency)?);
    }
    let mut ids = ids.chunks(16).map(|id| {
        let id = Uuid::from_slice(id).map_err(|_| damaged())?;
        Ok(Some(id).filter(|id| !id.is_nil()))
    });
    let mut id = || ids.next().unwrap_or(Ok(None));
    let owner = if part == Part::OwnerAndTeam { id()? } else { None };
    Ok(Figure { owner, team: id()?, group: group.to_vec(), sum })
}
