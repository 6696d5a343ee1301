//! A filter that fits its entity: fields by number, values of the right type.

use std::collections::BTreeSet;

use super::{
    resolve::{Entities, named_path},
    tree::{Compare, Method},
};
use crate::{
    entity::{EntityDef, FieldKind, Value},
    error::Result,
    value::Timestamp,
};

/// A filter that was checked against an entity; it names fields by number.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Checked {
    pub(crate) entity: String,
    pub(crate) root: Rule<Operand>,
}

/// A checked filter with the values of one call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bound {
    pub(crate) root: Rule<Value>,
}

/// What must hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Rule<O> {
    Always(bool),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Test(Path, Test<O>),
}

/// What must hold of a field; in a list, of one of its items.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Test<O> {
    Present,
    Missing,
    Compare(Compare, O),
    In(Vec<O>),
    Text(Method, O),
    /// A set has this word.
    Word(O),
    /// The instant lies in these days, or outside of them: from the first instant to before the second.
    Within {
        first: Timestamp,
        after: Timestamp,
        inside: bool,
    },
}

/// A value that is written in the filter, or that each call gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    Value(Value),
    Me,
    MyTeams,
    Today(i32),
    Now(i32),
    Param(String),
}

/// The way from a record to a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Path {
    pub(crate) steps: Vec<Step>,
    /// What stands at its end.
    pub(crate) kind: FieldKind,
}

/// One step of a path.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// A field of a record, by its place in the table and its number.
    Field { position: usize, number: u16 },
    /// A field of each item of a list.
    Item(u16),
    /// The record of this entity that a link names.
    Follow(String),
    /// The currency of an amount.
    Currency,
    /// The number of an amount whose currency is known.
    Amount,
    /// The record's id.
    Id,
}

impl Path {
    /// The record's own field, and the field of its items, that this path reads and nothing else.
    pub(crate) fn own(&self) -> Option<(usize, Option<u16>)> {
        match *self.steps.as_slice() {
            [Step::Field { position, .. }] => Some((position, None)),
            [Step::Field { position, .. }, Step::Item(item)] => Some((position, Some(item))),
            _ => None,
        }
    }

    /// The record's own field that decides about its place in a list, the whole of it or its amount; the id has none.
    pub(crate) fn sorts_by(&self) -> Option<usize> {
        match *self.steps.as_slice() {
            [Step::Field { position, .. }]
            | [Step::Field { position, .. }, Step::Amount | Step::Currency] => Some(position),
            _ => None,
        }
    }

    /// The number of the record's own field that it begins with.
    pub(crate) fn number(&self) -> Option<u16> {
        match self.steps.first() {
            Some(Step::Field { number, .. }) => Some(*number),
            _ => None,
        }
    }

    /// Whether a record may have several values there.
    pub(crate) fn is_repeated(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::Item(_)))
    }
}

impl Checked {
    /// The fields of these names, as `amount` or `account.name`, that a list shows.
    ///
    /// # Errors
    /// `Query` for an unknown field.
    pub(crate) fn of_fields(
        names: &[&str],
        def: &EntityDef,
        entities: &Entities<'_>,
    ) -> Result<Self> {
        let shown = |name: &&str| Ok(Rule::Test(named_path(name, def, entities)?, Test::Present));
        let root = Rule::Any(names.iter().map(shown).collect::<Result<_>>()?);
        Ok(Self { entity: def.name.clone().into_owned(), root })
    }

    /// Every field that the filter reads, as entity and number: what the user must be allowed to see.
    pub(crate) fn fields(&self) -> BTreeSet<(&str, u16)> {
        let mut fields = BTreeSet::new();
        self.root.paths(&mut |path| {
            let mut entity = self.entity.as_str();
            for step in &path.steps {
                match step {
                    Step::Field { number, .. } => {
                        fields.insert((entity, *number));
                    }
                    Step::Follow(target) => entity = target,
                    Step::Item(_) | Step::Currency | Step::Amount | Step::Id => {}
                }
            }
        });
        fields
    }
}

impl Rule<Operand> {
    /// Whether a call gives it a parameter of this name.
    pub(crate) fn takes(&self, param: &str) -> bool {
        match self {
            Self::Always(_) => false,
            Self::All(rules) | Self::Any(rules) => rules.iter().any(|rule| rule.takes(param)),
            Self::Not(rule) => rule.takes(param),
            Self::Test(_, test) => {
                let operands = match test {
                    Test::Compare(_, operand) | Test::Text(_, operand) | Test::Word(operand) => {
                        std::slice::from_ref(operand)
                    }
                    Test::In(operands) => operands,
                    Test::Present | Test::Missing | Test::Within { .. } => &[],
                };
                operands.iter().any(|it| matches!(it, Operand::Param(name) if name == param))
            }
        }
    }
}

impl<O> Rule<O> {
    fn paths<'r>(&'r self, visit: &mut impl FnMut(&'r Path)) {
        match self {
            Self::Always(_) => {}
            Self::All(rules) | Self::Any(rules) => {
                for rule in rules {
                    rule.paths(visit);
                }
            }
            Self::Not(rule) => rule.paths(visit),
            Self::Test(path, _) => visit(path),
        }
    }

    /// The fields of the record itself that it reads, by number and place; nothing where it reads more than those.
    pub(crate) fn own_fields(&self) -> Option<Vec<(u16, usize)>> {
        let mut fields = Some(Vec::new());
        self.paths(&mut |path| match (path.steps.as_slice(), &mut fields) {
            ([Step::Field { position, number }, rest @ ..], Some(fields))
                if !rest.iter().any(|step| matches!(step, Step::Follow(_))) =>
            {
                fields.push((*number, *position));
            }
            _ => fields = None,
        });
        fields
    }

    /// The rules that must all hold.
    pub(crate) fn conjuncts(&self) -> &[Self] {
        match self {
            Self::All(rules) => rules,
            _ => std::slice::from_ref(self),
        }
    }
}
