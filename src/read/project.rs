//! The folder of a handbook.

use super::fault::Fault;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The file that makes a folder a handbook.
pub(super) const CONFIG: &str = "content/leitfaden.yaml";

/// A folder that holds a handbook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Project {
    /// The folder, without links.
    pub root: PathBuf,
}

impl Project {
    /// The handbook in a folder; says where it looked and how to start when there is none.
    ///
    /// Parents are not searched silently: a build must never publish another handbook than named.
    pub fn find(dir: &Path) -> Result<Self, Fault> {
        let looked = dir.join(CONFIG);
        let unreadable = |path: &Path, source| Err(Fault::Unreadable { path: path.into(), source });
        match fs::metadata(&looked) {
            Ok(data) if data.is_file() => match fs::canonicalize(dir) {
                Ok(root) => Ok(Self { root }),
                Err(error) => unreadable(dir, error),
            },
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                unreadable(&looked, error)
            }
            _ => Err(Fault::NoProject { looked, hint: hint(dir) }),
        }
    }
}

fn hint(dir: &Path) -> String {
    if !dir.is_dir() {
        return format!(
            "den Ordner „{}“ anlegen oder bei --project richtig schreiben",
            dir.display()
        );
    }
    if let Some(above) = above(dir) {
        return format!("das Handbuch liegt weiter oben; --project {} angeben", above.display());
    }
    for wrong in ["content/leitfaden.yml", "leitfaden.yaml", "leitfaden.yml"] {
        if dir.join(wrong).is_file() {
            return format!("„{wrong}“ in „{CONFIG}“ umbenennen");
        }
    }
    if dir.join(CONFIG).exists() {
        return format!("„{CONFIG}“ ist keine Datei; sie muss eine YAML-Datei sein");
    }
    match below(dir) {
        Some(other) => {
            format!("das Handbuch liegt weiter unten; --project {} angeben", other.display())
        }
        None => "mit „leitfaden init mein-handbuch“ ein neues Handbuch anlegen oder mit \
                 --project den Ordner eines Handbuchs angeben"
            .to_owned(),
    }
}

fn above(dir: &Path) -> Option<PathBuf> {
    let absolute = fs::canonicalize(dir).ok()?;
    absolute.ancestors().skip(1).find(|path| path.join(CONFIG).is_file()).map(Path::to_owned)
}

/// The first handbook one level down.
fn below(dir: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(dir).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    entries.filter(|path| path.join(CONFIG).is_file()).min()
}
