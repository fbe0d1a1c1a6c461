//! Abkürzungen und Glossar
//!
//! # Was
//! Ein Text verwendet eine Abkürzung, die nicht im Glossar steht, oder zwei Begriffe haben dieselbe
//! Abkürzung (Warnungen). Ein Begriff wird in keinem Text verwendet (Hinweis).
//!
//! # Warum
//! Was im Glossar steht, wird im Text von selbst verlinkt. Alles andere müssen Leserinnen und Leser
//! erraten.
//!
//! # Beispiel
//! ```md
//! Der AVV liegt beim DSB.
//! ```
//!
//! # Stattdessen
//! Beim ersten Mal ausschreiben und unter `content/daten/begriff/` einen Eintrag mit `abkuerzung` anlegen.
//! Als Abkürzung gilt ein Wort mit mindestens drei Großbuchstaben. Allgemein Bekanntes wie PDF, Namen von
//! Stellen, römische Zahlen, Überschriften und Code bleiben außer Acht. Ohne einen einzigen Begriff
//! schweigt die Regel.

use super::find::{abbreviations, position};
use super::own_doc::rule;
use super::text::{PageText, Texts, in_code, visible_records};
use super::{Rule, Run, seen};
use crate::base::parallel::PIECE;
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::base::source::Span;
use crate::model::entity::organisation::Organisation;
use crate::model::entity::term::Term;
use crate::model::entity::{Entity, Record};
use crate::model::field::Shape;
use crate::model::site::Site;
use crate::parse::markdown::Piece;
use aho_corasick::{AhoCorasick, MatchKind};
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};

/// One message for each abbreviation, at its first place.
pub const RULE: Rule = rule!("P061", "p061_abbreviations.rs", Run::Both(site, texts));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    let mut known: HashMap<&str, &Record<Term>> = HashMap::new();
    for term in seen::of::<Term>(site) {
        let Some(short) = term.abbreviation.as_deref() else { continue };
        let Some(first) = known.get(short) else {
            known.insert(short, term);
            continue;
        };
        let message = format!("die Abkürzung „{short}“ hat schon „{}“", first.title());
        diags.push(
            Diag::warning(RULE.id, term.place.at("abkuerzung"), message)
                .help("die Begriffe zusammenführen oder eine Abkürzung streichen")
                .related(first.place.at("abkuerzung"), "hier zuerst"),
        );
    }
}

fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    if seen::of::<Term>(site).next().is_none() {
        return;
    }
    let visible: HashSet<usize> = seen::docs(site).into_iter().map(|(number, _)| number).collect();
    let pages: Vec<&PageText<'_>> =
        texts.pages.iter().filter(|page| visible.contains(&page.doc)).collect();
    if !seen::of::<Term>(site).any(|term| term.flawed) {
        unexplained(site, &pages, diags);
    }
    if !seen::any_flawed(site) {
        unused(site, texts, &pages, diags);
    }
}

/// Words that need no explanation: those of the glossary and names of organisations.
fn explained(site: &Site) -> HashSet<&str> {
    let mut words = HashSet::new();
    for term in seen::of::<Term>(site) {
        let own = &term.own;
        let texts = [Some(term.title()), own.abbreviation.as_deref(), own.long_form.as_deref()];
        for text in texts.into_iter().flatten().chain(own.synonyms.iter().map(|it| &**it)) {
            abbreviations(text, &mut |word| _ = words.insert(word));
        }
    }
    for organisation in seen::of::<Organisation>(site) {
        abbreviations(organisation.title(), &mut |word| _ = words.insert(word));
    }
    words
}

fn unexplained(site: &Site, pages: &[&PageText<'_>], diags: &mut Vec<Diag>) {
    let explained = explained(site);
    let of_page = |page: &&PageText<'_>| {
        let mut words: BTreeSet<String> = BTreeSet::new();
        for piece in page.page.markdown.body.pieces() {
            let Piece::Text(text) = piece else { continue };
            abbreviations(text, &mut |word| {
                if !explained.contains(word) && !words.contains(word) {
                    words.insert(word.to_owned());
                }
            });
        }
        words
    };
    let found: Vec<BTreeSet<String>> = pages.par_iter().with_max_len(PIECE).map(of_page).collect();
    let mut first: HashMap<&str, (usize, usize)> = HashMap::new();
    for (number, words) in found.iter().enumerate() {
        for word in words {
            first.entry(word).or_insert((number, 0)).1 += 1;
        }
    }
    let mut all: Vec<(usize, &str, usize)> =
        first.into_iter().map(|(word, (page, count))| (page, word, count)).collect();
    all.sort_unstable();
    for (page, word, count) in all {
        let others = match count {
            1 => String::new(),
            2 => " (auch auf einer weiteren Seite)".to_owned(),
            more => format!(" (auch auf {} weiteren Seiten)", more - 1),
        };
        let message = format!("die Abkürzung „{word}“ steht nicht im Glossar{others}");
        let help = format!("ausschreiben oder einen Begriff mit „abkuerzung: {word}“ anlegen");
        diags.push(Diag::warning(RULE.id, word_place(pages[page], word), message).help(help));
    }
}

/// The first place of a word in the text behind the front matter, outside of code.
fn word_place(page: &PageText<'_>, word: &str) -> Place {
    let (body, start) = page.body();
    let mut from = 0;
    while let Some(at) = position(&body[from..], word).map(|at| from + at) {
        if !in_code(body, at) {
            let span = Span::new(start + at, start + at + word.len());
            return Place::Span(page.source.id, span);
        }
        from = at + word.len();
    }
    Place::File(page.source.id)
}

/// Terms that stand in no text and that nothing refers to.
fn unused(site: &Site, texts: &Texts<'_>, pages: &[&PageText<'_>], diags: &mut Vec<Diag>) {
    let terms: Vec<&Record<Term>> = seen::of::<Term>(site)
        .filter(|term| site.uses(Term::KIND, term.id()).is_empty() && !term.title().is_empty())
        .collect();
    let mut open: BTreeSet<usize> = (0..terms.len()).collect();
    in_records(site, texts, &terms, &mut open);
    // Most terms stand on the first pages; the long way is only for those that do not.
    let (near, rest) = pages.split_at(pages.len().min(64));
    let (middle, far) = rest.split_at(rest.len().min(512));
    for part in [near, middle, far] {
        if open.is_empty() || part.is_empty() {
            continue;
        }
        let Some(words) = Words::new(&terms, &open) else { return };
        let found = part
            .par_iter()
            .map(|page| {
                let mut found = BTreeSet::new();
                words.find(&page.source.text, &mut found);
                found
            })
            .reduce(BTreeSet::new, |one, other| one.into_iter().chain(other).collect());
        open.retain(|number| !found.contains(number));
    }
    for number in open {
        let term = terms[number];
        let message = format!("den Begriff „{}“ verwendet kein Text", term.title());
        diags.push(
            Diag::note(RULE.id, term.place.at("id"), message)
                .help("im Text verwenden, ein Synonym ergänzen oder den Begriff streichen"),
        );
    }
}

/// Looks through the texts of records; a term does not use itself.
fn in_records(
    site: &Site,
    texts: &Texts<'_>,
    terms: &[&Record<Term>],
    open: &mut BTreeSet<usize>,
) {
    let Some(words) = Words::new(terms, open) else { return };
    let visible = visible_records(site);
    for data in texts.data {
        for (number, record) in data.visible(&visible) {
            let mut found = BTreeSet::new();
            data.scalars(number, &mut |scalar| {
                if matches!(scalar.shape, Shape::Text | Shape::Markdown) {
                    words.find(scalar.text, &mut found);
                }
            });
            let own = terms.iter().position(|term| term.place == record.place());
            open.retain(|term| Some(*term) == own || !found.contains(term));
        }
    }
}

/// All words of some terms.
struct Words {
    search: AhoCorasick,
    /// The terms of each pattern: its own, and those whose words stand inside it.
    terms: Vec<Vec<usize>>,
}

impl Words {
    fn new(terms: &[&Record<Term>], open: &BTreeSet<usize>) -> Option<Self> {
        let mut patterns: Vec<(String, usize)> = Vec::new();
        for number in open {
            let term = terms[*number];
            let words =
                [Some(term.title()), term.abbreviation.as_deref(), term.long_form.as_deref()];
            let words = words.into_iter().flatten().chain(term.synonyms.iter().map(|it| &**it));
            for word in words.filter(|word| word.len() > 1) {
                // Inside compounds and as verbs words begin with a small letter.
                let mut chars = word.chars();
                let small: String =
                    chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect();
                if word.bytes().filter(u8::is_ascii_uppercase).count() < 2 && small != word {
                    patterns.push((small, *number));
                }
                patterns.push((word.to_owned(), *number));
            }
        }
        // Long words first: a search that reports only one word at a place is the fast one.
        patterns.sort_by(|one, two| two.0.len().cmp(&one.0.len()).then_with(|| one.cmp(two)));
        let inside = |word: &str| {
            let parts = patterns.iter().filter(|(part, _)| word.contains(part.as_str()));
            parts.map(|(_, term)| *term).collect()
        };
        let terms = patterns.iter().map(|(word, _)| inside(word)).collect();
        let words = patterns.iter().map(|(word, _)| word);
        let mut builder = AhoCorasick::builder();
        let search = builder.match_kind(MatchKind::LeftmostFirst).build(words).ok()?;
        Some(Self { search, terms })
    }

    fn find(&self, text: &str, found: &mut BTreeSet<usize>) {
        for hit in self.search.find_iter(text) {
            found.extend(&self.terms[hit.pattern().as_usize()]);
        }
    }
}
