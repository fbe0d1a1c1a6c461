//! Tables: caption, header cells, row headers, alignment by class.

use super::builder::{Builder, Edit};
use super::writer::{P060, Writer};
use pulldown_cmark::Alignment;
use std::fmt::Write;
use std::ops::Range;

/// More columns are a mistake.
const MOST_COLUMNS: usize = 200;

/// How the paragraph above a table begins that names it.
pub(super) const CAPTION: &str = "Tabelle:";

/// The table being written, and the caption that waits for one.
#[derive(Default)]
pub(super) struct Tables {
    count: u32,
    open: Option<OpenTable>,
    /// The paragraph of a caption is being written.
    captioning: bool,
    pub caption: Option<(Builder, Range<usize>)>,
}

struct OpenTable {
    columns: Vec<Alignment>,
    cell: usize,
    header: bool,
    /// A line without any bar has had its message.
    bare: bool,
    /// From where the words of a header cell are heard.
    mark: usize,
    first_cells: Vec<FirstCell>,
}

/// Where the first cell of a row stands in the body.
#[derive(Default)]
struct FirstCell {
    open: usize,
    inner: usize,
    strong: usize,
    strong_end: usize,
    strongs: u32,
    close: usize,
}

const STRONG: &str = "<strong>";
const STRONG_END: &str = "</strong>";

impl FirstCell {
    fn is_bold(&self) -> bool {
        self.strongs == 1
            && self.strong == self.inner
            && self.strong_end + STRONG_END.len() == self.close
    }

    fn edits(&self) -> [Edit; 4] {
        let edit = |at, removed, inserted| Edit { at, removed, inserted };
        [
            edit(self.open, "<td".len(), "<th scope=\"row\""),
            edit(self.strong, STRONG.len(), ""),
            edit(self.strong_end, STRONG_END.len(), ""),
            edit(self.close, "</td>".len(), "</th>"),
        ]
    }
}

impl Writer<'_> {
    /// Begins a caption if the paragraph says it is one.
    pub fn caption(&mut self, paragraph: &Range<usize>) -> bool {
        let Some(words) = self.source[paragraph.clone()].strip_prefix(CAPTION) else {
            return false;
        };
        if !words.starts_with(char::is_whitespace) {
            return false;
        }
        self.written = paragraph.end - words.trim_start().len();
        self.tables.captioning = true;
        self.own_body();
        true
    }

    pub fn caption_end(&mut self, range: Range<usize>) -> bool {
        let captioning = std::mem::take(&mut self.tables.captioning);
        if captioning {
            let body = self.body_back();
            self.tables.caption = Some((body, range));
        }
        captioning
    }

    /// A caption without a table behind it stays a paragraph. If rows follow, the message is about them.
    pub fn finish_tables(&mut self) {
        let Some((body, range)) = self.tables.caption.take() else { return };
        let place = range.start..range.start + CAPTION.len();
        if !self.source[range.end..].trim_start().starts_with('|') {
            let message = "auf die Tabellenüberschrift folgt keine Tabelle";
            self.warning(P060, place, message, "die Zeile direkt über eine Tabelle setzen");
        }
        self.body.push("<p>Tabelle: ");
        self.body.append(body);
        self.body.push("</p>\n");
    }

    pub fn table(&mut self, columns: Vec<Alignment>, range: Range<usize>) {
        if columns.len() > MOST_COLUMNS {
            let message = format!("die Tabelle hat mehr als {MOST_COLUMNS} Spalten");
            self.limit(range.start..range.start + 1, message);
            return;
        }
        self.tables.count += 1;
        let number = self.tables.count;
        self.body.push("<div class=\"tabelle\" role=\"region\" ");
        if let Some((caption, _)) = self.tables.caption.take() {
            let _ = write!(
                self.body.html(),
                "aria-labelledby=\"tabelle-{number}\" tabindex=\"0\"><table><caption id=\"tabelle-{number}\">"
            );
            self.body.append(caption);
            self.body.push("</caption>\n");
            self.summary.anchors.push(format!("tabelle-{number}").into());
        } else {
            let _ =
                write!(self.body.html(), "aria-label=\"Tabelle {number}\" tabindex=\"0\"><table>");
        }
        let first_cells = Vec::new();
        let table = OpenTable { columns, cell: 0, header: true, bare: false, mark: 0, first_cells };
        self.tables.open = Some(table);
    }

    pub fn table_head(&mut self) {
        self.body.push("<thead><tr>");
    }

    pub fn table_head_end(&mut self) {
        self.body.push("</tr></thead>\n<tbody>\n");
        if let Some(table) = &mut self.tables.open {
            table.header = false;
        }
    }

    pub fn table_row(&mut self, range: Range<usize>) {
        self.body.push("<tr>");
        let Some(table) = &mut self.tables.open else { return };
        table.cell = 0;
        let (columns, told) = (table.columns.len(), table.bare);
        let bare = self.row_slip(range, columns, told);
        self.tables.open.iter_mut().for_each(|table| table.bare |= bare);
    }

    pub fn cell(&mut self) {
        let Some(table) = &mut self.tables.open else { return };
        let class = match table.columns.get(table.cell) {
            Some(Alignment::Right) => " class=\"rechts\">",
            Some(Alignment::Center) => " class=\"mitte\">",
            _ => ">",
        };
        self.body.push(if table.header { "<th scope=\"col\"" } else { "<td" });
        if !table.header && table.cell == 0 {
            let open = self.body.mark() - "<td".len();
            let inner = self.body.mark() + class.len();
            table.first_cells.push(FirstCell { open, inner, ..FirstCell::default() });
        }
        let header = table.header;
        self.body.push(class);
        if header {
            self.quiet += 1;
            let mark = self.listen();
            self.tables.open.iter_mut().for_each(|table| table.mark = mark);
        }
    }

    pub fn cell_end(&mut self, range: Range<usize>) {
        let Some(table) = &mut self.tables.open else { return };
        table.cell += 1;
        if !table.header {
            if let Some(first) = table.first_cell() {
                first.close = self.body.mark();
            }
            self.body.push("</td>");
            return;
        }
        let mark = table.mark;
        self.body.push("</th>");
        self.quiet -= 1;
        if self.heard(mark).is_empty() && !self.source[range.clone()].contains("{{") {
            let message = "eine Kopfzelle der Tabelle ist leer";
            self.error(P060, range, message, "in jede Zelle der ersten Zeile ein Wort schreiben");
        }
    }

    pub fn strong(&mut self) {
        if let Some(first) = self.tables.open.as_mut().and_then(OpenTable::in_first_cell) {
            first.strong = self.body.mark();
            first.strongs += 1;
        }
        self.body.push(STRONG);
    }

    pub fn strong_end(&mut self) {
        if let Some(first) = self.tables.open.as_mut().and_then(OpenTable::in_first_cell) {
            first.strong_end = self.body.mark();
        }
        self.body.push(STRONG_END);
    }

    pub fn table_end(&mut self) {
        let Some(table) = self.tables.open.take() else { return };
        let rows = &table.first_cells;
        if !rows.is_empty() && rows.iter().all(FirstCell::is_bold) {
            let edits: Vec<Edit> = rows.iter().flat_map(FirstCell::edits).collect();
            self.body.rewrite(&edits);
        }
        self.body.push("</tbody></table></div>\n");
    }
}

impl OpenTable {
    /// The first cell of the row, if it was just written.
    fn first_cell(&mut self) -> Option<&mut FirstCell> {
        if self.cell == 1 { self.first_cells.last_mut() } else { None }
    }

    /// The first cell of the row, while it is being written.
    fn in_first_cell(&mut self) -> Option<&mut FirstCell> {
        if self.cell == 0 && !self.header { self.first_cells.last_mut() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::{check, check_messages, html, read};

    const OPEN: &str = "<div class=\"tabelle\" role=\"region\" aria-label=\"Tabelle 1\" tabindex=\"0\"><table><thead><tr>";

    #[test]
    fn columns_and_rows_have_headers() {
        let plain = html("| A | B |\n|---|--:|\n| **a** b | c |\n");
        let rows = "<th scope=\"col\">A</th><th scope=\"col\" class=\"rechts\">B</th></tr></thead>\n<tbody>\n<tr><td><strong>T:a</strong>T: b</td><td class=\"rechts\">T:c</td></tr>\n</tbody></table></div>\n";
        assert_eq!(plain, format!("{OPEN}{rows}"));
        let bold = html("| A | B |\n|:-:|---|\n| **a** | c |\n| **[d](e.md)** | |\n\nx\n");
        let rows = "<th scope=\"col\" class=\"mitte\">A</th><th scope=\"col\">B</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\" class=\"mitte\">T:a</th><td>T:c</td></tr>\n<tr><th scope=\"row\" class=\"mitte\">L0d</a></th><td></td></tr>\n</tbody></table></div>\n<p>T:x</p>\n";
        assert_eq!(bold, format!("{OPEN}{rows}"));
    }

    #[test]
    fn a_caption_names_its_table() {
        let wanted = "<div class=\"tabelle\" role=\"region\" aria-labelledby=\"tabelle-1\" tabindex=\"0\"><table><caption id=\"tabelle-1\">T:Kosten <em>T:ohne</em>L0a</a></caption>\n<thead><tr>";
        for between in ["\n", "\n\n"] {
            let text = format!("Tabelle: Kosten *ohne*[a](b.md){between}| A |\n|---|\n| b |\n");
            assert!(html(&text).starts_with(wanted), "{}", html(&text));
            assert!(read(&text).value.summary.has_anchor("tabelle-1"));
        }
        check(&[
            ("Tabelle: a\n\nb\n", "<p>Tabelle: T:a</p>\n<p>T:b</p>\nP060 Warnung 0..8 „Tabelle:“ "),
            ("Tabelle: a\n", "<p>Tabelle: T:a</p>\nP060 Warnung 0..8 „Tabelle:“ "),
        ]);
    }

    #[test]
    fn header_cells_are_not_empty() {
        check_messages(&[
            ("| A |  |\n|---|---|\n| b | c |\n", "P060 Fehler 5..7 „  “ "),
            ("| A | B |\n|---|---|\n| b |\n", ""),
        ]);
    }
}
