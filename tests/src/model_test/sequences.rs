//! Long sequences of all commands, some of them on a file.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    thread,
};

use crm_core::{Device, MemoryDevice};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{
    command::{Command, command},
    real::World,
};

/// Sequences in all; replay one seed by giving it here.
const SEQUENCES: usize = 1_000;
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
    // The others found nothing to be done to, as a restore while the trash is empty.
    println!("{total} of {} commands, 0 divergences", sequences() * COMMANDS);
    for (kind, count) in &histogram {
        println!(
            "{kind:26} {count:6}  {}.{:02} %",
            count * 100 / total,
            count * 10_000 / total % 100
        );
    }
    if sequences() < SEQUENCES {
        // Too few to say what is rare.
        return;
    }
    for (kind, count) in &histogram {
        assert!(count * 100 >= total, "{kind} is too rare");
    }
}

/// How many sequences run; fewer while one looks for something.
#[expect(clippy::disallowed_methods, reason = "a shorter run is named by the environment")]
fn sequences() -> usize {
    let told = std::env::var("CRM_MODEL_SEQUENCES").ok();
    told.and_then(|told| told.parse().ok()).unwrap_or(SEQUENCES)
}

type Histogram = Mutex<BTreeMap<&'static str, usize>>;

/// Half of the sequences; what went wrong in the first that did, without the commands that it does not need.
fn run(half: u8, histogram: &Histogram) -> Option<String> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[SEED + half; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let sequence = prop::collection::vec(command(), COMMANDS);
    for number in 0..sequences() / 2 {
        let mut commands = sequence.new_tree(&mut runner).unwrap().current();
        let on_a_file = number % ON_A_FILE == 0;
        let Err(mut told) = play(&commands, on_a_file, histogram) else { continue };
        println!("sequence {number} of half {half}: {told}; which commands it needs is looked for");
        for place in (0..commands.len()).rev() {
            let mut fewer = commands.clone();
            fewer.remove(place);
            if let Err(still) = play(&fewer, on_a_file, &Histogram::default()) {
                (commands, told) = (fewer, still);
            }
        }
        return Some(format!("sequence {number} of half {half}: {told}\n{commands:?}"));
    }
    None
}

fn play(commands: &[Command], on_a_file: bool, histogram: &Histogram) -> Result<(), String> {
    let file = || Arc::new(MemoryDevice::new(Vec::new())) as Arc<dyn Device>;
    let mut world = World::new(on_a_file.then(file));
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
