//! Commits, told to JavaScript.

use crm_core::{Changes, Crm};
use napi::{bindgen_prelude::Function, threadsafe_function::ThreadsafeFunctionCallMode};
use serde_json::json;

/// Calls the function after every commit, on Node's own thread; it doesn't keep the process alive.
pub(crate) fn listen(crm: &Crm, listener: &Function<'_, String, ()>) -> napi::Result<()> {
    let listener =
        listener.build_threadsafe_function::<String>().weak::<true>().build()?;
    crm.subscribe(move |changes| {
        // A thread of JavaScript that has ended cannot be told any more.
        let _ = listener.call(told(changes), ThreadsafeFunctionCallMode::NonBlocking);
    });
    Ok(())
}

fn told(changes: &Changes) -> String {
    let records = changes.records.iter().map(|record| {
        json!({
            "entity": record.entity,
            "id": record.id.to_string(),
            "verb": record.verb.code(),
            "events": record.events,
        })
    });
    json!({
        "changeSet": changes.change_set,
        "at": changes.at.millis(),
        "actor": changes.actor.map(|actor| actor.to_string()),
        "records": records.collect::<Vec<_>>(),
    })
    .to_string()
}
