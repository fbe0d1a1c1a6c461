//! Writes the files that `init`, `new` and `schema` make.

use super::fault::Fault;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Makes a new file with its folders; one that exists is never touched.
pub(super) fn create(path: &Path, text: &str, help: &str) -> Result<(), Fault> {
    folders(path)?;
    let fault = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => {
            Fault::Exists { path: path.to_owned(), help: help.to_owned() }
        }
        _ => Fault::Write { path: path.to_owned(), source },
    };
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)
}

/// Writes a generated file anew.
pub(super) fn renew(path: &Path, text: &str) -> Result<(), Fault> {
    folders(path)?;
    fs::write(path, text).map_err(|source| Fault::Write { path: path.to_owned(), source })
}

fn folders(path: &Path) -> Result<(), Fault> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|source| Fault::Write { path: folder.to_owned(), source })
}
