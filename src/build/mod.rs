//! Joins the floors below: load, check, render, publish.
//!
//! Floor 5. May import floors 0–4.

mod extras;
mod fault;
mod inputs;
mod load;
mod options;
mod outcome;
mod parsed;
mod places;
pub mod publish;
mod render;
mod run;

pub use fault::Fault;
pub use load::{Loaded, load};
pub use options::{Drafts, Options, Strictness};
pub use outcome::{Counts, Outcome};
pub use run::{build, check};
