//! Tables whose columns line up whatever script stands in them, and that fit the terminal.

use std::io::{self, Write};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How narrow a column of text may become.
const NARROWEST: usize = 18;
/// What stands between two columns.
const GAP: &str = "  ";

/// On which side the cells of a column line up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
    /// On the left, and what finds no room goes on in the next line.
    Wrapped,
}

/// Rows under a line of headings.
#[derive(Debug)]
pub(crate) struct Table {
    columns: Vec<(String, Side)>,
    /// What to do when a column finds no room.
    advice: &'static str,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new<'h>(columns: impl IntoIterator<Item = (&'h str, Side)>) -> Self {
        let columns = columns.into_iter().map(|(heading, side)| (heading.to_owned(), side));
        let advice = "widen the window, or ask for --json";
        Self { columns: columns.collect(), advice, rows: Vec::new() }
    }

    /// What to do when a column finds no room.
    pub(crate) fn advise(&mut self, advice: &'static str) {
        self.advice = advice;
    }

    pub(crate) fn advice(&self) -> &'static str {
        self.advice
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| plain(&cell)).collect());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Prints the table within this width; the headings of the columns that found no room.
    pub(crate) fn print(
        &self,
        out: &mut dyn Write,
        room: Option<usize>,
        colored: bool,
    ) -> io::Result<Vec<String>> {
        let mut widths: Vec<usize> = (0..self.columns.len()).map(|at| self.width(at)).collect();
        if let Some(room) = room {
            self.fit(&mut widths, room);
        }
        let headings: Vec<String> =
            self.columns.iter().map(|(heading, _)| heading.clone()).collect();
        let line = self.line(&headings, &widths);
        let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        if colored {
            writeln!(out, "\x1b[1m{line}\x1b[0m\n\x1b[2m{}\x1b[0m", rule.join(GAP))?;
        } else {
            writeln!(out, "{line}\n{}", rule.join(GAP))?;
        }
        for row in &self.rows {
            for line in self.lines(row, &widths) {
                writeln!(out, "{}", self.line(&line, &widths))?;
            }
        }
        Ok(headings.into_iter().skip(widths.len()).collect())
    }

    fn width(&self, place: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.width());
        let heading = self.columns.get(place).map(|(heading, _)| heading.width());
        cells.chain(heading).max().unwrap_or(0)
    }

    /// Takes from the widest texts what is too much, then whole columns from the end.
    fn fit(&self, widths: &mut Vec<usize>, room: usize) {
        let needs = |widths: &[usize]| {
            widths.iter().sum::<usize>() + GAP.len() * widths.len().saturating_sub(1)
        };
        while needs(widths) > room {
            let texts = widths
                .iter_mut()
                .zip(&self.columns)
                .filter(|(width, (_, side))| *side != Side::Right && **width > NARROWEST);
            if let Some(widest) = texts.map(|(width, _)| width).max() {
                *widest -= 1;
                continue;
            }
            if widths.len() <= 1 {
                return;
            }
            // What the lost column took is there for the others again.
            let kept = widths.len() - 1;
            *widths = (0..kept).map(|place| self.width(place)).collect();
        }
    }

    /// The lines that a row takes.
    fn lines(&self, row: &[String], widths: &[usize]) -> Vec<Vec<String>> {
        let cells: Vec<Vec<String>> = row
            .iter()
            .zip(widths)
            .zip(&self.columns)
            .map(|((cell, width), (_, side))| match side {
                Side::Wrapped => wrapped(cell, *width),
                Side::Left | Side::Right => vec![cell.clone()],
            })
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        let line = |place: usize| {
            cells.iter().map(|lines| lines.get(place).cloned().unwrap_or_default()).collect()
        };
        (0..height).map(line).collect()
    }

    fn line(&self, cells: &[String], widths: &[usize]) -> String {
        let cells =
            cells.iter().zip(widths).zip(&self.columns).map(|((cell, width), (_, side))| {
                let cell = shortened(cell, *width);
                let gap = " ".repeat(width.saturating_sub(cell.width()));
                match side {
                    Side::Left | Side::Wrapped => cell + &gap,
                    Side::Right => gap + &cell,
                }
            });
        cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
    }
}

/// The text in lines of this width, broken between words.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// Text without what would move the cursor or run on the terminal.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// The text as far as it has room.
pub(crate) fn shortened(text: &str, room: usize) -> String {
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
