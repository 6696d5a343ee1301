//! The npm package's half of the model: TypeScript types, and the decoders of packed records.

mod decoders;
mod door;
mod methods;
mod types;

use std::path::PathBuf;

use serde_json::Value;

use self::types::{doc, open};
use super::described::{camel, is, list, pascal, text, told};

const MARK: &str = "// Written by `cargo xtask codegen` from the model; do not edit.\n";

pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    let shapes = serde_json::from_str(include_str!("told.json")).unwrap_or_default();
    vec![
        (PathBuf::from("bindings-node/index.d.ts"), door::door(description, &shapes)),
        (PathBuf::from("bindings-node/lib/methods.js"), methods::table(description)),
        (PathBuf::from("bindings-node/lib/model.js"), decoders::decoders(description)),
        (PathBuf::from("bindings-node/lib/model.d.ts"), types::types(description)),
    ]
}
