//! How many rows go into one commit: as many as were asked for, and fewer where they are so large that a commit of them
//! would take too much memory.

/// How many bytes of rows are read for one commit.
const MOST_READ: usize = 4 << 20;
/// How many bytes of memory one commit is to take: its records, as they were too where they are changed, and all that
/// follows from them. In a large file a row writes more than in a small one, since it shares blocks of indexes and words
/// with fewer others of its commit.
const MOST_HELD: usize = 10 << 20;
/// How many rows the first commit gets, which nothing is known of yet.
const FIRST: usize = 2_000;
/// So few rows are never too many, whatever they take.
const FEWEST: usize = 100;

/// How many rows the next commit gets.
#[derive(Clone, Copy, Debug)]
pub(super) struct BatchSize {
    most: usize,
    rows: usize,
}

impl BatchSize {
    /// At most so many rows.
    pub(super) fn of(most: usize) -> Self {
        Self { most, rows: most.min(FIRST) }
    }

    /// Whether rows of so many bytes are enough for a commit.
    pub(super) fn is_reached(self, rows: usize, bytes: usize) -> bool {
        rows >= self.rows || bytes >= MOST_READ
    }

    /// Goes by what a commit of so many rows has taken.
    pub(super) fn learn(&mut self, rows: usize, held: usize) {
        let fitting = rows.saturating_mul(MOST_HELD).checked_div(held);
        if let (Some(fitting), true) = (fitting, rows > 0) {
            self.rows = fitting.max(FEWEST).min(self.most);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows_until_reached(size: BatchSize, row_bytes: usize) -> usize {
        (1..=10_000).find(|rows| size.is_reached(*rows, rows * row_bytes)).unwrap()
    }

    #[test]
    fn small_rows_come_as_many_in_a_commit_as_were_asked_for_and_large_ones_by_their_bytes() {
        let size = BatchSize::of(1_000);
        assert_eq!(rows_until_reached(size, 70), 1_000);
        let mut size = BatchSize::of(10_000);
        assert_eq!(rows_until_reached(size, 70), FIRST);
        size.learn(FIRST, MOST_HELD / 20);
        assert_eq!(rows_until_reached(size, 70), 10_000);
        assert_eq!(rows_until_reached(size, MOST_READ / 10), 11);
    }

    #[test]
    fn a_commit_that_took_too_much_makes_the_next_smaller_and_one_that_took_little_larger() {
        let mut size = BatchSize::of(10_000);
        size.learn(10_000, 2 * MOST_HELD);
        assert_eq!(rows_until_reached(size, 70), 5_000);
        size.learn(5_000, MOST_HELD / 4);
        assert_eq!(rows_until_reached(size, 70), 10_000, "never more than were asked for");
        size.learn(10_000, usize::MAX);
        assert_eq!(rows_until_reached(size, 70), FEWEST);
        size.learn(0, 0);
        assert_eq!(rows_until_reached(size, 70), FEWEST, "an empty commit tells nothing");
    }
}
