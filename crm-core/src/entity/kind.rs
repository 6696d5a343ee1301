//! The model as data: what fields an entity has, of which kinds, and who may set them.

use std::{borrow::Cow, sync::Arc};

use crate::entity::{FieldType, Item, ListItem, Value, custom::CustomFacts};

/// What a field can hold.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FieldKind {
    /// Yes or no.
    Bool,
    /// A whole number.
    Int,
    /// A decimal number, exact.
    Decimal,
    /// A share between 0 and 100.
    Percent,
    /// A plain number: a share (0.3 for 30 %), an average, a number of days.
    Number,
    /// A line of text.
    Text,
    /// Text of any length.
    LongText,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An ISO 4217 currency code.
    Currency,
    /// A time zone by its IANA name.
    Zone,
    /// A day.
    Date,
    /// An instant, in whole milliseconds, UTC.
    Timestamp,
    /// An amount with its currency.
    Money,
    /// A link to a record of this entity.
    Id(Cow<'static, str>),
    /// A link to a record of any entity.
    Link,
    /// One of fixed categories.
    Choice(Cow<'static, ChoiceDef>),
    /// Words without order or repetition.
    Set,
    /// Items with ids of their own.
    List(&'static ItemDef),
    /// One part with fields of its own; as a value, a list of that one.
    Part(&'static ItemDef),
    /// The fields of a part, in its place.
    Flat(&'static ItemDef),
    /// The content of a file, by its SHA-256.
    Blob,
    /// Values by name: what the company's own fields hold.
    Custom,
}

impl FieldKind {
    /// Whether values of this kind lead to records, by themselves or by their items.
    pub(crate) fn links(&self) -> bool {
        match self {
            Self::Id(_) | Self::Link => true,
            Self::List(item) => item.fields.iter().any(|field| field.kind.links()),
            _ => false,
        }
    }

    /// The kind's name in [`describe`](crate::Crm::describe), as `money`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Decimal => "decimal",
            Self::Percent => "percent",
            Self::Number => "number",
            Self::Text => "text",
            Self::LongText => "long_text",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Currency => "currency",
            Self::Zone => "zone",
            Self::Date => "date",
            Self::Timestamp => "timestamp",
            Self::Money => "money",
            Self::Id(_) => "id",
            Self::Link => "link",
            Self::Choice(_) => "choice",
            Self::Set => "set",
            Self::List(_) => "list",
            Self::Part(_) | Self::Flat(_) => "part",
            Self::Blob => "blob",
            Self::Custom => "custom",
        }
    }

    /// The scalar kind of this name; links, choices and lists need more than a name.
    pub fn scalar(name: &str) -> Option<Self> {
        Some(match name {
            "bool" => Self::Bool,
            "int" => Self::Int,
            "decimal" => Self::Decimal,
            "percent" => Self::Percent,
            "text" => Self::Text,
            "long_text" => Self::LongText,
            "email" => Self::Email,
            "phone" => Self::Phone,
            "currency" => Self::Currency,
            "zone" => Self::Zone,
            "date" => Self::Date,
            "timestamp" => Self::Timestamp,
            "money" => Self::Money,
            "link" => Self::Link,
            "set" => Self::Set,
            _ => return None,
        })
    }
}

/// Who sets a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Managed {
    /// Whoever writes the record.
    No,
    /// Always follows from the record's other fields; can never be given.
    Computed,
    /// Set by the rules for a caller; given by an import of history.
    Recorded,
    /// Set by the store.
    Stamped,
}

impl Managed {
    /// The name in [`describe`](crate::Crm::describe).
    pub fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Computed => "computed",
            Self::Recorded => "recorded",
            Self::Stamped => "stamped",
        }
    }
}

/// One field: its name, its number in the bytes, what it means, what it can hold.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldDef {
    /// The number in stored bytes; never used again for another field.
    pub number: u16,
    /// The name in every language, in `snake_case`.
    pub name: Cow<'static, str>,
    /// What it means, for a reader who has not seen the code.
    pub doc: Cow<'static, str>,
    /// What it can hold.
    pub kind: FieldKind,
    /// Whether a record needs it.
    pub required: bool,
    /// Whether it may be empty at all: `false` for a plain type, as a choice.
    pub nullable: bool,
    /// Who sets it.
    pub managed: Managed,
    /// What a company said of a field that it added itself.
    pub custom: Option<Arc<CustomFacts>>,
}

impl FieldDef {
    /// A field that whoever writes the record may set.
    pub const fn new(
        number: u16,
        name: &'static str,
        doc: &'static str,
        kind: FieldKind,
        nullable: bool,
    ) -> Self {
        Self {
            number,
            name: Cow::Borrowed(name),
            doc: Cow::Borrowed(doc),
            kind,
            required: false,
            nullable,
            managed: Managed::No,
            custom: None,
        }
    }

    /// A field of this type.
    pub const fn of<T: FieldType>(number: u16, name: &'static str, doc: &'static str) -> Self {
        Self::new(number, name, doc, T::KIND, T::NULLABLE)
    }

    /// One of a report's figures.
    #[doc(hidden)]
    pub const fn figure<T: FieldType>(number: u16, name: &'static str, doc: &'static str) -> Self {
        Self::new(number, name, doc, T::FIGURE, T::NULLABLE)
    }

    /// Figures whose fields stand in its place.
    #[doc(hidden)]
    pub const fn flat<T: ListItem>(number: u16, name: &'static str, doc: &'static str) -> Self {
        Self::new(number, name, doc, FieldKind::Flat(T::DEF), false)
    }

    /// A record needs it.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// It follows from the record's other fields.
    pub const fn computed(mut self) -> Self {
        self.managed = Managed::Computed;
        self
    }

    /// The rules set it; history may be imported.
    pub const fn recorded(mut self) -> Self {
        self.managed = Managed::Recorded;
        self
    }

    /// The store sets it.
    pub const fn stamped(mut self) -> Self {
        self.managed = Managed::Stamped;
        self
    }
}

/// A fixed list of categories.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceDef {
    /// The type's name, as `Channel`.
    pub name: Cow<'static, str>,
    /// What it tells apart.
    pub doc: Cow<'static, str>,
    /// The categories in order.
    pub options: Cow<'static, [ChoiceOption]>,
}

/// One category of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceOption {
    /// The number in stored bytes; never used again.
    pub number: u32,
    /// The code in every language, in `snake_case`.
    pub code: Cow<'static, str>,
    /// What it means.
    pub doc: Cow<'static, str>,
}

impl ChoiceOption {
    /// A category of the model.
    pub const fn new(number: u32, code: &'static str, doc: &'static str) -> Self {
        Self { number, code: Cow::Borrowed(code), doc: Cow::Borrowed(doc) }
    }
}

impl ChoiceDef {
    /// The categories of the model's type of this name.
    pub const fn new(
        name: &'static str,
        doc: &'static str,
        options: &'static [ChoiceOption],
    ) -> Self {
        Self { name: Cow::Borrowed(name), doc: Cow::Borrowed(doc), options: Cow::Borrowed(options) }
    }

    /// The code of a stored number; a number of a newer version reads `#7`.
    pub fn code(&self, number: u32) -> Cow<'static, str> {
        self.options
            .iter()
            .find(|option| option.number == number)
            .map_or_else(|| Cow::Owned(format!("#{number}")), |option| option.code.clone())
    }

    /// The number of a code, also of one that reads `#7`.
    pub fn number(&self, code: &str) -> Option<u32> {
        if let Some(number) = code.strip_prefix('#') {
            return number.parse().ok();
        }
        self.options.iter().find(|option| option.code == code).map(|option| option.number)
    }
}

/// What the items of a list hold.
#[derive(Debug, PartialEq)]
pub struct ItemDef {
    /// The type's name, as `ContactPhone`.
    pub name: &'static str,
    /// What an item is.
    pub doc: &'static str,
    /// The item's fields; every item of a record has an `id` besides.
    pub fields: &'static [FieldDef],
    /// Whether items have an `id`: those of records have, what verbs take and tell has none.
    pub keyed: bool,
}

impl ItemDef {
    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&'static FieldDef> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The field of this number.
    pub fn numbered(&self, number: u16) -> Option<&'static FieldDef> {
        self.fields.iter().find(|field| field.number == number)
    }

    /// The fields as they are shown, those of flat parts in their places.
    pub fn shown(&'static self) -> Vec<&'static FieldDef> {
        let mut shown = Vec::new();
        for field in self.fields {
            match field.kind {
                FieldKind::Flat(part) => shown.extend(part.shown()),
                _ => shown.push(field),
            }
        }
        shown
    }

    /// What an item holds, field by field as they are [shown](Self::shown).
    pub fn values<'i>(&'static self, item: &'i Item) -> Vec<(&'static FieldDef, &'i Value)> {
        let mut values = Vec::new();
        for field in self.fields {
            let value = item.value(field.number);
            match (&field.kind, value) {
                (FieldKind::Flat(part), Value::List(one)) => {
                    values.extend(one.iter().flat_map(|item| part.values(item)));
                }
                _ => values.push((field, value)),
            }
        }
        values
    }
}

/// One entity: what it is called and which fields it has, the base block's included.
#[derive(Clone, Debug)]
pub struct EntityDef {
    /// The name in links, filters and files, as `deal`.
    pub name: Cow<'static, str>,
    /// The name of its collection, as `deals`.
    pub plural: Cow<'static, str>,
    /// What one is, in a sentence.
    pub doc: Cow<'static, str>,
    /// All fields: the entity's own, then the base block's.
    pub fields: Vec<FieldDef>,
    /// Positions of the fields that search reads, the weightiest first.
    pub search: Vec<usize>,
    /// Position of the field that keeps a record out of lists and counts, unless their filter names it.
    pub unlisted: Option<usize>,
    /// Position of the link to the record without which a record may not be seen.
    pub seen_with: Option<usize>,
    /// Position of the link to the record that it is a part of, and goes to the trash with.
    pub part_of: Option<usize>,
    /// Position of the field of a user who sees and edits a record as its owner does.
    pub held_by: Option<usize>,
    /// Position of the field of yes or no without which the owner alone sees a record.
    pub private_unless: Option<usize>,
}

impl EntityDef {
    /// Whether a record's owner and team do not tell alone who may see it.
    pub(crate) fn is_seen_by_more(&self) -> bool {
        self.seen_with.is_some() || self.held_by.is_some() || self.private_unless.is_some()
    }

    /// The position of the field with this name.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The position of the field that a part of an index is of, as `emails.address` or `-amount_base`.
    pub(crate) fn position_of_path(&self, path: &str) -> Option<usize> {
        let path = path.trim_start_matches('-');
        let list = || path.split_once('.').and_then(|(list, _)| self.position(list));
        self.position(path).or_else(list)
    }

    /// The position of the field with this number.
    pub fn position_of(&self, number: u16) -> Option<usize> {
        self.fields.binary_search_by_key(&number, |field| field.number).ok()
    }

    /// The field with this name.
    pub fn field(&self, name: &str) -> Option<&FieldDef> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The field with this number.
    pub fn numbered(&self, number: u16) -> Option<&FieldDef> {
        self.fields.get(self.position_of(number)?)
    }
}
