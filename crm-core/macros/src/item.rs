//! `#[item]` and `#[block]`: structs of fields inside a record.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Fields, ItemStruct, Result, parse_quote};

use crate::{field, python};

fn plain(arguments: &TokenStream) -> Result<()> {
    if arguments.is_empty() { Ok(()) } else { Err(Error::new_spanned(arguments, "takes nothing")) }
}

pub(crate) fn expand_item(arguments: &TokenStream, input: TokenStream) -> Result<TokenStream> {
    plain(arguments)?;
    let mut input: ItemStruct = syn::parse2(input)?;
    let fields = field::take(&mut input)?;
    if let Fields::Named(named) = &mut input.fields {
        let id = parse_quote! {
            /// The item's id; leave it empty for a new one.
            pub id: crate::entity::ItemId
        };
        named.named.insert(0, id);
    }
    let ident = &input.ident;
    let (name, doc) = (ident.to_string(), field::doc_of(&input.attrs));
    let defs = fields.iter().map(field::Field::def);
    let by_position = field::by_position(ident, &fields);
    let blank = field::blank(ident, &fields, true);
    let python = python::item(ident, &doc, &fields);
    let python_methods = python::item_methods(ident);
    Ok(quote! {
        #[derive(Clone, Debug, PartialEq)]
        #input

        #blank

        #by_position

        impl crate::entity::ListItem for #ident {
            const DEF: &'static crate::entity::ItemDef = &crate::entity::ItemDef {
                name: #name,
                doc: #doc,
                fields: &[#(#defs),*],
            };
            fn id(&self) -> crate::entity::ItemId {
                self.id
            }
            fn set_id(&mut self, id: crate::entity::ItemId) {
                self.id = id;
            }
            #python_methods
        }

        #python
    })
}

pub(crate) fn expand_block(arguments: &TokenStream, input: TokenStream) -> Result<TokenStream> {
    plain(arguments)?;
    let mut input: ItemStruct = syn::parse2(input)?;
    let fields = field::take(&mut input)?;
    let ident = &input.ident;
    let defs = fields.iter().map(field::Field::def);
    let by_position = field::by_position(ident, &fields);
    let blank = field::blank(ident, &fields, false);
    let changes = field::changes(ident, &fields, false);
    let python = python::block(ident, &field::doc_of(&input.attrs), &fields);
    Ok(quote! {
        #[derive(Clone, Debug, PartialEq)]
        #input

        #blank

        #by_position
        #changes

        impl #ident {
            /// The block's field table.
            pub const FIELDS: &'static [crate::entity::FieldDef] = &[#(#defs),*];
        }

        #python
    })
}
