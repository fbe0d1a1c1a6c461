//! From numbers to lengths: a line from zero to a round number.

/// A line from zero upwards.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::figure) struct Scale {
    top: i64,
    length: i32,
}

impl Scale {
    /// A line of a length that reaches to the next round number.
    pub(in crate::figure) fn new(most: i64, length: i32) -> Self {
        Self { top: round(most.max(1)), length }
    }

    /// How far a number is from zero.
    pub(in crate::figure) fn length(self, number: i64) -> i32 {
        let part = number.clamp(0, self.top) * i64::from(self.length) / self.top;
        i32::try_from(part).unwrap_or(self.length)
    }
}

/// The next of 1, 2, 3, 4, 5, 6, 8 and 10 times a power of ten.
fn round(most: i64) -> i64 {
    let mut power = 1;
    while power * 10 <= most {
        power *= 10;
    }
    let times = [1, 2, 3, 4, 5, 6, 8, 10];
    times.into_iter().map(|times| times * power).find(|top| *top >= most).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_round_numbers() {
        for (most, top) in [(1, 1), (7, 8), (81, 100), (187, 200), (250, 300), (1_001, 2_000)] {
            assert_eq!(round(most), top, "{most}");
        }
        let scale = Scale::new(187, 100);
        assert_eq!([0, 50, 200, 900].map(|number| scale.length(number)), [0, 25, 100, 100]);
    }
}
