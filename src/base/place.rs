//! Where a message points: a handle that survives edits elsewhere, turned into bytes when printed.

use super::source::{FileId, Span};
use std::fmt;
use std::sync::Arc;

/// Which part of an entry of a YAML mapping is meant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// The key itself.
    Key,
    /// The value behind it.
    Value,
}

/// Where a message points.
///
/// Everything that is kept between builds uses the handles (`Key`, `Reference`, `Front`); spans
/// appear only in messages of the parsers, which are made anew whenever their file changes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Place {
    /// The project as a whole.
    Project,
    /// A path that is no readable source (a folder, a refused file, an output address).
    Path(Arc<str>),
    /// A file as a whole.
    File(FileId),
    /// Bytes of a file.
    Span(FileId, Span),
    /// Bytes of a file of a theme, by its path from the project folder.
    Theme(Arc<str>, Span),
    /// An entry of the n-th record of a YAML file.
    Key {
        /// The YAML file.
        file: FileId,
        /// Which record of the file, from 0.
        record: u32,
        /// The way to the entry from the record.
        path: KeyPath,
        /// Key or value.
        part: Part,
    },
    /// An entry of the front matter of a Markdown file.
    Front {
        /// The Markdown file.
        file: FileId,
        /// The way to the entry.
        path: KeyPath,
        /// Key or value.
        part: Part,
    },
    /// The n-th outgoing reference (link, image, component, heading …) of a Markdown file.
    Reference(FileId, u32),
}

impl Place {
    /// The source that it lies in.
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::Project | Self::Path(_) | Self::Theme(..) => None,
            Self::File(file)
            | Self::Span(file, _)
            | Self::Reference(file, _)
            | Self::Key { file, .. }
            | Self::Front { file, .. } => Some(*file),
        }
    }
}

/// The way from a record to one of its entries: `zellen[2].zeile`. Empty means the record itself.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct KeyPath(Vec<Step>);

/// One step of a [`KeyPath`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// Into a mapping.
    Key(Arc<str>),
    /// Into a list, from 0.
    Item(u32),
}

impl KeyPath {
    /// The path that leads to a key of the record.
    pub fn key(key: &str) -> Self {
        Self::default().then(key)
    }

    /// The path one key deeper.
    #[must_use]
    pub fn then(&self, key: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Key(key.into()));
        Self(steps)
    }

    /// The path to the n-th item of a list.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Item(index as u32));
        Self(steps)
    }

    /// The steps from the record down.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if index == 0 => write!(f, "{key}")?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_like_its_yaml() {
        let path = KeyPath::key("zellen").item(2).then("zeile");
        assert_eq!(path.to_string(), "zellen[2].zeile");
    }
}
