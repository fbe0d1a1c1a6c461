//! Clears away the folder of the old site after the exchange, now or after a killed run.
//!
//! Only two kinds of files are removed: those that also have a name in the new site, and own files
//! that hold what our list says. Whatever else turns up goes into the new site.

use super::backup::{self, Spot, is_absent};
use super::manifest::{Entry, Manifest};
use super::path::{MANIFEST, folder};
use super::place::Place;
use super::scan::{Kind, scan};
use super::target::Overwrite;
use super::{disk, fault::Fault};
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Clears away a folder that lies beside the published one; tells which files it rescued.
pub(super) fn clear(
    old: &Path,
    list: &Manifest,
    place: &Place,
    overwrite: Overwrite,
) -> io::Result<Vec<String>> {
    let found = scan(old, list)?;
    let mut rescued: Vec<String> = (&found.own)
        .into_par_iter()
        .filter_map(|path| clear_own(old, path, list.files[&**path], place, overwrite).transpose())
        .collect::<io::Result<_>>()?;
    for foreign in &found.foreign {
        let path = old.join(foreign.path());
        let data = fs::symlink_metadata(&path)?;
        if foreign.kind != Kind::Folder && disk::names(&data) > 1 {
            fs::remove_file(&path)?;
        } else {
            rescued.push(rescue(&path, place, &foreign.path(), &foreign.text())?);
        }
    }
    rescued.sort();
    remove_folders(old, found.folders)?;
    // The list goes last: without it, a later run could not tell what is ours.
    fs::remove_file(old.join(MANIFEST)).or_else(|error| if_absent(error, ()))?;
    fs::remove_dir(old)?;
    Ok(rescued)
}

/// Clears away what a killed run left beside the published folder.
pub(super) fn recover(place: &Place, overwrite: Overwrite) -> Result<Option<Vec<String>>, Fault> {
    let old = place.beside();
    let fault = |error| Fault::disk(&old, "wegräumen", error);
    match fs::symlink_metadata(&old) {
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(fault(error)),
        Ok(_) => {}
    }
    // Without a whole list it is a staging folder that nobody ever saw.
    match Manifest::load(&old.join(MANIFEST)) {
        Ok(Some(list)) if place.output.is_dir() => {
            clear(&old, &list, place, overwrite).map(Some).map_err(fault)
        }
        _ => fs::remove_dir_all(&old).map(|()| Some(Vec::new())).map_err(fault),
    }
}

fn clear_own(
    old: &Path,
    inner: &str,
    entry: Entry,
    place: &Place,
    overwrite: Overwrite,
) -> io::Result<Option<String>> {
    let path = old.join(inner);
    let linked = disk::names(&fs::symlink_metadata(&path)?) > 1;
    if linked || overwrite == Overwrite::Replace || Entry::of(&fs::read(&path)?) == entry {
        return fs::remove_file(&path).map(|()| None);
    }
    let Spot { path: copy, taken } = backup::spot(&path, &place.output, inner)?;
    if taken {
        return fs::remove_file(&path).map(|()| None);
    }
    move_in(&path, place, Path::new(&copy), &copy).map(Some)
}

/// Removes emptied folders, the deepest first.
fn remove_folders(old: &Path, mut folders: Vec<String>) -> io::Result<()> {
    let depth = |inner: &String| inner.matches('/').count();
    folders.retain(|inner| !inner.is_empty());
    folders.sort_by_key(|inner| std::cmp::Reverse(depth(inner)));
    folders
        .chunk_by(|one, other| depth(one) == depth(other))
        .try_for_each(|level| level.par_iter().try_for_each(|path| fs::remove_dir(old.join(path))))
}

/// Moves something that is not ours into the new site.
fn rescue(path: &Path, place: &Place, wanted: &Path, text: &str) -> io::Result<String> {
    match fs::symlink_metadata(place.at(wanted)) {
        Err(error) if is_absent(&error) => move_in(path, place, wanted, text),
        Err(error) => Err(error),
        Ok(_) => {
            let copy = backup::spot(path, &place.output, text)?.path;
            move_in(path, place, Path::new(&copy), &copy)
        }
    }
}

fn move_in(path: &Path, place: &Place, to: &Path, text: &str) -> io::Result<String> {
    let inner: PathBuf = place.at(folder(text));
    fs::create_dir_all(inner)?;
    disk::rename(path, &place.at(to))?;
    Ok(text.to_owned())
}

fn if_absent<T>(error: io::Error, value: T) -> io::Result<T> {
    if is_absent(&error) { Ok(value) } else { Err(error) }
}
