//! Glossary terms in running text: where they stand, and what they say.

use super::inflection::ENDINGS;
use crate::base::id::Id;
use crate::base::source::Span;
use crate::figure::Ink;
use crate::model::entity::term::Term;
use crate::model::site::Site;
use crate::parse::markdown::{Body, Piece, text};
use aho_corasick::{AhoCorasick, MatchKind};
use serde::Serialize;
use std::collections::BTreeSet;

/// All words of the glossary, ready to be found in texts.
#[derive(Debug, Default)]
pub struct Terms {
    words: Option<AhoCorasick>,
    /// Which term a word belongs to, and whether it may be inflected.
    owners: Vec<(u32, Inflection)>,
    ids: Vec<Id>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Inflection {
    /// `Kommune` also as `Kommunen`.
    Allowed,
    /// Abbreviations stay as they are.
    None,
}

/// Where a text uses terms, in the order of the text.
#[derive(Debug, Default)]
pub struct Hits(Vec<Hit>);

/// A word of the glossary in a text.
#[derive(Debug)]
pub struct Hit {
    piece: u32,
    word: Span,
    term: u32,
}

impl Hits {
    /// The words in one piece of the text.
    pub fn of(&self, piece: usize) -> &[Hit] {
        let piece = piece as u32;
        let start = self.0.partition_point(|hit| hit.piece < piece);
        let length = self.0[start..].partition_point(|hit| hit.piece == piece);
        &self.0[start..start + length]
    }
}

/// A term that is explained on the page where it is used first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ExplainedTerm {
    #[serde(rename = "anker")]
    anchor: String,
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "langform")]
    long_form: Option<String>,
    html: String,
    #[serde(rename = "pfad")]
    path: String,
    #[serde(rename = "rueckweg")]
    back: String,
}

impl Terms {
    /// The words of all visible terms.
    pub fn new(site: &Site) -> Self {
        let mut terms = Self::default();
        let mut words: Vec<String> = Vec::new();
        for term in site.visible::<Term>() {
            let number = terms.ids.len() as u32;
            terms.ids.push(term.id().clone());
            let mut own = vec![term.common.title.to_string()];
            own.extend(term.abbreviation.iter().map(ToString::to_string));
            own.extend(term.long_form.iter().map(ToString::to_string));
            own.extend(term.synonyms.iter().map(ToString::to_string));
            own.sort();
            own.dedup();
            for word in own.into_iter().filter(|word| word.chars().count() > 1) {
                terms.owners.push((number, inflection(&word)));
                words.push(word);
            }
        }
        let build =
            |words| AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words);
        terms.words = (!words.is_empty()).then(|| build(words).expect("a glossary is small"));
        terms
    }

    /// Where a text uses terms: looked for once, for the pages of the terms and for printing.
    pub fn find(&self, body: &Body) -> Hits {
        let mut hits = Vec::new();
        let Some(words) = &self.words else { return Hits(hits) };
        for (piece, prose) in body.pieces().enumerate() {
            let Piece::Text(prose) = prose else { continue };
            for hit in words.find_iter(prose) {
                let (term, inflection) = self.owners[hit.pattern().as_usize()];
                if let Some(end) = whole_word(prose, hit.start(), hit.end(), inflection) {
                    hits.push(Hit { piece: piece as u32, word: Span::new(hit.start(), end), term });
                }
            }
        }
        Hits(hits)
    }

    /// The terms that a text uses.
    pub fn used(&self, hits: &Hits) -> Vec<&Id> {
        let terms: BTreeSet<u32> = hits.0.iter().map(|hit| hit.term).collect();
        terms.into_iter().map(|term| &self.ids[term as usize]).collect()
    }

    /// Prints prose; terms that are not yet explained on the page become links to their explanation.
    pub fn print(&self, html: &mut String, prose: &str, hits: &[Hit], explained: &mut Vec<u32>) {
        let mut done = 0;
        for hit in hits {
            if explained.contains(&hit.term) {
                continue;
            }
            explained.push(hit.term);
            let (id, word) = (&self.ids[hit.term as usize], hit.word.range());
            text(html, &prose[done..word.start]);
            html.push_str("<a class=\"begriff\" href=\"#begriff-");
            html.push_str(id.as_str());
            html.push_str("\" id=\"ruf-begriff-");
            html.push_str(id.as_str());
            html.push_str("\">");
            text(html, &prose[word.clone()]);
            html.push_str("</a>");
            done = word.end;
        }
        text(html, &prose[done..]);
    }

    /// The explanations of the terms that a page uses.
    pub fn explain(&self, ink: &Ink<'_>, explained: &[u32]) -> Vec<ExplainedTerm> {
        let ids = explained.iter().map(|number| &self.ids[*number as usize]);
        ids.filter_map(|id| {
            let term = ink.site.records.terms.by_id(id)?;
            let target = ink.site.target("begriff", id)?;
            let same = |form: &str| form == term.title();
            Some(ExplainedTerm {
                anchor: format!("begriff-{id}"),
                title: term.title().to_owned(),
                long_form: term.long_form.as_deref().filter(|form| !same(form)).map(str::to_owned),
                html: ink.html(&term.definition),
                path: target.path(),
                back: format!("ruf-begriff-{id}"),
            })
        })
        .collect()
    }
}

fn inflection(word: &str) -> Inflection {
    let capitals = word.chars().filter(|char| char.is_uppercase()).count();
    if capitals >= 2 && !word.contains(' ') { Inflection::None } else { Inflection::Allowed }
}

/// The end of the word that begins with a hit, if the hit is that word, perhaps inflected.
fn whole_word(prose: &str, start: usize, end: usize, inflection: Inflection) -> Option<usize> {
    let part = |char: char| char.is_alphanumeric() || char == '-' || char == '\u{ad}';
    if prose[..start].chars().next_back().is_some_and(part) {
        return None;
    }
    let rest = &prose[end..];
    let tail = rest.find(|char: char| !part(char)).unwrap_or(rest.len());
    let ending = &rest[..tail];
    let fits = match inflection {
        Inflection::Allowed => ENDINGS.contains(&ending),
        Inflection::None => ending.is_empty(),
    };
    fits.then_some(end + tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_count() {
        let check = |prose: &str, word: &str, kind| {
            let start = prose.find(word).expect("the word");
            whole_word(prose, start, start + word.len(), kind)
                .map(|end| prose[start..end].to_owned())
        };
        let allowed = Inflection::Allowed;
        assert_eq!(check("alle Kommunen hier", "Kommune", allowed).as_deref(), Some("Kommunen"));
        assert_eq!(check("die Kommune.", "Kommune", allowed).as_deref(), Some("Kommune"));
        assert_eq!(check("OZG-Leistung", "OZG", Inflection::None), None);
        assert_eq!(check("Kommunenverband", "Kommune", allowed), None);
        assert_eq!(check("eine Nachkommune", "kommune", allowed), None);
    }
}
