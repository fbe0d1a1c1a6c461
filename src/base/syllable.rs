//! Where a German word may be divided: at soft hyphens of the author, else at the joints of
//! compounds, else between syllables.

use aho_corasick::AhoCorasick;
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

/// Where the author or we say that a word may be divided.
pub const SOFT: char = '\u{ad}';

/// How good a place is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Joint {
    /// Between two syllables.
    Syllable,
    /// Between the words of a compound, or where the author says so.
    Word,
}

/// How many letters stand at least before a division; divisions inside of words keep this distance
/// from a joint, too.
const BEFORE: usize = 3;
/// How many letters stand at least behind a division inside of a word.
const BEHIND: usize = 4;
/// Words that compounds of the administration are often made of, lower case; and words that hold one of
/// them by chance („gesamt“ no „amt“), which keep it whole.
static HEADS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let heads = include_str!("heads.txt").split_whitespace();
    AhoCorasick::new(heads).expect("some hundred words are few")
});
/// Beginnings of a syllable of more than one letter; longer ones first.
const ONSETS: &[&str] = &[
    "schl", "schm", "schn", "schr", "schw", "sch", "spr", "str", "ch", "bl", "br", "dr", "fl",
    "fr", "gl", "gr", "kl", "kn", "kr", "pf", "pl", "pr", "qu", "sp", "tr", "zw",
];

/// Where a word may be divided, as byte offsets, with how good each place is.
pub fn joints(word: &str) -> Vec<(usize, Joint)> {
    let lower = lower(word);
    let mut words: Vec<usize> = word.match_indices(SOFT).map(|(at, _)| at).collect();
    words.retain(|at| far(word, BEFORE).contains(at));
    words.append(&mut heads(word, lower.as_deref()));
    let mut inside = lower.as_deref().map(syllables).unwrap_or_default();
    let near = |at: usize| words.iter().any(|word| word.abs_diff(at) < BEFORE);
    let far_enough = far(word, BEHIND);
    inside.retain(|at| far_enough.contains(at) && !near(*at));
    let words = words.iter().map(|at| (*at, Joint::Word));
    words.chain(inside.into_iter().map(|at| (at, Joint::Syllable))).collect()
}

/// Where the words of a compound begin, in order, far enough from its ends.
pub(super) fn words(word: &str) -> Vec<usize> {
    heads(word, lower(word).as_deref())
}

/// The word in small letters. Some change their length; then only what the author says counts.
fn lower(word: &str) -> Option<String> {
    Some(word.to_lowercase()).filter(|lower| lower.len() == word.len())
}

/// Where heads begin, in order, far enough from the ends; one inside of a longer one does not count.
fn heads(word: &str, lower: Option<&str>) -> Vec<usize> {
    let Some(lower) = lower else { return Vec::new() };
    let found = HEADS.find_overlapping_iter(lower).map(|found| found.range());
    let mut found: Vec<Range<usize>> = found.collect();
    // Of those that begin at one place the longest comes first.
    found.sort_unstable_by_key(|head| (head.start, Reverse(head.end)));
    found.dedup_by_key(|head| head.start);
    let mut covered = 0;
    found.retain(|head| {
        let own = head.start >= covered;
        covered = covered.max(head.end);
        own
    });
    let far_enough = far(word, BEFORE);
    found.into_iter().map(|head| head.start).filter(|at| far_enough.contains(at)).collect()
}

/// The places that have enough letters before them and behind them.
fn far(word: &str, behind: usize) -> Range<usize> {
    let letters = || word.char_indices().filter(|(_, char)| char.is_alphabetic());
    let first = letters().nth(BEFORE - 1).map(|(at, _)| at + 1);
    let last = letters().rev().nth(behind - 1).map(|(at, _)| at + 1);
    first.zip(last).map_or(0..0, |(first, last)| first..last)
}

/// Between the vowels the last consonant, or the beginning it belongs to, goes to what follows.
fn syllables(lower: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = lower.char_indices().collect();
    let vowel = |at: usize| "aeiouyäöü".contains(letters[at].1);
    let mut joints = Vec::new();
    for next in 1..letters.len() {
        let Some(last) = (0..next).rev().find(|at| vowel(*at)) else { continue };
        let plain = (last..=next).all(|at| letters[at].1.is_alphabetic());
        if !vowel(next) || last + 1 == next || !plain {
            continue;
        }
        let start = letters[last + 1].0;
        let between = &lower[start..letters[next].0];
        let onset = ONSETS.iter().find(|onset| between.ends_with(**onset));
        // „Trans-port“ is a word of two parts.
        let trans = lower[..start].ends_with("tra") && between.starts_with("ns");
        let onset = onset.filter(|_| !trans);
        let length = onset.map_or(letters[next - 1].1.len_utf8(), |onset| onset.len());
        joints.push(letters[next].0 - length);
    }
    joints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str) -> String {
        let mut out = String::new();
        let mut done = 0;
        let mut joints = joints(word);
        joints.sort_unstable();
        for (at, joint) in joints {
            out.push_str(&word[done..at]);
            out.push(if joint == Joint::Word { '|' } else { '-' });
            done = at;
        }
        out + &word[done..]
    }

    #[test]
    fn words_are_divided_where_germans_divide_them() {
        for (word, wanted) in [
            ("Auftragsverarbeitung", "Auf-trags|verar-bei-tung"),
            ("Digitalisierungsprogramm", "Digi-ta-li-sie-rungs|pro-gramm"),
            ("(Leistungsbündel)", "(Leis-tungs|bündel)"),
            ("Themenfelder", "The-men|felder"),
            ("Transportweg", "Trans-portweg"),
            ("Stadt", "Stadt"),
            ("Ämter", "Ämter"),
            ("OZG-Rat", "OZG-Rat"),
            ("Fach\u{ad}verfahren", "Fach|\u{ad}|ver-fahren"),
        ] {
            assert_eq!(divided(word), wanted);
        }
    }
}
