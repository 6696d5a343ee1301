//! A call as data: what it takes, what it tells.

use std::fmt;

use serde_json::{Value as Json, json};

use super::{answer::Answer, handle::Call, methods::METHODS};
use crate::{entity::ChoiceDef, error::Result};

/// A call as data, from which every language's types are generated.
#[derive(Clone, Copy)]
pub struct Method {
    /// Whom it is asked of.
    pub of: Of,
    /// The name, in `snake_case`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// What it is given, in this order.
    pub takes: &'static [Argument],
    /// What it may be given by name.
    pub options: Options,
    /// What it answers.
    pub tells: Tells,
    pub(super) run: fn(&Call<'_>) -> Result<Answer>,
}

impl fmt::Debug for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.of, self.name)
    }
}

impl Method {
    pub(super) const fn of(
        of: Of,
        name: &'static str,
        tells: Tells,
        doc: &'static str,
        run: fn(&Call<'_>) -> Result<Answer>,
    ) -> Self {
        Self { of, name, doc, takes: &[], options: Options::NONE, tells, run }
    }

    pub(super) const fn takes(self, takes: &'static [Argument]) -> Self {
        Self { takes, ..self }
    }

    pub(super) const fn options(self, options: Options) -> Self {
        Self { options, ..self }
    }
}

/// What calls may be given by name.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What they are called together, as `ImportOptions`; empty where there are none.
    pub name: &'static str,
    /// What they say.
    pub doc: &'static str,
    /// Each of them.
    pub all: &'static [Argument],
}

impl Options {
    const NONE: Self = Self { name: "", doc: "", all: &[] };
}

/// Whom a call is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Nobody: it opens a file, or puts one in another's place.
    Library,
    /// A CRM.
    Crm,
    /// A transaction.
    Tx,
    /// A CRM, a transaction or an earlier state.
    Door,
    /// The records of an entity, of any of these.
    Records,
}

impl Of {
    fn name(self) -> &'static str {
        match self {
            Self::Library => "library",
            Self::Crm => "crm",
            Self::Tx => "tx",
            Self::Door => "door",
            Self::Records => "records",
        }
    }
}

/// One thing that a call takes.
#[derive(Clone, Copy, Debug)]
pub struct Argument {
    /// The name, in `snake_case`.
    pub name: &'static str,
    /// What it may be.
    pub kind: Takes,
    /// Whether the call needs it.
    pub required: bool,
    /// What it means, where the name and the method do not say it.
    pub doc: &'static str,
}

pub(super) const fn one(name: &'static str, kind: Takes) -> Argument {
    Argument { name, kind, required: true, doc: "" }
}

pub(super) const fn maybe(name: &'static str, kind: Takes) -> Argument {
    Argument { name, kind, required: false, doc: "" }
}

pub(super) const fn option(name: &'static str, kind: Takes, doc: &'static str) -> Argument {
    Argument { name, kind, required: false, doc }
}

/// What an argument may be.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// The id of a record: of this entity, of the collection's own, or of any.
    Id(Option<&'static str>),
    /// The id of a record of the collection.
    OwnId,
    /// The id of an item of the record.
    ItemId,
    /// Text.
    Text,
    /// Text, or several.
    Texts,
    /// The path of a file or folder.
    Path,
    /// Yes or no.
    Flag,
    /// A whole number.
    Int,
    /// A time.
    Time,
    /// One of a choice's options, by its code.
    Choice(&'static ChoiceDef),
    /// When a committed call is on the disk.
    Durability,
    /// The fields of a new record, by name.
    Fields,
    /// Changes to fields, by name: null clears.
    Changes,
    /// The name of a list of the record.
    List,
    /// An item of that list.
    Item,
    /// The same, with its id.
    KnownItem,
    /// Which records: a filter with its parameters, and these of `sort`, `limit` and `after`.
    Query(&'static [&'static str]),
    /// What a report is asked.
    Asked,
    /// The arguments of a verb, by name.
    Arguments,
    /// A mapping of files.
    Mapping,
    /// The declaration of an entity.
    Declaration,
}

impl Takes {
    /// Whether text is not as good as what is written as text: fields say themselves what they hold.
    pub(super) fn tells_text_apart(self) -> bool {
        matches!(
            self,
            Self::Fields
                | Self::Changes
                | Self::Item
                | Self::KnownItem
                | Self::Arguments
                | Self::Text
                | Self::Texts
                | Self::List
        )
    }

    fn name(self) -> &'static str {
        match self {
            Self::Id(_) => "id",
            Self::OwnId => "own_id",
            Self::ItemId => "item_id",
            Self::Text => "text",
            Self::Texts => "texts",
            Self::Path => "path",
            Self::Flag => "flag",
            Self::Int => "int",
            Self::Time => "time",
            Self::Choice(_) => "choice",
            Self::Durability => "durability",
            Self::Fields => "fields",
            Self::Changes => "changes",
            Self::List => "list",
            Self::Item => "item",
            Self::KnownItem => "known_item",
            Self::Query(_) => "query",
            Self::Asked => "asked",
            Self::Arguments => "arguments",
            Self::Mapping => "mapping",
            Self::Declaration => "declaration",
        }
    }
}

/// What a call answers.
#[derive(Clone, Copy, Debug)]
pub enum Tells {
    /// That it is done.
    Nothing,
    /// A record.
    Record,
    /// A record, or that there is none.
    MaybeRecord,
    /// Some records of a list.
    Page,
    /// What a search found.
    Found,
    /// What a verb tells.
    Outcome,
    /// A number of records, or of a change set.
    Count,
    /// The same, or nothing.
    MaybeCount,
    /// Text.
    Text,
    /// Data as the model names it.
    Json,
    /// The content of a file.
    Bytes,
    /// The same, to be read a piece at a time.
    Content,
    /// A report.
    Report,
    /// A CRM.
    Crm,
    /// A transaction.
    Tx,
    /// An earlier state.
    Earlier,
    /// A shape of this name, of those that languages have classes for.
    Told(&'static str),
    /// Some of them.
    ToldList(&'static str),
}

impl Tells {
    fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Record => "record",
            Self::MaybeRecord => "maybe_record",
            Self::Page => "page",
            Self::Found => "found",
            Self::Outcome => "outcome",
            Self::Count => "count",
            Self::MaybeCount => "maybe_count",
            Self::Text => "text",
            Self::Json => "json",
            Self::Bytes => "bytes",
            Self::Content => "content",
            Self::Report => "report",
            Self::Crm => "crm",
            Self::Tx => "tx",
            Self::Earlier => "earlier",
            Self::Told(_) => "told",
            Self::ToldList(_) => "told_list",
        }
    }
}

/// Every call as JSON: whom it is asked of, its name, its arguments and its answer.
pub fn described() -> Json {
    METHODS.iter().map(method).collect()
}

fn method(method: &Method) -> Json {
    let arguments = |all: &[Argument]| all.iter().map(argument).collect::<Json>();
    let Options { name, doc, all } = method.options;
    let shape = match method.tells {
        Tells::Told(shape) | Tells::ToldList(shape) => Some(shape),
        _ => None,
    };
    json!({
        "of": method.of.name(),
        "name": method.name,
        "doc": method.doc,
        "takes": arguments(method.takes),
        "options": { "name": name, "doc": doc, "all": arguments(all) },
        "tells": method.tells.name(),
        "shape": shape,
    })
}

fn argument(argument: &Argument) -> Json {
    let of = match argument.kind {
        Takes::Id(entity) => json!(entity),
        Takes::Choice(choice) => choice.options.iter().map(|option| &*option.code).collect(),
        Takes::Query(parts) => json!(parts),
        _ => Json::Null,
    };
    let choice = match argument.kind {
        Takes::Choice(choice) => Some(&choice.name),
        _ => None,
    };
    json!({
        "name": argument.name,
        "kind": argument.kind.name(),
        "of": of,
        "choice": choice,
        "required": argument.required,
        "doc": argument.doc,
    })
}
