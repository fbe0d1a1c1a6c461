//! From byte offsets to lines and columns.

use super::locate::Located;
use super::source::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// A line and a column, both from 1; columns count characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// Where the lines of the files begin, counted once per file.
#[derive(Debug, Default)]
pub struct Lines {
    starts: HashMap<Arc<str>, Vec<usize>>,
}

impl Lines {
    /// Start and end of a place; `None` where there is no text.
    pub fn of(&mut self, at: &Located) -> Option<(Position, Position)> {
        let text = at.text.as_deref()?;
        let starts = self.starts.entry(at.path.clone()).or_insert_with(|| line_starts(text));
        let Span { start, end } = at.span;
        let find = |offset: u32| position(text, starts, offset as usize);
        Some((find(start), find(end)))
    }
}

impl Located {
    /// `path:line:column`, or the path where there is no text.
    pub fn origin(&self, start: Option<Position>) -> String {
        match start {
            Some(Position { line, column }) => format!("{}:{line}:{column}", self.path),
            None => self.path.to_string(),
        }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

fn position(text: &str, starts: &[usize], offset: usize) -> Position {
    let offset = text.floor_char_boundary(offset);
    let line = starts.partition_point(|start| *start <= offset);
    let column = text[starts[line - 1]..offset].chars().count() + 1;
    Position { line, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "ä„b\n\nüber";
        let starts = line_starts(text);
        for (offset, line, column) in
            [(0, 1, 1), (2, 1, 2), (5, 1, 3), (7, 2, 1), (10, 3, 2), (99, 3, 5)]
        {
            assert_eq!(position(text, &starts, offset), Position { line, column }, "{offset}");
        }
    }
}
