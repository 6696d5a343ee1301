//! One value out of a row: where it comes from, and what is done to the text before it is a value.

use std::{borrow::Cow, collections::HashMap, sync::Arc};

use super::{layout::Reading, node::Node, table::View};
use crate::{
    error::Result,
    value::{Currency, Decimal, fold},
};

/// Where a text comes from, and its way to a value.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) origin: Origin,
    pub(super) part: Option<Part>,
    pub(super) lookups: Vec<Lookup>,
    pub(super) map: Option<ValueMap>,
    pub(super) default: Option<String>,
    pub(super) multiply: Option<Decimal>,
    /// Whether 0.25 is a quarter, not a quarter of a per cent.
    pub(super) is_fraction: bool,
    pub(super) currency: Option<CurrencyOf>,
    /// What stands between the words of a set.
    pub(super) split_at: Option<String>,
    pub(super) reading: Arc<Reading>,
}

#[derive(Clone, Debug)]
pub(super) enum Origin {
    Column(String),
    /// All that hold something, with this between them.
    Columns(Vec<String>, String),
    /// The first that holds something.
    FirstOf(Vec<String>),
    /// Text with columns in it.
    Text(Vec<Piece>),
    Constant(String),
    /// The record that this row made under this name.
    Row(String),
}

#[derive(Clone, Debug)]
pub(super) enum Piece {
    Literal(String),
    Column(String),
}

/// A part of a text that is cut at a mark, as one name out of a whole name.
#[derive(Clone, Debug)]
pub(super) struct Part {
    at: String,
    take: Take,
}

#[derive(Clone, Copy, Debug)]
enum Take {
    First,
    Last,
    Middle,
    AllButFirst,
    AllButLast,
    Nth(usize),
}

/// A value of another file: where its key column holds the text, what its other column holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Lookup {
    pub(super) file: String,
    pub(super) key: String,
    pub(super) take: String,
}

/// What a text stands for that is not in a map.
#[derive(Clone, Debug)]
enum Otherwise {
    Itself,
    Always(Option<String>),
}

/// What stands for what.
#[derive(Clone, Debug)]
pub(super) struct ValueMap {
    exact: HashMap<String, Option<String>>,
    folded: HashMap<String, Option<String>>,
    otherwise: Otherwise,
}

#[derive(Clone, Debug)]
pub(super) enum CurrencyOf {
    Fixed(Currency),
    Cell(Box<Cell>),
}

/// A text of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found<'v> {
    pub(super) text: Cow<'v, str>,
    /// Whether the mapping wrote it, with a decimal point and ISO dates, and not the file.
    pub(super) is_plain: bool,
}

impl Cell {
    pub(super) const KEYS: [&'static str; 23] = [
        "column",
        "columns",
        "joined_by",
        "first_of",
        "text",
        "value",
        "row",
        "part",
        "lookup",
        "map",
        "otherwise",
        "default",
        "multiply",
        "fraction",
        "currency",
        "split_at",
        "link",
        "missing",
        "number",
        "dates",
        "zone",
        "comment",
        "trim",
    ];
    const ORIGINS: [&'static str; 6] = ["column", "columns", "first_of", "text", "value", "row"];

    /// Reads a cell: a text names a column, an object says more. `also` are the keys that the place adds.
    pub(super) fn new(node: &Node<'_>, reading: &Arc<Reading>, also: &[&str]) -> Result<Self> {
        if let Some(column) = node.as_text() {
            return Ok(Self::plain(Origin::Column(column.to_owned()), reading));
        }
        node.only(&[&Self::KEYS, also].concat())?;
        let mut cell = Self::plain(origin(node)?, reading);
        if Reading::CELL_KEYS.iter().chain(&["trim"]).any(|key| node.get(key).is_some()) {
            cell.reading = Arc::new(reading.with(node)?);
        }
        cell.part = node.optional("part", |part| Part::new(&part))?;
        if let Some(lookups) = node.get("lookup") {
            cell.lookups = lookups.one_or_more()?.iter().map(Lookup::new).collect::<Result<_>>()?;
        }
        cell.map = node.optional("map", |map| ValueMap::new(&map, node.get("otherwise")))?;
        if let (None, Some(otherwise)) = (&cell.map, node.get("otherwise")) {
            return Err(otherwise.wrong("`otherwise` says what a `map` leaves open; add a `map`"));
        }
        cell.default = node.optional("default", |node| node.scalar())?;
        cell.multiply = node.optional("multiply", |node| node.decimal())?;
        cell.is_fraction = node.optional("fraction", |node| node.bool())?.unwrap_or(false);
        cell.split_at = node.optional("split_at", |node| node.text().map(str::to_owned))?;
        cell.currency = node.optional("currency", |node| match node.as_text() {
            Some(_) => node.parse(Currency::new).map(CurrencyOf::Fixed),
            None => Self::new(&node, reading, &[]).map(|cell| CurrencyOf::Cell(Box::new(cell))),
        })?;
        Ok(cell)
    }

    pub(super) fn plain(origin: Origin, reading: &Arc<Reading>) -> Self {
        Self {
            origin,
            part: None,
            lookups: Vec::new(),
            map: None,
            default: None,
            multiply: None,
            is_fraction: false,
            currency: None,
            split_at: None,
            reading: Arc::clone(reading),
        }
    }

    /// Whether an object says where a cell comes from, and nothing else.
    pub(super) fn is_cell(node: &Node<'_>) -> bool {
        node.as_text().is_some()
            || (node.is_object() && node.only(&Self::KEYS).is_ok() && has_origin(node))
    }

    /// The columns that it reads.
    pub(super) fn columns(&self) -> Vec<&str> {
        let mut columns: Vec<&str> = match &self.origin {
            Origin::Column(column) => vec![column],
            Origin::Columns(columns, _) | Origin::FirstOf(columns) => {
                columns.iter().map(String::as_str).collect()
            }
            Origin::Text(pieces) => pieces
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Column(column) => Some(column.as_str()),
                    Piece::Literal(_) => None,
                })
                .collect(),
            Origin::Constant(_) | Origin::Row(_) => Vec::new(),
        };
        if let Some(CurrencyOf::Cell(cell)) = &self.currency {
            columns.extend(cell.columns());
        }
        columns
    }

    /// The other files that it looks into, also for the currency.
    pub(super) fn all_lookups(&self) -> impl Iterator<Item = &Lookup> {
        let currency = match &self.currency {
            Some(CurrencyOf::Cell(cell)) => cell.lookups.as_slice(),
            _ => &[],
        };
        self.lookups.iter().chain(currency)
    }

    /// The text of a row; nothing when it is missing.
    pub(super) fn read<'v>(&'v self, view: &View<'v>) -> Option<Found<'v>> {
        self.mapped(view).or_else(|| self.default.as_deref().map(Found::by_mapping))
    }

    /// Whether it says the same of every row.
    pub(super) fn is_constant(&self) -> bool {
        matches!(self.origin, Origin::Constant(_))
    }

    fn mapped<'v>(&'v self, view: &View<'v>) -> Option<Found<'v>> {
        let mut found = self.original(view)?;
        if let Some(part) = &self.part {
            let text = part.of(&found.text).filter(|text| !self.reading.is_missing(text))?;
            found.text = Cow::Owned(text);
        }
        for lookup in &self.lookups {
            let text = view.look_up(lookup, &found.text)?;
            found.text = Cow::Borrowed(self.held(text)?);
        }
        match &self.map {
            Some(map) => map.of(found),
            None => Some(found),
        }
    }

    fn original<'v>(&'v self, view: &View<'v>) -> Option<Found<'v>> {
        let column = |name: &String| view.cell(name).and_then(|cell| self.held(cell));
        let text = match &self.origin {
            Origin::Column(name) => column(name).map(Cow::Borrowed),
            Origin::Columns(names, between) => {
                let held: Vec<&str> = names.iter().filter_map(column).collect();
                (!held.is_empty()).then(|| Cow::Owned(held.join(between)))
            }
            Origin::FirstOf(names) => names.iter().find_map(column).map(Cow::Borrowed),
            Origin::Text(pieces) => {
                let mut is_empty = true;
                let mut text = String::new();
                for piece in pieces {
                    match piece {
                        Piece::Literal(literal) => text.push_str(literal),
                        Piece::Column(name) => {
                            if let Some(held) = column(name) {
                                text.push_str(held);
                                is_empty = false;
                            }
                        }
                    }
                }
                (!is_empty).then(|| Cow::Owned(text.trim().to_owned()))
            }
            Origin::Constant(text) => return Some(Found::by_mapping(text)),
            Origin::Row(_) => None,
        };
        text.map(|text| Found { text, is_plain: false })
    }

    /// What a cell of the file holds, if it is not one of the ways to write nothing.
    fn held<'v>(&self, cell: &'v str) -> Option<&'v str> {
        let cell = if self.reading.trim { cell.trim() } else { cell };
        let cell = super::guard::unguarded(cell);
        (!cell.is_empty() && !self.reading.is_missing(cell)).then_some(cell)
    }
}

impl<'v> Found<'v> {
    fn by_mapping(text: &'v str) -> Self {
        Self { text: Cow::Borrowed(text), is_plain: true }
    }
}

fn has_origin(node: &Node<'_>) -> bool {
    Cell::ORIGINS.iter().any(|key| node.get(key).is_some())
}

fn origin(node: &Node<'_>) -> Result<Origin> {
    let given: Vec<&str> =
        Cell::ORIGINS.iter().copied().filter(|key| node.get(key).is_some()).collect();
    let [key] = given.as_slice() else {
        let keys = Cell::ORIGINS.join(", ");
        return Err(node.wrong(format!("say where the value comes from, by one of {keys}")));
    };
    let from = node.need(key)?;
    Ok(match *key {
        "column" => Origin::Column(from.text()?.to_owned()),
        "columns" => {
            let between = node.optional("joined_by", |node| node.text().map(str::to_owned))?;
            Origin::Columns(from.texts()?, between.unwrap_or_else(|| " ".to_owned()))
        }
        "first_of" => Origin::FirstOf(from.texts()?),
        "text" => Origin::Text(pieces(&from)?),
        "row" => Origin::Row(from.text()?.to_owned()),
        _ => Origin::Constant(from.scalar()?),
    })
}

/// Cuts a text with `{column}` in it; doubled braces stand for themselves.
fn pieces(node: &Node<'_>) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut rest = node.text()?;
    while let Some(place) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(place);
        literal.push_str(before);
        if let Some(after) = after.strip_prefix("{{").or_else(|| after.strip_prefix("}}")) {
            literal.push_str(after_brace(rest, place));
            rest = after;
            continue;
        }
        let column = after.strip_prefix('{').and_then(|after| after.split_once('}'));
        let (column, after) =
            column.ok_or_else(|| node.wrong("write a column as {name}, and a brace twice"))?;
        pieces.push(Piece::Literal(std::mem::take(&mut literal)));
        pieces.push(Piece::Column(column.to_owned()));
        rest = after;
    }
    literal.push_str(rest);
    pieces.push(Piece::Literal(literal));
    Ok(pieces)
}

fn after_brace(text: &str, place: usize) -> &'static str {
    if text.get(place..).is_some_and(|rest| rest.starts_with('{')) { "{" } else { "}" }
}

impl Part {
    fn new(node: &Node<'_>) -> Result<Self> {
        node.only(&["at", "take"])?;
        let at = node.optional("at", |node| node.text().map(str::to_owned))?;
        let take = node.need("take")?;
        let take = if take.as_text().is_some() {
            take.choose(&[
                ("first", Take::First),
                ("last", Take::Last),
                ("middle", Take::Middle),
                ("all_but_first", Take::AllButFirst),
                ("all_but_last", Take::AllButLast),
            ])?
        } else {
            let nth = usize::try_from(take.whole()?).ok().and_then(|nth| nth.checked_sub(1));
            Take::Nth(nth.ok_or_else(|| take.wrong("count the parts from 1"))?)
        };
        Ok(Self { at: at.unwrap_or_else(|| " ".to_owned()), take })
    }

    fn of(&self, text: &str) -> Option<String> {
        let parts: Vec<&str> =
            text.split(self.at.as_str()).map(str::trim).filter(|part| !part.is_empty()).collect();
        let last = parts.len().checked_sub(1)?;
        let taken = match self.take {
            Take::First => parts.get(..1),
            Take::Last => parts.get(last..),
            Take::Middle => parts.get(1..last),
            Take::AllButFirst => parts.get(1..),
            Take::AllButLast => parts.get(..last),
            Take::Nth(nth) => parts.get(nth..=nth),
        };
        taken.filter(|taken| !taken.is_empty()).map(|taken| taken.join(&self.at))
    }
}

impl Lookup {
    fn new(node: &Node<'_>) -> Result<Self> {
        node.only(&["file", "key", "take"])?;
        let text = |key| node.need(key)?.text().map(str::to_owned);
        Ok(Self { file: text("file")?, key: text("key")?, take: text("take")? })
    }
}

impl ValueMap {
    fn new(node: &Node<'_>, otherwise: Option<Node<'_>>) -> Result<Self> {
        let read = |node: &Node<'_>| {
            if node.is_null() { Ok(None) } else { node.scalar().map(Some) }
        };
        let mut map = Self {
            exact: HashMap::new(),
            folded: HashMap::new(),
            otherwise: match otherwise {
                Some(node) => Otherwise::Always(read(&node)?),
                None => Otherwise::Itself,
            },
        };
        for (key, value) in node.entries()? {
            let value = read(&value)?;
            map.folded.entry(fold(key.trim())).or_insert_with(|| value.clone());
            map.exact.insert(key.to_owned(), value);
        }
        Ok(map)
    }

    /// The texts that it gives.
    pub(super) fn outcomes(&self) -> impl Iterator<Item = &str> {
        let otherwise = match &self.otherwise {
            Otherwise::Always(text) => Some(text),
            Otherwise::Itself => None,
        };
        self.exact.values().chain(otherwise).filter_map(Option::as_deref)
    }

    fn of<'v>(&'v self, found: Found<'v>) -> Option<Found<'v>> {
        let exact = self.exact.get(&*found.text);
        let mapped = exact.or_else(|| self.folded.get(&fold(&found.text)));
        match (mapped, &self.otherwise) {
            (Some(text), _) | (None, Otherwise::Always(text)) => {
                text.as_deref().map(Found::by_mapping)
            }
            (None, Otherwise::Itself) => Some(found),
        }
    }
}
