//! A cell as people write it → a value as YAML has it.

use super::plain::one_line;
use crate::base::date::Date;
use crate::base::slug::slug;
use crate::model::field::{ChoiceSpec, Shape};
use serde_json::Value;

/// What stands between several values of one cell.
const BETWEEN: &[char] = &['|', '\n'];

/// The value of a cell; `None` for an empty one. What fits nowhere stays as it is written.
pub fn value(shape: &Shape, cell: &str) -> Option<Value> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    if cell.starts_with(['[', '{'])
        && let Ok(value @ (Value::Array(_) | Value::Object(_))) = serde_json::from_str(cell)
    {
        return Some(as_text(value));
    }
    Some(match shape {
        Shape::List(inner) => Value::Array(items(inner, cell)),
        Shape::Either(shapes) => value(&shapes[0], cell)?,
        _ => Value::String(scalar(shape, cell)),
    })
}

/// Several values: between bars or line ends; where no value has a comma or `;`, between these too.
fn items(shape: &Shape, cell: &str) -> Vec<Value> {
    let words = matches!(
        shape,
        Shape::Choice(_) | Shape::Ref(_) | Shape::AnyRef(_) | Shape::Integer(..) | Shape::Date
    );
    let split = |char: char| BETWEEN.contains(&char) || words && matches!(char, ',' | ';');
    cell.split(split).filter_map(|item| value(shape, item)).collect()
}

fn scalar(shape: &Shape, cell: &str) -> String {
    let text = one_line(cell);
    let better = match shape {
        Shape::Integer(..) => whole(&text),
        Shape::Decimal => decimal(&text),
        Shape::Flag => flag(&text),
        Shape::Date => date(&text),
        Shape::Choice(words) => choice(words, &text),
        _ => None,
    };
    better.unwrap_or(text)
}

/// `7.416` and `7 416` → `7416`.
fn whole(text: &str) -> Option<String> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = text.split(['.', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next().filter(|group| digits(group))?;
    let rest: Vec<&str> = groups.collect();
    let grouped = first.len() <= 3 && rest.iter().all(|group| group.len() == 3 && digits(group));
    (rest.is_empty() || grouped).then(|| first.to_owned() + &rest.concat())
}

/// `1.234,50 €` → `1234.50`.
fn decimal(text: &str) -> Option<String> {
    let text = text.trim_end_matches('€').trim_end_matches("EUR").trim();
    if !text.contains(',') && text.matches('.').count() == 1 {
        return Some(text.to_owned());
    }
    let (before, behind) = text.split_once(',').unwrap_or((text, ""));
    let before = whole(before)?;
    Some(if behind.is_empty() { before } else { format!("{before}.{behind}") })
}

fn flag(text: &str) -> Option<String> {
    let word = match text.to_lowercase().as_str() {
        "ja" | "j" | "wahr" | "true" | "x" | "1" => "ja",
        "nein" | "n" | "falsch" | "false" | "0" => "nein",
        _ => return None,
    };
    Some(word.to_owned())
}

/// `16.08.2021`, `8/2021`, `August 2021`, `2021-08-16T10:00:00` → as YAML has them.
pub fn date(text: &str) -> Option<String> {
    let iso = text.get(..10).filter(|_| matches!(text.as_bytes().get(10), Some(b'T' | b' ')));
    if let Some(day) = Date::parse(iso.unwrap_or(text)) {
        return Some(day.to_string());
    }
    let numbers: Option<Vec<i16>> =
        text.split(['.', '/']).map(|part| part.trim().parse().ok()).collect();
    if let Some(numbers) = numbers {
        return match numbers[..] {
            [day, month, year] => full(year, month, day).map(|day| day.to_string()),
            [month, year] => month_of(year, month),
            _ => None,
        };
    }
    let (word, year) = text.rsplit_once(' ')?;
    let number = (1..=12).find(|number| {
        full(2000, *number, 1).is_some_and(|day| day.long().ends_with(&format!(" {word} 2000")))
    })?;
    month_of(year.parse().ok()?, number)
}

fn full(year: i16, month: i16, day: i16) -> Option<Date> {
    let year = if (0..100).contains(&year) { year + 2000 } else { year };
    Date::day(year, month.try_into().ok()?, day.try_into().ok()?)
}

fn month_of(year: i16, month: i16) -> Option<String> {
    let first = full(year, month, 1)?.to_string();
    Some(first[..7].to_owned())
}

/// The word of a choice, also by its label and however it is spelled.
fn choice(words: &[ChoiceSpec], text: &str) -> Option<String> {
    let wanted = slug(text);
    let same = |spec: &&ChoiceSpec| {
        spec.word == text || slug(spec.word) == wanted || slug(spec.label) == wanted
    };
    words.iter().find(same).map(|spec| spec.word.to_owned())
}

/// Numbers and truth values of JSON as text; the rest as it is.
pub fn as_text(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::String(number.to_string()),
        Value::Bool(yes) => Value::String(if yes { "ja" } else { "nein" }.to_owned()),
        Value::Array(items) => Value::Array(items.into_iter().map(as_text).collect()),
        Value::Object(entries) => {
            Value::Object(entries.into_iter().map(|(key, value)| (key, as_text(value))).collect())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::entity::organisation::OrganisationKind;
    use serde_json::json;

    #[test]
    fn cells_as_people_write_them() {
        let list = |inner: Shape| Shape::List(Box::new(inner));
        for (shape, cell, wanted) in [
            (Shape::Integer(0, 9), "7.416", json!("7416")),
            (Shape::Integer(0, 9), "1 234 567", json!("1234567")),
            (Shape::Integer(0, 9), "1.23", json!("1.23")),
            (Shape::Decimal, "1.234,50 €", json!("1234.50")),
            (Shape::Decimal, "12,5", json!("12.5")),
            (Shape::Decimal, "12.50", json!("12.50")),
            (Shape::Flag, "Ja", json!("ja")),
            (Shape::Flag, "falsch", json!("nein")),
            (Shape::Date, "16.8.2021", json!("2021-08-16")),
            (Shape::Date, "August 2021", json!("2021-08")),
            (Shape::Date, "08/2021", json!("2021-08")),
            (Shape::Date, "2026-09-29T03:00:00Z", json!("2026-09-29")),
            (Shape::Date, "bald", json!("bald")),
            (Shape::Choice(OrganisationKind::WORDS), "IT-Dienstleister", json!("it_dienstleister")),
            (Shape::Choice(OrganisationKind::WORDS), "Behoerde", json!("Behoerde")),
            (list(Shape::Text), "a, b | c\nd", json!(["a, b", "c", "d"])),
            (list(Shape::Ref("stelle")), "a, b;c", json!(["a", "b", "c"])),
            (list(Shape::Text), r#"[{"x": 1}]"#, json!([{"x": "1"}])),
            (Shape::Text, "  zwei \n Zeilen ", json!("zwei Zeilen")),
        ] {
            assert_eq!(value(&shape, cell), Some(wanted), "{cell}");
        }
        assert_eq!(value(&Shape::Text, " \n"), None);
    }
}
