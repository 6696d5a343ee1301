//! The locks under which commits take turns: the standard library's, or, in the test of the hand-over alone, those of a
//! scheduler that tries many orders of events.

#[cfg(all(test, feature = "scheduled"))]
pub(super) use shuttle::sync::{Condvar, Mutex, MutexGuard};
#[cfg(not(all(test, feature = "scheduled")))]
pub(super) use std::sync::{Condvar, Mutex, MutexGuard};

#[cfg(all(test, feature = "scheduled"))]
mod tests {
    use std::{panic, sync::Arc};

    use shuttle::{
        Config, Runner,
        scheduler::{PctScheduler, RandomScheduler},
        thread,
    };

    use crate::{
        crm::{Crm, OpenOptions, SeededIds, TestClock},
        error::{ErrorKind, Result},
        model::User,
        planted::{Plant, plant, unplant},
        query::Query,
    };

    const ORDERS: usize = 100;
    const WRITERS: usize = 3;
    const CALLS: usize = 2;

    fn open() -> Crm {
        let clock = TestClock::at("2026-11-20T02:00:00Z".parse().unwrap());
        let options = OpenOptions::new().clock(Arc::new(clock)).ids(Arc::new(SeededIds::new(7)));
        Crm::memory(options).unwrap()
    }

    /// Creates users of its own, and one whose login all writers want.
    fn write(crm: &Crm, writer: usize) -> Result<bool> {
        for call in 0..CALLS {
            crm.users().create(User::new(format!("user-{writer}-{call}"), "An"))?;
        }
        match crm.users().create(User::new("wanted", "Binh")) {
            Err(error) if error.kind() == ErrorKind::Duplicate => Ok(false),
            created => created.map(|_| true),
        }
    }

    /// Plays in orders of turns that are drawn, each event after the others.
    fn in_drawn_orders(play: fn()) {
        let mut config = Config::new();
        config.stack_size = 4 << 20;
        Runner::new(RandomScheduler::new(ORDERS), config.clone()).run(play);
        // Few switches, at drawn places: what a plain draw seldom comes to.
        Runner::new(PctScheduler::new(3, ORDERS), config).run(play);
    }

    /// Several write at once, and each gets its own answer.
    fn all_write() {
        let crm = open();
        let before = crm.users().count(&Query::new()).unwrap();
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let crm = crm.clone();
                thread::spawn(move || write(&crm, writer).unwrap())
            })
            .collect();
        let got: Vec<bool> = writers.into_iter().map(|it| it.join().unwrap()).collect();

        assert_eq!(got.iter().filter(|got| **got).count(), 1, "one got the login");
        let users = crm.users().count(&Query::new()).unwrap() - before;
        assert_eq!(users, (WRITERS * CALLS + 1) as u64);
        assert!(crm.verify().unwrap().is_sound());
    }

    /// One test, since a fault is planted for the whole process.
    #[test]
    fn in_whatever_order_they_come_each_is_answered_by_one_leader_and_a_failing_call_fails_alone() {
        in_drawn_orders(all_write);

        for fault in [Plant::HandOverUntold, Plant::NeighboursFailed] {
            plant(fault);
            let played = panic::catch_unwind(|| in_drawn_orders(all_write));
            unplant(fault);
            assert!(played.is_err(), "nobody notices {fault:?}");
        }
    }
}
