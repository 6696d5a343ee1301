//! Verbs by their names.

use crm_core::{
    Error, ErrorKind, Result as CoreResult,
    entity::{self, FieldDef, ItemId, Outcome},
    flow::FlowDef,
};

use crate::{
    failure::Result,
    values::{Change, Item, meant, told_item},
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
    Ok(told_item(&told))
}

fn argument(flow: &FlowDef, name: &str) -> CoreResult<&'static FieldDef> {
    flow.arguments.field(name).ok_or_else(|| {
        Error::new(ErrorKind::UnknownField, "the verb takes nothing of this name")
            .with_field(name.to_owned(), "unknown_field")
    })
}
