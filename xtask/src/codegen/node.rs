//! The npm package's half of the model: TypeScript types, and the decoders of packed records.

mod decoders;
mod types;

use std::path::PathBuf;

use serde_json::Value;

const MARK: &str = "// Written by `cargo xtask codegen` from the model; do not edit.\n";

pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    vec![
        (PathBuf::from("bindings-node/lib/model.js"), decoders::decoders(description)),
        (PathBuf::from("bindings-node/lib/model.d.ts"), types::types(description)),
    ]
}

/// The elements of a list in the description; none where there is no list.
fn list<'d>(described: &'d Value, name: &str) -> &'d [Value] {
    described.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'d>(described: &'d Value, name: &str) -> &'d str {
    described.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn is(described: &Value, name: &str) -> bool {
    described.get(name).and_then(Value::as_bool).unwrap_or_default()
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |camel, word| camel + &capital(word))
}

fn pascal(name: &str) -> String {
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
