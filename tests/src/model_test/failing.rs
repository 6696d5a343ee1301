//! Commands that are made of bytes, while one operation of the disk fails.

use std::sync::Arc;

use crm_core::MemoryDevice;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{
    command::{Command, command},
    real::World,
};
use crate::failing::Failing;

/// Sequences are short, so that each operation of them is the one that fails soon.
const COMMANDS: usize = 24;

/// Plays the commands that these bytes come to, and lets an operation fail: the file then holds what it held before the
/// command that met the failure, or what it is to hold after it, and the rest of the commands go on from there. How many
/// commands were done before the failure, and whether the one that met it was done.
///
/// # Errors
/// What the library did otherwise than the model.
pub fn play_failing(bytes: &[u8], fails_after: u16) -> Result<(usize, Option<bool>), String> {
    let commands = commands(bytes);
    let disk = Failing::over(Vec::new(), false);
    let mut world = World::new(Some(disk.clone()));
    disk.fail_after(fails_after.into());
    let mut met = None;
    for (step, command) in commands.iter().enumerate() {
        let told = |error| format!("step {step}, {command:?}, {fails_after}: {error}");
        let before = world.model().clone();
        let done = world.run(command);
        if met.is_some() || !disk.has_failed() {
            done.map_err(told)?;
            continue;
        }
        let after = twin(&commands[..=step]).map_err(told)?;
        world.reopen_anyhow().map_err(told)?;
        let is_done = [(true, after.model().clone()), (false, before)].into_iter().find_map(
            |(is_done, model)| {
                world.take_model(model);
                world.compare().is_ok().then_some(is_done)
            },
        );
        let is_done = is_done.ok_or_else(|| {
            let told_so = world.compare().err().unwrap_or_default();
            told(format!("neither done nor undone after a failure: {told_so}"))
        })?;
        if done.is_ok() && !is_done {
            return Err(told("it was answered, and is not kept".to_owned()));
        }
        met = Some((step, is_done));
    }
    world.compare()?;
    Ok(met.map_or((commands.len(), None), |(step, is_done)| (step, Some(is_done))))
}

/// The world as it is when no operation fails.
fn twin(commands: &[Command]) -> Result<World, String> {
    let mut world = World::new(Some(Arc::new(MemoryDevice::new(Vec::new()))));
    for command in commands {
        world.run(command)?;
    }
    Ok(world)
}

fn commands(bytes: &[u8]) -> Vec<Command> {
    let rng = TestRng::from_seed(RngAlgorithm::PassThrough, &lengthened(bytes));
    let config = Config { rng_algorithm: RngAlgorithm::PassThrough, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let sequence = prop::collection::vec(command(), COMMANDS);
    sequence.new_tree(&mut runner).map(|tree| tree.current()).unwrap_or_default()
}

/// So many bytes that drawing never comes to their end: without any, some draws are repeated for ever.
fn lengthened(bytes: &[u8]) -> Vec<u8> {
    const ENOUGH: usize = 16 << 10;
    let mut state = bytes.iter().fold(1_u64, |sum, byte| sum.rotate_left(8) ^ u64::from(*byte));
    let mut all = bytes.to_vec();
    while all.len() < ENOUGH {
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        let [.., high] = state.to_le_bytes();
        all.push(high);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every failure of the first commands of some sequences: what `cargo xtask fuzz` goes on with.
    #[test]
    fn a_command_that_meets_a_failing_disk_is_done_or_not_done_at_all() {
        let mut met = 0;
        for fails_after in (10..600).step_by(140) {
            let bytes: Vec<u8> = (0..1_000_u32)
                .map(|place| (place * 167 + u32::from(fails_after) * 31).to_le_bytes()[0] ^ 0x5a)
                .collect();
            let (_, is_done) = play_failing(&bytes, fails_after).unwrap();
            met += usize::from(is_done.is_some());
        }
        assert!(met > 2, "{met}");
    }
}
