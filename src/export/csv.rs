//! CSV as offices open it: UTF-8 with BOM, `;`, CRLF, quotes after RFC 4180, no formulas.

use std::borrow::Cow;

/// Tells spreadsheets that the file is UTF-8.
const BOM: &str = "\u{feff}";
/// A cell that begins so would be computed by a spreadsheet, also in the full width of East Asia.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Behind these signs at the beginning spreadsheets look for a formula, too.
const CONTROL: &[char] = &['\t', '\r', '\n'];

/// Writes rows; the first is the heading.
pub fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    const MEMORY: &str = "memory takes every row of any length";
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(BOM.as_bytes().to_vec());
    for row in rows {
        let cells = row.iter().map(|cell| guarded(cell));
        for cell in cells {
            writer.write_field(cell.as_bytes()).expect(MEMORY);
        }
        writer.write_record(None::<&[u8]>).expect(MEMORY);
    }
    writer.into_inner().expect(MEMORY)
}

/// A cell that a spreadsheet shows and never computes.
fn guarded(cell: &str) -> Cow<'_, str> {
    let computed = cell.starts_with(CONTROL) || cell.trim_start().starts_with(FORMULA);
    if computed { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[&str]) -> String {
        let row = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let text = String::from_utf8(csv([row])).expect("UTF-8");
        text.strip_prefix(BOM).expect("a byte order mark").to_owned()
    }

    #[test]
    fn cells_keep_what_they_say() {
        for (cells, wanted) in [
            (&["a", "b c"][..], "a;b c\r\n"),
            (&["", ""], ";\r\n"),
            (&["a;b", "„Gänsefüße“"], "\"a;b\";„Gänsefüße“\r\n"),
            (&["sagt \"ja\""], "\"sagt \"\"ja\"\"\"\r\n"),
            (&["zwei\nZeilen"], "\"zwei\nZeilen\"\r\n"),
            (&["👩‍💻", "1969-07-21"], "👩‍💻;1969-07-21\r\n"),
            (&["1,5", "7416"], "1,5;7416\r\n"),
        ] {
            assert_eq!(line(cells), wanted);
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, wanted) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0\r\n"),
            ("+49 391 1", "'+49 391 1\r\n"),
            ("-2+3", "'-2+3\r\n"),
            ("@SUM(A1)", "'@SUM(A1)\r\n"),
            ("  =1+1", "'  =1+1\r\n"),
            ("\t=1+1", "'\t=1+1\r\n"),
            ("＝1＋1", "'＝1＋1\r\n"),
            ("= \"x\"", "\"'= \"\"x\"\"\"\r\n"),
            ("a=b", "a=b\r\n"),
            ("– kein Strich", "– kein Strich\r\n"),
        ] {
            assert_eq!(line(&[cell]), wanted);
        }
        assert_eq!(line(&["\r=1"]), "\"'\r=1\"\r\n");
    }
}
