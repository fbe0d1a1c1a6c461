//! A small handbook on disk that tests change.

use leitfaden::base::date::Date;
use leitfaden::build::{Drafts, History, Options, Strictness};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A small handbook in a folder of its own.
pub struct Handbook {
    folder: TempDir,
}

impl Handbook {
    /// Two pages and a record.
    pub fn new() -> Self {
        let handbook = Self { folder: TempDir::new().expect("a temporary folder") };
        handbook.write(
            "content/leitfaden.yaml",
            "titel: Probe\nbeschreibung: Ein Handbuch für Proben.\n",
        );
        handbook.write("content/seiten/index.md", &page("Start", "Siehe [Eins](eins.md)."));
        handbook.write("content/seiten/eins.md", &page("Eins", "Der erste Text."));
        handbook.write("content/seiten/zwei.md", &page("Zwei", "Siehe [AVV](begriff:avv)."));
        handbook.write("content/daten/begriff/avv.yaml", TERM);
        handbook
    }

    /// The folder.
    pub fn root(&self) -> PathBuf {
        self.folder.path().canonicalize().expect("the folder is there")
    }

    /// A path inside.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a file, as most editors do: emptied, then filled.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Removes a file or folder.
    pub fn remove(&self, path: &str) {
        let path = self.at(path);
        let gone = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        gone.expect("it was there");
    }

    /// How it is shown.
    pub fn options(&self) -> Options {
        options(&self.root())
    }
}

/// How a handbook is shown.
pub fn options(project: &Path) -> Options {
    Options {
        project: project.to_owned(),
        output: project.join("public"),
        base_url: None,
        drafts: Drafts::Hide,
        strictness: Strictness::Errors,
        today: Date::parse("2026-12-01").expect("a day"),
        history: History::default(),
    }
}

/// The record of every small handbook.
pub const TERM: &str = "id: avv\ntitel: AVV\nkurz: Ein Vertrag.\ndefinition: Ein Vertrag über Daten.\n\
                        status: freigegeben\nstand: 2026-11-01\n";

/// A released page.
pub fn page(title: &str, text: &str) -> String {
    format!("---\ntitel: {title}\nstatus: freigegeben\nstand: 2026-11-01\n---\n\n{text}\n")
}
