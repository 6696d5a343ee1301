//! Limits on figures of other records: tested by the commit, which sees what every write before it left.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::{
    entity::{Excess, KeyReader, Source, Sum, Warning, index::TotalFacts},
    error::{Error, ErrorKind, Result},
    store::{catalog::Registered, engine::Read, put::Call, totals, view},
};

/// A limit: whose records set it, at which position, over which total of which entity.
struct Limit<'c> {
    registered: &'c Registered,
    position: usize,
    of: &'c Registered,
    total: usize,
    number: u16,
}

/// Tests the limits that a call touches, between the states before and after it.
///
/// # Errors
/// `Invalid` when the call breaks a limit that must be kept, or breaks it more than it was.
pub(crate) fn weigh(call: &Call, before: &dyn Read, after: &dyn Read) -> Result<Vec<Warning>> {
    let mut warnings = Vec::new();
    for registered in call.catalog.iter() {
        for (position, facts) in registered.entity.limits().iter().enumerate() {
            let Some(of) = call.catalog.find(facts.of) else { continue };
            let named = |total: &TotalFacts| total.name == facts.total;
            let Some(total) = of.entity.totals().iter().position(named) else { continue };
            let Some(number) = of.totals.get(total).copied() else { continue };
            let limit = Limit { registered, position, of, total, number };
            for id in limit.touched(call)? {
                warnings.extend(limit.weigh(call.source, id, before, after)?);
            }
        }
    }
    Ok(warnings)
}

impl Limit<'_> {
    /// The records whose limit may be broken: those that the call writes, and those that what it writes counts for.
    fn touched(&self, call: &Call) -> Result<BTreeSet<Uuid>> {
        let mut touched = BTreeSet::new();
        for item in &call.items {
            if item.registered.number == self.registered.number {
                touched.insert(item.id);
            }
            if item.registered.number != self.of.number {
                continue;
            }
            for record in [&item.before, &item.after].into_iter().flatten() {
                if let Some((group, _)) = self.of.entity.total(self.total, &**record)? {
                    touched.insert(KeyReader::new(&group).uuid()?);
                }
            }
        }
        Ok(touched)
    }

    fn weigh(
        &self,
        source: Source,
        id: Uuid,
        before: &dyn Read,
        after: &dyn Read,
    ) -> Result<Option<Warning>> {
        let Some(excess) = self.excess(id, after)? else { return Ok(None) };
        let was = self.excess(id, before)?;
        if was == Some(excess) {
            return Ok(None);
        }
        // What is over its limit already may still be brought nearer to it.
        let is_worse = was.is_none_or(|was| !was.is_refused || excess.is_worse_than(&was));
        let def = self.registered.entity.def();
        if excess.is_refused && is_worse && source != Source::Replay {
            return Err(Error::new(
                ErrorKind::Invalid,
                format!("this breaks the limit that the {} sets: nothing was written", def.name),
            )
            .with_record(def.name.clone(), id)
            .with_field(excess.field, excess.code));
        }
        Ok(Some(Warning {
            entity: def.name.to_string(),
            id,
            field: excess.field.to_owned(),
            code: excess.code,
            amount: excess.amount,
        }))
    }

    fn excess(&self, id: Uuid, read: &dyn Read) -> Result<Option<Excess>> {
        let found = view::load(read, self.registered, id)?;
        let Some((_, _, record)) = found.filter(|(_, _, record)| record.base().is_live()) else {
            return Ok(None);
        };
        let sums: Vec<Sum> = totals::of_group(read, self.number, id.as_bytes())?;
        self.registered.entity.weigh(self.position, &*record, &sums)
    }
}
