//! Small descriptions that the tests of several languages' generators write from.

use serde_json::{Map, Value, json};

/// A field that may be empty.
pub(super) fn field(name: &str, kind: &str) -> Value {
    json!({ "name": name, "doc": "Said.", "kind": kind, "managed": "no", "required": false, "nullable": true })
}

/// A field that is needed.
pub(super) fn needed(name: &str, kind: &str) -> Value {
    let mut needed = field(name, kind);
    needed["required"] = json!(true);
    needed["nullable"] = json!(false);
    needed
}

/// A field that the library keeps.
pub(super) fn recorded(name: &str, kind: &str) -> Value {
    let mut recorded = field(name, kind);
    recorded["managed"] = json!("recorded");
    recorded
}

/// A field of telephone numbers.
pub(super) fn phones() -> Value {
    let mut phones = field("phones", "list");
    phones["nullable"] = json!(false);
    phones["item"] = json!({ "name": "ContactPhone", "fields": [] });
    phones
}

pub(super) fn entity(fields: &[Value]) -> Value {
    json!({ "name": "big_deal", "plural": "big_deals", "doc": "One.", "fields": fields })
}

/// A model whose one entity has one field, of a choice between these.
pub(super) fn choosing(options: &Value) -> Value {
    let choice = json!({ "name": "State", "doc": "How it stands.", "options": options });
    json!({ "entities": [{ "fields": [{ "choice": choice }] }] })
}

/// A model with an item that needs one of its fields.
pub(super) fn listing() -> Value {
    let options = json!([{ "code": "mobile" }]);
    let fields = json!([
        { "name": "number", "kind": "phone", "required": true },
        { "name": "kind", "kind": "choice", "choice": { "name": "PhoneKind", "options": options } },
        { "name": "note", "kind": "text", "nullable": true },
    ]);
    let item = json!({ "name": "ContactPhone", "keyed": true, "fields": fields });
    json!({ "entities": [{ "fields": [{ "item": item }] }] })
}

/// Calls of most forms.
pub(super) fn calls() -> Value {
    let argument = |name: &str, kind: &str, required: bool, doc: &str| json!({ "name": name, "kind": kind, "required": required, "of": null, "doc": doc });
    let method = |of: &str, name: &str, doc: &str, tells: &str, takes: Value| json!({ "of": of, "name": name, "doc": doc, "tells": tells, "takes": takes, "options": {} });
    let id = argument("id", "own_id", true, "");
    let mut update = method(
        "records",
        "update",
        "Changes it.",
        "record",
        json!([id, argument("fields", "changes", true, "")]),
    );
    update["options"] =
        json!({ "name": "Expected", "all": [argument("revision", "int", false, "Which one.")] });
    let mut query = argument("query", "query", false, "");
    query["of"] = json!(["limit"]);
    let mut preview = method(
        "crm",
        "preview",
        "Tries it.",
        "told",
        json!([argument("folder", "path", true, "")]),
    );
    preview["shape"] = json!("ImportReport");
    let path = json!([argument("path", "path", true, "")]);
    let mut open = method("library", "open", "Opens it.", "crm", path);
    open["options"] = json!({
        "name": "OpenOptions",
        "doc": "How it is opened.",
        "all": [argument("durability", "durability", false, "How late.")],
    });
    json!({ "methods": [
        open,
        update,
        method("records", "add_item", "Adds it.", "record", json!([id])),
        method("records", "list", "Lists them.", "page", json!([query])),
        method("crm", "close", "Ends it.", "nothing", json!([])),
        preview,
    ] })
}

/// What something tells, with a field of most kinds.
pub(super) fn shapes() -> Map<String, Value> {
    let shape = json!({
        "": "What came to an end.",
        "closed_at": ["timestamp", "When."],
        "by": ["id?", "Who did it."],
        "rows": ["list Row", "What there is."],
        "events": ["choices State", "What it means."],
    });
    Map::from_iter([("Ended".to_owned(), shape)])
}
