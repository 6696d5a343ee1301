//! The calls of a CRM, a transaction and a collection: a method each, and a struct for what is given by names.

use serde_json::Value;

use super::language::{doc, head, mark, type_of, word};
use super::{Kind, camel, line, said, text};
use crate::codegen::{
    calls::{self, Call, Form, Parameter},
    described::wrapped,
    kinds::Told,
};

/// The types that have the calls, and whom their calls are asked of.
const TYPES: [(&str, &str); 4] =
    [("library", "Crm"), ("crm", "Crm"), ("tx", "Tx"), ("records", "RecordCollection")];

/// Calls that are often made for what they do, and not for what they tell.
const DONE: [&str; 8] =
    ["commit", "compact", "expire", "export_csv", "import_csv", "mass_update", "restore", "revert"];

pub(super) fn calls(description: &Value) -> String {
    let mut out = head();
    out.push('\n');
    doc(&mut out, 0, "The version of these files, which the library must have too.");
    line(&mut out, 0, &format!("let version = \"{}\"", text(description, "version")));
    for (whom, name) in TYPES {
        out.push('\n');
        line(&mut out, 0, &format!("extension {name} {{"));
        for (position, call) in calls::of(description, whom).iter().enumerate() {
            if position > 0 {
                out.push('\n');
            }
            method(&mut out, whom, call, "[C]", &made(whom, call));
            if call.name.contains("update") {
                out.push('\n');
                method(&mut out, whom, call, "C...", &again(call));
            }
        }
        out.push_str("}\n");
    }
    out
}

fn method(out: &mut String, whom: &str, call: &Call<'_>, changes: &str, made: &str) {
    documented(out, call);
    let told = told(whom, call);
    if call.name.contains("update") || DONE.contains(&call.name) && !told.is_empty() {
        line(out, 1, "@discardableResult");
    }
    let of = if whom == "library" { "static " } else { "" };
    let start = format!("public {of}func {}(", word(&camel(name(call))));
    let told = if told.is_empty() { told } else { format!(" -> {told}") };
    let end = format!(") throws(CrmError){told} {{");
    let mut parameters: Vec<String> = call
        .parameters
        .iter()
        .enumerate()
        .map(|(place, parameter)| taken(call, place, parameter, changes))
        .collect();
    if call.is_import() {
        parameters.push("goesOn: @escaping (ImportProgress) -> Bool = { _ in true }".to_owned());
    }
    if parameters.len() < 3 {
        line(out, 1, &format!("{start}{}{end}", parameters.join(", ")));
    } else {
        line(out, 1, &start);
        let last = parameters.len() - 1;
        for (place, parameter) in parameters.iter().enumerate() {
            line(out, 2, &format!("{parameter}{}", if place < last { "," } else { "" }));
        }
        line(out, 1, &end);
    }
    line(out, 2, made);
    line(out, 1, "}");
}

/// The method's name: that it is done to a path says the parameter's label.
fn name<'d>(call: &Call<'d>) -> &'d str {
    call.name.strip_suffix("_to").unwrap_or(call.name)
}

/// What the call is given for a parameter goes by its place, or by this label.
fn label(call: &Call<'_>, place: usize, parameter: &Parameter<'_>) -> Option<String> {
    match parameter.name {
        "path" if place > 0 || call.name.ends_with("_to") => Some("to".into()),
        "mapping" => Some("mapping".into()),
        "now" | "options" => None,
        _ if parameter.required => None,
        _ => Some(parameter.shown()),
    }
}

fn taken(call: &Call<'_>, place: usize, parameter: &Parameter<'_>, changes: &str) -> String {
    let shown = parameter.shown();
    let name = match label(call, place, parameter) {
        None => format!("_ {shown}"),
        Some(label) if label == shown => shown,
        Some(label) => format!("{label} {shown}"),
    };
    let kind = match parameter.form {
        Form::Changes => changes.to_owned(),
        _ => kind(parameter),
    };
    let default = if parameter.required { "" } else { default(parameter) };
    format!("{name}: {kind}{default}")
}

/// The call itself, and how its answer is read.
fn made(whom: &str, call: &Call<'_>) -> String {
    let mut given: Vec<String> = call
        .plain()
        .map(|parameter| format!("\"{}\": {}", parameter.name, passed(parameter)))
        .collect();
    if let Some(parts) = &call.query {
        // Filter and parameters go by their places.
        let parts: Vec<_> = parts.iter().skip(2).map(|part| format!(", {part}: {part}")).collect();
        given.push(format!("\"query\": query(filter, params{})", parts.concat()));
    }
    let given = if given.is_empty() { ":".to_owned() } else { given.join(", ") };
    if call.is_import() {
        return format!("try imported({}, goesOn, [{given}])", call.name == "preview");
    }
    let options = if call.opens() { ", options" } else { "" };
    let asked = if whom == "library" {
        format!("library(\"{}\", [{given}]{options})", call.name)
    } else if given == ":" {
        format!("door.ask(\"{}\")", call.name)
    } else {
        format!("door.ask(\"{}\", [{given}])", call.name)
    };
    format!("try {asked}.{}", reader(whom, call))
}

/// The same call with its changes as a list.
fn again(call: &Call<'_>) -> String {
    let given = call.parameters.iter().enumerate().map(|(place, parameter)| {
        let shown = parameter.shown();
        label(call, place, parameter).map_or(shown.clone(), |label| format!("{label}: {shown}"))
    });
    let given: Vec<_> = given.collect();
    format!("try {}({})", camel(call.name), given.join(", "))
}

/// How an answer is read.
fn reader(whom: &str, call: &Call<'_>) -> String {
    match (call.tells, whom) {
        ("record", "crm") => "record(Company.init)".into(),
        ("record", _) => "record(read)".into(),
        ("maybe_record", _) => "recordOrNil(read)".into(),
        ("page", _) => "page(read)".into(),
        ("outcome" | "told", _) => "told()".into(),
        ("told_list", _) => "toldList()".into(),
        ("maybe_count", _) => "countOrNil()".into(),
        ("json", _) => "text()".into(),
        ("earlier", _) => "tx()".into(),
        (plain, _) => format!("{plain}()"),
    }
}

/// The type of what it tells; nothing where it tells nothing.
fn told(whom: &str, call: &Call<'_>) -> String {
    let told = match (call.tells, whom) {
        ("record", "crm") => "Company",
        ("record", _) => "R",
        ("maybe_record", _) => "R?",
        ("page", _) => "Page<R>",
        ("found", _) => "[Found]",
        ("outcome", _) => "MassUpdated",
        ("count", _) => "Int",
        ("maybe_count", _) => "Int?",
        ("text" | "json", _) => "String",
        ("bytes", _) => "Data",
        ("crm", _) => "Crm",
        ("tx" | "earlier", _) => "Tx",
        ("told", _) => call.shape,
        ("told_list", _) => return format!("[{}]", call.shape),
        _ => "",
    };
    told.to_owned()
}

fn documented(out: &mut String, call: &Call<'_>) {
    for part in wrapped(&said(call.doc), 115).lines() {
        line(out, 1, &format!("/// {part}"));
    }
    let mut parameters: Vec<(String, &str)> = call
        .parameters
        .iter()
        .filter(|parameter| !parameter.doc.is_empty())
        .map(|parameter| (parameter.shown(), parameter.doc))
        .collect();
    if call.is_import() {
        let told =
            "told after each batch; the import ends with what is committed when it answers `false`";
        parameters.push(("goesOn".into(), told));
    }
    if !parameters.is_empty() {
        line(out, 1, "///");
        line(out, 1, "/// - Parameters:");
        for (name, doc) in parameters {
            line(out, 1, &format!("///   - {name}: {}", said(doc)));
        }
    }
}

/// What the call is given for it.
fn passed(parameter: &Parameter<'_>) -> String {
    match parameter.form {
        Form::Durability => "relaxedMillis.map { [\"relaxed\": $0] }".into(),
        Form::Changes => "changes.map(\\.named)".into(),
        _ => parameter.shown(),
    }
}

fn kind(parameter: &Parameter<'_>) -> String {
    let kind = match parameter.form {
        Form::Plain(kind @ (Kind::Words | Kind::Bool)) => return type_of(kind),
        Form::Params => return "[String: any FieldValue]".into(),
        Form::Changes => return "[C]".into(),
        Form::Class(name) => return name.into(),
        Form::Plain(kind) => type_of(kind),
        Form::Limit | Form::Durability => "Int".into(),
    };
    format!("{kind}{}", mark(!parameter.required))
}

fn default(parameter: &Parameter<'_>) -> &'static str {
    match parameter.form {
        Form::Plain(Kind::Words) => " = []",
        Form::Plain(Kind::Bool) => " = false",
        Form::Params => " = [:]",
        Form::Class(_) => " = Options()",
        _ => " = nil",
    }
}

/// A property of a struct that is given: its name, its type, its default, its doc, and what the library is given.
struct Property<'d> {
    name: String,
    kind: String,
    default: &'static str,
    doc: &'d str,
    given: String,
}

/// What is given by names: the options of a file, and what is declared.
pub(super) fn given(description: &Value) -> String {
    let mut out = head();
    let (told, options) = calls::open_options(description);
    let options: Vec<_> = options
        .iter()
        .map(|option| Property {
            name: option.shown(),
            kind: kind(option),
            default: default(option),
            doc: option.doc,
            given: format!("\"{}\": {}", option.name, passed(option)),
        })
        .collect();
    let named = ("var named: [String: (any FieldValue)?] {", "[", "]");
    structure(&mut out, "Options: Sendable", told, &options, named);
    let shapes = serde_json::from_str(include_str!("../given.json")).unwrap_or_default();
    let named = ("public var fieldValue: Value {", ".named(packed([", "]))");
    for (name, told, fields) in calls::classes(&shapes) {
        let fields: Vec<_> = fields.iter().map(field).collect();
        structure(&mut out, &format!("{name}: FieldValue"), told, &fields, named);
    }
    out
}

fn field<'d>(field: &Told<'d>) -> Property<'d> {
    let (kind, default) = match field.kind {
        kind @ (Kind::Words | Kind::List(_)) => (type_of(kind), " = []"),
        Kind::Custom => (type_of(Kind::Custom), " = [:]"),
        Kind::Bool => (type_of(Kind::Bool), " = false"),
        kind => (format!("{}{}", type_of(kind), mark(field.is_nullable)), " = nil"),
    };
    let default = if field.is_nullable { default } else { "" };
    let name = camel(field.name);
    let given = format!("\"{}\": {name}", field.name);
    Property { name, kind, default, doc: field.doc, given }
}

fn structure(
    out: &mut String,
    name: &str,
    told: &str,
    properties: &[Property<'_>],
    (head, start, end): (&str, &str, &str),
) {
    out.push('\n');
    doc(out, 0, told);
    line(out, 0, &format!("public struct {name} {{"));
    for property in properties {
        doc(out, 1, property.doc);
        line(out, 1, &format!("public let {}: {}", property.name, property.kind));
    }
    out.push('\n');
    doc(out, 1, "What is left out is as it mostly is.");
    line(out, 1, "public init(");
    for (place, Property { name, kind, default, .. }) in properties.iter().enumerate() {
        let comma = if place + 1 < properties.len() { "," } else { "" };
        line(out, 2, &format!("{name}: {kind}{default}{comma}"));
    }
    line(out, 1, ") {");
    for Property { name, .. } in properties {
        line(out, 2, &format!("self.{name} = {name}"));
    }
    line(out, 1, "}\n");
    line(out, 1, head);
    line(out, 2, start);
    for property in properties {
        line(out, 3, &format!("{},", property.given));
    }
    line(out, 2, end);
    line(out, 1, "}");
    out.push_str("}\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::sample;

    #[test]
    fn a_call_is_a_method_with_what_it_needs_by_place_and_the_rest_by_label() {
        let made = calls(&sample::calls());
        for wanted in [
            "    /// Changes it.\n    ///\n    /// - Parameters:\n    ///   - revision: Which one.\n    @discardableResult\n",
            "        _ id: UUID,\n        _ changes: [C],\n        revision: Int? = nil\n    ) throws(CrmError) -> R {\n",
            "try door.ask(\"update\", [\"id\": id, \"fields\": changes.map(\\.named), \"revision\": revision]).record(read)",
            "        _ changes: C...,\n",
            "try update(id, changes, revision: revision)",
            "try door.ask(\"list\", [\"query\": query(filter, params, limit: limit)]).page(read)",
            "public func close() throws(CrmError) {\n        try door.ask(\"close\").nothing()\n",
            "try imported(true, goesOn, [\"folder\": folder])",
            "public static func open(_ path: String, _ options: Options = Options()) throws(CrmError) -> Crm {",
            "try library(\"open\", [\"path\": path], options).crm()",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
        assert!(!made.contains("addItem"), "changes name items");
    }

    #[test]
    fn what_is_given_by_names_is_a_struct() {
        let made = given(&sample::calls());
        for wanted in [
            "    /// How late.\n    public let relaxedMillis: Int?\n",
            "\"durability\": relaxedMillis.map { [\"relaxed\": $0] },",
            "public let fields: [DeclaredField]\n",
            "required: Bool = false,",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
