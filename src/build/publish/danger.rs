//! What an output folder would endanger, in words.

use std::fmt;
use std::path::PathBuf;

/// What an output folder would endanger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Danger {
    /// It is one of these folders.
    Is(Keeper),
    /// One of these folders lies inside it.
    Contains(Keeper),
    /// It lies inside a folder with sources.
    Inside(PathBuf),
    /// It lies inside the history of a repository.
    History,
}

/// A folder that must not become the output folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Keeper {
    /// The folder of the handbook.
    Project,
    /// A folder with sources.
    Sources(PathBuf),
    /// The home folder.
    Home,
    /// The current folder.
    Current,
    /// The root of a drive.
    Root,
}

impl fmt::Display for Danger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(keeper) => write!(f, "ist {keeper}"),
            Self::Contains(keeper) => write!(f, "enthält {keeper}"),
            Self::Inside(path) => {
                write!(f, "liegt im Quellenordner „{}“", path.display())
            }
            Self::History => f.write_str("liegt in einem Ordner „.git“"),
        }
    }
}

impl fmt::Display for Keeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project => f.write_str("der Projektordner"),
            Self::Sources(path) => write!(f, "der Quellenordner „{}“", path.display()),
            Self::Home => f.write_str("das persönliche Verzeichnis"),
            Self::Current => f.write_str("der aktuelle Ordner"),
            Self::Root => f.write_str("die Wurzel eines Laufwerks"),
        }
    }
}
