//! What lies in the published folder: which files are ours, and what is foreign.

use super::manifest::Manifest;
use super::path::{folders, is_reserved};
use rayon::prelude::*;
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

/// What lies in a published folder.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Plain files that the list names.
    pub(super) own: HashSet<String>,
    /// Folders on the way to own files, and the empty ones.
    pub(super) folders: Vec<String>,
    /// Everything else, sorted; foreign folders are not looked into.
    pub(super) foreign: Vec<Foreign>,
}

/// Something in the folder that we did not make.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Foreign {
    /// The folder it lies in, which is one of ours; `""` at the top.
    pub(super) folder: String,
    /// Its name, which need not be text.
    pub(super) name: OsString,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a foreign thing is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link, a pipe, a device …
    Other,
}

impl Foreign {
    /// Its path from the published folder.
    pub(super) fn path(&self) -> PathBuf {
        Path::new(&self.folder).join(&self.name)
    }

    /// Its path as text, for comparing with ours and for people.
    pub(super) fn text(&self) -> String {
        join(&self.folder, &self.name.to_string_lossy())
    }

    /// Its path for the report, folders with `/` at the end.
    pub(super) fn label(&self) -> String {
        let slash = if self.kind == Kind::Folder { "/" } else { "" };
        format!("{}{slash}", self.text())
    }
}

/// Looks at a published folder in the light of its list.
pub(super) fn scan(root: &Path, list: &Manifest) -> io::Result<Scan> {
    let ours = list.files.keys().flat_map(|path| folders(path)).collect();
    let mut found = look(&View { root, list, ours }, String::new())?;
    found.foreign.sort();
    found.folders.sort();
    Ok(found)
}

struct View<'a> {
    root: &'a Path,
    list: &'a Manifest,
    ours: HashSet<&'a str>,
}

fn look(view: &View, inner: String) -> io::Result<Scan> {
    let mut found = Scan::default();
    let mut below = Vec::new();
    for entry in fs::read_dir(view.root.join(&inner))? {
        sort_in(view, &inner, &entry?, &mut found, &mut below)?;
    }
    found.folders.push(inner);
    let below: Vec<Scan> =
        below.into_par_iter().map(|folder| look(view, folder)).collect::<io::Result<_>>()?;
    for part in below {
        found.own.extend(part.own);
        found.folders.extend(part.folders);
        found.foreign.extend(part.foreign);
    }
    Ok(found)
}

fn sort_in(
    view: &View,
    inner: &str,
    entry: &DirEntry,
    found: &mut Scan,
    below: &mut Vec<String>,
) -> io::Result<()> {
    let name = entry.file_name();
    let kind = match entry.file_type()? {
        kind if kind.is_file() => Kind::File,
        kind if kind.is_dir() => Kind::Folder,
        _ => Kind::Other,
    };
    if let Some(text) = name.to_str() {
        if inner.is_empty() && is_reserved(text) {
            return Ok(());
        }
        let path = join(inner, text);
        if kind == Kind::File && view.list.files.contains_key(path.as_str()) {
            found.own.insert(path);
            return Ok(());
        }
        if kind == Kind::Folder && view.ours.contains(path.as_str()) {
            below.push(path);
            return Ok(());
        }
    }
    found.foreign.push(Foreign { folder: inner.to_owned(), name, kind });
    Ok(())
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
