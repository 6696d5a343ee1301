//! Names are `snake_case` in the model and `camelCase` here.

/// The name as JavaScript writes it; a path keeps its dots.
pub(crate) fn camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut letters = name.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '_' => camel.extend(letters.next().map(|letter| letter.to_ascii_uppercase())),
            letter => camel.push(letter),
        }
    }
    camel
}

/// Whether `camel` is how JavaScript writes this name.
pub(crate) fn is_camel_of(camel: &str, name: &str) -> bool {
    let mut given = camel.chars();
    let mut letters = name.chars();
    while let Some(letter) = letters.next() {
        let wanted = match letter {
            '_' => letters.next().map(|letter| letter.to_ascii_uppercase()),
            letter => Some(letter),
        };
        if given.next() != wanted {
            return false;
        }
    }
    given.next().is_none()
}
