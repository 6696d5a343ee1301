//! A report answered: its figures as JSON, and their picture.

use std::fmt;

use serde_json::Value as Json;

use super::{
    Asked,
    picture::{Chart, svg, vega_lite},
    reader::Reader,
};
use crate::{
    crm::Tx,
    entity::{Entity, ItemDef, ListItem, Outcome},
    error::Result,
    value::Locale,
};

/// What every report can do with its figures.
pub trait Report: fmt::Debug + Send + Sync {
    /// The figures, untyped.
    fn figures(&self) -> Outcome;

    /// The figures as JSON: money as decimal text with its currency, shares as numbers.
    fn to_json(&self) -> Json {
        self.figures().to_json()
    }

    /// The figures as a chart, in a language.
    fn chart(&self, locale: Locale) -> Chart;

    /// The chart as a picture that stands by itself, readable on light and dark pages.
    fn to_svg(&self, locale: Locale) -> String {
        svg(&self.chart(locale))
    }

    /// The chart as a Vega-Lite specification with its data.
    fn to_vega_lite(&self, locale: Locale) -> Json {
        vega_lite(&self.chart(locale))
    }
}

/// The record that a report is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About {
    /// Its entity, as `pipeline`.
    pub(crate) entity: &'static str,
    /// Whether it must be named.
    pub(crate) required: bool,
}

/// How a report comes by its figures and how they are drawn; what anybody can do with it is [`Report`].
pub(super) trait Answered: ListItem + fmt::Debug {
    /// Whose records the asked filter is over.
    type Of: Entity;
    /// The record that it is about, where it is about one.
    const ABOUT: Option<About> = None;
    /// The figures.
    fn read(reader: &Reader<'_>) -> Result<Self>;
    /// The figures as a chart.
    fn draw(&self, locale: Locale) -> Chart;
}

impl<R: Answered + Send + Sync> Report for R {
    fn figures(&self) -> Outcome {
        Outcome::of(self)
    }
    fn chart(&self, locale: Locale) -> Chart {
        self.draw(locale)
    }
}

/// A report by its name: its figures, and their picture in the company's language.
#[derive(Debug)]
pub struct Answer {
    pub(super) report: Box<dyn Report>,
    pub(super) locale: Locale,
}

impl Answer {
    /// The figures, untyped.
    pub fn figures(&self) -> Outcome {
        self.report.figures()
    }

    /// The figures as JSON: money as decimal text with its currency, shares as numbers.
    pub fn to_json(&self) -> Json {
        self.report.to_json()
    }

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    pub fn to_svg(&self) -> String {
        self.report.to_svg(self.locale)
    }

    /// The picture as a Vega-Lite specification with its data.
    pub fn to_vega_lite(&self) -> Json {
        self.report.to_vega_lite(self.locale)
    }
}

/// A line of the list of reports.
pub(crate) struct Listed {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) entity: &'static str,
    pub(crate) about: Option<About>,
    pub(crate) figures: &'static ItemDef,
    pub(crate) answer: fn(&Tx, &Asked) -> Result<Answer>,
    #[cfg(feature = "planted")]
    pub(crate) idle: fn() -> Answer,
}

/// The figures of a report, of the state that was asked for.
pub(super) fn read<R: Answered>(tx: &Tx, asked: &Asked) -> Result<R> {
    with_reader(tx, asked, R::ABOUT, |reader| R::read(reader))
}

/// The report, to be shown in the company's language.
pub(super) fn answer<R: Answered + Send + Sync + 'static>(
    tx: &Tx,
    asked: &Asked,
) -> Result<Answer> {
    with_reader(tx, asked, R::ABOUT, |reader| {
        Ok(Answer { report: Box::new(R::read(reader)?), locale: reader.locale })
    })
}

/// The report without a figure, for tests of who would notice.
#[cfg(feature = "planted")]
pub(super) fn idle<R: Answered + Send + Sync + 'static>() -> Answer {
    Answer { report: Box::new(R::default()), locale: Locale::default() }
}

fn with_reader<A>(
    tx: &Tx,
    asked: &Asked,
    about: Option<About>,
    run: impl FnOnce(&Reader<'_>) -> Result<A>,
) -> Result<A> {
    match asked.as_of {
        Some(at) => run(&Reader::new(&tx.crm().as_of(at)?, asked, about)?),
        None => run(&Reader::new(tx, asked, about)?),
    }
}
