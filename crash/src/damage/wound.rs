//! What can befall the bytes of a file.

use crate::random::Random;

const PAGE: usize = 4096;
/// The engine's header lies before this.
const HEADER: usize = 320;

#[derive(Clone, Copy, Debug)]
pub(super) enum Wound {
    Bit,
    Sixteen,
    Swap,
    Truncation,
    Header,
}

impl Wound {
    pub(super) fn draw(random: &mut Random) -> Self {
        match random.below(8) {
            0..=2 => Self::Bit,
            3 | 4 => Self::Sixteen,
            5 => Self::Swap,
            6 => Self::Truncation,
            _ => Self::Header,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Bit => "flipped bits",
            Self::Sixteen => "sixteen bytes",
            Self::Swap => "swapped pages",
            Self::Truncation => "truncations",
            Self::Header => "header bytes",
        }
    }

    pub(super) fn inflict(self, bytes: &mut Vec<u8>, random: &mut Random) {
        match self {
            Self::Bit => {
                let at = used_place(bytes, random);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
            Self::Sixteen => {
                let at = used_place(bytes, random);
                bytes.iter_mut().skip(at).take(16).for_each(|byte| *byte = drawn_byte(random));
            }
            Self::Swap => {
                let (a, b) = (used_place(bytes, random) / PAGE, used_place(bytes, random) / PAGE);
                if a != b && (a.max(b) + 1) * PAGE <= bytes.len() {
                    let (first, second) = bytes.split_at_mut(a.max(b) * PAGE);
                    let (low, high) = (a.min(b) * PAGE, second.get_mut(..PAGE));
                    if let (Some(low), Some(high)) = (first.get_mut(low..low + PAGE), high) {
                        low.swap_with_slice(high);
                    }
                }
            }
            Self::Truncation => {
                let len = random.below(bytes.len());
                bytes.truncate(if random.is_heads() { len / PAGE * PAGE } else { len });
            }
            Self::Header => {
                let at = random.below(HEADER);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = drawn_byte(random);
                }
            }
        }
    }
}

/// A place in a page that holds something: most of a file's length may be empty.
fn used_place(bytes: &[u8], random: &mut Random) -> usize {
    for _ in 0..64 {
        let at = random.below(bytes.len());
        let page = at / PAGE * PAGE;
        if bytes.iter().skip(page).take(PAGE).any(|byte| *byte != 0) {
            return at;
        }
    }
    random.below(bytes.len())
}

fn drawn_byte(random: &mut Random) -> u8 {
    (random.next() >> 32).to_le_bytes()[0]
}
