//! Custom fields: what a company wants to know of its records besides what the model holds.

use std::borrow::Cow;

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{
        AnyIndex, By, ChoiceDef, ChoiceOption, Context, CustomFacts, Entity, FieldDef, FieldKind,
        Record, Violations, unique,
    },
    error::Result,
};

/// What a custom field can hold.
#[choice]
pub enum CustomKind {
    /// A line of text.
    Text = 1,
    /// Text of any length.
    LongText = 2,
    /// Yes or no.
    Bool = 3,
    /// A whole number.
    Int = 4,
    /// A decimal number, exact.
    Decimal = 5,
    /// A share between 0 and 100.
    Percent = 6,
    /// An amount with its currency.
    Money = 7,
    /// A day.
    Date = 8,
    /// An instant.
    Timestamp = 9,
    /// One of the field's options.
    Choice = 10,
    /// Words without order or repetition.
    Set = 11,
    /// An e-mail address.
    Email = 12,
    /// A telephone number.
    Phone = 13,
    /// An ISO 4217 currency code.
    Currency = 14,
    /// A time zone by its IANA name.
    Zone = 15,
    /// A link to a record of one entity, the field's `target`.
    Id = 16,
    /// A link to a record of any entity.
    Link = 17,
}

/// What people call a field in one language.
#[item]
pub struct CustomLabel {
    /// The language, as `vi` or `en`.
    #[field(1, required)]
    pub locale: String,
    /// What the field is called there.
    #[field(2, required)]
    pub text: String,
}

/// One value that a field of kind choice can have.
#[item]
pub struct CustomOption {
    /// The code in filters, files and programs, in `snake_case`; changing it keeps the values.
    #[field(1, required)]
    pub code: String,
    /// What people call it in Vietnamese.
    #[field(2)]
    pub vi: Option<String>,
    /// What people call it in English.
    #[field(3)]
    pub en: Option<String>,
    /// Its number in stored bytes, given by the library in order of arrival.
    #[field(4)]
    pub number: Option<i64>,
    /// Whether it is offered no more: records that have it keep it, and no other gets it.
    #[field(5)]
    pub retired: bool,
}

/// A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own.
#[entity("custom_field", search = [name])]
pub struct CustomField {
    /// The entity whose records have the field, as `account`; it cannot be changed later.
    #[field(1, required)]
    pub entity: String,
    /// The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values.
    #[field(2, required)]
    pub name: String,
    /// What it holds; it cannot be changed later.
    #[field(3, required)]
    pub kind: CustomKind,
    /// The entity that a field of kind id links to.
    #[field(4)]
    pub target: Option<String>,
    /// The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as
    /// retired, so that what records hold can still be read.
    #[field(5)]
    pub options: Vec<CustomOption>,
    /// What people call it, by language.
    #[field(6)]
    pub labels: Vec<CustomLabel>,
    /// What it means, in a sentence.
    #[field(7)]
    pub description: Option<String>,
    /// Whether a new record needs it; records that lacked it before may go on without.
    #[field(8)]
    pub required: bool,
    /// Whether records are found and sorted by it without reading all of them.
    #[field(9)]
    pub indexed: bool,
    /// Whether a value belongs to one record; it is refused where records clash already, and those are named.
    #[field(10)]
    pub unique: bool,
    /// Whether search reads it.
    #[field(11)]
    pub searchable: bool,
    /// Whether lists leave it out unless it is asked for.
    #[field(12)]
    pub unlisted: bool,
}

impl CustomField {
    /// A field by its entity and name.
    pub const NAMED: By<Self, (String, String)> = unique!(
        "named",
        on = ["entity", "name"],
        |field| Some((field.entity.clone(), field.name.clone()))
    );

    /// What the field can hold, as the field table says it.
    pub(crate) fn field_kind(&self) -> Option<FieldKind> {
        Some(match self.kind {
            CustomKind::Choice => {
                let doc = self.description.as_deref().unwrap_or_default();
                FieldKind::Choice(Cow::Owned(choice(&self.name, doc, &self.options)))
            }
            CustomKind::Id => FieldKind::Id(self.target.clone()?.into()),
            kind => FieldKind::scalar(&kind.code())?,
        })
    }

    fn facts(&self, id: CustomFieldId) -> CustomFacts {
        let labels = self.labels.iter().map(|label| (label.locale.clone(), label.text.clone()));
        let retired = self.options.iter().filter(|option| option.retired);
        CustomFacts {
            id: id.into(),
            labels: labels.collect(),
            option_labels: option_labels(&self.options),
            retired: retired.map(|option| option.code.clone()).collect(),
            unlisted: self.unlisted,
        }
    }
}

impl Record<CustomField> {
    /// The field as records of its entity have it, under this number.
    pub(crate) fn field_def(&self, number: u16) -> Option<FieldDef> {
        let doc = self.description.clone().unwrap_or_default();
        let facts = self.facts(self.id);
        let def = FieldDef::custom(number, &self.name, doc, self.field_kind()?, facts);
        Some(FieldDef { required: self.required, ..def })
    }
}

impl Entity for CustomField {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED];

    fn settle(
        field: &mut Record<Self>,
        before: Option<&Record<Self>>,
        _: &Context<'_>,
    ) -> Result<()> {
        let held = before.map_or(&[][..], |before| &before.options);
        let mut last = held.iter().filter_map(|option| option.number).max().unwrap_or(0);
        for option in &mut field.options {
            let same = held.iter().find(|held| held.id == option.id);
            option.number = same.and_then(|held| held.number).or_else(|| {
                last += 1;
                Some(last)
            });
        }
        // Records may hold it, and a number of the file must go on meaning the same.
        let is_choice = field.kind == CustomKind::Choice;
        for gone in held.iter().filter(|_| is_choice) {
            if !field.options.iter().any(|option| option.id == gone.id) {
                field.options.push(CustomOption { retired: true, ..gone.clone() });
            }
        }
        Ok(())
    }

    fn check(
        field: &Record<Self>,
        before: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if !is_name(&field.name) {
            broken.add("name", "not_a_name");
        }
        if (field.kind == CustomKind::Id) != field.target.is_some() {
            broken.add("target", if field.target.is_some() { "not_possible" } else { "required" });
        }
        if matches!(field.kind, CustomKind::Unknown(_)) {
            broken.add("kind", "not_possible");
        }
        check_options(field, broken);
        let texts = [CustomKind::Text, CustomKind::LongText, CustomKind::Email, CustomKind::Phone];
        if field.searchable && !texts.contains(&field.kind) && field.kind != CustomKind::Set {
            broken.add("searchable", "not_possible");
        }
        let long = [CustomKind::LongText, CustomKind::Link];
        if field.indexed && long.contains(&field.kind) {
            broken.add("indexed", "not_possible");
        }
        let shared = [CustomKind::LongText, CustomKind::Link, CustomKind::Bool, CustomKind::Set];
        if field.unique && shared.contains(&field.kind) {
            broken.add("unique", "not_possible");
        }
        for (place, label) in field.labels.iter().enumerate() {
            let earlier = field.labels.iter().take(place);
            if earlier.into_iter().any(|other| other.locale == label.locale) {
                broken.add("labels.locale", "duplicate");
            }
        }
        let Some(before) = before else { return Ok(()) };
        let fixed = [
            ("entity", before.entity != field.entity),
            ("kind", before.kind != field.kind),
            ("target", before.target != field.target),
        ];
        for (name, _) in fixed.iter().filter(|(_, changed)| *changed) {
            broken.add(*name, "fixed");
        }
        Ok(())
    }
}

/// The choice of these options, as far as they are numbered.
pub(crate) fn choice(name: &str, doc: &str, options: &[CustomOption]) -> ChoiceDef {
    let options = options.iter().filter_map(|option| {
        Some(ChoiceOption {
            number: u32::try_from(option.number?).ok()?,
            code: option.code.clone().into(),
            doc: option.en.clone().or_else(|| option.vi.clone()).unwrap_or_default().into(),
        })
    });
    ChoiceDef {
        name: name.to_owned().into(),
        doc: doc.to_owned().into(),
        options: options.collect(),
    }
}

/// What people call the options: code, language, text.
pub(crate) fn option_labels(options: &[CustomOption]) -> Vec<(String, String, String)> {
    let labels = options.iter().flat_map(|option| {
        let in_language = |locale: &str, text: &Option<String>| {
            Some((option.code.clone(), locale.to_owned(), text.clone()?))
        };
        [in_language("vi", &option.vi), in_language("en", &option.en)]
    });
    labels.flatten().collect()
}

fn check_options(field: &Record<CustomField>, broken: &mut Violations) {
    if field.kind != CustomKind::Choice {
        if !field.options.is_empty() {
            broken.add("options", "not_possible");
        }
        return;
    }
    if field.options.iter().all(|option| option.retired) {
        broken.add("options", "required");
    }
    for (place, option) in field.options.iter().enumerate() {
        if !is_name(&option.code) {
            broken.add("options.code", "not_a_name");
        }
        if field.options.iter().take(place).any(|other| other.code == option.code) {
            broken.add("options.code", "duplicate");
        }
    }
}

/// Whether this can name a field or an option: short, in `snake_case`.
pub(crate) fn is_name(name: &str) -> bool {
    name.len() <= 63
        && name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
}
