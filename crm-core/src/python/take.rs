//! Python objects as values, by the kind of the field that they are for.

use pyo3::{
    prelude::*,
    types::{
        PyBool, PyDate, PyDateAccess, PyDateTime, PyDict, PyFloat, PyInt, PyString, PyTimeAccess,
        PyTzInfo,
    },
};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{
    raise,
    value::{Link, Money},
};
use crate::{
    entity::custom::PREFIX,
    entity::{
        Base, Change, Entity, EntityDef, EntityId as _, FieldDef, FieldKind, Fields as _, ItemDef,
        ItemId, Record, Value,
    },
    error::{Error, ErrorKind, Result},
    flow::FlowDef,
    value::{Date, Timestamp, parse_decimal},
};

/// Keyword arguments as changes: absent leaves, None clears.
///
/// # Errors
/// `UnknownField` or `WrongType`, naming the field.
pub fn changes(def: &EntityDef, fields: Option<&Bound<'_, PyDict>>) -> PyResult<Vec<Change>> {
    let mut changes = Vec::new();
    let Some(fields) = fields else { return Ok(changes) };
    for (name, given) in fields {
        let name: String = name.extract()?;
        if let (Some(FieldKind::Custom), Ok(custom)) =
            (def.field(&name).map(|field| &field.kind), given.cast::<PyDict>())
        {
            let custom = with_prefix(custom)?;
            changes.extend(self::changes(def, Some(&custom))?);
            continue;
        }
        let change = def.field(&name).ok_or_else(|| unknown(&def.name, name)).and_then(|field| {
            Ok(Change::set(field.number, read(&field.name, &field.kind, &given)?))
        });
        changes.push(change.map_err(|error| raise(fields.py(), &error))?);
    }
    Ok(changes)
}

/// Sets a field of a record that is not stored, whoever else may set it.
pub(crate) fn set<T: Entity>(
    record: &mut Record<T>,
    name: &str,
    given: &Bound<'_, PyAny>,
) -> PyResult<()> {
    if name == "id" {
        record.id = T::Id::from_uuid(id(given)?);
        return Ok(());
    }
    if let (true, Ok(custom)) = (name == "custom", given.cast::<PyDict>()) {
        let values = custom.iter().map(|(name, given)| {
            let name: String = name.extract()?;
            let value = value(&name, &given)?;
            Ok((name, value))
        });
        record.base.custom = values.collect::<PyResult<_>>()?;
        return Ok(());
    }
    let mut fields = T::FIELDS.iter().chain(Base::FIELDS);
    let position = fields.position(|field| field.name == name);
    let def = T::FIELDS.iter().chain(Base::FIELDS).nth(position.unwrap_or(usize::MAX));
    let field = position.and_then(|position| record.field_mut(position));
    let done = match (def, field) {
        (Some(def), Some(field)) => read(name, &def.kind, given)
            .and_then(|value| field.set(value).map_err(|_| wrong(name, &def.kind))),
        _ => Err(unknown(T::NAME, name.to_owned())),
    };
    done.map_err(|error| raise(given.py(), &error))
}

/// The company's own fields by the names that they have among all.
fn with_prefix<'py>(custom: &Bound<'py, PyDict>) -> PyResult<Bound<'py, PyDict>> {
    let named = PyDict::new(custom.py());
    for (name, value) in custom {
        named.set_item(format!("{PREFIX}{}", name.extract::<String>()?), value)?;
    }
    Ok(named)
}

/// Keyword arguments of a verb; those that are absent or None stay empty.
///
/// # Errors
/// `UnknownField` or `WrongType`, naming the argument.
pub fn arguments(
    flow: &FlowDef,
    given: Option<&Bound<'_, PyDict>>,
) -> PyResult<crate::entity::Item> {
    let Some(given) = given else {
        return Ok(crate::entity::Item { id: ItemId::default(), values: Vec::new() });
    };
    item_of(flow.arguments, "", given.as_any()).map_err(|error| raise(given.py(), &error))
}

/// An item for a field that is a list, from an object of its class or a dictionary.
///
/// # Errors
/// `UnknownField` or `WrongType`, naming the field.
pub fn item_value(field: &FieldDef, given: &Bound<'_, PyAny>) -> PyResult<crate::entity::Item> {
    let item = match &field.kind {
        FieldKind::List(def) => item_of(def, &field.name, given),
        kind => Err(wrong(&field.name, kind)),
    };
    item.map_err(|error| raise(given.py(), &error))
}

/// A value for a field.
///
/// # Errors
/// `WrongType` naming the field.
pub fn field_value(field: &FieldDef, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    read(&field.name, &field.kind, given).map_err(|error| raise(given.py(), &error))
}

/// A value for a filter's parameter, by what the object is itself.
///
/// # Errors
/// `WrongType` naming the parameter.
pub fn value(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    let kind = if given.is_instance_of::<PyBool>() {
        FieldKind::Bool
    } else if given.is_instance_of::<PyInt>() {
        FieldKind::Int
    } else if given.is_instance_of::<PyString>() {
        FieldKind::Text
    } else if given.is_instance_of::<PyDateTime>() {
        FieldKind::Timestamp
    } else if given.is_instance_of::<PyDate>() {
        FieldKind::Date
    } else if given.is_instance_of::<Money>() {
        FieldKind::Money
    } else if given.is_instance_of::<PyDict>() {
        let kind = if given.contains("currency")? { FieldKind::Money } else { FieldKind::Link };
        return read(name, &kind, given).map_err(|error| raise(given.py(), &error));
    } else if given.is_instance_of::<Link>() {
        FieldKind::Link
    } else if given.extract::<Uuid>().is_ok() {
        FieldKind::Id("record".into())
    } else if given.is_instance_of::<pyo3::types::PySequence>() {
        return several(name, given);
    } else {
        FieldKind::Decimal
    };
    read(name, &kind, given).map_err(|error| raise(given.py(), &error))
}

/// The words, ids or numbers of a parameter that `in` looks into.
fn several(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    let mut words = Vec::new();
    for one in given.try_iter()? {
        let one = one?;
        let is_plain = one.is_instance_of::<PyString>()
            || read_id(&one).is_some()
            || read_int(&one).is_some()
            || read_decimal(&one).is_some();
        if !is_plain {
            return Err(raise(given.py(), &wrong(name, &FieldKind::Set)));
        }
        words.push(one.str()?.to_string());
    }
    Ok(Value::Set(words))
}

/// A record's id: a UUID, or its text.
///
/// # Errors
/// `WrongType`.
pub fn id(given: &Bound<'_, PyAny>) -> PyResult<Uuid> {
    read_id(given).ok_or_else(|| {
        let error = Error::new(ErrorKind::WrongType, "this is not an id: give a UUID");
        raise(given.py(), &error.with_field("id", "id"))
    })
}

/// An instant: a datetime with its zone, or RFC 3339 text.
///
/// # Errors
/// `WrongType` naming the argument.
pub fn timestamp(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Timestamp> {
    read_timestamp(given).ok_or_else(|| raise(given.py(), &wrong(name, &FieldKind::Timestamp)))
}

fn unknown(owner: &str, name: String) -> Error {
    Error::new(ErrorKind::UnknownField, format!("{owner} has no such field"))
        .with_field(name, "unknown_field")
}

fn wrong(name: &str, kind: &FieldKind) -> Error {
    let hint = match kind {
        FieldKind::Timestamp => ": a datetime with its zone",
        FieldKind::Decimal | FieldKind::Percent => ": a Decimal, int or text, never a float",
        FieldKind::Money => ": a Money",
        _ => "",
    };
    Error::new(ErrorKind::WrongType, format!("give {name} a value of kind {}{hint}", kind.name()))
        .with_field(name.to_owned(), kind.name())
}

fn read(name: &str, kind: &FieldKind, given: &Bound<'_, PyAny>) -> Result<Value> {
    if let FieldKind::List(def) = kind
        && !given.is_none()
    {
        if given.is_instance_of::<PyString>() || given.is_instance_of::<PyDict>() {
            return Err(wrong(name, kind));
        }
        let items = given.try_iter().map_err(|_| wrong(name, kind))?;
        let items = items.map(|item| item_of(def, name, &item.map_err(|_| wrong(name, kind))?));
        return Ok(Value::List(items.collect::<Result<_>>()?));
    }
    plain(kind, given).ok_or_else(|| wrong(name, kind))
}

/// The item that an object of its class or a dictionary is; its fields are named with the list's name before them.
pub(crate) fn item_of(
    def: &ItemDef,
    list: &str,
    given: &Bound<'_, PyAny>,
) -> Result<crate::entity::Item> {
    let path = |name: &str| match (list, name) {
        ("", name) => name.to_owned(),
        (list, "") => list.to_owned(),
        (list, name) => format!("{list}.{name}"),
    };
    let mut item = crate::entity::Item { id: ItemId::default(), values: Vec::new() };
    let mut set = |name: &str, given: &Bound<'_, PyAny>| -> Result<()> {
        if given.is_none() {
            return Ok(());
        }
        if name == "id" && def.keyed {
            let id = read_id(given);
            item.id = ItemId(id.ok_or_else(|| wrong(&path(name), &FieldKind::Id("".into())))?);
            return Ok(());
        }
        let field = def.field(name).ok_or_else(|| unknown(def.name, path(name)))?;
        item.values.push((field.number, read(&path(name), &field.kind, given)?));
        Ok(())
    };
    if let Ok(fields) = given.cast::<PyDict>() {
        for (name, value) in fields {
            let name =
                name.cast::<PyString>().map_err(|_| unknown(def.name, path("")))?.to_string();
            set(&name, &value)?;
        }
    } else {
        let named = given.get_type().name();
        if !named.is_ok_and(|name| name == def.name) {
            let detail = format!("give {list} objects of the class {} or dictionaries", def.name);
            return Err(Error::new(ErrorKind::WrongType, detail).with_field(path(""), "list"));
        }
        let names = def.fields.iter().map(|field| &*field.name);
        for name in def.keyed.then_some("id").into_iter().chain(names) {
            set(name, &given.getattr(name).map_err(|_| unknown(def.name, path(name)))?)?;
        }
    }
    item.values.sort_by_key(|(number, _)| *number);
    Ok(item)
}

fn plain(kind: &FieldKind, given: &Bound<'_, PyAny>) -> Option<Value> {
    if given.is_none() {
        return Some(Value::Null);
    }
    Some(match kind {
        FieldKind::Bool => Value::Bool(given.cast::<PyBool>().ok()?.is_true()),
        FieldKind::Int => Value::Int(read_int(given)?),
        FieldKind::Decimal | FieldKind::Percent | FieldKind::Number => {
            Value::Decimal(read_decimal(given)?)
        }
        FieldKind::Text
        | FieldKind::LongText
        | FieldKind::Email
        | FieldKind::Phone
        | FieldKind::Currency
        | FieldKind::Zone
        | FieldKind::Blob
        | FieldKind::Choice(_) => Value::Text(read_text(given)?),
        FieldKind::Date => Value::Date(read_date(given)?),
        FieldKind::Timestamp => Value::Timestamp(read_timestamp(given)?),
        FieldKind::Money => Value::Money(match given.cast::<Money>() {
            Ok(money) => money.get().0,
            Err(_) => match given.cast::<PyDict>() {
                Ok(parts) => {
                    let [amount, currency] = members(parts, ["amount", "currency"])?;
                    let amount = read_decimal(&amount)?;
                    crate::value::Money::new(amount, read_text(&currency)?.parse().ok()?).ok()?
                }
                Err(_) => read_text(given)?.parse().ok()?,
            },
        }),
        FieldKind::Id(_) => Value::Id(read_id(given)?),
        FieldKind::Link => Value::Link(match given.cast::<Link>() {
            Ok(link) => link.get().0.clone(),
            Err(_) => match given.cast::<PyDict>() {
                Ok(parts) => {
                    let [entity, id] = members(parts, ["entity", "id"])?;
                    crate::value::Link::new(read_text(&entity)?, read_id(&id)?).ok()?
                }
                Err(_) => read_text(given)?.parse().ok()?,
            },
        }),
        FieldKind::Set => {
            if given.is_instance_of::<PyString>() {
                return None;
            }
            let words = given.try_iter().ok()?.map(|word| read_text(&word.ok()?));
            Value::Set(words.collect::<Option<_>>()?)
        }
        FieldKind::List(_) | FieldKind::Part(_) | FieldKind::Flat(_) | FieldKind::Custom => {
            return None;
        }
    })
}

/// The members of a dictionary that has these and no others.
fn members<'py>(given: &Bound<'py, PyDict>, names: [&str; 2]) -> Option<[Bound<'py, PyAny>; 2]> {
    let [one, other] = names;
    (given.len() == 2).then_some(())?;
    Some([given.get_item(one).ok()??, given.get_item(other).ok()??])
}

fn read_text(given: &Bound<'_, PyAny>) -> Option<String> {
    Some(given.cast::<PyString>().ok()?.to_cow().ok()?.into_owned())
}

fn read_int(given: &Bound<'_, PyAny>) -> Option<i64> {
    if given.is_instance_of::<PyBool>() { None } else { given.cast::<PyInt>().ok()?.extract().ok() }
}

/// A float is refused: it is rarely the number that was meant.
pub(super) fn read_decimal(given: &Bound<'_, PyAny>) -> Option<Decimal> {
    if given.is_instance_of::<PyBool>() || given.is_instance_of::<PyFloat>() {
        return None;
    }
    match given.cast::<PyString>() {
        Ok(text) => parse_decimal(&text.to_cow().ok()?).ok(),
        Err(_) => given.extract().ok(),
    }
}

pub(super) fn read_id(given: &Bound<'_, PyAny>) -> Option<Uuid> {
    match given.cast::<PyString>() {
        Ok(text) => text.to_cow().ok()?.parse().ok(),
        Err(_) => given.extract().ok(),
    }
}

/// A datetime is refused: its day depends on a zone.
fn read_date(given: &Bound<'_, PyAny>) -> Option<Date> {
    if given.is_instance_of::<PyDateTime>() {
        return None;
    }
    match given.cast::<PyDate>() {
        Ok(date) => {
            Date::new(date.get_year(), u32::from(date.get_month()), u32::from(date.get_day())).ok()
        }
        Err(_) => read_text(given)?.parse().ok(),
    }
}

/// A datetime without a zone is refused: it names no instant.
fn read_timestamp(given: &Bound<'_, PyAny>) -> Option<Timestamp> {
    let Ok(time) = given.cast::<PyDateTime>() else { return read_text(given)?.parse().ok() };
    if time.getattr("tzinfo").ok()?.is_none() {
        return None;
    }
    let utc = PyTzInfo::utc(given.py()).ok()?;
    let time = time.call_method1("astimezone", (&*utc,)).ok()?;
    let time = time.cast::<PyDateTime>().ok()?;
    let date =
        Date::new(time.get_year(), u32::from(time.get_month()), u32::from(time.get_day())).ok()?;
    let seconds = i64::from(time.get_hour()) * 3600
        + i64::from(time.get_minute()) * 60
        + i64::from(time.get_second());
    let millis = i64::from(time.get_microsecond() / 1000);
    Timestamp::from_millis(i64::from(date.days()) * 86_400_000 + seconds * 1000 + millis).ok()
}
