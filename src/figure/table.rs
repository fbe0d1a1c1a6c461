//! The generic data table, twin of every drawing.

use super::ink::Ink;
use super::print::under;
use super::shape::Download;
use super::words::UNKNOWN;
use crate::model::entity::Common;
use crate::model::value::Reading;
use serde::Serialize;

/// A table with caption, columns and rows.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Table {
    /// Anchor of the caption, unique on the page.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// The caption.
    #[serde(rename = "titel")]
    pub title: String,
    /// How wide its cells are, if not as usual.
    #[serde(rename = "art")]
    pub layout: Option<Layout>,
    /// What its rows can be narrowed by, if a script offers it: `Zustand`.
    #[serde(rename = "filter")]
    pub filter: Option<&'static str>,
    /// The columns; the first one belongs to the heads of the rows, if they have any.
    #[serde(rename = "spalten")]
    pub columns: Vec<Column>,
    /// The rows.
    #[serde(rename = "zeilen")]
    pub rows: Vec<Row>,
    /// What stands below.
    #[serde(rename = "fussnote_html")]
    pub footnote: Option<String>,
    /// The same data as files.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
}

/// How wide the cells of a table are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub enum Layout {
    /// Many narrow cells with a mark each.
    #[serde(rename = "raster")]
    Grid,
    /// A count with its bar each.
    #[serde(rename = "mengen")]
    Amounts,
    /// A mark for each stage of a way.
    #[serde(rename = "stufentafel")]
    Board,
    /// Dots to count.
    #[serde(rename = "punktraster")]
    Dots,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Column {
    /// Its heading.
    #[serde(rename = "titel")]
    pub title: String,
    /// Where its values stand.
    #[serde(rename = "ausrichtung")]
    pub align: Option<Align>,
}

/// Where the values of a column stand, if not on the left.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub enum Align {
    /// Numbers.
    #[serde(rename = "rechts")]
    Right,
    /// Short marks.
    #[serde(rename = "mitte")]
    Centre,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Row {
    /// What the row is about.
    #[serde(rename = "kopf")]
    pub head: Option<Head>,
    /// Whether it sums up the rows above.
    #[serde(rename = "summe")]
    pub sum: bool,
    /// Its values.
    #[serde(rename = "zellen")]
    pub cells: Vec<Cell>,
}

/// What a row is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Head {
    /// Ready HTML.
    pub html: String,
}

/// A value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Cell {
    /// Ready HTML.
    pub html: String,
    /// Where it stands.
    #[serde(rename = "ausrichtung")]
    pub align: Option<Align>,
    /// Whether the source cannot be read safely; the template says so in words.
    #[serde(rename = "unsicher")]
    pub doubtful: bool,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: None }
    }

    /// A column of short marks.
    pub fn marks(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Some(Align::Centre) }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Some(Align::Right) }
    }
}

impl Cell {
    /// A value from ready HTML; „keine Angabe“ when it is empty.
    pub fn new(html: impl Into<String>) -> Self {
        let html = html.into();
        let html = if html.is_empty() { UNKNOWN.to_owned() } else { html };
        Self { html, align: None, doubtful: false }
    }

    /// The same value with the doubt about it in words.
    #[must_use]
    pub fn doubted(mut self, ink: &Ink<'_>, reading: Option<&Reading>) -> Self {
        if let Some(reading) = reading.filter(|reading| reading.doubt().is_some()) {
            self.doubtful = true;
            if let Some(note) = &reading.note {
                under(&mut self.html, &ink.escaped(note));
            }
        }
        self
    }

    /// The same value with the doubt about its record in words.
    #[must_use]
    pub fn doubted_as(self, ink: &Ink<'_>, common: &Common) -> Self {
        self.doubted(ink, common.reading.as_ref())
    }
}

impl Table {
    /// A table without rows.
    pub fn new(anchor: &str, title: impl Into<String>, columns: Vec<Column>) -> Self {
        let (anchor, title) = (anchor.to_owned(), title.into());
        Self { anchor, title, columns, ..Self::default() }
    }

    /// Adds a row with a head; the values stand as their columns say.
    pub fn push(&mut self, head: impl Into<String>, cells: Vec<Cell>) {
        self.row(head.into(), cells, false);
    }

    /// Adds a row that sums up the rows above.
    pub fn push_sum(&mut self, head: impl Into<String>, cells: Vec<Cell>) {
        self.row(head.into(), cells, true);
    }

    fn row(&mut self, head: String, mut cells: Vec<Cell>, sum: bool) {
        for (cell, column) in cells.iter_mut().zip(self.columns.iter().skip(1)) {
            cell.align = column.align;
        }
        self.rows.push(Row { head: Some(Head { html: head }), sum, cells });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_as_their_columns_say() {
        let columns = vec![Column::words("Art"), Column::numbers("Betrag"), Column::words("Stand")];
        let mut table = Table::new("t", "Kosten", columns);
        table.push("Betrieb", vec![Cell::new("5 Euro"), Cell::new("")]);
        let aligns: Vec<_> = table.rows[0].cells.iter().map(|cell| cell.align).collect();
        assert_eq!(aligns, [Some(Align::Right), None]);
        assert_eq!(table.rows[0].cells[1].html, "keine Angabe");
    }
}
