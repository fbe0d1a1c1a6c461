//! All sources of a handbook at one moment.

use super::fault::Fault;
use super::project::Project;
use super::reader::Reader;
use super::stamp::Stamp;
use crate::base::found::Found;
use crate::base::locate::{Locate, Located};
use crate::base::place::Place;
use crate::base::source::{FileId, Source, Span};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// All sources at one moment, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The texts: pages, data, configuration. Ids are those of the first reading: a file that came
    /// later has a higher one, whatever its place.
    pub sources: Vec<Source>,
    /// What is published as it is: everything below `assets/`, images and downloads beside pages.
    pub files: Vec<File>,
    /// The files of all themes of the project.
    pub themes: Vec<ThemeFile>,
    /// Paths that exist but are not used; an error about them is told already.
    pub refused: Vec<Arc<str>>,
    /// Paths that exist but are not read; a warning tells why.
    pub unread: Vec<Arc<str>>,
    /// Where each source stands, by its id.
    places: Vec<Option<u32>>,
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
    /// Changes whenever the file does.
    pub(super) stamp: Stamp,
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
    /// A snapshot of these texts alone.
    pub fn of(sources: Vec<Source>) -> Self {
        let mut snapshot = Self::default();
        for source in sources {
            snapshot.push(source);
        }
        snapshot
    }

    /// Adds a text behind the others.
    pub(super) fn push(&mut self, source: Source) {
        let id = source.id.0 as usize;
        if self.places.len() <= id {
            self.places.resize(id + 1, None);
        }
        self.places[id] = Some(self.sources.len() as u32);
        self.sources.push(source);
    }

    /// The same with everything at these paths as it is in `other`: other text, gone, or there again.
    #[must_use]
    pub fn with_back(&self, paths: &BTreeSet<Arc<str>>, other: &Self) -> Self {
        let theme = |file: &ThemeFile| Arc::from(format!("themes/{}", file.path));
        let sources = back(&self.sources, &other.sources, paths, |source| source.path.clone());
        let files = back(&self.files, &other.files, paths, |file| file.path.clone());
        let themes = back(&self.themes, &other.themes, paths, theme);
        let (refused, unread) = (self.refused.clone(), self.unread.clone());
        Self { files, themes, refused, unread, ..Self::of(sources) }
    }

    /// The same with the texts of these sources only; those of the others are empty.
    #[must_use]
    pub fn with_texts_of(&self, files: &BTreeSet<FileId>) -> Self {
        let mut snapshot = self.clone();
        for source in snapshot.sources.iter_mut().filter(|source| !files.contains(&source.id)) {
            source.text = Arc::default();
        }
        snapshot
    }

    /// Whether nothing has changed. The content of files that are published as they are is looked at
    /// when it is asked for.
    pub fn is_same(&self, other: &Self) -> bool {
        let texts = |source: &Source| (source.id, source.hash);
        self.sources.iter().map(texts).eq(other.sources.iter().map(texts))
            && self.files == other.files
            && self.themes == other.themes
            && self.refused == other.refused
            && self.unread == other.unread
    }

    /// A text by its id.
    pub fn source(&self, id: FileId) -> Option<&Source> {
        let place = (*self.places.get(id.0 as usize)?)?;
        self.sources.get(place as usize)
    }

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
            Place::Theme(path, span) => return self.in_theme(path, *span),
            Place::Span(file, span) => (*file, *span),
            Place::File(file)
            | Place::Reference(file, _)
            | Place::Key { file, .. }
            | Place::Front { file, .. } => (*file, Span::default()),
        };
        match self.source(file) {
            Some(source) => {
                Located { path: source.path.clone(), text: Some(source.text.clone()), span }
            }
            None => nowhere("".into()),
        }
    }
}

impl Snapshot {
    /// A place in a file of a theme; such files are bytes until somebody asks.
    fn in_theme(&self, path: &Arc<str>, span: Span) -> Located {
        let file =
            self.themes.iter().find(|file| path.strip_prefix("themes/") == Some(&*file.path));
        let text = file.and_then(|file| std::str::from_utf8(&file.bytes).ok());
        Located { path: path.clone(), text: text.map(Into::into), span }
    }
}

fn back<T: Clone>(
    own: &[T],
    other: &[T],
    paths: &BTreeSet<Arc<str>>,
    path: impl Fn(&T) -> Arc<str>,
) -> Vec<T> {
    let stay = own.iter().filter(|item| !paths.contains(&path(item)));
    let come = other.iter().filter(|item| paths.contains(&path(item)));
    let mut all: Vec<T> = stay.chain(come).cloned().collect();
    all.sort_by_key(path);
    all
}

fn nowhere(path: Arc<str>) -> Located {
    Located { path, text: None, span: Span::default() }
}

/// Reads everything a handbook is made of.
pub fn snapshot(project: &Project) -> Result<Found<Snapshot>, Fault> {
    let mut reader = Reader::new(project.clone());
    reader.look()?;
    Ok(reader.snapshot())
}
