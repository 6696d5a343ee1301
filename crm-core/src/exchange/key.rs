//! Natural keys: by what a row, or the text of a link, is known to be a record.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use super::{cell::Found, node::Node};
use crate::{
    entity::{EntityDef, FieldKind, Item, ItemId, Value},
    error::Result,
    value::{Link, fold},
};

/// Entities whose names the model keeps unique without regard to accents.
const FOLDED: [&str; 13] = [
    "user",
    "team",
    "role",
    "pipeline",
    "stage",
    "loss_reason",
    "competitor",
    "relation_kind",
    "customer_group",
    "price_book",
    "number_series",
    "work_calendar",
    "tag",
];
/// What records of an entity are known by, when a mapping does not say; the first field that it has.
const NATURAL: [&str; 4] = ["login", "code", "display_name", "name"];

/// A way to tell which record is meant: one part, or several that count together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    /// Its name, which tells it from other keys of the entity.
    pub(super) name: String,
    pub(super) parts: Vec<KeyPart>,
    is_folded: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum KeyPart {
    /// The record's own id.
    Id,
    /// The id that another system knows it by: the list, its system and value fields, the system.
    External {
        list: u16,
        system: u16,
        value: u16,
        name: String,
    },
    Field(u16),
    /// A field of any item of a list.
    Item {
        list: u16,
        field: u16,
    },
    /// The one record that there is.
    Only,
}

/// How a file itself finds a record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way<'k> {
    /// By its own id.
    Own,
    /// By the id that a system knows it by, as it is written.
    External {
        /// The system.
        system: &'k str,
    },
}

/// Reads a field of a record by its number.
pub(super) type ReadField<'v> = dyn Fn(u16) -> Cow<'v, Value> + 'v;

impl Key {
    /// How the file finds what the key leads to; none where the keys of all records are needed.
    pub(super) fn way(&self) -> Option<Way<'_>> {
        match self.parts.as_slice() {
            [KeyPart::Id] => Some(Way::Own),
            [KeyPart::External { name, .. }] => Some(Way::External { system: name }),
            _ => None,
        }
    }

    /// The one record that an entity has.
    pub(super) fn only() -> Self {
        Self { name: "*".to_owned(), parts: vec![KeyPart::Only], is_folded: false }
    }

    /// The record's own id.
    pub(super) fn own() -> Self {
        Self { name: "id".to_owned(), parts: vec![KeyPart::Id], is_folded: false }
    }

    /// Reads a key: a field, `id`, `external_id`, a list's field as `emails.address`, or several of them.
    pub(super) fn new(def: &EntityDef, node: &Node<'_>, system: &str) -> Result<Self> {
        let mut parts = Vec::new();
        let mut names = Vec::new();
        for node in node.one_or_more()? {
            let name = node.text()?;
            let part = KeyPart::new(def, name, system).ok_or_else(|| {
                node.wrong(format!(
                    "{} has no `{name}` to be known by; its fields are {}",
                    def.name,
                    names_of(def)
                ))
            })?;
            names.push(match &part {
                KeyPart::External { name, .. } => format!("external_id {name}"),
                _ => name.to_owned(),
            });
            parts.push(part);
        }
        Ok(Self { name: names.join("+"), parts, is_folded: FOLDED.contains(&def.name.as_ref()) })
    }

    /// The id in another system.
    pub(super) fn external(def: &EntityDef, system: &str) -> Option<Self> {
        let part = KeyPart::new(def, "external_id", system)?;
        Some(Self { name: format!("external_id {system}"), parts: vec![part], is_folded: false })
    }

    /// What records of this entity are known by when nothing is said.
    pub(super) fn natural(def: &EntityDef, system: &str) -> Vec<Self> {
        let is_folded = FOLDED.contains(&def.name.as_ref());
        let mut keys: Vec<Self> = NATURAL
            .iter()
            .filter_map(|name| {
                let part = KeyPart::new(def, name, system)?;
                Some(Self { name: (*name).to_owned(), parts: vec![part], is_folded })
            })
            .collect();
        // A user is named by login or by name; everything else by the first that it has.
        if def.name != "user" {
            keys.truncate(1);
        }
        keys
    }

    /// The numbers of the fields that it looks at.
    pub(super) fn fields(&self) -> impl Iterator<Item = u16> {
        self.parts.iter().filter_map(|part| match part {
            KeyPart::Id | KeyPart::Only => None,
            KeyPart::Field(field) => Some(*field),
            KeyPart::External { list, .. } | KeyPart::Item { list, .. } => Some(*list),
        })
    }

    /// The key of a text that stands for the whole of it.
    pub(super) fn of_text(&self, text: &str) -> String {
        self.normal(text)
    }

    /// The keys of a record: none when a part is empty, several when a list has several items.
    pub(super) fn of_record(&self, id: Option<Uuid>, value: &ReadField<'_>) -> Vec<String> {
        let mut parts = self.parts.iter().map(|part| self.part(part, id, value));
        let mut keys = parts.next().unwrap_or_else(|| vec![String::new()]);
        for found in parts {
            let with = |key: &String| {
                found.iter().map(move |found| format!("{key}\u{1F}{found}")).collect::<Vec<_>>()
            };
            keys = keys.iter().flat_map(with).collect();
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// The fields of a record that is created to be known by a text; none for a key of several parts.
    pub(super) fn value_of(&self, found: &Found<'_>) -> Vec<(u16, Value)> {
        let text = || Value::Text(found.text.to_string());
        let item = |values| Value::List(vec![Item { id: ItemId::default(), values }]);
        match self.parts.as_slice() {
            [KeyPart::Field(field)] => vec![(*field, text())],
            [KeyPart::Item { list, field }] => vec![(*list, item(vec![(*field, text())]))],
            [KeyPart::External { list, system, value, name }] => {
                vec![(*list, item(vec![(*system, Value::Text(name.clone())), (*value, text())]))]
            }
            _ => Vec::new(),
        }
    }

    fn part(&self, part: &KeyPart, id: Option<Uuid>, value: &ReadField<'_>) -> Vec<String> {
        let of_items = |list: u16, read: &dyn Fn(&Item) -> Option<String>| match &*value(list) {
            Value::List(items) => items.iter().filter_map(read).collect(),
            _ => Vec::new(),
        };
        match part {
            KeyPart::Only => vec![String::new()],
            KeyPart::Id => id.map(|id| id.to_string()).into_iter().collect(),
            KeyPart::Field(field) => self.text(&value(*field)).into_iter().collect(),
            KeyPart::Item { list, field } => of_items(*list, &|item| self.text(item.value(*field))),
            KeyPart::External { list, system, value, name } => of_items(*list, &|item| {
                let is_ours = item.value(*system).as_text() == Some(name);
                is_ours.then(|| self.text(item.value(*value))).flatten()
            }),
        }
    }

    fn text(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::Text(text) => self.normal(text),
            Value::Bool(value) => value.to_string(),
            Value::Int(value) => value.to_string(),
            Value::Decimal(value) => value.normalize().to_string(),
            Value::Date(date) => date.to_string(),
            Value::Timestamp(at) => at.to_string(),
            Value::Money(money) => money.to_string(),
            Value::Id(id) => id.to_string(),
            Value::Link(link) => Link::to_string(link),
            Value::Set(_) | Value::List(_) | Value::Named(_) | Value::Null => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// Case, repeated spaces and ways of composing accents make no difference, but in the ids of another system: some
    /// tell records apart by case alone.
    fn normal(&self, text: &str) -> String {
        if matches!(self.way(), Some(Way::External { .. })) {
            return text.to_owned();
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        if self.is_folded { fold(&text) } else { text.nfc().collect::<String>().to_lowercase() }
    }
}

impl KeyPart {
    fn new(def: &EntityDef, name: &str, system: &str) -> Option<Self> {
        match name {
            "id" => return Some(Self::Id),
            "*" => return Some(Self::Only),
            _ => {}
        }
        let (list, item) = match name {
            "external_id" => ("external_ids", Some("value")),
            _ => name.split_once('.').map_or((name, None), |(list, item)| (list, Some(item))),
        };
        // The company's own fields have a point in their names too.
        let (field, item) = match def.field(name) {
            Some(field) => (field, None),
            None => (def.field(list)?, item),
        };
        let (FieldKind::List(items), Some(item)) = (&field.kind, item) else {
            let is_plain = !matches!(field.kind, FieldKind::List(_) | FieldKind::Set);
            return (is_plain && item.is_none()).then_some(Self::Field(field.number));
        };
        let value = items.field(item)?.number;
        if name == "external_id" {
            let system_field = items.field("system")?.number;
            return Some(Self::External {
                list: field.number,
                system: system_field,
                value,
                name: system.to_owned(),
            });
        }
        Some(Self::Item { list: field.number, field: value })
    }
}

/// The names of an entity's fields, for an error that says what there is.
pub(super) fn names_of(def: &EntityDef) -> String {
    let names: Vec<&str> = def.fields.iter().map(|field| field.name.as_ref()).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::catalog::model_entity, *};
    use crate::{
        entity::{Described, erased::Typed},
        model::{self, for_each_entity},
    };

    fn key(entity: &str, json: &serde_json::Value) -> Key {
        Key::new(&model_entity(entity).unwrap(), &Node::root(json), "old").unwrap()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn a_name_is_known_in_any_case_but_accents_tell_customers_apart() {
        let account = key("account", &json!("name"));
        let team = key("team", &json!("name"));

        let keys = |key: &Key, name: &str| key.of_record(None, &|_| Cow::Owned(text(name)));
        assert_eq!(keys(&account, "ACME  Corp "), vec![account.of_text("acme corp")]);
        assert_ne!(keys(&account, "Hòa"), keys(&account, "Hoa"));
        assert_eq!(keys(&team, "Miền Bắc"), keys(&team, "mien bac"));
    }

    #[test]
    fn names_that_belong_to_one_record_alone_are_known_without_accents() {
        macro_rules! named {
            ($($accessor:ident $entity:ident $id:ident $change:ident $collection:ident;)+) => {
                vec![$((<model::$entity as Described>::NAME, Typed::<model::$entity>::shared().indexes().to_vec())),+]
            };
        }
        for (entity, indexes) in for_each_entity!(named) {
            if indexes.iter().any(|index| index.unique && index.on == ["name"]) {
                assert!(FOLDED.contains(&entity), "{entity}");
            }
        }
    }

    #[test]
    fn any_item_of_a_list_tells_the_record() {
        let emails = key("contact", &json!("emails.address"));
        let item = |address: &str| Item { id: ItemId::default(), values: vec![(1, text(address))] };

        let keys = emails
            .of_record(None, &|_| Cow::Owned(Value::List(vec![item("a@x.vn"), item("B@x.vn")])));
        assert_eq!(keys, ["a@x.vn", "b@x.vn"]);
    }

    #[test]
    fn an_id_of_another_system_does_not_count() {
        let external = key("deal", &json!("external_id"));
        let item = |system: &str| Item {
            id: ItemId::default(),
            values: vec![(1, text(system)), (2, text("7"))],
        };

        let of = |system: &str| {
            external.of_record(None, &|_| Cow::Owned(Value::List(vec![item(system)])))
        };
        assert_eq!((of("old"), of("other")), (vec!["7".to_owned()], vec![]));
    }

    #[test]
    fn parts_that_count_together_must_all_be_there() {
        let both = key("contact", &json!(["last_name", "account"]));
        let id = Uuid::from_u128(7);

        let with = both
            .of_record(None, &|field| Cow::Owned(if field == 1 { text("An") } else { id.into() }));
        let without = both.of_record(None, &|field| {
            Cow::Owned(if field == 1 { text("An") } else { Value::Null })
        });
        assert_eq!(with, [format!("an\u{1F}{id}")]);
        assert!(without.is_empty());
    }
}
