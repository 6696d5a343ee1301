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
    unlisted: Option<Ident>,
    seen_with: Option<Ident>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name: LitStr = input.parse()?;
        let plural = format!("{}s", name.value());
        let mut arguments =
            Self { plural, name, search: Vec::new(), unlisted: None, seen_with: None };
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
            } else if key == "unlisted" {
                arguments.unlisted = Some(input.parse()?);
            } else if key == "seen_with" {
                arguments.seen_with = Some(input.parse()?);
            } else {
                let message = format!(
                    "unknown argument `{key}`; one of: plural, search, unlisted, seen_with"
                );
                return Err(Error::new_spanned(key, message));
            }
        }
        Ok(arguments)
    }
}

pub(crate) fn expand(arguments: TokenStream, input: TokenStream) -> Result<TokenStream> {
    let Arguments { name, plural, search, unlisted, seen_with } =
        Arguments::parse.parse2(arguments)?;
    let mut input: ItemStruct = syn::parse2(input)?;
    let fields = field::take(&mut input)?;
    for searched in &search {
        if !fields.iter().any(|field| field.name == *searched) {
            return Err(Error::new_spanned(searched, "search names a field that is not there"));
        }
    }
    for (named, argument) in [(&unlisted, "unlisted"), (&seen_with, "seen_with")] {
        if let Some(named) = named
            && !fields.iter().any(|field| field.name == *named)
        {
            let message = format!("{argument} names a field that is not there");
            return Err(Error::new_spanned(named, message));
        }
    }
    let ident = &input.ident;
    let (id, change) = (format_ident!("{ident}Id"), format_ident!("{ident}Change"));
    let doc = field::doc_of(&input.attrs);
    let defs = fields.iter().map(field::Field::def);
    let search = search.iter().map(ToString::to_string);
    let unlisted = unlisted.map(|unlisted| unlisted.to_string());
    let unlisted = unlisted.map(|name| quote!(const UNLISTED: Option<&'static str> = Some(#name);));
    let seen_with = seen_with.map(|seen_with| seen_with.to_string());
    let seen_with =
        seen_with.map(|name| quote!(const SEEN_WITH: Option<&'static str> = Some(#name);));
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
            #unlisted
            #seen_with
        }

        #python
    })
}
