//! Puts the finished files into the published folder, so that a reader sees the old site or the new one.
//!
//! Part of floor 5; imports `base::output` only. This is the one folder that writes to disk.
//!
//! What is deliberately absent: the folder is never emptied, nothing is deleted that the list of
//! generated files (`.leitfaden-dateien.json`) does not name, and no file is synced on its own.
//!
//! 1. [`Publisher::open`] refuses dangerous folders, takes the lock, clears up after a killed run.
//! 2. [`Publisher::put`] compares with what is published and stages what differs.
//! 3. [`Publisher::commit`] syncs once, then exchanges the folders (`swap`) or, where that is not
//!    possible or not worth it, replaces file by file along a written plan (`replace`), and deletes
//!    last.

mod backup;
mod compare;
mod danger;
mod disk;
mod fault;
mod guard;
mod leftover;
mod lock;
mod manifest;
mod notes;
mod opening;
mod path;
mod place;
mod plan;
mod publisher;
mod replace;
mod report;
mod scan;
mod site;
mod stage;
mod swap;
mod target;

#[cfg(test)]
mod tests;

pub use danger::{Danger, Keeper};
pub use fault::{Fault, Standing};
pub use manifest::seems_made_from;
pub use path::is_published;
pub use publisher::Publisher;
pub use report::{Report, Way};
pub use target::{Overwrite, Target};
