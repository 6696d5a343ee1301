//! Short numbers of records, a bit each: what a call over very many records holds of them.

use std::collections::BTreeMap;

/// Words of a block, which holds the numbers of a stretch of 4,096.
const WORDS: usize = 64;

/// Short numbers in their order.
#[derive(Debug, Default)]
pub(crate) struct NumberSet {
    blocks: BTreeMap<u64, [u64; WORDS]>,
    len: usize,
}

impl NumberSet {
    /// Adds a number that may be there.
    pub(crate) fn insert(&mut self, number: u64) {
        let (word, bit) = (number / 64, number % 64);
        let block = self.blocks.entry(word / WORDS as u64).or_insert([0; WORDS]);
        let place = usize::try_from(word % WORDS as u64).unwrap_or_default();
        if let Some(word) = block.get_mut(place) {
            self.len += usize::from(*word & (1 << bit) == 0);
            *word |= 1 << bit;
        }
    }

    /// Adds those of another set.
    pub(crate) fn add(&mut self, other: &Self) {
        other.some(0, other.len).into_iter().for_each(|number| self.insert(number));
    }

    pub(crate) fn contains(&self, number: u64) -> bool {
        let (word, bit) = (number / 64, number % 64);
        let block = self.blocks.get(&(word / WORDS as u64));
        let place = usize::try_from(word % WORDS as u64).unwrap_or_default();
        block.and_then(|block| block.get(place)).is_some_and(|word| word & (1 << bit) != 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// So many of the numbers after the first ones.
    pub(crate) fn some(&self, after: usize, most: usize) -> Vec<u64> {
        let mut numbers = Vec::with_capacity(most.min(self.len.saturating_sub(after)));
        let mut to_pass = after;
        let words = self
            .blocks
            .iter()
            .flat_map(|(block, words)| (block * WORDS as u64..).zip(words.iter().copied()));
        for (place, mut word) in words {
            let ones = word.count_ones() as usize;
            if ones <= to_pass {
                to_pass -= ones;
                continue;
            }
            while word != 0 {
                if numbers.len() == most {
                    return numbers;
                }
                let number = place * 64 + u64::from(word.trailing_zeros());
                word &= word - 1;
                match to_pass.checked_sub(1) {
                    Some(left) => to_pass = left,
                    None => numbers.push(number),
                }
            }
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_order_each_once_some_at_a_time() {
        let mut set = NumberSet::default();
        let mut numbers = vec![5, 0, 63, 64, 4_095, 4_096, 1 << 40, 5, 70];
        for number in &numbers {
            set.insert(*number);
        }
        numbers.sort_unstable();
        numbers.dedup();

        assert_eq!(set.len(), numbers.len());
        let is_in = |number: &u64| set.contains(*number) == numbers.contains(number);
        assert!((0..5_000).chain([1 << 40, u64::MAX]).all(|number| is_in(&number)));
        for size in 1..=10 {
            let commits = 0..numbers.len().div_ceil(size);
            let told: Vec<u64> = commits.flat_map(|commit| set.some(commit * size, size)).collect();
            assert_eq!(told, numbers, "{size} at a time");
        }
        assert_eq!(set.some(numbers.len(), 3), Vec::<u64>::new());
    }
}
