//! Amounts one after another in time, as stacked columns or as lines over a common axis.

use super::{
    Chart, Plot, Slot,
    axis::steps,
    svg::{HAIRLINE, MUTED, RIGHT, Sheet, Style, palette},
    words::say,
};
use crate::value::Decimal;

const LEFT: i64 = 96;
const TOP: i64 = 132;
const BOTTOM: i64 = 452;
const HEIGHT: i64 = 510;

/// How amounts are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Columns,
    Lines,
}

/// Where a slot stands.
struct Place {
    left: i64,
    width: i64,
}

impl Place {
    fn middle(&self) -> i64 {
        self.left + self.width / 2
    }
}

pub(super) fn draw(chart: &Chart, plot: &Plot, form: Form) -> String {
    let mut sheet = Sheet::new(chart, HEIGHT);
    let largest = match form {
        Form::Columns => plot.largest(),
        Form::Lines => {
            let amounts = plot.slots.iter().flat_map(|slot| slot.values.iter().flatten());
            amounts.max().copied().unwrap_or_default()
        }
    };
    let ticks = steps(largest);
    let top = ticks.last().copied().filter(|top| !top.is_zero()).unwrap_or(Decimal::ONE);
    let is_named = |series: &&super::Series| !series.name.is_empty();
    let named = plot.series.iter().filter(is_named);
    sheet.legend(named.map(|series| (series.name.clone(), palette(series.colour))));
    for tick in ticks {
        let y = BOTTOM - height_of(tick, top);
        sheet.rule(LEFT, RIGHT, y, if tick.is_zero() { MUTED } else { HAIRLINE });
        let amount = plot.measure.short(tick, top, chart.locale);
        sheet.text(LEFT - 10, y + 4, Style::plain(12).muted().end(), &amount);
    }
    if plot.slots.is_empty() {
        sheet.nothing(chart, 300);
    }
    let slots = i64::try_from(plot.slots.len()).unwrap_or(i64::MAX).max(1);
    let slot_width = ((RIGHT - LEFT) / slots).min(140);
    let width = (slot_width * 7 / 10).max(2);
    let places: Vec<Place> = (0..slots)
        .map(|position| LEFT + slot_width * position + (slot_width - width) / 2)
        .map(|left| Place { left, width })
        .collect();
    match form {
        Form::Columns => columns(&mut sheet, chart, plot, &places, top),
        Form::Lines => lines(&mut sheet, chart, plot, &places, top),
    }
    labels(&mut sheet, chart, plot, &places, slot_width);
    sheet.finish()
}

fn columns(sheet: &mut Sheet, chart: &Chart, plot: &Plot, places: &[Place], top: Decimal) {
    for (slot, place) in plot.slots.iter().zip(places) {
        let (mut below, mut foot) = (Decimal::ZERO, BOTTOM);
        for (series, amount) in plot.series.iter().zip(&slot.values) {
            below += amount.unwrap_or_default();
            let head = BOTTOM - height_of(below, top);
            if foot > head {
                let hint = hint(chart, plot, slot, &series.name, amount.unwrap_or_default());
                let area = [place.left, head, place.width, foot - head];
                sheet.rectangle(area, palette(series.colour), &hint);
            }
            foot = head;
        }
        if place.width >= 24 && !below.is_zero() {
            let style = Style::plain(if place.width < 31 { 11 } else { 12 }).middle();
            let amount = plot.measure.short(below, top, chart.locale);
            // A unit that has no room stands at the axis.
            let amount = amount.split(' ').next().unwrap_or_default();
            sheet.text(place.middle(), BOTTOM - height_of(below, top) - 6, style, amount);
        }
    }
}

fn lines(sheet: &mut Sheet, chart: &Chart, plot: &Plot, places: &[Place], top: Decimal) {
    for (position, series) in plot.series.iter().enumerate() {
        let mut run: Vec<(i64, i64)> = Vec::new();
        let mut dots = Vec::new();
        for (slot, place) in plot.slots.iter().zip(places) {
            // Where nothing is known the line is broken.
            let Some(amount) = slot.values.get(position).copied().flatten() else {
                sheet.line(&std::mem::take(&mut run), palette(series.colour));
                continue;
            };
            let point = (place.middle(), BOTTOM - height_of(amount, top));
            run.push(point);
            dots.push((point, hint(chart, plot, slot, &series.name, amount)));
        }
        sheet.line(&run, palette(series.colour));
        for ((x, y), hint) in dots {
            sheet.dot(x, y, palette(series.colour), &hint);
        }
    }
}

fn labels(sheet: &mut Sheet, chart: &Chart, plot: &Plot, places: &[Place], slot_width: i64) {
    let mut group = "";
    for (position, (slot, place)) in plot.slots.iter().zip(places).enumerate() {
        let style = Style::plain(12).middle();
        let style = if slot.is_now { style.bold() } else { style.muted() };
        if slot_width >= 24 || slot.is_now || position % 3 == 0 {
            sheet.text(place.middle(), BOTTOM + 20, style, &slot.label);
        }
        let note = Style::plain(12).bold().middle();
        if slot.group != group {
            sheet.text(place.middle(), BOTTOM + 38, note, &slot.group);
            group = &slot.group;
        } else if slot.is_now {
            let now = say(chart.locale, "hiện tại", "now");
            sheet.text(place.middle(), BOTTOM + 38, note, now);
        }
    }
}

fn hint(chart: &Chart, plot: &Plot, slot: &Slot, series: &str, amount: Decimal) -> String {
    let amount = plot.measure.short(amount, amount, chart.locale);
    let of = [slot.label.as_str(), slot.group.as_str(), series];
    let of: Vec<&str> = of.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}: {amount}", of.join(" · "))
}

/// The height of an amount, in whole units of the picture.
fn height_of(amount: Decimal, top: Decimal) -> i64 {
    super::axis::length_of(amount, top, BOTTOM - TOP)
}
