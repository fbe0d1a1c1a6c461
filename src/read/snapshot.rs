//! All sources of a handbook at one moment.

use super::fault::Fault;
use super::link::TOPS;
use super::load::{Loaded, load};
use super::project::Project;
use super::rules::UNREADABLE;
use super::walk::{Entry, Walk, walk};
use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::locate::{Locate, Located};
use crate::base::place::Place;
use crate::base::source::{FileId, Source, Span};
use rayon::prelude::*;
use std::path::PathBuf;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// All sources at one moment, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The texts: pages, data, configuration. The id of a source is its index.
    pub sources: Vec<Source>,
    /// What is published as it is: everything below `assets/`, images and downloads beside pages.
    pub files: Vec<File>,
    /// The files of all themes of the project.
    pub themes: Vec<ThemeFile>,
    /// Paths that exist but are not used; a message about them is made already.
    pub refused: Vec<Arc<str>>,
}

/// A file that is published as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Path from the project folder, with `/`, in composed Unicode (NFC).
    pub path: Arc<str>,
    /// Where it lies.
    pub disk: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// Width and height of an image in pixels.
    pub size: Option<(u32, u32)>,
}

/// A file of a theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeFile {
    /// Path from `themes/`: `standard/css/tokens.css`.
    pub path: Arc<str>,
    /// The whole content.
    pub bytes: Arc<[u8]>,
}

impl Snapshot {
    /// The files of one theme, with paths from its folder.
    pub fn theme(&self, name: &str) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.themes.iter().filter_map(move |file| {
            let path = file.path.strip_prefix(name)?.strip_prefix('/')?;
            Some((path, &file.bytes))
        })
    }

    /// The configuration.
    pub fn config(&self) -> Option<&Source> {
        self.sources.iter().find(|source| &*source.path == super::project::CONFIG)
    }
}

impl Locate for Snapshot {
    /// Knows files and spans; keys and references need the parsed trees and lead to the file.
    fn locate(&self, place: &Place) -> Located {
        let (file, span) = match place {
            Place::Project => return nowhere("".into()),
            Place::Path(path) => return nowhere(path.clone()),
            Place::Span(file, span) => (*file, *span),
            Place::File(file)
            | Place::Reference(file, _)
            | Place::Key { file, .. }
            | Place::Front { file, .. } => (*file, Span::default()),
        };
        match self.sources.get(file.0 as usize) {
            Some(source) => {
                Located { path: source.path.clone(), text: Some(source.text.clone()), span }
            }
            None => nowhere("".into()),
        }
    }
}

fn nowhere(path: Arc<str>) -> Located {
    Located { path, text: None, span: Span::default() }
}

/// Reads everything a handbook is made of.
pub fn snapshot(project: &Project) -> Result<Found<Snapshot>, Fault> {
    std::fs::read_dir(&project.root)
        .map_err(|source| Fault::Unreadable { path: project.root.clone(), source })?;
    let walks: Vec<Walk> = TOPS.iter().map(|top| walk(&project.root, top)).collect();
    let mut snapshot = Snapshot::default();
    let mut diags = Vec::new();
    let mut entries = Vec::new();
    for walk in walks {
        entries.extend(walk.files);
        snapshot.refused.extend(walk.refused);
        diags.extend(walk.diags);
    }
    entries.sort_by(|one, two| one.path.cmp(&two.path));
    // Composed and decomposed spelling of one name: the message about both is made already.
    entries.dedup_by(|second, first| second.path == first.path);
    let loaded: Vec<Loaded> = entries.par_iter().map(load).collect();
    for (entry, loaded) in entries.into_iter().zip(loaded) {
        snapshot.take(entry, loaded, &mut diags);
    }
    snapshot.refused.sort();
    Ok(Found::new(snapshot, diags))
}

impl Snapshot {
    fn take(&mut self, entry: Entry, loaded: Loaded, diags: &mut Vec<Diag>) {
        let Entry { path, disk, bytes } = entry;
        match loaded {
            Loaded::Text(decoded) => {
                let id = FileId(self.sources.len() as u32);
                diags.extend(decoded.marks.into_iter().map(|mark| {
                    Diag::new(UNREADABLE, mark.severity, Place::Span(id, mark.span), mark.message)
                        .label(mark.label)
                        .help(mark.help)
                }));
                let hash = xxh3_64(decoded.text.as_bytes());
                self.sources.push(Source { id, path, text: decoded.text.into(), hash });
            }
            Loaded::Attachment(size) => self.files.push(File { path, disk, bytes, size }),
            Loaded::Theme(content) => {
                let path = path.strip_prefix("themes/").unwrap_or(&path).into();
                self.themes.push(ThemeFile { path, bytes: content.into() });
            }
            Loaded::Refused(diag) | Loaded::Ignored(diag) => {
                self.refused.push(path);
                diags.push(*diag);
            }
        }
    }
}
