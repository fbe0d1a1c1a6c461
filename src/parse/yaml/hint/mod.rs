//! What an author most likely did wrong when YAML cannot be read: one slip, its place, what to do.
//!
//! The parser says where it gave up; the slip stands in that line or a little above. Each file knows
//! one family of slips and looks at lines only.

mod find;
mod flow;
mod indent;
mod key;
mod line;
mod sign;
mod slip;
#[cfg(test)]
mod tests;
mod value;

pub use find::{hint, misread};
pub use sign::{DOTS, no_item};
pub use slip::{QUOTE, Slip};
