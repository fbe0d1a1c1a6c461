//! Compounds split into words the handbook knows: `Nachnutzungsvereinbarung` into `Nachnutzung`,
//! `Nutzung` and `Vereinbarung`.
//!
//! Known are the nouns of the handbook and some thousand words of administration. Of all ways to
//! cover a word with them the cheapest wins: few parts, frequent parts, plain joints. A word that
//! cannot be covered stays whole; wrong parts are worse than none.

use super::analyse::{SHORT, stem};
use super::forms::{Forms, LONG_START, START};
use super::lexicon::hash;
use crate::base::quick::{QuickMap, QuickSet};

/// Beginnings that are no part themselves and need a long word behind them.
const BEGINNINGS: &[&str] = &[
    "nach", "mit", "weiter", "wieder", "gegen", "zusammen", "selbst", "sonder", "haupt", "gesamt",
    "teil", "ober", "zwischen", "neu", "erst", "nicht", "mehr", "mindest", "hochst", "neben",
    "ruck",
];
/// How long the word behind such a beginning is at least.
const BEHIND_BEGINNING: usize = 5;
/// The last part is not shorter than the word that it is, unless it is as long as this.
const SURE: usize = 6;
/// Shorter words are not split.
const WORD: usize = 6;
/// The price of a part.
const EACH: u32 = 20;

/// A piece of a compound: its letters, and what it is split into in turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The first byte in the folded word.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
    /// The term, unless it is a mere beginning.
    pub term: Option<String>,
}

/// Splits compounds.
#[derive(Clone, Debug, Default)]
pub struct Splitter {
    /// Parts as they stand inside a compound.
    pub(super) forms: Forms,
    /// Terms that may end a compound, by their hash, with how long the shortest word of each is.
    pub(super) heads: QuickMap<u64, usize>,
    /// Words that are never split.
    pub(super) whole: QuickSet<Box<str>>,
    /// Words that end compounds whatever stands before them.
    pub(super) last: QuickSet<Box<str>>,
}

/// What was found out before, by the hash of a word: the same words stand in many compounds.
#[derive(Debug, Default)]
pub struct Before {
    /// The parts of a word.
    pieces: QuickMap<u64, Vec<Piece>>,
    /// Whether a word may end a compound.
    heads: QuickMap<u64, bool>,
    /// Room for the prices of one word.
    best: Vec<Option<(u32, usize)>>,
}

/// So many words are remembered.
const REMEMBERED: usize = 8_192;

/// By how much the last part, which may be inflected, is longer than the forms that are known.
const INFLECTED: usize = 4;

impl Splitter {
    /// The parts of a folded word, nested ones behind the part they belong to; empty if it is none.
    pub fn split(&self, word: &str) -> Vec<Piece> {
        self.split_after(word, &mut Before::default())
    }

    /// The same; parts that were split before are not split again.
    pub fn split_after(&self, word: &str, before: &mut Before) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (start, end) in self.ways(word, before) {
            let part = &word[start..end];
            let beginning = start == 0 && BEGINNINGS.contains(&part);
            let term = (!beginning).then(|| stem(part));
            pieces.push(Piece { start, end, term });
            if part.len() < WORD {
                continue;
            }
            let hash = hash(part);
            if !before.pieces.contains_key(&hash) {
                let nested = self.split_after(part, before);
                if before.pieces.len() >= REMEMBERED {
                    before.pieces.clear();
                }
                before.pieces.insert(hash, nested);
            }
            pieces.extend(before.pieces[&hash].iter().map(|piece| Piece {
                start: piece.start + start,
                end: piece.end + start,
                term: piece.term.clone(),
            }));
        }
        pieces
    }

    /// The cheapest way to cover a word with at least two parts.
    pub(super) fn cheapest(&self, word: &str, before: &mut Before) -> Vec<(usize, usize)> {
        if word.len() < WORD || !word.is_ascii() || self.is_whole(word) {
            return Vec::new();
        }
        // Price and start of the cheapest last part, by its end.
        let mut best = std::mem::take(&mut before.best);
        best.clear();
        best.extend((0..=word.len()).map(|end| (end == 0).then_some((0, 0))));
        let beginning = beginning(word);
        for start in 0..word.len() {
            let Some((so_far, _)) = best[start] else { continue };
            let rest = &word[start..];
            let own = if start == 0 { beginning } else { 0 };
            let lengths = self.forms.lengths(rest);
            let reach = lengths.longest.map_or(own, |longest| longest + INFLECTED);
            let furthest = word.len().min(start + reach.max(own));
            for (end, best) in best.iter_mut().enumerate().take(furthest + 1).skip(start + 3) {
                let last = end == word.len();
                // Parts of three letters and the beginning are looked up whatever the letters tell.
                let length = end - start;
                let may_fit = lengths.has(length)
                    || length == START
                    || length == own
                    || last && (lengths.any || rest.len() < LONG_START);
                if start == 0 && last || !may_fit {
                    continue;
                }
                let price = match &word[start..end] {
                    _ if start == 0 && end == beginning => Some(EACH),
                    part if last => self.last_price(part, before),
                    part => self.price(part),
                };
                let Some(price) = price else { continue };
                let price = so_far + price;
                // Of two ways the one with the longer beginning: mostly that belongs together.
                if best.is_none_or(|(known, _)| price <= known) {
                    *best = Some((price, start));
                }
            }
        }
        let way = way(&best);
        before.best = best;
        way
    }

    pub(super) fn price(&self, part: &str) -> Option<u32> {
        is_part(part).then(|| self.forms.price(part).map(|price| price + EACH)).flatten()
    }

    /// The price of the last part, which may be inflected.
    pub(super) fn last_price(&self, part: &str, before: &mut Before) -> Option<u32> {
        let place = hash(part);
        let known = before.heads.get(&place).copied();
        let is_head = known.unwrap_or_else(|| {
            let shortest = || self.heads.get(&hash(&stem(part))).copied();
            // What is short and shorter than the word is another one: `eben` is no `Ebene`.
            let is_head = is_part(part)
                && shortest().is_some_and(|shortest| part.len() >= shortest.min(SURE));
            if before.heads.len() >= REMEMBERED {
                before.heads.clear();
            }
            before.heads.insert(place, is_head);
            is_head
        });
        // What makes it inflected is no joint.
        is_head.then(|| EACH + self.forms.price(part).unwrap_or(2).max(1))
    }

    /// Words of the base list, in any of their forms, are never split.
    pub(super) fn is_whole(&self, word: &str) -> bool {
        let lengths = self.forms.lengths(word);
        ["", "s", "n", "en", "es", "e", "er", "ern", "in", "innen"].iter().any(|ending| {
            let length = word.len().saturating_sub(ending.len());
            (lengths.has(length) || length == START)
                && word.ends_with(ending)
                && self.whole.contains(&word[..length])
        })
    }
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
        let terms = |word: &str| -> Vec<String> {
            splitter.split(&fold(word)).into_iter().filter_map(|piece| piece.term).collect()
        };
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
