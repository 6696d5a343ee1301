//! The fields of a struct: `#[field(4, required)]` under a doc comment.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{
    Attribute, Error, Expr, Fields, Ident, ItemStruct, Lit, LitInt, Meta, Result, Token, Type,
    parse::ParseStream,
};

/// One field of the model.
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) ty: Type,
    pub(crate) doc: String,
    pub(crate) number: LitInt,
    pub(crate) rules: Vec<Ident>,
    /// Which of the table's entries it makes.
    entry: &'static str,
}

const RULES: [&str; 4] = ["required", "computed", "recorded", "stamped"];

impl Field {
    pub(crate) fn has(&self, rule: &str) -> bool {
        self.rules.iter().any(|held| held == rule)
    }

    /// Whether a change can name it at all.
    pub(crate) fn is_settable(&self) -> bool {
        !self.has("computed") && !self.has("stamped")
    }

    pub(crate) fn variant(&self) -> Ident {
        format_ident!("{}", camel(&self.name.to_string()))
    }

    /// The item type, for a field that is a list.
    pub(crate) fn list_item(&self) -> Option<&Type> {
        let Type::Path(path) = &self.ty else { return None };
        let last = path.path.segments.last().filter(|segment| segment.ident == "Vec")?;
        let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
        match arguments.args.first()? {
            syn::GenericArgument::Type(item) => Some(item),
            _ => None,
        }
    }

    /// The entry of the field table.
    pub(crate) fn def(&self) -> TokenStream {
        let Self { ty, doc, number, rules, entry, .. } = self;
        let (name, entry) = (self.name.to_string(), Ident::new(entry, Span::call_site()));
        quote! {
            crate::entity::FieldDef::#entry::<#ty>(#number, #name, #doc) #(.#rules())*
        }
    }
}

/// Takes the `#[field]` attributes off a struct and reads them.
pub(crate) fn take(input: &mut ItemStruct) -> Result<Vec<Field>> {
    let Fields::Named(named) = &mut input.fields else {
        return Err(Error::new_spanned(&input.fields, "a record needs named fields"));
    };
    let mut fields = Vec::new();
    let mut last = 0;
    for field in &mut named.named {
        let name = field.ident.clone().ok_or_else(|| Error::new(Span::call_site(), "a name"))?;
        let position = field.attrs.iter().position(|attribute| attribute.path().is_ident("field"));
        let Some(position) = position else {
            return Err(Error::new_spanned(field, "give the field a number: #[field(1)]"));
        };
        let (number, rules) = field.attrs.remove(position).parse_args_with(arguments)?;
        let value: u16 = number.base10_parse()?;
        if value <= last {
            return Err(Error::new_spanned(number, "numbers must grow, and are never used again"));
        }
        last = value;
        let doc = doc_of(&field.attrs);
        if doc.is_empty() {
            return Err(Error::new_spanned(name, "say what the field means, in a doc comment"));
        }
        fields.push(Field { name, ty: field.ty.clone(), doc, number, rules, entry: "of" });
    }
    Ok(fields)
}

/// Reads the fields of figures: no bytes have their numbers, so their places are.
pub(crate) fn take_figures(input: &mut ItemStruct) -> Result<Vec<Field>> {
    let Fields::Named(named) = &mut input.fields else {
        return Err(Error::new_spanned(&input.fields, "figures need named fields"));
    };
    let mut fields = Vec::new();
    for (position, field) in named.named.iter_mut().enumerate() {
        let name = field.ident.clone().ok_or_else(|| Error::new(Span::call_site(), "a name"))?;
        let doc = doc_of(&field.attrs);
        if doc.is_empty() {
            return Err(Error::new_spanned(name, "say what it means, in a doc comment"));
        }
        let before = field.attrs.len();
        field.attrs.retain(|attribute| !attribute.path().is_ident("flat"));
        let entry = if field.attrs.len() < before { "flat" } else { "figure" };
        let number = LitInt::new(&(position + 1).to_string(), name.span());
        fields.push(Field { name, ty: field.ty.clone(), doc, number, rules: Vec::new(), entry });
    }
    Ok(fields)
}

fn arguments(input: ParseStream<'_>) -> Result<(LitInt, Vec<Ident>)> {
    let number = input.parse()?;
    let mut rules = Vec::new();
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        let rule: Ident = input.parse()?;
        if !RULES.contains(&rule.to_string().as_str()) {
            let message = format!("unknown rule `{rule}`; one of: {}", RULES.join(", "));
            return Err(Error::new_spanned(rule, message));
        }
        rules.push(rule);
    }
    Ok((number, rules))
}

/// The doc comment as one line.
pub(crate) fn doc_of(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else { return None };
        let Expr::Lit(literal) = &pair.value else { return None };
        match &literal.lit {
            Lit::Str(text) if pair.path.is_ident("doc") => Some(text.value().trim().to_owned()),
            _ => None,
        }
    });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

pub(crate) fn camel(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    });
    words.flatten().collect()
}

pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// `impl Fields`: the fields by position.
pub(crate) fn by_position(ident: &Ident, fields: &[Field]) -> TokenStream {
    let names: Vec<_> = fields.iter().map(|field| &field.name).collect();
    let numbers = fields.iter().map(|field| &field.number);
    let positions: Vec<_> = (0..fields.len()).collect();
    quote! {
        impl crate::entity::Fields for #ident {
            fn field(&self, position: usize) -> Option<&dyn crate::entity::FieldValue> {
                let field: &dyn crate::entity::FieldValue =
                    match position { #(#positions => &self.#names,)* _ => return None };
                Some(field)
            }
            fn field_mut(&mut self, position: usize) -> Option<&mut dyn crate::entity::FieldValue> {
                let field: &mut dyn crate::entity::FieldValue =
                    match position { #(#positions => &mut self.#names,)* _ => return None };
                Some(field)
            }
            fn differs(&self, other: &Self, position: usize) -> bool {
                match position { #(#positions => self.#names != other.#names,)* _ => true }
            }
            fn read_field(
                &mut self,
                number: u16,
                stored: &mut crate::entity::cbor::Reader<'_>,
            ) -> crate::error::Result<bool> {
                match number {
                    #(#numbers => crate::entity::field::read(&mut self.#names, stored)?,)*
                    _ => return Ok(false),
                }
                Ok(true)
            }
        }
    }
}

/// The change enum: a variant for each field that can be set.
pub(crate) fn changes(ident: &Ident, fields: &[Field], with_base: bool) -> TokenStream {
    let name = format_ident!("{ident}Change");
    let doc = format!("A change to one field of a [`{ident}`].");
    let settable: Vec<_> = fields.iter().filter(|field| field.is_settable()).collect();
    let variants = settable.iter().map(|field| {
        let (doc, variant, ty) = (&field.doc, field.variant(), &field.ty);
        match field.list_item() {
            Some(item) => quote!(#[doc = #doc] #variant(crate::entity::ListChange<#item>)),
            None => quote!(#[doc = #doc] #variant(#ty)),
        }
    });
    let arms = settable.iter().map(|field| {
        let (variant, number) = (field.variant(), &field.number);
        match field.list_item() {
            Some(_) => quote!(#name::#variant(change) => change.on(#number)),
            None => quote!(#name::#variant(value) => crate::entity::Change::of(#number, &value)),
        }
    });
    let base_doc = "A field that every record has.";
    let base_variant =
        with_base.then(|| quote!(#[doc = #base_doc] Base(crate::entity::BaseChange),));
    let base_arm = with_base.then(|| quote!(#name::Base(change) => change.into(),));
    quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* #base_variant }

        impl From<#name> for crate::entity::Change {
            fn from(change: #name) -> Self {
                match change { #(#arms,)* #base_arm }
            }
        }
    }
}

/// `impl Default`: every field as nobody gave it yet.
pub(crate) fn blank(ident: &Ident, fields: &[Field], with_id: bool) -> TokenStream {
    let names = fields.iter().map(|field| &field.name);
    let id = with_id.then(|| quote!(id: crate::entity::ItemId::default(),));
    quote! {
        impl Default for #ident {
            fn default() -> Self {
                Self { #id #(#names: crate::entity::FieldType::blank(),)* }
            }
        }
    }
}

/// `new`: the required fields, the rest as nobody gave it yet.
pub(crate) fn new(ident: &Ident, fields: &[Field], doc: &str) -> TokenStream {
    let required: Vec<_> =
        fields.iter().filter(|field| field.has("required") && field.is_settable()).collect();
    let (names, types): (Vec<_>, Vec<_>) =
        required.iter().map(|field| (&field.name, &field.ty)).unzip();
    let rest = (required.len() < fields.len()).then(|| quote!(..Self::default()));
    quote! {
        impl #ident {
            #[doc = #doc]
            pub fn new(#(#names: impl Into<#types>),*) -> Self {
                Self { #(#names: #names.into(),)* #rest }
            }
        }
    }
}
