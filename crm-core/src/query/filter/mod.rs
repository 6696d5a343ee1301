//! The filter language: one for lists, segments, scoring, conditions and mass changes.
//!
//! A filter is read ([`parse`]), checked against the fields of its entity ([`check`]) into a tree that
//! names fields by number, given the values of one call ([`Checked::bind`]) and asked of records.

mod bind;
mod check;
mod checked;
mod eval;
mod parse;
mod resolve;
mod saved;
mod token;
mod tree;
mod types;

use std::borrow::Cow;

pub(crate) use self::{
    bind::FilterContext,
    check::check,
    checked::{Bound, Checked, Path, Rule, Step, Test},
    eval::Linked,
    parse::parse,
    resolve::{Entities, named_path},
    tree::{Compare, Method},
};
use crate::error::{Error, ErrorKind};

/// Where in a filter's text something stands; both count from 1, columns in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    line: u32,
    column: u32,
}

impl Place {
    pub(crate) const START: Self = Self { line: 1, column: 1 };

    /// The place after this text.
    fn after(mut self, text: &str) -> Self {
        for letter in text.chars() {
            if letter == '\n' {
                self = Self { line: self.line + 1, column: 1 };
            } else {
                self.column += 1;
            }
        }
        self
    }
}

/// A filter that cannot be understood, and where.
fn fault(place: Place, detail: impl Into<Cow<'static, str>>) -> Error {
    let Place { line, column } = place;
    Error::new(ErrorKind::Query, format!("line {line}, column {column}: {}", detail.into()))
}
