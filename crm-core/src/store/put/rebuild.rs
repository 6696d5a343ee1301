//! Deriving anew what follows from records that already stand in a file.

use std::sync::Arc;

use super::{Derivation, Passage};
use crate::{
    entity::{Source, record::AnyRecord},
    error::Result,
    store::{
        blob,
        catalog::Registered,
        engine::{Read, WriteSet},
        meta, totals,
    },
};

/// Index entries, unique keys, totals, postings and references to contents of these records, none of which stand yet.
///
/// Claims on a value that another record holds are noted beside it, as by a replay.
///
/// # Errors
/// `BrokenLink` when a content that a record refers to is not stored; whatever reading gives.
pub(crate) fn rebuild(
    under: &dyn Read,
    registered: &Arc<Registered>,
    records: &[(u64, Arc<dyn AnyRecord>)],
) -> Result<WriteSet> {
    let mut derivation = Derivation::over(under)?;
    for (surrogate, record) in records {
        for hash in blob::of_record(registered.entity.def(), &**record) {
            *derivation.references.entry(hash).or_default() += 1;
        }
        if record.base().is_live() {
            let passage = Passage::of_new(registered, *surrogate, &**record);
            derivation.put_unique(Source::Replay, passage)?;
        }
    }
    derivation.share(records, Vec::new(), |share, (surrogate, record)| {
        if !record.base().is_live() {
            return Ok(());
        }
        let passage = Passage::of_new(registered, *surrogate, &**record);
        share.put_entries(passage)?;
        totals::count(&mut share.made.totals, registered, &**record)?;
        share.put_terms(passage)
    })?;
    let (mut overlay, counters) = derivation.finish(&mut |_, _| ())?;
    meta::write_counters(&mut overlay.writes, &counters);
    Ok(overlay.writes)
}
