//! Entities and custom fields that a mapping brings along: it speaks of them before the file has them.

use std::{borrow::Cow, sync::Arc};

use super::{catalog::FindEntity, node::Node};
use crate::{
    crm::Declaration,
    entity::{CustomFacts, EntityDef, FieldDef, FieldKind},
    error::Result,
    model::{CustomOption, custom_field},
};

/// What a mapping adds to the entities that there are.
#[derive(Debug, Default)]
pub(super) struct Brought {
    pub(super) declarations: Vec<Declaration>,
    declared: Vec<Arc<EntityDef>>,
    /// The entity of each field, and the field under a number that serves until the file gives it one.
    fields: Vec<(String, FieldDef)>,
}

impl Brought {
    pub(super) fn read(top: &Node<'_>) -> Result<Self> {
        let mut brought = Self::default();
        for node in top.list("entities")? {
            let declaration = node.read(Declaration::from_json)?;
            brought.declared.push(Arc::clone(declaration.entity()?.def()));
            brought.declarations.push(declaration);
        }
        for (number, node) in (0..u16::MAX).rev().zip(top.list("custom_fields")?) {
            let entity = node.need("entity")?.text()?.to_owned();
            let name = node.need("name")?.text()?;
            let kind = kind(&node, name)?;
            let def = FieldDef::custom(number, name, String::new(), kind, CustomFacts::default());
            brought.fields.push((entity, def));
        }
        Ok(brought)
    }

    /// An entity with what the mapping adds to it.
    pub(super) fn find(&self, name: &str, entities: &FindEntity<'_>) -> Option<Arc<EntityDef>> {
        let declared = || self.declared.iter().find(|def| def.name == name).cloned();
        let mut def = entities(name).or_else(declared)?;
        for (_, field) in self.fields.iter().filter(|(entity, _)| entity == name) {
            if def.field(&field.name).is_none() {
                Arc::make_mut(&mut def).fields.push(field.clone());
            }
        }
        Some(def)
    }
}

/// What a custom field holds.
fn kind(node: &Node<'_>, name: &str) -> Result<FieldKind> {
    let kind = node.need("kind")?;
    Ok(match kind.text()? {
        "id" => FieldKind::Id(node.need("target")?.text()?.to_owned().into()),
        "choice" => {
            let mut options = Vec::new();
            for (number, option) in (1..).zip(node.need("options")?.items()?) {
                let code = option.need("code")?.text()?.to_owned();
                options.push(CustomOption {
                    number: Some(number),
                    code,
                    ..CustomOption::default()
                });
            }
            FieldKind::Choice(Cow::Owned(custom_field::choice(name, "", &options)))
        }
        scalar => FieldKind::scalar(scalar)
            .ok_or_else(|| kind.wrong(format!("no custom field is of kind `{scalar}`")))?,
    })
}
