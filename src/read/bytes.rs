//! The content of a file that is published as it is.

use super::fault::Fault;
use super::snapshot::File;
use std::fs;

/// Reads a file of the snapshot whole.
pub fn bytes(file: &File) -> Result<Vec<u8>, Fault> {
    fs::read(&file.disk).map_err(|source| Fault::Unreadable { path: file.disk.clone(), source })
}
