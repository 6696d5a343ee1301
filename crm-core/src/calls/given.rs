//! What a call is given: data by name, of which null is as good as nothing.

use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::method::Method;
use crate::{
    crm::Records,
    entity::{
        Change,
        json::{as_text, write_out},
    },
    error::{Error, ErrorKind, Result},
    query::Query,
    value::Timestamp,
};

/// What a list is asked, as [`Query::from_json`] reads it.
///
/// # Errors
/// As [`Query::from_json`].
pub fn query(mut given: Json) -> Result<Query> {
    write_out(&mut given);
    Query::from_json(&given)
}

/// The arguments of a call, by name.
pub(super) struct Given(Map<String, Json>);

impl Given {
    /// The arguments of a method, none of them other than it takes.
    ///
    /// # Errors
    /// `UnknownField` naming the one that the method does not take.
    pub(super) fn of(method: &Method, given: Json) -> Result<Self> {
        let mut given = match given {
            Json::Object(given) => given,
            Json::Null => Map::new(),
            _ => return Err(wrong("", "object", "the arguments by their names")),
        };
        let takes = || method.takes.iter().chain(method.options.all);
        match given.keys().find(|name| takes().all(|argument| argument.name != **name)) {
            None => {
                for argument in takes().filter(|argument| !argument.kind.tells_text_apart()) {
                    given.get_mut(argument.name).into_iter().for_each(write_out);
                }
                Ok(Self(given))
            }
            Some(unknown) => {
                let known: Vec<&str> = takes().map(|argument| argument.name).collect();
                let detail = format!("there is no such option; there are {}", known.join(", "));
                let error = Error::new(ErrorKind::UnknownField, detail);
                Err(error.with_field(unknown.clone(), "unknown_field"))
            }
        }
    }

    /// The argument as it is, null when it was not given.
    pub(super) fn value(&self, name: &str) -> &Json {
        self.0.get(name).unwrap_or(&Json::Null)
    }

    /// What is read of an argument, when it was given.
    pub(super) fn maybe<'g, T>(
        &'g self,
        name: &'static str,
        read: impl FnOnce(&'g Self, &'static str) -> Result<T>,
    ) -> Result<Option<T>> {
        if self.value(name).is_null() { Ok(None) } else { read(self, name).map(Some) }
    }

    pub(super) fn text(&self, name: &'static str) -> Result<&str> {
        self.value(name).as_str().ok_or_else(|| wrong(name, "text", "text"))
    }

    /// One text or several; none when nothing is given.
    pub(super) fn texts(&self, name: &'static str) -> Result<Vec<&str>> {
        let texts = match self.value(name) {
            Json::Null => &[],
            Json::Array(texts) => texts.as_slice(),
            text => std::slice::from_ref(text),
        };
        let texts: Option<Vec<&str>> = texts.iter().map(Json::as_str).collect();
        texts.ok_or_else(|| wrong(name, "text", "text, or a list of texts"))
    }

    pub(super) fn id(&self, name: &'static str) -> Result<Uuid> {
        let id = self.value(name).as_str().and_then(|text| text.parse().ok());
        id.ok_or_else(|| wrong(name, "id", "a UUID"))
    }

    pub(super) fn time(&self, name: &'static str) -> Result<Timestamp> {
        let time = self.value(name).as_str().and_then(|text| text.parse().ok());
        time.ok_or_else(|| wrong(name, "timestamp", "a time with its zone"))
    }

    pub(super) fn flag(&self, name: &'static str) -> Result<bool> {
        match self.value(name) {
            Json::Null => Ok(false),
            value => value.as_bool().ok_or_else(|| wrong(name, "bool", "true or false")),
        }
    }

    pub(super) fn int<N: TryFrom<i64>>(&self, name: &'static str) -> Result<N> {
        let number = self.value(name).as_i64().and_then(|number| N::try_from(number).ok());
        number.ok_or_else(|| wrong(name, "int", "a whole number in its range"))
    }

    pub(super) fn object(&self, name: &'static str) -> Result<&Map<String, Json>> {
        as_text(self.value(name)).as_object().ok_or_else(|| wrong(name, "object", "an object"))
    }

    /// What becomes of a record: fields by name, or a list of changes in their order.
    pub(super) fn changes(&self, records: &Records<'_>) -> Result<Vec<Change>> {
        match self.value("fields") {
            Json::Array(changes) => {
                let mut made = Vec::with_capacity(changes.len());
                for change in changes {
                    made.extend(records.change_from_json(change)?);
                }
                Ok(made)
            }
            _ => records.changes_from_json(self.object("fields")?),
        }
    }

    /// A document of JSON, as its text or as the data that it is.
    pub(super) fn document(&self, name: &'static str) -> Result<String> {
        match self.value(name) {
            Json::String(text) => Ok(text.clone()),
            _ => Ok(Json::Object(self.object(name)?.clone()).to_string()),
        }
    }
}

/// The error of a call that was given something else under this name than it wants, as `a function`.
pub fn wrong(name: &'static str, kind: &'static str, wanted: &str) -> Error {
    Error::new(ErrorKind::WrongType, format!("give {name} {wanted}")).with_field(name, kind)
}
