//! The inputs of one target that went different ways, which further inputs are made of.

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    time::{Duration, Instant},
};

use crm_fuzz::{Mutation, Outcome, Target};

use crate::watch::{self, Watch};

/// An input that the library did not withstand.
pub(crate) struct Finding {
    pub(crate) target: &'static str,
    pub(crate) told: String,
    pub(crate) path: PathBuf,
}

/// An input, and what its panic said.
pub(crate) type Failed = (Vec<u8>, String);

pub(crate) struct Pool<'w> {
    target: &'static Target,
    watch: &'w Watch,
    inputs: Vec<Vec<u8>>,
    ways: HashSet<Outcome>,
    ways_of_corpus: usize,
    tried: u64,
}

impl<'w> Pool<'w> {
    /// How many inputs it holds at most, and how many bytes.
    const MOST: usize = 4_096;
    const MOST_BYTES: usize = 64 << 20;
    /// For how long a failing input is made smaller.
    const SHRINKING: Duration = Duration::from_secs(10);

    pub(crate) fn new(target: &'static Target, watch: &'w Watch) -> Self {
        let ways = HashSet::new();
        Self { target, watch, inputs: Vec::new(), ways, ways_of_corpus: 0, tried: 0 }
    }

    pub(crate) fn len(&self) -> usize {
        self.inputs.len()
    }

    pub(crate) fn tried(&self) -> u64 {
        self.tried
    }

    pub(crate) fn ways_of_corpus(&self) -> usize {
        self.ways_of_corpus
    }

    /// Tries an input of the corpus, and keeps it.
    pub(crate) fn take(&mut self, input: Vec<u8>) -> Result<(), Failed> {
        let outcome = self.attempt(&input)?;
        self.ways_of_corpus += usize::from(self.ways.insert(outcome));
        self.inputs.push(input);
        Ok(())
    }

    /// Tries an input made of those that it holds, and keeps it if it went another way than all before.
    pub(crate) fn try_changed(&mut self, mutation: &mut Mutation) -> Result<(), Failed> {
        let pick = |mutation: &mut Mutation| {
            self.inputs.get(mutation.below(self.inputs.len())).map_or(&[][..], Vec::as_slice)
        };
        let mut input = pick(mutation).to_vec();
        let other = pick(mutation);
        mutation.mutate(&mut input, other, self.target.words);
        input.truncate(self.target.longest);
        let outcome = self.attempt(&input)?;
        let held: usize = self.inputs.len() * input.len();
        if self.inputs.len() < Self::MOST && held < Self::MOST_BYTES && self.ways.insert(outcome) {
            self.inputs.push(input);
        }
        Ok(())
    }

    fn attempt(&mut self, input: &[u8]) -> Result<Outcome, Failed> {
        self.tried += 1;
        self.watch.begin(self.target.name, input);
        catch_unwind(AssertUnwindSafe(|| self.target.run(input)))
            .map_err(|_| (input.to_vec(), watch::last_panic()))
    }

    /// A smaller input that fails as well: pieces are left out for as long as it does.
    pub(crate) fn shrink(&mut self, mut input: Vec<u8>) -> Vec<u8> {
        let mut piece = input.len() / 2;
        let begun = Instant::now();
        while piece > 0 {
            let mut start = 0;
            while start < input.len() && begun.elapsed() < Self::SHRINKING {
                let mut fewer = input.clone();
                fewer.drain(start..(start + piece).min(input.len()));
                match self.attempt(&fewer) {
                    Ok(_) => start += piece,
                    Err(_) => input = fewer,
                }
            }
            piece /= 2;
        }
        input
    }
}
