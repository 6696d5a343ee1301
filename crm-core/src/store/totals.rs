//! Totals that commit keeps up to date: once for the whole file, once by owner and team.

use std::{collections::BTreeMap, ops::ControlFlow};

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    entity::{
        Sum,
        cbor::{Reader, Writer},
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    store::{
        catalog::Registered,
        check,
        codec::Header,
        engine::{Direction, Overlay, Range, Read, Space},
    },
    value::Currency,
};

const WHOLE: u8 = 0;
const CUT: u8 = 1;

/// What changes in the totals, by key, before it is added to what is stored.
pub(crate) type Changes = BTreeMap<Vec<u8>, Sum>;

fn prefix(total: u16, part: u8) -> Vec<u8> {
    let mut key = total.to_be_bytes().to_vec();
    key.push(part);
    key
}

/// `NUL NUL NUL` for no currency.
fn finish(mut key: Vec<u8>, currency: Option<Currency>, group: &[u8]) -> Vec<u8> {
    key.extend_from_slice(&currency.map_or([0; 3], Currency::bytes));
    key.extend_from_slice(group);
    key
}

/// Counts a record in or out of all its totals.
pub(crate) fn count(
    changes: &mut Changes,
    registered: &Registered,
    record: &dyn AnyRecord,
    sign: i64,
) -> Result<()> {
    for (position, total) in registered.totals.iter().enumerate() {
        let Some((group, sum)) = registered.entity.total(position, record)? else { continue };
        let header = Header::of(record, 0);
        let mut cut = prefix(*total, CUT);
        for id in [header.owner, header.team] {
            cut.extend_from_slice(id.unwrap_or_default().as_bytes());
        }
        for key in [prefix(*total, WHOLE), cut] {
            add(changes.entry(finish(key, sum.currency, &group)).or_default(), &sum, sign)?;
        }
    }
    Ok(())
}

/// Adds one figure to another of the same currency, or takes it away.
pub(crate) fn add(into: &mut Sum, sum: &Sum, sign: i64) -> Result<()> {
    let signed = |decimal: Decimal| if sign < 0 { -decimal } else { decimal };
    let too_large = || Error::new(ErrorKind::Invalid, "a total would become too large");
    let plus = |a: Decimal, b: Decimal| a.checked_add(signed(b)).ok_or_else(too_large);
    into.count += sign * sum.count;
    into.valued += sign * sum.valued;
    into.currency = into.currency.or(sum.currency);
    into.amount = plus(into.amount, sum.amount)?.normalize();
    into.weighted = plus(into.weighted, sum.weighted)?.normalize();
    Ok(())
}

/// Brings the stored totals up to date.
pub(crate) fn apply(overlay: &mut Overlay<'_>, changes: Changes) -> Result<()> {
    for (key, change) in changes {
        if change.count == 0 && change.valued == 0 && is_zero(&change) {
            continue;
        }
        let mut sum = match overlay.get(Space::Total, &key)? {
            Some(stored) => read(&key, &stored)?,
            None => Sum::default(),
        };
        add(&mut sum, &change, 1)?;
        if sum.count == 0 {
            overlay.writes.delete(Space::Total, key);
        } else {
            let sealed = check::seal(Space::Total, &key, &write(&sum));
            overlay.writes.put(Space::Total, key, sealed);
        }
    }
    Ok(())
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
        writer.value(&crate::entity::FieldKind::Decimal, &crate::entity::Value::Decimal(amount));
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
    let mut decimal = || match reader.value(&crate::entity::FieldKind::Decimal)? {
        crate::entity::Value::Decimal(decimal) => Ok(decimal),
        _ => Err(damaged()),
    };
    let (amount, weighted) = (decimal()?, decimal()?);
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

/// Whether the figures of an owner and team may be seen.
pub(crate) type Seen<'s> = dyn FnMut(Option<Uuid>, Option<Uuid>) -> bool + 's;

/// The figures of a total: for the whole file, or by owner and team as far as they may be seen.
pub(crate) fn figures(
    read_from: &dyn Read,
    total: u16,
    mut by_owner: Option<&mut Seen<'_>>,
) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    let start = prefix(total, if by_owner.is_some() { CUT } else { WHOLE });
    // The keys of one owner and team stand together.
    let mut last: Option<(Vec<u8>, bool)> = None;
    read_from.scan(Space::Total, &Range::prefix(&start), Direction::Up, &mut |key, stored| {
        let rest = key.get(start.len()..).ok_or_else(damaged)?;
        if let Some(seen) = &mut by_owner {
            let cut = rest.get(..32).ok_or_else(damaged)?;
            let shows = match &last {
                Some((known, shows)) if known == cut => *shows,
                _ => {
                    let (owner, team) = (id(cut.get(..16)), id(cut.get(16..)));
                    let shows = seen(owner, team);
                    last = Some((cut.to_vec(), shows));
                    shows
                }
            };
            if !shows {
                return Ok(ControlFlow::Continue(()));
            }
        }
        figures.push(figure(rest, read(key, stored)?, by_owner.is_some())?);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(figures)
}

/// The figures of one group of a total, a currency each, for the whole file.
pub(crate) fn of_group(read_from: &dyn Read, total: u16, group: &[u8]) -> Result<Vec<Sum>> {
    let whole = prefix(total, WHOLE);
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
                sum.currency = Some(Currency::from_bytes(currency).map_err(|_| damaged())?);
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
    let start = prefix(total, if by_owner { CUT } else { WHOLE });
    let picked = counted
        .into_iter()
        .filter_map(|(key, sum)| Some(figure(key.strip_prefix(start.as_slice())?, sum, by_owner)));
    picked.collect()
}

fn id(bytes: Option<&[u8]>) -> Option<Uuid> {
    bytes.and_then(|bytes| Uuid::from_slice(bytes).ok()).filter(|id| !id.is_nil())
}

fn figure(rest: &[u8], mut sum: Sum, by_owner: bool) -> Result<Figure> {
    let (cut, rest) = rest.split_at_checked(if by_owner { 32 } else { 0 }).ok_or_else(damaged)?;
    let (currency, group) = rest.split_first_chunk::<3>().ok_or_else(damaged)?;
    if *currency != [0; 3] {
        sum.currency = Some(Currency::from_bytes(*currency).map_err(|_| damaged())?);
    }
    let (owner, team) = (id(cut.get(..16)), id(cut.get(16..)));
    Ok(Figure { owner, team, group: group.to_vec(), sum })
}
