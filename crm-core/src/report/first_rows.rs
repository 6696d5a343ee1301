//! The first rows of a report that lists records: however many there are, no more are held than are told.

use std::collections::BTreeMap;

/// Rows in the order of their keys, as many as are told. Each key is of one row.
pub(super) struct FirstRows<K, R> {
    most: usize,
    count: i64,
    rows: BTreeMap<K, R>,
}

impl<K: Ord, R> FirstRows<K, R> {
    pub(super) fn new(most: usize) -> Self {
        Self { most, count: 0, rows: BTreeMap::new() }
    }

    /// Counts a row, and holds it while it is one of the first.
    pub(super) fn add(&mut self, key: K, row: R) {
        self.count += 1;
        self.rows.insert(key, row);
        if self.rows.len() > self.most {
            self.rows.pop_last();
        }
    }

    /// How many rows there were, and the first of them.
    pub(super) fn finish(self) -> (i64, Vec<R>) {
        (self.count, self.rows.into_values().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_counted_and_the_first_are_told_in_order() {
        let told = |most: usize, keys: &[u8]| {
            let mut rows = FirstRows::new(most);
            for key in keys {
                rows.add(*key, *key);
                assert!(rows.rows.len() <= most);
            }
            rows.finish()
        };
        assert_eq!(told(3, &[5, 1, 4, 9, 2]), (5, vec![1, 2, 4]));
        assert_eq!(told(9, &[2, 1]), (2, vec![1, 2]));
        assert_eq!(told(0, &[2, 1]), (2, vec![]));
    }
}
