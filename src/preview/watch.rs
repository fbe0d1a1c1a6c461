//! Notices changes: the system reports them, and now and then everything is looked at all the same.

use super::options::Watching;
use crate::build::Hint;
use crate::read::is_leftover;
use notify::event::{AccessKind, AccessMode, Event, EventKind, ModifyKind, RenameMode};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// After a file was closed: nothing more is to come.
const CLOSED: Duration = Duration::from_millis(3);
/// While a file is being written.
const QUIET: Duration = Duration::from_millis(12);
/// After something was removed: editors put it back at once.
const GONE: Duration = Duration::from_millis(50);
/// Longer than this a change is never kept waiting.
const LONGEST: Duration = Duration::from_millis(200);
/// How often everything is looked at where the system may report nothing …
const POLLING: Duration = Duration::from_millis(500);
/// … and where it does, for network drives that keep silent and events that get lost.
const NOW_AND_THEN: Duration = Duration::from_secs(4);
/// With more paths than this, looking at everything is quicker.
const MANY: usize = 200;
/// Looking must not take more than this share of the time …
const SHARE: u32 = 40;
/// … and where nothing else tells of changes, this one: a change is seen within two seconds.
const POLLING_SHARE: u32 = 8;

/// What the watcher says.
pub enum Word {
    /// Something has changed.
    Event(Event),
    /// The preview ends.
    End,
    /// The system cannot report, or no longer.
    Lost,
}

/// Notices changes.
pub struct Watch {
    words: Receiver<Word>,
    own: Sender<Word>,
    watcher: Option<RecommendedWatcher>,
    watched: BTreeSet<PathBuf>,
    polling: bool,
}

/// What to do next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Next {
    /// Look here.
    Look(Hint),
    /// Stop.
    Stop,
}

impl Watch {
    /// Begins to watch; the sender ends it.
    pub fn new(watching: Watching) -> (Self, Sender<Word>) {
        let (own, words) = channel();
        let watcher = match watching {
            Watching::Events => watcher(own.clone()),
            Watching::Polling => None,
        };
        let polling = watcher.is_none();
        (Self { words, own: own.clone(), watcher, watched: BTreeSet::new(), polling }, own)
    }

    /// Watches what lies below these folders, and `root` itself, in which they may come and go.
    /// Returns why changes are only noticed by looking, where that is new.
    pub fn folders(&mut self, root: &Path, folders: Vec<PathBuf>) -> Option<&'static str> {
        let Some(watcher) = &mut self.watcher else { return None };
        let mut wanted: BTreeSet<PathBuf> = folders.into_iter().collect();
        if root.is_dir() {
            wanted.insert(root.to_owned());
        }
        for gone in self.watched.difference(&wanted) {
            let _ = watcher.unwatch(gone);
        }
        let failed = wanted.difference(&self.watched).any(|folder| {
            let inside =
                if folder == root { RecursiveMode::NonRecursive } else { RecursiveMode::Recursive };
            watcher.watch(folder, inside).is_err()
        });
        self.watched = wanted;
        if failed {
            self.watcher = None;
            self.polling = true;
            return Some(POLLS);
        }
        None
    }

    /// Waits for the next change. `took` is how long the last look took.
    pub fn next(&mut self, took: Duration) -> Next {
        let (usual, share) =
            if self.polling { (POLLING, POLLING_SHARE) } else { (NOW_AND_THEN, SHARE) };
        let end = Instant::now() + usual.max(took * share);
        loop {
            match self.words.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(Word::Event(event)) if means_change(event.kind) => return self.collect(event),
                // Reading the handbook is reported, too: an event for every file.
                Ok(Word::Event(_)) => {}
                Ok(Word::Lost) => return Next::Look(self.lost()),
                Ok(Word::End) | Err(RecvTimeoutError::Disconnected) => return Next::Stop,
                Err(RecvTimeoutError::Timeout) => return Next::Look(Hint::All),
            }
        }
    }

    /// Waits until it is quiet again.
    fn collect(&mut self, first: Event) -> Next {
        let begin = Instant::now();
        let mut burst = Burst::default();
        let mut quiet = burst.take(first);
        loop {
            let left = LONGEST.saturating_sub(begin.elapsed());
            match self.words.recv_timeout(quiet.min(left)) {
                Ok(Word::Event(event)) => {
                    if means_change(event.kind) {
                        quiet = burst.take(event);
                    }
                }
                Ok(Word::Lost) => return Next::Look(self.lost()),
                Ok(Word::End) | Err(RecvTimeoutError::Disconnected) => return Next::Stop,
                Err(RecvTimeoutError::Timeout) => {
                    self.forget(&burst);
                    return Next::Look(burst.hint());
                }
            }
        }
    }

    /// A folder that went is not watched any more, even when another one comes in its place.
    fn forget(&mut self, burst: &Burst) {
        let Some(watcher) = &mut self.watcher else { return };
        for folder in self.watched.extract_if(.., |folder| burst.paths.contains(folder)) {
            let _ = watcher.unwatch(&folder);
        }
    }

    fn lost(&mut self) -> Hint {
        self.watcher = watcher(self.own.clone());
        self.polling = self.watcher.is_none();
        self.watched.clear();
        Hint::All
    }
}

/// What the terminal says when the system cannot report changes.
pub const POLLS: &str = "Das System meldet keine Änderungen (Grenze erreicht oder Netzlaufwerk). \
                         Die Vorschau sieht deshalb zweimal je Sekunde selbst nach.";

fn watcher(own: Sender<Word>) -> Option<RecommendedWatcher> {
    let tell = move |event: notify::Result<Event>| {
        let word = match event {
            Ok(event) if !event.need_rescan() => Word::Event(event),
            Ok(_) => Word::Event(Event::new(EventKind::Any)),
            Err(_) => Word::Lost,
        };
        // Nobody listens any more when the preview ends.
        let _ = own.send(word);
    };
    notify::recommended_watcher(tell).ok()
}

/// Opening and reading change nothing.
fn means_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Modify(ModifyKind::Metadata(_)) => false,
        _ => true,
    }
}

/// Events that belong together.
#[derive(Default)]
struct Burst {
    paths: BTreeSet<PathBuf>,
    /// What was there and is not at the moment: many editors rename or remove a file to write it anew.
    missing: BTreeSet<PathBuf>,
    everywhere: bool,
}

impl Burst {
    /// Adds an event; says how long to wait for more.
    fn take(&mut self, event: Event) -> Duration {
        self.everywhere |= event.paths.is_empty();
        self.note(&event);
        self.paths.extend(event.paths);
        match event.kind {
            _ if !self.missing.is_empty() => GONE,
            EventKind::Access(_) | EventKind::Modify(ModifyKind::Name(_)) => CLOSED,
            _ => QUIET,
        }
    }

    fn note(&mut self, event: &Event) {
        let Some(path) = event.paths.first() else { return };
        match event.kind {
            EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(RenameMode::From))
                if !is_scratch(path) =>
            {
                self.missing.insert(path.clone());
            }
            EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => {
                if !event.paths.last().is_some_and(|path| is_scratch(path)) {
                    self.missing.remove(path);
                }
            }
            _ => _ = self.missing.remove(path),
        }
    }

    fn hint(self) -> Hint {
        if self.everywhere || self.paths.len() > MANY {
            Hint::All
        } else {
            Hint::Files(self.paths.into_iter().collect())
        }
    }
}

fn is_scratch(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_none_or(is_leftover)
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, RemoveKind};

    /// How long to wait after each of some events.
    fn waits(events: &[(EventKind, &[&str])]) -> Vec<Duration> {
        let mut burst = Burst::default();
        let take = |(kind, paths): &(EventKind, &[&str])| {
            let mut event = Event::new(*kind);
            event.paths = paths.iter().map(PathBuf::from).collect();
            burst.take(event)
        };
        events.iter().map(take).collect()
    }

    #[test]
    fn c01_ways_of_saving() {
        let close = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let create = EventKind::Create(CreateKind::File);
        let remove = EventKind::Remove(RemoveKind::File);
        let name = |mode| EventKind::Modify(ModifyKind::Name(mode));
        let (from, to, both) =
            (name(RenameMode::From), name(RenameMode::To), name(RenameMode::Both));
        let modify = EventKind::Modify(ModifyKind::Any);
        // Emptied and written.
        assert_eq!(waits(&[(modify, &["a.md"]), (close, &["a.md"])]), [QUIET, CLOSED]);
        // Written aside and renamed over.
        let aside = [(create, &["a.tmp"][..]), (close, &["a.tmp"]), (from, &["a.tmp"])];
        assert_eq!(waits(&aside), [QUIET, CLOSED, CLOSED]);
        let over = [(from, &["a.new"][..]), (to, &["a.md"]), (both, &["a.new", "a.md"])];
        assert_eq!(waits(&over), [GONE, GONE, CLOSED]);
        // Renamed away and written anew.
        let away = [(from, &["a.md"][..]), (to, &["a.md~"]), (both, &["a.md", "a.md~"])];
        assert_eq!(waits(&away), [GONE; 3]);
        let anew =
            [(from, &["a.md"][..]), (create, &["a.md"]), (close, &["a.md"]), (remove, &["a.md~"])];
        assert_eq!(waits(&anew), [GONE, QUIET, CLOSED, QUIET]);
    }
}
