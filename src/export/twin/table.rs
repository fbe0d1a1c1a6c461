//! Tables, row by row.

use super::bits::Place;
use super::html::Element;
use super::inline::words;
use super::link::Links;

/// A table; the first row is its head.
pub fn table(element: &Element, links: &Links<'_>) -> String {
    let parts =
        element.elements().filter(|part| matches!(&*part.name, "thead" | "tbody" | "tfoot"));
    let rows = parts.flat_map(Element::elements).chain(element.elements());
    let rows: Vec<Vec<&Element>> =
        rows.filter(|row| row.name == "tr").map(|row| row.elements().collect()).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let Some((_, body)) = rows.split_first().filter(|_| width > 0) else { return String::new() };
    let ends = |column: usize| {
        let cells = body.iter().filter_map(|row| row.get(column));
        let mut cells = cells.peekable();
        cells.peek().is_some() && cells.all(|cell| cell.has_class("rechts"))
    };
    let rule = (0..width).map(|column| if ends(column) { "---:" } else { "---" }.to_owned());
    let mut text: Vec<String> = rows.iter().map(|row| line(cells(row, width, links))).collect();
    text.insert(1, line(rule));
    text.join("\n")
}

fn cells<'a>(
    row: &'a [&Element],
    width: usize,
    links: &'a Links<'_>,
) -> impl Iterator<Item = String> + 'a {
    let cell = |cell: &&Element| words(&cell.children, links, Place::Cell);
    (0..width).map(move |column| row.get(column).map(cell).unwrap_or_default())
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
