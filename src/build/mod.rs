//! Joins the floors below: load, check, render, publish.
//!
//! Floor 5. May import floors 0–4.

mod edition;
mod fault;
mod inputs;
mod load;
mod looks;
mod messages;
mod moves;
mod options;
mod outcome;
mod parsed;
mod parsed_files;
mod places;
pub mod publish;
mod run;
mod search;
mod session;
mod turn;

pub use edition::{Edition, Item};
pub use fault::Fault;
pub use load::Loaded;
pub use messages::Messages;
pub use moves::Moves;
pub use options::{Drafts, History, Options, Strictness};
pub use outcome::{Counts, Outcome};
pub use run::{build, check};
pub use session::{Change, Hint, Session, View};
