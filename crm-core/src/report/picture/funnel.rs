//! A funnel: how far things come, step by step.

use super::{
    Chart, Step, Steps,
    svg::{HAIRLINE, LEFT, RIGHT, Sheet, Style, palette, shortened},
    words::number,
};
use crate::value::Decimal;

const TOP: i64 = Sheet::TOP + 30;
const ROW: i64 = 58;
const GAP: i64 = 4;
const MIDDLE: i64 = 440;
const BODY: i64 = 380;
const CELL: i64 = 112;

/// The place in the palette of open steps and of the aim.
const OPEN: usize = 1;
const WON: usize = 0;

pub(super) fn draw(chart: &Chart, steps: &Steps) -> String {
    let rows = i64::try_from(steps.rows.len()).unwrap_or(0);
    let mut sheet = Sheet::new(chart, TOP + rows.max(1) * ROW + 24);
    let right_of = |cell: usize| {
        let after = i64::try_from(steps.heads.len().saturating_sub(cell + 1)).unwrap_or(0);
        RIGHT - after * CELL
    };
    for (cell, head) in steps.heads.iter().enumerate() {
        sheet.text(right_of(cell), TOP - 10, Style::plain(12).muted().end(), head);
    }
    if steps.rows.is_empty() {
        sheet.nothing(chart, TOP + 34);
    }
    let first = steps.rows.first().map_or(0, |row| row.reached);
    for (position, step) in (0..).zip(&steps.rows) {
        let top = TOP + ROW * position;
        let after = steps.rows.get(usize::try_from(position + 1).unwrap_or(usize::MAX));
        let upper = breadth(step.reached, first);
        // The last step leads nowhere, so that its sides stand straight.
        let lower = after.map_or(upper, |after| breadth(after.reached, first));
        body(&mut sheet, chart, step, (top, position, rows), (upper, lower));
        let bottom = top + ROW - GAP / 2;
        sheet.rule(LEFT, RIGHT, bottom, HAIRLINE);
        let line = top + ROW / 2 + 4;
        sheet.text(LEFT, line, Style::plain(15).bold(), &shortened(&step.name, 220, 15));
        for (cell, text) in step.cells.iter().enumerate() {
            let style = Style::plain(14).end();
            let style = if cell == 0 { style.bold() } else { style };
            sheet.text(right_of(cell), line, style, text);
        }
    }
    sheet.finish()
}

fn body(
    sheet: &mut Sheet,
    chart: &Chart,
    step: &Step,
    (top, position, rows): (i64, i64, i64),
    (upper, lower): (i64, i64),
) {
    let bottom = top + ROW - GAP;
    let points = [
        (MIDDLE - upper / 2, top),
        (MIDDLE + upper / 2, top),
        (MIDDLE + lower / 2, bottom),
        (MIDDLE - lower / 2, bottom),
    ];
    let reached = number(Decimal::from(step.reached), 0, chart.locale);
    let colour = palette(if step.is_won { WON } else { OPEN });
    // Further steps are fuller.
    let percent = if step.is_won { 100 } else { 45 + 50 * position / rows.max(1) };
    let opacity = if percent == 100 { "1".to_owned() } else { format!("0.{percent:02}") };
    sheet.shape(&points, colour, &opacity, &format!("{}: {reached}", step.name));
}

/// The breadth of a step; one that somebody reached is always seen.
fn breadth(reached: i64, first: i64) -> i64 {
    if reached <= 0 || first <= 0 {
        return 0;
    }
    (reached.saturating_mul(BODY) / first).clamp(2, BODY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_nobody_reached_has_no_breadth() {
        assert_eq!((breadth(0, 10), breadth(1, 10_000), breadth(10, 10)), (0, 2, BODY));
    }
}
