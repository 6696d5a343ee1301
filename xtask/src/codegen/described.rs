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

/// A doc in lines of at most so many letters, as far as its words allow.
pub(super) fn wrapped(doc: &str, width: usize) -> String {
    let mut lines = String::new();
    let mut length = 0;
    for word in doc.split(' ') {
        let letters = word.chars().count();
        if length > 0 {
            let is_full = length + 1 + letters > width;
            lines.push(if is_full { '\n' } else { ' ' });
            length = if is_full { 0 } else { length + 1 };
        }
        lines.push_str(word);
        length += letters;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doc_is_wrapped_at_its_words() {
        assert_eq!(wrapped("one two three", 7), "one two\nthree");
        assert_eq!(wrapped("immeasurable", 5), "immeasurable");
        assert_eq!(wrapped("", 5), "");
    }

    #[test]
    fn names_follow_the_languages_case() {
        assert_eq!(camel("expected_close"), "expectedClose");
        assert_eq!(pascal("company_currency"), "CompanyCurrency");
        assert_eq!(camel("name"), "name");
    }
}
