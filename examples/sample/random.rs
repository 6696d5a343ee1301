//! Random numbers that are the same in every run.

/// A sequence of random numbers (`SplitMix64`), one for each record, so that none depends on another.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    /// The sequence of the record with this number.
    pub(crate) fn of(seed: u64, kind: &str, number: u64) -> Self {
        let mut state = seed ^ 0x9e37_79b9_7f4a_7c15;
        for byte in kind.bytes() {
            state = mixed(state ^ u64::from(byte));
        }
        Self(mixed(state ^ mixed(number)))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// A number below the limit; 0 where the limit is.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next().checked_rem(limit).unwrap_or_default()
    }

    /// A number from the first to the last.
    pub(crate) fn between(&mut self, first: i64, last: i64) -> i64 {
        let span = u64::try_from(last.saturating_sub(first)).unwrap_or_default();
        first.saturating_add_unsigned(self.below(span.saturating_add(1)))
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    /// One of the list.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> Option<&'a T> {
        let position = self.below(list.len() as u64);
        list.get(usize::try_from(position).ok()?).copied()
    }

    /// One of the texts.
    pub(crate) fn text(&mut self, list: &[&'static str]) -> &'static str {
        self.pick(list).unwrap_or_default()
    }

    /// One of the list, each as often as its weight says.
    pub(crate) fn weighted<T: Copy>(&mut self, list: &[(T, u64)]) -> Option<T> {
        let mut left = self.below(list.iter().map(|(_, weight)| weight).sum());
        for (item, weight) in list {
            if left < *weight {
                return Some(*item);
            }
            left -= weight;
        }
        None
    }
}

fn mixed(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_records_numbers_depend_on_seed_kind_and_number_alone() {
        let first = |seed, kind, number| Random::of(seed, kind, number).below(u64::MAX);

        assert_eq!(first(1, "deal", 7), first(1, "deal", 7));
        assert_ne!(first(1, "deal", 7), first(2, "deal", 7));
        assert_ne!(first(1, "deal", 7), first(1, "account", 7));
        assert_ne!(first(1, "deal", 7), first(1, "deal", 8));
    }

    #[test]
    fn weights_say_how_often() {
        let mut random = Random::of(1, "test", 0);

        let often = (0..1_000).filter(|_| random.weighted(&[(true, 9), (false, 1)]) == Some(true));
        assert!((850..950).contains(&often.count()));
        assert_eq!(random.weighted::<u8>(&[]), None);
        assert!((0..100).all(|_| (-2..=2).contains(&random.between(-2, 2))));
    }
}
