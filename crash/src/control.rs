//! Faults that are planted on purpose: a harness that does not find them would find nothing.

use crm_core::planted::{self, Plant};

use crate::{
    cut::{Share, cut_flow},
    flow::{Flow, OWN},
};

/// A planted fault, and the flow in which it shows.
struct Control {
    name: &'static str,
    flow: &'static str,
    plant: Option<Plant>,
}

const CONTROLS: [Control; 6] = [
    Control {
        name: "journal in a second transaction",
        flow: "every kind",
        plant: Some(Plant::JournalApart),
    },
    Control {
        name: "unsynced commit answered",
        flow: "every kind",
        plant: Some(Plant::CommitUnsynced),
    },
    Control { name: "total not lowered", flow: "stage moves", plant: Some(Plant::TotalKept) },
    Control {
        name: "search word not removed",
        flow: "every kind",
        plant: Some(Plant::PostingKept),
    },
    // This one is the disk's own fault.
    Control { name: "sync that does nothing", flow: "every kind", plant: None },
    Control {
        name: "group commit answered early",
        flow: "group commit",
        plant: Some(Plant::AnsweredEarly),
    },
];

/// Plants each in turn; a line each, and whether all were found.
pub(crate) fn run(seed: u64) -> (Vec<String>, bool) {
    let mut lines = Vec::new();
    let mut all = true;
    for control in &CONTROLS {
        if let Some(plant) = control.plant {
            planted::plant(plant);
        }
        let found = find(control, seed);
        if let Some(plant) = control.plant {
            planted::unplant(plant);
        }
        all &= found.is_some();
        let found = found.unwrap_or_else(|| "NOT FOUND".to_owned());
        lines.push(format!("control: {}: {found}", control.name));
    }
    (lines, all)
}

fn find(control: &Control, seed: u64) -> Option<String> {
    let flow: &Flow = OWN.iter().find(|flow| flow.name == control.flow)?;
    let recording = match flow.record(control.plant.is_none()) {
        Ok(recording) => recording,
        Err(error) => return Some(format!("found before any crash: {error}")),
    };
    let whole = Share { part: 0, of: 1 };
    let report = cut_flow(flow, &recording, whole, seed, &|report| !report.findings.is_empty());
    let finding = report.findings.first()?;
    Some(format!("found at crash point {}: {:?}", report.points(), finding.broken))
}
