//! Verbs by their names: as values for the generated methods, as JSON text for whoever has none.

use crm_core::{
    Error, ErrorKind, Result as CoreResult,
    entity::{self, FieldDef, ItemId},
    flow::{FlowDef, Outcome},
};
use serde_json::{Map, Value as Json};

use crate::{
    failure::Result,
    values::{Change, Item, meant, shown_item},
};

/// Calls a verb with the arguments that are set.
pub(crate) fn call(
    name: &str,
    given: Vec<Change>,
    run: impl FnOnce(entity::Item) -> CoreResult<Outcome>,
) -> Result<Item> {
    let flow = FlowDef::named(name)?;
    let mut values = Vec::new();
    for change in given {
        let Change::Set { field, value } = change else { continue };
        let argument = argument(flow, &field)?;
        values.push((argument.number, meant(argument, value)));
    }
    let told = run(entity::Item { id: ItemId::default(), values })?;
    Ok(shown_item(told.def, told.values))
}

/// Calls a verb with a JSON object of its arguments.
pub(crate) fn call_json(
    name: &str,
    given: &str,
    run: impl FnOnce(entity::Item) -> CoreResult<Outcome>,
) -> Result<String> {
    let given: Map<String, Json> = serde_json::from_str(given).map_err(|error| {
        Error::new(ErrorKind::WrongType, "give the arguments as the text of a JSON object")
            .with_source(error)
    })?;
    let told = run(FlowDef::named(name)?.arguments_from_json(&given)?)?;
    Ok(told.to_json().to_string())
}

fn argument(flow: &FlowDef, name: &str) -> CoreResult<&'static FieldDef> {
    flow.arguments.field(name).ok_or_else(|| {
        Error::new(ErrorKind::UnknownField, "the verb takes nothing of this name")
            .with_field(name.to_owned(), "unknown_field")
    })
}
