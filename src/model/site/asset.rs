//! Files of the handbook that are published as they are: pictures, downloads.

use crate::base::slug::slug;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A file that is published as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asset {
    /// Path in the project.
    pub path: Arc<str>,
    /// Path in the output.
    pub output: Arc<str>,
    /// Bytes.
    pub bytes: u64,
    /// Width and height of a picture in pixels.
    pub size: Option<(u32, u32)>,
}

impl Asset {
    /// An asset from its path in the project.
    pub fn new(path: &str, bytes: u64, size: Option<(u32, u32)>) -> Self {
        let inner = path.strip_prefix(super::address::PAGES).unwrap_or(path);
        let inner = match inner.strip_prefix("assets/") {
            Some(rest) => format!("dateien/{rest}"),
            None => inner.to_owned(),
        };
        let parts: Vec<String> = inner.split('/').map(file_slug).collect();
        Self { path: path.into(), output: parts.join("/").into(), bytes, size }
    }

    /// The ending in capitals: `PDF`.
    pub fn format(&self) -> String {
        self.output.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_uppercase())
    }
}

/// Name and ending apart, so that the dot stays.
fn file_slug(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{}.{}", slug(stem), slug(ending)),
        None => slug(name),
    }
}

/// All files that are published as they are, by path in the project.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Assets {
    files: BTreeMap<Arc<str>, Asset>,
    refused: BTreeSet<Arc<str>>,
    unread: BTreeSet<Arc<str>>,
}

impl Assets {
    /// All files from an iterator.
    pub fn new(assets: impl IntoIterator<Item = Asset>) -> Self {
        let files = assets.into_iter().map(|asset| (asset.path.clone(), asset)).collect();
        Self { files, ..Self::default() }
    }

    /// The same files, and paths that exist but are not published; a message about them is made.
    #[must_use]
    pub fn refusing(mut self, paths: impl IntoIterator<Item = Arc<str>>) -> Self {
        self.refused.extend(paths);
        self
    }

    /// The same files, and paths that exist but are not read at all.
    #[must_use]
    pub fn leaving(mut self, paths: impl IntoIterator<Item = Arc<str>>) -> Self {
        self.unread.extend(paths);
        self
    }

    /// Whether a file lies at the path that is not read.
    pub fn is_unread(&self, path: &str) -> bool {
        self.unread.contains(path)
    }

    /// Whether there is a message about the path already.
    pub fn is_refused(&self, path: &str) -> bool {
        self.refused.contains(path)
    }

    /// The file at a path of the project.
    pub fn by_path(&self, path: &str) -> Option<&Asset> {
        self.files.get(path)
    }

    /// The file that a document names, below `assets/`.
    pub fn document(&self, file: &str) -> Option<&Asset> {
        self.by_path(&document_path(file))
    }

    /// Files whose names differ only in what addresses do not tell apart: later and earlier one.
    pub fn doubles(&self) -> Vec<(&Asset, &Asset)> {
        let mut seen: BTreeMap<&str, &Asset> = BTreeMap::new();
        let mut doubles = Vec::new();
        for asset in self.files.values() {
            if let Some(first) = seen.get(&*asset.output) {
                doubles.push((asset, *first));
            } else {
                seen.insert(&asset.output, asset);
            }
        }
        doubles
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = &Asset> {
        self.files.values()
    }
}

/// The path of the file that a document names.
pub fn document_path(file: &str) -> String {
    format!("assets/{}", file.trim_start_matches("assets/"))
}

/// A size for readers: `120 kB`, `1,4 MB`.
pub fn size_words(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} Byte"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
