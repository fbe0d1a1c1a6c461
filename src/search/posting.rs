//! That a unit has a term, and how much that says: BM25F in six levels.

/// Levels of weight.
pub const LEVELS: u32 = 6;
const HIGHEST: f32 = 6.0;
/// The larger, the more it tells how often a term occurs.
const SATURATION: f32 = 3.0;

/// A term in a unit: the unit, whether the term is a word of it or only part of one, and the level.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Posting(u32);

/// Whether a term is a word of the unit or only part of one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Match {
    Whole,
    Part,
}

impl Posting {
    /// A term in a unit that weighs so much there.
    pub fn new(matched: Match, unit: u32, weight: f32) -> Self {
        let level = level(weight);
        Self(unit << 5 | u32::from(matched == Match::Part) << 4 | level)
    }

    /// Whether it is a word of the unit.
    pub fn matched(self) -> Match {
        if self.0 >> 4 & 1 == 1 { Match::Part } else { Match::Whole }
    }

    /// The number of the unit.
    pub fn unit(self) -> u32 {
        self.0 >> 5
    }

    /// How much it weighs, below [`LEVELS`].
    pub fn level(self) -> u32 {
        self.0 & 15
    }
}

/// A count as a weight.
#[expect(clippy::cast_precision_loss, reason = "weights need no more than seven digits")]
pub fn float(count: usize) -> f32 {
    count as f32
}

#[expect(clippy::cast_sign_loss, reason = "weights are positive")]
fn level(weight: f32) -> u32 {
    let share = weight / (SATURATION + weight);
    ((share * HIGHEST) as u32).min(LEVELS - 1)
}
