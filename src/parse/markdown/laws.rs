//! What holds for any text whatsoever.

use super::body::Piece;
use super::entry::inline;
use super::page::Markdown;
use super::testing::read;
use crate::base::found::Found;
use crate::base::place::Place;
use proptest::prelude::*;

/// Fragments that mean something.
const FRAGMENTS: &[&str] = &[
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "  ",
    "    ",
    "\t",
    "# ",
    "## ",
    "### ",
    "> ",
    "- ",
    "1. ",
    "- [ ] ",
    "- [x] ",
    "|",
    "| a | b |\n|---|:-:|\n| **c** | d |\n",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "```\n",
    "```yaml\n",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "[^1]",
    "[^1]: ",
    "\n\n[^1]: ",
    "{",
    "}",
    "{{",
    "}}",
    "{{ a }}",
    "{{ kennzahl a b=\"c\" }}",
    "{#a}",
    "]{lang=en}",
    "{lang=xx}",
    "[!HINWEIS]",
    "> [!TIPP] ",
    "Tabelle: ",
    ": ",
    "\n: ",
    "---\n",
    "\\",
    "&",
    "&lt;",
    "&#106;",
    "<",
    ">",
    "\"",
    "'",
    "<b>",
    "</b>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<!S",
    "<?",
    "<![CDATA[",
    "<img src=x onerror=alert(1)>",
    " onclick=\"x\"",
    " style=\"x\"",
    "javascript:alert(1)",
    "data:text/html,x",
    "//x.de",
    "https://x.de",
    "a@b.de",
    "<https://x.de>",
    "[a](javascript:b)",
    "[a](https://x.de/\" onclick=\"y)",
    "[a](leistung:haus)",
    "![a](b.png)",
    "![](b.png \"dekorativ\")",
    "a",
    "Wort",
    "ä",
    "\u{ad}",
    "\u{301}",
    "🙂",
    "\u{0}",
    "\r",
    "\u{2028}",
    "\u{202e}",
    "x.md",
    "hier",
];

/// Fragments and a few other letters, glued together at random.
fn texts() -> impl Strategy<Value = String> {
    let fragments = prop::sample::select(FRAGMENTS);
    let words =
        prop_oneof![8 => fragments.prop_map(|text: &str| text.to_owned()), 1 => "\\PC{0,4}"];
    prop::collection::vec(words, 0..40).prop_map(|parts| parts.concat())
}

/// Reads the HTML as a browser would: tags balance, attributes are the few that we write.
fn assert_harmless(found: &Found<Markdown>) {
    let mut html = String::new();
    for piece in found.value.body.pieces() {
        match piece {
            Piece::Html(ready) => html.push_str(ready),
            Piece::Text(_) | Piece::Code(..) => html.push('x'),
            Piece::LinkStart(_) => html.push_str("<a href=\"\">"),
            Piece::Image(_) => html.push_str("<img>"),
            Piece::Component(_) => html.push_str("<hr>"),
        }
    }
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html.as_str();
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').expect("every tag ends") + start;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        assert_attributes(name, &tag[name.len()..], &html);
        assert!(!(name == "a" && open.contains(&"a")), "a link in a link: {html}");
        if !["br", "hr", "img"].contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} stay open: {html}");
}

fn assert_attributes(name: &str, mut rest: &str, html: &str) {
    const TAGS: &str = "a aside blockquote br caption code dd del div dl dt em h2 h3 h4 h5 h6 hr img li ol p pre \
        section span strong sup table tbody td th thead tr ul";
    const ATTRIBUTES: &str =
        "aria-label aria-labelledby class href id lang rel role scope start tabindex";
    assert!(TAGS.split(' ').any(|known| known == name), "<{name}>: {html}");
    while let Some(attribute) = rest.strip_prefix(' ') {
        let (key, value) = attribute.split_once("=\"").expect("attributes have quoted values");
        let (value, behind) = value.split_once('"').expect("quotes are closed");
        assert!(ATTRIBUTES.split(' ').any(|known| known == key), "{key}: {html}");
        let allowed = ["#", "https://", "http://", "mailto:", "tel:"];
        let lower = value.to_ascii_lowercase();
        assert!(
            key != "href"
                || value.is_empty()
                || allowed.iter().any(|start| lower.starts_with(start)),
            "{value}: {html}"
        );
        rest = behind;
    }
    assert_eq!(rest, "", "{html}");
}

fn assert_places(found: &Found<Markdown>, text: &str) {
    for diag in &found.diags {
        let Place::Span(_, span) = diag.place else { panic!("{diag:?}") };
        assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}: {diag:?}");
    }
    for span in &found.value.spans {
        assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
    }
    assert_eq!(found.value.spans.len(), found.value.summary.references.len());
}

fn assert_unique_ids(found: &Found<Markdown>) {
    let html: String = found
        .value
        .body
        .pieces()
        .filter_map(|piece| if let Piece::Html(html) = piece { Some(html) } else { None })
        .collect();
    let mut ids: Vec<_> = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "{html}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Rows E33 and P03 of the acceptance list.
    #[test]
    fn any_text_is_harmless(text in texts()) {
        let found = read(&text);
        assert_harmless(&found);
        assert_places(&found, &text);
        assert_unique_ids(&found);
    }

    #[test]
    fn any_line_of_data_is_harmless(text in texts()) {
        let found = inline(&text);
        assert_harmless(&found);
        assert_places(&found, &text);
        let block = |piece: Piece<'_>| matches!(piece, Piece::Html(html) if html.contains("<p"));
        assert!(!found.value.body.pieces().any(block));
    }

    #[test]
    fn letters_without_meaning_are_harmless(text in "\\PC{0,200}") {
        let found = read(&text);
        assert_harmless(&found);
        assert_places(&found, &text);
    }
}
