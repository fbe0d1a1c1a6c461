//! Completes the staging folder and lets it change places with the published one.

use super::backup;
use super::disk;
use super::fault::Fault;
use super::path::{MANIFEST, folder};
use super::place::Place;
use super::report::Way;
use super::scan::Scan;
use super::site::Change;
use super::stage::Stage;
use rayon::prelude::*;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// How an attempt to exchange the folders ended.
#[derive(Debug)]
pub(super) enum Outcome {
    /// The new site is visible; the copies that were made.
    Done(Way, Vec<String>),
    /// Folders cannot be exchanged here; nothing visible has changed.
    Refused,
}

/// Makes the new site visible in one step, if the file system allows it.
pub(super) fn swap(
    place: &Place,
    stage: &Stage,
    scan: &Scan,
    change: &Change,
) -> Result<Outcome, Fault> {
    match attempt(place, stage, scan, change) {
        Ok((way, copies)) => Ok(Outcome::Done(way, copies)),
        Err(error) if place.output.is_dir() && disk::is_refusal(&error) => Ok(Outcome::Refused),
        Err(error) => Err(Fault::disk(&place.output, "veröffentlichen", error)),
    }
}

fn attempt(
    place: &Place,
    stage: &Stage,
    scan: &Scan,
    change: &Change,
) -> io::Result<(Way, Vec<String>)> {
    let before = place.output.is_dir();
    change.unchanged.par_iter().try_for_each(|path| link(place, stage, path, path))?;
    for foreign in &scan.foreign {
        let text = foreign.text();
        let ours = change.new.files.contains_key(text.as_str());
        if !ours && !change.keep.contains(&text) {
            stage.link(&place.at(foreign.path()), &foreign.folder, Path::new(&foreign.name))?;
        }
    }
    let mut copies = Vec::new();
    for path in &change.keep {
        let copy = backup::spot(&place.at(path), &place.output, path)?;
        if !copy.taken {
            link(place, stage, path, &copy.path)?;
        }
        copies.push(copy.path);
    }
    stage.folder("")?;
    fs::write(stage.root.join(MANIFEST), change.new.to_json())?;
    if before && !disk::take_after(&stage.root, &place.output)? {
        return Err(ErrorKind::PermissionDenied.into());
    }
    disk::sync_below(&stage.root)?;
    if before {
        disk::exchange(&stage.root, &place.output)?;
    } else {
        disk::rename(&stage.root, &place.output)?;
    }
    let way = if scan.own.is_empty() { Way::Fresh } else { Way::Swap };
    Ok((way, copies))
}

fn link(place: &Place, stage: &Stage, from: &str, to: &str) -> io::Result<()> {
    let name = to.rfind('/').map_or(to, |cut| &to[cut + 1..]);
    stage.link(&place.at(from), folder(to), Path::new(name))
}
