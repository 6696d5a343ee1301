//! Some of an entity's fields, by position in its table.

/// Fields of one entity: those that a write changed, or those that something follows from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldSet(Vec<u64>);

impl FieldSet {
    pub(crate) fn insert(&mut self, position: usize) {
        let (place, bit) = (position / 64, position % 64);
        if place >= self.0.len() {
            self.0.resize(place + 1, 0);
        }
        if let Some(held) = self.0.get_mut(place) {
            *held |= 1 << bit;
        }
    }

    pub(crate) fn contains(&self, position: usize) -> bool {
        self.0.get(position / 64).is_some_and(|held| held & (1 << (position % 64)) != 0)
    }

    /// The fields in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        let places = self.0.iter().copied().enumerate();
        places.flat_map(|(place, mut held)| {
            std::iter::from_fn(move || {
                let bit = held.trailing_zeros();
                held &= held.checked_sub(1)?;
                Some(place * 64 + bit as usize)
            })
        })
    }

    /// Whether some field is in both.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether some field may be in both; what is not known may hold any.
    pub(crate) fn may_meet(one: Option<&Self>, other: Option<&Self>) -> bool {
        one.zip(other).is_none_or(|(one, other)| one.meets(other))
    }
}

impl FromIterator<usize> for FieldSet {
    fn from_iter<I: IntoIterator<Item = usize>>(positions: I) -> Self {
        let mut fields = Self::default();
        positions.into_iter().for_each(|position| fields.insert(position));
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_tells_its_fields_in_order() {
        let fields: FieldSet = [130, 0, 63, 3, 64].into_iter().collect();
        assert_eq!(fields.iter().collect::<Vec<_>>(), [0, 3, 63, 64, 130]);
        assert_eq!(FieldSet::default().iter().next(), None);
    }

    #[test]
    fn sets_meet_in_a_field_that_both_have() {
        let of = |positions: &[usize]| positions.iter().copied().collect::<FieldSet>();
        assert!(of(&[3, 64, 130]).meets(&of(&[64])));
        assert!(of(&[130]).meets(&of(&[1, 130])));
        assert!(!of(&[3, 64]).meets(&of(&[4, 65, 130])));
        assert!(!of(&[0]).meets(&of(&[])));
    }
}
