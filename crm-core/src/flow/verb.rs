//! What a verb is: fields that it is given, fields that it tells, and one way to call any of them by its name.

use std::borrow::Cow;

use serde_json::{Map, Value as Json};

use crate::{
    crm::{Crm, Door, Tx},
    entity::{
        FieldKind, FieldValue, Item, ItemDef, ItemId, ListItem, Mismatch, Outcome, Value,
        change::wrong_type, from_json,
    },
    error::{Error, ErrorKind, Result, Violation},
    flow::{self, for_each_flow},
    planted::idle,
};

/// A verb over several records; the struct is what it is given.
///
/// Its fields become the arguments of a method in every language, and those of the outcome what the method returns.
pub trait Flow: ListItem {
    /// What it tells when it is done.
    type Outcome: ListItem;

    /// Does it as a part of a transaction.
    ///
    /// # Errors
    /// What the verb's own page says; nothing of it is written then.
    fn run(&self, tx: &Tx) -> Result<Self::Outcome>;

    /// Does it as a call of its own: one change set, and one commit unless the verb says otherwise.
    ///
    /// # Errors
    /// As [`run`](Self::run), and what a commit is refused for.
    fn run_alone(&self, crm: &Crm) -> Result<Self::Outcome> {
        crm.write(|tx| self.run(tx))
    }
}

/// A verb as data: its name, what it is given and what it tells.
#[derive(Clone, Copy, Debug)]
pub struct FlowDef {
    /// The name in every language, in `snake_case`.
    pub name: &'static str,
    /// What it is given; its doc says what the verb does.
    pub arguments: &'static ItemDef,
    /// What it tells when it is done.
    pub outcome: &'static ItemDef,
    call: fn(Door<'_>, Item) -> Result<Outcome>,
}

impl FlowDef {
    const fn of<F: Flow>(name: &'static str) -> Self {
        Self { name, arguments: F::DEF, outcome: F::Outcome::DEF, call: call::<F> }
    }

    /// Every verb.
    pub fn all() -> &'static [Self] {
        FLOWS
    }

    /// The verb of this name.
    ///
    /// # Errors
    /// `UnknownField` when there is no such verb.
    pub fn named(name: &str) -> Result<&'static Self> {
        FLOWS.iter().find(|flow| flow.name == name).ok_or_else(|| {
            Error::new(ErrorKind::UnknownField, "there is no verb of this name; see describe")
                .with_field(name.to_owned(), "unknown_field")
        })
    }

    /// What the verb is given, from an object; absent and null leave a field empty.
    ///
    /// # Errors
    /// `UnknownField` and `WrongType` naming the field.
    pub fn arguments_from_json(&self, given: &Map<String, Json>) -> Result<Item> {
        let value = |(name, json): (&String, &Json)| {
            let field = self.arguments.field(name).ok_or_else(|| {
                Error::new(ErrorKind::UnknownField, "the verb takes nothing of this name")
                    .with_field(name.clone(), "unknown_field")
            })?;
            Ok((field.number, from_json(field, json)?))
        };
        let mut values = given.iter().map(value).collect::<Result<Vec<_>>>()?;
        values.sort_by_key(|(number, _)| *number);
        Ok(Item { id: ItemId::default(), values })
    }

    pub(crate) fn call(&self, door: Door<'_>, given: Item) -> Result<Outcome> {
        idle!(self.name => Ok(Outcome { def: self.outcome, values: Item { id: ItemId::default(), values: Vec::new() } }));
        (self.call)(door, given)
    }

    /// The entities that the verb cannot do without.
    pub(crate) fn entities(&self) -> impl Iterator<Item = &str> {
        let needed = self.arguments.fields.iter().filter(|field| field.required);
        needed.filter_map(|field| match &field.kind {
            FieldKind::Id(entity) => Some(&**entity),
            _ => None,
        })
    }
}

fn call<F: Flow>(door: Door<'_>, given: Item) -> Result<Outcome> {
    let flow: F = read(given)?;
    let told = match door {
        Door::Crm(crm) => flow.run_alone(crm)?,
        Door::Tx(tx) => tx.whole(|| flow.run(tx))?,
    };
    Ok(Outcome::of(&told))
}

/// The arguments from their values; what does not fit or is lacking is named.
fn read<F: Flow>(given: Item) -> Result<F> {
    let mut flow = F::default();
    for (number, value) in given.values.into_iter().filter(|(_, value)| *value != Value::Null) {
        let position = F::DEF.fields.iter().position(|field| field.number == number);
        let Some((field, position)) = F::DEF.numbered(number).zip(position) else { continue };
        if let Some(target) = flow.field_mut(position) {
            target.set(value).map_err(|Mismatch| wrong_type(field))?;
        }
    }
    let lacks = |position: usize| flow.field(position).is_none_or(FieldValue::holds_nothing);
    let fields = F::DEF.fields.iter().enumerate();
    let lacking = fields.filter(|(position, field)| field.required && lacks(*position));
    let lacking: Vec<_> = lacking
        .map(|(_, field)| Violation { field: Cow::clone(&field.name), code: "required" })
        .collect();
    if lacking.is_empty() {
        return Ok(flow);
    }
    Err(Error::new(ErrorKind::Invalid, "the verb needs these fields").with_fields(lacking))
}

macro_rules! verbs {
    ($($name:ident $flow:ident;)+) => {
        const FLOWS: &[FlowDef] = &[$(FlowDef::of::<flow::$flow>(stringify!($name))),+];

        impl Crm {
            $(#[doc = concat!("Does what [`", stringify!($flow), "`](flow::", stringify!($flow), ") says, as one change set.")]
            ///
            /// # Errors
            /// What the verb's own page says, and what a commit is refused for.
            pub fn $name(&self, given: flow::$flow) -> Result<<flow::$flow as Flow>::Outcome> {
                given.run_alone(self)
            })+
        }
        impl Tx {
            $(#[doc = concat!("Does what [`", stringify!($flow), "`](flow::", stringify!($flow), ") says, as a part of the transaction.")]
            ///
            /// # Errors
            /// What the verb's own page says.
            pub fn $name(&self, given: flow::$flow) -> Result<<flow::$flow as Flow>::Outcome> {
                self.whole(|| given.run(self))
            })+
        }
    };
}
for_each_flow!(verbs);

impl Crm {
    /// Calls a verb by its name, as one change set.
    ///
    /// # Errors
    /// `UnknownField` when there is no such verb, `WrongType` and `Invalid` naming arguments, and what the verb says.
    pub fn flow(&self, name: &str, given: Item) -> Result<Outcome> {
        FlowDef::named(name)?.call(Door::Crm(self), given)
    }
}

impl Tx {
    /// Calls a verb by its name, as a part of the transaction.
    ///
    /// # Errors
    /// As [`Crm::flow`].
    pub fn flow(&self, name: &str, given: Item) -> Result<Outcome> {
        FlowDef::named(name)?.call(Door::Tx(self), given)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::flow::{Win, desk};

    fn given(name: &str, json: &Json) -> Result<Item> {
        FlowDef::named(name)?.arguments_from_json(json.as_object().unwrap())
    }

    #[test]
    fn a_verb_called_by_its_name_does_what_it_does() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);

        let given = given("win", &json!({ "deal": deal.to_string(), "stage": null })).unwrap();
        let told = crm.flow("win", given).unwrap().to_json();

        assert_eq!(told["deal"], deal.to_string());
        assert_eq!((&told["category"], &told["probability"]), (&json!("won"), &json!("100")));
        assert_eq!(told["closed_at"], "2026-11-20T02:00:00.000Z");
    }

    #[test]
    fn what_a_verb_needs_and_does_not_get_is_named() {
        let crm = desk::desk();

        let error = crm.flow("win", given("win", &json!({})).unwrap()).unwrap_err();

        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert_eq!((&*error.fields()[0].field, error.fields()[0].code), ("deal", "required"));
        let unknown = given("win", &json!({ "deel": 1 })).unwrap_err();
        assert_eq!(unknown.kind(), ErrorKind::UnknownField);
        assert_eq!(FlowDef::named("wim").unwrap_err().kind(), ErrorKind::UnknownField);
    }

    #[test]
    fn a_verb_that_fails_leaves_the_rest_of_its_transaction() {
        let crm = desk::desk();
        let deal = desk::deal(&crm);
        let tx = crm.transaction().unwrap();
        tx.win(Win::new(deal)).unwrap();

        tx.win(Win::new(deal)).unwrap_err();
        tx.commit().unwrap();

        assert!(!crm.deals().get(deal).unwrap().is_open());
    }

    #[test]
    fn every_verb_is_described_and_no_record_lists_what_has_no_id() {
        let described = desk::desk().describe();

        let names = described["flows"].as_array().unwrap().iter().map(|flow| &flow["name"]);
        assert!(names.eq(FlowDef::all().iter().map(|flow| flow.name)));
        let entities = described["entities"].as_array().unwrap().iter();
        let fields = entities.flat_map(|entity| entity["fields"].as_array().unwrap());
        assert!(fields.filter_map(|field| field.get("item")).all(|item| item["keyed"] == true));
    }
}
