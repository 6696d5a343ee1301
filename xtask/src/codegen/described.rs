//! Reading the model's description, and its names in the cases of languages.

use serde_json::Value;

/// The elements of a list in the description; none where there is no list.
pub(super) fn list<'d>(described: &'d Value, name: &str) -> &'d [Value] {
    described.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

pub(super) fn text<'d>(described: &'d Value, name: &str) -> &'d str {
    described.get(name).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn is(described: &Value, name: &str) -> bool {
    described.get(name).and_then(Value::as_bool).unwrap_or_default()
}

/// `stage_entries` as `stageEntries`.
pub(super) fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |camel, word| camel + &capital(word))
}

/// `stage_entries` as `StageEntries`.
pub(super) fn pascal(name: &str) -> String {
    capital(&camel(name))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_languages_case() {
        assert_eq!(camel("expected_close"), "expectedClose");
        assert_eq!(pascal("company_currency"), "CompanyCurrency");
        assert_eq!(camel("name"), "name");
    }
}
