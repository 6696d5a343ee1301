//! The Kotlin package's half of the model: a file an entity, and what entities share.

mod calls;
mod entity;
mod language;
mod shapes;
mod shared;
mod typed;

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{
    described::{by_need, camel, given, is, list, pascal, text},
    kinds::Kind,
    written::{camel_type, line, said},
};

const MARK: &str = "// Written by `cargo xtask codegen` from the model; do not edit.\n";

pub(super) fn outputs(description: &Value) -> Vec<(PathBuf, String)> {
    let folder = Path::new("bindings-mobile/kotlin/src/main/kotlin");
    let names = language::Names::of(description);
    let shapes = serde_json::from_str(include_str!("told.json")).unwrap_or_default();
    let mut outputs = vec![
        (folder.join("Calls.kt"), calls::calls(description)),
        (folder.join("Collections.kt"), shared::collections(description, &names)),
        (folder.join("CrmException.kt"), shared::errors(description)),
        (folder.join("Given.kt"), calls::given(description)),
        (folder.join("Told.kt"), shapes::classes(&shapes)),
        (folder.join("model/Choices.kt"), shared::choices(description)),
        (folder.join("model/Items.kt"), shared::items(description, &names)),
        (folder.join("model/Record.kt"), shared::base(description, &names)),
        (
            PathBuf::from("bindings-mobile/kotlin/src/test/kotlin/Typed.kt"),
            typed::typed(description),
        ),
    ];
    for described in list(description, "entities") {
        let file = format!("model/{}.kt", pascal(text(described, "name")));
        outputs.push((folder.join(file), entity::entity(described, &names)));
    }
    outputs
}
