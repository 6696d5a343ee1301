//! Checks a whole file: every value's check, and everything derived against a recount from the records.

mod balance;
mod trail;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use self::{
    balance::{Balance, Doubts},
    trail::Trail,
};
use crate::{
    entity::{Sum, custom::Derived, index::RawKeys, record::AnyRecord},
    error::{ErrorKind, Result},
    store::{
        blob, build,
        catalog::{Catalog, Registered},
        check, codec,
        engine::{Direction, Range, Read, Space},
        index, journal, meta, put, search, totals, view,
    },
    value::ContentHash,
};

/// What [`Crm::verify`](crate::Crm::verify) found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verified {
    /// Records read, those in the trash included.
    pub records: u64,
    /// Index entries, unique values, totals and postings compared.
    pub derived: u64,
    /// Journal entries read.
    pub entries: u64,
    /// What does not agree, a line each, without personal data; empty when the file is sound.
    pub problems: Vec<String>,
}

impl Verified {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// A word of a record: token, document, weight of the field, form.
type Posting = (String, u64, u8, u8);

/// Looks at a stored key and payload.
type Compare<'c> = dyn FnMut(&[u8], &[u8], &mut Verified) -> Result<()> + 'c;

type Expected = BTreeMap<Vec<u8>, Vec<u8>>;

/// Takes what a record calls for: of an index the entry and what it keeps, of a unique value its holder, of a word its
/// posting.
type Take<'t> = dyn FnMut(Space, &[u8], &[u8]) -> Result<()> + 't;

/// How many records the words of one vocabulary come from: it grows with each new word.
const SPEAKERS: u64 = 10_000;

pub(crate) fn verify(read: &dyn Read, catalog: &Catalog) -> Result<Verified> {
    let mut verified = Verified::default();
    let counters = meta::counters(read)?;
    let gaps = meta::gaps(read)?;
    let is_lost = |sequence| gaps.iter().any(|(first, last)| (*first..=*last).contains(&sequence));
    let mut balance = Balance::default();
    let mut trail = Trail::default();
    let mut figures = totals::Changes::default();
    let mut vocabulary = search::Vocabulary::default();
    let mut referred: BTreeMap<ContentHash, u64> = BTreeMap::new();
    for registered in catalog.iter() {
        let def = registered.entity.def();
        let problems = &mut Vec::new();
        let visited = view::all(read, registered, None, &mut |surrogate, (header, record)| {
            verified.records += 1;
            if view::surrogate(read, record.id())? != Some(surrogate) {
                problems.push(format!("{} {}: its id leads elsewhere", def.name, record.id()));
            }
            if surrogate >= counters.surrogate || header.sequence >= counters.sequence {
                problems.push(format!("{} {}: newer than the counters", def.name, record.id()));
            }
            trail.lead(registered.number, surrogate, header.sequence);
            let entry = journal::entry(read, header.sequence)?;
            if entry.map_or(!is_lost(header.sequence), |entry| entry.id != record.id()) {
                problems.push(format!(
                    "{} {}: its journal entry is missing",
                    def.name,
                    record.id()
                ));
            }
            for hash in blob::of_record(def, &*record) {
                *referred.entry(hash).or_default() += 1;
            }
            if !record.base().is_live() {
                return Ok(ControlFlow::Continue(()));
            }
            totals::count(&mut figures, registered, &*record)?;
            if verified.records % SPEAKERS == 0 {
                vocabulary = search::Vocabulary::default();
            }
            called_for(
                read,
                registered,
                surrogate,
                &*record,
                &mut vocabulary,
                &mut |space, key, value| {
                    balance.call_for(space, key, value);
                    Ok(())
                },
            )?;
            Ok(ControlFlow::Continue(()))
        });
        verified.problems.append(problems);
        note(visited, &def.name, &mut verified)?;
    }
    let mut figures = totals::whole_and_parts(figures)?;
    figures.retain(|_, sum| sum.count != 0);
    let figures: Expected =
        figures.into_iter().map(|(key, sum): (_, Sum)| (key, totals::write(&sum))).collect();
    compare(read, Space::Total, figures, &mut verified)?;
    let before = verified.clone();
    weigh(read, catalog, &mut balance, &mut verified)?;
    let doubts = balance.doubts();
    if !doubts.is_empty() {
        // What was found without names is found again with them.
        verified = before;
        compare_doubtful(read, catalog, &doubts, &mut verified)?;
    }
    verified.derived += blob::verify(read, referred, &mut verified.problems)?;
    let mut values = 0;
    for space in [Space::Uuid, Space::JournalValue, Space::Meta] {
        // Nothing is derived from them: their values must be sound.
        each(read, space, &mut verified, &mut |_, _, _| {
            values += u64::from(space == Space::JournalValue);
            Ok(())
        })?;
    }
    trail.follow(read, catalog, &gaps, values, &mut verified)?;
    check_ways(read, &mut verified)?;
    Ok(verified)
}

/// What indexes, unique values and search must hold of a live record.
fn called_for(
    read: &dyn Read,
    registered: &Registered,
    surrogate: u64,
    record: &dyn AnyRecord,
    vocabulary: &mut search::Vocabulary,
    take: &mut Take<'_>,
) -> Result<()> {
    let def = registered.entity.def();
    let custom = &registered.entity.custom().indexes;
    let own = registered.indexes.len() - custom.len();
    for (position, number) in registered.indexes.iter().enumerate() {
        let Some(facts) = registered.entity.indexes().get(position) else { continue };
        let derived = position.checked_sub(own).and_then(|place| custom.get(place));
        if let Some((derived, _)) = derived
            && !build::cover(read, derived)?.holds(surrogate)
        {
            continue;
        }
        if facts.unique {
            for key in put::keys_whole(registered, position, Some(record))? {
                let key = view::index_prefix(*number, &key);
                take(Space::Unique, &key, &surrogate.to_be_bytes())?;
            }
            continue;
        }
        let keep: Vec<_> = facts.keep.iter().filter_map(|name| def.position(name)).collect();
        let kept = codec::project(def, record, &keep);
        let mut resolve = |id| Ok(view::surrogate(read, id)?.unwrap_or(u64::MAX));
        let mut raw = RawKeys::short(&mut resolve);
        registered.entity.keys(position, record, &mut raw)?;
        for key in raw.finish()? {
            take(Space::Index, &put::entry_key(*number, &key, surrogate), &kept)?;
        }
    }
    let covers = |it: &Derived| Ok(build::cover(read, it)?.holds(surrogate));
    let terms = put::terms(vocabulary, registered, Some(record), &covers)?;
    let words: BTreeSet<Posting> = terms
        .iter()
        .map(|term| (term.token.to_string(), surrogate, term.mark.weight(), term.mark.form()))
        .collect();
    for word in &words {
        let (key, value) = posting_entry(registered.number, word);
        take(Space::Posting, &key, &value)?;
    }
    Ok(())
}

/// A posting as an entry: what tells it from others, and its marks.
fn posting_entry(entity: u16, (token, doc, weight, form): &Posting) -> (Vec<u8>, [u8; 2]) {
    let key = [&entity.to_be_bytes(), token.as_bytes(), &[0], &doc.to_be_bytes()].concat();
    (key, [*weight, *form])
}

/// Takes what is stored off what the records call for.
fn weigh(
    read: &dyn Read,
    catalog: &Catalog,
    balance: &mut Balance,
    verified: &mut Verified,
) -> Result<()> {
    each(read, Space::Index, verified, &mut |last, payload, verified| {
        let dumped = index::dump(last, payload, &mut |key, kept| {
            verified.derived += 1;
            balance.hold(Space::Index, key, kept);
            Ok(())
        });
        note(dumped, Space::Index.name(), verified).map(drop)
    })?;
    each(read, Space::Unique, verified, &mut |key, payload, _| {
        for holder in view::read_holders(payload)? {
            balance.hold(Space::Unique, key, &holder.to_be_bytes());
        }
        Ok(())
    })?;
    for registered in catalog.iter() {
        let entity = registered.number;
        let dumped = search::dump(read, entity, &mut |token, doc, weight, form| {
            verified.derived += 1;
            let (key, value) = posting_entry(entity, &(token.to_owned(), doc, weight, form));
            balance.hold(Space::Posting, &key, &value);
            Ok(())
        });
        if !note(dumped, "posting", verified)? {
            balance.doubt_all();
        }
    }
    Ok(())
}

/// Names what does not agree, of the keys that are in doubt.
fn compare_doubtful(
    read: &dyn Read,
    catalog: &Catalog,
    doubts: &Doubts,
    verified: &mut Verified,
) -> Result<()> {
    let mut entries = Expected::new();
    let mut unique: BTreeMap<Vec<u8>, BTreeSet<u64>> = BTreeMap::new();
    let mut postings: BTreeMap<u16, BTreeSet<Vec<u8>>> = BTreeMap::new();
    for registered in catalog.iter() {
        // Of one record after the other: there is no use in words that were met before.
        let visited = view::all(read, registered, None, &mut |surrogate, (_, record)| {
            if !record.base().is_live() {
                return Ok(ControlFlow::Continue(()));
            }
            let mut vocabulary = search::Vocabulary::default();
            let mut take = |space: Space, key: &[u8], value: &[u8]| {
                if !doubts.concern(space, key) {
                    return Ok(());
                }
                match space {
                    Space::Index => {
                        entries.insert(key.to_vec(), value.to_vec());
                    }
                    Space::Unique => {
                        unique.entry(key.to_vec()).or_default().insert(surrogate);
                    }
                    _ => {
                        let word = [key, value].concat();
                        postings.entry(registered.number).or_default().insert(word);
                    }
                }
                Ok(())
            };
            called_for(read, registered, surrogate, &*record, &mut vocabulary, &mut take)?;
            Ok(ControlFlow::Continue(()))
        });
        // What cannot be read of it was told when it was read first.
        note(visited, &registered.entity.def().name, &mut Verified::default())?;
    }
    compare_indexes(read, entries, doubts, verified)?;
    compare_unique(read, unique, doubts, verified)?;
    compare_postings(read, catalog, postings, doubts, verified)?;
    if doubts.unnamed() > 0 {
        let unnamed = doubts.unnamed();
        verified.problems.push(format!("{unnamed} more entries are in doubt: they are not named"));
    }
    Ok(())
}

/// The stored entries of a space against those that the records call for.
fn compare(
    read: &dyn Read,
    space: Space,
    mut expected: Expected,
    verified: &mut Verified,
) -> Result<()> {
    each(read, space, verified, &mut |key, payload, verified| {
        compare_entry(space, expected.remove(key).as_deref(), payload, &mut verified.problems);
        Ok(())
    })?;
    note_missing(space, &expected, verified);
    Ok(())
}

fn compare_entry(space: Space, wanted: Option<&[u8]>, held: &[u8], problems: &mut Vec<String>) {
    match wanted {
        None => problems.push(format!("{}: an entry that no record calls for", space.name())),
        Some(wanted) if wanted != held => {
            problems.push(format!("{}: an entry differs from its record", space.name()));
        }
        Some(_) => {}
    }
}

fn note_missing(space: Space, expected: &Expected, verified: &mut Verified) {
    if !expected.is_empty() {
        verified.problems.push(format!("{}: {} entries are missing", space.name(), expected.len()));
    }
}

fn compare_indexes(
    read: &dyn Read,
    mut expected: Expected,
    doubts: &Doubts,
    verified: &mut Verified,
) -> Result<()> {
    each(read, Space::Index, verified, &mut |last, payload, verified| {
        let problems = &mut verified.problems;
        let dumped = index::dump(last, payload, &mut |key, kept| {
            verified.derived += 1;
            if doubts.concern(Space::Index, key) {
                compare_entry(Space::Index, expected.remove(key).as_deref(), kept, problems);
            }
            Ok(())
        });
        note(dumped, Space::Index.name(), verified).map(drop)
    })?;
    note_missing(Space::Index, &expected, verified);
    Ok(())
}

/// Calls `with` for each sound value of a space, and notes each damaged one.
fn each(
    read: &dyn Read,
    space: Space,
    verified: &mut Verified,
    with: &mut Compare<'_>,
) -> Result<()> {
    let all = Range { start: Vec::new(), end: None };
    read.scan(space, &all, Direction::Up, &mut |key, stored| {
        verified.derived += 1;
        match check::open(space, key, stored) {
            Ok(payload) => with(key, payload, verified)?,
            Err(error) => verified.problems.push(error.to_string()),
        }
        Ok(ControlFlow::Continue(()))
    })
}

fn compare_unique(
    read: &dyn Read,
    mut expected: BTreeMap<Vec<u8>, BTreeSet<u64>>,
    doubts: &Doubts,
    verified: &mut Verified,
) -> Result<()> {
    each(read, Space::Unique, verified, &mut |key, payload, verified| {
        let holders: BTreeSet<u64> = view::read_holders(payload)?.into_iter().collect();
        if doubts.concern(Space::Unique, key) && expected.remove(key) != Some(holders) {
            verified
                .problems
                .push("unique: a value has other holders than the records say".to_owned());
        }
        Ok(())
    })?;
    if !expected.is_empty() {
        verified.problems.push(format!("unique: {} values are missing", expected.len()));
    }
    Ok(())
}

fn compare_postings(
    read: &dyn Read,
    catalog: &Catalog,
    mut expected: BTreeMap<u16, BTreeSet<Vec<u8>>>,
    doubts: &Doubts,
    verified: &mut Verified,
) -> Result<()> {
    for registered in catalog.iter() {
        let entity = registered.number;
        let mut wanted = expected.remove(&entity).unwrap_or_default();
        let mut extra = 0_u64;
        let derived = &mut verified.derived;
        let dumped = search::dump(read, entity, &mut |token, doc, weight, form| {
            *derived += 1;
            let (key, value) = posting_entry(entity, &(token.to_owned(), doc, weight, form));
            if doubts.concern(Space::Posting, &key) {
                extra += u64::from(!wanted.remove(&[&key[..], &value].concat()));
            }
            Ok(())
        });
        let missing = wanted.len();
        if note(dumped, "posting", verified)? && (missing > 0 || extra > 0) {
            let name = &registered.entity.def().name;
            verified
                .problems
                .push(format!("posting: {name} lacks {missing} words and has {extra} too many"));
        }
    }
    Ok(())
}

/// Notes what cannot be read as a problem, and says whether it could; a call that is stopped has found nothing.
fn note(read: Result<()>, what: &str, verified: &mut Verified) -> Result<bool> {
    match read {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), ErrorKind::Budget | ErrorKind::Canceled) => Err(error),
        Err(error) => {
            verified.problems.push(format!("{what}: {error}"));
            Ok(false)
        }
    }
}

/// What a scan gives must be found when it is asked for: a damaged key inside the tree leads past it.
fn check_ways(read: &dyn Read, verified: &mut Verified) -> Result<()> {
    for space in Space::ALL {
        let mut astray = 0_u64;
        let all = Range { start: Vec::new(), end: None };
        let scanned = read.scan(space, &all, Direction::Up, &mut |key, stored| {
            let mut same = false;
            read.get_with(space, key, &mut |found| {
                same = found == stored;
                Ok(())
            })?;
            astray += u64::from(!same);
            Ok(ControlFlow::Continue(()))
        });
        note(scanned, space.name(), verified)?;
        if astray > 0 {
            let name = space.name();
            verified.problems.push(format!("{name}: {astray} values are not found by their keys"));
        }
    }
    Ok(())
}
