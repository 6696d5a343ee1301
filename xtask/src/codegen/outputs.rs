//! What follows from the model, file by file.

use std::path::PathBuf;

use serde_json::Value;

use super::node;

/// Each generated file, by its path from the workspace's folder, and what it must hold.
pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    node::outputs(description)
}
