//! A table of an office: any separator, quotes, lines above the heading, cut-off ends.

use super::batch::Unfit;
use csv::{ReaderBuilder, StringRecord};

/// Rows below a heading.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheet {
    /// The heading.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The line of a quotation mark that is never closed; what comes behind it is lost.
    pub cut: Option<u64>,
}

/// A row that says something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its first line in the file.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What may separate cells.
const SEPARATORS: &[u8] = b";,\t|";
/// How far down the heading may stand.
const LINES_ABOVE: usize = 10;
/// Most rows that are read.
const MOST_ROWS: usize = 200_000;
/// Signs that make a cell a formula; exports put `'` before them.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Reads a table; `weight` says how well a row serves as the heading.
pub fn sheet(text: &str, weight: impl Fn(&[String]) -> usize) -> Result<Sheet, Unfit> {
    let (text, named) = separator_line(text);
    let candidates: &[u8] = named.as_ref().map_or(SEPARATORS, std::slice::from_ref);
    let best = candidates.iter().map(|separator| {
        let rows = rows(text, *separator, LINES_ABOVE);
        let place = best_row(&rows.0, &weight);
        let cells = rows.0.get(place).map_or(0, |row| row.cells.len());
        (rows.0.get(place).map_or(0, |row| weight(&row.cells)), cells, place, *separator)
    });
    // Of equals the first separator wins.
    let best = best.rev().max_by_key(|(weight, cells, ..)| (*weight, *cells));
    let (_, _, place, separator) = best.expect("there are separators");
    let (mut rows, cut) = rows(text, separator, usize::MAX);
    if rows.len() <= place {
        return Err(Unfit::new("die Datei ist leer", "die richtige Datei angeben"));
    }
    if rows.len() > MOST_ROWS {
        let message = format!("die Tabelle hat mehr als {MOST_ROWS} Zeilen");
        return Err(Unfit::new(message, "nur die Zeilen ausführen, die gebraucht werden"));
    }
    let shift = u64::from(named.is_some());
    for row in &mut rows {
        row.line += shift;
    }
    let below = rows.split_off(place + 1);
    let head = rows.pop().expect("the heading is there").cells;
    let mut rows = below;
    if cut.is_some() {
        rows.pop();
    }
    Ok(Sheet { head, rows, cut: cut.map(|line| line + shift) })
}

/// Some programs name the separator in a first line: `sep=;`.
fn separator_line(text: &str) -> (&str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim().strip_prefix("sep=").map(str::as_bytes) {
        Some([separator]) => (rest, Some(*separator)),
        _ => (text, None),
    }
}

fn best_row(rows: &[Row], weight: impl Fn(&[String]) -> usize) -> usize {
    let weights: Vec<usize> = rows.iter().map(|row| weight(&row.cells)).collect();
    let most = weights.iter().copied().max().unwrap_or(0);
    weights.iter().position(|weight| *weight == most).unwrap_or(0)
}

/// The rows that are not empty, at most so many, and where a quotation mark is never closed.
fn rows(text: &str, separator: u8, most: usize) -> (Vec<Row>, Option<u64>) {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let (mut rows, mut at, mut line) = (Vec::new(), 0, 1);
    for record in reader.records().map_while(Result::ok) {
        let from = record.position().map_or(at, |position| position.byte() as usize);
        // Empty lines before a row are not its own.
        let rest = text.get(from..).unwrap_or_default();
        let start = from + rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        line += text.get(at..start).unwrap_or_default().matches('\n').count() as u64;
        at = start;
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row { line, cells: cells(&record) });
        }
        if rows.len() >= most.min(MOST_ROWS + 1) {
            return (rows, None);
        }
    }
    let last = text.get(at..).unwrap_or_default();
    let open = last.matches('"').count() % 2 == 1 && last.contains('\n');
    (rows, open.then_some(line))
}

fn cells(record: &StringRecord) -> Vec<String> {
    record.iter().map(|cell| unguarded(cell.trim()).trim().to_owned()).collect()
}

/// The cell without the sign that keeps spreadsheets from computing it.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(FORMULA) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Sheet {
        sheet(text, |cells| cells.iter().filter(|cell| ["id", "titel"].contains(&&***cell)).count())
            .expect("a table")
    }

    #[test]
    fn any_separator() {
        for text in [
            "id;titel\na;b, c\n",
            "id,titel\na,\"b, c\"\n",
            "id\ttitel\na\tb, c\n",
            "sep=;\nid;titel\na;b, c\n",
            "id|titel\r\na|b, c",
            "\"id\";\"titel\"\n\n;;\n a ; b, c \n",
            "Liste der Begriffe\nStand: 2026\n\nid;titel\na;b, c\n",
        ] {
            let found = read(text);
            assert_eq!(found.head, ["id", "titel"], "{text}");
            assert_eq!(found.rows.len(), 1, "{text}");
            assert_eq!(found.rows[0].cells, ["a", "b, c"], "{text}");
        }
    }

    #[test]
    fn cells_lose_the_guard_against_formulas() {
        let found = read("id;titel\na;'=1+1\nb;'+49 391\nc;'s Hertogenbosch\nd;\"'\"\"x\"\"\"\n");
        let titles: Vec<&str> = found.rows.iter().map(|row| row.cells[1].as_str()).collect();
        assert_eq!(titles, ["=1+1", "+49 391", "'s Hertogenbosch", "'\"x\""]);
    }

    #[test]
    fn a_file_that_breaks_off_keeps_its_whole_rows() {
        let found = read("id;titel\na;\"zwei\nZeilen\"\nb;\"bricht\nab");
        assert_eq!(found.rows.len(), 1);
        assert_eq!((found.rows[0].line, found.cut), (2, Some(4)));
        let found = read("\r\n\r\nid;titel\r\n\r\na;b\r\n;;\r\nc;d\r\n");
        let lines: Vec<u64> = found.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [5, 7]);
    }
}
