//! What a power loss leaves of the writes that no sync has confirmed.

use crate::{
    device::{Op, write},
    random::Random,
};

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

/// A disk under way: what is on it for certain, and what may be.
#[derive(Debug, Default)]
pub(crate) struct Disk {
    certain: Vec<u8>,
    pending: Vec<Op>,
}

/// Which of the pending writes came through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    None,
    All,
    /// The first ones.
    Prefix,
    /// Any.
    Subset,
    /// Any sectors of any.
    Torn,
    /// The last one alone.
    Last,
}

impl Cut {
    const ALL: [Self; 6] =
        [Self::None, Self::All, Self::Prefix, Self::Subset, Self::Torn, Self::Last];
}

impl Disk {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self { certain: bytes, pending: Vec::new() }
    }

    pub(crate) fn run(&mut self, op: &Op) {
        match op {
            Op::Sync => self.pending.drain(..).for_each(|op| op.apply(&mut self.certain)),
            op => self.pending.push(op.clone()),
        }
    }

    /// Whether all of it is on the disk.
    pub(crate) fn is_certain(&self) -> bool {
        self.pending.is_empty()
    }

    /// What the system shows of it.
    pub(crate) fn now(&self) -> Vec<u8> {
        let mut bytes = self.certain.clone();
        self.pending.iter().for_each(|op| op.apply(&mut bytes));
        bytes
    }

    /// The cuts that differ here.
    pub(crate) fn cuts(&self) -> &'static [Cut] {
        match self.pending.as_slice() {
            [] => &[Cut::None],
            [Op::SetLen(_) | Op::Sync] => &[Cut::None, Cut::All],
            [Op::Write { .. }] => &[Cut::None, Cut::All, Cut::Torn],
            _ => &Cut::ALL,
        }
    }

    pub(crate) fn image(&self, cut: Cut, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.certain.clone();
        let last = self.pending.len().saturating_sub(1);
        let end = 1 + random.below(last);
        for (number, op) in self.pending.iter().enumerate() {
            let is_through = match cut {
                Cut::None => false,
                Cut::All => true,
                Cut::Prefix => number < end,
                Cut::Subset => random.is_heads(),
                Cut::Torn => {
                    tear(&mut bytes, op, random);
                    continue;
                }
                Cut::Last => number == last,
            };
            if is_through {
                op.apply(&mut bytes);
            }
        }
        bytes
    }
}

/// Whole, not at all, or some of its sectors.
fn tear(bytes: &mut Vec<u8>, op: &Op, random: &mut Random) {
    let Op::Write { offset, data } = op else {
        if random.is_heads() {
            op.apply(bytes);
        }
        return;
    };
    match random.below(4) {
        0 => {}
        1 => op.apply(bytes),
        _ => {
            for (number, sector) in data.chunks(SECTOR).enumerate() {
                if random.is_heads() {
                    write(bytes, offset + number * SECTOR, sector);
                }
            }
        }
    }
}
