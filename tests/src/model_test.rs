//! Sequences of commands, run on the library and on a plain model of it, which must agree.

mod command;
mod model;
mod real;

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner},
};

use self::{
    command::{Command, command},
    real::World,
};

/// Sequences in all; replay one seed by giving it here.
const SEQUENCES: u32 = 1_000;
const COMMANDS: usize = 60;
const SEED: u8 = 20;
/// One in so many runs on a file, the others in memory.
const ON_A_FILE: usize = 6;
/// After how many commands the whole is compared.
const COMPARE_EVERY: usize = 20;

#[test]
fn every_sequence_of_commands_leaves_what_a_plain_model_says() {
    let histogram = Mutex::new(BTreeMap::new());
    let failures: Vec<String> = thread::scope(|scope| {
        let halves: Vec<_> = [0, 1]
            .map(|half| {
                scope.spawn({
                    let histogram = &histogram;
                    move || run(half, histogram)
                })
            })
            .into();
        halves.into_iter().filter_map(|half| half.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));

    let histogram = histogram.into_inner().unwrap();
    let total: usize = histogram.values().sum();
    println!("{total} commands, 0 divergences");
    for (kind, count) in &histogram {
        println!(
            "{kind:26} {count:6}  {}.{:02} %",
            count * 100 / total,
            count * 10_000 / total % 100
        );
        assert!(count * 100 >= total, "{kind} is too rare");
    }
}

type Histogram = Mutex<BTreeMap<&'static str, usize>>;

/// Half of the sequences; what went wrong, shrunk.
fn run(half: u8, histogram: &Histogram) -> Option<String> {
    let config = Config { cases: SEQUENCES / 2, failure_persistence: None, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[SEED + half; 32]);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let number = AtomicUsize::new(0);
    let commands = prop::collection::vec(command(), COMMANDS);
    let outcome = runner.run(&commands, |commands| {
        let number = number.fetch_add(1, Ordering::Relaxed);
        play(&commands, number % ON_A_FILE == 0, histogram).map_err(TestCaseError::fail)
    });
    match outcome {
        Ok(()) => None,
        Err(TestError::Fail(reason, commands)) => Some(format!("{reason}\n{commands:#?}")),
        Err(TestError::Abort(reason)) => Some(reason.to_string()),
    }
}

fn play(commands: &[Command], on_a_file: bool, histogram: &Histogram) -> Result<(), String> {
    let mut world = World::new(on_a_file);
    for (step, command) in commands.iter().enumerate() {
        let told = |error| format!("step {step}, {command:?}: {error}");
        if world.run(command).map_err(told)? {
            *histogram.lock().unwrap().entry(command.kind()).or_default() += 1;
        }
        if (step + 1) % COMPARE_EVERY == 0 {
            world.compare().map_err(told)?;
        }
    }
    world.compare()
}
