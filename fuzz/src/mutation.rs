//! Inputs made of other inputs.

/// Draws that are the same in every run with the same seed, and what they do to inputs.
#[derive(Clone, Debug)]
pub struct Mutation(u64);

/// Numbers at which lengths and limits turn.
const EDGES: [u64; 10] = [0, 1, 23, 24, 0x7f, 0x80, 0xff, 0xffff, 0x7fff_ffff, u64::MAX];

impl Mutation {
    /// Draws from this seed for one target.
    pub fn new(seed: u64, target: &str) -> Self {
        let hash = target
            .bytes()
            .fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(hash)
    }

    /// `SplitMix64`.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under this one; 0 under 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// Changes an input in one to four places, with parts of another one and with words that mean something.
    pub fn mutate(&mut self, input: &mut Vec<u8>, other: &[u8], words: &[&str]) {
        for _ in 0..=self.below(4) {
            self.mutate_once(input, other, words);
        }
    }

    fn mutate_once(&mut self, input: &mut Vec<u8>, other: &[u8], words: &[&str]) {
        let start = self.below(input.len() + 1);
        let len = self.below(16).min(input.len() - start);
        match self.below(if words.is_empty() { 8 } else { 10 }) {
            0 => {
                if let Some(byte) = input.get_mut(start) {
                    *byte ^= 1 << self.below(8);
                }
            }
            1 => {
                let any = self.next().to_le_bytes();
                put(input, start, any.get(..1 + self.below(7)).unwrap_or_default());
            }
            2 => {
                let [.., b3, b2, b1, b0] = EDGES[self.below(EDGES.len())].to_be_bytes();
                put(input, start, [b3, b2, b1, b0].get(self.below(4)..).unwrap_or_default());
            }
            3 => drop(input.drain(start..start + len)),
            4 => {
                let copy = input[start..start + len].to_vec();
                let to = self.below(input.len() + 1);
                input.splice(to..to, copy);
            }
            5 => input.truncate(start),
            6 => {
                let from = self.below(other.len() + 1);
                let piece = &other[from..(from + self.below(64)).min(other.len())];
                input.splice(start..start + len, piece.iter().copied());
            }
            7 => put(input, start, &[b' ' + u8::try_from(self.below(95)).unwrap_or_default()]),
            _ => {
                let word = words[self.below(words.len())].bytes();
                let replaced = if self.below(2) == 0 { len } else { 0 };
                input.splice(start..start + replaced, word);
            }
        }
    }
}

/// Writes bytes over others.
fn put(input: &mut Vec<u8>, start: usize, bytes: &[u8]) {
    let end = (start + bytes.len()).min(input.len());
    input.splice(start..end, bytes.iter().copied());
}
