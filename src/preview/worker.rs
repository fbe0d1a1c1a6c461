//! The thread that looks at the handbook and hands on what is to be seen.

use super::desk::Shown;
use super::watch::{Next, Watch};
use crate::build::{Change, Hint, Session};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// What the terminal is told.
pub enum News<'a> {
    /// The messages about a state, complete.
    Checked(&'a Shown),
    /// How changes are noticed from now on.
    Watching(&'static str),
}

/// Looks until the watcher says stop.
pub fn work(
    mut session: Session,
    mut watch: Watch,
    states: &watch::Sender<Arc<Shown>>,
    tell: &dyn Fn(News<'_>),
) {
    let mut hint = Hint::All;
    loop {
        let begin = Instant::now();
        // Folders are watched before they are read: nothing that comes between is lost.
        if let Some(words) = watch.folders(session.root(), session.folders()) {
            tell(News::Watching(words));
        }
        look(&mut session, &hint, states, tell);
        let took = begin.elapsed();
        match watch.next(took.min(Duration::from_secs(5))) {
            Next::Look(next) => hint = next,
            Next::Stop => return,
        }
    }
}

fn look(
    session: &mut Session,
    hint: &Hint,
    states: &watch::Sender<Arc<Shown>>,
    tell: &dyn Fn(News<'_>),
) {
    let change = session.look(hint);
    if change == Change::Nothing {
        return;
    }
    let mut revision = states.borrow().revision + 1;
    let publish = |session: &Session, revision, checked| {
        states.send_replace(Arc::new(Shown { view: session.view().clone(), revision, checked }))
    };
    if change == Change::Something {
        publish(session, revision, false);
        if session.settle() == Change::Something {
            revision += 1;
            publish(session, revision, false);
        }
        session.check();
    }
    publish(session, revision, true);
    let shown = states.borrow().clone();
    tell(News::Checked(&shown));
}
