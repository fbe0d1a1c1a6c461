//! Lines that stand too far left or right, and dashes where none belong.

use super::line::Line;
use super::slip::Slip;

/// A column where something may go on: a key or an item of a list.
struct Level<'t> {
    column: usize,
    item: bool,
    word: &'t str,
    number: usize,
}

/// What is wrong with the place of a line below these lines.
pub fn slip(line: &Line<'_>, before: &[Line<'_>]) -> Option<Slip> {
    let levels = levels(before);
    let (column, item) = (line.indent(), line.is_item());
    let at = |levels: &[Level<'_>], item: bool| {
        levels.iter().any(|level| level.column == column && level.item == item)
    };
    if at(&levels, item) {
        return None;
    }
    if at(&levels, !item) {
        return Some(mixed(line, item));
    }
    let left = levels.iter().rfind(|level| level.column < column && level.item == item);
    let right = levels.iter().find(|level| level.column > column && level.item == item);
    let (message, help) = match (left, right) {
        (Some(left), None) => ("diese Zeile ist zu weit eingerückt", like(left)),
        (None, Some(right)) => ("diese Zeile ist zu wenig eingerückt", like(right)),
        (Some(left), Some(right)) => {
            let help = format!("{} oder {}", like(left), like(right));
            ("die Einrückung passt zu keiner Zeile darüber", help)
        }
        (None, None) => return None,
    };
    Some(Slip::new(line.start + column, head(line).len(), message, help))
}

/// Whether a line continues the text of the line above rather than being a key at a wrong column.
pub fn is_text(line: &Line<'_>, before: &[Line<'_>]) -> bool {
    before.last().is_some_and(|above| {
        let (value, _) = above.value();
        above.has_key() && !value.is_empty() && above.column() < line.column()
    }) && line.word().chars().next().is_some_and(char::is_uppercase)
}

fn levels<'t>(lines: &[Line<'t>]) -> Vec<Level<'t>> {
    let mut levels: Vec<Level<'t>> = Vec::new();
    for line in lines {
        let indent = line.indent();
        levels.retain(|level| {
            level.column < indent || level.column == indent && line.is_item() && !level.item
        });
        let (number, word) = (line.number, line.word());
        if line.is_item() {
            levels.push(Level { column: indent, item: true, word, number });
        }
        if line.has_key() {
            levels.push(Level { column: line.column(), item: false, word, number });
        }
    }
    levels
}

/// A dash among keys, or a key among dashes.
fn mixed(line: &Line<'_>, item: bool) -> Slip {
    let start = line.start + line.indent();
    if item {
        let help = "den Strich löschen, oder den Listenpunkt unter seinen Schlüssel setzen";
        return Slip::new(start, 1, "zwischen Schlüsseln steht hier ein Listenpunkt", help);
    }
    let help = "um zwei Leerzeichen einrücken, wenn der Schlüssel zum Eintrag darüber gehört; ein \
                neuer Eintrag beginnt mit „- “";
    let message = "zwischen Listenpunkten steht hier ein Schlüssel";
    Slip::new(start, head(line).len(), message, help)
}

/// What to underline: the key or the dash.
fn head<'t>(line: &Line<'t>) -> &'t str {
    if line.is_item() {
        return "-";
    }
    if line.word().is_empty() { line.content() } else { line.word() }
}

fn like(level: &Level<'_>) -> String {
    let what = match (level.item, level.word) {
        (true, _) => "den Listenpunkt".to_owned(),
        (false, word) => format!("„{word}“"),
    };
    let number = level.number;
    match level.column {
        0 => format!("ohne Einrückung schreiben, wie {what} in Zeile {number}"),
        1 => format!("mit einem Leerzeichen einrücken, wie {what} in Zeile {number}"),
        count => format!("mit {count} Leerzeichen einrücken, wie {what} in Zeile {number}"),
    }
}
