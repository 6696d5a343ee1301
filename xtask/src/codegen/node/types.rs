//! The TypeScript types of the model: for each entity what is read, what a new one takes, and what a change takes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::{MARK, camel, is, list, pascal, text, told};

pub(super) fn types(description: &Value) -> String {
    let mut types = format!(
        "{MARK}\n\
         import type {{ CalendarDate, Collection, CurrencyCode, CustomInput, CustomValues, Decimal, DecimalInput, Id, Instant, Link, LinkInput, \
         Money, MoneyInput, Report, ReportQuery }} from \"../index.js\";\n"
    );
    let mut written = BTreeSet::new();
    for entity in list(description, "entities") {
        named_types(&mut types, &mut written, list(entity, "fields"));
        self::entity(&mut types, entity);
    }
    for flow in list(description, "flows") {
        named_types(&mut types, &mut written, list(flow, "arguments"));
        arguments(&mut types, flow);
    }
    for choice in list(description, "choices") {
        self::choice(&mut types, choice);
    }
    for told in told(description) {
        outcome(&mut types, &mut written, told);
    }
    collections(&mut types, description);
    reports(&mut types, description);
    flows(&mut types, description);
    errors(&mut types, description);
    types
}

/// The choices and items that fields hold, each once.
fn named_types<'d>(types: &mut String, written: &mut BTreeSet<&'d str>, fields: &'d [Value]) {
    for field in fields {
        if let Some(choice) = field.get("choice")
            && written.insert(text(choice, "name"))
        {
            self::choice(types, choice);
        }
        if let Some(item) = field.get("item") {
            named_types(types, written, list(item, "fields"));
            if written.insert(text(item, "name")) {
                self::item(types, item);
            }
        }
    }
}

/// What a verb takes.
fn arguments(types: &mut String, flow: &Value) {
    let told = format!("What `{}` takes.", camel(text(flow, "name")));
    open(types, &told, &format!("{}Arguments", pascal(text(flow, "name"))));
    for field in list(flow, "arguments") {
        given(types, field, !is(field, "required"));
    }
    types.push_str("}\n");
}

/// What a verb told or a report answered, after the types of its parts; none of them is ever given.
fn outcome<'d>(types: &mut String, written: &mut BTreeSet<&'d str>, told: &'d Value) {
    for part in list(told, "fields").iter().filter_map(|field| field.get("item")) {
        outcome(types, written, part);
    }
    named_types(types, written, list(told, "fields"));
    if !written.insert(text(told, "name")) {
        return;
    }
    open(types, text(told, "doc"), text(told, "name"));
    for field in list(told, "fields") {
        read(types, field);
    }
    types.push_str("}\n");
}

fn flows(types: &mut String, description: &Value) {
    open(types, "The verbs of a CRM or a transaction.", "Flows");
    for flow in list(description, "flows") {
        let name = text(flow, "name");
        let arguments = format!("given: {}Arguments", pascal(name));
        let outcome = flow.get("outcome").map_or("", |outcome| text(outcome, "name"));
        let name = camel(name);
        doc(types, "  ", text(flow, "doc"));
        let _ = writeln!(types, "  {name}({arguments}): Promise<{outcome}>;");
        let _ = writeln!(types, "  {name}Sync({arguments}): {outcome};");
    }
    types.push_str("}\n");
}

fn choice(types: &mut String, choice: &Value) {
    let options = list(choice, "options");
    let mut told = text(choice, "doc").to_owned();
    for option in options {
        let _ = write!(told, "\n- `{}`: {}", text(option, "code"), text(option, "doc"));
    }
    types.push('\n');
    doc(types, "", &told);
    let codes: Vec<String> =
        options.iter().map(|option| format!("\"{}\"", text(option, "code"))).collect();
    let _ = writeln!(types, "export type {} = {};", text(choice, "name"), codes.join(" | "));
}

fn item(types: &mut String, item: &Value) {
    let (name, told) = (text(item, "name"), text(item, "doc"));
    let (fields, keyed) = (list(item, "fields"), is(item, "keyed"));

    open(types, told, name);
    if keyed {
        types.push_str("  /** The item's id; it stays when the item changes. */\n  id: string;\n");
    }
    for field in fields {
        read(types, field);
    }
    types.push_str("}\n");

    let told = if keyed {
        format!("{told} As given: an item without an id is a new one.")
    } else {
        format!("{told} As given.")
    };
    open(types, &told, &format!("New{name}"));
    if keyed {
        types.push_str(
            "  /** The id of an item that is there already. */\n  id?: string | undefined;\n",
        );
    }
    for field in fields {
        given(types, field, !is(field, "required"));
    }
    types.push_str("}\n");
}

fn entity(types: &mut String, entity: &Value) {
    let (name, told) = (pascal(text(entity, "name")), text(entity, "doc"));
    let fields = list(entity, "fields");
    let free = || fields.iter().filter(|field| text(field, "managed") == "no");

    types.push('\n');
    doc(types, "", &format!("The id of a `{}` record.", text(entity, "name")));
    let _ = writeln!(types, "export type {name}Id = Id<\"{}\">;", text(entity, "name"));

    open(types, told, &name);
    let _ = writeln!(types, "  /** Which record it is. */\n  id: {name}Id;");
    for field in fields {
        read(types, field);
    }
    types.push_str("}\n");

    open(types, &format!("The fields of a new record. {told}"), &format!("New{name}"));
    free().for_each(|field| given(types, field, !is(field, "required")));
    types.push_str("}\n");

    open(
        types,
        &format!("Changes to a record: absent and undefined leave, null clears. {told}"),
        &format!("{name}Patch"),
    );
    free().for_each(|field| given(types, field, true));
    types.push_str("}\n");

    open(
        types,
        &format!("The lists of a `{}` record.", text(entity, "name")),
        &format!("{name}Lists"),
    );
    for field in free() {
        if let Some(item) = field.get("item") {
            let (field, item) = (camel(text(field, "name")), text(item, "name"));
            let _ = writeln!(types, "  {field}: New{item};");
        }
    }
    types.push_str("}\n\n");
    doc(types, "", &format!("The {}.", text(entity, "plural").replace('_', " ")));
    let plural = pascal(text(entity, "plural"));
    let _ = writeln!(
        types,
        "export type {plural}Collection = Collection<{name}, New{name}, {name}Patch, {name}Lists, {name}Id>;"
    );
}

fn collections(types: &mut String, description: &Value) {
    open(types, "The collections of a CRM, a transaction or an earlier state.", "Collections");
    for entity in list(description, "entities") {
        let plural = text(entity, "plural");
        doc(types, "  ", text(entity, "doc"));
        let _ = writeln!(types, "  readonly {}: {}Collection;", camel(plural), pascal(plural));
    }
    types.push_str("}\n");
    open(types, "The record type of each entity of the model.", "Entities");
    for entity in list(description, "entities") {
        let name = text(entity, "name");
        let _ = writeln!(types, "  {name}: {};", pascal(name));
    }
    types.push_str("}\n");
}

/// A method for each report.
fn reports(types: &mut String, description: &Value) {
    open(types, "The reports of a CRM, a transaction or an earlier state.", "Reports");
    for report in list(description, "reports") {
        let about = &report["about"];
        let entity = text(about, "entity");
        let asked = match (entity, is(about, "required")) {
            ("", _) => "asked?: ReportQuery".to_owned(),
            (_, true) => format!("asked: ReportQuery & {{ {entity}: {}Id }}", pascal(entity)),
            (_, false) => {
                format!("asked?: ReportQuery & {{ {entity}?: {}Id | undefined }}", pascal(entity))
            }
        };
        let (name, answer) = (camel(text(report, "name")), text(&report["answer"], "name"));
        doc(types, "  ", text(report, "doc"));
        let _ = writeln!(types, "  {name}({asked}): Promise<Report<{answer}>>;");
        let _ = writeln!(types, "  {name}Sync({asked}): Report<{answer}>;");
    }
    types.push_str("}\n");
}

fn errors(types: &mut String, description: &Value) {
    let errors = list(description, "errors");
    let mut told =
        "What went wrong, for a program to act on; the codes are the same in every language.\n"
            .to_owned();
    for error in errors {
        let _ = write!(told, "\n- `{}`: {}", text(error, "code"), text(error, "doc"));
    }
    types.push('\n');
    doc(types, "", &told);
    let codes: Vec<String> =
        errors.iter().map(|error| format!("\n  | \"{}\"", text(error, "code"))).collect();
    let _ = writeln!(types, "export type ErrorCode ={};", codes.concat());
}

pub(super) fn open(types: &mut String, told: &str, name: &str) {
    types.push('\n');
    doc(types, "", told);
    let _ = writeln!(types, "export interface {name} {{");
}

/// A field as it is read.
fn read(types: &mut String, field: &Value) {
    let kind = match text(field, "kind") {
        "bool" => "boolean".to_owned(),
        "int" | "number" => "number".to_owned(),
        "decimal" | "percent" => "Decimal".to_owned(),
        "currency" => "CurrencyCode".to_owned(),
        "date" => "CalendarDate".to_owned(),
        "timestamp" => "Date".to_owned(),
        "money" => "Money".to_owned(),
        "link" => "Link".to_owned(),
        "set" => "string[]".to_owned(),
        "custom" => "CustomValues".to_owned(),
        "list" => format!("{}[]", item_name(field)),
        "part" => item_name(field).to_owned(),
        kind => named(field, kind),
    };
    let null = if is(field, "nullable") { " | null" } else { "" };
    doc(types, "  ", text(field, "doc"));
    let _ = writeln!(types, "  {}: {kind}{null};", camel(text(field, "name")));
}

/// A field as it may be given.
fn given(types: &mut String, field: &Value, is_optional: bool) {
    let kind = match text(field, "kind") {
        "bool" => "boolean".to_owned(),
        "int" => "number".to_owned(),
        "decimal" | "percent" => "DecimalInput".to_owned(),
        "currency" => "CurrencyCode".to_owned(),
        "date" => "CalendarDate".to_owned(),
        "timestamp" => "Instant".to_owned(),
        "money" => "MoneyInput".to_owned(),
        "link" => "LinkInput".to_owned(),
        "set" => "readonly string[]".to_owned(),
        "custom" => "CustomInput".to_owned(),
        "list" => format!("readonly New{}[]", item_name(field)),
        kind => named(field, kind),
    };
    let holds_many =
        matches!(text(field, "kind"), "text" | "long_text" | "set" | "list" | "custom");
    let can_be_cleared = is(field, "nullable") || (holds_many && !is(field, "required"));
    let null = if can_be_cleared { " | null" } else { "" };
    let (mark, undefined) = if is_optional { ("?", " | undefined") } else { ("", "") };
    doc(types, "  ", text(field, "doc"));
    let _ = writeln!(types, "  {}{mark}: {kind}{null}{undefined};", camel(text(field, "name")));
}

/// The type of a link or a choice; text is all the others.
fn named(field: &Value, kind: &str) -> String {
    let name = match kind {
        "id" => format!("{}Id", pascal(text(field, "entity"))),
        "choice" => field.get("choice").map_or("", |choice| text(choice, "name")).to_owned(),
        _ => "string".to_owned(),
    };
    if name == "Id" { "string".to_owned() } else { name }
}

fn item_name(field: &Value) -> &str {
    field.get("item").map_or("", |item| text(item, "name"))
}

pub(super) fn doc(types: &mut String, indent: &str, told: &str) {
    let told = told.replace("*/", "*\\/");
    if told.contains('\n') {
        let _ = writeln!(types, "{indent}/**");
        for line in told.lines() {
            let _ = writeln!(types, "{}", format!("{indent} * {line}").trim_end());
        }
        let _ = writeln!(types, "{indent} */");
    } else if !told.is_empty() {
        let _ = writeln!(types, "{indent}/** {told} */");
    }
}
