//! `#[choice]`: fixed categories with stable numbers and codes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Expr, Ident, ItemEnum, Result, parse_quote};

use crate::{field, python};

pub(crate) fn expand(arguments: &TokenStream, input: TokenStream) -> Result<TokenStream> {
    if !arguments.is_empty() {
        return Err(Error::new_spanned(arguments, "takes nothing"));
    }
    let mut input: ItemEnum = syn::parse2(input)?;
    let (mut names, mut numbers, mut codes, mut docs) = (vec![], vec![], vec![], vec![]);
    for variant in &mut input.variants {
        let Some((_, Expr::Lit(number))) = variant.discriminant.take() else {
            return Err(Error::new_spanned(variant, "give the category its number: `Name = 1`"));
        };
        names.push(variant.ident.clone());
        numbers.push(number);
        codes.push(field::snake(&variant.ident.to_string()));
        docs.push(field::doc_of(&variant.attrs));
    }
    let Some(first) = names.first() else {
        return Err(Error::new_spanned(input, "a choice needs a category"));
    };
    input.variants.push(parse_quote! {
        /// A category that a newer version of the library wrote.
        Unknown(u32)
    });
    let ident = &input.ident;
    let keys = keys(ident);
    let python = python::choice();
    let (name, doc) = (ident.to_string(), field::doc_of(&input.attrs));
    Ok(quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #input

        impl #ident {
            /// Every category that this version knows.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];
            const OPTIONS: &'static [crate::entity::ChoiceOption] =
                &[#(crate::entity::ChoiceOption::new(#numbers, #codes, #docs)),*];
            /// The categories as data.
            pub const DEF: &'static crate::entity::ChoiceDef =
                &crate::entity::ChoiceDef::new(#name, #doc, Self::OPTIONS);

            /// The number in stored bytes.
            #[inline]
            pub fn number(self) -> u32 {
                match self { #(Self::#names => #numbers,)* Self::Unknown(number) => number }
            }

            /// The category of a stored number.
            #[inline]
            pub fn from_number(number: u32) -> Self {
                match number { #(#numbers => Self::#names,)* _ => Self::Unknown(number) }
            }

            /// The code, the same in every language.
            pub fn code(self) -> std::borrow::Cow<'static, str> {
                Self::DEF.code(self.number())
            }
        }

        impl Default for #ident {
            fn default() -> Self {
                Self::#first
            }
        }

        impl std::fmt::Display for #ident {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.code())
            }
        }

        impl crate::entity::FieldValue for #ident {
            fn clear(&mut self) {
                *self = Self::default();
            }
            fn get(&self) -> crate::entity::Value {
                crate::entity::Value::Text(self.code().into_owned())
            }
            fn set(&mut self, value: crate::entity::Value) -> Result<(), crate::entity::Mismatch> {
                let code = value.as_text().ok_or(crate::entity::Mismatch)?;
                *self = Self::from_number(Self::DEF.number(code).ok_or(crate::entity::Mismatch)?);
                Ok(())
            }
            #python
            fn holds_nothing(&self) -> bool {
                false
            }
            #[inline]
            fn read(
                &mut self,
                _: &crate::entity::FieldKind,
                stored: &mut crate::entity::cbor::Reader<'_>,
            ) -> crate::error::Result<()> {
                *self = Self::from_number(stored.number()?);
                Ok(())
            }
            fn write(
                &self,
                _: &crate::entity::FieldKind,
                stored: &mut crate::entity::cbor::Writer,
            ) {
                stored.uint(u64::from(self.number()));
            }
        }

        impl crate::entity::FieldType for #ident {
            const KIND: crate::entity::FieldKind =
                crate::entity::FieldKind::Choice(std::borrow::Cow::Borrowed(Self::DEF));
            fn blank() -> Self {
                Self::default()
            }
        }

        #keys
    })
}

/// Sorting by the number, in keys of indexes and totals.
fn keys(ident: &Ident) -> TokenStream {
    quote! {
        impl crate::entity::GroupKey for #ident {
            fn read(key: &mut crate::entity::KeyReader<'_>) -> crate::error::Result<Self> {
                Ok(Self::from_number(u32::try_from(key.u64()?).unwrap_or(u32::MAX)))
            }
        }

        impl crate::entity::KeyPart for #ident {
            fn write(&self, key: &mut crate::entity::KeyWriter<'_>) {
                u64::from(self.number()).write(key);
            }
        }
    }
}
