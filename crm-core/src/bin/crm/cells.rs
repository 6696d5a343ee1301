//! Values as people read them in a table.

use crm_core::{
    Locale, Row,
    entity::{FieldDef, FieldKind, Item, ItemDef, Managed, Value},
};
use serde_json::Value as Json;

use crate::{
    failure::{Failure, Result},
    table::Side,
    view::{NAMES, View, end_of, name},
};

/// A column of a list: a field, or a field of a linked record, as `account.city`.
#[derive(Debug)]
pub(crate) struct Column {
    /// As it was named.
    pub(crate) path: String,
    link: Option<String>,
    field: String,
}

impl Column {
    /// A column by its path.
    pub(crate) fn new(path: &str) -> Self {
        let (link, field) = match path.split_once('.') {
            Some((link, field)) => (Some(link.to_owned()), field),
            None => (None, path),
        };
        Self { path: path.to_owned(), link, field: field.to_owned() }
    }

    /// What the column shows of a record.
    pub(crate) fn cell(&self, view: &View, row: &Row) -> Result<String> {
        let linked = self.row(view, row)?;
        let Some(row) = linked.as_ref() else { return Ok(String::new()) };
        if self.field == "id" {
            return Ok(end_of(row.id()));
        }
        Ok(cell(view, self.def(row)?, &row.value(&self.field)))
    }

    /// The same for a program.
    pub(crate) fn json(&self, view: &View, row: &Row) -> Result<Json> {
        let linked = self.row(view, row)?;
        let Some(row) = linked.as_ref() else { return Ok(Json::Null) };
        if self.field != "id" {
            self.def(row)?;
        }
        Ok(row.to_json().get(&self.field).cloned().unwrap_or(Json::Null))
    }

    /// On which side the column's cells line up.
    pub(crate) fn side(&self, view: &View, row: &Row) -> Side {
        let row = self.row(view, row).ok().flatten();
        row.and_then(|row| row.def().field(&self.field).map(side)).unwrap_or(Side::Left)
    }

    fn def<'r>(&self, row: &'r Row) -> Result<&'r FieldDef> {
        row.def().field(&self.field).ok_or_else(|| unknown(row, &self.field))
    }

    fn row(&self, view: &View, row: &Row) -> Result<Option<Row>> {
        let Some(link) = &self.link else { return Ok(Some(row.clone())) };
        let field = row.def().field(link).ok_or_else(|| unknown(row, link))?;
        let (entity, id) = match (&field.kind, row.value(link)) {
            (FieldKind::Id(entity), Value::Id(id)) => (entity.to_string(), id),
            (FieldKind::Link, Value::Link(link)) => (link.entity().to_owned(), link.id()),
            (FieldKind::Id(_) | FieldKind::Link, _) => return Ok(None),
            _ => {
                let entity = &row.def().name;
                return Err(Failure::Usage(format!("{entity}.{link} is no link to a record")));
            }
        };
        Ok(view.records(&entity)?.find(id)?)
    }
}

fn unknown(row: &Row, field: &str) -> Failure {
    let entity = &row.def().name;
    let names: Vec<&str> = row.def().fields.iter().map(|field| &*field.name).collect();
    Failure::Usage(format!("{entity} has no field {field}; it has {}", names.join(", ")))
}

/// On which side values of a field line up.
pub(crate) fn side(field: &FieldDef) -> Side {
    match field.kind {
        FieldKind::Int | FieldKind::Decimal | FieldKind::Percent | FieldKind::Money => Side::Right,
        _ => Side::Left,
    }
}

/// A value in one line.
pub(crate) fn cell(view: &View, field: &FieldDef, value: &Value) -> String {
    match (value, &field.kind) {
        (Value::Bool(yes), _) => if *yes { "yes" } else { "no" }.to_owned(),
        (Value::Int(number), _) => number.to_string(),
        (Value::Decimal(share), FieldKind::Percent) => format!("{}%", share.normalize()),
        (Value::Decimal(number), _) => number.to_string(),
        (Value::Text(text), _) => text.clone(),
        (Value::Date(date), _) => date.to_string(),
        (Value::Timestamp(at), _) => view.time(*at),
        (Value::Money(money), _) => money.format(view.locale),
        (Value::Id(id), _) if id.is_nil() => String::new(),
        (Value::Id(id), FieldKind::Id(entity)) => view.name_of(entity, *id),
        (Value::Id(id), _) => end_of(*id),
        (Value::Link(link), _) => view.name_of(link.entity(), link.id()),
        (Value::Set(words), _) => words.join(", "),
        (Value::List(items), FieldKind::List(def)) => {
            let texts = items.iter().filter_map(|item| {
                let (field, value) = parts(def, item).next()?;
                Some(cell(view, field, value))
            });
            texts.collect::<Vec<_>>().join(", ")
        }
        // Null, and a kind of value that this version does not know.
        _ => String::new(),
    }
}

/// An item of a list in one line, all that it holds.
pub(crate) fn item(view: &View, def: &ItemDef, item: &Item) -> String {
    let texts = parts(def, item).filter_map(|(field, value)| match value {
        Value::Bool(false) => None,
        Value::Bool(true) => Some(field.name.to_string()),
        value => Some(cell(view, field, value)),
    });
    texts.collect::<Vec<_>>().join(", ")
}

fn parts<'i>(
    def: &'i ItemDef,
    item: &'i Item,
) -> impl Iterator<Item = (&'static FieldDef, &'i Value)> {
    let fields = def.fields;
    item.values.iter().filter_map(move |(number, value)| {
        Some((fields.iter().find(|field| field.number == *number)?, value))
    })
}

/// The columns that tell most of records, when nobody names any: what is filled, short, and given by people.
pub(crate) fn usual(rows: &[Row]) -> Vec<Column> {
    let Some(first) = rows.first() else { return Vec::new() };
    let def = first.def();
    let is_filled = |field: &FieldDef| {
        rows.iter().any(|row| !matches!(row.value(&field.name), Value::Null | Value::Bool(false)))
    };
    let title = NAMES.iter().find_map(|name| def.field(name));
    let tells = |field: &&FieldDef| {
        let is_long = matches!(
            field.kind,
            FieldKind::LongText | FieldKind::List(_) | FieldKind::Set | FieldKind::Zone
        );
        // The parts of a name that is shown whole say nothing more.
        let is_part = title.is_some_and(|title| {
            field.name == title.name
                || (title.managed != Managed::No && field.name.ends_with("_name"))
        });
        // A number that the file gives is what people call the record by.
        let is_given = field.managed == Managed::No || NAMES.contains(&&*field.name);
        field.number < 1000 && is_given && !is_long && !is_part
    };
    let owner = def.field("owner").into_iter();
    let others = def.fields.iter().filter(tells).chain(owner).filter(|field| is_filled(field));
    let paths = title.into_iter().chain(others).map(|field| &*field.name);
    std::iter::once("id").chain(paths).map(Column::new).collect()
}

/// A number of things, in groups of three digits.
pub(crate) fn count(number: u64, locale: Locale) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(locale.group_sign());
        }
        text.push(digit);
    }
    text
}

/// A record as it is pointed to in a sentence.
pub(crate) fn called(row: &Row) -> String {
    format!("{} {} ({})", row.def().name, name(row), end_of(row.id()))
}
