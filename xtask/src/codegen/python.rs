//! The Python package's types: a stub with a class for each entity, item and collection, and the choices.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::PathBuf,
};

use serde_json::Value;

const FRONT_DOOR: &str = include_str!("python/front_door.pyi");
const FOLDER: &str = "bindings-python/python/crm_core";

/// A class's name, what one is, and its attributes: name, type, what they mean.
type Shown = (&'static str, &'static str, &'static [(&'static str, &'static str, &'static str)]);

/// Classes that only show what a call returns: their name, what one is, and their attributes.
const SHOWN: &[Shown] = &[
    (
        "Found",
        "A record that a search found.",
        &[
            ("entity", "str", "The record's entity."),
            ("rank", "int", "How well it fits; higher is better."),
            ("record", "Any", "The record."),
        ],
    ),
    (
        "Verified",
        "What `verify` found.",
        &[
            ("records", "int", "Records read, those in the trash included."),
            ("derived", "int", "Index entries, unique values, totals and postings compared."),
            ("entries", "int", "Journal entries read."),
            (
                "problems",
                "list[str]",
                "What does not agree, a line each, without personal data; empty when the file is sound.",
            ),
        ],
    ),
    (
        "HistoryEntry",
        "One entry of the journal: who did what to a record, and when.",
        &[
            (
                "change_set",
                "int",
                "The change set: everything that one call changed; give it to `revert`.",
            ),
            ("at", "_datetime", "When it was committed."),
            ("actor", "UUID | None", "The user who did it; None for the program itself."),
            ("source", r#"Literal["caller", "import", "replay"]"#, "Where the write came from."),
            ("entity", "str", "The record's entity."),
            ("id", "UUID", "The record."),
            (
                "verb",
                r#"Literal["create", "update", "trash", "restore", "purge"]"#,
                "What was done.",
            ),
            (
                "changes",
                "list[FieldChange]",
                "What it changed; empty for a creation, whose values are the record's own.",
            ),
        ],
    ),
    (
        "FieldChange",
        "What a write did to one field, or to one item of a list.",
        &[
            ("field", "str", "The field's name."),
            ("item", "UUID | None", "The item, for a field that is a list."),
            (
                "before",
                "Any",
                "What was there: for an item its fields, for a set the words that went.",
            ),
            (
                "after",
                "Any",
                "What is there now: for an item its fields, for a set the words that came.",
            ),
        ],
    ),
    (
        "Reverted",
        "What `revert` took back.",
        &[
            (
                "change_set",
                "int | None",
                "The change set that the revert is itself; None when there was nothing to do.",
            ),
            ("records", "int", "How many records were changed back, trashed or restored."),
            (
                "conflicts",
                "list[RevertConflict]",
                "What was left as it is, since it was changed after the change set.",
            ),
        ],
    ),
    (
        "RevertConflict",
        "Why a record could not be taken back whole.",
        &[
            ("entity", "str", "The record's entity."),
            ("id", "UUID", "The record."),
            (
                "field",
                "str | None",
                "The field that was changed since; None when the record itself is in use.",
            ),
            ("by", "UUID | None", "Who changed it since; None for the program itself."),
            ("at", "_datetime", "When."),
        ],
    ),
    (
        "Changes",
        "What a committed call changed, as listeners are told.",
        &[
            ("change_set", "int", "The change set."),
            ("at", "_datetime", "When it was committed."),
            ("actor", "UUID | None", "The user who did it; None for the program itself."),
            ("records", "list[ChangedRecord]", "The records that were changed."),
            (
                "warnings",
                "list[CommitWarning]",
                "What the caller should know of what was kept, as a contract over its cap.",
            ),
        ],
    ),
    (
        "CommitWarning",
        "What a commit tells its caller of a write that it kept.",
        &[
            ("entity", "str", "The entity of the record that the warning is about."),
            ("id", "UUID", "That record."),
            ("field", "str", "The field that says what should be kept to."),
            ("code", "str", "What is the matter, as `over_cap`."),
            ("amount", "Money | None", "By how much."),
        ],
    ),
    (
        "ChangedRecord",
        "A record that a call changed.",
        &[
            ("entity", "str", "The record's entity."),
            ("id", "UUID", "The record."),
            (
                "verb",
                r#"Literal["create", "update", "trash", "restore", "purge"]"#,
                "What was done.",
            ),
            ("events", "list[RecordEvent]", "What that means, as `won`."),
        ],
    ),
];

/// Names of the front door besides the model's, in the order in which the module exports them.
const EXPORTED: &[&str] = &[
    "Collection",
    "Page",
    "RecordIterator",
    "Crm",
    "Found",
    "Verified",
    "ChangedRecord",
    "Changes",
    "CommitWarning",
    "FieldChange",
    "HistoryEntry",
    "RevertConflict",
    "Reverted",
    "Report",
    "Cancel",
    "restore",
    "create",
    "memory",
    "open",
    "Tx",
    "version",
    "Money",
    "Link",
    "Item",
    "Part",
    "Record",
    "Row",
];

/// The package's generated files.
pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    vec![
        (PathBuf::from(FOLDER).join("_crm_core.pyi"), stub(description)),
        (PathBuf::from(FOLDER).join("choices.py"), choices(description)),
    ]
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn is(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or_default()
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> + Clone {
    value.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default().iter()
}

fn camel(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    });
    words.flatten().collect()
}

/// A docstring, or nothing to say.
fn doc(out: &mut String, indent: &str, doc: &str) {
    let _ = writeln!(out, "{indent}\"\"\"\n{indent}{}\n{indent}\"\"\"", doc.replace('\\', "\\\\"));
}

/// What fields hold of items or of choices, by name, as several fields may have the same.
fn named<'a>(fields: impl Iterator<Item = &'a Value>, part: &str) -> BTreeMap<&'a str, &'a Value> {
    let mut found = BTreeMap::new();
    let mut fields: Vec<&Value> = fields.collect();
    while let Some(field) = fields.pop() {
        if let Some(value) = field.get(part) {
            found.insert(text(value, "name"), value);
        }
        if let Some(item) = field.get("item") {
            fields.extend(list(item, "fields"));
        }
    }
    found
}

/// The fields of records, and of what verbs take and tell.
fn fields(description: &Value) -> impl Iterator<Item = &Value> {
    let entities = list(description, "entities").flat_map(|entity| list(entity, "fields"));
    let arguments = list(description, "flows").flat_map(|flow| list(flow, "arguments"));
    let outcomes = list(description, "flows").flat_map(|flow| list(&flow["outcome"], "fields"));
    let parts = list(description, "parts").flat_map(|part| list(part, "fields"));
    entities.chain(arguments).chain(outcomes).chain(parts)
}

/// What a field holds, when it is read.
fn read_type(field: &Value) -> String {
    let plain = match text(field, "kind") {
        "set" => return "tuple[str, ...]".to_owned(),
        "custom" => return "dict[str, Any]".to_owned(),
        "list" => return format!("tuple[{}, ...]", text(&field["item"], "name")),
        kind => plain_type(field, kind),
    };
    if is(field, "nullable") { format!("{plain} | None") } else { plain }
}

/// What a field takes.
fn given_type(field: &Value, is_change: bool) -> String {
    let (plain, holds_many) = match text(field, "kind") {
        "set" => ("_Words".to_owned(), true),
        "list" => (format!("Sequence[{}]", text(&field["item"], "name")), true),
        "decimal" | "percent" => ("Decimal | int".to_owned(), false),
        "custom" => ("Mapping[str, Any]".to_owned(), true),
        kind => (plain_type(field, kind), false),
    };
    let clears = is(field, "nullable") || (is_change && holds_many);
    if clears { format!("{plain} | None") } else { plain }
}

fn plain_type(field: &Value, kind: &str) -> String {
    match kind {
        "bool" => "bool",
        "int" => "int",
        "decimal" | "percent" => "Decimal",
        "date" => "_date",
        "timestamp" => "_datetime",
        "money" => "Money",
        "id" => "UUID",
        "link" => "Link",
        "custom" => "Mapping[str, Any]",
        "choice" => text(&field["choice"], "name"),
        _ => "str",
    }
    .to_owned()
}

fn attribute(out: &mut String, name: &str, kind: &str, about: &str) {
    let _ = writeln!(out, "    @property\n    def {name}(self) -> {kind}:");
    doc(out, "        ", about);
}

fn attributes<'a>(out: &mut String, fields: impl Iterator<Item = &'a Value>) {
    for field in fields {
        attribute(out, text(field, "name"), &read_type(field), text(field, "doc"));
    }
}

fn class(out: &mut String, name: &str, base: &str, about: &str) {
    let _ = writeln!(out, "@final\nclass {name}{base}:");
    doc(out, "    ", about);
    out.push('\n');
}

fn stub(description: &Value) -> String {
    let entities: Vec<&Value> =
        list(description, "entities").filter(|entity| !is(entity, "declared")).collect();
    let is_base = |field: &&Value| is(field, "base");
    let mut items = named(fields(description), "item");
    for flow in list(description, "flows") {
        items.insert(text(&flow["outcome"], "name"), &flow["outcome"]);
    }
    items.extend(list(description, "parts").map(|part| (text(part, "name"), part)));
    let mut collections = String::new();
    let mut records = String::new();

    records.push_str("@disjoint_base\nclass Record:\n");
    doc(
        &mut records,
        "    ",
        "What every record has besides its own fields: who is responsible, where it came from, when it changed.",
    );
    records.push('\n');
    attribute(&mut records, "id", "UUID", "Which record it is.");
    if let Some(entity) = entities.first() {
        attributes(&mut records, list(entity, "fields").filter(is_base));
    }
    records.push_str(
        "    def __eq__(self, other: object, /) -> bool: ...\n    def __ne__(self, other: object, /) -> bool: ...\n    \
         def __hash__(self) -> int: ...\n\n",
    );
    class(
        &mut records,
        "Row",
        "(Record)",
        "A record of an entity that was declared at run time: its fields are attributes, as every record's.",
    );
    attribute(&mut records, "entity", "str", "The entity's name, as `vehicle`.");
    records.push_str("    def __getattribute__(self, name: str, /) -> Any: ...\n");

    for (name, item) in &items {
        records.push('\n');
        let keyed = is(item, "keyed");
        class(&mut records, name, if keyed { "(Item)" } else { "(Part)" }, text(item, "doc"));
        records.push_str("    def __new__(\n        cls,\n        *,\n");
        if keyed {
            records.push_str("        id: UUID | None = None,\n");
        }
        for field in list(item, "fields") {
            argument(&mut records, field, is(field, "required"), false);
        }
        records.push_str("    ) -> Self: ...\n");
        attributes(&mut records, list(item, "fields"));
    }
    for entity in &entities {
        let name = camel(text(entity, "name"));
        records.push('\n');
        class(&mut records, &name, "(Record)", text(entity, "doc"));
        attributes(&mut records, list(entity, "fields").filter(|field| !is_base(field)));
        records.push('\n');
        collection(&mut records, entity, &name);
        let plural = text(entity, "plural");
        let about = format!("The {}.", plural.replace('_', " "));
        attribute(&mut collections, plural, &format!("{name}Collection"), &about);
    }

    let mut flows = String::new();
    list(description, "flows").for_each(|one| flow(&mut flows, one));

    let mut shown = String::new();
    for (name, about, parts) in SHOWN {
        class(&mut shown, name, "", about);
        for (part, kind, about) in *parts {
            attribute(&mut shown, part, kind, about);
        }
        shown.push('\n');
    }
    let names = EXPORTED
        .iter()
        .map(|name| (*name).to_owned())
        .chain(items.keys().map(|name| (*name).to_owned()))
        .chain(entities.iter().map(|entity| camel(text(entity, "name"))));
    let all: String = names.fold("[\n".to_owned(), |all, name| all + "    \"" + &name + "\",\n");
    FRONT_DOOR
        .replace("@all@", &(all + "]"))
        .replace("@collections@\n", &collections)
        .replace("@flows@\n", &flows)
        .replace("@shown@\n", &shown)
        .replace("@answers@\n", &answers(description))
        .replace("@reports@\n", &reports(description))
        .replace("@records@\n", &records)
}

/// The figures of each report, as type checkers know them.
fn answers(description: &Value) -> String {
    let mut out = String::new();
    let mut written = BTreeSet::new();
    for report in list(description, "reports") {
        answer(&mut out, &report["answer"], &mut written);
    }
    out
}

fn answer<'a>(out: &mut String, shape: &'a Value, written: &mut BTreeSet<&'a str>) {
    if !written.insert(text(shape, "name")) {
        return;
    }
    for part in list(shape, "fields").filter_map(|field| field.get("item")) {
        answer(out, part, written);
    }
    let _ = writeln!(out, "@type_check_only\nclass _{}(TypedDict):", text(shape, "name"));
    doc(out, "    ", text(shape, "doc"));
    for field in list(shape, "fields") {
        let part = text(&field["item"], "name");
        let plain = match text(field, "kind") {
            "list" => format!("list[_{part}]"),
            "part" => format!("_{part}"),
            "number" => "float".to_owned(),
            "int" => "int".to_owned(),
            "bool" => "bool".to_owned(),
            "money" => "_MoneyShown".to_owned(),
            "link" => "_LinkShown".to_owned(),
            "choice" => text(&field["choice"], "name").to_owned(),
            _ => "str".to_owned(),
        };
        let null = if is(field, "nullable") { " | None" } else { "" };
        let _ = writeln!(out, "    {}: {plain}{null}", text(field, "name"));
    }
    out.push('\n');
}

/// A method for each report, and one for any by its name.
fn reports(description: &Value) -> String {
    let mut out = String::new();
    for report in list(description, "reports") {
        let _ = writeln!(out, "    def {}(\n        self,\n        *,", text(report, "name"));
        if let Some(about) = report["about"].as_object() {
            let entity = about["entity"].as_str().unwrap_or_default();
            let is_required = about["required"].as_bool().unwrap_or_default();
            let kind = if is_required { "_Id" } else { "_Id | None = None" };
            let _ = writeln!(out, "        {entity}: {kind},");
        }
        out.push_str(
            "        filter: str | None = None,\n        params: dict[str, Any] | None = None,\n        period: str | None = None,\n        \
             as_of: _datetime | str | None = None,\n        limit: int | None = None,\n",
        );
        let _ = writeln!(out, "    ) -> Report[_{}]:", text(&report["answer"], "name"));
        doc(&mut out, "        ", text(report, "doc"));
    }
    out
}

fn argument(out: &mut String, field: &Value, is_required: bool, is_change: bool) {
    let default = if is_required { "" } else { " = ..." };
    let kind = given_type(field, is_change);
    let _ = writeln!(out, "        {}: {kind}{default},", text(field, "name"));
}

/// What type checkers know of a collection: its fields as keyword arguments.
fn collection(out: &mut String, entity: &Value, name: &str) {
    let given = || list(entity, "fields").filter(|field| text(field, "managed") == "no");
    let (required, optional): (Vec<_>, Vec<_>) = given().partition(|field| is(field, "required"));
    let one = text(entity, "name").replace('_', " ");
    let _ = writeln!(
        out,
        "@type_check_only\nclass {name}Collection(_Records[{name}]):\n    def create(\n        self,\n        *,"
    );
    for field in required {
        argument(out, field, true, false);
    }
    for field in optional {
        argument(out, field, false, false);
    }
    let _ = writeln!(out, "    ) -> {name}:");
    doc(out, "        ", &format!("Creates a {one}."));
    if list(entity, "fields").any(|field| text(field, "kind") == "blob") {
        contents(out, given(), name, &one);
    }
    out.push_str(
        "    def update(\n        self,\n        id: _Id,\n        /,\n        *,\n        revision: int | None = None,\n",
    );
    for field in given() {
        argument(out, field, false, true);
    }
    let _ = writeln!(out, "    ) -> {name}:");
    doc(out, "        ", &format!("Changes a {one}: absent fields stay, None clears."));
}

/// What type checkers know of the contents of an entity's files.
fn contents<'a>(out: &mut String, given: impl Iterator<Item = &'a Value>, name: &str, one: &str) {
    out.push_str(
        "    def attach(\n        self,\n        content: bytes | bytearray | _Readable,\n        /,\n        *,\n",
    );
    let (required, optional): (Vec<_>, Vec<_>) = given.partition(|field| is(field, "required"));
    for field in required {
        argument(out, field, true, false);
    }
    for field in optional {
        argument(out, field, false, false);
    }
    let _ = writeln!(out, "    ) -> {name}:");
    let about = "its content is bytes, or a file that is open for reading bytes.";
    doc(out, "        ", &format!("Stores a file and its {one}; {about}"));
    out.push_str("    def content(self, id: _Id, /) -> bytes:\n");
    doc(out, "        ", "The content of a file.");
    out.push_str("    def copy_content(self, id: _Id, to: _Writable, /) -> int:\n");
    let about = "Writes the content of a file into a file that is open for writing bytes, and tells how many there were.";
    doc(out, "        ", about);
}

/// What type checkers know of a verb: its arguments by their names.
fn flow(out: &mut String, flow: &Value) {
    let _ = writeln!(out, "    def {}(\n        self,\n        *,", text(flow, "name"));
    let (required, optional): (Vec<_>, Vec<_>) =
        list(flow, "arguments").partition(|field| is(field, "required"));
    for field in required {
        argument(out, field, true, false);
    }
    for field in optional {
        argument(out, field, false, true);
    }
    let _ = writeln!(out, "    ) -> {}:", text(&flow["outcome"], "name"));
    doc(out, "        ", text(flow, "doc"));
}

fn choices(description: &Value) -> String {
    let answers = list(description, "reports").flat_map(|report| list(&report["answer"], "fields"));
    let mut choices = named(fields(description).chain(answers), "choice");
    choices.extend(list(description, "choices").map(|choice| (text(choice, "name"), choice)));
    let mut out = String::from(
        "\"\"\"Fixed categories, as text. One that a newer version of the library wrote reads as \"#7\".\"\"\"\n\
         # Written by `cargo xtask codegen` from the model.\n\n\
         from typing import Literal, TypeAlias\n\n__all__ = [\n",
    );
    for name in choices.keys() {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("]\n");
    for (name, choice) in &choices {
        let _ = writeln!(out, "\n{name}: TypeAlias = Literal[");
        for option in list(choice, "options") {
            let _ = writeln!(out, "    \"{}\",  # {}", text(option, "code"), text(option, "doc"));
        }
        let _ = writeln!(out, "]\n\"\"\"{}\"\"\"", text(choice, "doc"));
    }
    out
}
