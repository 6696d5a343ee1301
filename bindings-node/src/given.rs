//! What a call is given: one JSON object, in which the names of fields are already those of the model.

use crm_core::{Error, ErrorKind, Query, Result, Timestamp};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// The arguments of a call by name; null is as good as none.
pub(crate) struct Given(Map<String, Json>);

impl Given {
    pub(crate) fn read(text: &str) -> Result<Self> {
        let given = serde_json::from_str(text).map_err(|error| {
            Error::new(ErrorKind::Bug, "a call came without its arguments").with_source(error)
        })?;
        Ok(Self(given))
    }

    pub(crate) fn text(&self, name: &str) -> Result<&str> {
        self.value(name).as_str().ok_or_else(|| wrong(name, "text", "text"))
    }

    /// One text or several; none when nothing is given.
    pub(crate) fn texts(&self, name: &str) -> Result<Vec<&str>> {
        let value = self.value(name);
        let texts = match value {
            Json::Null => &[],
            Json::Array(texts) => texts.as_slice(),
            text => std::slice::from_ref(text),
        };
        let texts: Option<Vec<&str>> = texts.iter().map(Json::as_str).collect();
        texts.ok_or_else(|| wrong(name, "text", "text, or a list of texts"))
    }

    pub(crate) fn id(&self, name: &str) -> Result<Uuid> {
        let id = self.value(name).as_str().and_then(|text| text.parse().ok());
        id.ok_or_else(|| wrong(name, "id", "a UUID as text"))
    }

    pub(crate) fn time(&self, name: &str) -> Result<Timestamp> {
        let time = self.value(name).as_str().and_then(|text| text.parse().ok());
        time.ok_or_else(|| wrong(name, "timestamp", "a Date, or text with its offset"))
    }

    pub(crate) fn flag(&self, name: &str) -> Result<bool> {
        match self.value(name) {
            Json::Null => Ok(false),
            value => value.as_bool().ok_or_else(|| wrong(name, "bool", "true or false")),
        }
    }

    pub(crate) fn whole<N: TryFrom<i64>>(&self, name: &str) -> Result<Option<N>> {
        let value = self.value(name);
        if value.is_null() {
            return Ok(None);
        }
        let number = value.as_i64().and_then(|number| N::try_from(number).ok());
        number.map(Some).ok_or_else(|| wrong(name, "int", "a whole number"))
    }

    pub(crate) fn object(&self, name: &str) -> Result<&Map<String, Json>> {
        self.value(name).as_object().ok_or_else(|| wrong(name, "object", "an object"))
    }

    pub(crate) fn query(&self) -> Result<Query> {
        Query::from_json(self.value("query"))
    }

    /// An argument that is an object of options, none of them other than these.
    pub(crate) fn options(&self, known: &[&str]) -> Result<Self> {
        if self.value("options").is_null() {
            return Ok(Self(Map::new()));
        }
        let options = self.object("options")?;
        let Some(unknown) = options.keys().find(|name| !known.contains(&name.as_str())) else {
            return Ok(Self(options.clone()));
        };
        let detail = format!("there is no such option; there are {}", known.join(", "));
        let error = Error::new(ErrorKind::UnknownField, detail);
        Err(error.with_field(unknown.clone(), "unknown_field"))
    }

    /// The argument as it is, null when it was not given.
    pub(crate) fn value(&self, name: &str) -> &Json {
        self.0.get(name).unwrap_or(&Json::Null)
    }
}

pub(crate) fn wrong(name: &str, kind: &'static str, wanted: &str) -> Error {
    let error = Error::new(ErrorKind::WrongType, format!("give {name} {wanted}"));
    error.with_field(name.to_owned(), kind)
}
