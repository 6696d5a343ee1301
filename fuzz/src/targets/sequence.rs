//! Calls in any order, compared with a plain model, while one operation of the disk fails.

use crm_tests::model_test;

use crate::Outcome;

/// The first two bytes say which operation fails, the others which calls are made.
pub(super) fn calls(input: &[u8]) -> Outcome {
    let Some((fails_at, calls)) = input.split_first_chunk() else { return Outcome::of(()) };
    match model_test::play_failing(calls, u16::from_le_bytes(*fails_at) % 512) {
        Ok(played) => Outcome::of(played),
        Err(told) => panic!("{told}"),
    }
}
