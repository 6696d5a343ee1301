//! The attributes that crm-core's model is written with: `#[entity]`, `#[item]`, `#[part]`, `#[figures]`, `#[block]` and `#[choice]`.
//!
//! They write data and one way in; rules, encoding and storage are ordinary code in crm-core.

use proc_macro::TokenStream;

mod choice;
mod entity;
mod field;
mod item;
mod python;
#[cfg(test)]
mod tests;

/// A struct becomes an entity: `#[entity("deal", plural = "deals", search = [name])]`.
///
/// `unlisted = archived` names a field of yes or no: where it holds, lists and counts leave the record out.
/// `seen_with = related_to` names a link: who may not see the record that it leads to does not see this one either.
/// `part_of = contract` names a link: a record goes to the trash with the one that it is a part of and comes back with it,
/// and its changes are changes of that one. `held_by = assignee` names a user who sees and edits a record as its owner
/// does. `private_unless = shared` names a field of yes or no: while it is no, the owner alone sees the record.
///
/// It writes the id type, `new` with the required fields, the change enum and the field table.
#[proc_macro_attribute]
pub fn entity(arguments: TokenStream, input: TokenStream) -> TokenStream {
    finish(entity::expand(arguments.into(), input.into()))
}

/// A struct becomes the item of a list: it gets an `id` and a field table.
#[proc_macro_attribute]
pub fn item(arguments: TokenStream, input: TokenStream) -> TokenStream {
    finish(item::expand_item(&arguments.into(), input.into()))
}

/// A struct becomes fields that stand on their own, outside records: what a verb takes, and what it tells.
#[proc_macro_attribute]
pub fn part(arguments: TokenStream, input: TokenStream) -> TokenStream {
    finish(item::expand_part(&arguments.into(), input.into()))
}

/// A struct becomes figures of a report: a part that every language shows as plain data, its decimals as numbers.
///
/// Its fields need no attribute; those of a `#[flat]` one, which is figures itself, stand in its place.
#[proc_macro_attribute]
pub fn figures(arguments: TokenStream, input: TokenStream) -> TokenStream {
    finish(item::expand_figures(&arguments.into(), input.into()))
}

/// A struct becomes a block of fields that entities share.
#[proc_macro_attribute]
pub fn block(arguments: TokenStream, input: TokenStream) -> TokenStream {
    finish(item::expand_block(&arguments.into(), input.into()))
}

/// An enum becomes fixed categories: `Phone = 1` gives the number in stored bytes, an `Unknown` arm is added.
#[proc_macro_attribute]
pub fn choice(arguments: TokenStream, input: TokenStream) -> TokenStream {
    finish(choice::expand(&arguments.into(), input.into()))
}

fn finish(expanded: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    expanded.unwrap_or_else(|error| error.to_compile_error()).into()
}
