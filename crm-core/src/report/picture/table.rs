//! Rows of text under heads, as a picture.

use super::{
    Chart, Table,
    svg::{HAIRLINE, LEFT, MUTED, RIGHT, Sheet, Style, shortened, width_of},
    words::say,
};

const TOP: i64 = Sheet::TOP + 24;
const ROW: i64 = 28;
const SIZE: i64 = 13;
const GAP: i64 = 20;

/// The most rows that a picture shows.
const MOST: usize = 40;

pub(super) fn draw(chart: &Chart, table: &Table) -> String {
    let shown = table.rows.len().min(MOST);
    let more = table.rows.len() - shown;
    let lines = i64::try_from(shown + usize::from(more > 0)).unwrap_or(0);
    let mut sheet = Sheet::new(chart, TOP + lines.max(2) * ROW + 24);
    let columns = columns(table);
    for ((head, is_number), (left, width)) in table.heads.iter().zip(&columns) {
        put(&mut sheet, *left, *width, TOP - 8, *is_number, Style::plain(12).muted(), head);
    }
    sheet.rule(LEFT, RIGHT, TOP, MUTED);
    if table.rows.is_empty() {
        sheet.nothing(chart, TOP + ROW + 8);
    }
    let mut y = TOP;
    for row in table.rows.iter().take(shown) {
        let line = y + ROW / 2 + 5;
        if let [heading] = row.as_slice() {
            sheet.text(LEFT, line, Style::plain(SIZE).bold(), heading);
        }
        let cells = row.iter().filter(|_| row.len() > 1);
        for ((cell, (left, width)), (_, is_number)) in cells.zip(&columns).zip(&table.heads) {
            put(&mut sheet, *left, *width, line, *is_number, Style::plain(SIZE), cell);
        }
        y += ROW;
        sheet.rule(LEFT, RIGHT, y, HAIRLINE);
    }
    if more > 0 {
        let rows = say(chart.locale, "dòng nữa", "more rows");
        let text = format!("… {more} {rows}");
        sheet.text(LEFT, y + ROW / 2 + 5, Style::plain(SIZE).muted(), &text);
    }
    sheet.finish()
}

fn put(
    sheet: &mut Sheet,
    left: i64,
    width: i64,
    y: i64,
    is_number: bool,
    style: Style,
    text: &str,
) {
    let text = shortened(text, width, SIZE);
    if is_number {
        sheet.text(left + width, y, style.end(), &text);
    } else {
        sheet.text(left, y, style, &text);
    }
}

/// Left and width of each column: as wide as their texts, with what is left over shared, or cut where it is too much.
fn columns(table: &Table) -> Vec<(i64, i64)> {
    const WIDEST: i64 = 330;
    let wanted: Vec<i64> = table
        .heads
        .iter()
        .enumerate()
        .map(|(column, (head, _))| {
            let rows = table.rows.iter().filter(|row| row.len() > 1);
            let texts = rows.filter_map(|row| row.get(column)).chain([head]);
            texts.map(|text| width_of(text, SIZE)).max().unwrap_or(0).clamp(40, WIDEST)
        })
        .collect();
    let count = i64::try_from(wanted.len()).unwrap_or(0).max(1);
    let room = RIGHT - LEFT - GAP * (count - 1);
    let sum = wanted.iter().sum::<i64>().max(1);
    let mut left = LEFT;
    let place = |wanted: i64| {
        let width = wanted * room / sum;
        let place = (left, width);
        left += width + GAP;
        place
    };
    wanted.into_iter().map(place).collect()
}
