//! Terms of the glossary with their meaning.

use super::ink::Ink;
use crate::model::entity::Record;
use crate::model::entity::term::Term;
use crate::model::site::sort_key;
use serde::Serialize;

/// A term.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TermEntry {
    /// Anchor, if it has one on this page.
    #[serde(rename = "anker")]
    pub anchor: Option<String>,
    /// The term.
    #[serde(rename = "titel")]
    pub title: String,
    /// Written out, or its abbreviation.
    #[serde(rename = "langform")]
    pub long_form: Option<String>,
    /// What it means.
    pub html: String,
    /// Its place in the glossary, from the root of the site.
    #[serde(rename = "pfad")]
    pub path: String,
    /// Anchor of the place in the text that led here.
    #[serde(rename = "rueckweg")]
    pub way_back: Option<String>,
}

/// Terms, sorted like the glossary.
pub fn term_entries(ink: &Ink<'_>, mut terms: Vec<&Record<Term>>) -> Vec<TermEntry> {
    terms.sort_by_key(|term| (sort_key(term.title()), term.id().clone()));
    terms.into_iter().map(|term| term_entry(ink, term)).collect()
}

/// One term.
pub fn term_entry(ink: &Ink<'_>, term: &Record<Term>) -> TermEntry {
    let mut html = ink.html(&term.definition);
    let see: Vec<_> = term.see.iter().filter_map(|to| ink.link(to)).collect();
    if !see.is_empty() {
        html = format!("{html} Siehe {}.", ink.line(&see));
    }
    TermEntry {
        anchor: None,
        title: term.title().to_owned(),
        long_form: long_form(term),
        html: ink.with_doubt(Some(html), &term.common).unwrap_or_default(),
        path: ink.to(term).path.unwrap_or_default(),
        way_back: None,
    }
}

/// The long form; where the title is the long form already, its abbreviation.
fn long_form(term: &Record<Term>) -> Option<String> {
    let forms = [&term.long_form, &term.abbreviation].into_iter().flatten();
    forms.map(ToString::to_string).find(|form| form != term.title())
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn terms_stand_like_in_the_glossary() {
        let Shape::Terms(terms) = block(&sample(), "begriffe nur=efa,avv") else { panic!() };
        let titles: Vec<_> = terms.iter().map(|term| &*term.title).collect();
        assert_eq!(titles, ["Auftragsverarbeitungsvertrag", "EfA"]);
        assert_eq!(terms[0].long_form.as_deref(), Some("AVV"));
        assert_eq!(
            terms[0].html,
            "Ein Vertrag. Siehe <a href=\"../../glossar/index.html#efa\">EfA</a>."
        );
        assert_eq!(terms[1].long_form.as_deref(), Some("Einer für Alle"));
        assert_eq!(terms[1].path, "glossar/index.html#efa");
    }
}
