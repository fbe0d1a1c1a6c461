//! One look at the sources: what came of it, before the wording of texts is checked.

use super::edition::Edition;
use super::fault::Fault;
use super::load::Loaded;
use super::looks::{Looks, looks_diag, looks_diags};
use super::messages::Messages;
use super::options::Options;
use crate::base::diag::Diag;
use crate::base::found::Found;
use crate::base::locate::Locate;
use crate::base::place::Place;
use crate::check::{self, DataText, Texts};
use crate::model::field::WRONG;
use crate::read::Snapshot;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What came of one look at the sources.
#[derive(Clone)]
pub struct Turn {
    /// The sources and what they say.
    pub loaded: Loaded,
    looks: Option<Looks>,
    /// What the rules say of the site; nothing while they have not been asked.
    of_site: Option<Arc<Vec<Diag>>>,
    of_looks: Vec<Diag>,
}

impl Turn {
    /// Parses and assembles a snapshot. What `before` has and nothing has changed is taken over.
    pub fn new(options: &Options, snapshot: Found<Snapshot>, before: Option<&Self>) -> Self {
        let loaded = Loaded::new(options, snapshot, before.map(|before| &before.loaded));
        let same_site = before.filter(|it| Arc::ptr_eq(&it.loaded.site, &loaded.site));
        let of_site = same_site.and_then(|before| before.of_site.clone());
        let mut of_looks = looks_diags(&loaded);
        if loaded.snapshot.config().is_none() {
            of_looks.push(no_config());
        }
        let known = before.and_then(|before| before.looks.as_ref());
        let looks = Looks::new(&loaded, known);
        let looks = looks.map_err(|fault| of_looks.push(looks_diag(&loaded, &fault))).ok();
        Self { loaded, looks, of_site, of_looks }
    }

    /// Asks the rules, unless they have been asked about this very site.
    #[must_use]
    pub fn judged(mut self) -> Self {
        let site = &self.loaded.site;
        self.of_site.get_or_insert_with(|| Arc::new(check::check(site)));
        self
    }

    /// Whether the rules have been asked.
    pub fn is_judged(&self) -> bool {
        self.of_site.is_some()
    }

    /// Whether it is about the same sources.
    pub fn is_of(&self, snapshot: &Found<Snapshot>) -> bool {
        self.loaded.is_of(snapshot)
    }

    /// Whether nothing that is known so far keeps the handbook from being shown.
    pub fn is_sound(&self) -> bool {
        !self.diags().iter().any(check::hinders_reading)
    }

    /// Whether both stand for the same site.
    pub fn is_same_site(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.loaded.site, &other.loaded.site)
    }

    /// The handbook, if nothing keeps it from being shown.
    pub fn edition(&self, before: Option<&Edition>) -> Option<Edition> {
        let looks = self.looks.clone().filter(|_| self.is_sound())?;
        Some(Edition::new(self.loaded.clone(), looks, before))
    }

    /// The sources with those that have an error put back to how they were in a sound handbook:
    /// first they alone, then all data with them, since an error may lie where it is not noticed.
    pub fn mended(&self, good: &Snapshot) -> [Snapshot; 2] {
        let places = self.loaded.places();
        let errors = self.diags().into_iter().filter(check::hinders_reading);
        let mut wrong: BTreeSet<Arc<str>> =
            errors.map(|diag| places.locate(&diag.place).path).collect();
        let now = &self.loaded.snapshot;
        if self.looks.is_none() {
            let themes = now.themes.iter().chain(&good.themes);
            wrong.extend(themes.map(|file| Arc::from(format!("themes/{}", file.path))));
        }
        let sources = now.sources.iter().chain(&good.sources).map(|source| &source.path);
        let data = sources.filter(|path| !path.ends_with(".md")).cloned();
        let more = wrong.iter().cloned().chain(data).collect();
        [now.with_back(&wrong, good), now.with_back(&more, good)]
    }

    /// All messages, those about wording included. That takes longest.
    pub fn messages(&self) -> Messages {
        let texts = Texts { pages: &self.loaded.page_texts(), data: &self.loaded.data_texts() };
        let mut diags = self.diags();
        diags.extend(check::check_texts(&self.loaded.site, &texts));
        Messages::new(diags, self.loaded.places())
    }

    fn diags(&self) -> Vec<Diag> {
        let mut diags = self.loaded.diags();
        let of_site = self.of_site.iter().flat_map(|diags| diags.iter());
        diags.extend(of_site.chain(&self.of_looks).cloned());
        if self.loaded.data_texts().iter().any(DataText::is_unreadable) {
            check::without_consequences(&mut diags);
        }
        diags
    }
}

/// Trouble of the operator as a message: an editor's typing mistake must not end the preview.
pub fn fault_diag(fault: &Fault) -> Diag {
    let words = fault.to_string();
    let (message, help) = match words.split_once("\n  = Hilfe: ") {
        Some((message, help)) => (message.to_owned(), Some(help.to_owned())),
        None => (words, None),
    };
    Diag::error(WRONG, Place::Project, message).help_maybe(help)
}

fn no_config() -> Diag {
    Diag::error(WRONG, Place::Project, "die Datei „content/leitfaden.yaml“ fehlt")
        .help("die Datei zurückholen; ohne sie ist der Ordner kein Handbuch")
}
