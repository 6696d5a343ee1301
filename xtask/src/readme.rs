//! The README shows the quickstarts as they are.

use std::fs;

use crate::process;

/// Each quickstart, and how what the README shows of it begins.
const QUICKSTARTS: [(&str, &str); 5] = [
    ("examples/ten_lines.rs", "use crm_core::"),
    ("examples/python/quickstart.py", "import crm_core"),
    ("examples/node/quickstart.mjs", "import {"),
    ("examples/kotlin/src/main/kotlin/Quickstart.kt", "import dev.crmcore"),
    ("examples/swift/quickstart/main.swift", "import CrmCore"),
];

#[test]
fn the_readme_shows_the_quickstart_of_each_language() {
    let read = |path: &str| fs::read_to_string(process::root().join(path)).unwrap();
    let readme = read("README.md");
    for (path, begins) in QUICKSTARTS {
        let program = read(path);
        let shown = &program[program.find(begins).unwrap()..];
        assert!(readme.contains(shown), "README.md shows another program than {path}");
    }
}
