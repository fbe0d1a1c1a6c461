//! The parts that compounds are made of, as they stand inside them, with what each costs.
//!
//! A handbook knows hundreds of thousands, and every place of every word may begin one. So the first letters
//! tell which lengths there are, and nothing else is looked up.

use super::lexicon::hash;
use crate::base::quick::QuickMap;

/// Parts with their prices.
#[derive(Clone, Debug, Default)]
pub struct Forms {
    /// By the hash of a part.
    prices: QuickMap<u64, u32>,
    /// How long the longest part with these first three letters is: most places of a word begin none.
    longest: QuickMap<u32, usize>,
    /// How long parts with these first four letters are, a bit for each length; for longer ones …
    lengths: QuickMap<u32, u32>,
    /// … the first six tell.
    long_lengths: QuickMap<u64, u32>,
}

/// How many letters tell whether a part may begin.
pub const START: usize = 3;
/// How many letters tell how long it may be.
pub const LONG_START: usize = 4;
const LONGER_START: usize = 6;
/// Longer parts have the bit of this length.
const LONGEST: usize = 31;

/// How long parts may be that begin with the letters of a text.
#[derive(Clone, Copy, Debug)]
pub struct Lengths {
    bits: u32,
    /// The longest that begins with the first three letters.
    pub longest: Option<usize>,
    /// Whether any begins with the first four letters.
    pub any: bool,
}

impl Lengths {
    /// Whether one is so long.
    pub fn has(self, length: usize) -> bool {
        self.bits >> length.min(LONGEST) & 1 == 1
    }
}

impl Forms {
    /// Adds a part; of two prices the lower one counts.
    pub fn add(&mut self, form: &str, price: u32) {
        let length = form.len();
        let bit = 1 << length.min(LONGEST);
        if let Some(start) = start(form, START) {
            let longest = self.longest.entry(start as u32).or_default();
            *longest = length.max(*longest);
        }
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

    /// The price of a part.
    pub fn price(&self, part: &str) -> Option<u32> {
        self.prices.get(&hash(part)).copied()
    }

    /// How long the parts may be with which a text begins.
    pub fn lengths(&self, text: &str) -> Lengths {
        let longest = start(text, START).and_then(|it| self.longest.get(&(it as u32))).copied();
        let short = start(text, LONG_START).and_then(|it| self.lengths.get(&(it as u32)));
        let long = short.and_then(|_| self.long_lengths.get(&start(text, LONGER_START)?));
        let bits = short.copied().unwrap_or_default() | long.copied().unwrap_or_default();
        Lengths { bits, longest, any: short.is_some() }
    }
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
            (1..=text.len()).filter(|length| forms.lengths(text).has(*length)).collect()
        };
        assert_eq!(fitting("landratswahl"), [4, 7]);
        assert_eq!(fitting("landesamt"), [4, 6]);
        assert_eq!(fitting("lande"), [4]);
        assert_eq!(
            (forms.lengths("amtshilfe").longest, forms.lengths("amtshilfe").any),
            (Some(3), false)
        );
        assert_eq!((forms.price("landrat"), forms.price("lan")), (Some(1), None));
    }
}
