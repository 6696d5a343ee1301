//! What is about a record: calls, messages, tasks, notes, comments.

use std::sync::Arc;

use crate::{
    entity::{BaseChange, Change, Edit, FieldKind, Item, ItemId, Value, field::item_of},
    error::Result,
    model::{RelatedRecord, UserId},
    store::{catalog::Registered, work::Work},
    value::Link,
};

/// The list of the further records that something is about.
const ALSO_ABOUT: &str = "also_about";
/// The field of the record that something is about, by which its index begins.
const ABOUT: &str = "related_to";

/// The entities whose records are about other records, each with the index by those.
pub(super) fn entities(work: &Work) -> Vec<(Arc<Registered>, String)> {
    let of = |registered: &Arc<Registered>| {
        registered.entity.def().field(ALSO_ABOUT)?;
        let mut indexes = registered.entity.indexes().iter();
        let index = indexes.find(|index| index.on.first().is_some_and(|field| field == ABOUT))?;
        Some((Arc::clone(registered), index.name.clone()))
    };
    work.catalog.iter().filter_map(of).collect()
}

/// Links everything about a record to others too, and gives what is still to be done to `owner`; how many they are.
///
/// Nothing is copied, and all stays with the first record as well.
pub(super) fn link(
    work: &mut Work,
    about: &Link,
    targets: &[Link],
    owner: Option<UserId>,
) -> Result<i64> {
    let mut linked = 0;
    for (registered, index) in entities(work) {
        for record in work.under(&registered, &index, about, usize::MAX)? {
            let value = |name: &str| record.named(registered.entity.def(), name);
            let mut held = links(&registered, &value);
            let mut changes = Vec::new();
            for target in targets {
                if held.contains(target) {
                    continue;
                }
                held.push(target.clone());
                changes.extend(add(&registered, about, target, &value("participants")));
            }
            let is_new = owner.is_some() && record.base().owner != owner;
            if is_new && registered.entity.is_handed_over(&*record) {
                changes.push(BaseChange::Owner(owner).into());
            }
            if !changes.is_empty() {
                work.update(&registered, record.id(), None, changes)?;
                linked += 1;
            }
        }
    }
    Ok(linked)
}

/// Everything that a record is about or is shared by.
fn links(registered: &Registered, value: &dyn Fn(&str) -> Value) -> Vec<Link> {
    let mut links = Vec::new();
    for field in &registered.entity.def().fields {
        match value(&field.name) {
            Value::Link(link) => links.push(link),
            Value::List(items) => {
                let values = items.into_iter().flat_map(|item| item.values);
                links.extend(values.filter_map(|(_, value)| match value {
                    Value::Link(link) => Some(link),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    links
}

/// The change that links to a target: who takes part in the record's place does so as a contact.
fn add(
    registered: &Registered,
    about: &Link,
    target: &Link,
    participants: &Value,
) -> Option<Change> {
    let def = registered.entity.def();
    if target.entity() == "contact"
        && let (Some(field), Value::List(held)) = (def.field("participants"), participants)
        && let Some(mut item) = held.iter().find(|item| takes_part(item, about)).cloned()
    {
        item.id = ItemId::default();
        for (number, value) in &mut item.values {
            if *number == WHO {
                *value = Value::Link(target.clone());
            }
        }
        return Some(Change { field: field.number, edit: Edit::Add(item) });
    }
    let field = def.field(ALSO_ABOUT)?;
    let further = RelatedRecord { record: target.clone(), ..RelatedRecord::default() };
    matches!(field.kind, FieldKind::List(_))
        .then(|| Change { field: field.number, edit: Edit::Add(item_of(&further)) })
}

/// The number of the field that says who takes part.
const WHO: u16 = 1;

fn takes_part(item: &Item, who: &Link) -> bool {
    matches!(item.value(WHO), Value::Link(link) if link == who)
}
