//! Whole numbers, decimals and yes or no.

use super::text::scalar;
use crate::base::place::KeyPath;
use crate::model::field::{Cx, Field, Shape, Shown};
use crate::parse::yaml::Node;
use serde_json::Value;

/// A whole number from 0 to 9 999 999 999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Int(pub i64);

/// A number with at most four decimals, kept in ten-thousandths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Decimal(pub i64);

/// `ja` or `nein`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Flag(pub bool);

const MAX: i64 = 9_999_999_999;

/// `7416` → `7 416`, in groups of three with narrow no-break spaces (DIN 5008).
pub fn grouped(number: i64) -> String {
    let digits = number.abs().to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    if number < 0 { format!("−{out}") } else { out }
}

impl Field for Int {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "eine ganze Zahl")?;
        match text.parse::<i64>() {
            Ok(number) if (0..=MAX).contains(&number) => Some(Self(number)),
            _ => {
                let help = match without_groups(text) {
                    Some(digits) => format!("als „{digits}“ schreiben"),
                    None => "nur Ziffern, ohne Punkt und Leerzeichen".to_owned(),
                };
                cx.wrong(path, format!("„{text}“ ist keine ganze Zahl"), Some(help));
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::Integer(0, MAX)
    }

    fn show(&self) -> Shown {
        Shown::Text(grouped(self.0))
    }

    fn data(&self) -> Value {
        self.0.into()
    }
}

/// The digits of `1.500` and `12 000`.
fn without_groups(text: &str) -> Option<String> {
    let mut groups = text.split(['.', ' ', '\u{a0}', '\u{202f}', '\'']);
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().filter(|first| matches!(first.len(), 1..=3) && digits(first))?;
    let rest: Vec<&str> = groups.collect();
    let whole = !rest.is_empty() && rest.iter().all(|group| group.len() == 3 && digits(group));
    whole.then(|| format!("{first}{}", rest.concat()))
}

impl Decimal {
    /// Reads `12`, `12.5` or `12,50`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 10 || part.len() > 4 || !digits(whole) || !digits(part)
        {
            return None;
        }
        let part = format!("{part:0<4}").parse::<i64>().ok()?;
        Some(Self(whole.parse::<i64>().ok()? * 10_000 + part))
    }

    /// `1 234,5` in German writing, with at least `decimals` places.
    pub fn german(self, decimals: usize) -> String {
        let part = format!("{:04}", self.0 % 10_000);
        let mut shown = part.trim_end_matches('0').to_owned();
        while shown.len() < decimals {
            shown.push('0');
        }
        let whole = grouped(self.0 / 10_000);
        if shown.is_empty() { whole } else { format!("{whole},{shown}") }
    }

    /// `1234.5`, without needless zeros.
    pub fn plain(self) -> String {
        let number = format!("{}.{:04}", self.0 / 10_000, self.0 % 10_000);
        number.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

impl Field for Decimal {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "eine Zahl")?;
        let number = Self::parse(text);
        if number.is_none() {
            let help = Some(
                "zum Beispiel „12“ oder „12.50“, höchstens vier Stellen hinter dem Komma".into(),
            );
            cx.wrong(path, format!("„{text}“ ist keine Zahl"), help);
        }
        number
    }

    fn shape() -> Shape {
        Shape::Decimal
    }

    fn show(&self) -> Shown {
        Shown::Text(self.german(0))
    }

    fn data(&self) -> Value {
        self.plain().parse().map_or(Value::Null, Value::Number)
    }
}

impl Field for Flag {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        match scalar(node, path, cx, "„ja“ oder „nein“")? {
            "ja" | "true" => Some(Self(true)),
            "nein" | "false" => Some(Self(false)),
            other => {
                let help = Some("„ja“ oder „nein“ schreiben".to_owned());
                cx.wrong(path, format!("„{other}“ ist weder ja noch nein"), help);
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::Flag
    }

    fn show(&self) -> Shown {
        Shown::Text(if self.0 { "ja" } else { "nein" }.to_owned())
    }

    fn data(&self) -> Value {
        self.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_numbers() {
        assert_eq!(grouped(7416), "7\u{202f}416");
        assert_eq!(grouped(582), "582");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(Decimal::parse("12.5").expect("a number").german(2), "12,50");
        assert_eq!(Decimal::parse("12,00").expect("a number").german(0), "12");
        for wrong in ["", "1.2.3", "-5", "1e3", "1.00001", "zwölf"] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }
}
