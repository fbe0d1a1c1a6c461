//! Refuses output folders that would endanger something else, before anything is written.

use super::danger::{Danger, Keeper};
use super::fault::Fault;
use super::target::Target;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

/// What is known about the process; a parameter, so that tests need no real home.
#[derive(Clone, Debug)]
pub(super) struct Surroundings {
    /// The home folder, if there is one.
    pub(super) home: Option<PathBuf>,
    /// The current folder.
    pub(super) current: PathBuf,
}

impl Surroundings {
    /// The real ones.
    pub(super) fn real() -> Result<Self, Fault> {
        let current = std::env::current_dir()
            .map_err(|error| Fault::disk(Path::new("."), "als aktuellen Ordner öffnen", error))?;
        Ok(Self { home: std::env::home_dir(), current })
    }
}

/// The real path of the output folder, if publishing there endangers nothing.
pub(super) fn safe_output(target: &Target, around: &Surroundings) -> Result<PathBuf, Fault> {
    let output = resolve(&around.current.join(&target.output))?;
    match danger(&output, target, around) {
        Some(danger) => Err(Fault::Dangerous { path: output, danger }),
        None => Ok(output),
    }
}

fn danger(output: &Path, target: &Target, around: &Surroundings) -> Option<Danger> {
    if output.parent().is_none() {
        return Some(Danger::Is(Keeper::Root));
    }
    if output.components().any(|part| part.as_os_str() == OsStr::new(".git")) {
        return Some(Danger::History);
    }
    let mut keepers = vec![
        (around.current.join(&target.project), Keeper::Project),
        (around.current.clone(), Keeper::Current),
    ];
    keepers.extend(around.home.clone().map(|home| (home, Keeper::Home)));
    for path in &target.protected {
        let path = around.current.join(&target.project).join(path);
        keepers.push((path.clone(), Keeper::Sources(path)));
    }
    for (path, keeper) in keepers {
        let path = resolve(&path).unwrap_or(path);
        if same(output, &path) {
            return Some(Danger::Is(keeper));
        }
        if path.ancestors().any(|above| same(output, above)) {
            return Some(Danger::Contains(keeper));
        }
        if let Keeper::Sources(named) = keeper
            && output.ancestors().any(|above| same(above, &path))
        {
            return Some(Danger::Inside(named));
        }
    }
    None
}

/// The path without links and dots; the part that does not exist yet is taken as written.
fn resolve(path: &Path) -> Result<PathBuf, Fault> {
    let mut real = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            Component::Prefix(_) | Component::RootDir => real.push(part),
            Component::Normal(name) => {
                real.push(name);
                if fs::symlink_metadata(&real).is_ok() {
                    real = fs::canonicalize(&real).map_err(|error| unresolved(&real, error))?;
                }
            }
        }
    }
    Ok(real)
}

fn unresolved(path: &Path, error: io::Error) -> Fault {
    match error.kind() {
        ErrorKind::NotFound => Fault::NoFolder { path: path.to_owned() },
        _ => Fault::disk(path, "öffnen", error),
    }
}

/// Whether two paths mean the same folder here or on a system that ignores case.
fn same(one: &Path, other: &Path) -> bool {
    let folded = |path: &Path| path.to_string_lossy().to_lowercase();
    folded(one) == folded(other) || same_file(one, other)
}

/// Catches bind mounts, and file systems that ignore case on systems that do not.
#[cfg(unix)]
fn same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |path| fs::metadata(path).map(|data| (data.dev(), data.ino())).ok();
    id(one).is_some_and(|known| Some(known) == id(other))
}

#[cfg(not(unix))]
fn same_file(_: &Path, _: &Path) -> bool {
    false
}
