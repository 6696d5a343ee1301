//! Bytes that are only added to, in pieces of one size: more of them copy none that are there, and what a large commit
//! gives back fits the next one, whatever stands between.

/// How large a piece becomes, but for bytes that need a larger one; small in tests, so that there are soon several.
const PIECE: usize = if cfg!(test) { 32 } else { 64 << 10 };

/// Bytes in pieces.
#[derive(Clone, Default)]
pub(super) struct Pieces(Vec<Vec<u8>>);

/// Where bytes stand that were added together.
#[derive(Clone, Copy)]
pub(super) struct Place {
    piece: u32,
    start: u32,
    end: u32,
}

impl Place {
    /// The same after so many pieces more.
    pub(super) fn after(self, pieces: u32) -> Self {
        Self { piece: self.piece + pieces, ..self }
    }
}

impl Pieces {
    /// Adds these, one after the other in one piece.
    pub(super) fn add(&mut self, parts: [&[u8]; 3]) -> Place {
        let len: usize = parts.iter().map(|part| part.len()).sum();
        let fits = self.0.last().is_some_and(|last| last.len() + len <= PIECE);
        if !fits {
            // Most writes are small: the first piece grows with them.
            let size = if self.0.is_empty() { len } else { PIECE.max(len) };
            self.0.push(Vec::with_capacity(size));
        }
        let piece = number(self.0.len() - 1);
        let (mut start, mut end) = (0, 0);
        if let Some(last) = self.0.last_mut() {
            start = number(last.len());
            parts.iter().for_each(|part| last.extend_from_slice(part));
            end = number(last.len());
        }
        Place { piece, start, end }
    }

    pub(super) fn get(&self, place: Place) -> &[u8] {
        let piece = self.0.get(place.piece as usize);
        let found = piece.and_then(|it| it.get(place.start as usize..place.end as usize));
        found.unwrap_or_default()
    }

    /// Takes over others as they are, and says after how many pieces they stand.
    pub(super) fn append(&mut self, mut later: Self) -> u32 {
        let before = number(self.0.len());
        self.0.append(&mut later.0);
        before
    }

    pub(super) fn n_bytes(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }
}

/// No engine takes values of this length, nor a commit of so many pieces.
fn number(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_together_is_found_whole_also_after_others() {
        let mut pieces = Pieces::default();
        let large = [7; 3 * PIECE];
        let places = [pieces.add([b"key", b"check", b"value"]), pieces.add([&large, b"", b"end"])];
        let mut later = Pieces::default();
        let empty = later.add([b"", b"", b""]);
        let last = later.add([b"last", b"", b""]);
        let shift = pieces.append(later);

        assert_eq!(pieces.get(places[0]), b"keycheckvalue");
        assert_eq!(pieces.get(places[1]), [&large[..], b"end"].concat());
        assert_eq!(pieces.get(empty.after(shift)), b"");
        assert_eq!(pieces.get(last.after(shift)), b"last");
        assert_eq!(pieces.n_bytes(), 13 + large.len() + 3 + 4);
    }
}
