//! The lines around a place, cut for a browser.

use crate::base::lines::Position;
use crate::base::locate::Located;
use serde::Serialize;

/// Lines shown before and behind the place.
const AROUND: usize = 1;
/// Longer lines are cut, in characters.
const LONGEST: usize = 240;

/// A line of a source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Line {
    /// From 1.
    #[serde(rename = "nummer")]
    pub number: usize,
    /// What stands before the place; the whole line where the place is elsewhere.
    #[serde(rename = "davor")]
    pub before: String,
    /// The place itself.
    #[serde(rename = "stelle")]
    pub marked: String,
    /// What stands behind it.
    #[serde(rename = "danach")]
    pub behind: String,
}

/// The lines around a place; none where there is no text.
pub fn excerpt(at: &Located, range: Option<(Position, Position)>) -> Vec<Line> {
    let (Some(text), Some((start, end))) = (at.text.as_deref(), range) else { return Vec::new() };
    let first = start.line.saturating_sub(1 + AROUND);
    let shown = text.lines().enumerate().skip(first).take(start.line + AROUND - first);
    shown.map(|(place, line)| cut(place + 1, line, start, end)).collect()
}

fn cut(number: usize, line: &str, start: Position, end: Position) -> Line {
    let chars: Vec<char> = line.chars().collect();
    let text = |from: usize, to: usize| -> String {
        chars[from.min(chars.len())..to.min(chars.len())].iter().collect()
    };
    if number != start.line {
        let (before, marked, behind) = (text(0, LONGEST), String::new(), String::new());
        return Line { number, before, marked, behind };
    }
    let from = start.column - 1;
    let to = if end.line == start.line { end.column - 1 } else { chars.len() };
    let left = from.saturating_sub(LONGEST / 2);
    let to = to.clamp(from, from + LONGEST);
    Line {
        number,
        before: text(left, from),
        marked: text(from, to),
        behind: text(to, to + LONGEST / 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::lines::Lines;
    use crate::base::source::Span;

    fn lines(text: &str, start: usize, end: usize) -> Vec<(usize, String)> {
        let at = Located { path: "a".into(), text: Some(text.into()), span: Span::new(start, end) };
        let range = Lines::default().of(&at);
        let line =
            |line: Line| (line.number, format!("{}[{}]{}", line.before, line.marked, line.behind));
        excerpt(&at, range).into_iter().map(line).collect()
    }

    #[test]
    fn the_place_and_its_neighbours() {
        let found = lines("eins\nzwei ä drei\nvier\nfünf", 10, 12);
        let wanted = [(1, "eins[]"), (2, "zwei [ä] drei"), (3, "vier[]")];
        assert_eq!(found, wanted.map(|(number, text)| (number, text.to_owned())));
        assert_eq!(lines("a", 1, 1), [(1, "a[]".to_owned())]);
        assert_eq!(lines("", 0, 0), []);
        assert_eq!(lines("ab\ncd", 1, 5)[0].1, "a[b]");
        let long = format!("{}ZIEL{}", "x".repeat(5_000), "y".repeat(5_000));
        let found = lines(&long, 5_000, 5_004);
        assert!(found[0].1.contains("[ZIEL]") && found[0].1.len() < 500, "{found:?}");
    }
}
