//! Reports: figures and their pictures.

use std::sync::Arc;

use crm_core::report::{Answer, Asked};
use serde_json::json;

use crate::{
    failure::{Result, instant},
    query::Query,
    values::{Item, LinkForm, Timestamp, told_item},
};

/// A report: its figures, and their picture in the company's language.
#[derive(Debug, uniffi::Object)]
pub struct Report(Answer);

impl Report {
    pub(crate) fn new(answer: Answer) -> Arc<Self> {
        Arc::new(Self(answer))
    }
}

#[uniffi::export]
impl Report {
    /// The figures, in the order of the report's table.
    pub fn figures(&self) -> Item {
        told_item(&self.0.figures())
    }

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    pub fn svg(&self) -> String {
        self.0.to_svg()
    }

    /// The picture as a Vega-Lite specification with its data.
    pub fn vega(&self) -> String {
        self.0.to_vega_lite().to_string()
    }
}

/// What a report is asked.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Question {
    /// Only records that pass its filter, and at most so many rows.
    pub query: Query,
    /// By the company's calendar, as `this_quarter` or `2026-04-01/2026-06-30`.
    pub period: Option<String>,
    /// What the report would have told at this time.
    pub as_of: Option<Timestamp>,
    /// The record that it is about.
    pub about: Option<LinkForm>,
}

impl TryFrom<Question> for Asked {
    type Error = crate::Failure;

    fn try_from(asked: Question) -> Result<Self> {
        let limit = asked.query.limit;
        let mut question = Self::new()
            .query(asked.query.into())
            .and_json(&json!({ "period": asked.period, "limit": limit }))?;
        if let Some(at) = asked.as_of {
            question = question.as_of(instant(at)?);
        }
        Ok(match asked.about {
            Some(about) => question.about(crm_core::Link::new(about.entity, about.id.0)?),
            None => question,
        })
    }
}
