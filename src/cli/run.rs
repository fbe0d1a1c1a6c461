//! From the command line to the exit code.

use super::args::{Cli, Command};
use super::exit::Exit;
use super::fault::Fault;
use super::{command, out, usage};
use clap::Parser;
use clap::error::ErrorKind;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the command with the arguments of the process.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let exit = match Cli::try_parse_from(&arguments) {
        Ok(cli) => run(&cli.command).unwrap_or_else(|fault| {
            out::complain(&format!("Fehler: {fault}\n"));
            Exit::Trouble
        }),
        Err(error)
            if [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion].contains(&error.kind()) =>
        {
            out::say(&error.to_string());
            Exit::Clean
        }
        Err(error) => {
            out::complain(&usage::german(&error, &typed(&arguments)));
            Exit::Trouble
        }
    };
    exit.into()
}

fn typed(arguments: &[OsString]) -> String {
    arguments.get(1).map_or(String::new(), |word| word.to_string_lossy().into_owned())
}

fn run(command: &Command) -> Result<Exit, Fault> {
    match command {
        Command::Build(arguments) => command::build(arguments),
        Command::Check(arguments) => command::check(arguments),
        Command::Init(arguments) => command::init(arguments),
        Command::New(arguments) => command::new(arguments),
        Command::Import(arguments) => command::import(arguments),
        Command::Explain(arguments) => command::explain(arguments),
        Command::Schema(arguments) => command::schema(arguments),
        Command::Serve(arguments) => command::serve(arguments),
        Command::Completions(arguments) => Ok(command::completions(arguments)),
    }
}
