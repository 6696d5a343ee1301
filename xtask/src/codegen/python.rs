//! The Python package's types: a stub with a class for each entity, item and collection, and the choices.

mod aio;
mod choices;
mod errors;
mod methods;
mod own;
mod told;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::PathBuf,
};

use serde_json::Value;

const FRONT_DOOR: &str = include_str!("python/front_door.pyi");
const FOLDER: &str = "bindings-python/python/crm_core";

/// Names of the front door besides the model's, in the order in which the module exports them.
const EXPORTED: &[&str] = &[
    "Collection",
    "Crm",
    "Subscription",
    "Page",
    "RecordIterator",
    "Report",
    "Tx",
    "version",
    "Money",
    "Link",
    "Fields",
    "Item",
    "Part",
    "Record",
    "Row",
    "open",
    "create",
    "memory",
    "restore",
    "salvage",
];

/// Classes that have methods of Python's own besides.
const OWN: [&str; 11] = [
    "Block",
    "Table",
    "Subscription",
    "Money",
    "Link",
    "Collection",
    "Contents",
    "Tx",
    "Crm",
    "Report",
    "Fields",
];

/// The package's generated files.
pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    let stub = stub(description);
    let aio = aio::stub(&stub);
    let outputs = [
        ("_crm_core.pyi", stub),
        ("aio.pyi", aio),
        ("_methods.py", methods::module(description)),
        ("choices.py", choices::module(description)),
        ("errors.py", errors::module(description)),
        ("told.py", told::module()),
    ];
    outputs.into_iter().map(|(name, text)| (PathBuf::from(FOLDER).join(name), text)).collect()
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
        "custom" => return "Mapping[str, Any]".to_owned(),
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
        "choice" => (format!("_{}", text(&field["choice"], "name")), false),
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

    records.push_str("@disjoint_base\nclass Record(Fields):\n");
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
    records.push('\n');
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
        records.push_str("    def __new__(\n        cls,\n        *,\n        id: _Id = ...,\n");
        for field in list(entity, "fields") {
            argument(&mut records, field, false, false);
        }
        records.push_str("    ) -> Self: ...\n");
        attributes(&mut records, list(entity, "fields").filter(|field| !is_base(field)));
        records.push('\n');
        collection(&mut records, entity, &name);
        let plural = text(entity, "plural");
        let about = format!("The {}.", plural.replace('_', " "));
        attribute(&mut collections, plural, &format!("{name}Collection"), &about);
    }

    let mut flows = String::new();
    list(description, "flows").for_each(|one| flow(&mut flows, one));

    let names = EXPORTED
        .iter()
        .map(|name| (*name).to_owned())
        .chain(items.keys().map(|name| (*name).to_owned()))
        .chain(entities.iter().map(|entity| camel(text(entity, "name"))));
    let all: String = names.fold("[\n".to_owned(), |all, name| all + "    \"" + &name + "\",\n");
    let mut door = FRONT_DOOR.to_owned();
    for class in OWN {
        door = door.replace(&format!("@own {class}@\n"), &own::stubs(class));
    }
    let written = door.clone();
    for of in ["library", "records", "collection", "door", "crm", "tx"] {
        let members = methods::stubs(description, of, &written);
        door = door.replace(&format!("@methods of {of}@\n"), &members);
    }
    door.replace("@all@", &(all + "]"))
        .replace("@collections@\n", &collections)
        .replace("@flows@\n", &flows)
        .replace("@choices@\n", &choices::given(description))
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
            "choice" => format!("_{}Code", text(&field["choice"], "name")),
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
        "    def attach(\n        self,\n        content: bytes | bytearray | SupportsRead[bytes],\n        /,\n        *,\n",
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
    out.push_str("    def copy_content(self, id: _Id, to: SupportsWrite[bytes], /) -> int:\n");
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
