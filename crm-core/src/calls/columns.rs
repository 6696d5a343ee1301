//! Values as columns in Arrow's layout.

use std::borrow::Borrow;

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    crm::{Records, Row},
    entity::{FieldDef, FieldKind, ItemDef, Outcome, Value, from_json, json::as_text},
    error::{Error, ErrorKind, Result},
    report,
    value::{Decimal, decimal_parts, round_half_up},
};

/// The columns of an entity's records: the id, and a column or two a field; those that the company added are columns of
/// their own, as `custom.tier`.
#[derive(Debug)]
pub struct Table(Vec<FieldDef>);

impl Table {
    /// The columns of these records.
    pub fn of(records: &Records<'_>) -> Self {
        let fields = records.def().fields.iter();
        Self(fields.filter(|field| !matches!(field.kind, FieldKind::Custom)).cloned().collect())
    }

    /// The columns with nothing in them.
    pub fn empty(&self) -> Vec<Column> {
        let fields = self.0.iter().flat_map(Column::of);
        std::iter::once(Column::new("id", Kind::Text)).chain(fields).collect()
    }

    /// One record more.
    ///
    /// # Errors
    /// `Unsupported` when a column becomes too large.
    pub fn push_record(&self, columns: &mut [Column], row: &Row) -> Result<()> {
        self.push(columns, row.id(), self.0.iter().map(|field| row.value(&field.name)))
    }

    /// One record more, whose fields are data by their names; those that the company added stand together under `custom`.
    ///
    /// # Errors
    /// `WrongType` naming the field, and as [`push_record`](Self::push_record).
    pub fn push_json(&self, columns: &mut [Column], record: &Json) -> Result<()> {
        let value = |field: &FieldDef| {
            let held = match field.name.split_once('.') {
                Some((all, name)) => record.get(all).and_then(|all| all.get(name)),
                None => record.get(&*field.name),
            };
            from_json(field, held.unwrap_or(&Json::Null))
        };
        let id = record.get("id").and_then(|id| as_text(id).as_str()?.parse().ok());
        let values = self.0.iter().map(value).collect::<Result<Vec<_>>>()?;
        self.push(columns, id.unwrap_or_default(), values)
    }

    fn push(
        &self,
        columns: &mut [Column],
        id: Uuid,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<()> {
        let Some((first, rest)) = columns.split_first_mut() else { return Ok(()) };
        first.push(&Value::Id(id))?;
        Column::push_row(rest, self.0.iter().zip(values))
    }
}

/// How a column's values lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bit each.
    Bool,
    /// 64 bits each.
    Int,
    /// A double each.
    Float,
    /// 128 bits each, with so many decimals that an amount of any currency fits; a number with more is rounded.
    Decimal,
    /// Bytes of UTF-8, and where each ends.
    Text,
    /// Days since 1970, 32 bits each.
    Date,
    /// Milliseconds since 1970, 64 bits each.
    Timestamp,
    /// Values of the one child, and where each list ends.
    List,
    /// A value of every child.
    Struct,
}

impl Kind {
    /// How many digits a decimal has.
    pub const DIGITS: u8 = 38;
    /// How many of them stand behind the point.
    pub const DECIMALS: u8 = 18;

    fn has_offsets(self) -> bool {
        matches!(self, Self::Text | Self::List)
    }
}

/// What of a value stands in a column.
#[derive(Clone, Copy, Debug)]
enum Side {
    Whole,
    Currency,
}

/// Some values of one field.
#[derive(Debug)]
pub struct Column {
    /// The field's name.
    pub name: String,
    /// How its values lie.
    pub kind: Kind,
    /// How many there are.
    pub length: usize,
    /// How many of them are nothing.
    pub nulls: usize,
    /// A bit for each: whether there is one.
    pub validity: Vec<u8>,
    /// The values: where each ends where that is not always so far, and their bytes.
    pub buffers: Vec<Vec<u8>>,
    /// What lists and parts are made of.
    pub children: Vec<Self>,
    side: Side,
    /// What the items of a list hold, or the part.
    def: Option<&'static ItemDef>,
}

impl Column {
    /// One with nothing in it.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        let buffers = match kind {
            Kind::Text => vec![vec![0; 4], Vec::new()],
            Kind::List => vec![vec![0; 4]],
            Kind::Struct => Vec::new(),
            _ => vec![Vec::new()],
        };
        Self {
            name: name.into(),
            kind,
            length: 0,
            nulls: 0,
            validity: Vec::new(),
            buffers,
            children: Vec::new(),
            side: Side::Whole,
            def: None,
        }
    }

    /// The columns of a field: for money a second one with its currency.
    pub fn of(field: &FieldDef) -> Vec<Self> {
        let kind = match &field.kind {
            FieldKind::Bool => Kind::Bool,
            FieldKind::Int => Kind::Int,
            FieldKind::Number => Kind::Float,
            FieldKind::Decimal | FieldKind::Percent | FieldKind::Money => Kind::Decimal,
            FieldKind::Date => Kind::Date,
            FieldKind::Timestamp => Kind::Timestamp,
            FieldKind::Set | FieldKind::List(_) => Kind::List,
            FieldKind::Part(_) => Kind::Struct,
            _ => Kind::Text,
        };
        let mut column = Self::new(&*field.name, kind);
        match &field.kind {
            FieldKind::Set => column.children.push(Self::new("item", Kind::Text)),
            FieldKind::List(def) => {
                column.def = Some(def);
                column.children.push(Self::all("item", Self::of_part(def), 0));
            }
            FieldKind::Part(def) => {
                column.def = Some(def);
                column.children = Self::of_part(def);
            }
            FieldKind::Money => {
                let currency = Self::new(format!("{}_currency", field.name), Kind::Text);
                return vec![column, Self { side: Side::Currency, ..currency }];
            }
            _ => {}
        }
        vec![column]
    }

    /// The columns of all fields of an item.
    pub fn of_part(def: &'static ItemDef) -> Vec<Self> {
        def.shown().into_iter().flat_map(Self::of).collect()
    }

    /// The rows of a report: those of its list, or itself where it has none.
    ///
    /// # Errors
    /// `Unsupported` when a column becomes too large.
    pub fn of_report(report: &report::Answer) -> Result<Vec<Self>> {
        let Outcome { def, values } = report.figures();
        let list = def.shown().into_iter().find_map(|field| match field.kind {
            FieldKind::List(row) => Some((row, values.value(field.number).clone())),
            _ => None,
        });
        let (def, rows) = match list {
            Some((row, Value::List(items))) => (row, items),
            Some((row, _)) => (row, Vec::new()),
            None => (def, vec![values]),
        };
        let mut columns = Self::of_part(def);
        rows.iter().try_for_each(|row| Self::push_row(&mut columns, def.values(row)))?;
        Ok(columns)
    }

    /// One row more: a value a field, whose columns stand in the same order.
    ///
    /// # Errors
    /// `Unsupported` when a column becomes too large.
    pub fn push_row<'a, V: Borrow<Value>>(
        columns: &mut [Self],
        row: impl IntoIterator<Item = (&'a FieldDef, V)>,
    ) -> Result<()> {
        let mut columns = columns.iter_mut();
        for (field, value) in row {
            for column in columns.by_ref().take(Self::width(field)) {
                column.push(value.borrow())?;
            }
        }
        Ok(())
    }

    /// How many columns a field has.
    fn width(field: &FieldDef) -> usize {
        if matches!(field.kind, FieldKind::Money) { 2 } else { 1 }
    }

    /// Columns beside each other as one.
    pub fn all(name: &str, columns: Vec<Self>, rows: usize) -> Self {
        let mut all = Self { children: columns, ..Self::new(name, Kind::Struct) };
        (0..rows).for_each(|_| all.mark(true));
        all
    }

    /// One value more.
    ///
    /// # Errors
    /// `Unsupported` when the column becomes too large.
    pub fn push(&mut self, value: &Value) -> Result<()> {
        let is_there = match (self.kind, value) {
            (Kind::Bool, Value::Bool(value)) => {
                self.bit(*value);
                true
            }
            (Kind::Int, Value::Int(value)) => self.bytes(&value.to_ne_bytes()),
            (Kind::Float, Value::Decimal(number)) => {
                let number: f64 = number.to_string().parse().unwrap_or(f64::NAN);
                self.bytes(&number.to_ne_bytes())
            }
            (Kind::Decimal, Value::Decimal(number)) => self.decimal(*number)?,
            (Kind::Decimal, Value::Money(money)) => self.decimal(money.amount())?,
            (Kind::Date, Value::Date(date)) => self.bytes(&date.days().to_ne_bytes()),
            (Kind::Timestamp, Value::Timestamp(at)) => self.bytes(&at.millis().to_ne_bytes()),
            (Kind::Text, value) => match (self.side, value) {
                (Side::Currency, Value::Money(money)) => self.text(money.currency().code())?,
                (_, Value::Text(text)) => self.text(text)?,
                (_, Value::Id(id)) if !id.is_nil() => self.text(&id.to_string())?,
                (_, Value::Link(link)) => self.text(&link.to_string())?,
                _ => false,
            },
            (Kind::List, value) => self.list(value)?,
            (Kind::Struct, value) => self.part(value)?,
            _ => false,
        };
        if !is_there {
            self.blank();
        }
        self.mark(is_there);
        Ok(())
    }

    /// Says whether there is a value at the end.
    fn mark(&mut self, is_there: bool) {
        set_bit(&mut self.validity, self.length, is_there);
        self.length += 1;
        self.nulls += usize::from(!is_there);
    }

    /// What stands where there is no value.
    fn blank(&mut self) {
        match self.kind {
            Kind::Bool => self.bit(false),
            Kind::Int | Kind::Float | Kind::Timestamp => drop(self.bytes(&[0; 8])),
            Kind::Decimal => drop(self.bytes(&[0; 16])),
            Kind::Date => drop(self.bytes(&[0; 4])),
            Kind::Text | Kind::List | Kind::Struct => {}
        }
        if self.kind.has_offsets() {
            self.repeat_offset();
        }
    }

    fn bit(&mut self, value: bool) {
        let at = self.length;
        if let Some(buffer) = self.buffers.first_mut() {
            set_bit(buffer, at, value);
        }
    }

    fn bytes(&mut self, bytes: &[u8]) -> bool {
        if let Some(buffer) = self.buffers.last_mut() {
            buffer.extend_from_slice(bytes);
        }
        true
    }

    fn decimal(&mut self, number: Decimal) -> Result<bool> {
        let decimals = u32::from(Kind::DECIMALS);
        let (mantissa, scale) = decimal_parts(round_half_up(number, decimals));
        let scaled = 10_i128.checked_pow(decimals - scale).and_then(|by| mantissa.checked_mul(by));
        let fits = scaled.filter(|scaled| scaled.unsigned_abs() < 10_u128.pow(Kind::DIGITS.into()));
        Ok(self.bytes(&fits.ok_or_else(|| self.too_large())?.to_ne_bytes()))
    }

    fn text(&mut self, text: &str) -> Result<bool> {
        self.bytes(text.as_bytes());
        let end = self.buffers.last().map_or(0, Vec::len);
        self.offset(end)
    }

    /// The words of a set, or the items of a list.
    fn list(&mut self, value: &Value) -> Result<bool> {
        let Some(inner) = self.children.first_mut() else { return Ok(false) };
        match value {
            Value::Set(words) => {
                words.iter().try_for_each(|word| inner.push(&Value::Text(word.clone())))?;
            }
            Value::List(items) => {
                for item in items {
                    let row = self.def.map(|def| def.values(item)).unwrap_or_default();
                    Self::push_row(&mut inner.children, row)?;
                    inner.mark(true);
                }
            }
            _ => return Ok(false),
        }
        let end = inner.length;
        self.offset(end)
    }

    /// The fields of a part, which is a list of one; of none they are empty.
    fn part(&mut self, value: &Value) -> Result<bool> {
        if let (Some(def), Value::List(one)) = (self.def, value)
            && let Some(item) = one.first()
        {
            Self::push_row(&mut self.children, def.values(item))?;
            return Ok(true);
        }
        self.children.iter_mut().try_for_each(|column| column.push(&Value::Null))?;
        Ok(false)
    }

    /// Where the last value ends.
    fn offset(&mut self, end: usize) -> Result<bool> {
        let end = i32::try_from(end).map_err(|_| self.too_large())?;
        if let Some(offsets) = self.buffers.first_mut() {
            offsets.extend_from_slice(&end.to_ne_bytes());
        }
        Ok(true)
    }

    fn repeat_offset(&mut self) {
        if let Some(offsets) = self.buffers.first_mut() {
            offsets.extend_from_within(offsets.len().saturating_sub(4)..);
        }
    }

    fn too_large(&self) -> Error {
        let detail = "a column for Arrow is too large: read fewer rows at a time";
        Error::new(ErrorKind::Unsupported, detail).with_field(self.name.clone(), "out_of_range")
    }
}

fn set_bit(bits: &mut Vec<u8>, at: usize, value: bool) {
    if at.is_multiple_of(8) {
        bits.push(0);
    }
    if let Some(last) = bits.last_mut() {
        *last |= u8::from(value) << (at % 8);
    }
}
