//! A scene as SVG: the content of the element, whose frame is the template's.

use super::arrow::arrow;
use super::label::{Align, Label};
use super::outline::Outline;
use super::scene::{Item, Scene};
use super::space::{Area, Point};
use crate::figure::shape::Link;
use crate::parse::markdown::{attribute, text};
use std::fmt::Write as _;

/// The content of a drawing on a page from which `base` leads to the root.
pub(super) fn svg(scene: &Scene, base: &str) -> String {
    let mut svg = String::with_capacity(scene.items.len() * 96);
    for item in &scene.items {
        write(&mut svg, item, base);
    }
    svg
}

fn write(svg: &mut String, item: &Item, base: &str) {
    match item {
        Item::Shape { area, outline, class, .. } => shape(svg, *area, *outline, class),
        Item::Hatched { area, hatch } => {
            svg.push_str("<path class=\"z-schraffur\" d=\"");
            for (from, to) in hatch.lines(*area) {
                _ = write!(svg, "M{} {}L{} {}", from.x, from.y, to.x, to.y);
            }
            svg.push_str("\"/>");
        }
        Item::Text { label, x, y, align, class } => {
            label_lines(svg, label, (*x, *y), *align, class);
        }
        Item::Line { points, class, head } => {
            let (path, tip) = arrow(points, *head);
            _ = write!(svg, "<path class=\"z-weg {class}\" d=\"{path}\"/>");
            if let Some(tip) = tip {
                polygon(svg, &tip, &format!("z-spitze {class}"));
            }
        }
        Item::Link { link, items } => {
            open(svg, link, items, base);
            for item in items {
                write(svg, item, base);
            }
            svg.push_str("</a>");
        }
    }
}

fn shape(svg: &mut String, area: Area, outline: Outline, class: &str) {
    if let Some(corners) = outline.corners(area) {
        return polygon(svg, &corners, class);
    }
    let Area { x, y, w, h } = area;
    _ = write!(svg, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
    match outline.round(area) {
        0 => svg.push_str("/>"),
        round => _ = write!(svg, " rx=\"{round}\"/>"),
    }
}

fn polygon(svg: &mut String, corners: &[Point], class: &str) {
    let points: Vec<String> =
        corners.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
    _ = write!(svg, "<polygon class=\"{class}\" points=\"{}\"/>", points.join(" "));
}

/// One element a line, so that no blank at its end moves a centred one.
fn label_lines(svg: &mut String, label: &Label, (x, y): (i32, i32), align: Align, class: &str) {
    let face = label.face;
    let anchor = match align {
        Align::Start => "",
        Align::Middle => " z-mitte",
        Align::End => " z-ende",
    };
    let blank = if class.is_empty() { "" } else { " " };
    let mut y = y + face.size();
    for line in &label.lines {
        _ = write!(svg, "<text class=\"{}{anchor}{blank}{class}\"", face.class());
        _ = write!(svg, " x=\"{x}\" y=\"{y}\">");
        text(svg, line);
        svg.push_str("</text>\n");
        y += face.line();
    }
}

/// A link says its whole name where its label divides a word.
fn open(svg: &mut String, link: &Link, items: &[Item], base: &str) {
    svg.push_str("<a href=\"");
    attribute(svg, &format!("{base}{}", link.path.as_deref().unwrap_or_default()));
    svg.push('"');
    let divided = |item: &Item| matches!(item, Item::Text { label, .. } if label.whole.is_some());
    if items.iter().any(divided) {
        let words = items.iter().filter_map(|item| match item {
            Item::Text { label, .. } => {
                Some(label.whole.clone().unwrap_or_else(|| label.lines.join(" ")))
            }
            _ => None,
        });
        svg.push_str(" aria-label=\"");
        attribute(svg, &words.collect::<Vec<_>>().join(" "));
        svg.push('"');
    }
    svg.push('>');
}
