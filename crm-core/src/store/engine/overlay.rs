//! Pending writes over what is read.

use std::{cmp::Ordering, fmt, ops::ControlFlow};

use super::{Direction, Range, Read, Space, Visit, WriteSet};
use crate::error::Result;

/// Pending writes over a snapshot: what the leader of a commit reads while it derives.
pub(crate) struct Overlay<'a> {
    pub(crate) under: &'a dyn Read,
    pub(crate) writes: WriteSet,
}

impl fmt::Debug for Overlay<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Overlay").field("writes", &self.writes).finish_non_exhaustive()
    }
}

impl Read for Overlay<'_> {
    fn get(&self, space: Space, key: &[u8]) -> Result<Option<Vec<u8>>> {
        match self.writes.pending(space, key) {
            Some(pending) => Ok(pending.map(<[u8]>::to_vec)),
            None => self.under.get(space, key),
        }
    }

    fn get_with(
        &self,
        space: Space,
        key: &[u8],
        with: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<bool> {
        match self.writes.pending(space, key) {
            Some(Some(value)) => with(value).map(|()| true),
            Some(None) => Ok(false),
            None => self.under.get_with(space, key, with),
        }
    }

    fn scan(
        &self,
        space: Space,
        range: &Range,
        direction: Direction,
        visit: &mut Visit<'_>,
    ) -> Result<()> {
        let Some(pending) = self.writes.range(space, range, direction) else {
            return self.under.scan(space, range, direction, visit);
        };
        if range.is_empty() {
            return Ok(());
        }
        merge(self.under, space, range, direction, pending, visit)
    }
}

/// Walks both in step, so that nothing more is copied; a pending write hides what is under it.
pub(super) fn merge<K: AsRef<[u8]>, V: AsRef<[u8]>>(
    under: &dyn Read,
    space: Space,
    range: &Range,
    direction: Direction,
    pending: impl Iterator<Item = (K, Option<V>)>,
    visit: &mut Visit<'_>,
) -> Result<()> {
    let mut pending = pending.peekable();
    let mut stopped = false;
    under.scan(space, range, direction, &mut |key, value| {
        let order = |pending: &(K, Option<V>)| match direction {
            Direction::Up => pending.0.as_ref().cmp(key),
            Direction::Down => key.cmp(pending.0.as_ref()),
        };
        while let Some((order, (key, value))) = pending
            .peek()
            .map(order)
            .filter(|order| *order != Ordering::Greater)
            .and_then(|order| Some((order, pending.next()?)))
        {
            if let Some(value) = value
                && visit(key.as_ref(), value.as_ref())?.is_break()
            {
                stopped = true;
                return Ok(ControlFlow::Break(()));
            }
            if order == Ordering::Equal {
                return Ok(ControlFlow::Continue(()));
            }
        }
        let flow = visit(key, value)?;
        stopped = flow.is_break();
        Ok(flow)
    })?;
    if stopped {
        return Ok(());
    }
    for (key, value) in pending {
        if let Some(value) = value
            && visit(key.as_ref(), value.as_ref())?.is_break()
        {
            break;
        }
    }
    Ok(())
}
