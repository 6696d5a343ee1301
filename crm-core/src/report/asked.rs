//! What a report is asked.

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    entity::Value,
    error::{Error, ErrorKind, Result},
    query::Query,
    value::{Link, Span, Timestamp},
};

/// Of which records, which period and which state a report tells; nothing said is all, now.
///
/// ```
/// use crm_core::{Span, report::Asked};
///
/// # fn main() -> crm_core::Result<()> {
/// let asked = Asked::new().filter("owner in [me]").period("this_quarter".parse::<Span>()?);
/// # let crm = crm_core::Crm::memory(crm_core::OpenOptions::new())?;
/// assert_eq!(crm.win_rate(&asked)?.won, 0);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub(super) query: Option<Query>,
    pub(super) period: Option<Span>,
    pub(super) as_of: Option<Timestamp>,
    pub(super) about: Option<Link>,
    pub(super) limit: Option<usize>,
}

impl Asked {
    /// All that may be seen, now.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only records that pass this filter (see [`Query::filter`]), which is over the report's entity, and every other
    /// filter that is given.
    pub fn filter(self, text: impl Into<String>) -> Self {
        self.with_query(|query| query.filter(text))
    }

    /// Only records that pass this saved filter.
    pub fn saved(self, filter: Json) -> Self {
        self.with_query(|query| query.saved(filter))
    }

    /// Gives a value to `$name` in the filters.
    pub fn param(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.with_query(|query| query.param(name, value))
    }

    /// Only records that pass the filters of this query, with its parameters; its order and limit are of lists.
    pub fn query(mut self, query: Query) -> Self {
        self.query = Some(query);
        self
    }

    /// Only what is of this period, by the company's calendar; each report says of which day.
    pub fn period(mut self, period: impl Into<Span>) -> Self {
        self.period = Some(period.into());
        self
    }

    /// What the report would have told at this time, with today's rights and settings.
    pub fn as_of(mut self, at: Timestamp) -> Self {
        self.as_of = Some(at);
        self
    }

    /// The record that the report is about, where it is about one: a pipeline, a user, an account.
    pub fn about(mut self, record: impl Into<Link>) -> Self {
        self.about = Some(record.into());
        self
    }

    /// At most so many rows, where the report lists records: the first of its order, 1,000 or fewer when nobody says. What
    /// it counts and adds up is of all.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The question as other languages put it: `{"filter", "params", "period", "as_of", "limit"}` and the record that
    /// the report is about by its entity, as `{"pipeline": ID}`. A period is a text or `{"first", "last"}`, a filter a
    /// text or a saved one.
    ///
    /// # Errors
    /// `Invalid` or `WrongType` naming the part that cannot be understood.
    pub fn from_json(json: &Json) -> Result<Self> {
        Self::new().and_json(json)
    }

    /// The question with more said, as [`from_json`](Self::from_json) reads it.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    pub fn and_json(self, json: &Json) -> Result<Self> {
        let mut asked = self;
        if json.is_null() {
            return Ok(asked);
        }
        let parts = json.as_object().ok_or_else(|| wrong("", "object", "ask with an object"))?;
        for (name, value) in parts.iter().filter(|(_, value)| !value.is_null()) {
            asked = asked.with(name, value).map_err(|error| error.within(name))?;
        }
        Ok(asked)
    }

    fn with(self, name: &str, value: &Json) -> Result<Self> {
        let text = |kind, detail| value.as_str().ok_or_else(|| wrong("", kind, detail));
        Ok(match name {
            "filter" => match value {
                Json::String(filter) => self.filter(filter),
                saved => self.saved(saved.clone()),
            },
            "params" => {
                let params = value.as_object();
                let params =
                    params.ok_or_else(|| wrong("", "object", "give the parameters by name"))?;
                let mut asked = self;
                for (name, value) in params {
                    asked = asked.param(name, Value::from_json(value)?);
                }
                asked
            }
            "period" => {
                let day = |name| value.get(name).and_then(Json::as_str);
                match day("first").zip(day("last")) {
                    Some((first, last)) => self.period(format!("{first}/{last}").parse::<Span>()?),
                    None => {
                        let detail = "name the period, or give its first and last day";
                        self.period(text("text", detail)?.parse::<Span>()?)
                    }
                }
            }
            "as_of" => self.as_of(text("timestamp", "give the time as text")?.parse()?),
            "limit" => {
                let limit = value.as_u64().and_then(|limit| usize::try_from(limit).ok());
                self.limit(limit.ok_or_else(|| wrong("", "int", "give a whole number of rows"))?)
            }
            entity => {
                let id = text("id", "name the record by its id")?;
                let id = Uuid::parse_str(id)
                    .map_err(|_| wrong("", "id", "name the record by its id"))?;
                self.about(Link::new(entity.to_owned(), id)?)
            }
        })
    }

    fn with_query(mut self, change: impl FnOnce(Query) -> Query) -> Self {
        self.query = Some(change(self.query.unwrap_or_default()));
        self
    }
}

fn wrong(field: &'static str, kind: &'static str, detail: &'static str) -> Error {
    Error::new(ErrorKind::WrongType, detail).with_field(field, kind)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_question_reads_alike_in_every_language() {
        let asked = Asked::from_json(&json!({
            "filter": "owner == $who",
            "params": { "who": null },
            "period": { "first": "2026-11-01", "last": "2026-11-30" },
            "as_of": "2026-11-20T02:00:00Z",
            "pipeline": "018f3c2e-7b1a-7c44-9d55-0a1b2c3d4e5f",
            "limit": 5,
        }))
        .unwrap();

        assert_eq!(asked.period.unwrap().to_string(), "2026-11-01/2026-11-30");
        assert_eq!(asked.about.unwrap().entity(), "pipeline");
        assert_eq!(asked.limit, Some(5));
        assert!(Asked::from_json(&Json::Null).unwrap().query.is_none());
    }

    #[test]
    fn what_cannot_be_understood_is_named() {
        for (asked, field, code) in [
            (json!({ "period": "soon" }), "period", "not_a_period"),
            (json!({ "period": 3 }), "period", "text"),
            (json!({ "as_of": 3 }), "as_of", "timestamp"),
            (json!({ "limit": "all" }), "limit", "int"),
            (
                json!({ "Pipeline": "018f3c2e-7b1a-7c44-9d55-0a1b2c3d4e5f" }),
                "Pipeline",
                "not_a_link",
            ),
            (json!({ "pipeline": 5 }), "pipeline", "id"),
        ] {
            let error = Asked::from_json(&asked).unwrap_err();
            assert_eq!((&*error.fields()[0].field, error.fields()[0].code), (field, code));
        }
    }
}
