//! Behind the feature `mobile`: the flat forms of records, changes, items and choices that `UniFFI` carries.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{ItemEnum, Type, parse_quote};

use crate::field::{self, Field};

/// The base block as every record shows it; an exhaustive pattern over `Base` tells when a field is missing here.
fn base() -> syn::Result<Vec<Field>> {
    field::take(&mut parse_quote! {
        struct Base {
            /// The user responsible.
            #[field(1001)]
            owner: Option<crate::model::UserId>,
            /// The team responsible; filled with the owner's primary team when left empty.
            #[field(1002)]
            team: Option<crate::model::TeamId>,
            /// Free words to group records by.
            #[field(1003)]
            tags: crate::entity::Words,
            /// Ids that other systems know this record by.
            #[field(1004)]
            external_ids: Vec<crate::entity::ExternalId>,
            /// The fields that the company added, by name.
            #[field(1005)]
            custom: crate::entity::Custom,
            /// When it came to be, for the business.
            #[field(1006, recorded)]
            created_at: crate::Timestamp,
            /// How often it was written, from 1.
            #[field(1007, stamped)]
            revision: i64,
            /// The user who created it; empty for the program itself.
            #[field(1008, stamped)]
            created_by: Option<crate::model::UserId>,
            /// When it was last written.
            #[field(1009, stamped)]
            updated_at: crate::Timestamp,
            /// The user who last wrote it; empty for the program itself.
            #[field(1010, stamped)]
            updated_by: Option<crate::model::UserId>,
            /// When it was moved to the trash; empty for a live record.
            #[field(1011, stamped)]
            trashed_at: Option<crate::Timestamp>,
        }
    })
}

/// `DealForm`, `DealPageForm` and `DealChangeForm`: in Kotlin and Swift `Deal`, `DealPage` and `DealChange`.
pub(crate) fn entity(
    name: &str,
    ident: &Ident,
    fields: &[Field],
    doc: &str,
) -> syn::Result<TokenStream> {
    if !cfg!(feature = "mobile") {
        return Ok(TokenStream::new());
    }
    let base = base()?;
    let (form, page) = (format_ident!("{ident}Form"), format_ident!("{ident}PageForm"));
    let change = format_ident!("{ident}ChangeForm");
    let name = field::camel(name);
    let page_name = format!("{name}Page");
    let (own_shown, base_shown) = (shown(fields, false), shown(&base, false));
    let own_forms = forms(fields, &quote!(record.fields));
    let base_forms = forms(&base, &quote!(record.base));
    let changes = changes(&name, &change, fields.iter().chain(&base));
    let page_doc = format!("A part of a list of `{name}` records.");
    Ok(quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, uniffi::Record)]
        #[uniffi(name = #name)]
        pub struct #form {
            /// Which record it is.
            pub id: crate::mobile::Uuid,
            #own_shown
            #base_shown
        }

        #[doc = #page_doc]
        #[derive(Clone, Debug, uniffi::Record)]
        #[uniffi(name = #page_name)]
        pub struct #page {
            /// The records, in the order asked for.
            pub items: Vec<#form>,
            /// Where the next page begins; empty after the last one.
            pub next: Option<String>,
        }

        #changes

        impl crate::mobile::Formed for #ident {
            type Form = #form;
            type Page = #page;
            type Edit = #change;

            fn form(record: &crate::entity::Record<Self>) -> #form {
                #form {
                    id: crate::mobile::Shown::form(&record.id),
                    #own_forms
                    #base_forms
                }
            }

            fn page(items: Vec<#form>, next: Option<String>) -> #page {
                #page { items, next }
            }
        }
    })
}

/// `ContactPhoneForm`: in Kotlin and Swift `ContactPhone`.
pub(crate) fn item(ident: &Ident, fields: &[Field], doc: &str) -> TokenStream {
    if !cfg!(feature = "mobile") {
        return TokenStream::new();
    }
    let form = format_ident!("{ident}Form");
    let name = ident.to_string();
    let shown = shown(fields, true);
    let forms = forms(fields, &quote!(self));
    let names = fields.iter().map(|field| &field.name);
    let (numbers, types): (Vec<_>, Vec<_>) =
        fields.iter().map(|field| (&field.number, &field.ty)).unzip();
    quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, uniffi::Record)]
        #[uniffi(name = #name)]
        pub struct #form {
            /// The item's id; leave it empty for a new one.
            #[uniffi(default = None)]
            pub id: Option<crate::mobile::Uuid>,
            #shown
        }

        impl crate::mobile::ShownItem for #ident {
            type Form = #form;

            fn form(&self) -> #form {
                #form { id: Some(crate::mobile::Shown::form(&self.id)), #forms }
            }

            fn item(form: #form) -> crate::entity::Item {
                crate::mobile::item(form.id, [
                    #((#numbers, <#types as crate::mobile::Shown>::value(form.#names))),*
                ])
            }
        }
    }
}

/// A choice is its own form: a sealed class in Kotlin, an enum in Swift.
pub(crate) fn choice(input: &mut ItemEnum) -> TokenStream {
    if !cfg!(feature = "mobile") {
        return TokenStream::new();
    }
    input.attrs.push(parse_quote!(#[derive(uniffi::Enum)]));
    let ident = &input.ident;
    quote! {
        impl crate::mobile::Shown for #ident {
            type Form = Self;
            fn form(&self) -> Self {
                *self
            }
            fn value(form: Self) -> crate::entity::Value {
                crate::entity::FieldValue::get(&form)
            }
        }
    }
}

/// The fields of a form; an item's have defaults, so that only what is known need be given.
fn shown(fields: &[Field], with_defaults: bool) -> TokenStream {
    let fields = fields.iter().map(|field| {
        let (doc, name, ty) = (&field.doc, &field.name, &field.ty);
        let default = (with_defaults && !field.has("required")).then(|| default(ty)).flatten();
        quote!(#[doc = #doc] #default pub #name: <#ty as crate::mobile::Shown>::Form,)
    });
    quote!(#(#fields)*)
}

fn default(ty: &Type) -> Option<TokenStream> {
    let Type::Path(path) = ty else { return None };
    Some(match path.path.segments.last()?.ident.to_string().as_str() {
        "Option" => quote!(#[uniffi(default = None)]),
        "String" => quote!(#[uniffi(default = "")]),
        "bool" => quote!(#[uniffi(default = false)]),
        "i64" => quote!(#[uniffi(default = 0)]),
        "Vec" | "Words" => quote!(#[uniffi(default = [])]),
        _ => return None,
    })
}

/// A form's fields, made from those of a record's part.
fn forms(fields: &[Field], of: &TokenStream) -> TokenStream {
    let names = fields.iter().map(|field| &field.name);
    quote!(#(#names: crate::mobile::Shown::form(&#of.#names),)*)
}

/// The change enum without a generic type in it: a list has a variant for each thing that can be done to it.
fn changes<'f>(
    entity: &str,
    change: &Ident,
    fields: impl Iterator<Item = &'f Field>,
) -> TokenStream {
    let (mut variants, mut arms) = (Vec::new(), Vec::new());
    for field in fields.filter(|field| field.is_settable()) {
        let Field { ty, doc, number, .. } = field;
        let variant = field.variant();
        variants.push(quote!(#[doc = #doc] #variant { value: crate::mobile::Form<#ty> }));
        arms.push(quote!(#change::#variant { value } => crate::mobile::set::<#ty>(#number, value)));
        let Some(item) = field.list_item() else { continue };
        let [add, update, remove] =
            ["Add", "Update", "Remove"].map(|verb| format_ident!("{variant}{verb}"));
        let shown = quote!(crate::mobile::ItemForm<#item>);
        variants.push(quote! {
            #[doc = "One item more."] #add { item: #shown },
            #[doc = "The item of the same id, changed."] #update { item: #shown },
            #[doc = "The item goes."] #remove { id: crate::mobile::Uuid }
        });
        arms.push(quote! {
            #change::#add { item } => crate::mobile::add::<#item>(#number, item),
            #change::#update { item } => crate::mobile::update::<#item>(#number, item),
            #change::#remove { id } => crate::mobile::remove(#number, id)
        });
    }
    let (name, doc) =
        (format!("{entity}Change"), format!("A change to one field of a `{entity}`."));
    quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, uniffi::Enum)]
        #[uniffi(name = #name)]
        pub enum #change { #(#variants),* }

        impl From<#change> for crate::entity::Change {
            fn from(change: #change) -> Self {
                match change { #(#arms),* }
            }
        }
    }
}
