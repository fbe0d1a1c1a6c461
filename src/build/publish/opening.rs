//! What happens between the guard and the first file: looking, locking, clearing up.

use super::disk;
use super::fault::Fault;
use super::leftover;
use super::lock::Lock;
use super::manifest::Manifest;
use super::path::is_reserved;
use super::place::Place;
use super::replace;
use super::scan::{Kind, Scan};
use super::target::Overwrite;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The list of the published folder, empty where there is no site; refuses foreign folders.
pub(super) fn inspect(place: &Place) -> Result<Manifest, Fault> {
    let output = &place.output;
    let entries = match fs::read_dir(output) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Manifest::default()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(Fault::NoFolder { path: output.clone() });
        }
        Err(error) => return Err(Fault::disk(output, "lesen", error)),
    };
    disk::may_write(output).map_err(|error| Fault::disk(output, "beschreiben", error))?;
    if let Some(list) = Manifest::load(&place.manifest())? {
        return Ok(list);
    }
    for entry in entries {
        let entry = entry.map_err(|error| Fault::disk(output, "lesen", error))?;
        let ours = entry.file_name().to_str().is_some_and(is_reserved);
        if !ours && !replace::is_pending(place) {
            return Err(Fault::NotOurs { path: output.clone() });
        }
    }
    Ok(Manifest::default())
}

/// Makes the folders above the output; returns the ones that are new.
pub(super) fn make_parents(parent: &Path) -> Result<Vec<PathBuf>, Fault> {
    let missing = parent.ancestors().take_while(|path| !path.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    fs::create_dir_all(parent).map_err(|error| Fault::disk(parent, "anlegen", error))?;
    Ok(missing)
}

/// Clears up after runs that died; what to tell about it, and which files it rescued.
pub(super) fn tidy(
    place: &Place,
    overwrite: Overwrite,
    lock: &Lock,
) -> Result<(Vec<String>, Vec<String>), Fault> {
    let mut notes: Vec<String> = Vec::new();
    notes.extend(replace::recover(place)?.map(str::to_owned));
    let rescued = leftover::recover(place, overwrite)?;
    let remains = (lock.stale || rescued.is_some()) && notes.is_empty();
    if remains {
        notes.push("Ein früherer Lauf wurde abgebrochen; seine Reste sind weggeräumt.".to_owned());
    }
    Ok((notes, rescued.unwrap_or_default()))
}

/// Whether a folder beside the output could take its place as a whole.
pub(super) fn can_swap(place: &Place, scan: &Scan, lock: &Lock) -> bool {
    if !place.output.is_dir() {
        return true;
    }
    let foreign_folder = scan.foreign.iter().any(|found| found.kind == Kind::Folder);
    disk::CAN_EXCHANGE && !lock.inside && !foreign_folder && !disk::is_mount(&place.output)
}
