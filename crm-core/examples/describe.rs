//! Prints the model as data, from which the bindings' types are written.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use serde_json::json;

fn main() {
    println!("{}", json!({ "version": crm_core::VERSION }));
}
