//! The threads of a long call: they do parts of its work side by side, and end with it.

use std::{
    panic,
    sync::{Mutex, PoisonError},
    thread,
};

use crate::error::Result;

/// How many threads may work on one call, the caller's own included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Workers(usize);

impl Workers {
    /// The caller's own thread alone.
    pub(crate) const ONE: Self = Self(1);

    /// So many, and at least one.
    pub(crate) fn new(threads: usize) -> Self {
        Self(threads.max(1))
    }

    pub(crate) fn are_several(self) -> bool {
        self != Self::ONE
    }

    /// Those that are left when one has work of its own; none has it where only the caller would be left.
    pub(crate) fn less_one(self) -> Option<Self> {
        (self.0 > 2).then(|| Self(self.0 - 1))
    }

    /// What `work` makes of each part, in the order of the parts, whoever made it. Where no thread is to be had, the
    /// others do its share.
    ///
    /// # Errors
    /// That of the first part that fails.
    pub(crate) fn each<P: Send, M: Send>(
        self,
        parts: Vec<P>,
        work: impl Fn(P) -> Result<M> + Sync,
    ) -> Result<Vec<M>> {
        let helpers = self.0.min(parts.len()).saturating_sub(1);
        Self::spread(helpers, || (), parts, work)
    }

    /// The same, where the caller has something of its own to do before it takes a part.
    ///
    /// # Errors
    /// That of the first part that fails.
    pub(crate) fn each_beside<P: Send, M: Send>(
        self,
        own: impl FnOnce(),
        parts: Vec<P>,
        work: impl Fn(P) -> Result<M> + Sync,
    ) -> Result<Vec<M>> {
        let helpers = (self.0 - 1).min(parts.len());
        Self::spread(helpers, own, parts, work)
    }

    /// Has so many helpers work on the parts, and the caller when it has done its `own`.
    fn spread<P: Send, M: Send>(
        helpers: usize,
        own: impl FnOnce(),
        parts: Vec<P>,
        work: impl Fn(P) -> Result<M> + Sync,
    ) -> Result<Vec<M>> {
        if helpers == 0 {
            own();
            return parts.into_iter().map(work).collect();
        }
        let parts = Mutex::new(parts.into_iter().enumerate());
        let next = || parts.lock().unwrap_or_else(PoisonError::into_inner).next();
        let take_part = || {
            let mut made = Vec::new();
            while let Some((place, part)) = next() {
                made.push((place, work(part)));
            }
            made
        };
        let mut made = thread::scope(|scope| {
            let start = |_| thread::Builder::new().spawn_scoped(scope, take_part).ok();
            let helpers: Vec<_> = (0..helpers).map_while(start).collect();
            own();
            let mut made = take_part();
            for helper in helpers {
                match helper.join() {
                    Ok(more) => made.extend(more),
                    Err(panic) => panic::resume_unwind(panic),
                }
            }
            made
        });
        made.sort_unstable_by_key(|(place, _)| *place);
        made.into_iter().map(|(_, made)| made).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::{panic::AssertUnwindSafe, sync::Barrier};

    use super::*;
    use crate::error::{Error, ErrorKind};

    #[test]
    fn what_is_made_stands_in_the_order_of_the_parts_and_the_first_error_counts() {
        for threads in [0, 1, 2, 4, 50] {
            let workers = Workers::new(threads);
            let doubled = workers.each((0..20).collect(), |part: u32| Ok(part * 2)).unwrap();
            assert_eq!(doubled, (0..20).map(|part| part * 2).collect::<Vec<_>>());

            let odd = |part: u32| match part % 2 {
                0 => Ok(part),
                _ => Err(Error::new(ErrorKind::Bug, format!("part {part}"))),
            };
            let error = workers.each((0..20).collect(), odd).unwrap_err();
            assert_eq!(error.detail(), "part 1");
        }
    }

    #[test]
    fn the_caller_does_its_own_beside_the_parts_however_few_the_threads_are() {
        for threads in [1, 2, 4] {
            let mut is_done = false;
            let made = Workers::new(threads).each_beside(|| is_done = true, vec![1, 2], Ok);
            assert_eq!((is_done, made.unwrap()), (true, vec![1, 2]));
        }
    }

    #[test]
    fn one_of_three_threads_may_have_work_of_its_own_but_of_two_only_the_caller_would_be_left() {
        let left = [1, 2, 3, 8].map(|threads| Workers::new(threads).less_one());
        assert_eq!(left, [None, None, Some(Workers(2)), Some(Workers(7))]);
    }

    #[test]
    fn so_many_threads_work_at_the_same_time() {
        let all_there = Barrier::new(3);
        let wait = |_: u8| {
            all_there.wait();
            Ok(thread::current().id())
        };
        let mut threads = Workers::new(3).each(vec![0, 1, 2], wait).unwrap();
        threads.dedup();
        assert_eq!(threads.len(), 3);
        assert!(threads.contains(&thread::current().id()));
    }

    #[test]
    fn a_panic_of_a_worker_is_one_of_the_call() {
        let (caller, both_there) = (thread::current().id(), Barrier::new(2));
        let break_down = |_: u8| {
            both_there.wait();
            assert_eq!(thread::current().id(), caller, "a worker breaks down");
            Ok(())
        };
        let call = AssertUnwindSafe(|| Workers::new(2).each(vec![0, 1], break_down));
        let called = panic::catch_unwind(call);
        assert!(called.is_err());
    }
}
