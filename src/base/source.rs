//! One source file at one moment: where it lies, what it says.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Number of a source file inside one snapshot. Files are numbered in path order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// A stretch of a source text in bytes; `start <= end`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte after the last one.
    pub end: u32,
}

impl Span {
    /// Makes a span from byte offsets.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end.max(start) as u32 }
    }

    /// The same stretch as a range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The same stretch, `offset` bytes later.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start as usize + offset, self.end as usize + offset)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A text file as it was read. Line ends are `\n`, a byte order mark is gone.
#[derive(Clone)]
pub struct Source {
    /// Number inside the snapshot.
    pub id: FileId,
    /// Path from the project folder, with `/`, in composed Unicode (NFC).
    pub path: Arc<str>,
    /// The whole text.
    pub text: Arc<str>,
    /// Hash of the text.
    pub hash: u64,
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({}, {} bytes)", self.path, self.text.len())
    }
}
