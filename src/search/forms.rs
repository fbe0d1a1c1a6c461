//! The parts that compounds are made of, as they stand inside them, with what each costs.
//!
//! A handbook knows hundreds of thousands, and every place of every word may begin one. So the first letters
//! tell which lengths there are, and nothing else is looked up.

use super::analyse::SHORT;
use super::lexicon::hash;
use crate::base::quick::QuickMap;

/// Parts with their prices.
#[derive(Clone, Debug)]
pub struct Forms {
    /// By the hash of a part.
    prices: QuickMap<u64, u32>,
    /// What begins with three letters; most places of a word begin nothing.
    beginnings: Vec<Beginning>,
    /// How long parts with these first four letters are, a bit for each length; for longer ones …
    lengths: QuickMap<u32, u32>,
    /// … the first six tell.
    long_lengths: QuickMap<u64, u32>,
}

/// What begins with three letters.
#[derive(Clone, Copy, Default, Debug)]
struct Beginning {
    /// How long the longest part is.
    longest: u8,
    /// Whether they are a part by themselves.
    is_part: bool,
}

/// How many letters tell whether a part may begin. Parts of so many letters are known by themselves.
pub const START: usize = 3;
/// How many letters tell how long it may be.
const LONG_START: usize = 4;
const LONGER_START: usize = 6;
/// Longer parts have the bit of this length.
const LONGEST: usize = 31;
/// How many letters there are in folded words.
const LETTERS: usize = 26;

/// How long parts may be that begin with the letters of a text.
#[derive(Clone, Copy, Debug)]
pub struct Lengths {
    bits: u32,
    /// The longest that begins with the first three letters.
    pub longest: usize,
    /// Whether any begins with the first four letters.
    pub any: bool,
}

impl Lengths {
    /// Whether one is so long.
    pub fn has(self, length: usize) -> bool {
        self.bits >> length.min(LONGEST) & 1 == 1
    }

    /// Whether one is at least so long.
    pub fn reach(self, length: usize) -> bool {
        self.bits >> length.min(LONGEST) != 0
    }

    /// Whether one that is inflected may be so long.
    pub fn may_be(self, length: usize) -> bool {
        self.any || length == START
    }

    /// The lengths, shortest first.
    pub fn each(self) -> impl Iterator<Item = usize> {
        let mut bits = self.bits;
        std::iter::from_fn(move || {
            let length = (bits != 0).then(|| bits.trailing_zeros() as usize);
            bits &= bits.wrapping_sub(1);
            length
        })
    }
}

impl Default for Forms {
    fn default() -> Self {
        Self {
            prices: QuickMap::default(),
            beginnings: vec![Beginning::default(); LETTERS.pow(START as u32)],
            lengths: QuickMap::default(),
            long_lengths: QuickMap::default(),
        }
    }
}

impl Forms {
    /// Adds a part; of two prices the lower one counts. One that is so short that it may stand anywhere counts only
    /// if it is known as a part.
    pub fn add(&mut self, form: &str, price: u32) {
        let length = form.len();
        let Some(first) = first(form).filter(|_| length > START || SHORT.contains(&form)) else {
            return;
        };
        let beginning = &mut self.beginnings[first];
        beginning.longest = beginning.longest.max(length.min(LONGEST) as u8);
        beginning.is_part |= length == START;
        let bit = 1 << length.min(LONGEST);
        if let Some(start) = start(form, LONG_START) {
            let lengths = self.lengths.entry(start as u32).or_default();
            *lengths |= if length < LONGER_START { bit } else { 0 };
        }
        if let Some(start) = start(form, LONGER_START) {
            *self.long_lengths.entry(start).or_default() |= bit;
        }
        let known = self.prices.entry(hash(form)).or_insert(price);
        *known = price.min(*known);
    }

    /// The price of a part, by its hash.
    pub fn price(&self, hash: u64) -> Option<u32> {
        self.prices.get(&hash).copied()
    }

    /// How long the parts may be with which a text begins; nothing if there are none.
    pub fn lengths(&self, text: &str) -> Option<Lengths> {
        let Beginning { longest, is_part } = self.beginnings[first(text)?];
        if longest == 0 {
            return None;
        }
        let short = start(text, LONG_START).and_then(|it| self.lengths.get(&(it as u32)));
        let long = short.and_then(|_| self.long_lengths.get(&start(text, LONGER_START)?));
        let longer = short.copied().unwrap_or_default() | long.copied().unwrap_or_default();
        let bits = longer | u32::from(is_part) << START;
        Some(Lengths { bits, longest: usize::from(longest), any: short.is_some() })
    }
}

/// The first letters of a folded text as a place in a list; nothing if they are no plain letters.
fn first(text: &str) -> Option<usize> {
    let letters = text.as_bytes().get(..START)?;
    letters.iter().try_fold(0, |place, letter| {
        letter.is_ascii_lowercase().then(|| place * LETTERS + usize::from(letter - b'a'))
    })
}

/// The first letters of a text as a number.
fn start(text: &str, letters: usize) -> Option<u64> {
    let bytes = text.as_bytes().get(..letters)?;
    Some(bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letters_tell_the_lengths() {
        let mut forms = Forms::default();
        for (form, price) in
            [("land", 2), ("landes", 3), ("landrat", 1), ("landrat", 4), ("amt", 1)]
        {
            forms.add(form, price);
        }
        let fitting = |text: &str| -> Vec<usize> {
            forms.lengths(text).into_iter().flat_map(Lengths::each).collect()
        };
        assert_eq!(fitting("landratswahl"), [4, 7]);
        assert_eq!(fitting("landesamt"), [4, 6]);
        assert_eq!(fitting("lande"), [4]);
        assert_eq!((fitting("amtshilfe"), fitting("amsel")), (vec![3], Vec::new()));
        assert_eq!(forms.lengths("amtshilfe").map(|it| it.longest), Some(3));
        assert_eq!((forms.price(hash("landrat")), forms.price(hash("lan"))), (Some(1), None));
    }
}
