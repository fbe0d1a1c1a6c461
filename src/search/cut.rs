//! How the index is cut into files. Where there is little, all of it together must be small; where there is
//! much, what one query loads.

use super::excerpt::usual;
use super::unit::Unit;

/// Up to so many bytes of text all is little; above so many, fewer files are worth some bytes a question.
const LITTLE: usize = 1_500_000;
const MUCH: usize = 10_000_000;
/// With more units, all titles together would be more than a reader wants to load.
const HEADS: usize = 30_000;
/// About so many bytes of excerpts a small handbook has in all, but of each at least this share.
const EXCERPTS: usize = 98_000;
const LEAST: usize = 40;

/// How the index is cut into files.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// How many words have a character of their own in texts.
    pub coded: usize,
    /// How many units each file of texts holds.
    pub each: usize,
    /// Bytes after which a file of terms ends.
    pub full: usize,
    /// Whether there is a file with all titles.
    pub heads: bool,
    /// How much of a text is kept, in percent of what is kept where there is much.
    pub kept: usize,
}

impl Cut {
    /// The cut that suits the texts.
    pub fn of(units: &[Unit]) -> Self {
        let texts = units.iter().flat_map(Unit::texts);
        let bytes: usize = texts.map(|(text, _)| text.text.len()).sum();
        if bytes > LITTLE {
            let each = if bytes > MUCH { 3 } else { 2 };
            let heads = units.len() <= HEADS;
            Self { coded: 640, each, full: 9_000, heads, kept: 100 }
        } else {
            let usual: usize = units.iter().map(|unit| usual(unit.sections().count())).sum();
            let kept = (EXCERPTS * 100 / usual.max(1)).clamp(LEAST, 100);
            Self { coded: 0, each: 500, full: 40_000, heads: false, kept }
        }
    }
}
