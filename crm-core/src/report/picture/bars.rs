//! Amounts beside each other, as bars from left to right with what they are at their ends.

use super::{
    Chart, Plot,
    axis::length_of,
    svg::{HAIRLINE, INK, LEFT, RIGHT, Sheet, Style, palette, shortened},
};
use crate::value::Decimal;

const BARS: i64 = 300;
const END: i64 = 760;
const ROW: i64 = 34;
const THICK: i64 = 18;

pub(super) fn draw(chart: &Chart, plot: &Plot) -> String {
    let has_legend = plot.series.len() > 1;
    let top = Sheet::TOP + if has_legend { 32 } else { 8 };
    let rows = i64::try_from(plot.slots.len()).unwrap_or(0);
    let mut sheet = Sheet::new(chart, top + rows.max(2) * ROW + 24);
    if has_legend {
        let series = plot.series.iter();
        sheet.legend(series.map(|series| (series.name.clone(), palette(series.colour))));
    }
    if plot.slots.is_empty() {
        sheet.nothing(chart, top + ROW);
    }
    let largest = plot.largest();
    let full = if largest.is_zero() { Decimal::ONE } else { largest };
    let mut group = "";
    for (position, slot) in (0..).zip(&plot.slots) {
        let y = top + ROW * position;
        if position > 0 && slot.group != group {
            sheet.rule(LEFT, RIGHT, y, HAIRLINE);
        }
        group = &slot.group;
        let line = y + ROW / 2 + 5;
        let style = Style::plain(14);
        let style = if slot.is_now { style.bold() } else { style };
        sheet.text(LEFT, line, style, &shortened(&slot.label, BARS - LEFT - 12, 14));
        let (mut upto, mut left) = (Decimal::ZERO, BARS);
        for (series, amount) in plot.series.iter().zip(&slot.values) {
            let amount = amount.unwrap_or_default();
            upto += amount;
            let right = BARS + length_of(upto, full, END - BARS);
            let right = if amount.is_zero() { right } else { right.max(left + 1) };
            if right > left {
                let said = plot.measure.short(amount, amount, chart.locale);
                let series_name = if series.name.is_empty() { &slot.label } else { &series.name };
                let hint = format!("{series_name}: {said}");
                let area = [left, y + (ROW - THICK) / 2, right - left, THICK];
                sheet.rectangle(area, palette(series.colour), &hint);
            }
            left = right;
        }
        if let Some(target) = slot.target {
            let at = BARS + length_of(target, full, END - BARS);
            let said = plot.measure.short(target, target, chart.locale);
            sheet.rectangle([at - 1, y + 4, 3, ROW - 8], INK, &said);
        }
        sheet.text(RIGHT, line, Style::plain(14).end(), &slot.text);
    }
    sheet.finish()
}
