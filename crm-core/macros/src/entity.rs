//! `#[entity]`: a struct and what the store must know of it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Error, Ident, ItemStruct, LitStr, Result, Token, bracketed,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
};

use crate::{field, python};

struct Arguments {
    name: LitStr,
    plural: String,
    search: Vec<Ident>,
    /// Fields with a part in how records are treated, by the argument that names them.
    named: Vec<(&'static str, Ident)>,
}

/// The arguments that name a field, each with the const that it fills.
const NAMED: [(&str, &str); 5] = [
    ("unlisted", "UNLISTED"),
    ("seen_with", "SEEN_WITH"),
    ("part_of", "PART_OF"),
    ("held_by", "HELD_BY"),
    ("private_unless", "PRIVATE_UNLESS"),
];

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name: LitStr = input.parse()?;
        let plural = format!("{}s", name.value());
        let mut arguments = Self { plural, name, search: Vec::new(), named: Vec::new() };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            let key: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            if key == "plural" {
                arguments.plural = input.parse::<LitStr>()?.value();
            } else if key == "search" {
                let names;
                bracketed!(names in input);
                let names = Punctuated::<Ident, Token![,]>::parse_terminated(&names)?;
                arguments.search = names.into_iter().collect();
            } else if let Some((argument, _)) = NAMED.iter().find(|(name, _)| key == *name) {
                arguments.named.push((argument, input.parse()?));
            } else {
                let names = NAMED.map(|(name, _)| name).join(", ");
                let message = format!("unknown argument `{key}`; one of: plural, search, {names}");
                return Err(Error::new_spanned(key, message));
            }
        }
        Ok(arguments)
    }
}

pub(crate) fn expand(arguments: TokenStream, input: TokenStream) -> Result<TokenStream> {
    let Arguments { name, plural, search, named } = Arguments::parse.parse2(arguments)?;
    let mut input: ItemStruct = syn::parse2(input)?;
    let fields = field::take(&mut input)?;
    for searched in &search {
        if !fields.iter().any(|field| field.name == *searched) {
            return Err(Error::new_spanned(searched, "search names a field that is not there"));
        }
    }
    for (argument, named) in &named {
        if !fields.iter().any(|field| field.name == *named) {
            let message = format!("{argument} names a field that is not there");
            return Err(Error::new_spanned(named, message));
        }
    }
    let ident = &input.ident;
    let (id, change) = (format_ident!("{ident}Id"), format_ident!("{ident}Change"));
    let doc = field::doc_of(&input.attrs);
    let defs = fields.iter().map(field::Field::def);
    let search = search.iter().map(ToString::to_string);
    let named = NAMED.iter().filter_map(|(argument, constant)| {
        let (_, field) = named.iter().find(|(given, _)| given == argument)?;
        let (constant, field) = (format_ident!("{constant}"), field.to_string());
        Some(quote!(const #constant: Option<&'static str> = Some(#field);))
    });
    let by_position = field::by_position(ident, &fields);
    let blank = field::blank(ident, &fields, false);
    let changes = field::changes(ident, &fields, true);
    let python = python::entity(ident, &name.value(), &doc, &fields);
    let new_doc =
        format!("A {} with what it needs; the rest is empty.", name.value().replace('_', " "));
    let new = field::new(ident, &fields, &new_doc);
    Ok(quote! {
        #[derive(Clone, Debug, PartialEq)]
        #input

        #blank

        crate::entity::entity_id!(#id, #ident, #name);

        #new

        #by_position
        #changes

        impl crate::entity::Described for #ident {
            type Id = #id;
            type Change = #change;
            const NAME: &'static str = #name;
            const PLURAL: &'static str = #plural;
            const DOC: &'static str = #doc;
            const FIELDS: &'static [crate::entity::FieldDef] = &[#(#defs),*];
            const SEARCH: &'static [&'static str] = &[#(#search),*];
            #(#named)*
        }

        #python
    })
}
