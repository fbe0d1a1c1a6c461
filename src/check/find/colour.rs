//! Colours as styles write them, and how well one is read on another.

/// A colour without transparency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour([u8; 3]);

impl Colour {
    /// `#abc`, `#aabbcc`; a fourth part, the transparency, is read and does not count.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.is_ascii())?;
        let part = |at: usize| match digits.len() {
            3 | 4 => u8::from_str_radix(&digits[at..=at], 16).ok().map(|digit| digit * 17),
            6 | 8 => u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok(),
            _ => None,
        };
        u32::from_str_radix(digits, 16).ok()?;
        Some(Self([part(0)?, part(1)?, part(2)?]))
    }

    /// The contrast of WCAG 2.2: from 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guideline() {
        for (one, two, wanted) in [
            ("#000", "#ffffff", 21.0),
            ("#777777", "#fff", 4.48),
            ("#14235c", "#fff", 14.74),
            ("#fff", "#ffff", 1.0),
        ] {
            let (one, two) = (Colour::parse(one).expect(one), Colour::parse(two).expect(two));
            assert!((one.contrast(two) - wanted).abs() < 0.05, "{}", one.contrast(two));
        }
        for odd in ["red", "#12", "#12345", "#ggg", "#+12", "#ä1"] {
            assert_eq!(Colour::parse(odd), None, "{odd}");
        }
    }
}
