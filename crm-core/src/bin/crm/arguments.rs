//! What the command line asks for.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;

const AFTER: &str = "\
Results are tables on a terminal, and JSON when they go elsewhere or --json asks for it.

Exit codes: 0 done, 1 failed or refused, 2 not understood, 3 not found, 4 the file is damaged.

A first look:
  crm new acme.crm --company Acme
  crm import acme.crm --mapping mapping.json data/ --preview
  crm query acme.crm deal 'category == \"open\"' --sort -amount --limit 10
  crm report acme.crm board
  crm search acme.crm hoa sen";

const PERIODS: &str = "Of which period: this_quarter, last_month, last_30_days, 2026-11, 2026-Q1, \
                       2026-04-01/2026-06-30";

/// A CRM in one file: looks into it, asks it questions, brings data in and out.
#[derive(Debug, Parser)]
#[command(name = "crm", version, after_help = AFTER, max_term_width = 100)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) general: General,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Args, Debug)]
pub(crate) struct General {
    /// Print JSON.
    #[arg(long, global = true, conflicts_with = "table")]
    pub(crate) json: bool,
    /// Print tables, also where no terminal shows them.
    #[arg(long, global = true)]
    pub(crate) table: bool,
    /// See and do only what this user may: a login, or an id.
    #[arg(long = "as", global = true, value_name = "USER")]
    pub(crate) user: Option<String>,
    /// Read the file as it was: a day, as 2026-11-20 (its end), or a time, as 2026-11-20T08:30:00Z.
    #[arg(long, global = true, value_name = "TIME")]
    pub(crate) as_of: Option<String>,
    /// The file is written by other programs at the same time, which opened it shared.
    #[arg(long, global = true)]
    pub(crate) shared: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new file.
    New(New),
    /// Tell what a file holds and how large it is.
    Info(File),
    /// Tell which entities there are, or which fields one has.
    Describe(Describe),
    /// List the records that pass a filter.
    Query(Query),
    /// Show one record.
    Get(Get),
    /// Find records by words.
    Search(Search),
    /// Show figures: the board, the forecast and others.
    Report(Report),
    /// Bring the files of a folder in, as a mapping says.
    Import(Import),
    /// Write records as CSV.
    Export(Export),
    /// Tell who changed a record, when and how.
    History(Get),
    /// Take back what a change set did.
    Revert(Revert),
    /// Read the whole file and compare everything in it.
    Check(File),
    /// Give unused space back to the system.
    Compact(File),
    /// Write a copy, also while others use the file.
    Backup(Backup),
    /// Put a backup in the place of the file, after checking it.
    Restore(Restore),
    /// Write what can still be read of a damaged file into a new one.
    Salvage(Backup),
    /// Print the script by which a shell completes commands.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

impl Command {
    /// The file that it reads and whose damage ends it.
    pub(crate) fn file(&self) -> Option<&Path> {
        let at = match self {
            Self::Info(at) | Self::Check(at) | Self::Compact(at) => at,
            Self::Backup(asked) | Self::Salvage(asked) => &asked.at,
            Self::Describe(asked) => &asked.at,
            Self::Query(asked) => &asked.at,
            Self::Get(asked) | Self::History(asked) => &asked.at,
            Self::Search(asked) => &asked.at,
            Self::Report(asked) => &asked.at,
            Self::Import(asked) => &asked.at,
            Self::Export(asked) => &asked.at,
            Self::Revert(asked) => &asked.at,
            // One begins with its file, the other reads the backup.
            Self::New(_) | Self::Restore(_) | Self::Completions { .. } => return None,
        };
        Some(&at.file)
    }
}

#[derive(Args, Debug)]
pub(crate) struct File {
    /// The CRM file.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct New {
    #[command(flatten)]
    pub(crate) at: File,
    /// Language, currency, pipeline and roles to start with: en-US or vi-VN.
    #[arg(long, default_value = "en-US")]
    pub(crate) preset: String,
    /// What the company is called; the file's name when not given.
    #[arg(long)]
    pub(crate) company: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Describe {
    #[command(flatten)]
    pub(crate) at: File,
    /// The entity, as deal; all when not given.
    pub(crate) entity: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Query {
    #[command(flatten)]
    pub(crate) at: File,
    /// The entity, as deal.
    pub(crate) entity: String,
    /// Which records, as 'category == "open" && amount > 1000000 VND'; all when not given.
    pub(crate) filter: Option<String>,
    /// Which columns, as name,stage,account.city; those that fit when not given.
    #[arg(long, short, value_delimiter = ',', value_name = "FIELD")]
    pub(crate) columns: Vec<String>,
    /// By which field, as amount, or -amount for the largest first; may be given again.
    #[arg(long, short, value_name = "FIELD", allow_hyphen_values = true)]
    pub(crate) sort: Vec<String>,
    /// How many records at most.
    #[arg(long, short, default_value_t = 50)]
    pub(crate) limit: usize,
    /// All records, however many.
    #[arg(long, conflicts_with = "limit")]
    pub(crate) all: bool,
    /// Only tell how many there are.
    #[arg(long, conflicts_with_all = ["columns", "all"])]
    pub(crate) count: bool,
    /// Only tell how they would be found.
    #[arg(long, conflicts_with_all = ["columns", "all", "count"])]
    pub(crate) explain: bool,
    /// A value for $NAME in the filter, as city=Hanoi; may be given again.
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) param: Vec<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Get {
    #[command(flatten)]
    pub(crate) at: File,
    /// The entity, as deal.
    pub(crate) entity: String,
    /// The record: its id, the end of its id, or its name.
    pub(crate) record: String,
}

#[derive(Args, Debug)]
pub(crate) struct Search {
    #[command(flatten)]
    pub(crate) at: File,
    /// Words, or beginnings of words; accents may be left out.
    #[arg(required = true)]
    pub(crate) words: Vec<String>,
    /// Only records of this entity; may be given again.
    #[arg(long, short)]
    pub(crate) entity: Vec<String>,
    /// How many records at most.
    #[arg(long, short, default_value_t = 20)]
    pub(crate) limit: usize,
    /// The newest first instead of the best.
    #[arg(long)]
    pub(crate) newest: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) at: File,
    /// The report, as board; the list of them when not given.
    pub(crate) report: Option<String>,
    /// Of which period.
    #[arg(long, short, help = PERIODS)]
    pub(crate) period: Option<String>,
    /// Of which records, as 'owner in [me]'.
    #[arg(long, short)]
    pub(crate) filter: Option<String>,
    /// The record that the report is about: its id, the end of its id, or its name.
    #[arg(long, value_name = "RECORD")]
    pub(crate) about: Option<String>,
    /// How many rows at most.
    #[arg(long, short)]
    pub(crate) limit: Option<usize>,
    /// Draw a picture into this file.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) svg: Option<PathBuf>,
    /// Write the picture's Vega-Lite specification into this file.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) vega: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) at: File,
    /// The folder with the files.
    #[arg(value_hint = ValueHint::DirPath)]
    pub(crate) folder: PathBuf,
    /// What the columns of the files mean; see docs/mapping.schema.json.
    #[arg(long, short, value_hint = ValueHint::FilePath)]
    pub(crate) mapping: PathBuf,
    /// Only tell what would be done; nothing is written.
    #[arg(long)]
    pub(crate) preview: bool,
    /// Read so many rows of each file.
    #[arg(long)]
    pub(crate) limit: Option<u64>,
    /// Go on with an import that was cut short, by its change set.
    #[arg(long, value_name = "CHANGE_SET")]
    pub(crate) resume: Option<i64>,
}

#[derive(Args, Debug)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) at: File,
    /// The entity, as deal; with --all-to, all of them.
    #[arg(required_unless_present = "all_to")]
    pub(crate) entity: Option<String>,
    /// Which records; all when not given.
    pub(crate) filter: Option<String>,
    /// The CSV file to make; where results go when not given.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) to: Option<PathBuf>,
    /// Write a file for each entity into this folder, and the mapping that imports them again.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, conflicts_with_all = ["entity", "to"])]
    pub(crate) all_to: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Revert {
    #[command(flatten)]
    pub(crate) at: File,
    /// The change set, as `history` and `import` name it.
    pub(crate) change_set: i64,
    /// Leave what was changed since as it is, instead of taking nothing back.
    #[arg(long)]
    pub(crate) leave_conflicts: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Backup {
    #[command(flatten)]
    pub(crate) at: File,
    /// The file to make.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) to: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Restore {
    #[command(flatten)]
    pub(crate) at: File,
    /// The backup.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) backup: PathBuf,
    /// Replace the file when there is one.
    #[arg(long)]
    pub(crate) replace: bool,
}
