//! The order of a list, and the key that goes on from a record where no index has that order.

use super::filter::{Entities, Path, Step, named_path};
use crate::{
    entity::{EntityDef, FieldKind, KeyPart, KeyWriter, Value, record::AnyRecord},
    error::{Error, ErrorKind, Result},
    value::{Email, fold},
};

/// One field that a list is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sort {
    pub(crate) path: Path,
    pub(crate) descending: bool,
}

impl Sort {
    /// The order that `name`, `-expected_close` or `amount.base` asks for.
    ///
    /// # Errors
    /// `Query` for a field that is unknown, or has no order.
    pub(crate) fn new(text: &str, def: &EntityDef, entities: &Entities<'_>) -> Result<Self> {
        let (name, descending) = match text.strip_prefix('-') {
            Some(name) => (name, true),
            None => (text, false),
        };
        let path = named_path(name, def, entities)?;
        let is_sortable = path.sorts_by().is_some()
            && !matches!(path.kind, FieldKind::Set | FieldKind::List(_) | FieldKind::Link);
        if !is_sortable {
            let detail = "sort by a field of the record itself that holds one value";
            return Err(
                Error::new(ErrorKind::Query, detail).with_field(name.to_owned(), "unsortable")
            );
        }
        Ok(Self { path, descending })
    }
}

/// The record's place in a list: what it is sorted by, then its id, so that no two are equal.
///
/// Bytes sort as the records do. Nothing comes first, and last where the order is turned around, as in an index.
pub(crate) fn sort_key(sorts: &[Sort], record: &dyn AnyRecord) -> Vec<u8> {
    let mut key = KeyWriter::whole();
    for sort in sorts {
        let value = value(&sort.path, record);
        if sort.descending {
            key.descending(|key| write(key, &sort.path.kind, &value));
        } else {
            write(&mut key, &sort.path.kind, &value);
        }
    }
    key.id(record.id());
    key.as_bytes().to_vec()
}

fn value(path: &Path, record: &dyn AnyRecord) -> Value {
    match path.steps.as_slice() {
        [Step::Id] => Value::Id(record.id()),
        [Step::Field { position, .. }] => record.value(*position),
        [Step::Field { position, .. }, part] => match (part, record.value(*position)) {
            (Step::Amount, Value::Money(money)) => Value::Decimal(money.amount()),
            (Step::Currency, Value::Money(money)) => money.currency().code().into(),
            _ => Value::Null,
        },
        _ => Value::Null,
    }
}

fn write(key: &mut KeyWriter<'_>, kind: &FieldKind, value: &Value) {
    if value.is_empty() {
        return false.write(key);
    }
    true.write(key);
    match value {
        Value::Bool(value) => value.write(key),
        Value::Int(number) => number.write(key),
        Value::Decimal(number) => number.write(key),
        Value::Date(date) => date.write(key),
        Value::Timestamp(at) => at.write(key),
        Value::Money(money) => (money.currency(), money.amount()).write(key),
        Value::Id(id) => key.id(*id),
        Value::Text(text) => match kind {
            FieldKind::Choice(choice) => {
                u64::from(choice.number(text).unwrap_or(u32::MAX)).write(key);
            }
            FieldKind::Email => {
                Email::new(text).map_or_else(|_| text.clone(), |it| it.key()).write(key);
            }
            _ => fold(text).write(key),
        },
        Value::Null | Value::Link(_) | Value::Set(_) | Value::List(_) | Value::Named(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{
        super::test_model::{deal, entities, entity, money},
        *,
    };
    use crate::{
        Currency,
        entity::EntityId,
        entity::Record,
        model::{Deal, DealId, StageCategory},
    };

    fn sorted(sorts: &[&str], deals: &[Record<Deal>]) -> Vec<u128> {
        let entity = entity("deal");
        let sorts: Vec<Sort> =
            sorts.iter().map(|sort| Sort::new(sort, entity.def(), &entities).unwrap()).collect();
        let mut keyed: Vec<_> =
            deals.iter().map(|deal| (sort_key(&sorts, deal), deal.id.uuid().as_u128())).collect();
        keyed.sort();
        keyed.into_iter().map(|(_, id)| id).collect()
    }

    fn deals() -> Vec<Record<Deal>> {
        let mut deals = Vec::new();
        for (id, name, amount, category) in [
            (1, "Zebra", Some("5"), StageCategory::Won),
            (2, "ấm", None, StageCategory::Open),
            (3, "An", Some("-1"), StageCategory::Lost),
            (4, "an", Some("5"), StageCategory::Open),
        ] {
            let mut record = deal();
            record.id = DealId::from_uuid(Uuid::from_u128(id));
            record.name = name.to_owned();
            record.amount_base = amount.map(|amount| money(amount, Currency::USD));
            record.category = category;
            deals.push(record);
        }
        deals
    }

    #[test]
    fn texts_sort_without_case_and_accents() {
        assert_eq!(sorted(&["name"], &deals()), [2, 3, 4, 1]);
        assert_eq!(sorted(&["-name"], &deals()), [1, 3, 4, 2]);
    }

    #[test]
    fn nothing_comes_first_and_last_when_turned_around() {
        assert_eq!(sorted(&["amount.base"], &deals()), [2, 3, 1, 4]);
        assert_eq!(sorted(&["-amount.base"], &deals()), [1, 4, 3, 2]);
    }

    #[test]
    fn equals_are_told_apart_by_the_next_field_then_the_id() {
        assert_eq!(sorted(&["category"], &deals()), [2, 4, 1, 3]);
        assert_eq!(sorted(&["category", "-amount.base"], &deals()), [4, 2, 1, 3]);
        assert_eq!(sorted(&[], &deals()), [1, 2, 3, 4]);
    }

    #[test]
    fn lists_links_and_other_records_give_no_order() {
        let def = entity("deal");
        for field in ["tags", "stage_entries", "stage.name", "stage_entries.entered_at", "nme", ""]
        {
            let error = Sort::new(field, def.def(), &entities).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Query, "{field}");
        }
    }
}
