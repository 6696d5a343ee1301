//! Where the packages of Python and Node get their memory on Linux: from mimalloc. Elsewhere the system gives it.
#![cfg(target_os = "linux")]

use std::ffi::{c_int, c_long};

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// After how many milliseconds what was freed goes back to the system; the place of the option in `mimalloc.h`.
const PURGE_DELAY: c_int = 15;

unsafe extern "C" {
    fn mi_option_set_default(option: c_int, value: c_long);
}

/// To be called when the library is loaded. `MIMALLOC_PURGE_DELAY` in the environment goes before what it sets.
pub fn prepare() {
    // The allocator's own ten milliseconds give back what the next batch of an import asks for again.
    // SAFETY: it stores a number, and the thread that loads the library is the only one that calls it yet.
    unsafe { mi_option_set_default(PURGE_DELAY, 1000) }
}
