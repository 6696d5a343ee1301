//! The entities that a mapping can speak of.

use std::sync::Arc;

use crate::{
    entity::{EntityDef, erased::Typed},
    model::{self, for_each_entity},
};

/// Finds an entity by its name: the model's, and in an open file those declared at run time.
pub type FindEntity<'a> = dyn Fn(&str) -> Option<Arc<EntityDef>> + 'a;

/// An entity of the model.
pub fn model_entity(name: &str) -> Option<Arc<EntityDef>> {
    model_entities().into_iter().find(|def| def.name == name)
}

/// The entities of the model.
pub(super) fn model_entities() -> Vec<Arc<EntityDef>> {
    macro_rules! defs {
        ($($accessor:ident $entity:ident $id:ident $change:ident $collection:ident;)+) => {
            vec![$(Arc::clone(Typed::<model::$entity>::shared().def())),+]
        };
    }
    for_each_entity!(defs)
}
