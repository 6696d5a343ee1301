//! Tables whose columns line up, whatever script stands in them.

use std::io::{self, Write};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The widest that a column of text may be.
const WIDEST: usize = 48;

/// On which side the cells of a column line up.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Rows under a line of headings.
pub(crate) struct Table {
    columns: Vec<(&'static str, Side)>,
    rows: Vec<Row>,
}

enum Row {
    Cells(Vec<String>),
    Rule,
}

impl Table {
    pub(crate) fn new(columns: &[(&'static str, Side)]) -> Self {
        Self { columns: columns.to_vec(), rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter().map(|cell| shortened(&cell, WIDEST)).collect();
        self.rows.push(Row::Cells(cells));
    }

    /// A line across, as above a sum.
    pub(crate) fn rule(&mut self) {
        self.rows.push(Row::Rule);
    }

    pub(crate) fn print(&self, out: &mut dyn Write) -> io::Result<()> {
        let widths: Vec<usize> = (0..self.columns.len()).map(|place| self.width(place)).collect();
        let headings: Vec<String> =
            self.columns.iter().map(|(heading, _)| (*heading).to_owned()).collect();
        self.line(out, &headings, &widths)?;
        rule(out, &widths)?;
        for row in &self.rows {
            match row {
                Row::Cells(cells) => self.line(out, cells, &widths)?,
                Row::Rule => rule(out, &widths)?,
            }
        }
        Ok(())
    }

    fn width(&self, place: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => cells.get(place).map(|cell| cell.width()),
            Row::Rule => None,
        });
        let heading = self.columns.get(place).map(|(heading, _)| heading.width());
        cells.chain(heading).max().unwrap_or(0)
    }

    fn line(&self, out: &mut dyn Write, cells: &[String], widths: &[usize]) -> io::Result<()> {
        let mut line = String::from(" ");
        for ((cell, width), (_, side)) in cells.iter().zip(widths).zip(&self.columns) {
            let gap = " ".repeat(width.saturating_sub(cell.width()));
            line.push(' ');
            match side {
                Side::Left => line.extend([cell, gap.as_str()]),
                Side::Right => line.extend([gap.as_str(), cell]),
            }
            line.push(' ');
        }
        writeln!(out, "{}", line.trim_end())
    }
}

fn rule(out: &mut dyn Write, widths: &[usize]) -> io::Result<()> {
    let dashes: Vec<String> = widths.iter().map(|width| "─".repeat(width + 1)).collect();
    writeln!(out, "  {}", dashes.join("─").trim_end())
}

/// The text as far as it has room.
fn shortened(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let (mut kept, mut used) = (String::new(), 0);
    for letter in text.chars() {
        used += letter.width().unwrap_or(0);
        if used >= room {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}
