//! A place in a JSON document: what stands there, and where it is, for errors that name the place.

use serde_json::Value as Json;

use crate::{
    error::{Error, ErrorKind, Result},
    value::{Decimal, parse_decimal},
};

/// A value of a mapping and its path, as `files[0].records[1].fields.amount`.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    value: &'a Json,
    path: String,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Json) -> Self {
        Self { value, path: String::new() }
    }

    /// Another value that stands for what is written here, for errors to name this place.
    pub(super) fn standing_for<'b>(&self, value: &'b Json) -> Node<'b> {
        Node { value, path: self.path.clone() }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// An error at this place.
    pub(super) fn wrong(&self, what: impl AsRef<str>) -> Error {
        let place = if self.path.is_empty() { "the top" } else { &self.path };
        Error::new(ErrorKind::Import, format!("mapping, at {place}: {}", what.as_ref()))
    }

    /// Refuses keys that mean nothing here, so that a misspelt one is not silently ignored.
    pub(super) fn only(&self, known: &[&str]) -> Result<()> {
        let object = self.value.as_object().ok_or_else(|| self.wrong("give an object"))?;
        match object.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => {
                let known = known.join(", ");
                Err(self.wrong(format!("unknown key `{key}`; the keys here are {known}")))
            }
            None => Ok(()),
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<Self> {
        self.value.get(key).map(|value| self.child(key, value))
    }

    pub(super) fn need(&self, key: &str) -> Result<Self> {
        self.get(key).ok_or_else(|| self.wrong(format!("`{key}` is missing")))
    }

    pub(super) fn is_null(&self) -> bool {
        self.value.is_null()
    }

    pub(super) fn is_object(&self) -> bool {
        self.value.is_object()
    }

    pub(super) fn is_array(&self) -> bool {
        self.value.is_array()
    }

    pub(super) fn as_text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    pub(super) fn text(&self) -> Result<&'a str> {
        self.value.as_str().ok_or_else(|| self.wrong("give a text"))
    }

    pub(super) fn bool(&self) -> Result<bool> {
        self.value.as_bool().ok_or_else(|| self.wrong("give true or false"))
    }

    pub(super) fn whole(&self) -> Result<i64> {
        self.value.as_i64().ok_or_else(|| self.wrong("give a whole number"))
    }

    /// A number, or a text that is one and so is exact to its last digit.
    pub(super) fn decimal(&self) -> Result<Decimal> {
        parse_decimal(&self.scalar()?).map_err(|_| self.wrong("give a number, as \"24500.5\""))
    }

    /// A text, number or truth value, as a cell would hold it.
    pub(super) fn scalar(&self) -> Result<String> {
        match self.value {
            Json::String(text) => Ok(text.clone()),
            Json::Number(number) => Ok(number.to_string()),
            Json::Bool(value) => Ok(value.to_string()),
            Json::Null | Json::Array(_) | Json::Object(_) => {
                Err(self.wrong("give a text, a number, true or false"))
            }
        }
    }

    pub(super) fn items(&self) -> Result<Vec<Self>> {
        let items = self.value.as_array().ok_or_else(|| self.wrong("give a list"))?;
        let item = |(index, value)| Self { value, path: format!("{}[{index}]", self.path) };
        Ok(items.iter().enumerate().map(item).collect())
    }

    /// The items of a list, or the one thing that stands instead of a list of one.
    pub(super) fn one_or_more(&self) -> Result<Vec<Self>> {
        if self.is_array() { self.items() } else { Ok(vec![self.clone()]) }
    }

    /// The items of the list under a key; none when it is not there.
    pub(super) fn list(&self, key: &str) -> Result<Vec<Self>> {
        self.get(key).map_or_else(|| Ok(Vec::new()), |node| node.items())
    }

    pub(super) fn texts(&self) -> Result<Vec<String>> {
        self.one_or_more()?.iter().map(|item| item.text().map(str::to_owned)).collect()
    }

    pub(super) fn entries(&self) -> Result<Vec<(&'a str, Self)>> {
        let object = self.value.as_object().ok_or_else(|| self.wrong("give an object"))?;
        Ok(object.iter().map(|(key, value)| (key.as_str(), self.child(key, value))).collect())
    }

    /// Reads the value under a key, if it is there.
    pub(super) fn optional<T>(
        &self,
        key: &str,
        read: impl FnOnce(Self) -> Result<T>,
    ) -> Result<Option<T>> {
        self.get(key).map(read).transpose()
    }

    /// What a text stands for, or an error that lists what it may be.
    pub(super) fn choose<T: Copy>(&self, options: &[(&str, T)]) -> Result<T> {
        let text = self.text()?;
        options.iter().find(|(name, _)| *name == text).map(|(_, option)| *option).ok_or_else(|| {
            let names: Vec<&str> = options.iter().map(|(name, _)| *name).collect();
            self.wrong(format!("`{text}` is none of {}", names.join(", ")))
        })
    }

    /// Reads a text as a value of the library, with its own words about what is wrong.
    pub(super) fn parse<T>(&self, read: impl FnOnce(&str) -> Result<T>) -> Result<T> {
        read(self.text()?).map_err(|error| self.wrong(error.detail()))
    }

    /// The same for what is no text.
    pub(super) fn read<T>(&self, read: impl FnOnce(&Json) -> Result<T>) -> Result<T> {
        read(self.value).map_err(|error| self.wrong(error.detail()))
    }

    fn child(&self, key: &str, value: &'a Json) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { value, path: format!("{}{dot}{key}", self.path) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_error_names_the_place_in_the_document() {
        let json = json!({"files": [{"records": [{"entity": 5}]}]});
        let files = Node::root(&json).need("files").unwrap().items().unwrap();
        let records = files[0].need("records").unwrap().items().unwrap();

        let error = records[0].need("entity").unwrap().text().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Import);
        assert_eq!(error.detail(), "mapping, at files[0].records[0].entity: give a text");
    }

    #[test]
    fn a_misspelt_key_is_refused_with_the_keys_that_are_known() {
        let json = json!({"delimeter": ";"});

        let error = Node::root(&json).only(&["delimiter", "quote"]).unwrap_err();
        assert!(
            error.detail().contains("unknown key `delimeter`; the keys here are delimiter, quote")
        );
    }
}
