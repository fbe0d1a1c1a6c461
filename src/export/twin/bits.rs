//! A line in bits, and how they are written down: marks only where Markdown reads them as such.

use super::escape::escaped;

/// What words stand in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A paragraph, which may have several lines.
    Paragraph,
    /// A heading, which has one.
    Line,
    /// A cell, where a bar is the border.
    Cell,
}

/// A bit of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bit {
    Words(String),
    /// Markdown as it is: code, pictures.
    Ready(String),
    Open(Mark),
    Close(Mark),
    LinkStart,
    LinkEnd(String),
    /// A new line, or the border between two blocks of a cell.
    Break,
}

/// What makes words stand out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    Strong,
    Emphasis,
    Deleted,
}

impl Mark {
    fn sign(self) -> &'static str {
        match self {
            Self::Strong => "**",
            Self::Emphasis => "*",
            Self::Deleted => "~~",
        }
    }
}

/// A line in Markdown.
pub fn print(mut bits: Vec<Bit>, place: Place) -> String {
    trim(&mut bits);
    let mut out = String::new();
    let mut open = Vec::new();
    for (at, bit) in bits.iter().enumerate() {
        match bit {
            Bit::Words(words) => out.push_str(&escaped(words)),
            Bit::Ready(markdown) if place == Place::Cell => {
                out.push_str(&markdown.replace('|', "\\|"));
            }
            Bit::Ready(markdown) => out.push_str(markdown),
            Bit::Open(mark) => {
                open.push(holds(&bits, at));
                out.push_str(if open.last() == Some(&true) { mark.sign() } else { "" });
            }
            Bit::Close(mark) => {
                out.push_str(if open.pop() == Some(true) { mark.sign() } else { "" });
            }
            Bit::LinkStart => {
                if out.ends_with('!') {
                    out.insert(out.len() - 1, '\\');
                }
                out.push('[');
            }
            Bit::LinkEnd(path) => out.extend(["](", path, ")"]),
            Bit::Break => new_line(&mut out, place),
        }
    }
    out
}

/// No space and no new line at the end, nor before a new line.
fn trim(bits: &mut Vec<Bit>) {
    while let Some(at) = bits.iter().rposition(|bit| !matches!(bit, Bit::Close(_))) {
        match &mut bits[at] {
            Bit::Break => {
                bits.remove(at);
            }
            Bit::Words(words) => {
                words.truncate(words.trim_end_matches(' ').len());
                if !words.is_empty() {
                    break;
                }
                bits.remove(at);
            }
            _ => break,
        }
    }
    for at in 1..bits.len() {
        if bits[at] == Bit::Break
            && let Bit::Words(words) = &mut bits[at - 1]
        {
            words.truncate(words.trim_end_matches(' ').len());
        }
    }
}

/// Whether the marks at both ends of a stretch are read as such, by what stands on their sides.
fn holds(bits: &[Bit], open: usize) -> bool {
    let close = (open..bits.len()).find(|at| matches!(bits[*at], Bit::Close(_)));
    let Some(close) = close else { return false };
    let inside = &bits[open + 1..close];
    let (first, last) = (char_behind(inside), char_before(inside));
    let before = char_before(&bits[..open]);
    let behind = char_behind(&bits[close + 1..]);
    flanks(first, before) && flanks(last, behind)
}

/// Whether a mark between an inner and an outer letter is read as one.
fn flanks(inner: Option<char>, outer: Option<char>) -> bool {
    match inner {
        None => false,
        Some(inner) if inner.is_whitespace() => false,
        Some(inner) if inner.is_alphanumeric() => true,
        Some(_) => outer.is_none_or(|outer| !outer.is_alphanumeric()),
    }
}

fn new_line(out: &mut String, place: Place) {
    if place == Place::Paragraph {
        return out.push_str("\\\n");
    }
    out.push_str(if out.ends_with(['.', ':', ';', ',', '?', '!']) { " " } else { "; " });
}

fn char_behind(bits: &[Bit]) -> Option<char> {
    bits.iter().find_map(|bit| match bit {
        Bit::Words(words) | Bit::Ready(words) => words.chars().next(),
        Bit::LinkStart => Some('['),
        Bit::LinkEnd(_) => Some(']'),
        Bit::Break => Some('\n'),
        Bit::Open(_) | Bit::Close(_) => None,
    })
}

/// The last letter of some bits.
pub fn char_before(bits: &[Bit]) -> Option<char> {
    bits.iter().rev().find_map(|bit| match bit {
        Bit::Words(words) | Bit::Ready(words) => words.chars().next_back(),
        Bit::LinkStart => Some('['),
        Bit::LinkEnd(_) => Some(')'),
        Bit::Break => Some('\n'),
        Bit::Open(_) | Bit::Close(_) => None,
    })
}
