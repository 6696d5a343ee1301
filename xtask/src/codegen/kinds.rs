//! What a field can hold, as classes of their own say it: the fields of records, and those of what is told by name.

use serde_json::Value;

use super::described::{is, text};

/// A field's kind, as far as types tell kinds apart.
#[derive(Clone, Copy)]
pub(super) enum Kind<'d> {
    Bool,
    Int,
    Decimal,
    Text,
    Date,
    Timestamp,
    Money,
    Id,
    Link,
    Words,
    /// The fields that the company added.
    Custom,
    Choice(&'d str),
    Choices(&'d str),
    /// A list of items.
    List(&'d str),
    /// One item.
    Part(&'d str),
}

impl<'d> Kind<'d> {
    /// The kind of a field that the model describes.
    pub(super) fn of(field: &'d Value) -> Self {
        let named = |part: &str| field.get(part).map_or("", |part| text(part, "name"));
        match text(field, "kind") {
            "list" => Self::List(named("item")),
            "part" => Self::Part(named("item")),
            "choice" => Self::Choice(named("choice")),
            kind => Self::plain(kind),
        }
    }

    fn plain(kind: &str) -> Self {
        match kind {
            "bool" => Self::Bool,
            "int" => Self::Int,
            "decimal" | "percent" | "number" => Self::Decimal,
            "date" => Self::Date,
            "timestamp" => Self::Timestamp,
            "money" => Self::Money,
            "id" => Self::Id,
            "link" => Self::Link,
            "set" => Self::Words,
            "custom" => Self::Custom,
            _ => Self::Text,
        }
    }

    /// What the readers of rows call it.
    pub(super) fn reader(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Decimal => "decimal",
            Self::Text | Self::Choice(_) => "text",
            Self::Date => "date",
            Self::Timestamp => "timestamp",
            Self::Money => "money",
            Self::Id => "id",
            Self::Link => "link",
            Self::Words | Self::Choices(_) => "words",
            Self::Custom => "named",
            Self::List(_) | Self::Part(_) => "items",
        }
    }
}

/// A field of what is told by name, as `told.json` has it: `["list Row", "What there is."]`.
pub(super) struct Told<'d> {
    pub(super) name: &'d str,
    pub(super) kind: Kind<'d>,
    pub(super) is_nullable: bool,
    pub(super) doc: &'d str,
}

/// The fields of a shape.
pub(super) fn told(shape: &Value) -> Vec<Told<'_>> {
    let fields = shape.as_object().into_iter().flatten();
    fields.filter_map(|(name, described)| told_field(name, described)).collect()
}

fn told_field<'d>(name: &'d str, described: &'d Value) -> Option<Told<'d>> {
    let kind = described.get(0)?.as_str()?;
    let (kind, is_nullable) = kind.strip_suffix('?').map_or((kind, false), |kind| (kind, true));
    let kind = match kind.split_once(' ') {
        Some(("list", item)) => Kind::List(item),
        Some(("part", item)) => Kind::Part(item),
        Some(("choice", choice)) => Kind::Choice(choice),
        Some(("choices", choice)) => Kind::Choices(choice),
        _ => Kind::plain(kind),
    };
    Some(Told { name, kind, is_nullable, doc: described.get(1)?.as_str()? })
}

/// What a field of an item is when nobody gives it.
pub(super) enum Default<'d> {
    /// It must be given.
    None,
    /// It may hold nothing.
    Nothing,
    False,
    Zero,
    /// An empty list.
    NoItems,
    /// A choice's first option, by its code.
    Option(&'d str),
    NoText,
}

impl<'d> Default<'d> {
    pub(super) fn of(field: &'d Value) -> Self {
        match Kind::of(field) {
            _ if is(field, "required") => Self::None,
            _ if is(field, "nullable") => Self::Nothing,
            Kind::Bool => Self::False,
            Kind::Int => Self::Zero,
            Kind::Words | Kind::List(_) => Self::NoItems,
            Kind::Choice(_) => {
                let options = field.get("choice").and_then(|choice| choice.get("options"));
                let first = options.and_then(|options| options.get(0));
                first.map_or(Self::None, |first| Self::Option(text(first, "code")))
            }
            Kind::Text if matches!(text(field, "kind"), "text" | "long_text") => Self::NoText,
            _ => Self::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::*;

    #[test]
    fn every_field_of_the_shapes_can_be_read() {
        let shapes: Map<String, Value> = serde_json::from_str(include_str!("told.json")).unwrap();
        for (name, shape) in &shapes {
            let fields = shape.as_object().unwrap().keys().filter(|name| !name.is_empty()).count();
            assert_eq!(told(shape).len(), fields, "{name}");
        }
    }

    #[test]
    fn a_shape_says_what_a_list_holds_and_what_may_be_missing() {
        let shape = json!({ "": "It.", "by": ["id?", "Who."], "rows": ["list Row", "What."] });
        let [by, rows] = &told(&shape)[..] else { panic!("a shape of two fields") };
        assert!(by.is_nullable && matches!(by.kind, Kind::Id));
        assert!(!rows.is_nullable && matches!(rows.kind, Kind::List("Row")));
    }
}
