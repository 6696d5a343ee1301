//! Prints the model as data, from which the bindings' types are written.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use crm_core::{Crm, OpenOptions, Result};

fn main() -> Result<()> {
    println!("{:#}", Crm::memory(OpenOptions::new())?.describe());
    Ok(())
}
