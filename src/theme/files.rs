//! The files of a theme: those built in, replaced one by one by those of the handbook.

use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;

static STANDARD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/standard");

/// A file of a theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeFile {
    /// Path inside the theme: `templates/artikel.html`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The files of the theme that is built in.
pub fn embedded() -> Vec<ThemeFile> {
    let mut files = Vec::new();
    collect(&STANDARD, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(dir: &Dir<'_>, files: &mut Vec<ThemeFile>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push(ThemeFile { path, bytes: file.contents().to_vec() });
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}

/// All files by path; a file of the handbook takes the place of one of the same name.
pub(super) fn merged(own: &[ThemeFile]) -> BTreeMap<String, Vec<u8>> {
    let all = embedded().into_iter().chain(own.iter().cloned());
    all.map(|file| (file.path, file.bytes)).collect()
}
