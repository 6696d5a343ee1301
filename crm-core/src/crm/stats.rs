//! How large the file is and what goes on in it: numbers for who runs it, never what stands in it.

use std::{collections::BTreeMap, ops::ControlFlow};

use serde_json::{Value as Json, json};

use crate::{
    crm::Crm,
    error::Result,
    planted::idle,
    store::{
        check,
        codec::Header,
        engine::{Direction, Range, Read, Space},
        meter::SlowCall,
    },
};

/// How large a file is and what goes on in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// What the file does; empty for a CRM in memory.
    pub file: Option<FileStats>,
    /// What each part of the file holds.
    pub spaces: Vec<SpaceStats>,
    /// How many records each entity has.
    pub entities: Vec<EntityStats>,
    /// How many entries the journal has.
    pub journal_entries: u64,
    /// How many states of the file are held by calls and transactions that run, this call left out.
    pub readers: u64,
    /// For how many milliseconds the oldest of them has been held; a state that is held keeps space from being used
    /// again.
    pub oldest_reader_millis: Option<i64>,
    /// The slowest calls since the file was opened, the slowest first.
    pub slow: Vec<SlowCall>,
}

/// What an open file does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileStats {
    /// How many bytes long it is.
    pub bytes: u64,
    /// How many pages were not in memory and were read, since it was opened.
    pub reads: u64,
    /// How many pages were written.
    pub writes: u64,
    /// How often the disk was waited for.
    pub syncs: u64,
}

/// What one part of the file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SpaceStats {
    /// The part, as `record`, `index` or `journal`.
    pub name: &'static str,
    /// How many entries it has.
    pub entries: u64,
    /// How many bytes they have, keys and values together; the file needs more.
    pub bytes: u64,
}

/// How many records an entity has.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EntityStats {
    /// The entity's name.
    pub entity: String,
    /// Records that are not in the trash.
    pub live: u64,
    /// Records in the trash.
    pub trashed: u64,
}

impl Crm {
    /// How large the file is and what goes on in it. Reads the whole file; holds no personal data.
    ///
    /// # Errors
    /// `Forbidden` for users who do not administer the CRM, `Corrupt` or `Storage` when the file cannot be read.
    pub fn stats(&self) -> Result<Stats> {
        idle!("stats" => Ok(Stats::default()));
        if self.user().is_some() {
            self.work()?.access.require_administrator()?;
        }
        let (readers, oldest) = self.watch().readers();
        let catalog = self.catalog()?;
        let read = self.read("stats")?;
        let mut by_entity: BTreeMap<u16, (u64, u64)> = BTreeMap::new();
        let mut spaces = Vec::new();
        for space in Space::ALL {
            spaces.push(measure(&*read, space, &mut by_entity)?);
        }
        let entities = catalog.iter().map(|registered| {
            let (live, trashed) = by_entity.get(&registered.number).copied().unwrap_or_default();
            EntityStats { entity: registered.entity.def().name.to_string(), live, trashed }
        });
        let journal = spaces.iter().find(|space| space.name == Space::Journal.name());
        let file = self.store().engine.file_use()?.map(|used| FileStats {
            bytes: used.bytes,
            reads: used.reads,
            writes: used.writes,
            syncs: used.syncs,
        });
        Ok(Stats {
            file,
            journal_entries: journal.map_or(0, |space| space.entries),
            entities: entities.collect(),
            spaces,
            readers: readers as u64,
            oldest_reader_millis: oldest.map(|since| self.now().millis_since(since)),
            slow: self.watch().slow(),
        })
    }
}

fn measure(
    read: &dyn Read,
    space: Space,
    by_entity: &mut BTreeMap<u16, (u64, u64)>,
) -> Result<SpaceStats> {
    let mut stats = SpaceStats { name: space.name(), entries: 0, bytes: 0 };
    read.scan(space, &Range::prefix(&[]), Direction::Up, &mut |key, stored| {
        stats.entries += 1;
        stats.bytes += (key.len() + stored.len()) as u64;
        if space == Space::Record
            && let Some(number) = key.first_chunk::<2>()
        {
            let (header, _) = Header::read(check::open(space, key, stored)?)?;
            let (live, trashed) = by_entity.entry(u16::from_be_bytes(*number)).or_default();
            *(if header.live { live } else { trashed }) += 1;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(stats)
}

impl Stats {
    /// The numbers as `{file, spaces, entities, journal_entries, readers, oldest_reader_millis, slow}`.
    pub fn to_json(&self) -> Json {
        let file = self.file.map(|file| {
            json!({
                "bytes": file.bytes, "reads": file.reads, "writes": file.writes, "syncs": file.syncs,
            })
        });
        let space = |space: &SpaceStats| json!({ "name": space.name, "entries": space.entries, "bytes": space.bytes });
        let entity = |of: &EntityStats| json!({ "entity": of.entity, "live": of.live, "trashed": of.trashed });
        let slow = |call: &SlowCall| {
            json!({
                "kind": call.kind,
                "entity": call.entity,
                "rows": call.rows,
                "millis": call.millis,
                "at": call.at.to_string(),
            })
        };
        json!({
            "file": file,
            "spaces": self.spaces.iter().map(space).collect::<Vec<_>>(),
            "entities": self.entities.iter().map(entity).collect::<Vec<_>>(),
            "journal_entries": self.journal_entries,
            "readers": self.readers,
            "oldest_reader_millis": self.oldest_reader_millis,
            "slow": self.slow.iter().map(slow).collect::<Vec<_>>(),
        })
    }
}
