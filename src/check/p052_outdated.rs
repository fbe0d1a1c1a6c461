//! Wörter, die nicht mehr gelten
//!
//! # Was
//! Ein Text nennt ein Gesetz, ein Ministerium oder einen Dienst mit einem früheren Namen, und das neue Wort
//! kommt auf der Seite nicht vor.
//!
//! # Warum
//! Wer nach dem alten Namen sucht, findet nichts mehr, und Verträge berufen sich auf das falsche Gesetz.
//!
//! # Beispiel
//! ```md
//! Das Impressum richtet sich nach dem TMG.
//! ```
//!
//! # Stattdessen
//! Das neue Wort schreiben. Wer von früher erzählt, nennt beide: „im TMG, heute DDG“. Zitate stehen in
//! Code oder in Anführungszeichen. Eigene Wörter ergänzt `content/leitfaden.yaml` unter
//! `pruefung: veraltet: [{wort: …, stattdessen: …}]`.

use super::find::{WordSearch, pairs, word};
use super::own_doc::rule;
use super::text::{PageText, Texts, in_code};
use super::{Rule, Run, seen};
use crate::base::parallel::PIECE;
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::base::source::Span;
use crate::model::site::Site;
use rayon::prelude::*;
use std::collections::HashSet;
use std::ops::Range;

/// One message for each word of a page.
pub const RULE: Rule = rule!("P052", "p052_outdated.rs", Run::Texts(texts));

const WORDS: &str = include_str!("words/veraltet.txt");

fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    let limits = site.config.config.limits.iter();
    let own = limits.flat_map(|limits| &limits.outdated);
    let words: Vec<(&str, &str)> = own
        .map(|it| (&*it.word, &*it.instead))
        .chain(pairs(WORDS))
        .filter(|(old, _)| !old.is_empty())
        .collect();
    let Some(search) = WordSearch::new(words.iter().map(|(old, _)| *old)) else { return };
    let visible: HashSet<usize> = seen::docs(site).into_iter().map(|(number, _)| number).collect();
    let pages = texts.pages.par_iter().with_max_len(PIECE).filter(|page| visible.contains(&page.doc));
    diags.par_extend(pages.flat_map_iter(|page| in_page(page, &search, &words)));
}

fn in_page(page: &PageText<'_>, search: &WordSearch, words: &[(&str, &str)]) -> Vec<Diag> {
    let text = &*page.source.text;
    let start = page.page.body;
    let mut told = HashSet::new();
    let mut diags = Vec::new();
    for (number, at) in search.find(&text[start..]) {
        let (old, new) = words[number];
        let at = start + at.start..start + at.end;
        let is_told = word(&text[start..], new).is_some() && !old.contains(new);
        if is_told || is_quoted(text, &at) || in_code(text, at.start) || !told.insert(number) {
            continue;
        }
        let place = Place::Span(page.source.id, Span::from(at));
        let message = format!("„{old}“ gilt nicht mehr");
        let help = format!("„{new}“ schreiben oder beide Wörter nennen");
        diags.push(Diag::warning(RULE.id, place, message).help(help));
    }
    diags
}

fn is_quoted(text: &str, at: &Range<usize>) -> bool {
    text[..at.start].ends_with('„') && text[at.end..].starts_with('“')
}
