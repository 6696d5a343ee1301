//! Commits over a state of another engine that it never hears of: to see what calls would come to.

use std::{
    fmt, mem,
    ops::ControlFlow,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    vec,
};

use super::{
    Derive, Direction, Engine, FileUse, Range, Read, Snapshot, Space, Sync, Visit, WriteSet,
    overlay::merge,
};
use crate::error::{Error, ErrorKind, Result};

/// How many written entries a scan copies at once.
const CHUNK: usize = 64;
/// What stands before a value that was written, and instead of one that was deleted.
const PUT: u8 = 1;
const DELETED: &[u8] = &[0];

/// An engine over a state of another one. What is committed here goes away with it.
pub(crate) struct Layered {
    base: Arc<dyn Engine>,
    under: Arc<dyn Snapshot>,
    over: Box<dyn Engine>,
    newest: Mutex<Option<Arc<dyn Snapshot>>>,
}

impl Layered {
    /// A layer over the newest state of an engine.
    pub(crate) fn over(base: Arc<dyn Engine>) -> Result<Self> {
        let (under, over) = (base.snapshot()?, base.scratch()?);
        Ok(Self { base, under, over, newest: Mutex::default() })
    }

    fn newest(&self) -> MutexGuard<'_, Option<Arc<dyn Snapshot>>> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn noted(&self, newest: &mut Option<Arc<dyn Snapshot>>) -> Result<Arc<dyn Snapshot>> {
        if let Some(newest) = newest {
            return Ok(Arc::clone(newest));
        }
        let (under, over) = (Arc::clone(&self.under), self.over.snapshot()?);
        Ok(Arc::clone(newest.insert(Arc::new(LayeredSnapshot { under, over }))))
    }
}

impl Engine for Layered {
    fn snapshot(&self) -> Result<Arc<dyn Snapshot>> {
        self.noted(&mut self.newest())
    }

    fn write(&self, _sync: Sync, derive: &mut Derive<'_>) -> Result<()> {
        // Held until it is written, so that nobody makes a snapshot of what was before and notes it after.
        let mut newest = self.newest();
        let state = self.noted(&mut newest)?;
        let Some(writes) = derive(&state, &mut |_, _| ())? else { return Ok(()) };
        drop(state);
        *newest = None;
        let mut marked = WriteSet::default();
        for (space, entries) in writes.spaces() {
            for (key, value) in entries {
                match value {
                    Some(value) => marked.put_parts(space, key, [&[PUT], value]),
                    None => marked.put_parts(space, key, [DELETED, &[]]),
                }
            }
        }
        self.over.commit(marked, Sync::Later)
    }

    fn backup_to(&self, _state: &dyn Read, _path: &Path) -> Result<()> {
        Err(Error::new(ErrorKind::Unsupported, "what is only tried cannot be copied"))
    }

    fn compact(&self) -> Result<()> {
        Ok(())
    }

    fn scratch(&self) -> Result<Box<dyn Engine>> {
        self.base.scratch()
    }

    fn file_use(&self) -> Result<Option<FileUse>> {
        Ok(None)
    }

    fn close(&self) -> Result<()> {
        self.newest().take();
        self.over.close()
    }
}

impl fmt::Debug for Layered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layered").field("base", &self.base).finish_non_exhaustive()
    }
}

#[derive(Debug)]
struct LayeredSnapshot {
    under: Arc<dyn Snapshot>,
    over: Arc<dyn Snapshot>,
}

impl Snapshot for LayeredSnapshot {}

impl Read for LayeredSnapshot {
    fn get(&self, space: Space, key: &[u8]) -> Result<Option<Vec<u8>>> {
        let mut found = None;
        self.get_with(space, key, &mut |value| {
            found = Some(value.to_vec());
            Ok(())
        })?;
        Ok(found)
    }

    fn get_with(
        &self,
        space: Space,
        key: &[u8],
        with: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<bool> {
        let mut is_there = false;
        let is_written = self.over.get_with(space, key, &mut |marked| match value_of(marked) {
            Some(value) => {
                is_there = true;
                with(value)
            }
            None => Ok(()),
        })?;
        if is_written { Ok(is_there) } else { self.under.get_with(space, key, with) }
    }

    fn scan(
        &self,
        space: Space,
        range: &Range,
        direction: Direction,
        visit: &mut Visit<'_>,
    ) -> Result<()> {
        if range.is_empty() {
            return Ok(());
        }
        let mut failed = Ok(());
        let written = Written {
            over: &*self.over,
            space,
            rest: Some(range.clone()),
            direction,
            chunk: Vec::new().into_iter(),
            failed: &mut failed,
        };
        merge(&*self.under, space, range, direction, written, visit)?;
        failed
    }
}

/// Walks over what was written, some of it at a time, since a scan cannot be asked for the next entry.
struct Written<'s> {
    over: &'s dyn Snapshot,
    space: Space,
    /// What is still to be read.
    rest: Option<Range>,
    direction: Direction,
    chunk: vec::IntoIter<Entry>,
    failed: &'s mut Result<()>,
}

/// A key and its value, none where it was deleted.
type Entry = (Vec<u8>, Option<Vec<u8>>);

impl Written<'_> {
    fn read_on(&mut self) -> Result<()> {
        let Some(range) = self.rest.take() else { return Ok(()) };
        let mut chunk = Vec::with_capacity(CHUNK);
        self.over.scan(self.space, &range, self.direction, &mut |key, marked| {
            chunk.push((key.to_vec(), value_of(marked).map(<[u8]>::to_vec)));
            let is_full = chunk.len() == CHUNK;
            Ok(if is_full { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        if let (CHUNK, Some((last, _))) = (chunk.len(), chunk.last()) {
            self.rest = Some(match self.direction {
                Direction::Up => Range { start: [last, &[0][..]].concat(), end: range.end },
                Direction::Down => Range { start: range.start, end: Some(last.clone()) },
            });
        }
        self.chunk = chunk.into_iter();
        Ok(())
    }
}

impl Iterator for Written<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        if self.chunk.as_slice().is_empty()
            && let Err(error) = self.read_on()
        {
            self.rest = None;
            let _ = mem::replace(self.failed, Err(error));
        }
        self.chunk.next()
    }
}

fn value_of(marked: &[u8]) -> Option<&[u8]> {
    match marked.split_first() {
        Some((&PUT, value)) => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::engine::memory::Memory;

    const SPACE: Space = Space::Record;

    fn writes(
        put: impl IntoIterator<Item = u32>,
        deleted: impl IntoIterator<Item = u32>,
    ) -> WriteSet {
        let mut writes = WriteSet::default();
        for number in put {
            writes.put(SPACE, &number.to_be_bytes(), b"value");
        }
        for number in deleted {
            writes.delete(SPACE, &number.to_be_bytes());
        }
        writes
    }

    fn numbers(engine: &dyn Engine, direction: Direction) -> Vec<u32> {
        let mut found = Vec::new();
        let all = Range::prefix(&[]);
        let mut visit = |key: &[u8], _: &[u8]| {
            found.push(u32::from_be_bytes(key.try_into().unwrap()));
            Ok(ControlFlow::Continue(()))
        };
        engine.snapshot().unwrap().scan(SPACE, &all, direction, &mut visit).unwrap();
        found
    }

    #[test]
    fn what_is_committed_over_a_state_is_read_with_it_and_leaves_it_as_it_is() {
        let base: Arc<dyn Engine> = Arc::new(Memory::new());
        base.commit(writes((0..600).step_by(2), []), Sync::Now).unwrap();
        let layered = Layered::over(Arc::clone(&base)).unwrap();

        let odd = writes((1..600).step_by(2), (0..600).step_by(10));
        layered.commit(odd, Sync::Now).unwrap();
        base.commit(writes([1_000], []), Sync::Now).unwrap();

        let wanted: Vec<u32> = (0..600).filter(|number| number % 10 != 0).collect();
        assert_eq!(numbers(&layered, Direction::Up), wanted);
        assert!(numbers(&layered, Direction::Down).iter().eq(wanted.iter().rev()));
        let even: Vec<u32> = (0..600).step_by(2).chain([1_000]).collect();
        assert_eq!(numbers(&*base, Direction::Up), even);
        let get = |number: u32| layered.snapshot().unwrap().get(SPACE, &number.to_be_bytes());
        assert_eq!((get(10).unwrap(), get(11).unwrap()), (None, Some(b"value".to_vec())));
    }
}
