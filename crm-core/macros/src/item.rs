//! `#[item]`, `#[part]`, `#[figures]` and `#[block]`: structs of fields inside a record, or on their own.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Fields, ItemStruct, Result, parse_quote};

use crate::{
    field::{self, Field},
    python,
};

fn plain(arguments: &TokenStream) -> Result<()> {
    if arguments.is_empty() { Ok(()) } else { Err(Error::new_spanned(arguments, "takes nothing")) }
}

/// The item of a list, with an id of its own.
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
    let id = quote! {
        fn id(&self) -> crate::entity::ItemId {
            self.id
        }
        fn set_id(&mut self, id: crate::entity::ItemId) {
            self.id = id;
        }
    };
    let classes = with_class(&input, &fields, true);
    Ok(fielded(&input, &fields, true, &id, &classes))
}

/// A struct of fields outside records: what a verb takes and what it tells.
pub(crate) fn expand_part(arguments: &TokenStream, input: TokenStream) -> Result<TokenStream> {
    plain(arguments)?;
    let mut input: ItemStruct = syn::parse2(input)?;
    let fields = field::take(&mut input)?;
    let classes = with_class(&input, &fields, false);
    let fielded = fielded(&input, &fields, false, &no_id(), &classes);
    let new = field::new(&input.ident, &fields, "What it needs; the rest is empty.");
    Ok(quote!(#fielded #new))
}

/// A struct of fields that a report answers, or a part of it.
pub(crate) fn expand_figures(arguments: &TokenStream, input: TokenStream) -> Result<TokenStream> {
    plain(arguments)?;
    let mut input: ItemStruct = syn::parse2(input)?;
    let fields = field::take_figures(&mut input)?;
    let fielded = fielded(&input, &fields, false, &no_id(), &Classes::default());
    let ident = &input.ident;
    Ok(quote!(#fielded crate::entity::part_field!(#ident);))
}

fn no_id() -> TokenStream {
    quote! {
        fn id(&self) -> crate::entity::ItemId {
            crate::entity::ItemId::default()
        }
        fn set_id(&mut self, _: crate::entity::ItemId) {}
    }
}

/// What other languages have of a struct besides its values.
#[derive(Default)]
struct Classes {
    items: TokenStream,
    methods: TokenStream,
}

fn with_class(input: &ItemStruct, fields: &[Field], keyed: bool) -> Classes {
    Classes {
        items: python::item(&input.ident, &field::doc_of(&input.attrs), fields, keyed),
        methods: python::item_methods(&input.ident, fields),
    }
}

/// What items, parts and figures have in common.
fn fielded(
    input: &ItemStruct,
    fields: &[Field],
    keyed: bool,
    id: &TokenStream,
    classes: &Classes,
) -> TokenStream {
    let ident = &input.ident;
    let (name, doc) = (ident.to_string(), field::doc_of(&input.attrs));
    let defs = fields.iter().map(Field::def);
    let by_position = field::by_position(ident, fields);
    let blank = field::blank(ident, fields, keyed);
    let Classes { items, methods } = classes;
    quote! {
        #[derive(Clone, Debug, PartialEq)]
        #input

        #blank

        #by_position

        impl crate::entity::ListItem for #ident {
            const DEF: &'static crate::entity::ItemDef = &crate::entity::ItemDef {
                name: #name,
                doc: #doc,
                fields: &[#(#defs),*],
                keyed: #keyed,
            };
            #id
            #methods
        }

        #items
    }
}

pub(crate) fn expand_block(arguments: &TokenStream, input: TokenStream) -> Result<TokenStream> {
    plain(arguments)?;
    let mut input: ItemStruct = syn::parse2(input)?;
    let fields = field::take(&mut input)?;
    let ident = &input.ident;
    let defs = fields.iter().map(Field::def);
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
