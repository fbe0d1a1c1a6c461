//! Lengths of bars: percent of the width, so that a bar fits every screen and sheet.

use std::fmt;

/// Tenths of a percent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Percent(pub i64);

impl Percent {
    /// The part of a whole, at most all of it.
    pub fn of(part: i64, whole: i64) -> Self {
        if whole <= 0 {
            return Self(0);
        }
        Self(((part * 2000 + whole) / (whole * 2)).clamp(0, 1000))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 10 {
            0 => write!(out, "{}%", self.0 / 10),
            tenth => write!(out, "{}.{tenth}%", self.0 / 10),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_and_never_too_long() {
        let written = |part, whole| Percent::of(part, whole).to_string();
        assert_eq!(written(1, 3), "33.3%");
        assert_eq!(written(230, 447), "51.5%");
        assert_eq!(written(57, 57), "100%");
        assert_eq!(written(60, 57), "100%");
        assert_eq!(written(3, 0), "0%");
    }
}
