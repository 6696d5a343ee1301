//! The locks that processes hold on ranges of a disk's bytes.

use std::ops::Bound;

/// Who holds a lock: a process, by its number.
pub(crate) type Owner = usize;

/// A range of bytes, whose end is not in it. Locks lie beyond what a `u64` counts too.
type Range = (u128, u128);

#[derive(Clone, Debug, Default)]
pub(crate) struct Locks(Vec<Held>);

#[derive(Clone, Copy, Debug)]
struct Held {
    owner: Owner,
    range: Range,
    is_shared: bool,
}

impl Locks {
    /// Takes a lock instead of what the owner held there, unless somebody else's is in the way.
    pub(crate) fn take(
        &mut self,
        owner: Owner,
        range: (Bound<u64>, Bound<u64>),
        is_shared: bool,
    ) -> bool {
        let range = range_of(range);
        let mut others = self.0.iter().filter(|held| held.owner != owner);
        if others.any(|held| meet(held.range, range) && !(is_shared && held.is_shared)) {
            return false;
        }
        self.drop_range(owner, range);
        self.0.push(Held { owner, range, is_shared });
        true
    }

    /// Gives back what the owner holds of this range.
    pub(crate) fn release(&mut self, owner: Owner, range: (Bound<u64>, Bound<u64>)) {
        self.drop_range(owner, range_of(range));
    }

    /// Gives back all that the owner holds, as the system does for a process that ends.
    pub(crate) fn release_all(&mut self, owner: Owner) {
        self.0.retain(|held| held.owner != owner);
    }

    /// Whether somebody else holds a lock there.
    pub(crate) fn is_held(&self, owner: Owner, range: (Bound<u64>, Bound<u64>)) -> bool {
        let range = range_of(range);
        self.0.iter().any(|held| held.owner != owner && meet(held.range, range))
    }

    fn drop_range(&mut self, owner: Owner, (start, end): Range) {
        let mut rest = Vec::new();
        self.0.retain(|held| {
            if held.owner != owner || !meet(held.range, (start, end)) {
                return true;
            }
            let sides = [(held.range.0, start), (end, held.range.1)];
            let sides = sides.into_iter().filter(|(start, end)| start < end);
            rest.extend(sides.map(|range| Held { range, ..*held }));
            false
        });
        self.0.append(&mut rest);
    }
}

fn range_of((start, end): (Bound<u64>, Bound<u64>)) -> Range {
    let start = match start {
        Bound::Included(start) => start.into(),
        Bound::Excluded(before) => u128::from(before) + 1,
        Bound::Unbounded => 0,
    };
    let end = match end {
        Bound::Included(last) => u128::from(last) + 1,
        Bound::Excluded(end) => end.into(),
        Bound::Unbounded => u128::MAX,
    };
    (start, end)
}

fn meet(one: Range, other: Range) -> bool {
    one.0 < other.1 && other.0 < one.1
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: (Bound<u64>, Bound<u64>) = (Bound::Unbounded, Bound::Unbounded);

    fn bytes(start: u64, end: u64) -> (Bound<u64>, Bound<u64>) {
        (Bound::Included(start), Bound::Excluded(end))
    }

    #[test]
    fn one_holds_a_byte_alone_or_several_share_it() {
        let mut locks = Locks::default();
        assert!(locks.take(0, bytes(5, 6), true));
        assert!(locks.take(1, bytes(5, 6), true));
        assert!(!locks.take(1, bytes(0, 9), false));
        locks.release_all(0);
        assert!(locks.take(1, bytes(0, 9), false), "its own is not in the way");
        assert!(locks.is_held(0, bytes(5, 6)));
        assert!(!locks.is_held(1, ALL));
    }

    #[test]
    fn a_part_of_a_lock_can_be_given_back() {
        let mut locks = Locks::default();
        assert!(locks.take(0, ALL, false));
        locks.release(0, bytes(5, 6));
        assert!(locks.take(1, bytes(5, 6), false));
        assert!(!locks.take(1, bytes(4, 5), false));
        assert!(!locks.take(1, bytes(6, 7), true));
    }
}
