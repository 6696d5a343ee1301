//! The calls that every binding has, as languages with named parameters and classes for options have them.

use serde_json::{Map, Value};

use super::{
    described::{camel, is, list, text},
    kinds::{Kind, Told, told},
};

/// Calls that have a form of their own in these languages: changes name items, verbs and reports are methods, contents
/// are whole, and what stops a call is a class.
const OWN: [&str; 7] =
    ["add_item", "update_item", "remove_item", "open_content", "flow", "report", "with_budget"];

/// What of a query each part is.
const QUERY: [(&str, &str, Form<'_>); 5] = [
    ("filter", "which ones, as `category == \"open\" && amount > $least`", Form::Plain(Kind::Text)),
    ("params", "the values of the filter's parameters, by name without `$`", Form::Params),
    (
        "sort",
        "fields to sort by, as `name`; `-name` turns the order around",
        Form::Plain(Kind::Words),
    ),
    ("limit", "so many a page: 100 when left out, at most 10,000", Form::Limit),
    ("after", "goes on after a page, by its `next`", Form::Plain(Kind::Text)),
];

/// A call.
pub(super) struct Call<'d> {
    pub(super) name: &'d str,
    pub(super) doc: &'d str,
    /// What a caller gives, in this order.
    pub(super) parameters: Vec<Parameter<'d>>,
    /// What it tells, as the list of calls names it.
    pub(super) tells: &'d str,
    /// The shape that it tells, where it is one.
    pub(super) shape: &'d str,
    /// What it is given for its query, where it takes one.
    pub(super) query: Option<Vec<&'d str>>,
}

/// One thing that a caller gives.
pub(super) struct Parameter<'d> {
    /// As the call knows it.
    pub(super) name: &'d str,
    pub(super) form: Form<'d>,
    pub(super) required: bool,
    pub(super) doc: &'d str,
}

/// What is given.
#[derive(Clone, Copy)]
pub(super) enum Form<'d> {
    Plain(Kind<'d>),
    /// A number of things that are held in memory.
    Limit,
    /// The values of parameters.
    Params,
    /// Changes of the collection's own.
    Changes,
    /// A class of this name.
    Class(&'d str),
    /// When commits are on the disk.
    Durability,
}

impl Parameter<'_> {
    /// What callers in Kotlin and Swift call it.
    pub(super) fn shown(&self) -> String {
        match self.form {
            Form::Changes => "changes".into(),
            Form::Durability => "relaxedMillis".into(),
            _ => camel(self.name),
        }
    }

    /// Whether it stands in the query.
    pub(super) fn is_of_query(&self, call: &Call<'_>) -> bool {
        call.query.as_ref().is_some_and(|parts| parts.contains(&self.name))
    }
}

impl Call<'_> {
    /// Whether it is an import, which tells how far it is.
    pub(super) fn is_import(&self) -> bool {
        self.shape == "ImportReport"
    }

    /// What it is given besides a query and a class of options.
    pub(super) fn plain(&self) -> impl Iterator<Item = &Parameter<'_>> {
        let plain = |parameter: &&Parameter<'_>| {
            !parameter.is_of_query(self) && !matches!(parameter.form, Form::Class("Options"))
        };
        self.parameters.iter().filter(plain)
    }

    /// Whether it takes the options of a file.
    pub(super) fn opens(&self) -> bool {
        self.parameters.iter().any(|parameter| matches!(parameter.form, Form::Class("Options")))
    }
}

/// The calls of whom they are asked of, but for those that have a form of their own.
pub(super) fn of<'d>(description: &'d Value, whom: &str) -> Vec<Call<'d>> {
    let methods = list(description, "methods").iter();
    let methods = methods.filter(|method| text(method, "of") == whom);
    methods.filter(|method| !OWN.contains(&text(method, "name"))).map(call).collect()
}

fn call(method: &Value) -> Call<'_> {
    let takes = list(method, "takes");
    let is_query = |argument: &&Value| text(argument, "kind") == "query";
    let query = takes.iter().find(is_query).map(|argument| {
        let named = list(argument, "of").iter().filter_map(Value::as_str);
        ["filter", "params"].into_iter().chain(named).collect::<Vec<_>>()
    });
    let of_query = QUERY
        .iter()
        .filter(|(name, ..)| query.as_ref().is_some_and(|parts: &Vec<&str>| parts.contains(name)));
    let of_query =
        of_query.map(|&(name, doc, form)| Parameter { name, form, required: false, doc });
    let (needed, others): (Vec<_>, Vec<_>) = takes
        .iter()
        .filter(|argument| !is_query(argument))
        .map(parameter)
        .partition(|parameter| parameter.required);
    let options = &method["options"];
    let options = match text(options, "name") {
        "OpenOptions" => vec![Parameter {
            name: "options",
            form: Form::Class("Options"),
            required: false,
            doc: text(options, "doc"),
        }],
        _ => list(options, "all").iter().map(parameter).collect(),
    };
    Call {
        name: text(method, "name"),
        doc: text(method, "doc"),
        parameters: needed.into_iter().chain(of_query).chain(others).chain(options).collect(),
        tells: text(method, "tells"),
        shape: text(method, "shape"),
        query,
    }
}

fn parameter(argument: &Value) -> Parameter<'_> {
    let form = match (text(argument, "kind"), text(argument, "name")) {
        (_, "limit") => Form::Limit,
        ("id" | "own_id", _) => Form::Plain(Kind::Id),
        ("texts", _) => Form::Plain(Kind::Words),
        ("flag", _) => Form::Plain(Kind::Bool),
        ("int", _) => Form::Plain(Kind::Int),
        ("time", _) => Form::Plain(Kind::Timestamp),
        ("choice", _) => Form::Plain(Kind::Choice(text(argument, "choice"))),
        ("fields" | "changes", _) => Form::Changes,
        ("declaration", _) => Form::Class("EntityDeclaration"),
        ("durability", _) => Form::Durability,
        _ => Form::Plain(Kind::Text),
    };
    let required = is(argument, "required");
    Parameter { name: text(argument, "name"), form, required, doc: text(argument, "doc") }
}

/// The options of a file, each by its name.
pub(super) fn open_options(description: &Value) -> (&str, Vec<Parameter<'_>>) {
    let methods = list(description, "methods").iter();
    let mut options = methods.map(|method| &method["options"]);
    let options = options.find(|options| text(options, "name") == "OpenOptions");
    options.map_or(("", Vec::new()), |options| {
        (text(options, "doc"), list(options, "all").iter().map(parameter).collect())
    })
}

/// What is given as a class, by `given.json`: its name, its doc and its fields.
pub(super) fn classes(given: &Map<String, Value>) -> Vec<(&str, &str, Vec<Told<'_>>)> {
    given.iter().map(|(name, shape)| (name.as_str(), text(shape, ""), told(shape))).collect()
}
