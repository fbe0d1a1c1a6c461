//! Compounds split into words the handbook knows: `Nachnutzungsvereinbarung` into `Nachnutzung`,
//! `Nutzung` and `Vereinbarung`.
//!
//! Known are the nouns of the handbook and some thousand words of administration. Of all ways to
//! cover a word with them the cheapest wins: few parts, frequent parts, plain joints. A word that
//! cannot be covered stays whole; wrong parts are worse than none.

use super::analyse::table::longest;
use super::analyse::{SHORT, stem};
use super::forms::{Forms, Lengths, START};
use super::lexicon::hash;
use super::recent::Recent;
use crate::base::quick::{QuickMap, QuickSet};

/// Beginnings that are no part themselves and need a long word behind them.
const BEGINNINGS: &[&str] = &[
    "nach", "mit", "weiter", "wieder", "gegen", "zusammen", "selbst", "sonder", "haupt", "gesamt",
    "teil", "ober", "zwischen", "neu", "erst", "nicht", "mehr", "mindest", "hochst", "neben",
    "ruck", "vor", "unter", "uber",
];
/// Those of them that begin verbs as often: behind them there must be a noun of the lists.
const BEFORE_NOUNS: &[&str] = &["vor", "unter", "uber"];
/// How long the word behind such a beginning is at least.
const BEHIND_BEGINNING: usize = 4;
/// The last part is not shorter than the word that it is, unless it is as long as this.
const SURE: usize = 6;
/// Shorter words are not split.
const WORD: usize = 6;
/// The price of a part.
const EACH: u32 = 20;

/// A piece of a compound: its letters, and what it is split into in turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The first byte in the folded word.
    pub start: usize,
    /// The number of its term, unless it is a mere beginning.
    pub term: Option<u32>,
}

/// Splits compounds.
#[derive(Clone, Debug, Default)]
pub struct Splitter {
    /// Parts as they stand inside a compound.
    pub(super) forms: Forms,
    /// Terms that may end a compound, by their hash, with how long the shortest word of each is.
    pub(super) heads: QuickMap<u64, usize>,
    /// Words that are never split, by their hash.
    pub(super) whole: QuickSet<u64>,
    /// Words that end compounds whatever stands before them, by their hash.
    pub(super) last: QuickSet<u64>,
}

/// What was found out before: the same parts stand in many compounds.
#[derive(Debug)]
pub struct Before {
    /// A part as a piece, then the pieces it is split into.
    pieces: Recent<Vec<Piece>>,
    /// What a word costs as the last part; [`NO_PRICE`] if it cannot be one.
    last: Recent<u32>,
    /// Room for the prices of one word.
    best: Vec<Option<(u32, usize)>>,
}

impl Default for Before {
    fn default() -> Self {
        let (pieces, last) = (Recent::new(REMEMBERED_PIECES), Recent::new(REMEMBERED));
        Self { pieces, last, best: Vec::new() }
    }
}

/// So many words are remembered, and so many as pieces, which take more room: as much as is at hand quickly.
const REMEMBERED: usize = 32_768;
const REMEMBERED_PIECES: usize = 16_384;
/// Remembered of what cannot be a last part.
const NO_PRICE: u32 = u32::MAX;

/// What inflected words end with.
pub const INFLECTIONS: &[&str] = &["", "s", "n", "en", "es", "e", "er", "ern", "in", "innen"];

/// The longest of them.
const LONGEST_INFLECTION: usize = longest(INFLECTIONS);

/// By how much the last part, which may be inflected, is longer than the forms that are known.
const INFLECTED: usize = 4;

impl Splitter {
    /// The terms of the parts of a folded word, nested ones behind the part they belong to; none if it is no
    /// compound.
    pub fn split(&self, word: &str) -> Vec<String> {
        let mut terms = Vec::new();
        let mut number = |part: &str| {
            terms.push(stem(part));
            terms.len() as u32 - 1
        };
        let pieces = self.pieces(word, &mut Before::default(), &mut number);
        pieces.iter().filter_map(|piece| Some(terms[piece.term? as usize].clone())).collect()
    }

    /// The same as pieces; `number` gives the number of the term of a part, and is not asked again for what was
    /// found out before.
    pub fn pieces(
        &self,
        word: &str,
        before: &mut Before,
        number: &mut dyn FnMut(&str) -> u32,
    ) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (start, end) in self.ways(word, before) {
            let part = &word[start..end];
            if start == 0 && BEGINNINGS.contains(&part) {
                pieces.push(Piece { start, term: None });
                continue;
            }
            let hash = hash(part);
            if before.pieces.get(hash).is_none() {
                let mut own = vec![Piece { start: 0, term: Some(number(part)) }];
                if part.len() >= WORD {
                    own.append(&mut self.pieces(part, before, number));
                }
                before.pieces.put(hash, own);
            }
            let own = before.pieces.get(hash).map_or(&[][..], Vec::as_slice);
            pieces.extend(own.iter().map(|piece| Piece { start: piece.start + start, ..*piece }));
        }
        pieces
    }

    /// The cheapest way to cover a word with at least two parts; empty if there is none, and nothing for words
    /// that are never split.
    pub(super) fn cheapest(&self, word: &str, before: &mut Before) -> Option<Vec<(usize, usize)>> {
        if word.len() < WORD || !word.is_ascii() {
            return None;
        }
        let lengths_of_word = self.forms.lengths(word);
        if lengths_of_word.is_some_and(|lengths| self.is_inflected(word, lengths)) {
            return None;
        }
        // Price and start of the cheapest last part, by its end.
        let mut best = std::mem::take(&mut before.best);
        best.clear();
        best.resize(word.len() + 1, None);
        best[0] = Some((0, 0));
        let beginning = beginning(word);
        if beginning > 0 {
            best[beginning] = Some((EACH, 0));
        }
        for start in 0..word.len() {
            let Some((so_far, _)) = best[start] else { continue };
            let rest = &word[start..];
            let lengths = if start == 0 { lengths_of_word } else { self.forms.lengths(rest) };
            let Some(lengths) = lengths else { continue };
            // Of two ways the one with the longer beginning: mostly that belongs together.
            let mut offer = |length: usize, price: Option<u32>| {
                let Some(price) = price.map(|price| so_far + price) else { return };
                let best = &mut best[start + length];
                if best.is_none_or(|(known, _)| price <= known) {
                    *best = Some((price, start));
                }
            };
            for length in lengths.each().take_while(|length| *length < rest.len()) {
                if start > 0 || length != beginning {
                    offer(length, self.price(&rest[..length]));
                }
            }
            let may_end = rest.len() <= lengths.longest + INFLECTED && lengths.may_be(rest.len());
            if start > 0 && may_end && (start != beginning || self.may_follow(word, start)) {
                offer(rest.len(), self.last_price(rest, before));
            }
        }
        let way = way(&best);
        before.best = best;
        Some(way)
    }

    /// The price of a part of more than three letters, or of one of three that is known.
    pub(super) fn price(&self, part: &str) -> Option<u32> {
        self.forms.price(hash(part)).map(|price| price + EACH)
    }

    /// The price of the last part, which may be inflected.
    pub(super) fn last_price(&self, part: &str, before: &mut Before) -> Option<u32> {
        let hash_of_part = hash(part);
        if let Some(known) = before.last.get(hash_of_part) {
            return (*known != NO_PRICE).then_some(*known);
        }
        let form = self.forms.price(hash_of_part);
        let shortest = self.heads.get(&hash(&stem(part)));
        // What is short and shorter than the word is another one: `eben` is no `Ebene`.
        let is_head = is_part(part)
            && (form.is_some() || !is_deed(part))
            && shortest.is_some_and(|shortest| part.len() >= SURE.min(*shortest));
        // What makes it inflected is no joint.
        let price = is_head.then(|| EACH + form.unwrap_or(2).max(1));
        before.last.put(hash_of_part, price.unwrap_or(NO_PRICE));
        price
    }

    /// Whether the rest of a word may be all that stands behind its beginning: `Vorjahr`, not `vornehmen`.
    fn may_follow(&self, word: &str, beginning: usize) -> bool {
        let (beginning, rest) = word.split_at(beginning);
        !BEFORE_NOUNS.contains(&beginning) || self.is_whole(rest) || self.price(rest) == Some(EACH)
    }

    /// Words of the base list, in any of their forms, are never split.
    fn is_whole(&self, word: &str) -> bool {
        self.forms.lengths(word).is_some_and(|lengths| self.is_inflected(word, lengths))
    }

    /// The same for a word of which it is known how long the parts are with which it begins.
    fn is_inflected(&self, word: &str, lengths: Lengths) -> bool {
        let shortest = word.len().saturating_sub(LONGEST_INFLECTION);
        let may_be = shortest <= START || lengths.reach(shortest);
        may_be
            && INFLECTIONS.iter().any(|ending| {
                let length = word.len().saturating_sub(ending.len());
                (lengths.has(length) || length == START)
                    && word.ends_with(ending)
                    && self.keeps(&word[..length])
            })
    }

    /// Whether a word is in the base list.
    pub(super) fn keeps(&self, word: &str) -> bool {
        self.whole.contains(&hash(word))
    }
}

/// Whether a noun tells what is done: `Scheinung` is no form of `Schein`.
fn is_deed(part: &str) -> bool {
    part.ends_with("ung") || part.ends_with("ungen")
}

/// Short parts must be known ones.
fn is_part(part: &str) -> bool {
    part.len() > START || SHORT.binary_search(&part).is_ok()
}

/// How long the beginning of a word is that is no part; none is the beginning of another one.
fn beginning(word: &str) -> usize {
    let first = |it: &str| it.as_bytes().first() == word.as_bytes().first();
    let found = BEGINNINGS.iter().find(|it| first(it) && word.starts_with(**it));
    let found = found.map_or(0, |it| it.len());
    if word.len() >= found + BEHIND_BEGINNING { found } else { 0 }
}

fn way(best: &[Option<(u32, usize)>]) -> Vec<(usize, usize)> {
    let mut end = best.len() - 1;
    let mut parts = Vec::new();
    while end > 0 {
        let Some((_, start)) = best[end] else { return Vec::new() };
        parts.push((start, end));
        end = start;
    }
    parts.reverse();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analyse::fold;

    #[test]
    fn parts_are_nested() {
        let splitter = Splitter::new([("nachnutzung", 9), ("außen", 1)]);
        let terms = |word: &str| -> Vec<String> { splitter.split(&fold(word)) };
        assert_eq!(terms("Nachnutzungsvereinbarungen"), ["nachnutz", "nutz", "vereinbar"]);
        assert_eq!(terms("Auftragsverarbeitung"), ["auftrag", "verarbeit"]);
        assert_eq!(terms("Vereinbarung"), [""; 0]);
        assert_eq!(terms("Bauamt"), ["bau", "amt"]);
        assert_eq!(terms("Zuständigkeiten"), [""; 0]);
        assert_eq!(terms("Bestellscheine"), ["bestell", "schein"]);
        assert_eq!(terms("Musikschulgebühr"), ["musikschul", "musik", "schul", "gebuhr"]);
        assert_eq!(terms("Projektleiterin"), ["projekt", "leiterin"]);
        assert_eq!(terms("Landkreistag"), ["landkreis", "land", "kreis", "tag"]);
        assert_eq!(terms("abzugeben"), [""; 0]);
    }
}
