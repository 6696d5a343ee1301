//! Stored bytes as text: the check that they are UTF-8, which every record that is read asks for again and again.
//!
//! The standard library looks at a text letter by letter, and a processor cannot foresee where letters of one, two and
//! three bytes follow each other. `simdutf8` looks at 64 bytes at once, but at no fewer: a shorter text is copied to
//! where nothing but nulls stands after it.

use simdutf8::basic::from_utf8;

/// Room for a short text while it is checked, and for as long as it is lent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextSlot([u8; Self::LEN]);

impl TextSlot {
    const LEN: usize = 64;

    pub(crate) const fn new() -> Self {
        Self([0; Self::LEN])
    }

    /// These bytes as a text, if they are one: where they stand, or in here.
    #[inline]
    pub(crate) fn text<'s>(&'s mut self, bytes: &'s [u8]) -> Option<&'s str> {
        if bytes.len() >= Self::LEN {
            return from_utf8(bytes).ok();
        }
        *self = Self::new();
        self.0.get_mut(..bytes.len())?.copy_from_slice(bytes);
        from_utf8(&self.0).ok()?.get(..bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Bytes that are UTF-8, and some that nearly are: cut, or with a byte changed.
    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        let text = "(([a-z ]|[ấềđ]|[水火]|[😀]){0,40})";
        (text, any::<prop::sample::Index>(), any::<Option<u8>>(), any::<bool>()).prop_map(
            |(text, place, changed, is_cut)| {
                let mut bytes = text.into_bytes();
                let place = place.index(bytes.len() + 1);
                if let (Some(changed), Some(byte)) = (changed, bytes.get_mut(place)) {
                    *byte = changed;
                }
                if is_cut {
                    bytes.truncate(place);
                }
                bytes
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_text_is_what_the_standard_library_takes_for_one(
            texts in prop::collection::vec(bytes(), 1..5),
        ) {
            let mut slot = TextSlot::new();
            for bytes in &texts {
                prop_assert_eq!(slot.text(bytes), str::from_utf8(bytes).ok());
            }
        }
    }

    #[test]
    fn a_letter_that_ends_beyond_the_text_is_none() {
        let mut slot = TextSlot::new();
        for len in [1, 2, 61, 62, 63, 64, 65, 128] {
            let text = "e".repeat(len - 1) + "ề";
            assert_eq!(slot.text(text.as_bytes()), Some(text.as_str()));
            for cut in len..text.len() {
                assert_eq!(slot.text(&text.as_bytes()[..cut]), None, "{cut} bytes");
            }
        }
    }
}
