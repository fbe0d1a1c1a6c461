//! Signs that YAML does not want where they stand: tabs, hard blanks, marks at the start of a line.

use super::line::Line;
use super::slip::Slip;

/// A sign in the blanks in front, or at the very start of the content.
pub fn slip(line: &Line<'_>) -> Option<Slip> {
    blank(line).or_else(|| divider(line)).or_else(|| mark(line))
}

/// A wrong sign in the blanks of a line.
pub fn blank(line: &Line<'_>) -> Option<Slip> {
    hard_blank(line).or_else(|| tab(line))
}

/// A blank that looks like one and is none, in front of the line or behind its key.
pub fn hard_blank(line: &Line<'_>) -> Option<Slip> {
    let hard = |char: char| char.is_whitespace() && !char.is_ascii();
    let front = line.text.len() - line.text.trim_start().len();
    let word = line.word();
    let colon = line.column() + word.len();
    let is_key = !word.is_empty() && !word.contains(char::is_uppercase);
    let behind =
        is_key && line.text[colon..].strip_prefix(':').is_some_and(|it| it.starts_with(hard));
    let at = line.text[..front].find(hard).or(behind.then_some(colon + 1))?;
    let width = line.text[at..].chars().next().map_or(0, char::len_utf8);
    Some(Slip::new(
        line.start + at,
        width,
        "hier steht ein geschütztes Leerzeichen, es zählt nicht als Einrückung oder Abstand",
        "löschen und mit der Leertaste neu schreiben",
    ))
}

fn tab(line: &Line<'_>) -> Option<Slip> {
    let blank = line.text.len() - line.text.trim_start().len();
    let at = line.text[..blank].find('\t')?;
    let help = "mit Leerzeichen einrücken, zwei je Stufe";
    Some(Slip::new(line.start + at, 1, "hier rückt ein Tabulator ein", help))
}

/// Signs that begin the items of a list in letters, and in YAML only a text.
pub const DOTS: [char; 5] = ['–', '—', '•', '·', '▪'];

/// A key behind such a sign, in place of the dash of a list, or any text where only a key can stand.
pub fn dot(line: &Line<'_>) -> Option<Slip> {
    let content = line.content();
    let sign = content.chars().next().filter(|sign| DOTS.contains(sign))?;
    let item = content[sign.len_utf8()..].strip_prefix(' ')?;
    let key = item.split_once(':').is_some_and(|(key, _)| !key.contains(' '));
    (key || line.indent() == 0).then(|| no_item(line.content_start(), sign, item))
}

/// The message about a sign that begins no item.
pub fn no_item(start: usize, sign: char, item: &str) -> Slip {
    let message = format!("mit „{sign}“ beginnt in YAML kein Listenpunkt");
    let help = format!("mit dem kurzen Strich der Tastatur schreiben: „- {item}“");
    Slip::new(start, sign.len_utf8(), message, help)
}

/// A line that splits the file in two.
pub fn divider(line: &Line<'_>) -> Option<Slip> {
    (line.text == "---" || line.text == "...").then(|| {
        let message = format!("„{}“ teilt die Datei, sie darf nur einen Teil haben", line.text);
        let help =
            "die Zeile löschen; mehrere Einträge als Liste schreiben, jeder beginnt mit „- “";
        Slip::new(line.start, line.text.len(), message, help)
    })
}

fn mark(line: &Line<'_>) -> Option<Slip> {
    let (content, start) = (line.content(), line.content_start());
    let first = content.chars().next().filter(|char| "@`%".contains(*char))?;
    let message = format!("mit „{first}“ darf hier nichts beginnen");
    let help = if line.is_item() {
        super::slip::QUOTE
    } else {
        "das Zeichen löschen; hier wird ein Schlüssel gebraucht: „schlüssel: Wert“"
    };
    Some(Slip::new(start, 1, message, help))
}
