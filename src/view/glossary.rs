//! The glossary: terms by letter, with the pages that use them.

use super::letters::{Letter, alphabet, anchor, heading, initial};
use super::lines::{doubt, link_line, text_line};
use super::used_by::{page_line, pages_using};
use crate::base::id::Id;
use crate::figure::{Download, Fact, Ink, Link, unreleased};
use crate::model::entity::Record;
use crate::model::entity::term::Term;
use crate::model::site::{Page, PageId, sort_key};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// The glossary.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GlossaryView {
    /// The letters to jump to.
    #[serde(rename = "alphabet")]
    pub letters: Vec<Letter>,
    /// The same as data.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
    /// The terms by letter.
    #[serde(rename = "gruppen")]
    pub groups: Vec<TermGroup>,
}

/// All terms of a letter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TermGroup {
    /// `A`.
    #[serde(rename = "buchstabe")]
    pub letter: String,
    /// `buchstabe-a`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// Its terms, sorted.
    #[serde(rename = "begriffe")]
    pub terms: Vec<TermEntry>,
}

/// A term with its meaning.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TermEntry {
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// The term.
    #[serde(rename = "titel")]
    pub title: String,
    /// Written out.
    #[serde(rename = "langform")]
    pub long_form: Option<String>,
    /// Its meaning.
    #[serde(rename = "html")]
    pub html: String,
    /// Its meaning in easy language.
    #[serde(rename = "leichte_sprache_html")]
    pub easy: Option<String>,
    /// Other words, related terms, pages.
    #[serde(rename = "zeilen")]
    pub lines: Vec<Fact>,
}

/// On which pages the texts use a term.
pub type TermPages = HashMap<Id, Vec<PageId>>;

/// Shows all terms. `found` adds pages whose text uses a term to those that link to it.
pub fn glossary(
    ink: &Ink<'_>,
    page: &Page,
    found: &TermPages,
    files: Vec<Download>,
) -> GlossaryView {
    let mut terms: Vec<&Record<Term>> = ink.site.visible::<Term>().collect();
    terms.sort_by_cached_key(|term| (sort_key(term.title()), term.id().clone()));
    let own = ink.site.page_at(&page.address);
    let mut groups: BTreeMap<char, Vec<TermEntry>> = BTreeMap::new();
    for term in terms {
        let entry = term_entry(ink, term, found, own);
        groups.entry(initial(term.title())).or_default().push(entry);
    }
    let letters = alphabet(&groups);
    let groups = groups.into_iter().map(|(letter, terms)| TermGroup {
        letter: heading(letter),
        anchor: anchor(letter),
        terms,
    });
    GlossaryView { letters, files, groups: groups.collect() }
}

fn term_entry(
    ink: &Ink<'_>,
    term: &Record<Term>,
    found: &TermPages,
    own: Option<PageId>,
) -> TermEntry {
    let written_out = term.long_form.as_deref().filter(|long| *long != term.title());
    TermEntry {
        anchor: term.id().to_string(),
        title: term.title().to_owned(),
        long_form: written_out.map(str::to_owned),
        html: ink.html(&term.definition),
        easy: term.easy.as_ref().map(|easy| ink.html(easy)),
        lines: lines(ink, term, found, own),
    }
}

fn lines(ink: &Ink<'_>, term: &Record<Term>, found: &TermPages, own: Option<PageId>) -> Vec<Fact> {
    let doubt = doubt(&term.common);
    let abbreviation = term.abbreviation.as_deref().filter(|short| *short != term.title());
    let synonyms: Vec<&str> = term.synonyms.iter().map(|word| &**word).collect();
    let mut pages = pages_using(ink.site, "begriff", term.id());
    pages.extend(found.get(term.id()).into_iter().flatten());
    pages.retain(|page| Some(*page) != own);
    [
        text_line(ink, "Status", unreleased(&term.common)),
        text_line(ink, "Unsichere Lesart", doubt),
        text_line(ink, "Abkürzung", abbreviation),
        text_line(ink, "Auch genannt", Some(&synonyms.join(", "))),
        see_also(ink, term),
        page_line(ink.site, "Kommt vor auf", &pages),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn see_also(ink: &Ink<'_>, term: &Record<Term>) -> Option<Fact> {
    let mut links: Vec<Link> = Vec::new();
    for other in term.see.iter().chain(&term.related).filter_map(|other| ink.link(other)) {
        if !links.contains(&other) {
            links.push(other);
        }
    }
    link_line("Siehe auch", links)
}
