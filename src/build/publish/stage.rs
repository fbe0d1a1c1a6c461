//! The staging folder: new files are written here before anybody can see them.

use super::path::folder;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::RwLock;

/// A staging folder; made when the first file arrives.
#[derive(Debug)]
pub(super) struct Stage {
    /// Where it lies.
    pub(super) root: PathBuf,
    made: RwLock<HashSet<Box<str>>>,
}

impl Stage {
    /// A staging folder at a place where nothing lies.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root, made: RwLock::default() }
    }

    /// Writes a new file.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.folder(folder(path))?;
        File::create_new(self.root.join(path))?.write_all(bytes)
    }

    /// Gives an existing file a second name in here.
    pub(super) fn link(&self, from: &Path, inner: &str, name: &Path) -> io::Result<()> {
        self.folder(inner)?;
        fs::hard_link(from, self.root.join(inner).join(name))
    }

    /// Makes a folder in here, unless it was made before.
    pub(super) fn folder(&self, inner: &str) -> io::Result<()> {
        let invariant = "nothing panics while holding the list of folders";
        if self.made.read().expect(invariant).contains(inner) {
            return Ok(());
        }
        fs::create_dir_all(self.root.join(inner))?;
        let mut made = self.made.write().expect(invariant);
        made.insert(inner.into());
        made.extend(super::path::folders(inner).map(Box::from));
        made.insert("".into());
        Ok(())
    }
}
