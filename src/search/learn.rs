//! What a splitter knows: the lists of every handbook, and the nouns of this one.

use super::analyse::table::FAMILIES;
use super::analyse::{ADJECTIVES, BASE, COMPOUNDS, FIRST, LAST, fold, stem};
use super::compound::Splitter;
use super::guess::LONG;
use super::lexicon::hash;
use std::sync::LazyLock;

/// What the lists tell is the same for every handbook and after every save.
static LISTS: LazyLock<Splitter> = LazyLock::new(Splitter::of_lists);

/// Reads the lists, which takes a while: ahead of time where a core has nothing to do yet.
pub fn get_ready() {
    LazyLock::force(&LISTS);
}

/// Shorter parts must be in one of the lists.
const PART: usize = 5;
/// Longer words are no parts; of words that occur once, even shorter ones are not.
const LONG_PART: usize = 20;
const RARE_PART: usize = 14;
/// What parts cost beyond others that only begin compounds.
const ONLY_FIRST: u32 = 3;
/// What adjectives cost that end them.
const ADJECTIVE: u32 = 4;
/// Loses its last letter inside a compound: `Musikschulgebühr`.
const SCHOOL: &str = "schule";

impl Splitter {
    /// A splitter that knows some nouns: folded, with how often they occur.
    pub fn new<'a>(nouns: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut splitter = LISTS.clone();
        for (noun, count) in nouns {
            let usual = noun.len() <= if count > 1 { LONG_PART } else { RARE_PART };
            if usual && Self::learns(noun) && !splitter.keeps(noun) {
                splitter.learn(noun, if count > 1 { 1 } else { 4 });
            }
        }
        splitter
    }

    /// A splitter that knows the lists alone.
    fn of_lists() -> Self {
        let mut splitter = Self::default();
        for word in BASE.split_whitespace() {
            let word = fold(word);
            splitter.learn(&word, 0);
            splitter.learn_woman(&word);
            splitter.learn_root(&word);
            splitter.whole.insert(hash(&word));
        }
        for compound in COMPOUNDS.split_whitespace() {
            let compound = fold(compound);
            splitter.learn(&compound, 0);
            splitter.learn_woman(&compound);
            // Not dearer than the same word cut elsewhere: the one with the longer beginning wins.
            splitter.form(&compound, if compound.ends_with('e') { "n" } else { "s" }, 0);
        }
        for first in FIRST.split_whitespace() {
            splitter.form(&fold(first), "", ONLY_FIRST);
        }
        for adjective in ADJECTIVES.split_whitespace() {
            splitter.learn_adjective(&fold(adjective));
        }
        for (root, noun) in FAMILIES {
            if splitter.keeps(noun) {
                splitter.form(root, "en", 1);
            }
        }
        let long = COMPOUNDS.split_whitespace().filter(|it| it.len() >= LONG);
        splitter.last = LAST.split_whitespace().chain(long).map(|last| hash(&fold(last))).collect();
        splitter
    }

    /// Whether a noun may become a part, if it is frequent enough.
    pub fn learns(noun: &str) -> bool {
        (PART..=LONG_PART).contains(&noun.len())
            && noun.bytes().all(|byte| byte.is_ascii_alphabetic())
    }

    /// Learns that women end compounds where men do.
    fn learn_woman(&mut self, man: &str) {
        if man.ends_with("er") {
            self.heads.insert(hash(&stem(&format!("{man}in"))), man.len());
        }
    }

    /// Learns an adjective that ends compounds; it is never split itself.
    fn learn_adjective(&mut self, adjective: &str) {
        self.heads.insert(hash(&stem(adjective)), adjective.len());
        self.form(adjective, "", ADJECTIVE);
        self.whole.insert(hash(adjective));
    }

    /// Learns a word that begins and ends compounds.
    pub(super) fn learn(&mut self, word: &str, price: u32) {
        let shortest = self.heads.entry(hash(&stem(word))).or_insert(word.len());
        *shortest = word.len().min(*shortest);
        let joints: &[(&str, u32)] = match word.len() {
            ..=3 => &[("", 0), ("s", 1)],
            _ if word.ends_with('e') => &[("", 0), ("s", 1), ("n", 1)],
            _ => &[("", 0), ("s", 1), ("es", 2), ("en", 2)],
        };
        let mut form = word.to_owned();
        for (joint, dearer) in joints {
            form.truncate(word.len());
            form.push_str(joint);
            self.forms.add(&form, price + dearer);
        }
        if word.ends_with(SCHOOL) {
            self.form(&word[..word.len() - 1], "", price);
        }
    }

    /// A part as it stands inside a compound.
    pub(super) fn form(&mut self, word: &str, joint: &str, price: u32) {
        self.forms.add(&format!("{word}{joint}"), price);
    }
}
