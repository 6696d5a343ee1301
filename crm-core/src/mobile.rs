//! How records look from Kotlin and Swift: flat forms of plain types, which the macros write and `UniFFI` carries.
//!
//! Forms check nothing. What a form cannot mean, as a date that no calendar has, becomes a value that the field
//! refuses, so that the caller is told which field it was.

use std::collections::HashMap;

use crate::{
    ContentHash, Currency, Email, Link, Money, Percent, Phone, Zone,
    entity::{
        Change, Custom, Edit, Entity, EntityId, FieldValue, Item, ItemId, ListItem, Record, Value,
        Words,
    },
    parse_decimal,
};

/// An id: sixteen bytes on the way, a UUID at both ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Uuid(pub uuid::Uuid);

uniffi::custom_type!(Uuid, Vec<u8>, {
    lower: |id| id.0.as_bytes().to_vec(),
    try_lift: |bytes| Ok(Uuid(uuid::Uuid::from_slice(&bytes)?)),
});

/// A decimal number as text, exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(pub String);

uniffi::custom_type!(Decimal, String, { lower: |number| number.0, try_lift: |text| Ok(Decimal(text)) });

/// A day, counted from the first of 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub i64);

uniffi::custom_type!(Date, i64, { lower: |date| date.0, try_lift: |days| Ok(Date(days)) });

/// An instant, in milliseconds since the start of 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp(pub i64);

uniffi::custom_type!(Timestamp, i64, { lower: |at| at.0, try_lift: |millis| Ok(Timestamp(millis)) });

/// An amount of a currency, exact.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[uniffi(name = "Money")]
pub struct MoneyForm {
    /// The amount.
    pub amount: Decimal,
    /// The ISO 4217 code of the currency.
    pub currency: String,
}

/// A link to a record of any entity.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[uniffi(name = "Link")]
pub struct LinkForm {
    /// The entity's name, as `deal`.
    pub entity: String,
    /// The record's id.
    pub id: Uuid,
}

/// A value whose kind is told by its use: a parameter of a filter, or what a field holds that the company added.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum Parameter {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool {
        /// The value.
        value: bool,
    },
    /// A whole number.
    Int {
        /// The value.
        value: i64,
    },
    /// A decimal number.
    Decimal {
        /// The value.
        value: Decimal,
    },
    /// Text; also choices, currencies and everything else that is told by its text.
    Text {
        /// The value.
        value: String,
    },
    /// A day.
    Date {
        /// The value.
        value: Date,
    },
    /// An instant.
    Timestamp {
        /// The value.
        value: Timestamp,
    },
    /// An amount of a currency.
    Money {
        /// The value.
        value: MoneyForm,
    },
    /// The id of a record.
    Id {
        /// The value.
        value: Uuid,
    },
    /// A link to a record.
    Link {
        /// The value.
        value: LinkForm,
    },
    /// Words.
    Words {
        /// The value.
        value: Vec<String>,
    },
}

impl From<Parameter> for Value {
    fn from(parameter: Parameter) -> Self {
        match parameter {
            Parameter::Null => Self::Null,
            Parameter::Bool { value } => Self::Bool(value),
            Parameter::Int { value } => Self::Int(value),
            Parameter::Decimal { value } => crate::Decimal::value(value),
            Parameter::Text { value } => Self::Text(value),
            Parameter::Date { value } => crate::Date::value(value),
            Parameter::Timestamp { value } => crate::Timestamp::value(value),
            Parameter::Money { value } => Money::value(value),
            Parameter::Id { value } => Self::Id(value.0),
            Parameter::Link { value } => Link::value(value),
            Parameter::Words { value } => Self::Set(value),
        }
    }
}

impl From<&Value> for Parameter {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null | Value::List(_) | Value::Named(_) => Self::Null,
            Value::Bool(value) => Self::Bool { value: *value },
            Value::Int(value) => Self::Int { value: *value },
            Value::Decimal(value) => Self::Decimal { value: value.form() },
            Value::Text(value) => Self::Text { value: value.clone() },
            Value::Date(value) => Self::Date { value: value.form() },
            Value::Timestamp(value) => Self::Timestamp { value: value.form() },
            Value::Money(value) => Self::Money { value: value.form() },
            Value::Id(value) => Self::Id { value: Uuid(*value) },
            Value::Link(value) => Self::Link { value: value.form() },
            Value::Set(value) => Self::Words { value: value.clone() },
        }
    }
}

/// An entity with its forms.
pub trait Formed: Entity {
    /// A record, flat: its id, its own fields, then the base block's.
    type Form;
    /// A page of records.
    type Page;
    /// One change to a record.
    type Edit: Into<Change>;
    /// The record as it is shown.
    fn form(record: &Record<Self>) -> Self::Form;
    /// A page of shown records.
    fn page(items: Vec<Self::Form>, next: Option<String>) -> Self::Page;
}

/// A field's type with its form.
pub trait Shown {
    /// The form.
    type Form;
    /// The field as it is shown.
    fn form(&self) -> Self::Form;
    /// What a given form means; text that the field refuses when it means nothing.
    fn value(form: Self::Form) -> Value;
}

/// An item's type with its form.
pub trait ShownItem: ListItem {
    /// The form.
    type Form;
    /// The item as it is shown.
    fn form(&self) -> Self::Form;
    /// The item that a given form means.
    fn item(form: Self::Form) -> Item;
}

/// The form of a field's type.
pub(crate) type Form<T> = <T as Shown>::Form;
/// The form of an item's type.
pub(crate) type ItemForm<T> = <T as ShownItem>::Form;

/// A field set anew.
pub(crate) fn set<T: Shown>(field: u16, form: T::Form) -> Change {
    Change { field, edit: Edit::Set(T::value(form)) }
}

/// A list gets one item more.
pub(crate) fn add<T: ShownItem>(field: u16, form: T::Form) -> Change {
    Change { field, edit: Edit::Add(T::item(form)) }
}

/// The item of the same id, changed.
pub(crate) fn update<T: ShownItem>(field: u16, form: T::Form) -> Change {
    Change { field, edit: Edit::Update(T::item(form)) }
}

/// The item goes.
pub(crate) fn remove(field: u16, id: Uuid) -> Change {
    Change { field, edit: Edit::Remove(id.into()) }
}

/// An item from its fields.
pub(crate) fn item<const N: usize>(id: Option<Uuid>, values: [(u16, Value); N]) -> Item {
    let values = values.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    Item { id: id.unwrap_or_default().into(), values }
}

impl From<Uuid> for ItemId {
    fn from(id: Uuid) -> Self {
        Self(id.0)
    }
}

macro_rules! as_it_is {
    ($($type:ty),+) => {
        $(impl Shown for $type {
            type Form = Self;
            fn form(&self) -> Self {
                self.clone()
            }
            fn value(form: Self) -> Value {
                form.get()
            }
        })+
    };
}
as_it_is!(bool, i64, String);

macro_rules! as_text {
    ($($type:ty),+) => {
        $(impl Shown for $type {
            type Form = String;
            fn form(&self) -> String {
                self.to_string()
            }
            fn value(form: String) -> Value {
                Value::Text(form)
            }
        })+
    };
}
as_text!(Email, Phone, Currency, Zone, ContentHash);

impl<I: EntityId> Shown for I {
    type Form = Uuid;
    fn form(&self) -> Uuid {
        Uuid(self.uuid())
    }
    fn value(form: Uuid) -> Value {
        Value::Id(form.0)
    }
}

impl Shown for ItemId {
    type Form = Uuid;
    fn form(&self) -> Uuid {
        Uuid(self.0)
    }
    fn value(form: Uuid) -> Value {
        Value::Id(form.0)
    }
}

impl Shown for crate::Decimal {
    type Form = Decimal;
    fn form(&self) -> Decimal {
        Decimal(self.to_string())
    }
    fn value(Decimal(text): Decimal) -> Value {
        parse_decimal(&text).map_or(Value::Text(text), Value::Decimal)
    }
}

impl Shown for Percent {
    type Form = Decimal;
    fn form(&self) -> Decimal {
        self.hundredths().form()
    }
    fn value(form: Decimal) -> Value {
        <crate::Decimal as Shown>::value(form)
    }
}

impl Shown for crate::Date {
    type Form = Date;
    fn form(&self) -> Date {
        Date(i64::from(self.days()))
    }
    fn value(Date(days): Date) -> Value {
        let date = i32::try_from(days).ok().and_then(|days| Self::from_days(days).ok());
        date.map_or_else(|| Value::Text(days.to_string()), Value::Date)
    }
}

impl Shown for crate::Timestamp {
    type Form = Timestamp;
    fn form(&self) -> Timestamp {
        Timestamp(self.millis())
    }
    fn value(Timestamp(millis): Timestamp) -> Value {
        Self::from_millis(millis).map_or_else(|_| Value::Text(millis.to_string()), Value::Timestamp)
    }
}

impl Shown for Money {
    type Form = MoneyForm;
    fn form(&self) -> MoneyForm {
        MoneyForm { amount: self.amount().form(), currency: self.currency().code().to_owned() }
    }
    fn value(MoneyForm { amount, currency }: MoneyForm) -> Value {
        let text = format!("{} {currency}", amount.0);
        text.parse().map_or(Value::Text(text), Value::Money)
    }
}

impl Shown for Link {
    type Form = LinkForm;
    fn form(&self) -> LinkForm {
        LinkForm { entity: self.entity().to_owned(), id: Uuid(self.id()) }
    }
    fn value(LinkForm { entity, id }: LinkForm) -> Value {
        Self::new(entity, id.0).map_or_else(|_| Value::Text(id.0.to_string()), Value::Link)
    }
}

impl Shown for Words {
    type Form = Vec<String>;
    fn form(&self) -> Vec<String> {
        self.iter().map(str::to_owned).collect()
    }
    fn value(form: Vec<String>) -> Value {
        Value::Set(form)
    }
}

impl Shown for Custom {
    type Form = HashMap<String, Parameter>;
    fn form(&self) -> Self::Form {
        self.iter().map(|(name, value)| (name.to_owned(), value.into())).collect()
    }
    fn value(form: Self::Form) -> Value {
        Value::Named(form.into_iter().map(|(name, value)| (name, value.into())).collect())
    }
}

impl<T: Shown> Shown for Option<T> {
    type Form = Option<T::Form>;
    fn form(&self) -> Self::Form {
        self.as_ref().map(Shown::form)
    }
    fn value(form: Self::Form) -> Value {
        form.map_or(Value::Null, T::value)
    }
}

impl<T: ShownItem> Shown for Vec<T> {
    type Form = Vec<<T as ShownItem>::Form>;
    fn form(&self) -> Self::Form {
        self.iter().map(ShownItem::form).collect()
    }
    fn value(form: Self::Form) -> Value {
        Value::List(form.into_iter().map(T::item).collect())
    }
}
