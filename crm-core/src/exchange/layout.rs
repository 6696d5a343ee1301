//! How a file is laid out, and how its cells are written: the `csv` block of a mapping.

use std::sync::Arc;

use super::{encoding::Encoding, node::Node, when::DateForm};
use crate::{
    error::Result,
    value::{Currency, NumberFormat, Zone},
};

/// How the bytes of a file are rows of cells.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) delimiter: u8,
    pub(super) quote: Option<u8>,
    pub(super) encoding: Encoding,
    /// Lines before the header.
    pub(super) skip_lines: usize,
    /// The columns' names, for a file whose first line is data already.
    pub(super) header: Vec<String>,
    /// Each line is quoted as a whole, as spreadsheets do to files that they did not understand.
    pub(super) wrapped: bool,
    /// Whether rows of another length than the header are taken.
    pub(super) accept_ragged: bool,
    pub(super) reading: Arc<Reading>,
}

/// How cells are written.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) trim: bool,
    pub(super) missing: Vec<String>,
    pub(super) number: NumberFormat,
    pub(super) dates: Vec<DateForm>,
    /// The zone of times without offset; the company's when it is not named.
    pub(super) zone: Option<Zone>,
    /// The currency of amounts without one; the company's when it is not named.
    pub(super) currency: Option<Currency>,
    pub(super) yes: Vec<String>,
    pub(super) no: Vec<String>,
}

impl Layout {
    pub(super) const KEYS: [&'static str; 16] = [
        "delimiter",
        "quote",
        "encoding",
        "skip_lines",
        "header",
        "wrapped",
        "ragged",
        "trim",
        "missing",
        "number",
        "dates",
        "zone",
        "currency",
        "yes",
        "no",
        "comment",
    ];

    /// The layout with what a `csv` block says otherwise.
    pub(super) fn with(&self, node: &Node<'_>) -> Result<Self> {
        node.only(&Self::KEYS)?;
        let mut layout = self.clone();
        let byte = |node: Node<'_>| match node.text()? {
            "tab" | "\t" => Ok(b'\t'),
            text => match text.as_bytes() {
                [byte] => Ok(*byte),
                _ => Err(node.wrong("give one plain character, or tab")),
            },
        };
        if let Some(delimiter) = node.optional("delimiter", byte)? {
            layout.delimiter = delimiter;
        }
        if let Some(quote) = node.get("quote") {
            layout.quote = if quote.is_null() { None } else { Some(byte(quote)?) };
        }
        if let Some(encoding) = node.get("encoding") {
            layout.encoding = encoding.choose(&Encoding::NAMES)?;
        }
        if let Some(lines) = node.get("skip_lines") {
            layout.skip_lines = usize::try_from(lines.whole()?)
                .map_err(|_| lines.wrong("give a number of lines, from 0"))?;
        }
        if let Some(header) = node.get("header") {
            layout.header = header.texts()?;
        }
        if let Some(wrapped) = node.get("wrapped") {
            layout.wrapped = wrapped.bool()?;
        }
        if let Some(ragged) = node.get("ragged") {
            layout.accept_ragged = ragged.choose(&[("report", false), ("accept", true)])?;
        }
        layout.reading = Arc::new(self.reading.with(node)?);
        Ok(layout)
    }
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            delimiter: b',',
            quote: Some(b'"'),
            encoding: Encoding::Utf8,
            skip_lines: 0,
            header: Vec::new(),
            wrapped: false,
            accept_ragged: false,
            reading: Arc::new(Reading::default()),
        }
    }
}

impl Reading {
    /// The keys that a single cell may give anew.
    pub(super) const CELL_KEYS: [&'static str; 4] = ["missing", "number", "dates", "zone"];

    pub(super) fn with(&self, node: &Node<'_>) -> Result<Self> {
        let mut reading = self.clone();
        if let Some(trim) = node.get("trim") {
            reading.trim = trim.bool()?;
        }
        if let Some(missing) = node.get("missing") {
            reading.missing = missing.texts()?;
        }
        if let Some(number) = node.get("number") {
            reading.number = number_format(&number)?;
        }
        if let Some(dates) = node.get("dates") {
            let forms = dates.one_or_more()?;
            reading.dates =
                forms.iter().map(|form| form.parse(DateForm::new)).collect::<Result<_>>()?;
        }
        if let Some(zone) = node.get("zone") {
            reading.zone = Some(zone.parse(Zone::new)?);
        }
        if let Some(currency) = node.get("currency").filter(|node| node.as_text().is_some()) {
            reading.currency = Some(currency.parse(Currency::new)?);
        }
        if let Some(yes) = node.get("yes") {
            reading.yes = yes.texts()?;
        }
        if let Some(no) = node.get("no") {
            reading.no = no.texts()?;
        }
        Ok(reading)
    }

    pub(super) fn is_missing(&self, cell: &str) -> bool {
        self.missing.iter().any(|missing| missing == cell)
    }
}

impl Default for Reading {
    fn default() -> Self {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Self {
            trim: true,
            missing: vec![String::new()],
            number: NumberFormat::PLAIN,
            dates: vec![DateForm::Iso],
            zone: None,
            currency: None,
            yes: words(&["true", "yes", "y", "t", "1", "x", "có", "đúng"]),
            no: words(&["false", "no", "n", "f", "0", "không", "sai"]),
        }
    }
}

fn number_format(node: &Node<'_>) -> Result<NumberFormat> {
    node.only(&["decimal", "group"])?;
    let sign = |node: Node<'_>| {
        let mut letters = node.text()?.chars();
        match (letters.next(), letters.next()) {
            (sign, None) => Ok(sign),
            _ => Err(node.wrong("give one character")),
        }
    };
    let decimal = node.optional("decimal", sign)?.flatten().unwrap_or('.');
    let group = node.optional("group", sign)?.flatten();
    NumberFormat::new(decimal, group).map_err(|error| node.wrong(error.detail()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_file_changes_what_it_names_and_keeps_the_rest() {
        let all = json!({"delimiter": ";", "missing": ["", "?"], "encoding": "windows-1258"});
        let one = json!({"delimiter": "tab", "number": {"decimal": ",", "group": "."}});

        let all = Layout::default().with(&Node::root(&all)).unwrap();
        let one = all.with(&Node::root(&one)).unwrap();

        assert_eq!((all.delimiter, one.delimiter), (b';', b'\t'));
        assert_eq!(one.encoding, Encoding::Windows1258);
        assert!(one.reading.is_missing("?"));
        assert_eq!(one.reading.number.parse_number("1.234,5").unwrap().to_string(), "1234.5");
    }

    #[test]
    fn what_cannot_be_a_layout_is_refused_at_its_place() {
        for (json, place) in [
            (json!({"delimiter": ",,"}), "delimiter"),
            (json!({"encoding": "latin"}), "encoding"),
            (json!({"dates": ["dd/MM"]}), "dates[0]"),
            (json!({"number": {"decimal": ",", "group": ","}}), "number"),
            (json!({"zone": "Mars"}), "zone"),
        ] {
            let error = Layout::default().with(&Node::root(&json)).unwrap_err();
            assert!(error.detail().contains(&format!("at {place}:")), "{}", error.detail());
        }
    }
}
