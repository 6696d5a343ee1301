//! What the command line asks for.

use std::{path::PathBuf, process::ExitCode};

use crm_core::Date;

pub(crate) const HELP: &str = "\
Makes a CRM file and prints what a sales manager opens in the morning.

Usage: cargo run --release --example quickstart -- [OPTIONS]

Without --import, the file holds a made-up trading company: 2,000 customers,
6,000 contacts, 5,000 deals and 30,000 interactions in 18 months.

Options:
  --out FILE           where to make the CRM file (default: a new temporary folder)
  --seed N             which of all possible companies (default: 1)
  --interactions N     how many interactions it has (default: 30000)
  --today DATE         the day it is, as 2026-11-21 (default: the machine's)
  --import DIR         bring in the files of this folder instead of the company
  --mapping FILE.json  what the columns of those files mean; needed with --import
  --json FILE          also write the figures to this file
  --svg DIR            where to put the pictures (default: beside the CRM file)
  --help               print this
";

/// The options as given.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) out: Option<PathBuf>,
    pub(crate) seed: u64,
    pub(crate) interactions: u64,
    pub(crate) today: Option<Date>,
    pub(crate) import: Option<(PathBuf, PathBuf)>,
    pub(crate) json: Option<PathBuf>,
    pub(crate) svg: Option<PathBuf>,
}

/// What to do: run with these options, or say something and end.
pub(crate) enum Asked {
    Run(Options),
    Help,
    Wrong(String),
}

impl Options {
    pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Asked {
        match Self::parse(arguments) {
            Ok(Some(options)) => Asked::Run(options),
            Ok(None) => Asked::Help,
            Err(wrong) => Asked::Wrong(wrong),
        }
    }

    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut options = Self {
            out: None,
            seed: 1,
            interactions: 30_000,
            today: None,
            import: None,
            json: None,
            svg: None,
        };
        let (mut folder, mut mapping) = (None, None);
        while let Some(given) = arguments.next() {
            let (name, joined) = match given.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (given, None),
            };
            let mut value = || {
                joined.clone().or_else(|| arguments.next()).ok_or(format!("{name} needs a value"))
            };
            match name.as_str() {
                "--help" | "-h" => return Ok(None),
                "--out" => options.out = Some(value()?.into()),
                "--seed" => options.seed = number(&name, &value()?)?,
                "--interactions" => options.interactions = number(&name, &value()?)?,
                "--today" => {
                    let day = value()?.parse().map_err(|_| "--today takes a day, as 2026-11-21")?;
                    options.today = Some(day);
                }
                "--import" => folder = Some(PathBuf::from(value()?)),
                "--mapping" => mapping = Some(PathBuf::from(value()?)),
                "--json" => options.json = Some(value()?.into()),
                "--svg" => options.svg = Some(value()?.into()),
                _ => return Err(format!("there is no option {name}")),
            }
        }
        options.import = match (folder, mapping) {
            (Some(folder), Some(mapping)) => Some((folder, mapping)),
            (None, None) => None,
            (Some(_), None) => return Err("--import needs --mapping FILE.json".to_owned()),
            (None, Some(_)) => return Err("--mapping needs --import DIR".to_owned()),
        };
        Ok(Some(options))
    }
}

fn number(name: &str, text: &str) -> Result<u64, String> {
    text.replace('_', "").parse().map_err(|_| format!("{name} takes a whole number"))
}

/// The exit code of a command line that cannot be understood.
pub(crate) fn misuse() -> ExitCode {
    ExitCode::from(2)
}
