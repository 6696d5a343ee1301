//! What follows from the model, file by file.

use std::path::PathBuf;

use serde_json::Value;

use super::kotlin;

/// Each generated file, by its path from the workspace's folder, and what it must hold.
pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    vec![(
        PathBuf::from("bindings-mobile/kotlin/src/main/kotlin/Collections.kt"),
        kotlin::collections(description),
    )]
}
