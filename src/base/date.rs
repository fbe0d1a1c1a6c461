//! Calendar days as the documents write them.

use jiff::civil;
use std::fmt;

/// A day, or a month where the source names no day (`2021-08`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    first: civil::Date,
    month_only: bool,
}

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl Date {
    /// Reads `JJJJ-MM-TT` or `JJJJ-MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let month_only = text.len() == 7;
        let full = if month_only { format!("{text}-01") } else { text.to_owned() };
        let shape = full.len() == 10 && full.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let first = full.parse::<civil::Date>().ok().filter(|_| shape)?;
        Some(Self { first, month_only })
    }

    /// A day from year, month (1–12) and day (1–31); `None` where the calendar has no such day.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        Some(Self { first: civil::Date::new(year, month, day).ok()?, month_only: false })
    }

    /// Whether only the month is known.
    pub fn is_month(self) -> bool {
        self.month_only
    }

    /// The last day that is meant: the day itself or the end of the month.
    pub fn last_day(self) -> civil::Date {
        if self.month_only { self.first.last_of_month() } else { self.first }
    }

    /// The first day that is meant: the day itself or the start of the month.
    pub fn first_day(self) -> civil::Date {
        self.first
    }

    /// The same day so many months later; the last of the month where that has no such day.
    #[must_use]
    pub fn months_later(self, months: i64) -> Self {
        let span = jiff::Span::new().months(months.clamp(-12_000, 12_000));
        Self { first: self.first.saturating_add(span), month_only: self.month_only }
    }

    /// Days from `self` until `later`; negative when `later` is earlier.
    pub fn days_until(self, later: Self) -> i32 {
        (later.last_day() - self.last_day()).get_days()
    }

    /// `16. August 2021`, or `August 2021`.
    pub fn long(self) -> String {
        let month = MONTHS[self.first.month().unsigned_abs() as usize - 1];
        if self.month_only {
            format!("{month} {}", self.first.year())
        } else {
            format!("{}. {month} {}", self.first.day(), self.first.year())
        }
    }

    /// `am 16. August 2021`, or `im August 2021`.
    pub fn when(self) -> String {
        format!("{} {}", if self.month_only { "im" } else { "am" }, self.long())
    }
}

/// `2021-08-16`, or `2021-08`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        if self.month_only {
            write!(f, "{year:04}-{month:02}")
        } else {
            write!(f, "{year:04}-{month:02}-{:02}", self.first.day())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months() {
        let day = Date::parse("2021-08-16").expect("a day");
        assert_eq!(day.long(), "16. August 2021");
        let month = Date::parse("2021-03").expect("a month");
        assert_eq!(month.long(), "März 2021");
        assert_eq!([day.when(), month.when()], ["am 16. August 2021", "im März 2021"]);
        assert_eq!(month.to_string(), "2021-03");
        assert_eq!(day.months_later(6).to_string(), "2022-02-16");
        assert_eq!(day.days_until(Date::parse("2021-08-20").expect("a day")), 4);
        for wrong in ["2021-02-30", "16.08.2021", "2021", "2021-8-1", "21-08-16"] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }
}
