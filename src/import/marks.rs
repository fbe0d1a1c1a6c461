//! HTML inside the texts of exports → plain text.

use super::plain::one_line;
use quick_xml::escape::resolve_predefined_entity;

/// Names of signs that texts bring along from HTML.
pub fn usual(name: &str) -> Option<&'static str> {
    Some(match name {
        "nbsp" => "\u{a0}",
        "auml" => "ä",
        "ouml" => "ö",
        "uuml" => "ü",
        "Auml" => "Ä",
        "Ouml" => "Ö",
        "Uuml" => "Ü",
        "szlig" => "ß",
        "ndash" => "–",
        "mdash" => "—",
        "bdquo" => "„",
        "ldquo" => "“",
        "rdquo" => "”",
        "euro" => "€",
        "sect" => "§",
        "shy" => "\u{ad}",
        _ => return None,
    })
}

/// The text of HTML: without marks, with the signs that its names mean.
pub fn without_marks(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let end = if from.starts_with('<') { from.find('>') } else { from.find(';') };
        let inner = end.map(|end| &from[1..end]);
        let sign = inner
            .filter(|_| from.starts_with('&'))
            .and_then(|name| resolve_predefined_entity(name).or_else(|| usual(name)));
        match (end, inner) {
            (Some(end), Some(mark)) if is_mark(from, mark) => {
                out.push(' ');
                rest = &from[end + 1..];
            }
            (Some(end), _) if sign.is_some() => {
                out.push_str(sign.unwrap_or_default());
                rest = &from[end + 1..];
            }
            _ => {
                out.push_str(&from[..1]);
                rest = &from[1..];
            }
        }
    }
    one_line(&(out + rest)).replace(" .", ".").replace(" ,", ",")
}

fn is_mark(from: &str, inner: &str) -> bool {
    from.starts_with('<')
        && inner.starts_with(|char: char| char.is_ascii_alphabetic() || "/!".contains(char))
        && !inner.contains('<')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_their_marks() {
        for (html, wanted) in [
            ("<p>Zwei<br/>Zeilen</p>", "Zwei Zeilen"),
            ("<script>x()</script>a &amp; b &uuml; &lt;b>", "x() a & b ü <b>"),
            ("1 < 2 und <b>fett</b>.", "1 < 2 und fett."),
            ("a & b; c", "a & b; c"),
        ] {
            assert_eq!(without_marks(html), wanted);
        }
    }
}
