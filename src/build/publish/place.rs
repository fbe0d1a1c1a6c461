//! The paths of one publication: the folder, the staging beside and inside, the locks.

use super::path::{LOCK, MANIFEST, STAGE};
use std::path::{Path, PathBuf};

/// The paths of one publication.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Place {
    /// The published folder, without links.
    pub(super) output: PathBuf,
    /// The folder that holds it.
    pub(super) parent: PathBuf,
    name: String,
}

impl Place {
    /// The paths around an output folder.
    pub(super) fn new(output: PathBuf) -> Self {
        let parent = output.parent().expect("the guard refuses roots").to_owned();
        let name = output.file_name().expect("a resolved path ends in a name");
        let name = name.to_string_lossy().into_owned();
        Self { output, parent, name }
    }

    /// Staging for the exchange of folders; after it, the old site.
    pub(super) fn beside(&self) -> PathBuf {
        self.parent.join(format!(".{}{STAGE}", self.name))
    }

    /// Staging for the replacement of single files.
    pub(super) fn inside(&self) -> PathBuf {
        self.output.join(STAGE)
    }

    /// The lock, and its place where the folder above is not ours to write.
    pub(super) fn locks(&self) -> [PathBuf; 2] {
        [self.parent.join(format!(".{}{LOCK}", self.name)), self.output.join(LOCK)]
    }

    /// The list of generated files.
    pub(super) fn manifest(&self) -> PathBuf {
        self.output.join(MANIFEST)
    }

    /// A path inside the published folder.
    pub(super) fn at(&self, path: impl AsRef<Path>) -> PathBuf {
        self.output.join(path)
    }
}
