//! Other names of a term: abbreviation, long form, synonyms. Who seeks one finds texts with the others.

use super::analyse::{tokens, word};
use crate::base::id::Id;
use crate::base::quick::QuickMap;
use crate::model::entity::term::Term;
use crate::model::site::Site;

/// The names of one term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// The id of the term.
    pub id: Id,
    /// Where it is explained.
    pub path: String,
    /// All its names; the title is the first.
    pub names: Vec<String>,
}

/// The names of all visible terms.
pub fn names(site: &Site) -> Vec<Named> {
    let terms = site.visible::<Term>();
    terms
        .filter_map(|term| {
            let target = site.target("begriff", term.id())?;
            let mut names = vec![term.title().to_owned()];
            for name in term.abbreviation.iter().chain(&term.long_form).chain(&term.synonyms) {
                if names.iter().all(|known| keys(known) != keys(name)) {
                    names.push(name.to_string());
                }
            }
            let path = format!("{}#{}", target.page.as_str(), target.anchor);
            Some(Named { id: term.id().clone(), path, names })
        })
        .collect()
}

fn keys(name: &str) -> Vec<String> {
    tokens(name).map(|token| word(token.text).term).collect()
}

/// Finds names in texts by their first key.
#[derive(Debug, Default)]
pub struct Finder {
    by_first: QuickMap<u32, Vec<Sought>>,
}

/// The keys behind the first one, and the number of the term.
type Sought = (Vec<u32>, u32);

impl Finder {
    /// For terms with several names; `key` gives the number of a stem, if any text has it.
    pub fn new(all: &[Named], key: impl Fn(&str) -> Option<u32>) -> Self {
        let mut finder = Self::default();
        for (number, named) in all.iter().enumerate().filter(|(_, named)| named.names.len() > 1) {
            for name in &named.names {
                let keys: Option<Vec<u32>> = keys(name).iter().map(|stem| key(stem)).collect();
                if let Some([first, rest @ ..]) = keys.as_deref() {
                    let found = (rest.to_vec(), number as u32);
                    finder.by_first.entry(*first).or_default().push(found);
                }
            }
        }
        finder
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// Calls `found` with the number of the term for every name in a text.
    pub fn each(&self, keys: &[u32], mut found: impl FnMut(u32)) {
        for at in 0..keys.len() {
            for (rest, number) in self.by_first.get(&keys[at]).into_iter().flatten() {
                if keys[at + 1..].starts_with(rest) {
                    found(*number);
                }
            }
        }
    }
}
