//! Arguments, commands, printing, exit codes.
//!
//! Floor 7. May import all floors. Typed arguments first (`args`), interpretation second (`command`).
//! Deliberately absent: spinners, questions, configuration from the environment (only `NO_COLOR` is heard).

pub mod args;
mod command;
mod day;
mod disk;
mod draft;
mod exit;
mod fault;
mod german;
mod history;
mod known;
mod out;
pub mod print;
mod rules;
mod run;
pub mod schema;
mod template;
mod usage;

pub use exit::Exit;
pub use run::main;
