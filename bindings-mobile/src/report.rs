//! Reports: figures and their pictures.

use std::sync::Arc;

use crm_core::report::{Answer, Asked};
use serde_json::Value as Json;

use crate::failure::Result;

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
    /// The figures as a JSON object.
    pub fn data(&self) -> String {
        self.0.to_json().to_string()
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

/// A question as JSON; an empty text asks for all, now.
pub(crate) fn asked(json: &str) -> Result<Asked> {
    let json = if json.is_empty() { Json::Null } else { json.parse().unwrap_or(Json::Null) };
    Ok(Asked::from_json(&json)?)
}
