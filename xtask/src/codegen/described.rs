//! Reading the model's description, and its names in the cases of languages.

use std::collections::BTreeMap;

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

/// The fields that a program gives.
pub(super) fn given(entity: &Value) -> impl Iterator<Item = &Value> + Clone {
    list(entity, "fields").iter().filter(|field| text(field, "managed") == "no")
}

/// Fields that must be given, and those that may be.
pub(super) fn by_need<'d>(
    fields: impl IntoIterator<Item = &'d Value>,
) -> (Vec<&'d Value>, Vec<&'d Value>) {
    fields.into_iter().partition(|field| is(field, "required"))
}

/// The choices or items of all fields by name: several fields may have the same. What calls tell is an item too.
pub(super) fn everywhere<'d>(description: &'d Value, part: &str) -> BTreeMap<&'d str, &'d Value> {
    let flows = list(description, "flows");
    let told: Vec<&Value> = told(description).collect();
    let entities = list(description, "entities").iter().flat_map(|entity| list(entity, "fields"));
    let arguments = flows.iter().flat_map(|flow| list(flow, "arguments"));
    let parts = told.iter().flat_map(|part| list(part, "fields"));
    let mut fields: Vec<&Value> = entities.chain(arguments).chain(parts).collect();
    let mut found = BTreeMap::new();
    while let Some(field) = fields.pop() {
        fields.extend(field.get("item").map_or(&[][..], |item| list(item, "fields")));
        found.extend(field.get(part).map(|it| (text(it, "name"), it)));
    }
    if part == "choice" {
        found.extend(list(description, "choices").iter().map(|it| (text(it, "name"), it)));
    }
    if part == "item" {
        found.extend(told.into_iter().map(|it| (text(it, "name"), it)));
    }
    found
}

/// The fields that every record has.
pub(super) fn base(description: &Value) -> impl Iterator<Item = &Value> {
    let fields = list(description, "entities").first().map_or(&[][..], |it| list(it, "fields"));
    fields.iter().filter(|field| is(field, "base"))
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
