//! What is generated from the model's description.

use std::path::PathBuf;

use serde_json::Value;

use super::{kotlin, node, pages, python, swift};

/// Each generated file, by its path from the workspace's folder, and what it must hold.
pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    let mut outputs = python::outputs(description);
    outputs.extend(node::outputs(description));
    outputs.extend(kotlin::outputs(description));
    outputs.extend(pages::outputs(description));
    outputs.extend(swift::outputs(description));
    outputs
}
