//! How old a text is, in steps: fresh texts go first, other things being equal.

use crate::base::date::Date;

/// Older texts are all alike.
const OLDEST: i32 = 3;
const DAYS_OF_A_YEAR: i32 = 365;

/// Whole years behind the newest text of the handbook, at most three. Today's date plays no part, so
/// that the same handbook makes the same index tomorrow.
pub fn age(newest: Option<Date>, own: Option<Date>) -> u32 {
    let days = newest.zip(own).map_or(0, |(newest, own)| own.days_until(newest));
    (days / DAYS_OF_A_YEAR).clamp(0, OLDEST).unsigned_abs()
}
