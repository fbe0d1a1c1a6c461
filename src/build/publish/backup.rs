//! Copies of files that are not ours to lose: `name.alt` beside the file.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Where a copy goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Spot {
    /// Path of the copy from the published folder.
    pub(super) path: String,
    /// Whether an equal copy lies there already.
    pub(super) taken: bool,
}

/// The first of `path.alt`, `path.alt2` … that is free or holds the same as `from`.
pub(super) fn spot(from: &Path, output: &Path, path: &str) -> io::Result<Spot> {
    let mut number = 1_usize;
    loop {
        let suffix = if number == 1 { String::new() } else { number.to_string() };
        let copy = format!("{path}.alt{suffix}");
        match fs::symlink_metadata(output.join(&copy)) {
            Err(error) if is_absent(&error) => return Ok(Spot { path: copy, taken: false }),
            Err(error) => return Err(error),
            Ok(found) if found.is_file() && equal(from, &output.join(&copy))? => {
                return Ok(Spot { path: copy, taken: true });
            }
            Ok(_) => number += 1,
        }
    }
}

/// Gives a file a second name; where that is impossible copies it, and moves what is no plain file.
pub(super) fn keep(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    if fs::symlink_metadata(from)?.is_file() {
        fs::copy(from, to).map(|_| ())
    } else {
        fs::rename(from, to)
    }
}

/// Whether an error says that nothing lies there.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn equal(one: &Path, other: &Path) -> io::Result<bool> {
    let (first, second) = (fs::symlink_metadata(one)?, fs::symlink_metadata(other)?);
    let alike = first.is_file() && first.len() == second.len();
    Ok(alike && fs::read(one)? == fs::read(other)?)
}
