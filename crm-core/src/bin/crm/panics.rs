//! Panics: those that the library catches, for it met damaged bytes, are its errors, and nobody needs to read of them.

use std::{
    io::{self, Write},
    panic::{self, AssertUnwindSafe},
    sync::{Arc, Mutex, PoisonError},
};

/// Runs what may panic, and tells of a panic only when it is not caught.
pub(crate) fn told_at_the_end<T>(run: impl FnOnce() -> T) -> T {
    let last = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&last);
    panic::set_hook(Box::new(move |panic| {
        *kept.lock().unwrap_or_else(PoisonError::into_inner) = panic.to_string();
    }));
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let last = last.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(io::stderr(), "crm: {last}");
        panic::resume_unwind(panic)
    })
}
