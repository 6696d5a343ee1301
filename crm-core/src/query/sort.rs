//! The order of a list, and the key that goes on from a record where no index has that order.

use super::filter::{Entities, Path, Step, named_path};
use crate::{
    entity::{EntityDef, FieldKind, KeyPart, KeyWriter, Value, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    value::{Email, fold},
};

/// One field that a list is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sort {
    pub(crate) path: Path,
    pub(crate) descending: bool,
}

impl Sort {
    /// The order that `name`, `-expected_close` or `amount.base` asks for.
    ///
    /// # Errors
    /// `Query` for a field that is unknown, or has no order.
    pub(crate) fn new(text: &str, def: &EntityDef, entities: &Entities<'_>) -> Result<Self> {
        let (name, descending) = match text.strip_prefix('-') {
            Some(name) => (name, true),
            None => (text, false),
        };
        let path = named_path(name, def, entities)?;
        let is_sortable = path.sorts_by().is_some()
            && !matches!(path.kind, FieldKind::Set | FieldKind::List(_) | FieldKind::Link);
        if !is_sortable {
            let detail = "sort by a field of the record itself that holds one value";
            return Err(
                Error::new(ErrorKind::Query, detail).with_field(name.to_owned(), "unsortable")
            );
        }
        Ok(Self { path, descending })
    }
}

/// The record's place in a list: what it is sorted by, then its id, so that no two are equal.
///
/// Bytes sort as the records do. Nothing comes first, and last where the order is turned around, as in an index.
pub(crate) fn sort_key(sorts: &[Sort], record: &dyn AnyRecord) -> Vec<u8> {
    let mut key = KeyWriter::whole();
    for sort in sorts {
        let value = value(&sort.path, record);
        if sort.descending {
            key.descending(|key| write(key, &sort.path.kind, &value));
        } else {
            write(&mut key, &sort.path.kind, &value);
        }
    }
    key.id(record.id());
    key.as_bytes().to_vec()
}

fn value(path: &Path, record: &dyn AnyRecord) -> Value {
    match path.steps.as_slice() {
        [Step::Id] => Value::Id(record.id()),
        [Step::Field { position, .. }] => record.value(*position),
        [Step::Field { position, .. }, part] => match (part, record.value(*position)) {
            (Step::Amount, Value::Money(money)) => Value::Decimal(money.amount()),
            (Step::Currency, Value::Money(money)) => money.currency().code().into(),
            _ => Value::Null,
        },
        _ => Value::Null,
    }
}

fn write(key: &mut KeyWriter<'_>, kind: &FieldKind, value: &Value) {
    if value.is_empty() {
        return false.write(key);
    }
    true.write(key);
    match value {
        Value::Bool(value) => value.write(key),
        Value::Int(number) => number.write(key),
        Value::Decimal(number) => number.write(key),
        Value::Date(date) => date.write(key),
        Value::Timestamp(at) => at.write(key),
        Value::Money(money) => (money.currency(), money.amount()).write(key),
        Value::Id(id) => key.id(*id),
        Value::Text(text) => match kind {
            FieldKind::Choice(choice) => {
                u64::from(choice.number(text).unwrap_or(u32::MAX)).write(key);
            }
            FieldKind::Email => {
                Email::new(text).map_or_else(|_| text.clone(), |it| it.key()).write(key)
            }
            _ => fold(text).write(key),
        },
        Value::Null | Value::Link(_) | Value::Set(_) | Value::List(_) => {}
    }
}
