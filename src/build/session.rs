//! A handbook that is looked at again and again while it is being written.
//!
//! What readers see changes only from one sound state to the next: a source with an error counts as
//! it was before, until it is mended.

use super::edition::Edition;
use super::fault::Fault;
use super::messages::Messages;
use super::moves::{Moves, follow};
use super::options::Options;
use super::turn::{Turn, fault_diag};
use crate::base::found::Found;
use crate::read::{Looked, Project, Reader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where to look for changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Hint {
    /// At these files.
    Files(Vec<PathBuf>),
    /// Everywhere.
    All,
}

/// What is to be seen of a handbook at one moment.
#[derive(Clone, Default)]
pub struct View {
    /// The last sound state; nothing until there has been one.
    pub edition: Option<Arc<Edition>>,
    /// Everything wrong with what is written now.
    pub messages: Arc<Messages>,
    /// Where pages have moved to since the beginning.
    pub moves: Arc<Moves>,
}

/// A handbook that is looked at again and again.
pub struct Session {
    options: Options,
    reader: Reader,
    turn: Option<Turn>,
    /// The last turn that readers see: with sources put back where they had errors.
    sound: Option<Turn>,
    view: View,
    /// What was to be seen before a state that the rules have not been asked about.
    doubt: Option<(Option<Turn>, View)>,
}

/// In handbooks of more pages than this a change is shown before the rules have spoken: they would
/// take longer than everything else.
const SMALL: usize = 1_500;

impl Session {
    /// Finds the handbook; nothing is read yet.
    pub fn new(options: Options) -> Result<Self, Fault> {
        let reader = Reader::new(Project::find(&options.project)?);
        let (turn, sound, doubt, view) = (None, None, None, View::default());
        Ok(Self { options, reader, turn, sound, view, doubt })
    }

    /// What was to be seen last.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The folder of the handbook.
    pub fn root(&self) -> &Path {
        self.reader.root()
    }

    /// The folders whose changes matter; those that exist.
    pub fn folders(&self) -> Vec<PathBuf> {
        self.reader.folders()
    }

    /// Looks at the sources again; says whether anything has changed. Messages follow with
    /// [`Self::check`].
    pub fn look(&mut self, hint: &Hint) -> Change {
        let enough = match hint {
            Hint::Files(paths) => self.reader.look_at(paths) == Looked::Enough,
            Hint::All => false,
        };
        if !enough && let Err(fault) = self.reader.look() {
            let messages = Messages::homeless(vec![fault_diag(&fault.into())]);
            self.view.messages = Arc::new(messages);
            self.turn = None;
            return Change::Trouble;
        }
        let snapshot = self.reader.snapshot();
        if self.turn.as_ref().is_some_and(|turn| turn.is_of(&snapshot)) {
            return Change::Nothing;
        }
        let before = self.turn.as_ref().or(self.sound.as_ref());
        let turn = Turn::new(&self.options, snapshot, before);
        let small = turn.loaded.site.pages.len() <= SMALL || self.sound.is_none();
        let turn = if small { turn.judged() } else { turn };
        self.doubt = (!turn.is_judged()).then(|| (self.sound.clone(), self.view.clone()));
        self.show(&turn);
        self.turn = Some(turn);
        Change::Something
    }

    /// Asks the rules where [`Self::look`] did not wait for them; says whether something must be put
    /// back because of what they say.
    pub fn settle(&mut self) -> Change {
        let Some((sound, view)) = self.doubt.take() else { return Change::Nothing };
        let Some(turn) = self.turn.take().map(Turn::judged) else { return Change::Nothing };
        let shown = self.sound.as_ref().is_some_and(|sound| sound.is_same_site(&turn));
        let wrong = shown && !turn.is_sound();
        if wrong {
            (self.sound, self.view) = (sound, view);
            self.show(&turn);
        } else if shown {
            self.sound = Some(turn.clone());
        }
        self.turn = Some(turn);
        if wrong { Change::Something } else { Change::Nothing }
    }

    /// Checks the wording of what was looked at last, and so completes the messages.
    pub fn check(&mut self) {
        if let Some(turn) = &self.turn {
            self.view.messages = Arc::new(turn.messages());
        }
    }

    fn show(&mut self, turn: &Turn) {
        let before = self.view.edition.clone();
        let (sound, edition) = match turn.edition(before.as_deref()) {
            Some(edition) => (turn.clone(), edition),
            // Without its configuration nothing is left of a handbook: all of it stays as it was.
            None if turn.loaded.snapshot.config().is_none() => return,
            None => match self.put_back(turn, before.as_deref()) {
                Some(found) => found,
                None => return,
            },
        };
        if let Some(before) = before {
            self.view.moves = Arc::new(follow(&self.view.moves, &before, &edition));
        }
        self.sound = Some(sound);
        self.view.edition = Some(Arc::new(edition));
    }

    /// The state in which all sources with errors are as they were.
    fn put_back(&self, turn: &Turn, before: Option<&Edition>) -> Option<(Turn, Edition)> {
        let sound = self.sound.as_ref()?;
        turn.mended(&sound.loaded.snapshot).into_iter().find_map(|snapshot| {
            if sound.loaded.snapshot.is_same(&snapshot) {
                return None;
            }
            let snapshot = Found::new(snapshot, Vec::new());
            let mended = Turn::new(&self.options, snapshot, Some(sound)).judged();
            let edition = mended.edition(before)?;
            Some((mended, edition))
        })
    }
}

/// What a look at the sources brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Everything is as before.
    Nothing,
    /// Something is different; the messages are not complete yet.
    Something,
    /// The handbook cannot be read; the messages say why.
    Trouble,
}
