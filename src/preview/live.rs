//! The one script that a served page has and a built one has not.

use super::desk::Stand;
use super::path::own;

/// Keeps a page in the browser up to date.
pub const LIVE_JS: &str = include_str!("page/vorschau.js");
/// How the messages of the preview look.
pub const LIVE_CSS: &str = include_str!("page/vorschau.css");

/// What the script must know of the page it stands in.
pub struct Mark {
    /// The state the page was made from.
    pub stand: Stand,
    /// The hash of the page without the script.
    pub hash: u64,
    /// With which status it was sent.
    pub status: u16,
}

/// Puts the script into a page, before all others, so that it sees the page as it was made.
pub fn alive(html: Vec<u8>, mark: &Mark) -> Vec<u8> {
    let head = find(&html, b"</head>").unwrap_or(html.len());
    let at = find(&html[..head], b"<script").unwrap_or(head);
    let source = own("vorschau.js");
    let tag = format!(
        "<script src=\"{source}\" defer data-stand=\"{}\" data-marke=\"{:016x}\" data-status=\"{}\"></script>\n",
        mark.stand, mark.hash, mark.status
    );
    let mut alive = html;
    alive.splice(at..at, tag.into_bytes());
    alive
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|part| part == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_the_first_and_all_that_is_added() {
        let mark = Mark { stand: Stand { run: 1, revision: 2 }, hash: 3, status: 200 };
        for (before, behind) in [
            ("<head><title>a</title>\n", "<script src=x></script></head><script>"),
            ("<head>", "</head><body></body>"),
            ("<p>", ""),
        ] {
            let page = alive(format!("{before}{behind}").into_bytes(), &mark);
            let page = String::from_utf8(page).expect("it was text");
            let inner = page.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
            let inner = inner.unwrap_or_else(|| panic!("{page}"));
            assert!(inner.starts_with("<script src=\"/_leitfaden/vorschau.js\" defer"), "{inner}");
            assert!(
                inner.contains("data-stand=\"1-2\" data-marke=\"0000000000000003\""),
                "{inner}"
            );
            assert!(inner.ends_with("</script>\n") && inner.matches('<').count() == 2, "{inner}");
        }
    }
}
