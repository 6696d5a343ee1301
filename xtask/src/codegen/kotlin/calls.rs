//! The calls of a CRM, a transaction and a collection: a method each, and a class for what is given by names.

use std::fmt::Write as _;

use serde_json::Value;

use super::language::{FIELD_TYPES, doc, head, plain};
use super::{Kind, camel, camel_type, line, said, text};
use crate::codegen::{
    calls::{self, Call, Form, Parameter},
    described::wrapped,
    kinds::Told,
};

/// The classes that have the calls, each with its head and whom its calls are asked of.
const CLASSES: [(&str, &str, &str); 4] = [
    (
        "library",
        "How a file is opened, made or put back.",
        "abstract class LibraryCalls internal constructor()",
    ),
    (
        "crm",
        "What a CRM does besides what a transaction does.",
        "abstract class CrmCalls internal constructor(door: Door) : Collections(door), AutoCloseable",
    ),
    (
        "tx",
        "What only a transaction does.",
        "abstract class TxCalls internal constructor(door: Door) : Collections(door)",
    ),
    (
        "records",
        "What the records of one entity are asked.",
        "abstract class RecordCalls<R : Any, C : Change> internal constructor(\n    internal val door: Door,\n    internal val read: (dev.crmcore.ffi.Record) -> R,\n)",
    ),
];

pub(super) fn calls(description: &Value) -> String {
    let mut imports = vec!["dev.crmcore.model.*"];
    imports.extend(FIELD_TYPES);
    let mut out = head("dev.crmcore", &imports);
    out.push('\n');
    doc(&mut out, 0, "The version of these files, which the library must have too.");
    let _ = writeln!(out, "internal const val VERSION = \"{}\"", text(description, "version"));
    for (whom, said, class) in CLASSES {
        out.push('\n');
        doc(&mut out, 0, said);
        let _ = writeln!(out, "{class} {{");
        if whom == "crm" {
            line(&mut out, 1, "internal abstract fun imported(");
            for parameter in [
                "preview: Boolean",
                "goesOn: (ImportProgress) -> Boolean",
                "vararg given: Pair<String, Any?>",
            ] {
                line(&mut out, 2, &format!("{parameter},"));
            }
            line(&mut out, 1, "): ImportReport\n");
        }
        for (position, call) in calls::of(description, whom).iter().enumerate() {
            if position > 0 {
                out.push('\n');
            }
            method(&mut out, whom, call);
        }
        out.push_str("}\n");
    }
    out
}

fn method(out: &mut String, whom: &str, call: &Call<'_>) {
    let name = camel(call.name);
    documented(out, call);
    let word = if name == "close" { "override fun" } else { "fun" };
    let mut parameters: Vec<String> = call
        .parameters
        .iter()
        .map(|parameter| {
            let default = if parameter.required { "" } else { default(parameter) };
            format!("{}: {}{default}", parameter.shown(), kind(parameter))
        })
        .collect();
    if call.is_import() {
        parameters.push("goesOn: (ImportProgress) -> Boolean = { true }".to_owned());
    }
    if parameters.len() < 3 {
        let parameters = parameters.join(", ");
        line(out, 1, &format!("{word} {name}({parameters}): {} =", told(whom, call)));
    } else {
        line(out, 1, &format!("{word} {name}("));
        for parameter in parameters {
            line(out, 2, &format!("{parameter},"));
        }
        line(out, 1, &format!("): {} =", told(whom, call)));
    }
    line(out, 2, &made(whom, call));
}

/// The call itself, and how its answer is read.
fn made(whom: &str, call: &Call<'_>) -> String {
    let mut given: Vec<String> = call
        .plain()
        .map(|parameter| format!("\"{}\" to {}", parameter.name, passed(parameter)))
        .collect();
    if let Some(parts) = &call.query {
        let parts: Vec<_> = parts.iter().map(|part| format!("{part} = {part}")).collect();
        given.push(format!("\"query\" to query({})", parts.join(", ")));
    }
    if call.opens() {
        given.push("*options.named()".to_owned());
    }
    let given = given.iter().fold(String::new(), |all, given| all + ", " + given);
    if call.is_import() {
        return format!("imported({}, goesOn{given})", call.name == "preview");
    }
    let asked = if whom == "library" { "library(" } else { "door.ask(" };
    format!("{asked}\"{}\"{given}).{}", call.name, reader(whom, call))
}

/// How an answer is read.
fn reader(whom: &str, call: &Call<'_>) -> String {
    match (call.tells, whom) {
        ("record", "crm") => format!("record(::{}Of)", camel(call.name)),
        ("record", _) => "record(read)".into(),
        ("maybe_record", _) => "recordOrNull(read)".into(),
        ("page", _) => "page(read)".into(),
        ("outcome", _) => "told(::massUpdatedOf)".into(),
        ("told", _) => format!("told(::{}Of)", camel_type(call.shape)),
        ("told_list", _) => format!("toldList(::{}Of)", camel_type(call.shape)),
        ("maybe_count", _) => "countOrNull()".into(),
        ("json", _) => "text()".into(),
        ("earlier", _) => "tx()".into(),
        (plain, _) => format!("{plain}()"),
    }
}

/// The type of what it tells.
fn told(whom: &str, call: &Call<'_>) -> String {
    let told = match (call.tells, whom) {
        ("record", "crm") => "Company",
        ("record", _) => "R",
        ("maybe_record", _) => "R?",
        ("page", _) => "Page<R>",
        ("found", _) => "List<Found>",
        ("outcome", _) => "MassUpdated",
        ("count", _) => "Long",
        ("maybe_count", _) => "Long?",
        ("text" | "json", _) => "String",
        ("bytes", _) => "ByteArray",
        ("crm", _) => "Crm",
        ("tx" | "earlier", _) => "Tx",
        ("told", _) => call.shape,
        ("told_list", _) => return format!("List<{}>", call.shape),
        _ => "Unit",
    };
    told.to_owned()
}

fn documented(out: &mut String, call: &Call<'_>) {
    let said_of = |parameter: &&Parameter<'_>| !parameter.doc.is_empty();
    if !call.parameters.iter().any(|parameter| said_of(&parameter)) {
        return doc(out, 1, call.doc);
    }
    line(out, 1, "/**");
    for part in wrapped(&said(call.doc), 115).lines() {
        line(out, 1, &format!(" * {part}"));
    }
    line(out, 1, " *");
    for parameter in call.parameters.iter().filter(said_of) {
        line(out, 1, &format!(" * @param {} {}", parameter.shown(), said(parameter.doc)));
    }
    if call.is_import() {
        let told = "told after each batch; the import ends with what is committed when it answers `false` or throws";
        line(out, 1, &format!(" * @param goesOn {told}"));
    }
    line(out, 1, " */");
}

/// What the call is given for it.
fn passed(parameter: &Parameter<'_>) -> String {
    match parameter.form {
        Form::Durability => "relaxedMillis?.let { mapOf(\"relaxed\" to it) }".into(),
        _ => parameter.shown(),
    }
}

fn kind(parameter: &Parameter<'_>) -> String {
    let kind = match parameter.form {
        Form::Plain(Kind::Words) => return "List<String>".into(),
        Form::Plain(Kind::Bool) => return "Boolean".into(),
        Form::Params => return "Map<String, Any?>".into(),
        Form::Changes => return "List<C>".into(),
        Form::Class(name) => return name.into(),
        Form::Plain(Kind::Choice(name)) => name,
        Form::Plain(kind) => plain(kind),
        Form::Limit => "Int",
        Form::Durability => "Long",
    };
    format!("{kind}{}", if parameter.required { "" } else { "?" })
}

fn default(parameter: &Parameter<'_>) -> &'static str {
    match parameter.form {
        Form::Plain(Kind::Words) => " = emptyList()",
        Form::Plain(Kind::Bool) => " = false",
        Form::Params => " = emptyMap()",
        Form::Class(_) => " = Options()",
        _ => " = null",
    }
}

/// What is given by names: the options of a file, and what is declared.
pub(super) fn given(description: &Value) -> String {
    let mut imports = Vec::from(FIELD_TYPES);
    imports.push("dev.crmcore.model.LocalePreset");
    let mut out = head("dev.crmcore", &imports);
    let (told, options) = calls::open_options(description);
    out.push('\n');
    doc(&mut out, 0, told);
    out.push_str("data class Options(\n");
    for option in &options {
        doc(&mut out, 1, option.doc);
        let (kind, default) = (kind(option), default(option));
        line(&mut out, 1, &format!("val {}: {kind}{default},", option.shown()));
    }
    out.push_str(") {\n    internal fun named(): Array<Pair<String, Any?>> = arrayOf(\n");
    for option in &options {
        line(&mut out, 2, &format!("\"{}\" to {},", option.name, passed(option)));
    }
    out.push_str("    )\n}\n");
    let shapes = serde_json::from_str(include_str!("../given.json")).unwrap_or_default();
    for (name, told, fields) in calls::classes(&shapes) {
        class(&mut out, name, told, &fields);
    }
    out
}

fn class(out: &mut String, name: &str, told: &str, fields: &[Told<'_>]) {
    out.push('\n');
    doc(out, 0, told);
    let _ = writeln!(out, "data class {name}(");
    for field in fields {
        doc(out, 1, field.doc);
        let (kind, default) = match field.kind {
            Kind::Words => ("List<String>".to_owned(), " = emptyList()"),
            Kind::List(of) => (format!("List<{of}>"), " = emptyList()"),
            Kind::Custom => ("Map<String, Any?>".to_owned(), " = emptyMap()"),
            Kind::Bool => ("Boolean".to_owned(), " = false"),
            kind if field.is_nullable => (format!("{}?", plain(kind)), " = null"),
            kind => (plain(kind).to_owned(), ""),
        };
        let default = if field.is_nullable { default } else { "" };
        line(out, 1, &format!("val {}: {kind}{default},", camel(field.name)));
    }
    out.push_str(") : NamedValues() {\n    override fun named(): Map<String, Any?> = mapOf(\n");
    for field in fields {
        line(out, 2, &format!("\"{}\" to {},", field.name, camel(field.name)));
    }
    out.push_str("    )\n}\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::sample;

    #[test]
    fn a_call_is_a_method_with_what_it_takes_by_names() {
        let made = calls(&sample::calls());
        for wanted in [
            "    /**\n     * Changes it.\n     *\n     * @param revision Which one.\n     */\n    fun update(\n        id: UUID,\n        changes: List<C>,\n        revision: Long? = null,\n    ): R =\n",
            "door.ask(\"update\", \"id\" to id, \"fields\" to changes, \"revision\" to revision).record(read)",
            "        filter: String? = null,\n        params: Map<String, Any?> = emptyMap(),\n        limit: Int? = null,\n    ): Page<R> =\n",
            "\"query\" to query(filter = filter, params = params, limit = limit)).page(read)",
            "    /** Ends it. */\n    override fun close(): Unit =\n        door.ask(\"close\").nothing()\n",
            "imported(true, goesOn, \"folder\" to folder)",
            "library(\"open\", \"path\" to path, *options.named()).crm()",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
        assert!(!made.contains("addItem"), "changes name items");
    }

    #[test]
    fn what_is_given_by_names_is_a_class() {
        let made = given(&sample::calls());
        for wanted in [
            "    /** How late. */\n    val relaxedMillis: Long? = null,\n",
            "\"durability\" to relaxedMillis?.let { mapOf(\"relaxed\" to it) },",
            "val fields: List<DeclaredField>,",
            "val required: Boolean = false,",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
