//! Reads a file by `docs/format.md` and the redb crate, with nothing of the library.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use redb::{ReadableDatabase, ReadableTable, TableDefinition, TableHandle};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    bytes::{Bytes, Cbor, payload},
    record::{Stored, decimal},
};

const TABLES: [&str; 11] = [
    "meta",
    "uuid",
    "record",
    "index",
    "unique",
    "total",
    "posting",
    "journal",
    "journal_value",
    "blob",
    "blob_hash",
];

/// Keys and payloads of a table, in order.
type Entries = Vec<(Vec<u8>, Vec<u8>)>;

/// A file whose every byte was understood.
pub(super) struct Written {
    tables: BTreeMap<&'static str, Entries>,
    /// What the file's numbers stand for.
    names: BTreeMap<u16, String>,
    /// The entity of what a custom field is found by.
    structures: BTreeMap<u16, u16>,
    records: BTreeMap<(u16, u64), Stored>,
}

impl Written {
    pub(super) fn read(path: &Path) -> Self {
        let file = redb::Database::open(path).unwrap();
        let reading = file.begin_read().unwrap();
        let named: BTreeSet<String> =
            reading.list_tables().unwrap().map(|table| table.name().to_owned()).collect();
        let strange: Vec<_> =
            named.iter().filter(|name| !TABLES.contains(&name.as_str())).collect();
        assert!(strange.is_empty(), "the page does not name {strange:?}");
        let mut tables = BTreeMap::new();
        for name in TABLES {
            let mut entries = Vec::new();
            if named.contains(name) {
                let table = TableDefinition::<&[u8], &[u8]>::new(name);
                for entry in reading.open_table(table).unwrap().iter().unwrap() {
                    let (key, stored) = entry.unwrap();
                    let (key, stored) = (key.value().to_vec(), stored.value());
                    let payload = payload(name, &key, stored).to_vec();
                    entries.push((key, payload));
                }
            }
            tables.insert(name, entries);
        }
        let mut written = Self {
            tables,
            names: BTreeMap::new(),
            structures: BTreeMap::new(),
            records: BTreeMap::new(),
        };
        written.read_meta();
        written.read_records();
        written.read_indexes();
        written.read_uniques();
        written.read_totals();
        written.read_postings();
        written.read_journal();
        written.read_contents();
        written
    }

    pub(super) fn records(&self) -> impl Iterator<Item = &Stored> {
        self.records.values()
    }

    /// The tables that hold nothing.
    pub(super) fn empty_tables(&self) -> Vec<&'static str> {
        let empty = self.tables.iter().filter(|(_, entries)| entries.is_empty());
        empty.map(|(name, _)| *name).collect()
    }

    /// What the keys of `meta` are, or begin with.
    pub(super) fn facts(&self) -> BTreeSet<&str> {
        self.entries("meta").iter().map(|(key, _)| named(key).0).collect()
    }

    fn entries(&self, table: &str) -> &Entries {
        &self.tables[table]
    }

    fn name(&self, number: u16) -> &str {
        self.names.get(&number).unwrap_or_else(|| panic!("no name has the number {number}"))
    }

    fn read_meta(&mut self) {
        let (mut names, mut structures) = (BTreeMap::new(), BTreeMap::new());
        for (key, payload) in self.entries("meta") {
            let value = Bytes(payload);
            match named(key) {
                ("format", _) => assert_eq!(value.all_cbor(), [0, 6].map(Cbor::Int)),
                ("counters", _) => assert_eq!(value.all_cbor().len(), 3),
                ("numbers", _) => {
                    for (name, number) in value.only_cbor().map() {
                        names.insert(number.number(), name.text().to_owned());
                    }
                }
                ("horizon", _) => assert!(value.only_cbor().int() > 0),
                ("gaps", _) => {
                    for gap in value.only_cbor().array() {
                        let [first, last] = gap.array() else { panic!("{gap:?}") };
                        assert!(first.int() <= last.int());
                    }
                }
                ("lost/", record) => {
                    assert_eq!(record.len(), 10);
                    assert!(payload.is_empty());
                }
                ("upload/", upload) => {
                    assert_eq!(upload.len(), 16);
                    assert_eq!(value.only_cbor().array().len(), 2);
                }
                ("cursor/", change_set) => {
                    assert_eq!(change_set.len(), 8);
                    assert!(str::from_utf8(payload).is_ok());
                }
                ("series/", series) => {
                    assert_eq!(series.len(), 16 + 4);
                    assert!(value.only_cbor().int() > 0);
                }
                ("declared/", name) => {
                    let said: Json = serde_json::from_slice(payload).unwrap();
                    assert_eq!(said["name"], json!(str::from_utf8(name).unwrap()));
                }
                ("mark", _) => assert_eq!(payload.len(), 16),
                ("custom/", number) => {
                    let facts = value.only_cbor();
                    let [found, entity, _, kind, role, after, to, _] = facts.array() else {
                        panic!("{facts:?}")
                    };
                    assert_eq!(number, found.number::<u16>().to_be_bytes());
                    assert!(!kind.text().is_empty() && (0..=2).contains(&role.int()));
                    assert!(after.int() <= to.int());
                    structures.insert(found.number(), entity.number());
                }
                (other, _) => panic!("the page does not name {other:?}"),
            }
        }
        (self.names, self.structures) = (names, structures);
    }

    fn read_records(&mut self) {
        let numbers: BTreeMap<&[u8], &[u8]> =
            self.entries("uuid").iter().map(|(id, number)| (&**id, &**number)).collect();
        let mut records = BTreeMap::new();
        for (key, payload) in self.entries("record") {
            assert_eq!(key.len(), 10);
            let (entity, number) = ends(key);
            let record = Stored::read(payload);
            assert!(!self.name(entity).contains('/'));
            assert_eq!(numbers[record.id.as_bytes().as_slice()], number.to_be_bytes());
            records.insert((entity, number), record);
        }
        self.records = records;
    }

    /// The record of the entity that a number is of, or the index, in the trash or not.
    fn find(&self, of: u16, number: u64) -> Option<&Stored> {
        let of = self.structures.get(&of).copied().unwrap_or(of);
        let entity = self.name(of).split('/').next().unwrap();
        let (entity, _) = self.names.iter().find(|(_, name)| *name == entity)?;
        self.records.get(&(*entity, number))
    }

    fn has(&self, of: u16, number: u64) -> bool {
        self.find(of, number).is_some()
    }

    fn read_indexes(&self) {
        for (block_key, payload) in self.entries("index") {
            let (mut block, mut key) = (Bytes(payload), block_key.clone());
            let mut before = Vec::new();
            while !block.is_empty() {
                let [shared, added, kept] =
                    [(); 3].map(|()| usize::try_from(block.short_number()).unwrap());
                key.truncate(shared);
                key.extend_from_slice(block.take(added));
                let kept = Bytes(block.take(kept)).all_cbor();
                assert!(before < key, "entries stand in order");
                before.clone_from(&key);
                let (index, number) = ends(&key);
                let record = self.find(index, number).unwrap_or_else(|| {
                    panic!("{} has {number}", self.name(index));
                });
                let id = Cbor::Bytes(record.id.as_bytes().to_vec());
                assert!(kept.first().is_none_or(|first| *first == id));
            }
            assert_eq!(&key, block_key, "a block's key is that of its last entry");
        }
    }

    fn read_uniques(&self) {
        for (key, payload) in self.entries("unique") {
            let (index, _) = ends(key);
            let (owners, rest) = payload.as_chunks::<8>();
            assert!(!owners.is_empty() && rest.is_empty());
            for owner in owners {
                assert!(self.has(index, u64::from_be_bytes(*owner)), "{}", self.name(index));
            }
        }
    }

    fn read_totals(&self) {
        for (key, payload) in self.entries("total") {
            let mut key = Bytes(key);
            assert!(self.name(u16::from_be_bytes(key.next())).contains("/total/"));
            let ids = match key.byte() {
                0 => 0,
                1 => 2,
                2 => 1,
                cut => panic!("the page does not name the cut {cut}"),
            };
            key.take(16 * ids);
            let currency = key.take(3);
            assert!(currency == [0; 3] || currency.iter().all(u8::is_ascii_uppercase));
            let figures = Bytes(payload).only_cbor();
            let [count, valued, amount, weighted] = figures.array() else { panic!("{figures:?}") };
            assert!(count.int() > 0 && valued.int() <= count.int());
            assert!(count.int() > 1 || decimal(weighted.array()) <= decimal(amount.array()));
        }
    }

    fn read_postings(&self) {
        let mut last: (u16, Vec<u8>, u64, u8) = Default::default();
        for (key, payload) in self.entries("posting") {
            let (entity, document) = ends(key);
            let (end, token) = key[2..key.len() - 8].split_last().unwrap();
            assert_eq!(*end, 0);
            let (mut token, mut document, mut mark) = (token.to_vec(), document, 0);
            let mut block = Bytes(payload);
            while !block.is_empty() {
                let head = block.byte();
                let mut distance = u64::from(head >> 2 & 0x1f);
                if head & 0x80 != 0 {
                    distance |= block.short_number() << 5;
                }
                if head & 1 == 0 {
                    document += distance;
                } else {
                    let (shared, added) = (block.byte(), block.byte());
                    token.truncate(shared.into());
                    token.extend_from_slice(block.take(added.into()));
                    document = distance;
                }
                if head & 2 != 0 {
                    mark = block.byte();
                }
                let posting = (entity, token.clone(), document, mark);
                assert!(last < posting, "postings stand in order");
                assert!(self.has(entity, document));
                last = posting;
            }
        }
    }

    fn read_journal(&self) {
        let mut headers = BTreeMap::new();
        let mut ways = Vec::new();
        for (key, payload) in self.entries("journal") {
            let header = Bytes(payload).only_cbor();
            let [change_set, at, actor, source, entity, number, id, verb, fields, previous @ ..] =
                header.array()
            else {
                panic!("{header:?}");
            };
            let sequence = u64::from_be_bytes(key[..].try_into().unwrap());
            assert!(change_set.number::<u64>() <= sequence && at.int() > 0);
            assert!(*actor == Cbor::Null || actor.bytes().len() == 16);
            assert!((0..=2).contains(&source.int()) && (0..=4).contains(&verb.int()));
            assert_eq!(id.bytes().len(), 16);
            assert!(verb.int() != 0 || fields.array().is_empty());
            let record = (entity.number::<u16>(), number.number::<u64>());
            match previous {
                [] => assert_eq!(verb.int(), 0, "what is there already was written before"),
                [previous] => ways.push((previous.number::<u64>(), record)),
                _ => panic!("{header:?}"),
            }
            headers.insert(sequence, (record, verb.int()));
        }
        for (previous, record) in ways {
            assert_eq!(headers[&previous].0, record, "the entry that wrote the record before");
        }
        for (key, payload) in self.entries("journal_value") {
            let (_, verb) = headers[&u64::from_be_bytes(key[..].try_into().unwrap())];
            assert_ne!(verb, 0, "the record is what its creation gave");
            let values = Bytes(payload).only_cbor();
            for value in values.array() {
                let parts = value.array();
                assert!(matches!(parts.len(), 4 | 5) && parts[0].int() > 0, "{parts:?}");
                assert!(parts[1] == Cbor::Null || parts[1].bytes().len() == 16);
            }
        }
        for (record, stored) in &self.records {
            assert_eq!(
                headers[&stored.sequence].0, *record,
                "the entry that wrote the record last"
            );
        }
    }

    fn read_contents(&self) {
        let mut uploads = BTreeSet::new();
        for (hash, payload) in self.entries("blob_hash") {
            let place = Bytes(payload).only_cbor();
            let [upload, size, chunks, references] = place.array() else { panic!("{place:?}") };
            let blobs = self.entries("blob").iter();
            let blobs = blobs.filter(|(key, _)| key.starts_with(upload.bytes()));
            let content: Vec<&[u8]> = blobs.map(|(_, chunk)| &chunk[..]).collect();
            assert_eq!(content.len(), chunks.number::<usize>());
            assert_eq!(content.concat().len(), size.number::<usize>());
            assert_eq!(Sha256::digest(content.concat())[..], hash[..]);
            assert!(references.int() > 0);
            uploads.insert(Uuid::from_slice(upload.bytes()).unwrap());
        }
        let waiting = self.entries("meta").iter().filter_map(|(key, _)| match named(key) {
            ("upload/", upload) => Some(Uuid::from_slice(upload).unwrap()),
            _ => None,
        });
        uploads.extend(waiting);
        for (key, chunk) in self.entries("blob") {
            assert!(uploads.contains(&Uuid::from_slice(&key[..16]).unwrap()));
            assert_eq!(key.len(), 16 + 4);
            assert!(!chunk.is_empty() && chunk.len() <= 64 << 10);
        }
    }
}

/// A key of `meta`: a name, or what it begins with up to a slash, and the rest.
fn named(key: &[u8]) -> (&str, &[u8]) {
    let end = key.iter().position(|byte| *byte == b'/').map_or(key.len(), |slash| slash + 1);
    let (name, rest) = key.split_at(end);
    (str::from_utf8(name).unwrap(), rest)
}

/// The number that a key begins with, and the one that it ends with.
fn ends(key: &[u8]) -> (u16, u64) {
    let first = key.first_chunk().copied().map(u16::from_be_bytes);
    let last = key.last_chunk().copied().map(u64::from_be_bytes);
    (first.unwrap(), last.unwrap_or_default())
}
