use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::{
    entity::{
        FieldDef, FieldKind, Item, ItemId, Value,
        change::diff,
        erased::{EntityType, Typed},
        record::AnyRecord,
    },
    model::for_each_entity,
    store::{catalog::Catalog, codec, totals},
    value::{Date, Link, Money, Timestamp},
};

macro_rules! typed {
    ($($collection:ident $entity:ident $id:ident $change:ident $class:ident;)+) => {
        [$(Typed::<crate::model::$entity>::shared()),+]
    };
}

/// Few different values of every kind, so that records agree in some of their fields.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn id(&mut self) -> Uuid {
        Uuid::from_u128(u128::from(self.below(3)) + 1)
    }

    fn one_of(&mut self, texts: [&str; 3]) -> Value {
        Value::Text(texts[usize::try_from(self.below(3)).unwrap()].to_owned())
    }

    fn value(&mut self, kind: &FieldKind) -> Value {
        if self.below(4) == 0 {
            return Value::Null;
        }
        let number = i64::try_from(self.below(3)).unwrap();
        match kind {
            FieldKind::Bool => Value::Bool(number > 1),
            FieldKind::Int => Value::Int(number + 1),
            FieldKind::Decimal | FieldKind::Percent | FieldKind::Number => {
                Value::Decimal(number.into())
            }
            FieldKind::Email => Value::Text(format!("a{number}@b.vn")),
            FieldKind::Phone => Value::Text(format!("+8490123456{number}")),
            FieldKind::Currency => self.one_of(["VND", "USD", "EUR"]),
            FieldKind::Zone => Value::Text("Asia/Ho_Chi_Minh".to_owned()),
            FieldKind::Date => {
                Value::Date(Date::from_days(20_000 + i32::try_from(number).unwrap()).unwrap())
            }
            FieldKind::Timestamp => Value::Timestamp(Timestamp::from_millis(number + 1).unwrap()),
            FieldKind::Money => Value::Money(Money::new(number.into(), Currency::USD).unwrap()),
            FieldKind::Id(_) => Value::Id(self.id()),
            FieldKind::Link => {
                let entity = ["contact", "user"][usize::from(self.below(2) == 1)];
                Value::Link(Link::to(entity, self.id()))
            }
            FieldKind::Choice(def) => {
                let option = usize::try_from(self.below(64)).unwrap() % def.options.len();
                Value::Text(def.options[option].code.to_string())
            }
            FieldKind::Set => Value::Set((0..number).map(|word| format!("word{word}")).collect()),
            FieldKind::List(def) => {
                let mut item = || Item {
                    id: ItemId(self.id()),
                    values: def.fields.iter().map(|it| (it.number, self.value(&it.kind))).collect(),
                };
                Value::List((0..number).map(|_| item()).collect())
            }
            _ => self.one_of(["one", "two", "ba@x.vn"]),
        }
    }

    /// Fills the fields that `fills` names, as far as the values fit.
    fn fill(&mut self, record: &mut dyn AnyRecord, def: &EntityDef, fills: impl Fn(usize) -> bool) {
        for (position, FieldDef { kind, .. }) in def.fields.iter().enumerate() {
            let value = self.value(kind);
            if let (true, Some(field)) = (fills(position), record.field_mut(position)) {
                let _ = field.set(value);
            }
        }
    }
}

fn keys(entity: &dyn EntityType, index: usize, record: &dyn AnyRecord) -> Vec<Vec<u8>> {
    let mut raw = RawKeys::whole();
    entity.keys(index, record, &mut raw).unwrap();
    raw.finish().unwrap()
}

#[test]
fn an_index_names_all_fields_that_its_entries_follow_from() {
    let mut chance = Chance(1);
    for entity in for_each_entity!(typed) {
        let entity: Arc<dyn EntityType> = entity;
        let def = entity.def();
        for (index, facts) in entity.indexes().iter().enumerate() {
            let fields = facts.fields(def).unwrap_or_else(|| panic!("{} {}", def.name, facts.name));
            let keep: Vec<_> = facts.keep.iter().filter_map(|name| def.position(name)).collect();
            let mut most = 0;
            for _ in 0..150 {
                let mut record = entity.blank(Uuid::from_u128(9));
                chance.fill(&mut *record, def, |_| true);
                let mut other = record.boxed();
                chance.fill(&mut *other, def, |position| !fields.contains(position));
                let (held, wanted) =
                    (keys(&*entity, index, &*record), keys(&*entity, index, &*other));
                most = most.max(held.len());
                assert_eq!(held, wanted, "{} {} reads more than it names", def.name, facts.name);
                let kept = [&record, &other].map(|it| codec::project(def, &**it, &keep));
                assert_eq!(kept[0], kept[1], "{} {}", def.name, facts.name);
            }
            assert!(most > 0, "{} {}: no record stood in it", def.name, facts.name);
            assert!(most == 1 || facts.several, "{} {}: several keys", def.name, facts.name);
        }
    }
}

/// A total that reads a field that it does not name, or names one that it does not read, fails here.
#[test]
fn a_total_follows_from_the_fields_that_it_names_and_from_each_of_them() {
    let mut chance = Chance(1);
    let mut catalog = Catalog::default();
    for entity in for_each_entity!(typed) {
        catalog.register(entity);
    }
    for registered in catalog.iter().filter(|registered| !registered.totals.is_empty()) {
        let def = registered.entity.def();
        let mut followed = vec![FieldSet::default(); registered.totals.len()];
        for position in (0..def.fields.len()).cycle().take(150 * def.fields.len()) {
            let mut record = registered.entity.blank(Uuid::from_u128(9));
            chance.fill(&mut *record, def, |_| true);
            let mut other = record.boxed();
            chance.fill(&mut *other, def, |field| field == position);
            for (total, followed) in followed.iter_mut().enumerate() {
                let figure = |record: &dyn AnyRecord| {
                    let (owner, team) = (record.base().owner, record.base().team);
                    let counted = registered.entity.total(total, record).unwrap();
                    counted.map(|counted| (owner, team, counted))
                };
                if figure(&*record) != figure(&*other) {
                    followed.insert(position);
                }
            }

            let difference = diff(def, Some(&*record), &*other);
            let (mut kept, mut anew) = (totals::Changes::default(), totals::Changes::default());
            totals::count(&mut kept, registered, &*record).unwrap();
            let (before, after) = (Some(&*record), Some(&*other));
            totals::change(&mut kept, registered, before, after, Some(&difference.fields)).unwrap();
            totals::count(&mut anew, registered, &*other).unwrap();
            kept.retain(|_, sum| sum.count != 0);
            assert_eq!(kept, anew, "{}: a change of {}", def.name, def.fields[position].name);
        }
        for (facts, followed) in registered.entity.totals().iter().zip(followed) {
            assert_eq!(facts.fields(def), Some(followed), "{} {}", def.name, facts.name);
        }
    }
}
