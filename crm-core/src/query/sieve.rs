//! What is asked of a stored record before it is read whole: most of what a filter passes over, a few fields tell.

use uuid::Uuid;

use super::{asking::all_hold, filter::Rule};
use crate::{
    entity::{Value, erased::EntityType, record::AnyRecord},
    error::Result,
    store::codec,
};

/// The rules that fields of the stored record decide alone.
pub(super) struct Sieve<'q> {
    entity: &'q dyn EntityType,
    rules: Vec<&'q Rule<Value>>,
    /// The fields that the rules read, by their numbers and by their places.
    fields: (Vec<u16>, Vec<usize>),
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
            let own = rule.own_fields();
            match own.filter(|own| !own.iter().any(|(number, _)| codec::stands_elsewhere(*number)))
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
            let record = entity.blank(Uuid::nil());
            Self { entity, rules, fields: fields.into_iter().unzip(), record }
        });
        (sieve, others)
    }

    /// Whether the record that these bytes hold may pass.
    ///
    /// # Errors
    /// `Corrupt` when the bytes are damaged.
    pub(super) fn passes(&mut self, body: &[u8]) -> Result<bool> {
        let (numbers, positions) = &self.fields;
        codec::read_some(self.entity.def(), body, numbers, positions, &mut *self.record)?;
        all_hold(&self.rules, &*self.record, &|_, _| Ok(None))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            filter::Bound,
            test_model::{bound, checked, deal, entity},
        },
        *,
    };
    use crate::{entity::Record, model::Deal, store::codec::Header};

    fn filter(text: &str) -> Bound {
        bound(&checked("deal", text).unwrap(), &[]).unwrap()
    }

    fn passes(sieve: &mut Sieve<'_>, deal: &Record<Deal>) -> bool {
        let stored = codec::encode(sieve.entity.def(), deal, 1);
        sieve.passes(Header::read(&stored).unwrap().1).unwrap()
    }

    #[test]
    fn a_field_that_a_record_lacks_is_not_that_of_the_one_before() {
        let (entity, filter) = (entity("deal"), filter("has(expected_close) && amount.base > 5"));
        let (sieve, rest) = Sieve::new(&*entity, Some(&filter.root));
        let mut sieve = sieve.unwrap();
        let mut undated = deal();
        undated.expected_close = None;

        assert!(rest.is_empty());
        assert!(passes(&mut sieve, &deal()));
        assert!(!passes(&mut sieve, &undated));
        assert!(passes(&mut sieve, &deal()));
    }

    #[test]
    fn what_the_fields_of_the_body_do_not_tell_is_asked_of_the_whole_record() {
        let entity = entity("deal");
        for text in [
            "stage.category == \"open\"",
            "owner == me",
            "created_at == today",
            "id == \"00000000-0000-0000-0000-000000000055\"",
            "has(amount) || has(stage.name)",
        ] {
            let filter = filter(&format!("has(name) && ({text})"));
            let (sieve, rest) = Sieve::new(&*entity, Some(&filter.root));
            assert_eq!((sieve.unwrap().rules.len(), rest.len()), (1, 1), "{text}");
        }
        assert!(Sieve::new(&*entity, None).0.is_none());
    }
}
