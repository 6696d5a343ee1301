//! Short numbers that were come upon, for all calls that read one state of the file.

use std::sync::{Mutex, PoisonError};

use uuid::Uuid;

use crate::store::id_map::IdMap;

/// How many are kept: they take about a hundred kilobytes.
const MOST: usize = 3_500;

/// The short numbers of ids, as far as they were looked up in one state of the file, where they do not change.
#[derive(Debug, Default)]
pub(crate) struct ShortNumbers(Mutex<IdMap<u64>>);

impl ShortNumbers {
    /// The number of this id, if it was looked up.
    pub(crate) fn find(&self, id: Uuid) -> Option<u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied()
    }

    /// Keeps a number; when there are too many, those before it go.
    pub(crate) fn note(&self, id: Uuid, number: u64) {
        let mut numbers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if numbers.len() >= MOST {
            numbers.clear();
        }
        numbers.insert(id, number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_are_kept_than_there_is_room_for_and_the_newest_is_among_them() {
        let numbers = ShortNumbers::default();
        let id = |number: u64| Uuid::from_u64_pair(0, number);
        for number in 0..3 * MOST as u64 {
            numbers.note(id(number), number);
            assert_eq!(numbers.find(id(number)), Some(number));
        }
        let kept = (0..3 * MOST as u64).filter(|number| numbers.find(id(*number)).is_some());
        assert!(kept.count() <= MOST);
    }
}
