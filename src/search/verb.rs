//! Verbs, and what compounds have of them: `melden` begins `Meldepflicht`, `betrachten` ends `Betrachtung`.

use super::compound::Splitter;
use super::lexicon::hash;

/// How many letters of a verb stay at least without its ending.
pub const VERB: usize = 4;
/// What stands apart from a verb in a sentence: `meldet … an`.
const PREFIXES: &[&str] = &[
    "ab", "an", "auf", "aus", "bei", "ein", "fest", "frei", "mit", "nach", "um", "vor", "weiter",
    "zu",
];

/// What the beginnings cost beyond other parts …
const BEGIN: u32 = 6;
/// … those known from a noun of the lists …
const ROOT: u32 = 2;
/// … and the ends.
const END: u32 = 4;

impl Splitter {
    /// Learns what verbs end compounds with: `betrachten` makes `Betrachtung`.
    pub fn learn_deeds<'a>(&mut self, verbs: impl IntoIterator<Item = &'a str>) {
        for root in verbs.into_iter().filter_map(root).filter(|root| root.len() >= VERB) {
            let deed = format!("{root}ung");
            if Self::learns(&deed) && !self.keeps(&deed) {
                self.learn(&deed, END);
            }
        }
    }

    /// Learns the root of a noun that a verb made: `Bestellung` makes `Bestellschein`. The verb itself is never split.
    pub(super) fn learn_root(&mut self, noun: &str) {
        if let Some(root) = noun.strip_suffix("ung").filter(|root| root.len() >= VERB) {
            self.form(root, "", ROOT);
            self.form(root, "e", ROOT);
            self.whole.insert(hash(root));
        }
    }

    /// Learns what verbs begin compounds with: `melden` makes `Meldepflicht`, `prüfen` makes `Prüfbericht`.
    pub fn learn_verbs<'a>(&mut self, verbs: impl IntoIterator<Item = &'a str>) {
        for root in verbs.into_iter().filter_map(root).filter(|root| root.len() >= VERB) {
            self.form(root, "", BEGIN);
            self.form(root, "e", BEGIN);
        }
    }
}

/// Whether a word in small letters is a verb: its root takes other endings, too.
pub fn is_verb(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let takes_endings =
        |root: &str| ["t", "et"].iter().any(|end| is_known(&format!("{root}{end}")));
    root(word).is_some_and(|root| {
        let simple = PREFIXES.iter().find_map(|prefix| root.strip_prefix(prefix));
        takes_endings(root)
            || simple.is_some_and(|simple| simple.len() >= VERB && takes_endings(simple))
    })
}

/// A verb without its ending.
pub fn root(verb: &str) -> Option<&str> {
    verb.strip_suffix("en")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_told_from_others() {
        let known = |word: &str| ["pruft", "meldet", "neuer"].contains(&word);
        let told = |word: &str| is_verb(word, known);
        assert!(told("prufen") && told("melden") && told("anmelden"));
        assert!(!told("neuen") && !told("gegen") && !told("pruft"));
    }
}
