//! An entity without its type: what the store, the gate, filters and the bindings work on.

use std::{fmt, marker::PhantomData, sync::Arc};

use uuid::Uuid;

use crate::{
    entity::{
        Base, Context, Custom, Entity, EntityDef, Excess, FieldDef, FieldKind, FinalStep,
        IndexFacts, KeyPart, KeyWriter, Record, Sum, Value, Violations, base,
        commit::{LimitFacts, NumberingFacts},
        custom::CustomPart,
        field::FreeField,
        index::{RawKeys, TotalFacts},
        record::{AnyRecord, FreeRecord, Kept},
    },
    error::{Error, ErrorKind, Result},
    model::RecordEvent,
};

/// An entity of the model, or one declared at run time.
pub(crate) trait EntityType: Send + Sync + fmt::Debug {
    fn def(&self) -> &Arc<EntityDef>;
    fn indexes(&self) -> &[IndexFacts];
    fn totals(&self) -> &[TotalFacts];
    fn blank(&self, id: Uuid) -> Box<dyn AnyRecord>;
    /// The same, to be shared once it is filled.
    fn blank_shared(&self, id: Uuid) -> Arc<dyn AnyRecord> {
        Arc::from(self.blank(id))
    }
    /// Writes the record's keys in the index at this position.
    fn keys(&self, index: usize, record: &dyn AnyRecord, raw: &mut RawKeys<'_>) -> Result<()>;
    /// Under which key the record counts in the total at this position, and with what.
    fn total(&self, total: usize, record: &dyn AnyRecord) -> Result<Option<(Vec<u8>, Sum)>>;
    fn settle(
        &self,
        record: &mut dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
        context: &Context<'_>,
    ) -> Result<()>;
    fn check(
        &self,
        record: &dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()>;
    fn check_trash(
        &self,
        record: &dyn AnyRecord,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()>;
    fn events(
        &self,
        record: &dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
        tell: &mut Vec<RecordEvent>,
    );
    /// What the company added to the entity.
    fn custom(&self) -> &CustomPart;
    /// The entity with what the company added to it, in place of what it had added before.
    fn with_custom(&self, custom: CustomPart) -> Arc<dyn EntityType>;
    /// Whether search reads any field.
    fn is_searched(&self) -> bool {
        !self.def().search.is_empty() || !self.custom().searched.is_empty()
    }
    /// The final step that giving the record its earlier state, or none, would take back.
    fn final_step(
        &self,
        record: &dyn AnyRecord,
        earlier: Option<&dyn AnyRecord>,
        context: &Context<'_>,
    ) -> Result<Option<FinalStep>> {
        let _ = (record, earlier, context);
        Ok(None)
    }
    /// The limits that its records set, by the totals that they are over.
    fn limits(&self) -> &[LimitFacts] {
        &[]
    }
    /// How the record breaks the limit at this position, the total being these sums.
    fn weigh(&self, limit: usize, record: &dyn AnyRecord, sums: &[Sum]) -> Result<Option<Excess>> {
        let _ = (limit, record, sums);
        Ok(None)
    }
    /// The positions of the fields that take part in numbering its records.
    fn numbering(&self) -> Option<NumberingFacts> {
        None
    }
    /// Whether it goes to somebody else when its owner leaves.
    fn is_handed_over(&self, record: &dyn AnyRecord) -> bool {
        let _ = record;
        true
    }
    /// Whether the entity was declared at run time.
    fn is_free(&self) -> bool {
        false
    }
}

/// An entity of the model.
pub(crate) struct Typed<T: Entity> {
    def: Arc<EntityDef>,
    indexes: Vec<IndexFacts>,
    totals: Vec<TotalFacts>,
    custom: CustomPart,
    limits: Vec<LimitFacts>,
    numbering: Option<NumberingFacts>,
    entity: PhantomData<fn(T)>,
}

impl<T: Entity> Typed<T> {
    pub(crate) fn shared() -> Arc<dyn EntityType> {
        let fields: Vec<FieldDef> = T::FIELDS.iter().chain(Base::FIELDS).cloned().collect();
        let search = T::SEARCH
            .iter()
            .filter_map(|name| fields.iter().position(|field| field.name == *name))
            .collect();
        let named = |name: Option<&str>| {
            name.and_then(|name| fields.iter().position(|field| field.name == name))
        };
        let def = EntityDef {
            name: T::NAME.into(),
            plural: T::PLURAL.into(),
            doc: T::DOC.into(),
            unlisted: named(T::UNLISTED),
            seen_with: named(T::SEEN_WITH),
            part_of: named(T::PART_OF),
            held_by: named(T::HELD_BY),
            private_unless: named(T::PRIVATE_UNLESS),
            fields,
            search,
        };
        Arc::new(Self::over(def, CustomPart::default()))
    }

    fn over(mut def: EntityDef, custom: CustomPart) -> Self {
        let own = T::INDEXES.iter().map(|index| index.facts());
        let indexes = own.chain(base::indexes()).collect();
        let indexes = extend(&mut def, indexes, &custom);
        let totals = T::TOTALS.iter().map(|total| total.facts()).collect();
        let limits = T::LIMITS.iter().map(|limit| LimitFacts { of: limit.of, total: limit.total });
        let limits = limits.collect();
        let numbering = T::NUMBERING.and_then(|numbering| {
            Some(NumberingFacts {
                series: def.position(numbering.series)?,
                number: def.position(numbering.number)?,
                day: def.position(numbering.day)?,
            })
        });
        let def = Arc::new(def);
        Self { def, indexes, totals, custom, limits, numbering, entity: PhantomData }
    }
}

/// A record in which nothing stands, not in what the company added to its entity either.
#[inline]
pub(crate) fn empty<T: Entity>(custom: &CustomPart, id: Uuid) -> Record<T> {
    let mut record = Record::blank(id);
    record.base.custom = Custom::blank(&custom.fields);
    record
}

/// Sets the custom fields after those of the model, and the custom indexes after the others.
fn extend(
    def: &mut EntityDef,
    mut indexes: Vec<IndexFacts>,
    custom: &CustomPart,
) -> Vec<IndexFacts> {
    def.fields.retain(|field| !field.is_custom());
    def.fields.extend(custom.fields.iter().map(|field| FieldDef::clone(field)));
    indexes.extend(custom.indexes.iter().map(|(_, facts)| facts.clone()));
    indexes
}

/// Writes the keys of an index that comes after the entity's own.
fn further_keys(
    index: usize,
    custom: &CustomPart,
    record: &dyn AnyRecord,
    raw: &mut RawKeys<'_>,
) -> Result<()> {
    match index.checked_sub(base::INDEXES) {
        Some(index) => custom.keys(index, record, raw)?,
        None => base::keys(index, record.base(), raw),
    }
    Ok(())
}

impl<T: Entity> fmt::Debug for Typed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::NAME)
    }
}

fn typed<T: Entity>(record: &dyn AnyRecord) -> Result<&Record<T>> {
    record.as_any().downcast_ref().ok_or_else(foreign)
}

fn foreign() -> Error {
    Error::new(ErrorKind::Bug, "a record has another type than its entity says")
}

impl<T: Entity> EntityType for Typed<T> {
    fn def(&self) -> &Arc<EntityDef> {
        &self.def
    }
    fn indexes(&self) -> &[IndexFacts] {
        &self.indexes
    }
    fn totals(&self) -> &[TotalFacts] {
        &self.totals
    }
    fn blank(&self, id: Uuid) -> Box<dyn AnyRecord> {
        Box::new(empty::<T>(&self.custom, id))
    }
    fn blank_shared(&self, id: Uuid) -> Arc<dyn AnyRecord> {
        Arc::new(empty::<T>(&self.custom, id))
    }
    fn keys(&self, index: usize, record: &dyn AnyRecord, raw: &mut RawKeys<'_>) -> Result<()> {
        match index.checked_sub(T::INDEXES.len()) {
            Some(further) => further_keys(further, &self.custom, record, raw)?,
            None => {
                if let Some(index) = T::INDEXES.get(index) {
                    index.write(typed::<T>(record)?, raw);
                }
            }
        }
        Ok(())
    }
    fn total(&self, total: usize, record: &dyn AnyRecord) -> Result<Option<(Vec<u8>, Sum)>> {
        match T::TOTALS.get(total) {
            Some(total) => total.entry(typed::<T>(record)?),
            None => Ok(None),
        }
    }
    fn settle(
        &self,
        record: &mut dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
        context: &Context<'_>,
    ) -> Result<()> {
        let record = record.as_any_mut().downcast_mut::<Record<T>>().ok_or_else(foreign)?;
        T::settle(record, before.map(typed::<T>).transpose()?, context)
    }
    fn check(
        &self,
        record: &dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        T::check(typed::<T>(record)?, before.map(typed::<T>).transpose()?, context, broken)
    }
    fn check_trash(
        &self,
        record: &dyn AnyRecord,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        T::check_trash(typed::<T>(record)?, context, broken)
    }
    fn final_step(
        &self,
        record: &dyn AnyRecord,
        earlier: Option<&dyn AnyRecord>,
        context: &Context<'_>,
    ) -> Result<Option<FinalStep>> {
        T::final_step(typed::<T>(record)?, earlier.map(typed::<T>).transpose()?, context)
    }
    fn limits(&self) -> &[LimitFacts] {
        &self.limits
    }
    fn weigh(&self, limit: usize, record: &dyn AnyRecord, sums: &[Sum]) -> Result<Option<Excess>> {
        match T::LIMITS.get(limit) {
            Some(limit) => (limit.weigh)(typed::<T>(record)?, sums),
            None => Ok(None),
        }
    }
    fn numbering(&self) -> Option<NumberingFacts> {
        self.numbering
    }
    fn events(
        &self,
        record: &dyn AnyRecord,
        before: Option<&dyn AnyRecord>,
        tell: &mut Vec<RecordEvent>,
    ) {
        if let Ok(record) = typed::<T>(record) {
            T::events(record, before.and_then(|before| typed::<T>(before).ok()), tell);
        }
    }
    fn custom(&self) -> &CustomPart {
        &self.custom
    }
    fn with_custom(&self, custom: CustomPart) -> Arc<dyn EntityType> {
        Arc::new(Self::over(EntityDef::clone(&self.def), custom))
    }
    fn is_handed_over(&self, record: &dyn AnyRecord) -> bool {
        typed::<T>(record).is_ok_and(T::is_handed_over)
    }
}

/// An entity declared at run time: fields, and indexes over some of them, as data.
#[derive(Clone, Debug)]
pub(crate) struct FreeEntity {
    def: Arc<EntityDef>,
    indexes: Vec<IndexFacts>,
    /// Which field each index sorts by.
    sorted: Vec<usize>,
    own: Vec<Arc<FieldDef>>,
    custom: CustomPart,
}

impl FreeEntity {
    /// The fields are the entity's own; the base block is added here.
    pub(crate) fn new(mut def: EntityDef, indexed: &[String], unique: &[String]) -> Result<Self> {
        let own = def.fields.iter().cloned().map(Arc::new).collect();
        def.fields.extend(Base::FIELDS.iter().cloned());
        let mut indexes = Vec::new();
        let mut sorted = Vec::new();
        for (names, is_unique) in [(indexed, false), (unique, true)] {
            for name in names {
                let position = def.position(name).ok_or_else(|| {
                    Error::new(
                        ErrorKind::UnknownField,
                        "an index names a field that is not declared",
                    )
                    .with_field(name.clone(), "unknown_field")
                })?;
                let prefix = if is_unique { "unique" } else { "by" };
                indexes.push(IndexFacts {
                    name: format!("{prefix}_{name}"),
                    keep: Vec::new(),
                    unique: is_unique,
                    several: def.fields.get(position).is_some_and(|it| it.kind == FieldKind::Set),
                    on: vec![name.clone()],
                    given: Vec::new(),
                    also: Vec::new(),
                    building: false,
                });
                sorted.push(position);
            }
        }
        indexes.extend(base::indexes());
        Ok(Self { def: Arc::new(def), indexes, sorted, own, custom: CustomPart::default() })
    }
}

/// A value as a part of a key, for entities whose fields are data.
pub(crate) struct AnyKey(pub(crate) Value);

impl KeyPart for AnyKey {
    fn write(&self, key: &mut KeyWriter<'_>) {
        match &self.0 {
            Value::Bool(value) => value.write(key),
            Value::Int(value) => value.write(key),
            Value::Decimal(value) => value.write(key),
            Value::Text(text) => text.as_str().write(key),
            Value::Date(date) => date.write(key),
            Value::Timestamp(at) => at.write(key),
            Value::Money(money) => (money.currency(), money.amount()).write(key),
            Value::Id(id) => key.id(*id),
            Value::Link(link) => link.write(key),
            Value::Null | Value::Set(_) | Value::List(_) | Value::Named(_) => {}
        }
    }
}

impl EntityType for FreeEntity {
    fn def(&self) -> &Arc<EntityDef> {
        &self.def
    }
    fn indexes(&self) -> &[IndexFacts] {
        &self.indexes
    }
    fn totals(&self) -> &[TotalFacts] {
        &[]
    }
    fn blank(&self, id: Uuid) -> Box<dyn AnyRecord> {
        let fields = self.own.iter().map(|def| FreeField::blank(Arc::clone(def))).collect();
        let base = Base { custom: Custom::blank(&self.custom.fields), ..Base::default() };
        Box::new(FreeRecord { id, base, fields, kept: Kept::default() })
    }
    fn keys(&self, index: usize, record: &dyn AnyRecord, raw: &mut RawKeys<'_>) -> Result<()> {
        let Some(position) = self.sorted.get(index) else {
            return further_keys(index - self.sorted.len(), &self.custom, record, raw);
        };
        let kind = self.def.fields.get(*position).map(|field| &field.kind);
        match (kind, record.value(*position)) {
            (_, Value::Set(words)) => words.iter().for_each(|word| raw.add(&word.as_str())),
            (_, value) if value.is_empty() => {}
            // Options sort as they were declared.
            (Some(FieldKind::Choice(def)), Value::Text(code)) => {
                raw.add(&u64::from(def.number(&code).unwrap_or(u32::MAX)));
            }
            (_, value) => raw.add(&AnyKey(value)),
        }
        Ok(())
    }
    fn total(&self, _: usize, _: &dyn AnyRecord) -> Result<Option<(Vec<u8>, Sum)>> {
        Ok(None)
    }
    fn settle(
        &self,
        _: &mut dyn AnyRecord,
        _: Option<&dyn AnyRecord>,
        _: &Context<'_>,
    ) -> Result<()> {
        Ok(())
    }
    fn check(
        &self,
        _: &dyn AnyRecord,
        _: Option<&dyn AnyRecord>,
        _: &Context<'_>,
        _: &mut Violations,
    ) -> Result<()> {
        Ok(())
    }
    fn check_trash(&self, _: &dyn AnyRecord, _: &Context<'_>, _: &mut Violations) -> Result<()> {
        Ok(())
    }
    fn events(&self, _: &dyn AnyRecord, _: Option<&dyn AnyRecord>, _: &mut Vec<RecordEvent>) {}
    fn custom(&self) -> &CustomPart {
        &self.custom
    }
    fn with_custom(&self, custom: CustomPart) -> Arc<dyn EntityType> {
        let mut def = EntityDef::clone(&self.def);
        let own = self.indexes.len() - self.custom.indexes.len();
        let indexes = self.indexes.iter().take(own).cloned().collect();
        let indexes = extend(&mut def, indexes, &custom);
        Arc::new(Self { def: Arc::new(def), indexes, custom, ..self.clone() })
    }
    fn is_free(&self) -> bool {
        true
    }
}
