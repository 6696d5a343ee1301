//! Which entities the file knows, and by which short numbers its keys name them, their indexes and totals.

use std::{collections::BTreeMap, sync::Arc};

use uuid::Uuid;

use crate::{
    entity::{
        FieldDef, IndexFacts,
        cbor::{Reader, Writer},
        erased::EntityType,
        field_set::FieldSet,
        nearest::nearest,
    },
    error::{Error, ErrorKind, Result},
    store::{blob, id_map::QuickMap},
};

/// An entity with its numbers in this file.
#[derive(Clone, Debug)]
pub(crate) struct Registered {
    pub(crate) number: u16,
    pub(crate) entity: Arc<dyn EntityType>,
    /// The number of each index, in the order of the entity's list.
    pub(crate) indexes: Vec<u16>,
    /// Where the unique values stand among the indexes, and where those that have entries.
    pub(crate) unique: Vec<usize>,
    pub(crate) listed: Vec<usize>,
    /// The number of each total, in the order of the entity's list.
    pub(crate) totals: Vec<u16>,
    /// The fields that each total follows from; none where that is not known.
    pub(crate) counted: Vec<Option<FieldSet>>,
    /// Where the fields stand that each index keeps.
    pub(crate) kept: Vec<Vec<usize>>,
    /// The fields that the entries of each index follow from; none where that is not known.
    pub(crate) indexed: Vec<Option<FieldSet>>,
    /// The fields that search finds records by; none where that is not known.
    pub(crate) searched: Option<FieldSet>,
    /// Where the fields stand that link to other records, by themselves or by their items.
    pub(crate) linking: Vec<usize>,
    /// Where the fields stand that must hold something.
    pub(crate) required: Vec<usize>,
    /// Where the custom fields stand of which some options are offered no more.
    pub(crate) retiring: Vec<usize>,
    /// Whether its records refer to contents of files.
    pub(crate) has_contents: bool,
}

/// The numbers that the file gave to names; a name keeps its number for ever.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Numbers(BTreeMap<String, u16>);

impl Numbers {
    pub(crate) fn read(payload: &[u8]) -> Result<Self> {
        let mut reader = Reader::new(payload);
        let mut numbers = BTreeMap::new();
        for _ in 0..reader.map()? {
            numbers.insert(reader.string()?, reader.number()?);
        }
        Ok(Self(numbers))
    }

    /// The number of a name that has one.
    pub(crate) fn known(&self, name: &str) -> Option<u16> {
        self.0.get(name).copied()
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut writer = Writer::with_capacity(self.0.len() * 24);
        writer.map(self.0.len());
        for (name, number) in &self.0 {
            writer.text(name);
            writer.uint(u64::from(*number));
        }
        writer.finish()
    }

    /// The number of a name; a new name gets the next.
    pub(crate) fn of(&mut self, name: String) -> u16 {
        let next = self.0.values().max().map_or(1, |last| last + 1);
        *self.0.entry(name).or_insert(next)
    }
}

/// All entities of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Catalog {
    entities: Vec<Arc<Registered>>,
    by_name: QuickMap<String, usize>,
    by_number: BTreeMap<u16, usize>,
    pub(crate) numbers: Numbers,
    /// The mark of the definitions that it was made of.
    pub(crate) mark: Option<Uuid>,
}

impl Catalog {
    pub(crate) fn new(numbers: Numbers, mark: Option<Uuid>) -> Self {
        Self { numbers, mark, ..Self::default() }
    }

    /// Adds an entity, or replaces the one of the same name.
    pub(crate) fn register(&mut self, entity: Arc<dyn EntityType>) {
        let name = entity.def().name.to_string();
        let number = self.numbers.of(name.clone());
        let custom = entity.custom();
        let own = entity.indexes().len() - custom.indexes.len();
        let own = entity.indexes().iter().take(own);
        let own = own.map(|index| self.numbers.of(format!("{name}/index/{}", index.name)));
        let indexes = own.chain(custom.indexes.iter().map(|(derived, _)| derived.number)).collect();
        let totals = entity.totals().iter().map(|total| format!("{name}/total/{}", total.name));
        let totals = totals.map(|name| self.numbers.of(name)).collect();
        let def = entity.def();
        let kept = |index: &IndexFacts| {
            index.keep.iter().filter_map(|name| def.position(name)).collect::<Vec<_>>()
        };
        let kept = entity.indexes().iter().map(kept).collect();
        let indexed = entity.indexes().iter().map(|index| index.fields(def)).collect();
        let counted = entity.totals().iter().map(|total| total.fields(def)).collect();
        let (unique, listed) = (0..entity.indexes().len())
            .partition(|place| entity.indexes().get(*place).is_some_and(|index| index.unique));
        let searched = searched(&*entity);
        let positions = |is_meant: &dyn Fn(&FieldDef) -> bool| {
            let meant = def.fields.iter().enumerate().filter(|(_, field)| is_meant(field));
            meant.map(|(position, _)| position).collect()
        };
        let has_contents = blob::has_contents(def);
        let registered = Registered {
            number,
            indexes,
            unique,
            listed,
            totals,
            counted,
            kept,
            indexed,
            searched,
            linking: positions(&|field| field.kind.links()),
            required: positions(&|field| field.required),
            retiring: positions(&FieldDef::has_retired),
            has_contents,
            entity: Arc::clone(&entity),
        };
        let registered = Arc::new(registered);
        match self.by_name.get(&name).and_then(|position| self.entities.get_mut(*position)) {
            Some(held) => *held = registered,
            None => {
                self.by_name.insert(name, self.entities.len());
                self.by_number.insert(number, self.entities.len());
                self.entities.push(registered);
            }
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Arc<Registered>> {
        self.entities.iter()
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Arc<Registered>> {
        self.entities.get(*self.by_name.get(name)?)
    }

    /// The entity of this name.
    ///
    /// # Errors
    /// `UnknownField` when the file has no such entity.
    pub(crate) fn named(&self, name: &str) -> Result<&Arc<Registered>> {
        self.find(name).ok_or_else(|| {
            let mut names: Vec<_> = self.by_name.keys().map(String::as_str).collect();
            names.sort_unstable();
            let detail = match nearest(name, names.iter().copied()) {
                Some(other) => format!("there is no such entity: did you mean `{other}`?"),
                None => {
                    format!("there is no such entity; there are: {}", names.join(", "))
                }
            };
            Error::new(ErrorKind::UnknownField, detail)
                .with_field(name.to_owned(), "unknown_entity")
        })
    }

    /// What the entity of this number is called, in a line for people.
    pub(crate) fn name(&self, number: u16) -> &str {
        self.numbered(number).map_or("a record", |known| known.entity.def().name.as_ref())
    }

    /// The entity that keys name by this number.
    ///
    /// # Errors
    /// `Corrupt` when no entity has it.
    pub(crate) fn numbered(&self, number: u16) -> Result<&Arc<Registered>> {
        self.by_number.get(&number).and_then(|position| self.entities.get(*position)).ok_or_else(
            || {
                Error::new(
                    ErrorKind::Corrupt,
                    "a stored key names an entity that the file does not know",
                )
            },
        )
    }
}

/// The fields that search reads; none when it reads what a field held whose definition has gone.
fn searched(entity: &dyn EntityType) -> Option<FieldSet> {
    let def = entity.def();
    let custom = entity.custom().searched.iter().map(|derived| def.position_of(derived.field));
    def.search.iter().copied().map(Some).chain(custom).collect()
}
