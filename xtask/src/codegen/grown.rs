//! What a new field and a new entity cost: tried in a copy of the core that gets one of each.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::outputs::outputs;
use crate::{Result, process};

/// The copy's folder of the core. Cargo tells packages apart by their path from the workspace: of the same name, the copy
/// would be taken for the core itself wherever both are built into one folder.
const CORE: &str = "grown";

const FIELD: &str = "    /// What it says of itself.
    #[field(5)]
    pub motto: Option<String>,
";

const ENTITY: &str = "//! Vehicles: what the company drives.

use crm_core_macros::entity;

use crate::entity::Entity;

/// Something that the company drives.
#[entity(\"vehicle\", search = [plate])]
pub struct Vehicle {
    /// What stands on its plate.
    #[field(1, required)]
    pub plate: String,
}

impl Entity for Vehicle {}
";

/// The model's list of entities gets the line, and Rust's module tree the file.
const LINE: &str = "            vehicles Vehicle VehicleId VehicleChange Vehicles;\n";
const MODULE: &str = "mod vehicle;\n";
const EXPORT: &str = "    vehicle::{Vehicle, VehicleChange, VehicleId},\n";

/// The test's whole change to the model: a text, and the end of the line that it goes under.
const GROWN: [(&str, &[(&str, &str)]); 2] = [
    ("model/sales/competitor.rs", &[("    pub weaknesses: Option<String>,\n", FIELD)]),
    (
        "model/mod.rs",
        &[("mod touch;\n", MODULE), (" Competitors;\n", LINE), ("pub use self::{\n", EXPORT)],
    ),
];

#[test]
fn a_field_is_one_place_and_an_entity_one_file_and_its_line_for_every_language() {
    let copy = process::target().join("grown");
    copy_workspace(&copy).unwrap();
    write_changed(&copy.join(CORE).join("src/model/vehicle.rs"), ENTITY).unwrap();

    let files = outputs(&description(&copy).unwrap());

    for end in [".pyi", ".d.ts", ".kt", ".swift"] {
        let of_language = || files.iter().filter(|(path, _)| path.to_string_lossy().ends_with(end));
        let grown: String = of_language().map(|(_, text)| text.as_str()).collect();
        let today = of_language().map(|(path, _)| fs::read_to_string(process::root().join(path)));
        let today: String = today.map(std::result::Result::unwrap_or_default).collect();
        for wanted in ["motto", "What it says of itself.", "Vehicle", "vehicles", "plate:"] {
            assert!(grown.contains(wanted), "{end} lacks {wanted:?}");
            assert!(!today.contains(wanted), "{end} has {wanted:?} already");
        }
    }
}

/// A workspace of the core alone, whose packages depend on what this one's do.
fn copy_workspace(copy: &Path) -> Result {
    let root = process::root();
    copy_all(&root.join("crm-core"), &copy.join(CORE))?;
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?;
    let (before, rest) = manifest.split_once("members = [").ok_or("no members")?;
    let (_, rest) = rest.split_once("]\n").ok_or("no end of the members")?;
    let (_, after) = rest.split_once("\n[").ok_or("nothing after the members")?;
    let members = format!("members = [\"{CORE}\", \"{CORE}/macros\"]");
    let manifest = format!("{before}{members}\n\n[{after}");
    let manifest = manifest.replace("path = \"crm-core", &format!("path = \"{CORE}"));
    write_changed(&copy.join("Cargo.toml"), &manifest)?;
    write_changed(&copy.join("Cargo.lock"), &fs::read_to_string(root.join("Cargo.lock"))?)
}

fn copy_all(from: &Path, to: &Path) -> Result {
    if !from.is_dir() {
        return write_changed(to, &grown(from, fs::read_to_string(from)?)?);
    }
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy_all(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// The file with what the test puts into it.
fn grown(path: &Path, mut text: String) -> Result<String> {
    let texts = GROWN.iter().filter(|(end, _)| path.ends_with(end));
    for (after, new) in texts.flat_map(|(_, texts)| *texts) {
        let place = text.find(after).ok_or_else(|| format!("the model has no {after:?}"))?;
        text.insert_str(place + after.len(), new);
    }
    Ok(text)
}

/// A file that is right keeps its time, so that nothing is built again.
fn write_changed(path: &Path, text: &str) -> Result {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}

/// The grown model as data; what the core depends on is built already.
fn description(copy: &Path) -> Result<Value> {
    let program = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut describe = Command::new(program);
    describe.args([
        "run",
        "--quiet",
        "--offline",
        "--package",
        "crm-core",
        "--example",
        "describe",
    ]);
    describe.arg("--target-dir").arg(process::target()).current_dir(copy);
    Ok(serde_json::from_str(&process::output(&mut describe)?)?)
}
