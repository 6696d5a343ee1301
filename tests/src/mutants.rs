//! Makes one method after another idle, and looks whether the stories that call it notice.
//!
//! `cargo xtask scenarios --mutants` draws the methods, and runs this and its twins in the other languages.

#[cfg(test)]
#[path = "scenarios/expectation.rs"]
mod expectation;
#[cfg(test)]
#[path = "scenarios/runner.rs"]
mod runner;

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "what is drawn, and the switch, stand in files that the environment names"
)]
fn main() {
    use std::{env, fs, panic, path::Path};

    use serde_json::Value as Json;

    use self::runner::Runner;

    let drawn: Json =
        serde_json::from_str(&fs::read_to_string(env::var("CRM_MUTANTS").unwrap()).unwrap())
            .unwrap();
    let switch = env::var("CRM_IDLE").unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let tell = |story: &Json| {
        let path = folder.join(story.as_str().unwrap()).with_extension("json");
        let story = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        panic::catch_unwind(|| Runner::run(&story)).is_ok_and(|told| told.is_ok())
    };
    let stories = |list: &str| drawn[list].as_array().unwrap().clone();

    fs::write(&switch, "").unwrap();
    for story in stories("stories") {
        assert!(tell(&story), "{story} goes astray though nothing is idle");
    }
    panic::set_hook(Box::new(|_| ()));
    let unnoticed = stories("mutants").into_iter().filter(|mutant| {
        fs::write(&switch, mutant["method"].as_str().unwrap()).unwrap();
        mutant["stories"].as_array().unwrap().iter().all(tell)
    });
    let unnoticed: Vec<Json> = unnoticed.collect();
    drop(panic::take_hook());
    println!("mutants: rust: {} tried, {} unnoticed", stories("mutants").len(), unnoticed.len());
    assert!(unnoticed.is_empty(), "no story notices that these are idle: {unnoticed:?}");
}
