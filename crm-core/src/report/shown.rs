//! How answers are shown: as JSON, and as the description from which every language's types are written.

use std::borrow::Cow;

use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::{
    entity::{FieldKind, FieldType, FieldValue, json::to_json},
    model::{
        AccountId, Channel, ContactId, ContractId, ContractStatus, DealId, ForecastCategory,
        InteractionId, InteractionStatus, LeadId, LifecycleStage, PipelineId, StageCategory,
        StageId, TaskId, TeamId, UserId,
    },
    report::Standing,
    value::{Date, Decimal, Link, Money, Month, Timestamp, canonical, round_half_up},
};

/// Decimals of shares and averages that no currency limits.
const PLACES: u32 = 12;

/// What a part of an answer holds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// A value as fields hold them.
    Value(FieldKind),
    /// A plain number: a share (0.3 for 30 %), an average, a number of days.
    Number,
    /// One part beside others.
    Object(&'static ObjectShape),
    /// Any number of objects.
    List(&'static ObjectShape),
}

/// A part of an answer that has parts itself.
#[derive(Debug, PartialEq)]
pub struct ObjectShape {
    /// The type's name, as `BoardRow`.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its parts, in order.
    pub parts: &'static [Part],
}

/// A named part of an answer.
#[derive(Debug, PartialEq)]
pub struct Part {
    /// The name, in `snake_case`.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether there may be nothing.
    pub nullable: bool,
    /// Whether its own parts stand in its place.
    pub is_flat: bool,
}

/// A struct of an answer.
pub trait ShownObject {
    /// Its parts.
    const OBJECT: ObjectShape;
}

/// Something that an answer shows.
pub trait Shown {
    /// What it holds.
    const SHAPE: Shape;
    /// Whether there may be nothing.
    const NULLABLE: bool = false;
    /// The value as JSON: money as decimal text with its currency, shares as numbers.
    fn shown(&self) -> Json;
}

/// Declares a struct of an answer: its JSON and its description follow from the fields and their docs. The parts of
/// a `#[flat]` field stand in its place.
macro_rules! shown {
    ($($(#[doc = $about:literal])+ $(#[derive($($derived:ident),+)])? pub struct $name:ident {
        $($(#[doc = $doc:literal])+ $(#[flat$($flat:ident)?])? pub $field:ident: $type:ty,)*
    })+) => {
        $(
            $(#[doc = $about])+
            #[derive(Clone, Debug, PartialEq $(, $($derived),+)?)]
            pub struct $name {
                $($(#[doc = $doc])+ pub $field: $type,)*
            }

            impl $crate::report::ShownObject for $name {
                const OBJECT: $crate::report::ObjectShape = $crate::report::ObjectShape {
                    name: stringify!($name),
                    doc: concat!($($about),+),
                    parts: &[$($crate::report::Part {
                        name: stringify!($field),
                        doc: concat!($($doc),+),
                        shape: <$type as $crate::report::Shown>::SHAPE,
                        nullable: <$type as $crate::report::Shown>::NULLABLE,
                        is_flat: $crate::report::shown::is_flat(&[$(concat!("flat" $(, stringify!($flat))?))?]),
                    },)*],
                };
            }

            impl $crate::report::Shown for $name {
                const SHAPE: $crate::report::Shape =
                    $crate::report::Shape::Object(&<$name as $crate::report::ShownObject>::OBJECT);

                fn shown(&self) -> serde_json::Value {
                    let mut parts = serde_json::Map::new();
                    $($crate::report::shown::put(
                        &mut parts,
                        stringify!($field),
                        $crate::report::shown::is_flat(&[$(concat!("flat" $(, stringify!($flat))?))?]),
                        $crate::report::Shown::shown(&self.$field),
                    );)*
                    serde_json::Value::Object(parts)
                }
            }
        )+
    };
}
pub(super) use shown;

/// Whether a field of [`shown!`] bears an attribute; `flat` is the only one.
pub(super) const fn is_flat(attributes: &[&str]) -> bool {
    !attributes.is_empty()
}

pub(super) fn put(parts: &mut Map<String, Json>, name: &str, is_flat: bool, shown: Json) {
    match shown {
        Json::Object(inner) if is_flat => parts.extend(inner),
        shown => {
            parts.insert(name.to_owned(), shown);
        }
    }
}

macro_rules! values {
    ($($type:ty),+) => {
        $(impl Shown for $type {
            const SHAPE: Shape = Shape::Value(<$type as FieldType>::KIND);
            fn shown(&self) -> Json {
                to_json(&<$type as FieldType>::KIND, &self.get())
            }
        })+
    };
}
values!(i64, String, bool, Date, Timestamp, Money, Link);
values!(AccountId, ContactId, DealId, InteractionId, PipelineId, StageId, TeamId, UserId);
values!(ContractId, LeadId, TaskId);
values!(
    Channel,
    ContractStatus,
    ForecastCategory,
    InteractionStatus,
    LifecycleStage,
    Standing,
    StageCategory
);

/// The id of a record of one of several entities.
impl Shown for Uuid {
    const SHAPE: Shape = Shape::Value(FieldKind::Id(Cow::Borrowed("")));
    fn shown(&self) -> Json {
        self.to_string().into()
    }
}

impl Shown for Month {
    const SHAPE: Shape = Shape::Value(FieldKind::Text);
    fn shown(&self) -> Json {
        self.to_string().into()
    }
}

impl Shown for Decimal {
    const SHAPE: Shape = Shape::Number;
    fn shown(&self) -> Json {
        number(*self)
    }
}

impl<T: Shown> Shown for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const NULLABLE: bool = true;
    fn shown(&self) -> Json {
        self.as_ref().map_or(Json::Null, Shown::shown)
    }
}

impl<T: Shown + ShownObject> Shown for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::OBJECT);
    fn shown(&self) -> Json {
        self.iter().map(Shown::shown).collect()
    }
}

/// A plain number, as far as anybody reads its decimals.
pub(super) fn number(number: Decimal) -> Json {
    let text = canonical(round_half_up(number, PLACES)).to_string();
    // A plain decimal always reads as a JSON number.
    serde_json::from_str(&text).unwrap_or(Json::Null)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        report::{BoardRow, Figure, StagePlace},
        value::Currency,
    };

    #[test]
    fn the_parts_of_a_flat_field_stand_in_its_place() {
        let amount = Money::zero(Currency::VND);
        let place = StagePlace {
            pipeline: "Sales".to_owned(),
            pipeline_id: PipelineId::default(),
            stage: "Won".to_owned(),
            stage_id: StageId::default(),
            category: StageCategory::Won,
        };
        let row =
            BoardRow { place, figure: Figure { count: 3, valued: 0, amount, weighted: amount } };

        let shown = row.shown();
        assert_eq!((&shown["stage"], &shown["count"]), (&"Won".into(), &3.into()));
        assert_eq!(shown["amount"]["currency"], "VND");
        let shape = BoardRow::OBJECT;
        let flat: Vec<_> = shape.parts.iter().map(|part| (part.name, part.is_flat)).collect();
        assert_eq!(flat, [("place", true), ("figure", true)]);
        assert_eq!(shape.name, "BoardRow");
    }

    #[test]
    fn a_share_is_a_number_and_nothing_is_null() {
        let third = Some(Decimal::ONE / Decimal::from(3));

        assert_eq!(third.shown().to_string(), "0.333333333333");
        assert!(None::<Decimal>.shown().is_null());
        const { assert!(<Option<Decimal> as Shown>::NULLABLE) };
    }
}
