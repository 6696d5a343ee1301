//! What is to be seen, before anything is drawn.

use super::{
    axis::Unit,
    words::{number, say, share},
};
use crate::value::{Currency, Decimal, Locale};

/// A report's figures as something to look at: columns, lines, bars, a funnel or a table.
///
/// Draw it with [`Report::to_svg`](crate::report::Report::to_svg) or
/// [`to_vega_lite`](crate::report::Report::to_vega_lite).
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Tells its ids from those of other pictures on a page.
    pub(crate) name: &'static str,
    pub(crate) title: String,
    /// What the figures are, in a sentence under the title.
    pub(crate) note: String,
    pub(crate) locale: Locale,
    pub(crate) body: Body,
}

/// The kind of chart, and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Body {
    /// Amounts one after another in time, stacked.
    Columns(Plot),
    /// Amounts one after another in time, each series a line.
    Lines(Plot),
    /// Amounts beside each other, stacked, from left to right.
    Bars(Plot),
    Funnel(Steps),
    Table(Table),
}

/// Amounts by place and series.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plot {
    pub(crate) measure: Measure,
    /// What the places are, as "Month".
    pub(crate) places: &'static str,
    /// What the amounts are, as "Worth".
    pub(crate) amounts: &'static str,
    pub(crate) series: Vec<Series>,
    pub(crate) slots: Vec<Slot>,
}

/// What belongs together, in one colour.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Series {
    pub(crate) name: String,
    /// A place in the palette.
    pub(crate) colour: usize,
}

/// One place: a month, a stage, a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Slot {
    pub(crate) label: String,
    /// What stands under the first label of several, as the year.
    pub(crate) group: String,
    /// Whether it stands out, as the month of today.
    pub(crate) is_now: bool,
    /// An amount a series; none where there is none.
    pub(crate) values: Vec<Option<Decimal>>,
    /// What was aimed at.
    pub(crate) target: Option<Decimal>,
    /// What is said beside a bar.
    pub(crate) text: String,
}

impl Slot {
    pub(crate) fn total(&self) -> Decimal {
        self.values.iter().flatten().sum()
    }
}

/// In what amounts are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    Money(Currency),
    Count,
    /// 0.3 for 30 %.
    Share,
}

impl Measure {
    /// Says an amount short enough to stand at an axis that reaches up to `largest`.
    pub(super) fn short(self, amount: Decimal, largest: Decimal, locale: Locale) -> String {
        match self {
            Self::Money(currency) => Unit::for_amounts_to(largest, currency, locale).amount(amount),
            Self::Count => number(amount, 0, locale),
            Self::Share => share(amount, locale),
        }
    }
}

/// How many came how far.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Steps {
    /// What is said of each step besides its name.
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Step>,
}

/// A step of a funnel.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) reached: i64,
    /// A text a head.
    pub(crate) cells: Vec<String>,
    /// Whether it is the aim.
    pub(crate) is_won: bool,
}

/// Rows of text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Table {
    /// What the columns are called, and whether they hold numbers.
    pub(crate) heads: Vec<(String, bool)>,
    /// A text a column; a row of one text is a heading of those that follow.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Chart {
    /// What a picture without anything says.
    pub(super) fn nothing(&self) -> &'static str {
        say(self.locale, "Chưa có dữ liệu", "Nothing to show yet")
    }

    /// The chart in words, for those who cannot see it.
    pub(super) fn told(&self) -> String {
        const MOST: usize = 20;
        let locale = self.locale;
        let (kind, parts): (_, Vec<String>) = match &self.body {
            Body::Columns(plot) => (say(locale, "Biểu đồ cột", "Column chart"), plot.told(locale)),
            Body::Lines(plot) => (say(locale, "Biểu đồ đường", "Line chart"), plot.told(locale)),
            Body::Bars(plot) => (say(locale, "Biểu đồ thanh", "Bar chart"), plot.told(locale)),
            Body::Funnel(steps) => (say(locale, "Phễu", "Funnel"), steps.told(locale)),
            Body::Table(table) => (say(locale, "Bảng", "Table"), table.told()),
        };
        let more = parts.len().saturating_sub(MOST);
        let mut told = parts.into_iter().take(MOST).collect::<Vec<_>>().join("; ");
        if more > 0 {
            told.push_str("; …");
        }
        if told.is_empty() {
            self.nothing().clone_into(&mut told);
        }
        format!("{kind}. {}. {told}.", self.note.trim_end_matches('.'))
    }
}

impl Plot {
    /// The largest amount of a place, its series together, or that was aimed at.
    pub(super) fn largest(&self) -> Decimal {
        let all = self.slots.iter().flat_map(|slot| [Some(slot.total()), slot.target]);
        all.flatten().max().unwrap_or_default()
    }

    fn told(&self, locale: Locale) -> Vec<String> {
        let slots = self.slots.iter().filter(|slot| slot.values.iter().any(Option::is_some));
        let largest = self.largest();
        let told = slots.map(|slot| {
            let amount = self.measure.short(slot.total(), largest, locale);
            let group =
                if slot.group.is_empty() { String::new() } else { format!(" {}", slot.group) };
            format!("{}{group} {amount}", slot.label)
        });
        told.collect()
    }
}

impl Steps {
    fn told(&self, locale: Locale) -> Vec<String> {
        let told = |step: &Step| {
            format!("{} {}", step.name, number(Decimal::from(step.reached), 0, locale))
        };
        self.rows.iter().map(told).collect()
    }
}

impl Table {
    fn told(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.join(" ")).collect()
    }
}
