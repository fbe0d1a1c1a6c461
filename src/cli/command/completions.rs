//! `leitfaden completions`: words a shell completes.

use crate::cli::args::{Cli, Completions};
use crate::cli::exit::Exit;
use crate::cli::out;
use clap::CommandFactory;

pub(in crate::cli) fn completions(arguments: &Completions) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "leitfaden", &mut script);
    out::say(&String::from_utf8_lossy(&script));
    Exit::Clean
}
