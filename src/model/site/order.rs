//! The order of pages among their neighbours.

use crate::base::slug::slug;

/// What decides the place of a page among its neighbours, most important first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Order {
    /// Place of the section in the guide; pages without a section come last.
    pub section: u32,
    /// `reihenfolge`, or the number of a step.
    pub number: i64,
    /// Letter behind the number of a step: `3a`.
    pub letter: String,
    /// The title, umlauts sorted as DIN 5007 has it for dictionaries.
    pub title: String,
}

/// Where pages without `reihenfolge` stand.
pub const UNORDERED: i64 = 1_000;

/// `3a` → (3, "a"); text without a number goes last.
pub fn step_number(number: &str) -> (i64, String) {
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let value = number[..digits].parse().unwrap_or(UNORDERED);
    (value, number[digits..].to_lowercase())
}

/// The key by which German titles sort: ä like a, ß like ss, no case.
pub fn sort_key(title: &str) -> String {
    slug(&title.replace(['ä', 'Ä'], "a").replace(['ö', 'Ö'], "o").replace(['ü', 'Ü'], "u"))
}
