//! A Markdown file as the site knows it.

use crate::base::address::Address;
use crate::base::source::FileId;
use crate::model::page::ReadFront;
use crate::parse::markdown::Summary;
use std::sync::Arc;

/// A Markdown file as the site knows it: everything but its body.
#[derive(Clone, PartialEq, Debug)]
pub struct DocEntry {
    /// The file.
    pub file: FileId,
    /// Its path in the project.
    pub path: Arc<str>,
    /// The address it makes.
    pub address: Address,
    /// Its front matter.
    pub front: Arc<ReadFront>,
    /// What it says, without positions.
    pub summary: Arc<Summary>,
}
