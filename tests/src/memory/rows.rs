//! Rows as other programs write them: deals with their accounts.

use std::{
    fs::File,
    io::{BufWriter, Result, Write},
    path::Path,
};

/// What the files mean.
pub(super) const MAPPING: &str = r#"{
  "format": 1,
  "files": [
    { "file": "accounts.csv", "records": [{ "entity": "account", "external_id": "id", "fields": { "name": "name" } }] },
    {
      "file": "deals.csv",
      "records": [{
        "entity": "deal",
        "external_id": "id",
        "fields": {
          "name": "name", "stage": "stage", "amount": "amount", "expected_close": "close", "next_step": "next",
          "account": { "column": "account", "link": { "by": ["external_id"] } }
        }
      }]
    }
  ]
}"#;

/// The same, where deals and accounts are known by their names, which the file does not find by itself.
pub(super) const MAPPING_BY_NAMES: &str = r#"{
  "format": 1,
  "files": [
    { "file": "accounts.csv", "records": [{ "entity": "account", "match": ["name"], "fields": { "name": "name" } }],
      "ignore": ["id"] },
    {
      "file": "deals.csv",
      "records": [{ "entity": "deal", "match": ["name"], "fields": { "name": "name", "stage": "stage", "next_step": "close" } }],
      "ignore": ["id", "amount", "next", "account"]
    }
  ]
}"#;

/// The stages of the English preset.
const STAGES: [&str; 3] = ["Qualification", "Proposal", "Won"];
const WORDS: [&str; 6] = ["Đường", "Sơn", "Hoa Sen", "solid", "south", "spare"];

/// Writes so many deals, and an account for each hundred of them.
pub(super) fn write(folder: &Path, rows: u64) -> Result<()> {
    let mut accounts = BufWriter::new(File::create(folder.join("accounts.csv"))?);
    writeln!(accounts, "id,name")?;
    for number in 0..=rows / 100 {
        writeln!(accounts, "A{number},Account {number}")?;
    }
    accounts.flush()?;
    let mut deals = BufWriter::new(File::create(folder.join("deals.csv"))?);
    writeln!(deals, "id,name,stage,amount,close,next,account")?;
    for number in 0..rows {
        let [stage, word] = [(&STAGES[..], 3), (&WORDS[..], 7)].map(|(words, step)| {
            let place = usize::try_from(number / step).unwrap_or_default() % words.len();
            words.get(place).copied().unwrap_or_default()
        });
        let (month, day, amount) = (1 + number % 12, 1 + number % 28, number % 9_973);
        let account = number / 100;
        writeln!(
            deals,
            "D{number},{word} anvil {number},{stage},{amount}.50 USD,2027-{month:02}-{day:02},step {number},A{account}"
        )?;
    }
    deals.flush()
}
