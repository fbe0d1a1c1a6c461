//! One form of the messages per file; all pure, from messages to text.

mod excerpt;
mod full;
mod imported;
mod item;
mod json;
mod sarif;
mod short;
mod summary;

#[cfg(test)]
mod sample;

pub use full::full;
pub use imported::{Wrote, imported};
pub use item::{Item, items};
pub use json::json;
pub use sarif::{Described, sarif};
pub use short::short;
pub use summary::{Tally, summary};
