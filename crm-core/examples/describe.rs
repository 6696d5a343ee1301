//! Prints the model and the calls as data, from which the bindings' types are written.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use crm_core::{Crm, OpenOptions, Result, calls};

fn main() -> Result<()> {
    let mut described = Crm::memory(OpenOptions::new())?.describe();
    if let Some(described) = described.as_object_mut() {
        described.insert("methods".to_owned(), calls::described());
    }
    println!("{described:#}");
    Ok(())
}
