//! From the handles of messages to places in texts.

use super::parsed::Parsed;
use super::parsed_files::ParsedFiles;
use crate::base::locate::{Locate, Located};
use crate::base::place::Place;
use crate::base::source::{FileId, Span};
use crate::parse::page::front;
use crate::read::Snapshot;
use std::sync::Arc;

/// Knows all sources and their trees.
pub struct Places {
    /// The sources.
    pub snapshot: Arc<Snapshot>,
    /// What they say.
    pub parsed: Arc<ParsedFiles>,
}

impl Places {
    fn span(&self, place: &Place) -> Option<(FileId, Span)> {
        let parsed = |file: &FileId| self.parsed.get(*file);
        match place {
            Place::Key { file, record, path, part } => {
                let Parsed::Records(tree) = parsed(file)? else { return None };
                let node = tree.nodes.get(*record as usize)?;
                Some((*file, node.locate(path, *part)))
            }
            Place::Front { file, path, part } => {
                let span = match parsed(file)? {
                    Parsed::Page(..) => front(self.snapshot.source(*file)?).locate(path, *part),
                    Parsed::Config(node, _) => node.locate(path, *part),
                    Parsed::Records(_) | Parsed::Stray => return None,
                };
                Some((*file, span))
            }
            Place::Reference(file, number) => {
                let Parsed::Page(page, _) = parsed(file)? else { return None };
                Some((*file, *page.markdown.spans.get(*number as usize)?))
            }
            _ => None,
        }
    }
}

impl Locate for Places {
    fn locate(&self, place: &Place) -> Located {
        match self.span(place) {
            Some((file, span)) => self.snapshot.locate(&Place::Span(file, span)),
            None => self.snapshot.locate(place),
        }
    }
}
