//! The block of fields that every record has.

use crm_core_macros::{block, item};

use crate::{
    entity::{Custom, FieldValue, Fields as _, IndexFacts, Words, index::RawKeys},
    model::{TeamId, UserId},
    value::Timestamp,
};

/// The id that another system knows a record by.
#[item]
pub struct ExternalId {
    /// The other system, as `salesforce`.
    #[field(1, required)]
    pub system: String,
    /// The record's id there.
    #[field(2, required)]
    pub value: String,
}

/// The number of the first field that every record has.
pub(crate) const FIRST_OF_BASE: u16 = 1001;

/// What every record has besides its own fields: who is responsible, where it came from, when it changed.
#[block]
pub struct Base {
    /// The user responsible.
    #[field(1001)]
    pub owner: Option<UserId>,
    /// The team responsible; filled with the owner's primary team when left empty.
    #[field(1002)]
    pub team: Option<TeamId>,
    /// Free words to group records by.
    #[field(1003)]
    pub tags: Words,
    /// Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    #[field(1004)]
    pub external_ids: Vec<ExternalId>,
    /// The fields that the company added, by name.
    #[field(1005)]
    pub custom: Custom,
    /// When it came to be, for the business; an import may give the time of the old system.
    #[field(1006, recorded)]
    pub created_at: Timestamp,
    /// How often it was written, from 1; give it to `update` to refuse a stale change.
    #[field(1007, stamped)]
    pub revision: i64,
    /// The user who created it; empty for the program itself.
    #[field(1008, stamped)]
    pub created_by: Option<UserId>,
    /// When it was last written.
    #[field(1009, stamped)]
    pub updated_at: Timestamp,
    /// The user who last wrote it; empty for the program itself.
    #[field(1010, stamped)]
    pub updated_by: Option<UserId>,
    /// When it was moved to the trash; empty for a live record.
    #[field(1011, stamped)]
    pub trashed_at: Option<Timestamp>,
}

/// The fields of the block that storing knows: some stand in a record's fixed header, some in its stamps.
pub(crate) mod number {
    pub(crate) const OWNER: u16 = 1001;
    pub(crate) const TEAM: u16 = 1002;
    pub(crate) const CREATED_AT: u16 = 1006;
    pub(crate) const REVISION: u16 = 1007;
    pub(crate) const UPDATED_AT: u16 = 1009;
}

impl Base {
    /// Whether the record is in use, not in the trash.
    pub fn is_live(&self) -> bool {
        self.trashed_at.is_none()
    }

    /// The field at this position of the block, or of the custom fields that stand after it.
    pub(crate) fn at(&self, position: usize) -> Option<&dyn FieldValue> {
        match position.checked_sub(Self::FIELDS.len()) {
            None => self.field(position),
            Some(position) => self.custom.at(position),
        }
    }

    /// The same, to set it.
    pub(crate) fn at_mut(&mut self, position: usize) -> Option<&mut dyn FieldValue> {
        match position.checked_sub(Self::FIELDS.len()) {
            None => self.field_mut(position),
            Some(position) => self.custom.at_mut(position),
        }
    }

    /// Whether the two may not hold the same at this position, of the block or of the custom fields after it.
    pub(crate) fn differs_at(&self, other: &Self, position: usize) -> bool {
        match position.checked_sub(Self::FIELDS.len()) {
            None => self.differs(other, position),
            Some(position) => self.custom.differs_at(&other.custom, position),
        }
    }
}

/// The index of external ids, by system and value.
pub(crate) const BY_EXTERNAL_ID: &str = "by_external_id";

/// How many indexes every entity has besides its own.
pub(crate) const INDEXES: usize = 3;

/// The indexes that every entity has besides its own.
pub(crate) fn indexes() -> [IndexFacts; INDEXES] {
    let facts = |name: &str, on: &[&str], also: &[&str]| {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        IndexFacts {
            name: name.to_owned(),
            keep: Vec::new(),
            unique: false,
            several: true,
            on: names(on),
            given: Vec::new(),
            also: names(also),
            building: false,
        }
    };
    [
        // A filter over system and value may hold of two items, an entry is one: so it serves none.
        IndexFacts { unique: true, ..facts(BY_EXTERNAL_ID, &[], &["external_ids"]) },
        facts("by_tag", &["tags"], &[]),
        IndexFacts { several: false, ..facts("by_owner_only", &["owner"], &[]) },
    ]
}

/// Writes the keys of the shared index at this position of [`indexes`].
pub(crate) fn keys(index: usize, base: &Base, raw: &mut RawKeys<'_>) {
    match index {
        0 => base
            .external_ids
            .iter()
            .for_each(|id| raw.add(&(id.system.as_str(), id.value.as_str()))),
        1 => base.tags.iter().for_each(|tag| raw.add(&tag)),
        _ => base.owner.iter().for_each(|owner| raw.add(owner)),
    }
}
