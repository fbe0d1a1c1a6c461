//! Compounds of which one part is not known, but can be nothing else.

use super::compound::{Before, INFLECTIONS, Splitter};
use super::lexicon::hash;
use super::verb::VERB;

/// Nouns end so before the next part; most take an `s` there and nowhere else.
const JOINED: &[&str] =
    &["ungs", "heits", "keits", "schafts", "ions", "tats", "tums", "lings", "nis"];
/// How long an unknown part with such an ending is at least.
const JOINED_PART: usize = 8;
/// What stands before the root of a noun: `Verlauf` is one if `Lauf` is.
const DERIVED: &[&str] = &[
    "ab", "auf", "aus", "be", "durch", "ein", "ent", "mit", "nach", "uber", "um", "unter", "ver",
    "vor", "zu",
];
/// What makes other words of a word, not compounds.
const PREFIXES: &[&str] = &[
    "ab", "an", "auf", "aus", "be", "bei", "dar", "de", "des", "dis", "durch", "ein", "emp", "ent",
    "er", "fort", "ge", "gegen", "her", "hin", "hinter", "inter", "kon", "los", "miss", "mit",
    "nach", "neben", "nieder", "ober", "re", "ruck", "trans", "uber", "um", "un", "unter", "ur",
    "ver", "vor", "wider", "wieder", "zer", "zu", "zuruck", "zusammen",
];
/// The one of them that makes compounds with such words: `Unterordner`.
const BELOW: &str = "unter";
/// How long an unknown part is at least that no such ending joins …
const FOREIGN: usize = 4;
/// … and at most: longer ones are several …
const LONG_FOREIGN: usize = 14;
/// … and the word behind it.
const BEHIND_FOREIGN: usize = 5;
/// Words so long end others by chance as seldom.
pub const LONG: usize = 10;
/// What makes adjectives of nouns with such an ending.
const ADJECTIVES: &[&str] = &[
    "arm", "bezogen", "fahig", "frei", "gemass", "gerecht", "los", "massig", "reich", "voll",
    "weise", "wert", "wid", "wurdig",
];
/// The end of a time, which participles look like …
const END_WORDS: &[&str] = &["ende", "endes"];
/// … and what stands before it, but not before theirs.
const JOINTS: &[&str] = &["s", "es", "n"];
/// Shorter words have no part that has to be guessed.
const GUESSED: usize = 10;

impl Splitter {
    /// The cheapest way; if there is none, one with a part that is not known, but can be nothing else.
    pub(super) fn ways(&self, word: &str, before: &mut Before) -> Vec<(usize, usize)> {
        let Some(known) = self.cheapest(word, before) else { return Vec::new() };
        if !known.is_empty() || word.len() < GUESSED {
            return known;
        }
        for end in joints(word) {
            let rest = self.known_ways(&word[end..], before);
            if !rest.is_empty() {
                let rest = rest.into_iter().map(|(start, stop)| (end + start, end + stop));
                return std::iter::once((0, end)).chain(rest).collect();
            }
        }
        if let Some(end) = self.joint(word) {
            return vec![(0, end), (end, word.len())];
        }
        for (start, behind) in DERIVED.iter().filter_map(|it| Some((last(word, it)?, it.len()))) {
            let root = &word[start + behind..];
            if start < VERB || root.len() < VERB || self.last_price(root, before).is_none() {
                continue;
            }
            let mut first = self.known_ways(&word[..start], before);
            if !first.is_empty() {
                first.push((start, word.len()));
                return first;
            }
        }
        self.foreign(word)
    }

    /// Where such a joint ends behind a known noun, before something that may be a noun.
    fn joint(&self, word: &str) -> Option<usize> {
        let mut ends = JOINED.iter().filter_map(|it| Some(last(word, it)? + it.len()));
        ends.find(|end| {
            let (first, rest) = word.split_at(*end);
            let is_noun = !ADJECTIVES.iter().any(|it| rest.starts_with(it));
            rest.len() >= BEHIND_FOREIGN && is_noun && self.price(first).is_some()
        })
    }

    /// A word that ends compounds behind letters that nobody knows, but that are no prefixes.
    fn foreign(&self, word: &str) -> Vec<(usize, usize)> {
        let end = if word.is_ascii() { word.len() - BEHIND_FOREIGN } else { 0 };
        let mut starts = FOREIGN..=end.min(LONG_FOREIGN);
        match starts.find(|start| self.is_last(&word[*start..])) {
            Some(start) if word[..start] == *BELOW || !is_prefixes(&word[..start]) => {
                vec![(0, start), (start, word.len())]
            }
            _ => self.ended(word),
        }
    }

    /// A noun with its joint before an end that participles have, too: `Jahresende`, not `Nutzende`.
    fn ended(&self, word: &str) -> Vec<(usize, usize)> {
        let first = END_WORDS.iter().find_map(|end| word.strip_suffix(end)).unwrap_or_default();
        let mut nouns = JOINTS.iter().filter_map(|joint| first.strip_suffix(joint));
        if first.len() > VERB && nouns.any(|noun| self.price(noun).is_some()) {
            return vec![(0, first.len()), (first.len(), word.len())];
        }
        Vec::new()
    }

    /// Whether it is such a word, inflected or not.
    fn is_last(&self, part: &str) -> bool {
        let mut words = INFLECTIONS.iter().filter_map(|ending| part.strip_suffix(ending));
        let is_last =
            |word: &str| self.last.contains(&hash(word)) || word.len() >= LONG && self.keeps(word);
        self.forms.lengths(part).is_some_and(|it| it.any) && words.any(is_last)
    }

    /// The known parts of a word, or the word itself if it is one.
    fn known_ways(&self, word: &str, before: &mut Before) -> Vec<(usize, usize)> {
        if word.len() >= VERB
            && (self.price(word).is_some() || self.last_price(word, before).is_some())
        {
            return vec![(0, word.len())];
        }
        self.cheapest(word, before).unwrap_or_default()
    }
}

/// Where such joints end in a word of plain letters, first ones first: what stands before is no longer than it must be.
fn joints(word: &str) -> impl Iterator<Item = usize> {
    let ends = (JOINED_PART..word.len()).filter(|end| word.as_bytes()[end - 1] == b's');
    ends.filter(|end| JOINED.iter().any(|joint| word[..*end].ends_with(joint)))
}

/// Whether letters are prefixes alone: `voran`, `unbe`.
fn is_prefixes(letters: &str) -> bool {
    letters.is_empty()
        || PREFIXES.iter().any(|it| letters.strip_prefix(it).is_some_and(is_prefixes))
}

/// Where some letters stand in a word for the last time. Words are too short for a search that gets ready first.
fn last(word: &str, letters: &str) -> Option<usize> {
    let (word, letters) = (word.as_bytes(), letters.as_bytes());
    let places = 0..=word.len().checked_sub(letters.len())?;
    places.rev().find(|at| word[*at] == letters[0] && word[*at..].starts_with(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_may_be_unknown() {
        let splitter = Splitter::new([]);
        let told = |word: &str| splitter.ways(word, &mut Before::default()).len();
        // „Ertüchtigung“ and „Zulauf“ stand in no list.
        assert_eq!((told("ertuchtigungsplan"), told("wasserzulauf")), (2, 2));
        assert_eq!((told("wartburgkreis"), told("kyffhauserkreises")), (2, 2));
        assert_eq!((told("regelungsgeflimmer"), told("regelungslosigkeit")), (2, 0));
        assert_eq!((told("jahresende"), told("teilnehmende")), (2, 0));
        assert_eq!((told("verunreinigung"), told("министерство")), (0, 0));
        assert_eq!(
            (told("rechtfertigung"), told("unterstutzung"), told("bibliothekar")),
            (0, 0, 0)
        );
    }
}
