//! Commands that are made of bytes, while one operation of the disk fails.

use std::sync::Arc;

use crm_core::MemoryDevice;
use proptest::{
    strategy::{Strategy, ValueTree},
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

/// Four bytes are the seed of a command, so that commands can be taken out, repeated and put elsewhere.
fn commands(bytes: &[u8]) -> Vec<Command> {
    let (seeds, _) = bytes.as_chunks::<4>();
    let drawn = seeds.iter().take(COMMANDS).filter_map(|seed| {
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed.repeat(8));
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        Some(command().new_tree(&mut runner).ok()?.current())
    });
    drawn.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every failure of the first commands of some sequences: what `cargo xtask fuzz` goes on with.
    #[test]
    fn a_command_that_meets_a_failing_disk_is_done_or_not_done_at_all() {
        let mut met = 0;
        for fails_after in (5..100).step_by(19) {
            let seeds = (0..16_u32).map(|place| (place + u32::from(fails_after)).to_le_bytes());
            let bytes: Vec<u8> = seeds.flatten().collect();
            let (_, is_done) = play_failing(&bytes, fails_after).unwrap();
            met += usize::from(is_done.is_some());
        }
        assert!(met > 2, "{met}");
    }
}
