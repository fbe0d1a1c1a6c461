//! Walks one folder of the project: every file with its path, and what is wrong with names and kinds.

use super::fault::words;
use super::leftover::{Origin, origin};
use super::link::follow;
use super::name::{What, bad_name, proposal};
use super::rules::{ADDRESS, UNREADABLE};
use super::stamp::Stamp;
use super::twin::{Name, twins};
use crate::base::diag::Diag;
use crate::base::place::Place;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

/// A regular file that may be opened.
#[derive(Clone)]
pub(super) struct Entry {
    /// Path from the project folder, composed, with `/`.
    pub path: Arc<str>,
    /// Where it lies.
    pub disk: PathBuf,
    /// What tells whether it has changed.
    pub stamp: Stamp,
}

/// Everything below one folder.
#[derive(Default)]
pub(super) struct Walk {
    /// The files.
    pub files: Vec<Entry>,
    /// Paths that exist but are not read; other rules need not miss them.
    pub refused: Vec<Arc<str>>,
    /// What is wrong.
    pub diags: Vec<Diag>,
    names: Vec<Name>,
}

/// Walks `top` of the project folder `root`; a folder that is not there is empty.
pub(super) fn walk(root: &Path, top: &str) -> Walk {
    let mut walk = Walk::default();
    let start = root.join(top);
    if start.is_symlink() {
        walk.symlink(root, &start, top);
        return walk;
    }
    if !start.is_dir() {
        return walk;
    }
    let mut entries = WalkDir::new(&start).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if walk.visit(root, &entry) == Next::Inside => {}
            Ok(_) => entries.skip_current_dir(),
            Err(error) => walk.unreadable(root, &error),
        }
    }
    let twins = twins(&walk.names);
    walk.diags.extend(twins);
    walk
}

#[derive(PartialEq, Eq)]
enum Next {
    /// Go on; into the entry, if it is a folder.
    Inside,
    /// It is a folder that is left out.
    Past,
}

impl Walk {
    fn visit(&mut self, root: &Path, entry: &DirEntry) -> Next {
        let folder = entry.file_type().is_dir();
        let past = if folder { Next::Past } else { Next::Inside };
        let path: Arc<str> = relative(root, entry.path()).into();
        let Some(name) = entry.file_name().to_str() else {
            self.not_utf8(&path, entry, folder);
            return past;
        };
        match origin(name) {
            Origin::Leftover => return past,
            Origin::Conflict => {
                self.conflict(&path);
                return past;
            }
            Origin::Written => {}
        }
        let what = if folder { What::Folder } else { What::File };
        if let Some(bad) = bad_name(&path, what) {
            self.diags
                .push(Diag::error(ADDRESS, Place::Path(path.clone()), bad.message).help(bad.help));
        }
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        self.names.push(Name { folder: parent.to_owned(), name: name.to_owned() });
        self.sort_in(root, entry, path)
    }

    fn sort_in(&mut self, root: &Path, entry: &DirEntry, path: Arc<str>) -> Next {
        let kind = entry.file_type();
        if kind.is_dir() {
            return self.folder(&path);
        }
        if kind.is_symlink() {
            self.symlink(root, entry.path(), &path);
        } else if kind.is_file() {
            match entry.metadata() {
                Ok(data) => self.file(path, entry.path(), Stamp::of(&data)),
                Err(error) => self.unreadable(root, &error),
            }
        } else {
            let message = "das ist keine gewöhnliche Datei und bleibt unbeachtet";
            self.warn(&path, message, "löschen oder aus dem Handbuch verschieben");
        }
        Next::Inside
    }

    fn file(&mut self, path: Arc<str>, disk: &Path, stamp: Stamp) {
        self.files.push(Entry { path, disk: disk.to_owned(), stamp });
    }

    /// A folder that is named like a page or a file of data is left out.
    fn folder(&mut self, path: &Arc<str>) -> Next {
        let name = path.to_lowercase();
        if [".md", ".yaml", ".yml"].iter().any(|ending| name.ends_with(ending)) {
            let message = "das ist ein Ordner mit dem Namen einer Datei; er bleibt unbeachtet";
            self.warn(path, message, "den Ordner ohne Endung benennen");
            return Next::Past;
        }
        Next::Inside
    }

    fn symlink(&mut self, root: &Path, disk: &Path, path: &str) {
        match follow(root, disk, path) {
            Ok(stamp) => self.file(path.into(), disk, stamp),
            Err(diag) => {
                self.refused.push(path.into());
                self.diags.push(*diag);
            }
        }
    }

    fn conflict(&mut self, path: &Arc<str>) {
        let message = "das ist die zweite Fassung einer Datei nach einem Abgleich; \
                       sie bleibt unbeachtet";
        self.warn(path, message, "beide Fassungen zusammenführen und diese Datei löschen");
    }

    fn warn(&mut self, path: &Arc<str>, message: &str, help: &str) {
        self.refused.push(path.clone());
        self.diags.push(Diag::warning(ADDRESS, Place::Path(path.clone()), message).help(help));
    }

    fn not_utf8(&mut self, path: &Arc<str>, entry: &DirEntry, folder: bool) {
        let shown = entry.file_name().to_string_lossy();
        let what = if folder { What::Folder } else { What::File };
        let better = proposal(&shown.replace('\u{fffd}', "-"), what);
        let diag =
            Diag::error(ADDRESS, Place::Path(path.clone()), "der Name ist nicht in UTF-8 kodiert")
                .help(format!("umbenennen, zum Beispiel in „{better}“"));
        self.diags.push(diag);
    }

    fn unreadable(&mut self, root: &Path, error: &walkdir::Error) {
        let path: Arc<str> = error.path().map_or(String::new(), |path| relative(root, path)).into();
        let why = error.io_error().map_or_else(|| error.to_string(), words);
        let message = format!("„{path}“ lässt sich nicht lesen: {why}");
        self.refused.push(path.clone());
        self.diags.push(
            Diag::error(UNREADABLE, Place::Path(path), message)
                .help("Zugriffsrechte prüfen oder die Datei entfernen"),
        );
    }
}

/// The path from the project folder, composed; bytes that are no UTF-8 appear as `\xNN`.
pub(super) fn relative(root: &Path, disk: &Path) -> String {
    let inside = disk.strip_prefix(root).unwrap_or(disk);
    let parts = inside.components().map(|part| {
        let bytes = part.as_os_str().as_encoded_bytes();
        if let Some(plain) = part.as_os_str().to_str().filter(|name| name.is_ascii()) {
            return plain.to_owned();
        }
        let mut shown = String::new();
        for chunk in bytes.utf8_chunks() {
            shown.extend(chunk.valid().nfc());
            shown.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02X}")));
        }
        shown
    });
    parts.collect::<Vec<_>>().join("/")
}
