//! What every engine must do, run on each of them.

use std::{
    collections::BTreeMap,
    ops::{Bound, ControlFlow},
    path::Path,
    sync::Arc,
};

use proptest::prelude::*;

use super::{
    Direction, Early, Engine, EngineOptions, Layered, Overlay, Range, Read, Snapshot, Space, Sync,
    WriteSet, file::MemoryDevice, memory::Memory, redb::Redb,
};
use crate::error::ErrorKind;

type Entries = Vec<(Vec<u8>, Vec<u8>)>;

fn engines() -> [Box<dyn Engine>; 5] {
    let redb = |shared| {
        let options = EngineOptions { shared, ..EngineOptions::default() };
        Redb::open(
            Path::new(""),
            EngineOptions { device: Some(Arc::new(MemoryDevice::default())), ..options },
        )
    };
    let folder = tempfile::tempdir().unwrap();
    let options = EngineOptions { shared: true, ..EngineOptions::default() };
    let shared = Redb::open(&folder.path().join("shared.crm"), options).unwrap();
    let passing = shared.scratch().unwrap();
    let layered = Layered::over(Arc::new(redb(false).unwrap())).unwrap();
    [
        Box::new(Memory::new()),
        Box::new(redb(false).unwrap()),
        Box::new(shared),
        passing,
        Box::new(layered),
    ]
}

fn writes(entries: &[(&str, Option<&str>)]) -> WriteSet {
    let mut writes = WriteSet::default();
    for (key, value) in entries {
        match value {
            Some(value) => writes.put(Space::Record, key.as_bytes(), value.as_bytes()),
            None => writes.delete(Space::Record, key.as_bytes()),
        }
    }
    writes
}

fn collect(read: &dyn Read, range: &Range, direction: Direction) -> Entries {
    let mut found = Vec::new();
    read.scan(Space::Record, range, direction, &mut |key, value| {
        found.push((key.to_vec(), value.to_vec()));
        Ok(ControlFlow::Continue(()))
    })
    .unwrap();
    found
}

fn keys(read: &dyn Read, range: &Range, direction: Direction) -> Vec<String> {
    let text = |(key, _)| String::from_utf8(key).unwrap();
    collect(read, range, direction).into_iter().map(text).collect()
}

fn everything() -> Range {
    Range::prefix(&[])
}

#[test]
fn what_is_put_is_found_until_it_is_deleted() {
    for engine in engines() {
        engine.commit(writes(&[("a", Some("1")), ("b", Some("2"))]), Sync::Now).unwrap();
        engine.commit(writes(&[("a", None), ("b", Some("3"))]), Sync::Later).unwrap();
        engine.commit(writes(&[("c", Some(""))]), Sync::QuickRepair).unwrap();
        let snapshot = engine.snapshot().unwrap();
        let found = ["a", "b", "c"].map(|key| snapshot.get(Space::Record, key.as_bytes()).unwrap());
        assert_eq!(found, [None, Some(b"3".to_vec()), Some(Vec::new())], "{engine:?}");
        assert_eq!(snapshot.get(Space::Index, b"b").unwrap(), None);
        let mut lent = Vec::new();
        let found = snapshot.get_with(Space::Record, b"b", &mut |value| {
            lent.extend_from_slice(value);
            Ok(())
        });
        assert!(found.unwrap());
        assert_eq!(lent, b"3");
    }
}

#[test]
fn a_scan_keeps_to_its_bounds_in_both_directions() {
    for engine in engines() {
        let entries = ["a", "b", "ba", "bb", "c"].map(|key| (key, Some(key)));
        engine.commit(writes(&entries), Sync::Now).unwrap();
        let snapshot = engine.snapshot().unwrap();
        let prefix = Range::prefix(b"b");
        assert_eq!(keys(&*snapshot, &prefix, Direction::Up), ["b", "ba", "bb"]);
        assert_eq!(keys(&*snapshot, &prefix, Direction::Down), ["bb", "ba", "b"]);
        let half = Range { start: b"ba".to_vec(), end: Some(b"c".to_vec()) };
        assert_eq!(keys(&*snapshot, &half, Direction::Up), ["ba", "bb"]);
        assert_eq!(keys(&*snapshot, &half, Direction::Down), ["bb", "ba"]);
        assert_eq!(keys(&*snapshot, &everything(), Direction::Down), ["c", "bb", "ba", "b", "a"]);
        let backwards = Range { start: b"c".to_vec(), end: Some(b"a".to_vec()) };
        assert!(keys(&*snapshot, &backwards, Direction::Up).is_empty());
        let last = Range::prefix(&[u8::MAX]);
        assert!(keys(&*snapshot, &last, Direction::Down).is_empty());
    }
}

#[test]
fn a_scan_stops_when_told_and_may_read_while_it_runs() {
    for engine in engines() {
        let mut many = WriteSet::default();
        for number in 0..1000_u32 {
            many.put(Space::Record, &number.to_be_bytes(), b"value");
        }
        engine.commit(many, Sync::Now).unwrap();
        let snapshot = engine.snapshot().unwrap();
        for stop_after in [1, 16, 64, 65, 999] {
            let mut seen = 0;
            let visit = &mut |key: &[u8], _: &[u8]| {
                assert!(snapshot.get(Space::Record, key)?.is_some());
                assert_eq!(keys(&*snapshot, &Range::prefix(b"none"), Direction::Up).len(), 0);
                seen += 1;
                Ok(if seen == stop_after {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                })
            };
            snapshot.scan(Space::Record, &everything(), Direction::Down, visit).unwrap();
            assert_eq!(seen, stop_after);
        }
        assert_eq!(collect(&*snapshot, &everything(), Direction::Up).len(), 1000);
    }
}

#[test]
fn a_snapshot_does_not_change_while_it_is_held() {
    for engine in engines() {
        engine.commit(writes(&[("a", Some("1")), ("b", Some("1"))]), Sync::Now).unwrap();
        let before = engine.snapshot().unwrap();
        engine.commit(writes(&[("a", Some("2")), ("b", None)]), Sync::Now).unwrap();
        let between = engine.snapshot().unwrap();
        engine.commit(writes(&[("a", None), ("c", Some("3"))]), Sync::Now).unwrap();
        let seen = |snapshot: &Arc<dyn Snapshot>| keys(&**snapshot, &everything(), Direction::Up);
        assert_eq!(seen(&before), ["a", "b"]);
        assert_eq!(seen(&between), ["a"]);
        assert_eq!(between.get(Space::Record, b"a").unwrap().unwrap(), b"2");
        drop(before);
        engine.commit(writes(&[("d", Some("4"))]), Sync::Now).unwrap();
        assert_eq!(seen(&between), ["a"]);
        assert_eq!(seen(&engine.snapshot().unwrap()), ["c", "d"]);
    }
}

#[test]
fn what_is_written_follows_from_the_newest_state() {
    for engine in engines() {
        let before = engine.snapshot().unwrap();
        for number in 0..3_u8 {
            let mut number_there = None;
            let derived = &mut |state: &Arc<dyn Snapshot>, _: &mut Early<'_>| {
                number_there = state.get(Space::Record, b"a")?;
                let mut writes = WriteSet::default();
                writes.put(Space::Record, b"a", &[number]);
                Ok(Some(writes))
            };
            engine.write(Sync::Now, derived).unwrap();
            assert_eq!(number_there, number.checked_sub(1).map(|before| vec![before]));
        }
        let refused = engine.write(Sync::Now, &mut |_, _| Err(super::closed())).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Closed);
        engine.write(Sync::Now, &mut |_, _| Ok(None)).unwrap();
        let found = engine.snapshot().unwrap().get(Space::Record, b"a").unwrap();
        assert_eq!((found, before.get(Space::Record, b"a").unwrap()), (Some(vec![2]), None));
    }
}

fn put(space: Space, key: &[u8], value: &[u8]) -> WriteSet {
    let mut writes = WriteSet::default();
    writes.put(space, key, value);
    writes
}

#[test]
fn what_was_begun_early_is_written_with_the_rest_or_not_at_all() {
    for engine in engines() {
        engine.commit(put(Space::Record, b"a", b"1"), Sync::Now).unwrap();
        let begin = |early: &mut Early<'_>| {
            let mut writes = put(Space::Record, b"b", b"2");
            writes.delete(Space::Record, b"a");
            early(&writes, &[Space::Uuid, Space::Record]);
            writes.merge(put(Space::Total, b"c", b"3"));
            writes
        };
        let held = || {
            let state = engine.snapshot().unwrap();
            [(Space::Record, b"a"), (Space::Record, b"b"), (Space::Total, b"c")]
                .map(|(space, key)| state.get(space, key).unwrap())
        };
        let before = [Some(b"1".to_vec()), None, None];

        let nothing = engine.write(Sync::Now, &mut |_, early| {
            begin(early);
            Ok(None)
        });
        nothing.unwrap();
        assert_eq!(held(), before);
        let refused = engine.write(Sync::Now, &mut |_, early| {
            begin(early);
            Err(super::closed())
        });
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::Closed);
        assert_eq!(held(), before);
        engine.write(Sync::Now, &mut |_, early| Ok(Some(begin(early)))).unwrap();
        assert_eq!(held(), [None, Some(b"2".to_vec()), Some(b"3".to_vec())]);
    }
}

#[test]
fn a_closed_engine_says_so() {
    for engine in engines() {
        engine.close().unwrap();
        assert_eq!(engine.snapshot().unwrap_err().kind(), ErrorKind::Closed);
        let refused = engine.commit(writes(&[("a", Some("1"))]), Sync::Now);
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::Closed);
        assert_eq!(engine.close().unwrap_err().kind(), ErrorKind::Closed);
    }
}

#[test]
fn pending_writes_stand_in_front_of_what_is_stored() {
    for engine in engines() {
        let stored = [("a", Some("1")), ("c", Some("1")), ("e", Some("1"))];
        engine.commit(writes(&stored), Sync::Now).unwrap();
        let snapshot = engine.snapshot().unwrap();
        let pending = [("b", Some("2")), ("c", None), ("e", Some("2")), ("f", Some("2"))];
        let overlay = Overlay { under: &*snapshot, writes: writes(&pending) };
        assert_eq!(keys(&overlay, &everything(), Direction::Up), ["a", "b", "e", "f"]);
        assert_eq!(keys(&overlay, &everything(), Direction::Down), ["f", "e", "b", "a"]);
        assert_eq!(overlay.get(Space::Record, b"c").unwrap(), None);
        assert_eq!(overlay.get(Space::Record, b"e").unwrap().unwrap(), b"2");
        for stop_after in 1..4 {
            let mut seen = Vec::new();
            let visit = &mut |key: &[u8], _: &[u8]| {
                seen.push(key.to_vec());
                let stop = seen.len() == stop_after;
                Ok(if stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            };
            overlay.scan(Space::Record, &everything(), Direction::Up, visit).unwrap();
            assert_eq!(seen.len(), stop_after);
        }
    }
}

/// Large enough for an engine to have a quicker way for runs of new keys.
#[test]
fn a_large_commit_among_stored_keys_agrees_with_an_ordered_map() {
    for engine in engines() {
        let mut model = BTreeMap::new();
        // Runs of new keys, single new keys, replaced and deleted ones, in turn and mixed.
        for (step, deletes) in [(64_u32, 0), (1, 0), (3, 5), (1, 2), (2, 1)] {
            let mut writes = WriteSet::default();
            for number in (0..4000).filter(|number| number % 1000 < 700).map(|number| number * step)
            {
                let delete = deletes > 0 && number % 7 < deletes;
                let value = (!delete).then(|| vec![u8::try_from(step).unwrap(); 9]);
                write(&mut writes, &mut model, &number.to_be_bytes(), value);
            }
            engine.commit(writes, Sync::Now).unwrap();
            let snapshot = engine.snapshot().unwrap();
            for direction in [Direction::Up, Direction::Down] {
                let found = collect(&*snapshot, &everything(), direction);
                assert!(found == expected(&model, &everything(), direction), "{engine:?} {step}");
            }
        }
    }
}

#[derive(Clone, Debug)]
enum Step {
    Commit(Vec<(Vec<u8>, Option<Vec<u8>>)>, Sync),
    Hold,
    Release,
    Scan(Vec<u8>, Option<Vec<u8>>, bool),
}

fn any_key() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(prop_oneof![Just(0_u8), Just(1), Just(0xff)], 0..5)
}

fn any_step() -> impl Strategy<Value = Step> {
    let value = prop_oneof![Just(None), any_key().prop_map(Some)];
    let sync = prop_oneof![Just(Sync::Now), Just(Sync::QuickRepair), Just(Sync::Later)];
    let end = prop_oneof![Just(None), any_key().prop_map(Some)];
    prop_oneof![
        3 => (proptest::collection::vec((any_key(), value), 0..40), sync)
            .prop_map(|(entries, sync)| Step::Commit(entries, sync)),
        1 => Just(Step::Hold),
        1 => Just(Step::Release),
        4 => (any_key(), end, any::<bool>()).prop_map(|(start, end, up)| Step::Scan(start, end, up)),
    ]
}

fn write(
    writes: &mut WriteSet,
    model: &mut BTreeMap<Vec<u8>, Vec<u8>>,
    key: &[u8],
    value: Option<Vec<u8>>,
) {
    if let Some(value) = value {
        writes.put(Space::Record, key, &value);
        model.insert(key.to_vec(), value);
    } else {
        writes.delete(Space::Record, key);
        model.remove(key);
    }
}

fn expected(model: &BTreeMap<Vec<u8>, Vec<u8>>, range: &Range, direction: Direction) -> Entries {
    let end = range.end.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
    let mut entries: Entries = Vec::new();
    if !range.is_empty() {
        let found = model.range::<[u8], _>((Bound::Included(range.start.as_slice()), end));
        entries.extend(found.map(|(key, value)| (key.clone(), value.clone())));
    }
    if direction == Direction::Down {
        entries.reverse();
    }
    entries
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_commits_and_scans_agree_with_an_ordered_map(
        steps in proptest::collection::vec(any_step(), 1..30),
        pending in proptest::collection::vec((any_key(), any::<Option<u8>>()), 0..20),
    ) {
        let [memory, redb, ..] = engines();
        for engine in [memory, redb] {
            let mut model = BTreeMap::new();
            let mut held = Vec::new();
            for step in &steps {
                match step {
                    Step::Commit(entries, sync) => {
                        let mut writes = WriteSet::default();
                        for (key, value) in entries {
                            write(&mut writes, &mut model, key, value.clone());
                        }
                        engine.commit(writes, *sync).unwrap();
                    }
                    Step::Hold => held.push((engine.snapshot().unwrap(), model.clone())),
                    Step::Release => drop(held.pop()),
                    Step::Scan(start, end, up) => {
                        let range = Range { start: start.clone(), end: end.clone() };
                        let direction = if *up { Direction::Up } else { Direction::Down };
                        let newest = engine.snapshot().unwrap();
                        let found = collect(&*newest, &range, direction);
                        prop_assert_eq!(found, expected(&model, &range, direction));
                        for (snapshot, model) in &held {
                            let found = collect(&**snapshot, &range, direction);
                            prop_assert_eq!(found, expected(model, &range, direction));
                        }
                    }
                }
            }
            let snapshot = engine.snapshot().unwrap();
            let mut writes = WriteSet::default();
            for (key, value) in &pending {
                write(&mut writes, &mut model, key, value.map(|value| vec![value]));
            }
            let overlay = Overlay { under: &*snapshot, writes };
            for start in [&[][..], &[1], &[1, 0]] {
                for direction in [Direction::Up, Direction::Down] {
                    let range = Range { start: start.to_vec(), end: Some(vec![0xff]) };
                    let found = collect(&overlay, &range, direction);
                    prop_assert_eq!(found, expected(&model, &range, direction));
                }
            }
            for (key, _) in &pending {
                let found = overlay.get(Space::Record, key).unwrap();
                prop_assert_eq!(found.as_ref(), model.get(key));
            }
        }
    }
}
