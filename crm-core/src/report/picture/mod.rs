//! Pictures of reports: SVG that stands by itself, and Vega-Lite for whoever draws on.
//!
//! A report says what is to be seen as a [`Chart`]; here it is drawn. An SVG has a title and a description for those
//! who cannot see it, scales to any width, loads nothing, follows light and dark pages, and is written in the
//! company's language.

mod axis;
mod bars;
mod chart;
mod columns;
mod funnel;
mod svg;
mod table;
mod vega;
pub(super) mod words;

pub use self::chart::Chart;
pub(super) use self::{
    chart::{Body, Measure, Plot, Series, Slot, Step, Steps, Table},
    vega::vega_lite,
};

/// The chart as SVG.
pub(super) fn svg(chart: &Chart) -> String {
    match &chart.body {
        Body::Columns(plot) => columns::draw(chart, plot, columns::Form::Columns),
        Body::Lines(plot) => columns::draw(chart, plot, columns::Form::Lines),
        Body::Bars(plot) => bars::draw(chart, plot),
        Body::Funnel(steps) => funnel::draw(chart, steps),
        Body::Table(table) => table::draw(chart, table),
    }
}
