//! The same charts as Vega-Lite specifications with their data.

use serde_json::{Map, Value, json};

use super::{Body, Chart, Measure, Plot, Slot, Steps, Table, svg::palette};
use crate::value::{Decimal, canonical, round_half_up};

const SCHEMA: &str = "https://vega.github.io/schema/vega-lite/v5.json";

/// How places follow each other.
#[derive(Clone, Copy)]
enum Form {
    OverTime,
    SideBySide,
}

pub(in crate::report) fn vega_lite(chart: &Chart) -> Value {
    let mut spec = match &chart.body {
        Body::Columns(plot) => over_time(plot, &json!({ "type": "bar" })),
        Body::Lines(plot) => over_time(plot, &json!({ "type": "line", "point": true })),
        Body::Bars(plot) => side_by_side(plot),
        Body::Funnel(steps) => funnel(steps),
        Body::Table(table) => text_table(table),
    };
    if let Some(spec) = spec.as_object_mut() {
        spec.insert("$schema".to_owned(), SCHEMA.into());
        let title = json!({ "text": chart.title, "subtitle": chart.note });
        spec.insert("title".to_owned(), title);
        spec.insert("description".to_owned(), chart.told().into());
    }
    spec
}

fn over_time(plot: &Plot, mark: &Value) -> Value {
    let order = places(plot, Form::OverTime);
    json!({
        "width": 800,
        "height": 320,
        "data": { "values": values(plot, &order) },
        "mark": mark,
        "encoding": {
            "x": { "field": "place", "type": "ordinal", "sort": order, "title": plot.places },
            "y": amount(plot),
            "color": colours(plot),
            "tooltip": tooltip(plot),
        },
    })
}

fn side_by_side(plot: &Plot) -> Value {
    let order = places(plot, Form::SideBySide);
    let y = json!({ "field": "place", "type": "nominal", "sort": order, "title": plot.places });
    let bars = json!({
        "mark": "bar",
        "encoding": { "x": amount(plot), "y": y, "color": colours(plot), "tooltip": tooltip(plot) },
    });
    let targets = json!({
        "mark": { "type": "tick", "thickness": 3, "color": "#1c2733" },
        "encoding": { "x": { "field": "target", "type": "quantitative" }, "y": y },
    });
    let has_targets = plot.slots.iter().any(|slot| slot.target.is_some());
    let layers = if has_targets { vec![bars, targets] } else { vec![bars] };
    json!({ "width": 640, "data": { "values": values(plot, &order) }, "layer": layers })
}

fn funnel(steps: &Steps) -> Value {
    let values: Vec<Value> = steps
        .rows
        .iter()
        .map(|step| {
            let mut value = Map::new();
            value.insert("step".to_owned(), step.name.clone().into());
            value.insert("reached".to_owned(), step.reached.into());
            for (head, cell) in steps.heads.iter().zip(&step.cells) {
                value.insert(head.clone(), cell.clone().into());
            }
            Value::Object(value)
        })
        .collect();
    let tooltip: Vec<Value> = ["step"]
        .into_iter()
        .chain(steps.heads.iter().map(String::as_str))
        .map(|field| json!({ "field": field, "type": "nominal" }))
        .collect();
    json!({
        "width": 640,
        "data": { "values": values },
        "encoding": {
            "y": { "field": "step", "type": "nominal", "sort": null, "title": null },
            "x": { "field": "reached", "type": "quantitative", "stack": "center", "axis": null },
            "tooltip": tooltip,
        },
        "layer": [
            { "mark": { "type": "bar", "color": palette(1).light() } },
            {
                "mark": { "type": "text", "color": "#ffffff" },
                "encoding": { "text": { "field": "reached", "type": "quantitative" } },
            },
        ],
    })
}

/// Vega-Lite has no tables: a text for each cell, at its column and row.
fn text_table(table: &Table) -> Value {
    let heads: Vec<&str> = table.heads.iter().map(|(head, _)| head.as_str()).collect();
    let mut values = Vec::new();
    for (row, cells) in table.rows.iter().enumerate() {
        for (head, cell) in heads.iter().zip(cells) {
            values.push(json!({ "row": row, "column": head, "text": cell }));
        }
    }
    json!({
        "width": { "step": 160 },
        "height": { "step": 22 },
        "data": { "values": values },
        "mark": { "type": "text", "limit": 150 },
        "encoding": {
            "x": {
                "field": "column",
                "type": "nominal",
                "sort": heads,
                "title": null,
                "axis": { "orient": "top", "labelAngle": 0 },
            },
            "y": { "field": "row", "type": "ordinal", "axis": null },
            "text": { "field": "text", "type": "nominal" },
        },
    })
}

/// One value a place and series.
fn values(plot: &Plot, places: &[String]) -> Vec<Value> {
    let mut values = Vec::new();
    for (slot, place) in plot.slots.iter().zip(places) {
        for (series, amount) in plot.series.iter().zip(&slot.values) {
            let Some(amount) = amount else { continue };
            let mut value = Map::new();
            value.insert("place".to_owned(), place.clone().into());
            value.insert("series".to_owned(), series.name.clone().into());
            value.insert("amount".to_owned(), plain(*amount));
            if let Some(target) = slot.target {
                value.insert("target".to_owned(), plain(target));
            }
            values.push(Value::Object(value));
        }
    }
    values
}

/// The places by names that no two have: months with their year, the others with their group where they need it.
fn places(plot: &Plot, form: Form) -> Vec<String> {
    let whole = |slot: &Slot| format!("{} {}", slot.label, slot.group).trim_end().to_owned();
    let name = |slot: &Slot| {
        let same = plot.slots.iter().filter(|other| other.label == slot.label).count();
        match form {
            Form::OverTime => whole(slot),
            Form::SideBySide if same > 1 => whole(slot),
            Form::SideBySide => slot.label.clone(),
        }
    };
    plot.slots.iter().map(name).collect()
}

fn amount(plot: &Plot) -> Value {
    let (title, format) = match plot.measure {
        Measure::Money(currency) => (format!("{} ({currency})", plot.amounts), "~s"),
        Measure::Count => (plot.amounts.to_owned(), "d"),
        Measure::Share => (plot.amounts.to_owned(), "%"),
    };
    json!({
        "field": "amount",
        "type": "quantitative",
        "aggregate": "sum",
        "title": title,
        "axis": { "format": format },
    })
}

fn colours(plot: &Plot) -> Value {
    let names: Vec<&str> = plot.series.iter().map(|series| series.name.as_str()).collect();
    let colours: Vec<&str> =
        plot.series.iter().map(|series| palette(series.colour).light()).collect();
    let legend = if plot.series.len() > 1 { json!({}) } else { Value::Null };
    json!({
        "field": "series",
        "type": "nominal",
        "title": null,
        "legend": legend,
        "scale": { "domain": names, "range": colours },
    })
}

fn tooltip(plot: &Plot) -> Value {
    json!([
        { "field": "place", "type": "nominal", "title": plot.places },
        { "field": "series", "type": "nominal" },
        { "field": "amount", "type": "quantitative", "title": plot.amounts, "format": ",.2~f" },
    ])
}

/// An amount as a JSON number: a picture needs no more digits than a float has.
fn plain(amount: Decimal) -> Value {
    let text = canonical(round_half_up(amount, 6)).to_string();
    serde_json::from_str(&text).unwrap_or(Value::Null)
}
