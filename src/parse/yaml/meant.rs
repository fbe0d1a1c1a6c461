//! What YAML accepts and reads otherwise than its author meant: such values are read as meant, with
//! a message. So one slip is one message, and the rest of the file is checked all the same.

use super::hint::{DOTS, QUOTE, Slip, no_item};
use super::node::{Entry, Node, Value};
use super::raw::Raw;
use crate::base::source::Span;

/// A value that is something else by its own first signs; `local` is where YAML saw it.
pub fn node(text: &str, local: Span, raw: &Raw) -> Option<(Slip, Node)> {
    let start = local.start as usize;
    let written = text.get(local.range())?;
    match raw {
        Raw::Text(_) if is_block(text, start) => None,
        Raw::Text(_) if written.starts_with('-') => items(text, start, written),
        Raw::Text(_) if written.starts_with(DOTS) => dots(text, start, written),
        Raw::Text(_) if !written.starts_with(['"', '\'']) => swallowed_item(text, start, written),
        _ => None,
    }
}

/// A value that YAML lost between its key and the end of the line: comment, mark, data type.
pub fn value(text: &str, key: Span, raw: &Raw) -> Option<(Slip, Node)> {
    let behind = line(text, key.end as usize);
    let value = behind.trim_start().strip_prefix(':')?.trim();
    let start = key.end as usize + behind.find(value)?;
    let next = value.chars().nth(1)?;
    let lost = match (value.chars().next()?, raw) {
        ('#', Raw::Null) => "beginnt in YAML ein Kommentar, kein Text",
        ('&', Raw::Null) => "beginnt in YAML eine Sprungmarke, kein Text",
        ('!', _) => "beginnt in YAML ein Datentyp, kein Text",
        _ => return None,
    };
    // „# Kommentar“ behind an empty key is what it looks like.
    next.is_alphanumeric().then(|| {
        let message = format!("mit „{}“ {lost}", &value[..1]);
        scalar(Slip::new(start, 1, message, QUOTE), text, start)
    })
}

/// `{key:value}` and `{key value}`: a key without its value, both together.
pub fn pair(text: &str, key: Span, raw: &Raw) -> Option<(Slip, Entry)> {
    let written = text.get(key.range()).filter(|_| matches!(raw, Raw::Null))?.trim_end();
    let (start, end) = (key.start as usize, key.start as usize + written.len());
    if line(text, end).trim_start().starts_with(':') || written.starts_with(['"', '\'', '?']) {
        return None;
    }
    let cut = written.find([':', ' '])?;
    let (word, rest) = written.split_at(cut);
    let value = rest[1..].trim_start();
    let help = format!("„{word}: {value}“ schreiben");
    let slip = if rest.starts_with(':') {
        Slip::new(start + cut, 1, "nach dem Doppelpunkt fehlt ein Leerzeichen", help)
    } else {
        let message = format!("nach dem Schlüssel „{word}“ fehlt der Doppelpunkt");
        Slip::new(start, word.len(), message, help)
    };
    let value = Value::Scalar(value.to_owned());
    let node = Node { span: Span::new(start + cut + 1, end), value };
    let span = Span::new(start, start + cut);
    Some((slip, Entry { key: word.to_owned(), span, value: node }))
}

/// What follows a text in its line and was hardly meant as a comment: `Antrag #1`. Behind ids, dates and
/// numbers it is one, and so it is behind two blanks or with a blank after its sign.
pub fn comment(text: &str, value: Span) -> Option<Span> {
    let rest = text.as_bytes().get(value.end as usize..)?;
    if !rest.starts_with(b" #") {
        return None;
    }
    let start = value.end as usize + 1;
    let lost = line(text, start).trim_end();
    let written = text.get(value.range())?;
    let is_word = |char: char| char.is_whitespace() || char.is_uppercase() || !char.is_ascii();
    let is_text = !written.starts_with(['"', '\'']) && written.contains(is_word);
    let is_part = lost[1..].starts_with(char::is_alphanumeric);
    (is_text && is_part).then(|| Span::new(start, start + lost.len()))
}

/// `-text` in lines of its own: a list without blanks behind its dashes.
fn items(text: &str, start: usize, written: &str) -> Option<(Slip, Node)> {
    let first = written.chars().nth(1)?;
    if !begins_line(text, start) || !first.is_alphabetic() {
        return None;
    }
    let node = list(start, written, '-')?;
    let help = format!("„- {}“ schreiben", first_item(text, &node)?);
    Some((Slip::new(start, 1, "nach dem Strich fehlt ein Leerzeichen", help), node))
}

/// `– text` and `• text` in lines of their own: a list with the signs of a letter.
fn dots(text: &str, start: usize, written: &str) -> Option<(Slip, Node)> {
    let sign = written.chars().next()?;
    let is_item = |line: &str| {
        line.trim().strip_prefix([sign, '-']).is_some_and(|rest| rest.starts_with([' ', '\u{a0}']))
    };
    if !begins_line(text, start) || !written.lines().all(is_item) {
        return None;
    }
    let node = list(start, written, sign)?;
    let slip = no_item(start, sign, first_item(text, &node)?);
    Some((slip, node))
}

fn begins_line(text: &str, start: usize) -> bool {
    text[text[..start].rfind('\n').map_or(0, |end| end + 1)..start].trim().is_empty()
}

/// The lines of a text as items of a list, without the sign in front.
fn list(start: usize, written: &str, sign: char) -> Option<Node> {
    let mut items = Vec::new();
    let mut at = start;
    for line in written.split_inclusive('\n') {
        let item = line.trim();
        let from = at + line.find(item)?;
        let word = item.trim_start_matches([sign, '-']).trim_start();
        let span = Span::new(from + item.len() - word.len(), from + item.len());
        items.push(Node { span, value: Value::Scalar(word.to_owned()) });
        at += line.len();
    }
    let span = Span::new(start, start + written.len());
    Some(Node { span, value: Value::List(items) })
}

fn first_item<'t>(text: &'t str, list: &Node) -> Option<&'t str> {
    match &list.value {
        Value::List(items) => text.get(items.first()?.span.range()),
        _ => None,
    }
}

/// A list item so far to the right that it became part of the text above.
fn swallowed_item(text: &str, start: usize, written: &str) -> Option<(Slip, Node)> {
    let end = written
        .match_indices('\n')
        .map(|(end, _)| end)
        .find(|end| written[end + 1..].trim_start().starts_with("- "))?;
    let rest = &written[end..];
    let at = start + end + rest.len() - rest.trim_start().len();
    let message = "durch seine Einrückung gehört dieser Listenpunkt zum Text darüber";
    let help = "so weit einrücken wie den Listenpunkt darüber; ist es keine Liste, den ganzen Text in \
                gerade Anführungszeichen setzen";
    Some(scalar(Slip::new(at, 1, message, help), text, start))
}

/// The rest of the line as a text.
fn scalar(slip: Slip, text: &str, start: usize) -> (Slip, Node) {
    let value = line(text, start).trim_end();
    let span = Span::new(start, start + value.len());
    (slip, Node { span, value: Value::Scalar(value.to_owned()) })
}

/// Whether a text stands below `key: |` or `- >-`, where everything is text.
fn is_block(text: &str, start: usize) -> bool {
    let mut above = text[..start].lines().rev();
    let own = above.next().unwrap_or_default();
    let head = above.find(|line| !line.trim().is_empty()).unwrap_or_default();
    let head =
        head.trim_end().trim_end_matches(|char: char| "+-".contains(char) || char.is_ascii_digit());
    own.trim().is_empty() && [": |", ": >", "- |", "- >"].iter().any(|sign| head.ends_with(sign))
}

/// From a byte to the end of its line.
fn line(text: &str, start: usize) -> &str {
    let rest = text.get(start..).unwrap_or_default();
    rest.lines().next().unwrap_or_default()
}
