//! The text of a page: pieces joined with links, pictures, values and drawings.

use super::terms::{Hits, Terms};
use crate::figure::{Ink, Shown, draw};
use crate::model::site::{DocEntry, Resolved};
use crate::parse::markdown::{Alt, Body, Component, Piece, Reference, attribute, highlight};
use crate::theme::{Theme, ThemeFault};
use std::collections::BTreeMap;

/// A text ready to print, and the terms that must be explained below it.
pub struct Text {
    pub html: String,
    pub explained: Vec<u32>,
}

/// Everything needed to print texts.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    pub theme: &'a Theme,
    pub ink: Ink<'a>,
    /// The glossary, and where the text uses it.
    pub terms: Option<(&'a Terms, &'a Hits)>,
}

/// Joins the pieces of a text.
pub fn join(press: Press<'_>, doc: &DocEntry, body: &Body) -> Result<Text, ThemeFault> {
    let mut text = Text { html: String::with_capacity(body.len() * 5 / 4), explained: Vec::new() };
    let mut tables = 0;
    for (number, piece) in body.pieces().enumerate() {
        match piece {
            Piece::Html(ready) => text.html.push_str(ready),
            Piece::Text(prose) => match press.terms {
                Some((terms, hits)) => {
                    terms.print(&mut text.html, prose, hits.of(number), &mut text.explained);
                }
                None => crate::parse::markdown::text(&mut text.html, prose),
            },
            Piece::Code(grammar, code) => text.html.push_str(&highlight(grammar, code)),
            Piece::LinkStart(number) => link_start(press.ink, doc, number, &mut text.html),
            Piece::Image(number) => image(press.ink, doc, number, &mut text.html),
            Piece::Component(number) => {
                if let Some(Reference::Component(call)) = reference(doc, number) {
                    component(press, call, &mut tables, &mut text.html)?;
                }
            }
        }
    }
    Ok(text)
}

fn reference(doc: &DocEntry, number: u32) -> Option<&Reference> {
    doc.summary.references.get(number as usize)
}

/// A link that leads nowhere keeps its words; the checks have reported it.
fn link_start(ink: Ink<'_>, doc: &DocEntry, number: u32, html: &mut String) {
    let Some(Reference::Link { target, .. }) = reference(doc, number) else {
        return html.push_str("<a>");
    };
    match ink.site.resolve(doc, target) {
        Ok(Resolved::Inside(place)) if place.page == doc.address && !place.anchor.is_empty() => {
            open(html, "", &format!("#{}", place.anchor));
        }
        Ok(Resolved::Inside(place)) => open(html, ink.base, &place.path()),
        Ok(Resolved::Asset(asset)) => open(html, ink.base, &asset.output),
        Ok(Resolved::Outside(url)) => open(html, "", url),
        Err(_) => html.push_str("<a>"),
    }
}

fn open(html: &mut String, base: &str, path: &str) {
    html.push_str("<a href=\"");
    html.push_str(base);
    attribute(html, path);
    html.push_str("\">");
}

fn image(ink: Ink<'_>, doc: &DocEntry, number: u32, html: &mut String) {
    let Some(Reference::Image { path, alt }) = reference(doc, number) else { return };
    let Some(asset) = ink.site.image(doc, path) else { return };
    html.push_str("<img src=\"");
    html.push_str(ink.base);
    attribute(html, &asset.output);
    html.push_str("\" alt=\"");
    if let Alt::Text(words) = alt {
        attribute(html, words);
    }
    html.push('"');
    if let Some((width, height)) = asset.size {
        html.extend([" width=\"", &width.to_string(), "\" height=\"", &height.to_string(), "\""]);
    }
    html.push_str(" loading=\"lazy\">");
}

fn component(
    press: Press<'_>,
    call: &Component,
    tables: &mut u32,
    html: &mut String,
) -> Result<(), ThemeFault> {
    match draw(&press.ink, call, tables) {
        Shown::Nothing => {}
        Shown::Inline(ready) => html.push_str(&ready),
        Shown::Block(parts) => {
            for part in parts {
                let base = BTreeMap::from([("basis", press.ink.base)]);
                let data = BTreeMap::from([(part.key, &part.data)]);
                html.push_str(&press.theme.render(part.template, &base, Some(&data))?);
            }
        }
    }
    Ok(())
}
