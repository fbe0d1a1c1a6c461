//! Replaces file by file, where folders cannot be exchanged: assets first, pages, list, deletions.
//!
//! Everything lies complete in the staging folder before the first file moves, together with a plan.
//! A killed run is brought to its end by the next one, so no page mixes with assets of another build
//! for longer than that; each file is always the old one or the new one.

use super::backup::{self, is_absent};
use super::disk;
use super::fault::{Fault, Standing};
use super::manifest::{Entry, Manifest};
use super::path::{MANIFEST, PLAN, folder, folders};
use super::place::Place;
use super::plan::{self, Plan};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What can be taken back as long as no file has moved.
#[derive(Default)]
struct Undo {
    folders: Vec<PathBuf>,
    copies: Vec<PathBuf>,
}

/// Carries out the plan in the staging folder; returns the copies of edited files.
pub(super) fn apply(
    place: &Place,
    plan: &Plan,
    mut standing: Standing,
) -> Result<Vec<String>, Fault> {
    let mut undo = Undo::default();
    let done = carry_out(place, plan, &mut standing, &mut undo);
    match (done, standing) {
        (Ok(copies), _) => Ok(copies),
        (Err(fault), Standing::Partly) => Err(fault.partly()),
        (Err(fault), Standing::Untouched) => {
            undo.take_back(&place.inside());
            Err(fault)
        }
    }
}

/// Brings a killed replacement to its end, or clears its staging folder; `None` if there is none.
pub(super) fn recover(place: &Place) -> Result<Option<&'static str>, Fault> {
    let stage = place.inside();
    if fs::symlink_metadata(&stage).is_err() {
        return Ok(None);
    }
    match Plan::load(&stage).filter(|_| is_whole(place)) {
        Some(plan) => {
            apply(place, &plan, Standing::Partly)?;
            Ok(Some("Eine abgebrochene Veröffentlichung wurde zu Ende geführt."))
        }
        None => fs::remove_dir_all(&stage)
            .map(|()| Some("Reste einer abgebrochenen Veröffentlichung wurden weggeräumt."))
            .map_err(|error| Fault::disk(&stage, "wegräumen", error)),
    }
}

fn carry_out(
    place: &Place,
    plan: &Plan,
    standing: &mut Standing,
    undo: &mut Undo,
) -> Result<Vec<String>, Fault> {
    let stage = place.inside();
    let mut files = staged(&stage).map_err(|error| Fault::disk(&stage, "lesen", error))?;
    files.sort_by_cached_key(|path| (!path.starts_with("assets/"), path.clone()));
    let copies = copy(place, plan, undo)?;
    for path in in_the_way(&files, plan) {
        *standing = Standing::Partly;
        remove(place, path)?;
    }
    make_folders(place, &files, undo)?;
    let list = stage.join(MANIFEST).is_file().then(|| MANIFEST.to_owned());
    for path in files.iter().chain(&list) {
        disk::rename(&stage.join(path), &place.at(path))
            .map_err(|error| Fault::disk(&place.at(path), "ersetzen", error))?;
        *standing = Standing::Partly;
    }
    *standing = Standing::Partly;
    plan.remove.iter().try_for_each(|path| remove(place, path))?;
    let swept = fs::remove_file(stage.join(PLAN)).and_then(|()| fs::remove_dir_all(&stage));
    swept.map_err(|error| Fault::disk(&stage, "wegräumen", error))?;
    Ok(copies)
}

fn copy(place: &Place, plan: &Plan, undo: &mut Undo) -> Result<Vec<String>, Fault> {
    let mut copies = Vec::new();
    for path in plan.keep.iter().filter(|path| is_due(place, plan, path)) {
        let from = place.at(path);
        let fault = |error| Fault::disk(&from, "sichern", error);
        let copy = backup::spot(&from, &place.output, path).map_err(fault)?;
        if !copy.taken {
            backup::keep(&from, &place.at(&copy.path)).map_err(fault)?;
            undo.copies.push(place.at(&copy.path));
        }
        copies.push(copy.path);
    }
    Ok(copies)
}

/// Whether the file to keep is still there: a run that was killed later has replaced it.
fn is_due(place: &Place, plan: &Plan, path: &str) -> bool {
    let waits = fs::symlink_metadata(place.inside().join(path)).is_ok();
    let goes = plan.remove.iter().any(|gone| gone == path);
    let is_file = fs::symlink_metadata(place.at(path)).is_ok_and(|found| !found.is_dir());
    is_file && (waits || goes)
}

/// Old files where a folder must be, and old files in folders where a file must be.
fn in_the_way<'a>(files: &[String], plan: &'a Plan) -> Vec<&'a str> {
    let needed: BTreeSet<&str> = files.iter().flat_map(|path| folders(path)).collect();
    let placed: BTreeSet<&str> = files.iter().map(String::as_str).collect();
    let old = plan.remove.iter().chain(&plan.keep).map(String::as_str);
    old.filter(|path| needed.contains(path) || folders(path).any(|folder| placed.contains(folder)))
        .collect()
}

/// Makes the folders of new files before any file moves; never walks through a link.
fn make_folders(place: &Place, files: &[String], undo: &mut Undo) -> Result<(), Fault> {
    let needed: BTreeSet<&str> = files.iter().flat_map(|path| folders(path)).collect();
    for inner in needed {
        let path = place.at(inner);
        if fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir()) {
            continue;
        }
        fs::create_dir(&path).map_err(|error| Fault::disk(&path, "anlegen", error))?;
        undo.folders.push(path);
    }
    Ok(())
}

/// Removes an own file and the folders that are empty without it.
fn remove(place: &Place, path: &str) -> Result<(), Fault> {
    let file = place.at(path);
    match fs::symlink_metadata(&file) {
        // A folder of the new site took its place already.
        Ok(found) if found.is_dir() => return Ok(()),
        Err(error) if is_absent(&error) => {}
        _ => fs::remove_file(&file).map_err(|error| Fault::disk(&file, "löschen", error))?,
    }
    for inner in folders(path) {
        let inner = place.at(inner);
        match fs::remove_dir(&inner) {
            Ok(()) => {}
            Err(error) if is_absent(&error) => {}
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => break,
            Err(error) => return Err(Fault::disk(&inner, "löschen", error)),
        }
    }
    Ok(())
}

/// Whether each file of the new list waits or is in place; not so after a power cut.
fn is_whole(place: &Place) -> bool {
    let stage = &place.inside();
    let (Ok(list), Ok(files)) = (Manifest::load(&stage.join(MANIFEST)), staged(stage)) else {
        return false;
    };
    // The list moves after the files: where it is gone, they are in place.
    let Some(list) = list else { return files.is_empty() };
    list.files.iter().all(|(path, entry)| {
        let waiting = fs::read(stage.join(&**path));
        let bytes = waiting.or_else(|_| fs::read(place.at(&**path)));
        bytes.is_ok_and(|bytes| *entry == Entry::of(&bytes))
    })
}

/// The site's files in a staging folder.
fn staged(stage: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    let mut below = vec![String::new()];
    while let Some(inner) = below.pop() {
        for entry in fs::read_dir(stage.join(&inner))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if inner.is_empty() { name } else { format!("{inner}/{name}") };
            match entry.file_type()?.is_dir() {
                true => below.push(path),
                false if path == MANIFEST || path.starts_with(PLAN) => {}
                false => files.push(path),
            }
        }
    }
    Ok(files)
}

impl Undo {
    /// Removes what was prepared, and the plan, so that nobody carries it out later.
    fn take_back(self, stage: &Path) {
        drop(fs::remove_file(stage.join(PLAN)));
        for path in self.copies {
            drop(fs::remove_file(path));
        }
        for path in self.folders.into_iter().rev() {
            drop(fs::remove_dir(path));
        }
    }
}

/// Moves staged files from beside the published folder into it.
pub(super) fn relocate(place: &Place, from: &Path, paths: &[impl AsRef<str>]) -> io::Result<()> {
    let stage = place.inside();
    fs::create_dir_all(&stage)?;
    for path in paths.iter().map(AsRef::as_ref) {
        fs::create_dir_all(stage.join(folder(path)))?;
        let (old, new) = (from.join(path), stage.join(path));
        fs::rename(&old, &new).or_else(|_| fs::copy(&old, &new).map(|_| ()))?;
    }
    Ok(())
}

/// Whether the staging folder must stay because a plan waits to be carried out.
pub(super) fn is_pending(place: &Place) -> bool {
    plan::is_planned(&place.inside())
}
