//! What a call tells besides records: a part, with its type forgotten.

use serde_json::Value as Json;

use crate::entity::{FieldDef, Item, ItemDef, ListItem, Value, field::item_of, json::part_to_json};

/// What a verb told or a report answered, untyped.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What its fields are.
    pub def: &'static ItemDef,
    /// The values that it holds.
    pub values: Item,
}

impl Outcome {
    /// An outcome without its type.
    pub fn of<T: ListItem>(told: &T) -> Self {
        Self { def: T::DEF, values: item_of(told) }
    }

    /// Its fields as they are [shown](ItemDef::shown), each with its value.
    pub fn fields(&self) -> Vec<(&'static FieldDef, &Value)> {
        self.def.values(&self.values)
    }

    /// The outcome as one flat object; empty fields are null.
    pub fn to_json(&self) -> Json {
        part_to_json(self.def, &self.values)
    }
}

#[cfg(test)]
mod tests {
    use crm_core_macros::figures;

    use super::*;
    use crate::value::{Currency, Decimal, Money};

    /// What was sold.
    #[figures]
    struct Sold {
        /// Where.
        place: String,
        /// How much.
        #[flat]
        worth: Worth,
        /// How much was meant to be.
        wished: Worth,
        /// By whom.
        sellers: Vec<Seller>,
    }

    /// What something is worth.
    #[figures]
    #[derive(Copy)]
    struct Worth {
        /// In money.
        amount: Option<Money>,
        /// Of all.
        share: Option<Decimal>,
    }

    /// Who sold.
    #[figures]
    struct Seller {
        /// The name, where it is known.
        name: Option<String>,
    }

    fn sold() -> Sold {
        let share = Some(Decimal::ONE / Decimal::from(3));
        let worth = Worth { amount: Some(Money::zero(Currency::VND)), share };
        Sold {
            place: String::new(),
            worth,
            wished: Worth::default(),
            sellers: vec![Seller::default()],
        }
    }

    #[test]
    fn the_fields_of_a_flat_part_stand_in_its_place() {
        let told = Outcome::of(&sold());

        let names: Vec<_> = told.fields().iter().map(|(field, _)| &*field.name).collect();
        assert_eq!(names, ["place", "amount", "share", "wished", "sellers"]);
        let described: Vec<_> = Sold::DEF.shown().iter().map(|field| &*field.name).collect();
        assert_eq!(described, names);
    }

    #[test]
    fn a_share_is_a_number_and_nothing_is_null() {
        let told = Outcome::of(&sold()).to_json();

        assert_eq!(told["share"].to_string(), "0.333333333333");
        assert_eq!(told["amount"]["currency"], "VND");
        assert_eq!((&told["place"], &told["wished"]["amount"]), (&"".into(), &Json::Null));
        assert_eq!(told["sellers"][0]["name"], Json::Null);
    }
}
