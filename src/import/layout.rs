//! Where the lines of a record stand in a YAML text, as far as a person writes them.

use std::ops::Range;

/// The end of the lines `#key: …` with which a template keeps the place of a key.
pub fn template_line(
    text: &str,
    from: usize,
    to: usize,
    key: &str,
    column: usize,
) -> Option<usize> {
    let indent = " ".repeat(column);
    let start = format!("{indent}#{key}:");
    let mut at = text[..from].rfind('\n').map_or(0, |end| end + 1);
    let mut found = None;
    for line in text[at..to.clamp(at, text.len())].split_inclusive('\n') {
        let belongs = line.starts_with(&format!("{indent}#  "));
        match found {
            None if line.starts_with(&start) => {
                found = Some(at + line.trim_end_matches('\n').len());
            }
            Some(_) if belongs => found = Some(at + line.trim_end_matches('\n').len()),
            Some(_) => break,
            None => {}
        }
        at += line.len();
    }
    found
}

/// Behind the comments that follow the last entry of a record.
pub fn end_of_record(text: &str, end: usize, column: usize) -> usize {
    let comment = format!("{}#", " ".repeat(column));
    let below = text[end..].split_inclusive('\n').skip(1);
    let belongs = |line: &&str| line.starts_with(&comment) || line.trim().is_empty();
    end + 1 + below.take_while(belongs).map(str::len).sum::<usize>()
}

/// The column of a key that stands alone in its line, perhaps behind the dash of a list item.
pub fn column(text: &str, key: usize) -> Option<usize> {
    let start = text[..key].rfind('\n').map_or(0, |end| end + 1);
    let before = text[start..key].trim_end_matches(['"', '\'']);
    before.chars().all(|char| char == ' ' || char == '-').then_some(before.len())
}

/// Where the lines of an entry end: those further to the right, and list items below the key.
pub fn end_of_entry(text: &str, at: usize, column: usize) -> usize {
    let first = line(text, at);
    let mut end = at + first.len();
    let mut next = end + 1;
    while next < text.len() {
        let line = line(text, next);
        let words = line.trim_start();
        let indent = line.len() - words.len();
        let item = indent == column && (words.starts_with("- ") || words == "-");
        let nothing = words.is_empty() || words.starts_with('#');
        if !nothing && indent <= column && !item {
            break;
        }
        if !nothing {
            end = next + line.len();
        }
        next += line.len() + 1;
    }
    end
}

/// Where a value stands in its line, if a comment at most follows it.
pub fn token(line: &str) -> Option<Range<usize>> {
    let words = line.trim_start();
    let start = line.len() - words.len();
    let length = match words.chars().next() {
        None | Some('#') => return Some(0..0),
        Some('"') => quoted(words, '"')?,
        Some('\'') => quoted(words, '\'')?,
        Some('[') => words.find(']')? + 1,
        Some('{' | '|' | '>' | '&' | '*' | '!') => return None,
        Some(_) => words.find(" #").unwrap_or(words.len()),
    };
    let length = words[..length].trim_end().len();
    let rest = words[length..].trim_start();
    (rest.is_empty() || rest.starts_with('#')).then_some(start..start + length)
}

/// The length of a text in quotes, both included.
fn quoted(words: &str, quote: char) -> Option<usize> {
    let mut chars = words.char_indices().skip(1).peekable();
    while let Some((at, char)) = chars.next() {
        if char == '\\' && quote == '"' {
            chars.next();
        } else if char == quote {
            if quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == quote) {
                chars.next();
            } else {
                return Some(at + 1);
            }
        }
    }
    None
}

pub fn has_comment(text: &str) -> bool {
    text.contains(" #") || text.contains("\n#")
}

pub fn line(text: &str, at: usize) -> &str {
    text[at..].split('\n').next().unwrap_or_default()
}
