//! Small pieces of HTML for cells and lines: lists, notes, doubt.

use super::ink::Ink;
use super::shape::Link;
use super::words::{UNKNOWN, unreleased};
use crate::model::entity::Common;
use crate::model::value::{AnyRef, Markdown};
use crate::parse::markdown::Piece;
use crate::parse::markdown::inline;

impl Ink<'_> {
    /// The words of inline Markdown without any markup.
    #[expect(clippy::unused_self, reason = "callers print everything through one thing")]
    pub fn plain(&self, markdown: &str) -> String {
        let parsed = inline(markdown).value;
        let mut plain = String::with_capacity(markdown.len());
        for piece in parsed.body.pieces() {
            match piece {
                Piece::Html(html) => words_of(&mut plain, html),
                Piece::Text(text) => plain.push_str(text),
                Piece::LinkStart(_) | Piece::Image(_) | Piece::Code(..) | Piece::Component(_) => {}
            }
        }
        plain
    }

    /// Optional inline Markdown as HTML.
    pub fn maybe_html(&self, markdown: Option<&Markdown>) -> Option<String> {
        markdown.map(|markdown| self.html(markdown))
    }

    /// Inline Markdown as HTML, „keine Angabe“ when there is none.
    pub fn html_or_unknown(&self, markdown: Option<&Markdown>) -> String {
        self.maybe_html(markdown).unwrap_or_else(|| UNKNOWN.to_owned())
    }

    /// Several texts as HTML, one each.
    pub fn points(&self, texts: &[Markdown]) -> Vec<String> {
        texts.iter().map(|text| self.html(text)).collect()
    }

    /// Links in one line, „keine Angabe“ when there is none.
    pub fn line(&self, links: &[Link]) -> String {
        if links.is_empty() {
            return UNKNOWN.to_owned();
        }
        links.iter().map(|link| self.anchor(link)).collect::<Vec<_>>().join(", ")
    }

    /// Links to everything that readers may see.
    pub fn all(&self, references: &[AnyRef]) -> Vec<Link> {
        references.iter().filter_map(|reference| self.any(reference)).collect()
    }

    /// A sentence about what is in doubt, as HTML; `None` when nothing is.
    pub fn doubt(&self, common: &Common) -> Option<String> {
        let note = common.reading.as_ref()?.doubt()?;
        Some(format!("Unsicher: {}", self.escaped(note)))
    }

    /// Each doubt about some records once, as HTML; `None` when there is none.
    pub fn doubts<'c>(&self, all: impl Iterator<Item = &'c Common>) -> Option<String> {
        let mut doubts: Vec<String> = Vec::new();
        for doubt in all.filter_map(|common| self.doubt(common)) {
            if !doubts.contains(&doubt) {
                doubts.push(doubt);
            }
        }
        (!doubts.is_empty()).then(|| doubts.join(" "))
    }

    /// A link at the head of a row, with the doubt about its record below.
    pub fn head(&self, link: &Link, common: &Common) -> String {
        let doubt = self.doubt(common).map_or(String::new(), |doubt| below(&doubt));
        let draft = unreleased(common).map_or(String::new(), below);
        format!("{}{draft}{doubt}", self.anchor(link))
    }

    /// A text with the doubt about it behind.
    pub fn with_doubt(&self, html: Option<String>, common: &Common) -> Option<String> {
        match (html, self.doubt(common)) {
            (Some(html), Some(doubt)) => Some(format!("{html} {doubt}")),
            (html, doubt) => html.or(doubt),
        }
    }
}

/// Ready HTML as a list, one entry without a list, „keine Angabe“ for nothing.
pub fn list(items: &[String]) -> String {
    match items {
        [] => UNKNOWN.to_owned(),
        [only] => only.clone(),
        _ => format!("<ul><li>{}</li></ul>", items.join("</li><li>")),
    }
}

/// Ready HTML with the value by which its table can be narrowed.
pub fn valued(value: &str, html: &str) -> String {
    format!("<span data-wert=\"{value}\">{html}</span>")
}

/// A quieter line below something.
pub fn below(html: &str) -> String {
    format!("<br><span class=\"leise\">{html}</span>")
}

/// Adds a quieter line; behind a list no line break is needed.
pub fn under(html: &mut String, note: &str) {
    let note = below(note);
    let behind_list = html.ends_with("</ul>");
    html.push_str(if behind_list { note.trim_start_matches("<br>") } else { &note });
}

/// Appends HTML without its tags and its words for listeners, with its characters as they are.
fn words_of(plain: &mut String, html: &str) {
    let mut rest = html;
    let mut words = String::new();
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        let end = if tag.starts_with("span class=\"nur-vorlesen\"") { "</span>" } else { ">" };
        rest = tag.split_once(end).map_or("", |(_, rest)| rest);
    }
    words.push_str(rest);
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    plain.push_str(&words.replace("&amp;", "&"));
}

#[cfg(test)]
mod tests {
    use super::super::testing::site;
    use super::*;

    #[test]
    fn plain_words_have_no_markup() {
        let site = site(&[]);
        let ink = Ink::new(&site, "");
        assert_eq!(ink.plain("**A** & `b<c` *[d](https://e.example)*"), "A & b<c d");
        assert_eq!(list(&[]), "keine Angabe");
        assert_eq!(list(&["a".into(), "b".into()]), "<ul><li>a</li><li>b</li></ul>");
    }
}
