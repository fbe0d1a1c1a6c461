//! Days, months and periods.

use super::text::scalar;
use crate::base::date::Date;
use crate::base::place::KeyPath;
use crate::model::field::{Cx, Field, Inner, Shape, Shown, group};
use crate::parse::yaml::Node;
use serde_json::Value;

impl Default for Date {
    fn default() -> Self {
        Self::parse("2000-01-01").expect("the calendar has this day")
    }
}

impl Field for Date {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "ein Datum")?;
        let date = Self::parse(text);
        if date.is_none() {
            let (message, help) = no_date(text);
            cx.wrong(path, message, Some(help));
        }
        date
    }

    fn shape() -> Shape {
        Shape::Date
    }

    fn show(&self) -> Shown {
        Shown::Text(self.long())
    }

    fn data(&self) -> Value {
        self.to_string().into()
    }
}

/// What is wrong with a text that is no date, and what to do.
fn no_date(text: &str) -> (String, String) {
    let message = format!("„{text}“ ist kein Datum");
    let usual = "als JJJJ-MM-TT oder JJJJ-MM schreiben, zum Beispiel 2021-08-16".to_owned();
    let Some((year, month, day)) = numbers(text).or_else(|| german(text)) else {
        return (message, usual);
    };
    if let Some(date) = Date::day(year, month, day) {
        return (message, format!("als „{date}“ schreiben"));
    }
    if let Some(date) = Date::day(year, day, month) {
        return (message, format!("meinten Sie „{date}“? Erst kommt der Monat, dann der Tag"));
    }
    let Some(month) = Date::parse(&format!("{year:04}-{month:02}")) else {
        return (message, usual);
    };
    let (name, days) = (month.long(), month.last_day().day());
    let message = format!("den {day}. {name} gibt es nicht");
    (message, format!("der {name} hat {days} Tage"))
}

/// Year, month and day of `16.08.2021` or `16.08.21`.
fn german(text: &str) -> Option<(i16, i8, i8)> {
    let (day, rest) = text.split_once('.')?;
    let (month, year) = rest.split_once('.')?;
    let century = if year.trim().len() == 2 { "20" } else { "" };
    numbers(&format!("{century}{}-{}-{}", year.trim(), month.trim(), day.trim()))
}

/// The three numbers of `2021-08-16`.
fn numbers(text: &str) -> Option<(i16, i8, i8)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let all = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    parts.next().is_none().then_some(all)
}

group! {
    /// A period, perhaps open at one end.
    Period {
        /// Von: erster Tag.
        from: opt Date = "von";
        /// Bis: letzter Tag.
        until: opt Date = "bis";
    }
}

impl Inner for Period {
    fn phrase(&self) -> Option<String> {
        Some(self.words())
    }
}

impl Period {
    /// In words: `Juni 2020 bis Dezember 2022`.
    pub fn words(&self) -> String {
        match (self.from, self.until) {
            (Some(from), Some(until)) => format!("{} bis {}", from.long(), until.long()),
            (Some(from), None) => format!("seit {}", from.long()),
            (None, Some(until)) => format!("bis {}", until.long()),
            (None, None) => "nicht bekannt".to_owned(),
        }
    }
}
