//! Abruf von fremden Rechnern
//!
//! # Was
//! Ein Bild, eine Schrift, ein Skript, ein Stil oder ein Rahmen wird von einem fremden Rechner geladen,
//! im Inhalt oder im Thema.
//!
//! # Warum
//! Bei jedem Aufruf erführe der fremde Rechner, wer das Handbuch liest. Außerdem muss das Handbuch ohne
//! Netz lesbar sein. Verweise zum Anklicken sind erlaubt.
//!
//! # Beispiel
//! ```css
//! @import url("https://fonts.example.org/css?family=Inter");
//! ```
//!
//! # Stattdessen
//! Die Datei im Handbuch oder im Thema ablegen, wenn ihre Lizenz es erlaubt, und mit einem relativen
//! Pfad nennen.

use super::own_doc::rule;
use super::{Rule, Run};
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::base::source::Span;
use std::ops::Range;

/// Pictures in Markdown are refused by the parser; theme files go through [`check_theme`](super::check_theme).
pub const RULE: Rule = rule!("P071", "p071_third_parties.rs", Run::Elsewhere);

/// What may stand before a foreign address that a browser loads by itself, without spaces, lower case.
const LOADS: &[&str] = &[
    "@import",
    "@import\"",
    "@import'",
    "url(",
    "url(\"",
    "url('",
    "src=",
    "src=\"",
    "src='",
    "srcset=\"",
    "srcset='",
    "poster=\"",
    "poster='",
    "data=\"",
    "data='",
    "fetch(\"",
    "fetch('",
    "fetch(`",
    "import(\"",
    "import('",
    "import\"",
    "import'",
    "from\"",
    "from'",
    "websocket(\"",
    "websocket('",
];

/// Looks for foreign addresses that a browser would load, in the files of a theme: path from the
/// project folder, and text.
pub fn loads(files: &[(&str, &str)]) -> Vec<Diag> {
    let mut diags = Vec::new();
    for (path, text) in files {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if let Some(address) = loaded(line) {
                let span = Span::from(address.clone()).shifted(start);
                let place = Place::Theme((*path).into(), span);
                let message = format!("„{}“ wird von einem fremden Rechner geladen", &line[address]);
                let help = "die Datei ins Thema legen und mit relativem Pfad nennen";
                diags.push(Diag::error(RULE.id, place, message).help(help));
            }
            start += line.len();
        }
    }
    diags
}

/// The first foreign address of a line that is loaded without a click.
fn loaded(line: &str) -> Option<Range<usize>> {
    let starts = line.match_indices("//").filter_map(|(at, _)| address_start(line, at));
    starts.into_iter().find(|start| is_loaded(&line[..*start])).map(|start| {
        let rest = &line[start..];
        let end = rest.find(|char: char| char.is_whitespace() || "\"'`)>;,".contains(char));
        start..start + end.unwrap_or(rest.len())
    })
}

/// Where the address with its scheme begins; `None` if no host follows.
fn address_start(line: &str, slashes: usize) -> Option<usize> {
    let host = line[slashes + 2..].chars().next()?;
    if !host.is_alphanumeric() {
        return None;
    }
    let before = line[..slashes].to_ascii_lowercase();
    let scheme = ["https:", "http:", "wss:", "ws:"].iter().find(|it| before.ends_with(**it));
    Some(slashes - scheme.map_or(0, |scheme| scheme.len()))
}

fn is_loaded(before: &str) -> bool {
    let before: String = before.chars().filter(|char| !char.is_whitespace()).collect();
    let before = before.to_ascii_lowercase();
    let link = before.rfind("<link").is_some_and(|tag| !before[tag..].contains('>'));
    LOADS.iter().any(|sign| before.ends_with(sign))
        || link && ["href=\"", "href='"].iter().any(|sign| before.ends_with(sign))
        || before.rfind("srcset=").is_some_and(|at| before[at..].matches('"').count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_loaded_without_a_click() {
        for (line, wanted) in [
            ("@import url(\"https://a.de/x.css\");", Some("https://a.de/x.css")),
            ("@import 'https://a.de/x.css';", Some("https://a.de/x.css")),
            ("background: url( //a.de/x.png )", Some("//a.de/x.png")),
            ("<script src=\"http://a.de/x.js\"></script>", Some("http://a.de/x.js")),
            ("<link rel=stylesheet href='https://a.de/x.css'>", Some("https://a.de/x.css")),
            ("<img srcset=\"a.png 1x, https://a.de/b.png 2x\">", Some("https://a.de/b.png")),
            ("fetch('https://a.de/x')", Some("https://a.de/x")),
            ("<a href=\"https://a.de/\">A</a>", None),
            ("<link rel=\"icon\" href=\"{{ basis }}x.svg\"> <a href=\"https://a.de\">", None),
            ("url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'\")", None),
            ("// siehe https://a.de", None),
            ("src: url(../schrift.woff2)", None),
        ] {
            assert_eq!(loaded(line).map(|address| &line[address]), wanted, "{line}");
        }
    }
}
