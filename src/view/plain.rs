//! Inline Markdown as plain words, for places that print no HTML.

use crate::base::source::{FileId, Span};
use crate::parse::markdown::{Piece, inline};

/// The words of a data text without markup.
pub(super) fn plain(markdown: &str) -> String {
    let parsed = inline(markdown, FileId(0), Span::default()).value;
    let mut words = String::with_capacity(markdown.len());
    for piece in parsed.body.pieces() {
        match piece {
            Piece::Html(html) => words.push_str(&without_tags(html)),
            Piece::Text(text) => words.push_str(text),
            Piece::LinkStart(_) | Piece::Image(_) | Piece::Component(_) => {}
        }
    }
    words
}

fn without_tags(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, behind)| behind);
    }
    words.push_str(rest);
    let words = words.replace("&lt;", "<").replace("&gt;", ">");
    words.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_gone_and_signs_stay() {
        for (markdown, wanted) in [
            ("Erste Fassung.", "Erste Fassung."),
            ("**Neu:** [AVV](begriff:avv) & `x < y`", "Neu: AVV & x < y"),
        ] {
            assert_eq!(plain(markdown), wanted);
        }
    }
}
