//! The Swift package's half of the model: a file an entity, and what entities share.

mod calls;
mod entity;
mod language;
mod shapes;
mod shared;
mod typed;

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{
    described::{by_need, camel, given, list, pascal, text},
    kinds::Kind,
    written::{line, said},
};

const MARK: &str = "// Written by `cargo xtask codegen` from the model; do not edit.\n";

pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    let folder = Path::new("bindings-mobile/swift/Sources/CrmCore");
    let shapes = serde_json::from_str(include_str!("told.json")).unwrap_or_default();
    let mut outputs = vec![
        (folder.join("Calls.swift"), calls::calls(description)),
        (folder.join("Collections.swift"), shared::collections(description)),
        (folder.join("ErrorKind.swift"), shared::error_kinds(description)),
        (folder.join("Given.swift"), calls::given(description)),
        (folder.join("Told.swift"), shapes::structs(&shapes)),
        (folder.join("Model/Choices.swift"), shared::choices(description)),
        (folder.join("Model/Items.swift"), shared::items(description)),
        (folder.join("Model/Record.swift"), shared::base(description)),
        (
            PathBuf::from("bindings-mobile/swift/Tests/CrmCoreTests/Typed.swift"),
            typed::typed(description),
        ),
    ];
    for described in list(description, "entities") {
        let file = format!("Model/{}.swift", pascal(text(described, "name")));
        outputs.push((folder.join(file), entity::entity(described)));
    }
    outputs
}
