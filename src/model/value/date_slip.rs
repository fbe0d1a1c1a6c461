//! Dates as people write them: `16.08.2021`, `2021/08/16`, `August 2021`.

use crate::base::date::Date;

/// The months by their first letters, with other ways to write them.
const MONTHS: [&[&str]; 12] = [
    &["januar", "jänner", "january"],
    &["februar", "february"],
    &["märz", "maerz", "mrz", "march"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["dezember", "december"],
];

/// A year, a month and perhaps a day; nobody knows yet whether the calendar has it.
#[derive(Clone, Copy)]
struct Meant {
    year: i16,
    month: i8,
    day: Option<i8>,
}

/// What is wrong with a text that is no date, and what to do.
pub(super) fn no_date(text: &str) -> (String, String) {
    let message = format!("„{text}“ ist kein Datum");
    let usual = "als JJJJ-MM-TT oder JJJJ-MM schreiben, zum Beispiel 2021-08-16".to_owned();
    let Some(meant) = meant(text) else { return (message, usual) };
    let month = |month: i8| Date::parse(&format!("{:04}-{month:02}", meant.year));
    let Some(day) = meant.day else {
        let help = month(meant.month).map(|date| format!("als „{date}“ schreiben"));
        return (message, help.unwrap_or(usual));
    };
    if let Some(date) = Date::day(meant.year, meant.month, day) {
        return (message, format!("als „{date}“ schreiben"));
    }
    if let Some(date) = Date::day(meant.year, day, meant.month) {
        return (message, format!("meinten Sie „{date}“? Erst kommt der Monat, dann der Tag"));
    }
    let Some(month) = month(meant.month) else { return (message, usual) };
    let (name, days) = (month.long(), month.last_day().day());
    let message = format!("den {day}. {name} gibt es nicht");
    (message, format!("der {name} hat {days} Tage"))
}

/// What a text means, whatever stands between its numbers.
fn meant(text: &str) -> Option<Meant> {
    let parts: Vec<&str> = text.split(['-', '.', '/', ' ']).filter(|it| !it.is_empty()).collect();
    match *parts.as_slice() {
        [all] if all.len() == 8 && all.is_ascii() => {
            let (year, month) = (year(&all[..4])?, month(&all[4..6])?);
            Some(Meant { year, month, day: Some(day(&all[6..])?) })
        }
        [first, last] => {
            let (year, month) = match year(first) {
                Some(year) => (year, last),
                None => (year(last)?, first),
            };
            Some(Meant { year, month: self::month(month)?, day: None })
        }
        [first, middle, last] => {
            let (year, day) = match year(first) {
                Some(year) => (year, last),
                None => (year(last).or_else(|| short_year(text, last))?, first),
            };
            Some(Meant { year, month: month(middle)?, day: Some(self::day(day)?) })
        }
        _ => None,
    }
}

fn year(text: &str) -> Option<i16> {
    text.parse().ok().filter(|_| text.len() == 4)
}

/// The `21` of `16.08.21`.
fn short_year(text: &str, year: &str) -> Option<i16> {
    let short: Option<i16> = year.parse().ok().filter(|_| year.len() == 2 && text.contains('.'));
    short.map(|year| 2000 + year)
}

fn month(text: &str) -> Option<i8> {
    let word = text.to_lowercase();
    let is_name = |names: &&[&str]| word.len() >= 3 && names.iter().any(|it| it.starts_with(&word));
    let named = MONTHS.iter().position(is_name).and_then(|index| i8::try_from(index + 1).ok());
    named.or_else(|| day(text))
}

fn day(text: &str) -> Option<i8> {
    text.parse().ok().filter(|_| text.len() <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_proposed() {
        for (text, wanted) in [
            ("16.08.2021", "als „2021-08-16“ schreiben"),
            ("16.8.21", "als „2021-08-16“ schreiben"),
            ("2021/08/16", "als „2021-08-16“ schreiben"),
            ("2021-8-6", "als „2021-08-06“ schreiben"),
            ("20210816", "als „2021-08-16“ schreiben"),
            ("1. Februar 2026", "als „2026-02-01“ schreiben"),
            ("1 Mrz. 2026", "als „2026-03-01“ schreiben"),
            ("Februar 2026", "als „2026-02“ schreiben"),
            ("Okt. 2026", "als „2026-10“ schreiben"),
            ("02/2026", "als „2026-02“ schreiben"),
            ("2026/2", "als „2026-02“ schreiben"),
            ("2026-16-08", "meinten Sie „2026-08-16“? Erst kommt der Monat, dann der Tag"),
            ("31.02.2026", "der Februar 2026 hat 28 Tage"),
        ] {
            assert_eq!(no_date(text).1, wanted, "{text}");
        }
        for text in
            ["2026", "heute", "Ende Februar 2026", "21-08-16", "13/2026", "2026-", "Q1 2026"]
        {
            assert!(no_date(text).1.starts_with("als JJJJ-MM-TT"), "{text}");
        }
    }
}
