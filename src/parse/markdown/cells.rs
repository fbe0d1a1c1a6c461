//! Cells as they are written: more than fit, lines without any, and tables that are none for want of their second line.

use super::writer::{P060, Writer};
use std::ops::Range;

/// The cells of a row behind the last column, if they say something.
fn surplus(row: &str, columns: usize) -> Option<Range<usize>> {
    let cells = cells(row);
    let first = cells.get(columns..)?.iter().find(|cell| !row[(*cell).clone()].is_empty())?;
    let last = cells.iter().rfind(|cell| !row[(*cell).clone()].is_empty())?;
    Some(first.start..last.end)
}

/// The words of each cell of a row.
fn cells(row: &str) -> Vec<Range<usize>> {
    let line = row.lines().next().unwrap_or_default();
    let start = line.len() - line.trim_start().len();
    let first = start + usize::from(line[start..].starts_with('|'));
    let bars = line.match_indices('|').map(|(at, _)| at);
    let bars = bars.filter(|at| *at >= first && !line[..*at].ends_with('\\'));
    let mut from = first;
    let mut cells = Vec::new();
    for end in bars.chain([line.len()]) {
        let cell = &line[from..end];
        let at = from + cell.len() - cell.trim_start().len();
        cells.push(at..at.max(from + cell.trim_end().len()));
        from = (end + 1).min(line.len());
    }
    if line.trim_end().ends_with('|') {
        cells.pop();
    }
    cells
}

/// Whether a row has no bar at all. About a component in its place there is a message already.
fn is_bare(row: &str) -> bool {
    !row.contains('|') && !row.starts_with("{{")
}

impl Writer<'_> {
    /// Cells that are too many, and a line without any, which was meant as a text below. Hands over whether it is
    /// such a line; `told` if one above has had its message.
    pub fn row_slip(&mut self, range: Range<usize>, columns: usize, told: bool) -> bool {
        let row = &self.source[range.clone()];
        if let Some(surplus) = surplus(row, columns) {
            let range = range.start + surplus.start..range.start + surplus.end;
            let columns = if columns == 1 { "eine Spalte" } else { &format!("{columns} Spalten") };
            let message = format!("diese Zelle ist zu viel, die Tabelle hat {columns}");
            let help =
                "löschen oder die Kopfzeile ergänzen; einen Strich im Text als „\\|“ schreiben";
            self.error(P060, range, message, help);
        }
        let bare = is_bare(row);
        if bare && !told {
            let line = range.start..range.start + row.trim_end().len();
            let message = "diese Zeile ist noch ein Teil der Tabelle darüber";
            let help =
                "soll sie ein Absatz sein, davor eine leere Zeile lassen; sonst mit „|“ beginnen";
            self.warning(P060, line, message, help);
        }
        bare
    }

    /// A paragraph that was meant as a table: rows between bars, and no line of dashes that fits.
    pub fn table_slip(&mut self, paragraph: &Range<usize>, caption: &str) -> bool {
        let text = &self.source[paragraph.clone()];
        let below =
            if text.starts_with(caption) { text.find('\n').map_or(0, |at| at + 1) } else { 0 };
        let head = text[below..].lines().next().unwrap_or_default();
        let line = text[below..].lines().nth(1).unwrap_or_default().trim();
        let columns = cells(head).len();
        let rows = head.trim_end().ends_with('|') || line.starts_with('|');
        if !head.starts_with('|') || columns == 0 || !rows || !head[1..].contains('|') {
            return false;
        }
        let dashes = line.contains('-') && line.chars().all(|char| "-:| ".contains(char));
        let own = if dashes { cells(line).len() } else { 0 };
        let (message, help) = if dashes && own != columns {
            let head =
                if columns == 1 { "eine Zelle".to_owned() } else { format!("{columns} Zellen") };
            let message = format!("die Kopfzeile der Tabelle hat {head}, die Zeile darunter {own}");
            (message, "beide Zeilen mit gleich vielen Zellen schreiben".to_owned())
        } else {
            let line = "| --- ".repeat(columns.min(8));
            let message =
                "unter der Kopfzeile der Tabelle fehlt die Zeile mit den Strichen".to_owned();
            (message, format!("eine Zeile „{line}|“ darunter setzen"))
        };
        let start = paragraph.start + below;
        self.error(P060, start..start + head.trim_end().len(), message, help);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::testing::{check_messages, read};

    #[test]
    fn bars_part_cells() {
        for (row, wanted) in [
            ("| a | b |", &["a", "b"][..]),
            ("a|b", &["a", "b"]),
            ("| a \\| b | |", &["a \\| b", ""]),
            ("|", &[]),
        ] {
            let found: Vec<&str> = cells(row).into_iter().map(|cell| &row[cell]).collect();
            assert_eq!(found, wanted, "{row}");
        }
    }

    #[test]
    fn a_table_needs_its_second_line() {
        check_messages(&[
            ("| A | B |\n| c | d |\n", "P060 Fehler 0..9 „| A | B |“ "),
            ("| A | B |\n|---|\n| c | d |\n", "P060 Fehler 0..9 „| A | B |“ "),
            ("Tabelle: a\n| A | B |\n| c | d |\n", "P060 Fehler 11..20 „| A | B |“ "),
            ("|x| ist der Betrag von x.\n", ""),
            ("a | b\n\n\\| c | d |\n\n| e\n", ""),
        ]);
        let help = read("| A | B |\n| c | d |\n").diags[0].help.clone();
        assert_eq!(help.as_deref(), Some("eine Zeile „| --- | --- |“ darunter setzen"));
    }

    #[test]
    fn text_below_is_told() {
        check_messages(&[
            ("| A | B |\n|---|---|\n| b | c |\nText.\nMehr.\n", "P060 Warnung 30..35 „Text.“ "),
            ("> | A |\n> |---|\n> | b |\n> Text\n", "P060 Warnung 26..30 „Text“ "),
            ("A | B\n---|---\nb | c\n| d\n\nText\n", ""),
            ("| A |\n|---|\n| b |\n- c\n", ""),
            ("| A |\n|---|\n| b |\n\n*Quelle: Amt*\n", ""),
        ]);
    }

    #[test]
    fn surplus_cells_are_told() {
        check_messages(&[
            ("| A | B |\n|---|---|\n| b | c | d |\n", "P060 Fehler 30..31 „d“ "),
            ("A | B\n---|---\nb | c | d | e\n", "P060 Fehler 22..27 „d | e“ "),
            ("> | A |\n> |---|\n> | b | c |\n", "P060 Fehler 24..25 „c“ "),
            ("| A |\n|---|\n| `b\\|c` |\n| b |  |\n", ""),
        ]);
    }
}
