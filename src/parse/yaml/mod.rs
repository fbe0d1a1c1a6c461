//! YAML → tree with the place of every key and value; scalars stay as written.
//!
//! The only place that knows the YAML library.

mod hint;
mod meant;
mod node;
mod raw;
mod read;

pub use node::{Entry, Node, Value};
pub use read::{MAX_BYTES, UNREADABLE, is_unreadable, yaml};
