//! Finds the fields that a filter names, also through links.

use std::{borrow::Cow, ops::Deref, sync::Arc};

use super::{
    Place,
    checked::{Path, Step},
    fault,
};
use crate::{
    entity::{EntityDef, FieldDef, FieldKind, ItemDef, custom::PREFIX, nearest::nearest},
    error::{Error, Result},
};

/// The most links that one path may follow.
const MAX_LINKS: usize = 8;

/// Finds an entity by name.
pub(crate) type Entities<'e> = dyn Fn(&str) -> Option<Arc<EntityDef>> + 'e;

/// A step as it is written: by name in a text, by number in a saved filter.
#[derive(Clone, Copy, Debug)]
pub(super) enum Written<'w> {
    Name(&'w str),
    Number(u16),
}

/// The path of these names with points between them.
///
/// # Errors
/// `Query` for an unknown field.
pub(crate) fn named_path(names: &str, def: &EntityDef, entities: &Entities<'_>) -> Result<Path> {
    let mut walk = Walk::new(def, entities, Place::START);
    for name in names.split('.') {
        walk.step(Written::Name(name))?;
    }
    walk.finish()
}

enum Table<'e> {
    Own(&'e EntityDef),
    Linked(Arc<EntityDef>),
}

impl Deref for Table<'_> {
    type Target = EntityDef;
    fn deref(&self) -> &EntityDef {
        match self {
            Self::Own(def) => def,
            Self::Linked(def) => def,
        }
    }
}

/// A path in the making.
pub(super) struct Walk<'e> {
    table: Table<'e>,
    entities: &'e Entities<'e>,
    place: Place,
    steps: Vec<Step>,
    /// What stands at the end so far; nothing at a record.
    kind: Option<FieldKind>,
    /// The name of the last field, for messages.
    name: Cow<'static, str>,
}

impl<'e> Walk<'e> {
    pub(super) fn new(def: &'e EntityDef, entities: &'e Entities<'e>, place: Place) -> Self {
        Self {
            table: Table::Own(def),
            entities,
            place,
            steps: Vec::new(),
            kind: None,
            name: "".into(),
        }
    }

    /// The finished path.
    pub(super) fn finish(self) -> Result<Path> {
        match self.kind {
            Some(kind) => Ok(Path { steps: self.steps, kind }),
            None => Err(fault(self.place, "expected a field")),
        }
    }

    /// Goes on to a field or a part of the value reached.
    pub(super) fn step(&mut self, written: Written<'_>) -> Result<()> {
        match (self.kind.take(), written) {
            (None, _) => self.field(written),
            (Some(FieldKind::Id(entity)), _) if !entity.is_empty() => {
                self.follow(&entity)?;
                self.field(written)
            }
            (Some(FieldKind::List(items)), _) => self.item(items, written),
            (Some(FieldKind::Custom), Written::Name(name)) => {
                // Its fields stand in the table by themselves.
                self.steps.pop();
                self.field(Written::Name(&format!("{PREFIX}{name}")))
            }
            (Some(FieldKind::Money), Written::Name("currency")) => {
                self.steps.push(Step::Currency);
                self.kind = Some(FieldKind::Currency);
                Ok(())
            }
            (Some(FieldKind::Money), Written::Name("base")) => self.base(),
            (Some(FieldKind::Money), _) => {
                Err(fault(self.place, format!("`{}` has the parts base and currency", self.name)))
            }
            (Some(FieldKind::Link), _) => Err(fault(
                self.place,
                format!("`{}` links to any entity, so its fields are not known", self.name),
            )),
            (Some(_), _) => Err(fault(self.place, format!("`{}` has no parts", self.name))),
        }
    }

    /// Goes on to the record that is linked.
    fn follow(&mut self, entity: &str) -> Result<()> {
        let links = self.steps.iter().filter(|step| matches!(step, Step::Follow(_))).count();
        if links >= MAX_LINKS {
            return Err(fault(self.place, format!("follow at most {MAX_LINKS} links")));
        }
        let linked = (self.entities)(entity);
        let linked =
            linked.ok_or_else(|| fault(self.place, format!("there is no entity `{entity}`")))?;
        self.table = Table::Linked(linked);
        self.steps.push(Step::Follow(entity.to_owned()));
        Ok(())
    }

    fn field(&mut self, written: Written<'_>) -> Result<()> {
        let position = match written {
            Written::Name(name) => self.table.position(name),
            Written::Number(number) => self.table.position_of(number),
        };
        if let (None, Written::Name("id")) = (position, written) {
            self.steps.push(Step::Id);
            self.kind = Some(FieldKind::Id(self.table.name.clone()));
            self.name = "id".into();
            return Ok(());
        }
        let found = position.and_then(|at| self.table.fields.get(at).map(|field| (at, field)));
        let Some((position, field)) = found else {
            let names = self.table.fields.iter().map(|field| field.name.as_ref());
            return Err(self.unknown(written, &self.table.name, names));
        };
        self.steps.push(Step::Field { position, number: field.number });
        self.kind = Some(field.kind.clone());
        self.name.clone_from(&field.name);
        Ok(())
    }

    fn item(&mut self, items: &'static ItemDef, written: Written<'_>) -> Result<()> {
        let field: Option<&FieldDef> = match written {
            Written::Name(name) => items.field(name),
            Written::Number(number) => items.numbered(number),
        };
        let Some(field) = field else {
            let names = items.fields.iter().map(|field| field.name.as_ref());
            return Err(self.unknown(written, &self.name, names));
        };
        self.steps.push(Step::Item(field.number));
        self.kind = Some(field.kind.clone());
        self.name.clone_from(&field.name);
        Ok(())
    }

    /// An amount in the company's currency: a field of its own, named after the amount's.
    fn base(&mut self) -> Result<()> {
        let name = format!("{}_base", self.name);
        let position = match self.steps.last() {
            Some(Step::Field { .. }) => self.table.position(&name),
            _ => None,
        };
        let field =
            position.and_then(|position| Some((position, self.table.fields.get(position)?)));
        let Some((position, field)) = field.filter(|(_, field)| field.kind == FieldKind::Money)
        else {
            let detail = format!("`{}` is not kept in the company's currency", self.name);
            return Err(fault(self.place, detail));
        };
        let number = field.number;
        self.steps.pop();
        self.steps.push(Step::Field { position, number });
        self.kind = Some(FieldKind::Money);
        self.amount()
    }

    /// The number of an amount whose currency is known.
    pub(super) fn amount(&mut self) -> Result<()> {
        if self.kind.replace(FieldKind::Decimal) != Some(FieldKind::Money) {
            return Err(fault(self.place, format!("`{}` is not an amount", self.name)));
        }
        self.steps.push(Step::Amount);
        Ok(())
    }

    /// A saved filter says to which entity a link led when it was saved.
    pub(super) fn leads_to(&self, entity: &str) -> Result<()> {
        match &self.kind {
            Some(FieldKind::Id(target)) if target == entity => Ok(()),
            _ => Err(fault(self.place, format!("`{}` no longer links to {entity}", self.name))),
        }
    }

    fn unknown<'n>(
        &self,
        written: Written<'_>,
        of: &str,
        names: impl Iterator<Item = &'n str>,
    ) -> Error {
        let name = match written {
            Written::Name(name) => name.to_owned(),
            Written::Number(number) => format!("#{number}"),
        };
        let detail = match nearest(&name, names) {
            Some(near) => format!("`{of}` has no field `{name}`: did you mean `{near}`?"),
            None => format!("`{of}` has no field `{name}`"),
        };
        fault(self.place, detail).with_field(name, "unknown_field")
    }
}
