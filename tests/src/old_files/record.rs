//! A record as its bytes have it.

use std::collections::{BTreeMap, BTreeSet};

use crm_core::{Date, Timestamp};
use rust_decimal::Decimal;
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use super::bytes::{Bytes, Cbor};

pub(super) struct Stored {
    pub(super) id: Uuid,
    /// The journal entry that wrote it last.
    pub(super) sequence: u64,
    pub(super) is_live: bool,
    revision: i64,
    owner: Option<Uuid>,
    team: Option<Uuid>,
    fields: BTreeMap<u16, Cbor>,
    /// Of its first stamp.
    created: u64,
}

impl Stored {
    pub(super) fn read(payload: &[u8]) -> Self {
        let mut bytes = Bytes(payload);
        assert_eq!(bytes.byte(), 0, "the layout");
        let given = |id: [u8; 16]| Some(Uuid::from_bytes(id)).filter(|id| !id.is_nil());
        let id = Uuid::from_bytes(bytes.next());
        let sequence = u64::from_le_bytes(bytes.next());
        let revision = i64::from_le_bytes(bytes.next());
        let live = bytes.byte();
        assert!(live <= 1, "{live} is neither live nor in the trash");
        let (owner, team) = (given(bytes.next()), given(bytes.next()));
        let fields = bytes.cbor();
        let fields = fields.map().iter().map(|(number, value)| (number.number(), value.clone()));
        let fields = fields.collect();
        let stamps = bytes.only_cbor();
        let (first, later) = stamps.array().split_first().unwrap();
        let [created, _, _] = first.array() else { panic!("{first:?}") };
        for stamp in later {
            let [_, _, _, field, item] = stamp.array() else { panic!("{stamp:?}") };
            assert!(field.int() > 0 && (*item == Cbor::Null || item.bytes().len() == 16));
        }
        let created = created.number();
        Self { id, sequence, is_live: live == 1, revision, owner, team, fields, created }
    }

    /// Requires that the bytes say what the library says of the record, `described` so.
    pub(super) fn is(&self, described: &Json, row: &Json) {
        let mut known = BTreeSet::new();
        for field in described["fields"].as_array().unwrap() {
            let name = field["name"].as_str().unwrap();
            let said = match name.strip_prefix("custom.") {
                Some(custom) => &row["custom"][custom],
                None => &row[name],
            };
            let number = u16::try_from(field["number"].as_u64().unwrap()).unwrap();
            known.insert(number);
            let found = match (self.fields.get(&number), name) {
                (Some(value), _) => shown(field, value),
                (None, "revision") => json!(self.revision),
                (None, "owner") => json!(self.owner.map(|id| id.to_string())),
                (None, "team") => json!(self.team.map(|id| id.to_string())),
                (None, "created_at" | "updated_at") => time(self.created.into()),
                // All custom fields together, which are fields of their own in the bytes.
                (None, "custom") => continue,
                (None, _) if field["managed"] == json!("computed") => continue,
                (None, _) if field["kind"] == json!("bool") && !said.is_null() => json!(false),
                (None, _) if matches!(field["kind"].as_str(), Some("list" | "set")) => json!([]),
                (None, _) => Json::Null,
            };
            assert_eq!(found, *said, "{name} of {}", described["name"]);
        }
        let strange: Vec<_> = self.fields.keys().filter(|number| !known.contains(number)).collect();
        assert!(strange.is_empty(), "{} has fields {strange:?}", described["name"]);
    }
}

/// A value as JSON has it, by its field's kind.
fn shown(field: &Json, value: &Cbor) -> Json {
    match field["kind"].as_str().unwrap() {
        "bool" => match value {
            Cbor::Bool(value) => json!(value),
            other => panic!("{other:?} is no yes or no"),
        },
        "int" => json!(value.number::<i64>()),
        "text" | "long_text" | "email" | "phone" | "currency" | "zone" | "blob" => {
            json!(value.text())
        }
        "date" => json!(Date::from_days(value.number()).unwrap().to_string()),
        "timestamp" => time(value.int()),
        "decimal" | "percent" => json!(decimal(value.array()).to_string()),
        "money" => {
            let (currency, amount) = value.array().split_first().unwrap();
            json!({ "amount": decimal(amount).to_string(), "currency": currency.text() })
        }
        "id" => json!(id(value)),
        "link" => json!({ "entity": value.array()[0].text(), "id": id(&value.array()[1]) }),
        "choice" => {
            let options = field["choice"]["options"].as_array().unwrap();
            let number = json!(value.number::<u64>());
            options.iter().find(|option| option["number"] == number).unwrap()["code"].clone()
        }
        "set" => value.array().iter().map(|word| json!(word.text())).collect(),
        "list" => value.array().iter().map(|item| shown_item(field, item)).collect(),
        other => panic!("the page does not name the kind {other}"),
    }
}

/// An item without its empty fields, as records show it.
fn shown_item(list: &Json, item: &Cbor) -> Json {
    let [item_id, values] = item.array() else { panic!("{item:?}") };
    let mut object = Map::new();
    object.insert("id".to_owned(), json!(id(item_id)));
    let fields = list["item"]["fields"].as_array().unwrap();
    for field in fields.iter().filter(|field| field["kind"] == json!("bool")) {
        object.insert(field["name"].as_str().unwrap().to_owned(), json!(false));
    }
    for (number, value) in values.map() {
        let number = json!(number.number::<u64>());
        let field = fields.iter().find(|field| field["number"] == number).unwrap();
        object.insert(field["name"].as_str().unwrap().to_owned(), shown(field, value));
    }
    Json::Object(object)
}

fn id(value: &Cbor) -> String {
    Uuid::from_slice(value.bytes()).unwrap().to_string()
}

fn time(millis: i128) -> Json {
    json!(Timestamp::from_millis(millis.try_into().unwrap()).unwrap().to_string())
}

pub(super) fn decimal(parts: &[Cbor]) -> Decimal {
    let [scale, mantissa] = parts else { panic!("{parts:?} is no decimal") };
    let mantissa = match mantissa {
        Cbor::Bytes(bytes) => i128::from_be_bytes(bytes[..].try_into().unwrap()),
        other => other.int(),
    };
    Decimal::from_i128_with_scale(mantissa, scale.number())
}
