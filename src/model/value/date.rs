//! Days, months and periods.

use super::date_slip::no_date;
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
