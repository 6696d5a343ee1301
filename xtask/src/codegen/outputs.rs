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
    outputs.extend(data(description));
    outputs
}

/// The description itself, for tools of others and for reviews of what a change does to it: what the model is, and every
/// call.
fn data(description: &Value) -> Vec<(PathBuf, String)> {
    let mut model = description.clone();
    let calls = model.as_object_mut().and_then(|model| model.remove("methods"));
    let files = [("docs/model.json", model), ("docs/api.json", calls.unwrap_or_default())];
    files.map(|(path, data)| (path.into(), format!("{data:#}\n"))).into()
}
