//! One file of the finished site.

use std::sync::Arc;

/// One file of the finished site: where it goes and its bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Output {
    /// Path from the output folder, with `/`, ASCII lower case.
    pub path: Arc<str>,
    /// The whole content.
    pub bytes: Vec<u8>,
}

impl Output {
    /// A file from its path and content.
    pub fn new(path: impl Into<Arc<str>>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Output({}, {} bytes)", self.path, self.bytes.len())
    }
}
