//! Commits, told to JavaScript.

use crm_core::Crm;
use napi::{bindgen_prelude::Function, threadsafe_function::ThreadsafeFunctionCallMode};

/// Calls the function after every commit, on Node's own thread; it doesn't keep the process alive.
pub(crate) fn listen(crm: &Crm, listener: &Function<'_, String, ()>) -> napi::Result<()> {
    let listener = listener.build_threadsafe_function::<String>().weak::<true>().build()?;
    crm.subscribe(move |changes| {
        // A thread of JavaScript that has ended cannot be told any more.
        let _ =
            listener.call(changes.to_json().to_string(), ThreadsafeFunctionCallMode::NonBlocking);
    });
    Ok(())
}
