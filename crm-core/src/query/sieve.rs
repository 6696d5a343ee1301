//! What is asked of a stored record before it is read whole: most of what a filter passes over, a few fields tell.

use super::filter::Rule;
use crate::{
    entity::{Value, erased::EntityType, record::AnyRecord},
    error::Result,
    store::codec::{self, Header},
};

/// The rules that fields of the stored record decide alone.
pub(super) struct Sieve<'q> {
    entity: &'q dyn EntityType,
    rules: Vec<&'q Rule<Value>>,
    /// The fields that the rules read, by number and place.
    fields: Vec<(u16, usize)>,
    /// Holds those fields of one record after the other.
    record: Box<dyn AnyRecord>,
}

impl<'q> Sieve<'q> {
    /// The sieve of a filter, and the rules that must be asked of the whole record.
    pub(super) fn new(
        entity: &'q dyn EntityType,
        filter: Option<&'q Rule<Value>>,
    ) -> (Option<Self>, Vec<&'q Rule<Value>>) {
        let conjuncts = filter.map_or(&[][..], Rule::conjuncts);
        let (mut rules, mut others, mut fields) = (Vec::new(), Vec::new(), Vec::new());
        for rule in conjuncts {
            match rule
                .own_fields()
                .filter(|own| own.iter().all(|(number, _)| codec::tells(*number)))
            {
                Some(own) => {
                    rules.push(rule);
                    fields.extend(own);
                }
                None => others.push(rule),
            }
        }
        fields.sort_unstable();
        fields.dedup();
        let sieve = (!rules.is_empty()).then(|| {
            let record = entity.blank(uuid::Uuid::nil());
            Self { entity, rules, fields, record }
        });
        (sieve, others)
    }

    /// Whether the record that these bytes hold may pass.
    ///
    /// # Errors
    /// `Corrupt` when the bytes are damaged.
    pub(super) fn passes(&mut self, header: &Header, body: &[u8]) -> Result<bool> {
        codec::read_some(self.entity.def(), header, body, &self.fields, &mut *self.record)?;
        for rule in &self.rules {
            if !rule.holds(&*self.record, &|_, _| Ok(None))? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
