//! The npm package's half of the model: TypeScript types, and the decoders of packed records.

mod decoders;
mod types;

use std::path::PathBuf;

use serde_json::Value;

use super::described::{camel, is, list, pascal, text, told};

const MARK: &str = "// Written by `cargo xtask codegen` from the model; do not edit.\n";

pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    vec![
        (PathBuf::from("bindings-node/lib/model.js"), decoders::decoders(description)),
        (PathBuf::from("bindings-node/lib/model.d.ts"), types::types(description)),
    ]
}
