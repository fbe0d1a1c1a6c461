//! What is to change: the new files held against the old list and the folder.

use super::fault::Fault;
use super::manifest::{Entry, Manifest};
use super::path::folders;
use super::place::Place;
use super::scan::{Kind, Scan};
use super::target::Overwrite;
use std::collections::HashSet;
use std::fs;
use std::sync::Arc;

/// One file that was put.
#[derive(Clone, Debug)]
pub(super) struct Put {
    /// Where it goes.
    pub(super) path: Arc<str>,
    /// What it holds.
    pub(super) entry: Entry,
    /// How it compares.
    pub(super) state: State,
}

/// How a new file compares with the published one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    /// The same bytes are published.
    Unchanged,
    /// It is new or differs, and lies in the staging folder.
    Written,
    /// Likewise, and somebody edited the published one by hand.
    Edited,
}

/// Everything that is to change.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// The list of the new site.
    pub(super) new: Manifest,
    /// Files in the staging folder.
    pub(super) written: Vec<Arc<str>>,
    /// Files that stay.
    pub(super) unchanged: Vec<Arc<str>>,
    /// Own files on disk that the new site does not have.
    pub(super) obsolete: Vec<String>,
    /// Files to copy to `name.alt`.
    pub(super) keep: Vec<String>,
    /// Files edited by hand that are replaced all the same.
    pub(super) lost: Vec<String>,
}

/// Finds out what is to change; refuses what cannot be.
pub(super) fn change(
    mut puts: Vec<Put>,
    old: &Manifest,
    scan: &Scan,
    place: &Place,
    overwrite: Overwrite,
) -> Result<Change, Fault> {
    puts.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    if let Some(pair) = puts.windows(2).find(|pair| pair[0].path == pair[1].path) {
        return Err(Fault::Twice { path: pair[0].path.to_string() });
    }
    let mut change = Change::default();
    let mut edited = Vec::new();
    for put in &puts {
        match put.state {
            State::Unchanged => change.unchanged.push(put.path.clone()),
            State::Written | State::Edited => change.written.push(put.path.clone()),
        }
        if put.state == State::Edited {
            edited.push(put.path.to_string());
        }
    }
    change.new.files = puts.into_iter().map(|put| (put.path, put.entry)).collect();
    for (path, entry) in &old.files {
        if !change.new.files.contains_key(path) && scan.own.contains(&**path) {
            change.obsolete.push(path.to_string());
            if is_edited(place, path, *entry)? {
                edited.push(path.to_string());
            }
        }
    }
    match overwrite {
        Overwrite::Keep => change.keep = edited,
        Overwrite::Replace => change.lost = edited,
    }
    if change != *old {
        meet_foreign(&mut change, scan, place)?;
    }
    Ok(change)
}

impl Change {
    /// Whether a reader sees one file change at most: then one renaming is as whole as an exchange,
    /// and spares making thousands of links.
    pub(super) fn is_single(&self) -> bool {
        self.written.len() + self.obsolete.len() <= 1 && self.keep.is_empty()
    }
}

/// A change that leads to the files we have, and wrote nothing, is none.
impl PartialEq<Manifest> for Change {
    fn eq(&self, old: &Manifest) -> bool {
        self.written.is_empty() && self.new.files == old.files
    }
}

fn is_edited(place: &Place, path: &str, entry: Entry) -> Result<bool, Fault> {
    let path = place.at(path);
    let bytes = fs::read(&path).map_err(|error| Fault::disk(&path, "lesen", error))?;
    Ok(Entry::of(&bytes) != entry)
}

/// Foreign files in the way are kept as copies; foreign folders in the way stop us.
fn meet_foreign(change: &mut Change, scan: &Scan, place: &Place) -> Result<(), Fault> {
    let files = &change.new.files;
    let needed: HashSet<&str> = files.keys().flat_map(|path| folders(path)).collect();
    if let Some(path) = files.keys().find(|path| needed.contains(&***path)) {
        return Err(Fault::Twice { path: path.to_string() });
    }
    for foreign in &scan.foreign {
        let path = foreign.text();
        let is_file = files.contains_key(path.as_str());
        let inside = folders(&path).any(|folder| files.contains_key(folder));
        if inside || is_file && foreign.kind == Kind::Folder {
            return Err(Fault::Blocked { path: place.at(path) });
        }
        let replaced = is_file && change.written.binary_search(&path.as_str().into()).is_ok();
        let on_the_way = foreign.kind != Kind::Folder && needed.contains(path.as_str());
        if replaced || on_the_way {
            change.keep.push(path);
        }
    }
    Ok(())
}
