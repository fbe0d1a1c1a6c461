//! The clock. Everything below this floor takes the day as a parameter.

use crate::base::date::Date;

/// The day on the clock of this computer.
pub(super) fn today() -> Date {
    let day = jiff::Zoned::now().date();
    Date::day(day.year(), day.month(), day.day()).expect("the clock knows the calendar")
}

/// The same day a year later; 28 February after a leap day.
pub(super) fn a_year_after(day: Date) -> Date {
    let later = day.last_day().saturating_add(jiff::Span::new().years(1));
    Date::day(later.year(), later.month(), later.day()).expect("the calendar goes on")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_days_have_no_anniversary() {
        let day = Date::day(2028, 2, 29).expect("a day");
        assert_eq!(a_year_after(day).to_string(), "2029-02-28");
    }
}
