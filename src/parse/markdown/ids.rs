//! Anchors of headings: unique on the page, stable, apart from the ids that we make ourselves.

use super::signs::places;
use crate::base::slug::slug;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// All anchors of a page.
#[derive(Default)]
pub(super) struct Ids {
    /// Those in use, each with the next number for its namesakes.
    used: HashMap<Arc<str>, u32>,
    /// Those that authors wrote anywhere on the page; no heading gets one of them by chance.
    explicit: HashSet<Box<str>>,
}

/// Why an anchor written by the author does not count.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Not the shape of an anchor; the proposal has it.
    Shape(String),
    /// One of ours (`tabelle-1`).
    Reserved,
    /// Used by a heading before.
    Twice,
}

impl Ids {
    /// Knows the anchors that the author wrote: `{#id}`.
    pub fn new(source: &str) -> Self {
        let after = places(source, "{#").map(|at| &source[at + 2..]);
        let ids = after.map(|rest| rest.split(['}', ' ', '\n']).next().unwrap_or_default());
        Self { explicit: ids.map(Box::from).collect(), ..Self::default() }
    }

    /// The anchor for a heading without one of its own.
    pub fn automatic(&mut self, text: &str) -> Arc<str> {
        let mut base = slug(text);
        if base.is_empty() {
            base.push_str("abschnitt");
        }
        if is_reserved(&base) || self.is_taken(&base) && is_reserved(&format!("{base}-2")) {
            base.insert_str(0, "abschnitt-");
        }
        let id: Arc<str> = if self.is_taken(&base) { self.numbered(&base) } else { base.into() };
        self.used.insert(Arc::clone(&id), 2);
        id
    }

    /// An anchor that the author wrote.
    pub fn explicit(&mut self, id: &str) -> Result<Arc<str>, Unfit> {
        let shape = slug(id);
        if shape != id || id.is_empty() {
            return Err(Unfit::Shape(shape));
        }
        if is_reserved(id) {
            return Err(Unfit::Reserved);
        }
        let id: Arc<str> = id.into();
        match self.used.insert(Arc::clone(&id), 2) {
            None => Ok(id),
            Some(next) => {
                self.used.insert(id, next);
                Err(Unfit::Twice)
            }
        }
    }

    fn is_taken(&self, id: &str) -> bool {
        self.used.contains_key(id) || !self.explicit.is_empty() && self.explicit.contains(id)
    }

    fn numbered(&mut self, base: &str) -> Arc<str> {
        let mut number = self.used.get(base).copied().unwrap_or(2);
        let id = loop {
            let id = format!("{base}-{number}");
            number += 1;
            if !self.is_taken(&id) {
                break id;
            }
        };
        self.used.insert(base.into(), number);
        id.into()
    }
}

/// Whether an id belongs to footnotes, tables or glossary terms.
fn is_reserved(id: &str) -> bool {
    let numbered = |prefix: &str| {
        id.strip_prefix(prefix)
            .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
    };
    id == "fussnoten"
        || id.starts_with("seite-")
        || numbered("fussnote-")
        || id.starts_with("fussnote-ruf-")
        || numbered("tabelle-")
        || id.starts_with("begriff-")
        || id.starts_with("ruf-begriff-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namesakes_are_numbered_and_ours_are_left_alone() {
        let mut ids = Ids::new("## Ziel {#kosten-2}\n");
        let wanted = [
            ("Kosten", "kosten"),
            ("Kosten", "kosten-3"),
            ("Kosten", "kosten-4"),
            ("Tabelle 1", "abschnitt-tabelle-1"),
            ("Tabelle", "tabelle"),
            ("Tabelle", "abschnitt-tabelle"),
            ("Tabelle der Kosten", "tabelle-der-kosten"),
            ("Fußnoten", "abschnitt-fussnoten"),
            ("Begriff AVV", "abschnitt-begriff-avv"),
            ("🙂", "abschnitt"),
            ("", "abschnitt-2"),
        ];
        for (text, id) in wanted {
            assert_eq!(&*ids.automatic(text), id);
        }
        assert_eq!(ids.explicit("kosten-2").as_deref(), Ok("kosten-2"));
        assert_eq!(ids.explicit("kosten-2"), Err(Unfit::Twice));
        assert_eq!(ids.explicit("Kosten 2"), Err(Unfit::Shape("kosten-2".to_owned())));
        assert_eq!(ids.explicit("tabelle-1"), Err(Unfit::Reserved));
    }
}
