//! iCalendar (RFC 5545): lines, values and the time zone of Germany.

use jiff::civil::Date;

/// The longest line in octets, without its end.
const LINE: usize = 75;

/// A calendar in the making.
#[derive(Debug, Default)]
pub struct Calendar(String);

impl Calendar {
    /// Adds a line whose value stands as it is.
    pub fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for char in name.chars().chain([':']).chain(value.chars()) {
            if char.len_utf8() > room {
                // The space that marks a continued line counts, too.
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= char.len_utf8();
            self.0.push(char);
        }
        self.0.push_str("\r\n");
    }

    /// Adds a line whose value is text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// Adds the time zone of Germany, as it has been since 1996.
    pub fn zone(&mut self) {
        for (name, value) in ZONE {
            self.line(name, value);
        }
    }

    /// The finished file.
    pub fn bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// The name of the time zone.
pub const BERLIN: &str = "Europe/Berlin";

const ZONE: &[(&str, &str)] = &[
    ("BEGIN", "VTIMEZONE"),
    ("TZID", BERLIN),
    ("BEGIN", "DAYLIGHT"),
    ("DTSTART", "19810329T020000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ("TZNAME", "CEST"),
    ("TZOFFSETFROM", "+0100"),
    ("TZOFFSETTO", "+0200"),
    ("END", "DAYLIGHT"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19961027T030000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ("TZNAME", "CET"),
    ("TZOFFSETFROM", "+0200"),
    ("TZOFFSETTO", "+0100"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            _ if char.is_control() => {}
            _ => out.push(char),
        }
    }
    out
}

/// `20261210`.
pub fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The last second of a day in Germany, in universal time.
pub fn end_of_day(date: Date) -> String {
    let hour = if is_summer(date) { 21 } else { 22 };
    format!("{}T{hour}5959Z", day(date))
}

/// Whether clocks show summer time at the end of a day, by the rule of 1996.
fn is_summer(date: Date) -> bool {
    let last_sunday = |month: i8| {
        let last = Date::new(date.year(), month, 31).expect("March and October have 31 days");
        last.saturating_sub(jiff::Span::new().days(last.weekday().to_sunday_zero_offset()))
    };
    date >= last_sunday(3) && date < last_sunday(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut calendar = Calendar::default();
        calendar.text("SUMMARY", &"Öffnung 👩‍💻; ".repeat(20));
        let text = String::from_utf8(calendar.bytes()).expect("UTF-8");
        let lines: Vec<&str> = text.trim_end_matches("\r\n").split("\r\n").collect();
        assert!(lines.len() > 5);
        assert!(lines.iter().all(|line| line.len() <= LINE), "{lines:#?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let unfolded = text.replace("\r\n ", "");
        assert_eq!(unfolded.matches("Öffnung 👩‍💻\\; ").count(), 20);
    }

    #[test]
    fn texts_are_escaped() {
        let mut calendar = Calendar::default();
        calendar.text("X", "a;b,c\\d\ne\r=f\"");
        assert_eq!(calendar.0, "X:a\\;b\\,c\\\\d\\ne=f\"\r\n");
    }

    #[test]
    fn days_end_two_hours_earlier_in_summer() {
        for (day, wanted) in [
            (date(2026, 3, 28), "20260328T225959Z"),
            (date(2026, 3, 29), "20260329T215959Z"),
            (date(2026, 10, 24), "20261024T215959Z"),
            (date(2026, 10, 25), "20261025T225959Z"),
            (date(1969, 7, 21), "19690721T215959Z"),
        ] {
            assert_eq!(end_of_day(day), wanted);
        }
    }
}
