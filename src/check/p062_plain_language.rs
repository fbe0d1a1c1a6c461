//! Schwer zu lesen
//!
//! # Was
//! Ein Satz hat mehr als 25 Wörter, eine Wendung ist schwerfällig („zwecks“), oder eine Seite ist im Ganzen
//! schwer: Nach der ersten Wiener Sachtextformel braucht man dafür mehr als 14 Schuljahre. Auf Seiten in
//! Leichter Sprache gelten lange Wörter als Hinweis.
//!
//! # Warum
//! Gelesen wird zwischen zwei Terminen. Was man zweimal lesen muss, bleibt liegen.
//!
//! # Beispiel
//! ```md
//! Zwecks Inanspruchnahme des Dienstes ist seitens der Kommune ein Antrag zu stellen.
//! ```
//!
//! # Stattdessen
//! Einen Gedanken je Satz, ein Verb statt zweier Hauptwörter: „Wenn Sie den Dienst nutzen wollen,
//! beantragen Sie ihn.“ Beispiele in Code zählen nicht.

use super::find::{Prose, WordSearch, pairs, sentences, tidy, words};
use super::own_doc::rule;
use super::text::{PageText, Texts, in_code};
use super::{Rule, Run, seen};
use crate::base::parallel::PIECE;
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::base::source::Span;
use crate::model::page::Variant;
use crate::model::site::{DocEntry, Site};
use rayon::prelude::*;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Warnings; notes on pages in easy language.
pub const RULE: Rule = rule!("P062", "p062_plain_language.rs", Run::Texts(texts));

const HEAVY: &str = include_str!("words/schwerfaellig.txt");
/// Each phrase as it is written inside a sentence and at its beginning.
static PHRASES: LazyLock<WordSearch> = LazyLock::new(|| {
    let written = pairs(HEAVY).flat_map(|(phrase, _)| [phrase.to_owned(), capital(phrase)]);
    let written: Vec<String> = written.collect();
    WordSearch::new(written.iter().map(String::as_str)).expect("the list of phrases is short")
});
const LONG_SENTENCE: usize = 25;
const HARD_PAGE: f64 = 14.0;
const LONG_WORD: usize = 15;

fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    let visible: HashSet<usize> = seen::docs(site).into_iter().map(|(number, _)| number).collect();
    let easy = easy_docs(site);
    let pages = texts.pages.par_iter().with_max_len(PIECE).filter(|page| visible.contains(&page.doc));
    diags.par_extend(pages.flat_map_iter(|page| {
        let easy = easy.contains(&page.doc);
        in_page(page, easy)
    }));
}

/// The pages in Leichte Sprache: those that say so, and those that the handbook or a guide names.
fn easy_docs(site: &Site) -> HashSet<usize> {
    let guides = site.visible::<crate::model::entity::guide::Guide>();
    let legal = guides.filter_map(|guide| guide.legal.as_ref()).chain(&site.config.config.legal);
    let pages = legal.filter_map(|legal| legal.easy_language.as_ref());
    let addresses: HashSet<_> =
        pages.map(|page| crate::base::address::Address::new(&page.0)).collect();
    let is_easy = |doc: &DocEntry| {
        doc.front.front.variant == Some(Variant::Easy) || addresses.contains(&doc.address)
    };
    let docs = seen::docs(site).into_iter();
    docs.filter(|(_, doc)| is_easy(doc)).map(|(number, _)| number).collect()
}

fn in_page(page: &PageText<'_>, easy: bool) -> Vec<Diag> {
    let mut diags = Vec::new();
    let mut prose = Prose::default();
    sentences(&page.page.markdown.body, |sentence, shape| {
        prose.add(sentence, shape);
        let count = shape.words;
        if count > LONG_SENTENCE {
            let message = format!("ein Satz hat {count} Wörter");
            diags.push(warning(page, &tidy(sentence), message).help("in zwei Sätze teilen"));
        }
        if easy {
            diags.extend(long_word(page, &tidy(sentence)));
        }
    });
    heavy(page, &mut diags);
    if let Some(grade) = prose.grade().filter(|grade| *grade > HARD_PAGE) {
        let message = format!("die Seite ist schwer zu lesen (Stufe {:.0} von 15)", grade.min(15.0));
        let help = "kürzere Sätze und kürzere Wörter wählen, Fachwörter erklären";
        diags.push(Diag::warning(RULE.id, Place::File(page.source.id), message).help(help));
    }
    diags
}

fn capital(phrase: &str) -> String {
    let mut chars = phrase.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// Each heavy phrase once, at its first place.
fn heavy(page: &PageText<'_>, diags: &mut Vec<Diag>) {
    let text = &*page.source.text;
    let start = page.page.body;
    let mut told = HashSet::new();
    for (number, at) in PHRASES.find(&text[start..]) {
        let at = start + at.start..start + at.end;
        let is_quoted = text[..at.start].ends_with('„');
        if is_quoted || in_code(text, at.start) || !told.insert(number / 2) {
            continue;
        }
        let message = format!("„{}“ ist schwerfällig", &text[at.clone()]);
        let easier = pairs(HEAVY).nth(number / 2).map_or("", |(_, easier)| easier);
        let place = Place::Span(page.source.id, Span::from(at));
        diags.push(Diag::warning(RULE.id, place, message).help(format!("einfacher: „{easier}“")));
    }
}

fn long_word(page: &PageText<'_>, sentence: &str) -> Option<Diag> {
    let is_long = |word: &&str| {
        word.split('-').any(|part| part.chars().count() > LONG_WORD)
    };
    let long = words(sentence).find(is_long)?;
    let at = place(page, long)?;
    let message = format!("„{long}“ ist ein langes Wort für Leichte Sprache");
    Some(Diag::note(RULE.id, at, message).help("mit Bindestrich trennen oder ein kürzeres wählen"))
}

fn warning(page: &PageText<'_>, sentence: &str, message: String) -> Diag {
    let at = beginning(page, sentence).unwrap_or(Place::File(page.source.id));
    Diag::warning(RULE.id, at, message)
}

/// The first words of a sentence in the source, as many as stand there in one line.
fn beginning(page: &PageText<'_>, sentence: &str) -> Option<Place> {
    let all: Vec<&str> = sentence.split(' ').collect();
    (1..=all.len().min(6)).rev().find_map(|count| place(page, &all[..count].join(" ")))
}

fn place(page: &PageText<'_>, words: &str) -> Option<Place> {
    let text = &*page.source.text;
    let start = page.page.body;
    let mut found = text[start..].match_indices(words).map(|(at, _)| start + at);
    let at: Range<usize> = found.find(|at| !in_code(text, *at)).map(|at| at..at + words.len())?;
    Some(Place::Span(page.source.id, Span::from(at)))
}
