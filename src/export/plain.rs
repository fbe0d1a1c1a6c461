//! Inline Markdown of data texts as plain words, for formats that know no markup.

use crate::parse::markdown::{Piece, inline};

/// The words without markup.
pub fn plain(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    for piece in inline(markdown).value.body.pieces() {
        match piece {
            Piece::Html(html) => untagged(&mut words, html),
            Piece::Text(prose) => words.push_str(prose),
            Piece::LinkStart(_) | Piece::Image(_) | Piece::Code(..) | Piece::Component(_) => {}
        }
    }
    words
}

/// Text between tags; what only those hear who do not see is an addition of ours.
fn untagged(words: &mut String, html: &str) {
    const SPOKEN: &str = "<span class=\"nur-vorlesen\">";
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(&unescaped(before));
        rest = match rest[before.len()..].strip_prefix(SPOKEN) {
            Some(spoken) => spoken.split_once("</span>").map_or("", |(_, behind)| behind),
            None => tag.split_once('>').map_or("", |(_, behind)| behind),
        };
    }
    words.push_str(&unescaped(rest));
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_words_are_left() {
        for (markdown, words) in [
            ("**Art. 28** DSGVO", "Art. 28 DSGVO"),
            ("[Dienst](onlinedienst:gastro) & mehr", "Dienst & mehr"),
            ("[außen](https://a.example) `a < b`", "außen a < b"),
            ("zwei\nZeilen", "zwei Zeilen"),
            ("", ""),
        ] {
            assert_eq!(plain(markdown), words);
        }
    }
}
