//! What the library must do with any input: give a result that keeps a property, or a typed error; never panic.
//!
//! A target panics when its property does not hold. It tells how the input went as a number, by which the runner
//! (`main.rs`) sees that an input reached something new, without instruments in the code.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a target panics when its property does not hold"
)]

mod mutation;
mod targets;

use std::hash::{DefaultHasher, Hash, Hasher};

pub use self::{mutation::Mutation, targets::TARGETS};

/// Something that takes input.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// What it is called; its corpus lies in `corpus/NAME`.
    pub name: &'static str,
    /// Tries one input.
    try_input: fn(&[u8]) -> Outcome,
    /// Inputs that are made rather than kept, since they are large.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that inputs are made of.
    pub words: &'static [&'static str],
    /// The longest input that is worth its time.
    pub longest: usize,
}

impl Target {
    /// The target with this name.
    ///
    /// # Errors
    /// The names that there are.
    pub fn named(name: &str) -> Result<&'static Self, String> {
        TARGETS.iter().find(|target| target.name == name).ok_or_else(|| {
            let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
            format!("there is no target {name:?}; there are {}", names.join(", "))
        })
    }

    /// Tries one input, cut to what the target takes.
    pub fn run(&self, input: &[u8]) -> Outcome {
        (self.try_input)(input.get(..self.longest).unwrap_or(input))
    }
}

/// How an input went, boiled down: two inputs with different outcomes took different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Outcome(u64);

impl Outcome {
    /// What tells one way from another.
    pub fn of(way: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        way.hash(&mut hasher);
        Self(hasher.finish())
    }

    /// The way that ends in an error: its kind and words, without what the input put into them.
    fn of_error(error: &crm_core::Error) -> Self {
        let words: String = error.detail().chars().filter(|letter| !letter.is_numeric()).collect();
        let words: Vec<&str> = words.split('`').step_by(2).collect();
        let fields: Vec<&str> = error.fields().iter().map(|field| field.code).collect();
        Self::of((error.kind().code(), words, fields))
    }
}
