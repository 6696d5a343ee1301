//! The name that somebody may have meant.

/// The name that differs least from this one, if it differs by little.
pub(crate) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let most = name.chars().count() / 3 + 1;
    names
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, taken out or exchanged to make one of the other.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (index, left) in left.chars().enumerate() {
        let mut diagonal = index;
        let mut before = index + 1;
        if let Some(first) = row.first_mut() {
            *first = before;
        }
        for (cell, right) in row.iter_mut().skip(1).zip(right.chars()) {
            let exchanged = diagonal + usize::from(left != right);
            diagonal = *cell;
            before = exchanged.min(before + 1).min(*cell + 1);
            *cell = before;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_single_letters() {
        for (left, right, letters) in
            [("", "", 0), ("", "abc", 3), ("amout", "amount", 1), ("kitten", "sitting", 3)]
        {
            assert_eq!(distance(left, right), letters);
            assert_eq!(distance(right, left), letters);
        }
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        let names = ["name", "amount", "account"];
        assert_eq!(nearest("accont", names.into_iter()), Some("account"));
        assert_eq!(nearest("birthdate", names.into_iter()), None);
    }
}
