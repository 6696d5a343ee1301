//! `crm`, the shell: looks into a CRM file, asks it questions, brings data in and out, looks after it.

mod arguments;
mod cells;
mod exchange;
mod failure;
mod files;
mod journal;
mod model;
mod output;
mod panics;
mod progress;
mod records;
mod report;
mod table;
mod view;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use self::{
    arguments::{Arguments, Command},
    failure::{Failure, Result},
    output::Output,
};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut output = Output::new(&arguments.general);
    let done = panics::told_at_the_end(|| run(&arguments, &mut output));
    let done = done.map_err(|failure| match arguments.command.file() {
        Some(file) => failure.in_file(file),
        None => failure,
    });
    match done.and_then(|code| output.end().map(|()| code)) {
        Ok(code) => code,
        Err(failure) => {
            // What could be said was said; nobody is there to hear of a failure to say more.
            let _ = output.end();
            failure.tell(arguments.general.json)
        }
    }
}

fn run(arguments: &Arguments, output: &mut Output) -> Result<ExitCode> {
    let general = &arguments.general;
    match &arguments.command {
        Command::New(asked) => files::new(asked, general, output),
        Command::Info(asked) => files::info(asked, general, output),
        Command::Check(asked) => return files::check(asked, general, output),
        Command::Compact(asked) => files::compact(asked, general, output),
        Command::Backup(asked) => files::backup(asked, general, output),
        Command::Restore(asked) => files::restore(asked, output),
        Command::Salvage(asked) => files::salvage(asked, output),
        Command::Describe(asked) => model::describe(asked, general, output),
        Command::Query(asked) => records::query(asked, general, output),
        Command::Get(asked) => records::get(asked, general, output),
        Command::Search(asked) => records::search(asked, general, output),
        Command::Report(asked) => report::report(asked, general, output),
        Command::Import(asked) => exchange::import(asked, general, output),
        Command::Export(asked) => exchange::export(asked, general, output),
        Command::History(asked) => journal::history(asked, general, output),
        Command::Revert(asked) => journal::revert(asked, general, output),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "crm", &mut script);
            output.writer().write_all(&script).map_err(Failure::from)
        }
    }
    .map(|()| ExitCode::SUCCESS)
}
