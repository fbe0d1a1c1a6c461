//! Reads a handbook, and later only what has changed since.

use super::fault::Fault;
use super::link::TOPS;
use super::load::{Loaded, Role, load, role};
use super::project::Project;
use super::rules::UNREADABLE;
use super::snapshot::{File, Snapshot, ThemeFile};
use super::stamp::Stamp;
use super::walk::{Entry, Walk, relative, walk};
use crate::base::diag::{Diag, Severity};
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{FileId, Source};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Some systems count the time of a change in whole seconds, or in two: a second save within that
/// time looks like the first. The files written last are therefore opened again in any case …
const COARSE: Duration = Duration::from_secs(2);
/// … as long as they are not all there are, as after a checkout.
const MOST_SUSPECTS: usize = 64;

/// Everything read so far of one handbook.
pub struct Reader {
    project: Project,
    known: BTreeMap<Arc<str>, Known>,
    numbers: HashMap<Arc<str>, FileId>,
    walked: Vec<Diag>,
    refused: Vec<Arc<str>>,
}

struct Known {
    entry: Entry,
    kept: Kept,
}

/// What a file contributes to snapshots.
enum Kept {
    Text(Source, Vec<Diag>),
    File(File),
    Theme(ThemeFile),
    Refused(Box<Diag>),
}

/// Whether looking at a few paths was enough.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Looked {
    /// All of them are files that were there before.
    Enough,
    /// Something came, went or is no file: only a look at everything helps.
    TooLittle,
}

impl Reader {
    /// Nothing read yet.
    pub fn new(project: Project) -> Self {
        let (known, numbers) = (BTreeMap::new(), HashMap::new());
        Self { project, known, numbers, walked: Vec::new(), refused: Vec::new() }
    }

    /// Walks the whole handbook and opens every file that is new or has changed.
    pub fn look(&mut self) -> Result<(), Fault> {
        let root = &self.project.root;
        std::fs::read_dir(root)
            .map_err(|source| Fault::Unreadable { path: root.clone(), source })?;
        let walks: Vec<Walk> = TOPS.par_iter().map(|top| walk(root, top)).collect();
        self.walked.clear();
        self.refused.clear();
        let mut entries = Vec::new();
        for walk in walks {
            entries.extend(walk.files);
            self.refused.extend(walk.refused);
            self.walked.extend(walk.diags);
        }
        entries.sort_by(|one, two| one.path.cmp(&two.path));
        // Composed and decomposed spelling of one name: the message about both is made already.
        entries.dedup_by(|second, first| second.path == first.path);
        let suspects = suspects(&entries);
        let (same, changed): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|entry| self.is_same(entry, &suspects));
        let mut before = std::mem::take(&mut self.known);
        let stay = same.into_iter().filter_map(|entry| before.remove_entry(&entry.path));
        self.known = stay.collect();
        self.open(changed);
        Ok(())
    }

    /// Opens the files at some places of the disk again, whatever their state says.
    pub fn look_at(&mut self, paths: &[PathBuf]) -> Looked {
        let mut entries = Vec::new();
        for disk in paths {
            let found = std::fs::symlink_metadata(disk).ok();
            let known = self.path_of(disk).and_then(|path| self.known.get(&*path));
            match (found, known) {
                // Came and went between two looks, as the scratch files of editors do.
                (None, None) => {}
                (Some(data), Some(known)) if data.is_file() && known.entry.disk == *disk => {
                    entries.push(Entry { stamp: Stamp::of(&data), ..known.entry.clone() });
                }
                _ => return Looked::TooLittle,
            }
        }
        self.open(entries);
        Looked::Enough
    }

    /// Everything as it was last looked at.
    pub fn snapshot(&self) -> Found<Snapshot> {
        let mut diags = self.walked.clone();
        let mut snapshot = Snapshot::default();
        snapshot.refused.clone_from(&self.refused);
        for (path, known) in &self.known {
            match &known.kept {
                Kept::Text(source, marks) => {
                    snapshot.push(source.clone());
                    diags.extend(marks.iter().cloned());
                }
                Kept::File(file) => snapshot.files.push(file.clone()),
                Kept::Theme(file) => snapshot.themes.push(file.clone()),
                Kept::Refused(diag) => {
                    // Links to what only earned a warning lead nowhere, and that must be said.
                    let is_error = diag.severity == Severity::Error;
                    let paths = if is_error { &mut snapshot.refused } else { &mut snapshot.unread };
                    paths.push(path.clone());
                    diags.push((**diag).clone());
                }
            }
        }
        snapshot.refused.sort();
        Found::new(snapshot, diags)
    }

    /// The folder of the handbook.
    pub fn root(&self) -> &Path {
        &self.project.root
    }

    /// The folders whose changes matter; those that exist.
    pub fn folders(&self) -> Vec<PathBuf> {
        let tops = TOPS.iter().map(|top| self.project.root.join(top));
        tops.filter(|folder| folder.is_dir()).collect()
    }

    fn is_same(&self, entry: &Entry, suspects: &[Arc<str>]) -> bool {
        let known = self.known.get(&entry.path);
        known.is_some_and(|known| {
            known.entry.stamp == entry.stamp
                && known.entry.disk == entry.disk
                && suspects.binary_search(&entry.path).is_err()
        })
    }

    fn path_of(&self, disk: &Path) -> Option<String> {
        disk.starts_with(&self.project.root).then(|| relative(&self.project.root, disk))
    }

    fn open(&mut self, entries: Vec<Entry>) {
        let loaded: Vec<Loaded> = entries.par_iter().map(load).collect();
        for (entry, loaded) in entries.into_iter().zip(loaded) {
            let kept = self.keep(&entry, loaded);
            self.known.insert(entry.path.clone(), Known { entry, kept });
        }
    }

    fn keep(&mut self, entry: &Entry, loaded: Loaded) -> Kept {
        let path = entry.path.clone();
        match loaded {
            Loaded::Text(text, marks, hash) => {
                let next = FileId(self.numbers.len() as u32);
                let id = *self.numbers.entry(path.clone()).or_insert(next);
                let marks = marks.into_iter().map(|mark| {
                    Diag::new(UNREADABLE, mark.severity, Place::Span(id, mark.span), mark.message)
                        .label(mark.label)
                        .help(mark.help)
                });
                let marks = marks.collect();
                Kept::Text(Source { id, path, text, hash }, marks)
            }
            Loaded::Attachment(size) => {
                let (disk, stamp) = (entry.disk.clone(), entry.stamp);
                Kept::File(File { path, disk, bytes: stamp.bytes, size, stamp })
            }
            Loaded::Theme(bytes) => {
                let path = path.strip_prefix("themes/").unwrap_or(&path).into();
                Kept::Theme(ThemeFile { path, bytes })
            }
            Loaded::Refused(diag) | Loaded::Ignored(diag) => Kept::Refused(diag),
        }
    }
}

/// The texts written last, sorted by path.
fn suspects(entries: &[Entry]) -> Vec<Arc<str>> {
    let texts = || entries.iter().filter(|entry| role(&entry.path) != Role::Attachment);
    let Some(newest) = texts().filter_map(|entry| entry.stamp.modified).max() else {
        return Vec::new();
    };
    let late = texts().filter(|entry| {
        entry.stamp.modified.is_none_or(|time| newest.saturating_sub(time) <= COARSE)
    });
    let late: Vec<Arc<str>> =
        late.map(|entry| entry.path.clone()).take(MOST_SUSPECTS + 1).collect();
    if late.len() > MOST_SUSPECTS { Vec::new() } else { late }
}
