//! The Python classes of a struct, behind the feature `python`: flat, frozen, one attribute a field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::field::{self, Field};

fn class_of(ident: &Ident) -> Ident {
    format_ident!("{ident}Python")
}

/// The attributes of a class, each with its doc.
fn attributes(fields: &[Field]) -> TokenStream {
    let attributes = fields.iter().map(|field| {
        let Field { name, ty, doc, .. } = field;
        quote!(#[doc = #doc] #name: crate::python::Field<#ty>,)
    });
    quote!(#(#attributes)*)
}

/// Adds the classes of the items that these fields list.
fn items(visibility: &TokenStream, fields: &[Field]) -> TokenStream {
    let items = fields.iter().filter_map(Field::list_item);
    quote! {
        #visibility fn items(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
            let _ = module;
            #(<#items as crate::entity::ListItem>::add_class(module)?;)*
            Ok(())
        }
    }
}

/// The class of an entity and how a record becomes one.
pub(crate) fn entity(ident: &Ident, entity: &str, doc: &str, fields: &[Field]) -> TokenStream {
    let (class, name) = (class_of(ident), field::camel(entity));
    let (attributes, names) = (attributes(fields), fields.iter().map(|field| &field.name));
    let items = items(&TokenStream::new(), fields);
    let new = new(ident, "(**fields)", &quote!(record::<#ident>));
    quote! {
        #[cfg(feature = "python")]
        #[doc = #doc]
        #[pyo3::pyclass(frozen, get_all, extends = crate::python::Record, name = #name, module = "crm_core")]
        pub(crate) struct #class { #attributes }

        #[cfg(feature = "python")]
        impl crate::python::Shown for #ident {
            type Class = #class;
            #items
            fn show(
                py: pyo3::Python<'_>,
                record: crate::entity::Record<Self>,
            ) -> pyo3::PyResult<pyo3::Py<pyo3::PyAny>> {
                let made: pyo3::PyClassInitializer<#class> = record.into();
                Ok(pyo3::Py::new(py, made)?.into_any())
            }
        }

        #[cfg(feature = "python")]
        impl From<crate::entity::Record<#ident>> for pyo3::PyClassInitializer<#class> {
            fn from(record: crate::entity::Record<#ident>) -> Self {
                let class = #class { #(#names: crate::python::Field(record.fields.#names),)* };
                crate::python::Record::new(record.id.into(), record.base).add_subclass(class)
            }
        }

        #new
    }
}

/// The constructor of a class, which takes its fields by their names.
fn new(ident: &Ident, signature: &str, made: &TokenStream) -> TokenStream {
    let class = class_of(ident);
    quote! {
        #[cfg(feature = "python")]
        #[pyo3::pymethods]
        impl #class {
            #[new]
            #[pyo3(signature = (**fields), text_signature = #signature)]
            fn new(
                fields: Option<&pyo3::Bound<'_, pyo3::types::PyDict>>,
            ) -> pyo3::PyResult<pyo3::PyClassInitializer<Self>> {
                crate::python::#made(fields).map(Into::into)
            }
        }
    }
}

/// How a category becomes the member of its enum, as a part of `FieldValue`.
pub(crate) fn choice() -> TokenStream {
    quote! {
        #[cfg(feature = "python")]
        fn to_python<'py>(
            &self,
            py: pyo3::Python<'py>,
        ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
            static MEMBERS: crate::python::Members = crate::python::Members::new();
            MEMBERS.give(py, Self::DEF, self.number())
        }
    }
}

/// The class of a block, which the classes of entities are made upon.
pub(crate) fn block(ident: &Ident, doc: &str, fields: &[Field]) -> TokenStream {
    let class = class_of(ident);
    let attributes = attributes(fields);
    let names = fields.iter().map(|field| &field.name);
    let items = items(&quote!(pub(crate)), fields);
    quote! {
        #[cfg(feature = "python")]
        #[doc = #doc]
        #[pyo3::pyclass(
            frozen, get_all, subclass, extends = crate::python::Fields, name = "Record", module = "crm_core"
        )]
        pub(crate) struct #class {
            #[doc = "Which record it is."]
            id: crate::python::Field<crate::entity::ItemId>,
            #attributes
        }

        #[cfg(feature = "python")]
        impl #class {
            #items
            pub(crate) fn new(id: uuid::Uuid, fields: #ident) -> pyo3::PyClassInitializer<Self> {
                pyo3::PyClassInitializer::from(crate::python::Fields).add_subclass(Self {
                    id: crate::python::Field(crate::entity::ItemId(id)),
                    #(#names: crate::python::Field(fields.#names),)*
                })
            }
        }
    }
}

/// The class of an item; of a part, which has no id, where it is not `keyed`.
pub(crate) fn item(ident: &Ident, doc: &str, fields: &[Field], keyed: bool) -> TokenStream {
    let argument = |field: &Field| {
        format!(", {}{}", field.name, if field.has("required") { "" } else { "=..." })
    };
    let arguments: String = fields.iter().map(argument).collect();
    let signature = format!("(*{}{arguments})", if keyed { ", id=None" } else { "" });
    let (base, base_value) = if keyed {
        (quote!(crate::python::Item), quote!(crate::python::Item::new(item.id)))
    } else {
        (quote!(crate::python::Part), quote!(crate::python::Part::new()))
    };
    let (class, name) = (class_of(ident), ident.to_string());
    let (attributes, names) = (attributes(fields), fields.iter().map(|field| &field.name));
    let new = new(ident, &signature, &quote!(item::<#ident>));
    quote! {
        #[cfg(feature = "python")]
        #[doc = #doc]
        #[pyo3::pyclass(frozen, get_all, extends = #base, name = #name, module = "crm_core")]
        pub(crate) struct #class { #attributes }

        #[cfg(feature = "python")]
        impl From<#ident> for pyo3::PyClassInitializer<#class> {
            fn from(item: #ident) -> Self {
                let class = #class { #(#names: crate::python::Field(item.#names),)* };
                #base_value.add_subclass(class)
            }
        }

        #new
    }
}

/// What `ListItem` says of an item's class.
pub(crate) fn item_methods(ident: &Ident, fields: &[Field]) -> TokenStream {
    let class = class_of(ident);
    let items = fields.iter().filter_map(Field::list_item);
    quote! {
        #[cfg(feature = "python")]
        fn add_class(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
            #(<#items as crate::entity::ListItem>::add_class(module)?;)*
            crate::python::add_item::<#class>(module, Self::DEF)
        }
        #[cfg(feature = "python")]
        fn show(self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
            let made: pyo3::PyClassInitializer<#class> = self.into();
            Ok(pyo3::Bound::new(py, made)?.into_any())
        }
    }
}
