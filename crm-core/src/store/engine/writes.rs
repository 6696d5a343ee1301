//! Pending writes: what a commit puts and deletes.

use std::{cmp::Ordering, collections::BTreeMap, fmt};

use super::{
    Direction, Range, Space,
    pieces::{Pieces, Place},
};

/// Up to here a run takes a key in its middle.
const SHORT: usize = 32;

/// Puts and deletes of a commit, in key order within a space.
#[derive(Clone, Default)]
pub(crate) struct WriteSet {
    spaces: BTreeMap<Space, Writes>,
}

impl WriteSet {
    #[cfg(test)]
    pub(crate) fn put(&mut self, space: Space, key: &[u8], value: &[u8]) {
        self.put_parts(space, key, [value, &[]]);
    }

    /// Puts a value that comes in two parts, as a check and what it is of.
    pub(crate) fn put_parts(&mut self, space: Space, key: &[u8], value: [&[u8]; 2]) {
        self.spaces.entry(space).or_default().write(key, Some(value));
    }

    pub(crate) fn delete(&mut self, space: Space, key: &[u8]) {
        self.spaces.entry(space).or_default().write(key, None);
    }

    /// What is pending for this key: `None` nothing, `Some(None)` a delete.
    #[expect(clippy::option_option, reason = "whether anything is pending, then what")]
    pub(crate) fn pending(&self, space: Space, key: &[u8]) -> Option<Option<&[u8]>> {
        let writes = self.spaces.get(&space)?;
        writes.find(key).map(|entry| writes.value(entry))
    }

    /// What is pending for the keys of a range; nothing where no write to the space is pending.
    pub(crate) fn range(
        &self,
        space: Space,
        range: &Range,
        direction: Direction,
    ) -> Option<Pending<'_>> {
        let writes = self.spaces.get(&space).filter(|writes| !writes.runs.is_empty())?;
        Some(writes.range(range, direction))
    }

    /// Takes over the other's writes, which come later.
    pub(crate) fn merge(&mut self, later: Self) {
        for (space, writes) in later.spaces {
            let target = self.spaces.entry(space).or_default();
            if target.runs.is_empty() {
                *target = writes;
            } else {
                target.take_over(writes);
            }
        }
    }

    /// Takes the writes of these spaces out.
    pub(crate) fn take(&mut self, spaces: &[Space]) -> Self {
        let taken = self.spaces.extract_if(.., |space, _| spaces.contains(space));
        Self { spaces: taken.collect() }
    }

    /// Sorts what came in no order, once, for all who walk over the writes after this.
    pub(crate) fn settle(&mut self) {
        self.spaces.values_mut().for_each(Writes::settle);
    }

    pub(crate) fn spaces(&self) -> impl Iterator<Item = (Space, Pending<'_>)> {
        self.spaces.iter().map(|(space, writes)| (*space, writes.all()))
    }

    /// How many bytes the keys and values have.
    pub(crate) fn n_bytes(&self) -> usize {
        self.spaces.values().map(|writes| writes.bytes.n_bytes()).sum()
    }

    /// The same of one space.
    pub(crate) fn n_bytes_of(&self, space: Space) -> usize {
        self.spaces.get(&space).map_or(0, |writes| writes.bytes.n_bytes())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.spaces.values().all(|writes| writes.runs.is_empty())
    }
}

impl fmt::Debug for WriteSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(self.spaces.iter().map(|(space, writes)| (space, writes.entries())))
            .finish()
    }
}

/// The writes of one space. Most keys of a large commit come in order, and the others are looked for seldom: so they
/// stand in runs that are merged as they grow, which costs a fraction of a tree with an allocation for every key.
#[derive(Clone, Default)]
struct Writes {
    /// Keys, each with its value after it, as they came.
    bytes: Pieces,
    /// Each in key order and with a key once; what stands in a later run is newer.
    runs: Vec<Vec<Entry>>,
}

/// Where a key and its value stand.
#[derive(Clone, Copy)]
struct Entry {
    /// The beginning of the key, which nearly always decides.
    head: [u64; 2],
    place: Place,
    key_len: u32,
    is_put: bool,
}

impl Writes {
    /// Takes the bytes of a write.
    fn entry(&mut self, key: &[u8], value: Option<[&[u8]; 2]>) -> Entry {
        let [first, rest] = value.unwrap_or_default();
        let place = self.bytes.add([key, first, rest]);
        // No engine takes keys of this length.
        let key_len = u32::try_from(key.len()).unwrap_or(u32::MAX);
        Entry { head: head(key), place, key_len, is_put: value.is_some() }
    }

    fn write(&mut self, key: &[u8], value: Option<[&[u8]; 2]>) {
        let entry = self.entry(key, value);
        self.place(entry);
    }

    /// Enters a write whose bytes are there.
    fn place(&mut self, entry: Entry) {
        let Some(last) = self.runs.last().and_then(|run| run.last()) else {
            self.runs.push(vec![entry]);
            return;
        };
        let order = self.order(last, &entry);
        if let (Ordering::Less, Some(run)) = (order, self.runs.last_mut()) {
            run.push(entry);
        } else {
            self.write_between(entry);
        }
    }

    /// Writes a key that is not the last of its run.
    fn write_between(&mut self, entry: Entry) {
        let Self { bytes, runs } = self;
        if let Some(run) = runs.last_mut().filter(|run| run.len() < SHORT) {
            match run.binary_search_by(|held| order(bytes, held, &entry)) {
                Ok(place) => {
                    if let Some(held) = run.get_mut(place) {
                        *held = entry;
                    }
                }
                Err(place) => run.insert(place, entry),
            }
            return;
        }
        self.merge_runs(|older, newer| older < newer * 2);
        let mut run = Vec::with_capacity(SHORT);
        run.push(entry);
        self.runs.push(run);
    }

    fn settle(&mut self) {
        self.merge_runs(|_, _| true);
    }

    /// Merges the last two runs as long as their lengths ask for it.
    fn merge_runs(&mut self, is_due: impl Fn(usize, usize) -> bool) {
        let Self { bytes, runs } = self;
        while let [.., older, newer] = runs.as_slice() {
            if !is_due(older.len(), newer.len()) {
                return;
            }
            let merged = merged(bytes, older, newer);
            runs.truncate(runs.len() - 2);
            runs.push(merged);
        }
    }

    /// Takes over writes that come later: their bytes as they are, long runs whole.
    fn take_over(&mut self, later: Self) {
        for run in self.take_bytes(later) {
            let last = self.runs.last().and_then(|run| run.last());
            let follows = last
                .zip(run.first())
                .is_none_or(|(last, first)| self.order(last, first) == Ordering::Less);
            match self.runs.last_mut() {
                Some(held) if follows => held.extend(run),
                _ if run.len() < SHORT => run.into_iter().for_each(|entry| self.place(entry)),
                _ => {
                    self.runs.push(run);
                    self.merge_runs(|older, newer| older < newer * 2);
                }
            }
        }
    }

    /// Takes the bytes of others, and gives their runs as they then stand.
    fn take_bytes(&mut self, later: Self) -> Vec<Vec<Entry>> {
        let Self { bytes, mut runs } = later;
        let before = self.bytes.append(bytes);
        for entry in runs.iter_mut().flatten() {
            entry.place = entry.place.after(before);
        }
        runs
    }

    fn find(&self, key: &[u8]) -> Option<&Entry> {
        let head = head(key);
        self.runs.iter().rev().find_map(|run| {
            let place = run.binary_search_by(|held| {
                held.head.cmp(&head).then_with(|| self.key(held).cmp(key))
            });
            place.ok().and_then(|place| run.get(place))
        })
    }

    fn range(&self, range: &Range, direction: Direction) -> Pending<'_> {
        let runs = self.runs.iter().map(|run| {
            let before = |bound: &[u8]| run.partition_point(|held| self.key(held) < bound);
            let end = range.end.as_deref().map_or(run.len(), before);
            run.get(before(&range.start)..end).unwrap_or_default()
        });
        Pending { writes: self, runs: runs.collect(), direction }
    }

    fn all(&self) -> Pending<'_> {
        let runs = self.runs.iter().map(Vec::as_slice).collect();
        Pending { writes: self, runs, direction: Direction::Up }
    }

    fn entries(&self) -> usize {
        self.runs.iter().map(Vec::len).sum()
    }

    fn order(&self, a: &Entry, b: &Entry) -> Ordering {
        order(&self.bytes, a, b)
    }

    fn key(&self, entry: &Entry) -> &[u8] {
        key(&self.bytes, entry)
    }

    fn value(&self, entry: &Entry) -> Option<&[u8]> {
        let value = self.bytes.get(entry.place).get(entry.key_len as usize..)?;
        entry.is_put.then_some(value)
    }
}

/// Writes to one space that nobody looks for before all of them are there: they are sorted once.
#[derive(Default)]
pub(crate) struct Pile(Writes);

impl Pile {
    pub(crate) fn put(&mut self, key: &[u8], value: &[u8]) {
        self.add(key, Some([value, &[]]));
    }

    pub(crate) fn delete(&mut self, key: &[u8]) {
        self.add(key, None);
    }

    fn add(&mut self, key: &[u8], value: Option<[&[u8]; 2]>) {
        let entry = self.0.entry(key, value);
        match self.0.runs.first_mut() {
            Some(run) => run.push(entry),
            None => self.0.runs.push(vec![entry]),
        }
    }

    /// Takes over the writes of another one, which come later.
    pub(crate) fn append(&mut self, later: Self) {
        let later = self.0.take_bytes(later.0).into_iter().flatten();
        match self.0.runs.first_mut() {
            Some(run) => run.extend(later),
            None => self.0.runs.push(later.collect()),
        }
    }

    /// All of them in key order; of writes to one key the last.
    pub(crate) fn sorted(&mut self) -> impl Iterator<Item = (&[u8], Option<&[u8]>)> {
        let Writes { bytes, runs } = &mut self.0;
        if let Some(run) = runs.first_mut() {
            run.sort_by(|one, other| order(bytes, one, other));
            run.dedup_by(|later, kept| {
                let is_same = order(bytes, later, kept) == Ordering::Equal;
                if is_same {
                    *kept = *later;
                }
                is_same
            });
        }
        // A pile has one run.
        let all = self.0.runs.first().into_iter().flatten();
        all.map(|entry| (self.0.key(entry), self.0.value(entry)))
    }
}

/// Walks over pending writes in key order: key, and the value unless it is deleted.
pub(crate) struct Pending<'w> {
    writes: &'w Writes,
    /// What is left of each run, the newest last.
    runs: Vec<&'w [Entry]>,
    direction: Direction,
}

impl Pending<'_> {
    /// How many are left, a key that was written again counted again.
    pub(crate) fn most(&self) -> usize {
        self.runs.iter().map(|run| run.len()).sum()
    }

    fn next_of<'e>(&self, run: &'e [Entry]) -> Option<&'e Entry> {
        match self.direction {
            Direction::Up => run.first(),
            Direction::Down => run.last(),
        }
    }
}

impl<'w> Iterator for Pending<'w> {
    type Item = (&'w [u8], Option<&'w [u8]>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut next: Option<&'w Entry> = None;
        for run in &self.runs {
            let Some(entry) = self.next_of(run) else { continue };
            let is_next = next.is_none_or(|next| {
                let order = self.writes.order(entry, next);
                // Of equal ones the later counts.
                order == Ordering::Equal
                    || (order == Ordering::Less) == (self.direction == Direction::Up)
            });
            if is_next {
                next = Some(entry);
            }
        }
        let next = next?;
        for run in &mut self.runs {
            let rest = match self.direction {
                Direction::Up => run.split_first(),
                Direction::Down => run.split_last(),
            };
            if let Some((entry, rest)) = rest
                && self.writes.order(entry, next) == Ordering::Equal
            {
                *run = rest;
            }
        }
        Some((self.writes.key(next), self.writes.value(next)))
    }
}

fn key<'b>(bytes: &'b Pieces, entry: &Entry) -> &'b [u8] {
    bytes.get(entry.place).get(..entry.key_len as usize).unwrap_or_default()
}

fn order(bytes: &Pieces, a: &Entry, b: &Entry) -> Ordering {
    a.head.cmp(&b.head).then_with(|| key(bytes, a).cmp(key(bytes, b)))
}

/// The first bytes of a key as numbers that sort as they do; what is missing counts as zeros.
fn head(key: &[u8]) -> [u64; 2] {
    if let Some(head) = key.first_chunk::<16>() {
        let [high, low] = [head.first_chunk::<8>(), head.last_chunk::<8>()];
        return [high, low].map(|part| part.map_or(0, |part| u64::from_be_bytes(*part)));
    }
    let mut padded = [0; 16];
    padded.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    head(&padded)
}

fn merged(bytes: &Pieces, older: &[Entry], newer: &[Entry]) -> Vec<Entry> {
    let mut merged = Vec::with_capacity(older.len() + newer.len());
    let (mut older, mut newer) = (older.iter().peekable(), newer.iter().peekable());
    while let (Some(old), Some(new)) = (older.peek(), newer.peek()) {
        match order(bytes, old, new) {
            Ordering::Less => merged.extend(older.next()),
            Ordering::Greater => merged.extend(newer.next()),
            Ordering::Equal => {
                older.next();
                merged.extend(newer.next());
            }
        }
    }
    merged.extend(older);
    merged.extend(newer);
    merged
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Map = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

    fn any_key() -> impl Strategy<Value = Vec<u8>> {
        let byte = prop_oneof![Just(0_u8), Just(1), Just(0xff), any::<u8>()];
        prop_oneof![
            proptest::collection::vec(byte, 0..20),
            // Alike in all that is compared first.
            proptest::collection::vec(0_u8..3, 0..4).prop_map(|tail| [&[7; 16], &*tail].concat()),
        ]
    }

    fn collected<'w>(
        pending: impl Iterator<Item = (&'w [u8], Option<&'w [u8]>)>,
    ) -> Vec<(Vec<u8>, Option<Vec<u8>>)> {
        pending.map(|(key, value)| (key.to_vec(), value.map(<[u8]>::to_vec))).collect()
    }

    fn written(steps: &[(Vec<u8>, Option<u8>)], map: &mut Map) -> WriteSet {
        let mut writes = WriteSet::default();
        for (key, value) in steps {
            match value {
                Some(value) => writes.put(Space::Index, key, &[*value]),
                None => writes.delete(Space::Index, key),
            }
            map.insert(key.clone(), value.map(|value| vec![value]));
        }
        writes
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_pile_holds_the_last_write_of_each_key_in_order(
            parts in proptest::collection::vec(
                proptest::collection::vec((any_key(), any::<Option<u8>>()), 0..50), 0..4,
            ),
        ) {
            let (mut map, mut pile) = (Map::new(), Pile::default());
            for part in parts {
                let mut later = Pile::default();
                for (key, value) in part {
                    match value {
                        Some(value) => later.put(&key, &[value]),
                        None => later.delete(&key),
                    }
                    map.insert(key, value.map(|value| vec![value]));
                }
                pile.append(later);
            }
            prop_assert_eq!(collected(pile.sorted()), map.into_iter().collect::<Vec<_>>());
        }

        #[test]
        fn writes_in_any_order_agree_with_an_ordered_map(
            first in proptest::collection::vec((any_key(), any::<Option<u8>>()), 0..150),
            later in proptest::collection::vec(
                proptest::collection::vec((any_key(), any::<Option<u8>>()), 0..80), 0..4,
            ),
            ranges in proptest::collection::vec((any_key(), proptest::option::of(any_key())), 4),
            settles in any::<bool>(),
        ) {
            let mut map = Map::new();
            let mut writes = written(&first, &mut map);
            for later in later {
                writes.merge(written(&later, &mut map));
            }
            if settles {
                writes.settle();
            }
            for (key, value) in &map {
                prop_assert_eq!(writes.pending(Space::Index, key), Some(value.as_deref()));
            }
            for (start, end) in ranges {
                let held = map.get(&start).map(Option::as_deref);
                prop_assert_eq!(writes.pending(Space::Index, &start), held);
                let range = Range { start, end };
                let within = |key: &[u8]| *key >= *range.start
                    && range.end.as_ref().is_none_or(|end| key < end.as_slice());
                let mut expected: Vec<_> = map.clone().into_iter().filter(|(key, _)| within(key)).collect();
                for direction in [Direction::Up, Direction::Down] {
                    let found = writes.range(Space::Index, &range, direction).map(collected);
                    prop_assert_eq!(found.unwrap_or_default(), expected.clone());
                    expected.reverse();
                }
            }
            let all: Vec<_> = writes.spaces().flat_map(|(_, pending)| collected(pending)).collect();
            prop_assert_eq!(all, map.into_iter().collect::<Vec<_>>());
        }
    }
}
