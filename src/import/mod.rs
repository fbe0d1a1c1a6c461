//! What others hand over: one format per file, text → records to be; merged with what editors wrote.
//!
//! Floor 3. Imports `base`, `parse` and `model`. Pure: reading the file and writing drafts belong to `cli`.
//! Deliberately absent: the network; releasing or deleting anything.

mod batch;
mod cell;
mod csv;
mod data_hub;
mod edit;
mod enter;
mod fim;
mod format;
mod handbook;
mod keys;
mod law;
mod layout;
mod leika;
mod marks;
mod memory;
mod merge;
mod normal;
mod plain;
mod plan;
mod report;
mod rows;
mod sheet;
mod splice;
mod targets;
mod valid;
mod write;
mod xml;
mod xzufi;

pub use batch::{Batch, Unfit};
pub use format::{Format, Prefer, Request, read};
pub use handbook::Handbook;
pub use memory::{Memory, path as memory_path};
pub use plan::{Fresh, Plan, Remembrance, plan};
pub use report::{Conflict, Left, Report};
pub use splice::{FileEdit, Splice};
pub use write::behind_key;
