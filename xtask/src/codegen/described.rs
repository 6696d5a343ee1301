//! Reading the model's description, and its names in the cases of languages.

use serde_json::Value;

/// The elements of a list in the description; none where there is no list.
pub(crate) fn list<'d>(described: &'d Value, name: &str) -> &'d [Value] {
    described.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

pub(crate) fn text<'d>(described: &'d Value, name: &str) -> &'d str {
    described.get(name).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn is(described: &Value, name: &str) -> bool {
    described.get(name).and_then(Value::as_bool).unwrap_or_default()
}

/// What calls tell besides records: the outcomes of verbs, the answers of reports, and what else is told.
pub(super) fn told(description: &Value) -> impl Iterator<Item = &Value> + Clone {
    let flows = list(description, "flows").iter().filter_map(|flow| flow.get("outcome"));
    let reports = list(description, "reports").iter().filter_map(|report| report.get("answer"));
    flows.chain(list(description, "parts")).chain(reports)
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
