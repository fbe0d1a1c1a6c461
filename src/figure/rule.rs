//! A rule of the checks, from the documentation that the rule itself carries.

use crate::base::rule_doc::RuleDoc;
use crate::base::source::{FileId, Source};
use crate::parse::markdown::{Piece, highlight, markdown, text};
use serde::Serialize;

/// A rule with what it wants and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RuleBox {
    /// `P080`.
    #[serde(rename = "kennung")]
    pub id: &'static str,
    /// What it finds.
    #[serde(rename = "titel")]
    pub title: &'static str,
    /// What, why, example, instead.
    #[serde(rename = "teile")]
    pub parts: Vec<RulePart>,
}

/// A part of the documentation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RulePart {
    /// `Warum`.
    #[serde(rename = "titel")]
    pub title: String,
    /// Ready HTML.
    pub html: String,
}

/// A rule with the parts of its documentation.
pub fn rule(doc: &RuleDoc) -> RuleBox {
    let parts = parts(doc.text).into_iter().map(|(title, words)| RulePart {
        html: html(&words, &format!("{} {title}", doc.id)),
        title: title.to_owned(),
    });
    RuleBox { id: doc.id, title: doc.title, parts: parts.collect() }
}

/// The text below each heading; a line with `#` inside a code example is none.
fn parts(text: &str) -> Vec<(&str, String)> {
    let mut parts: Vec<(&str, String)> = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        in_code ^= line.starts_with("```");
        match (line.strip_prefix("# "), parts.last_mut()) {
            (Some(title), _) if !in_code => parts.push((title, String::new())),
            (_, Some((_, words))) => words.extend([line, "\n"]),
            (_, None) => {}
        }
    }
    parts
}

/// The documentation has neither links nor components. Its code examples say whose they are: a
/// page may show many rules.
fn html(words: &str, name: &str) -> String {
    let source = Source { id: FileId(0), path: "regel".into(), text: words.trim().into(), hash: 0 };
    let parsed = markdown(&source, 0).value;
    let mut html = String::new();
    for piece in parsed.body.pieces() {
        match piece {
            Piece::Html(ready) => html.push_str(ready),
            Piece::Text(prose) => text(&mut html, prose),
            Piece::Code(grammar, code) => html.push_str(&highlight(grammar, code)),
            Piece::LinkStart(_) | Piece::Image(_) | Piece::Component(_) => {}
        }
    }
    html.replace("aria-label=\"Code-Beispiel", &format!("aria-label=\"{name}: Code-Beispiel"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_is_cut_at_its_headings() {
        let text = "# Was\nEin *Fehler*.\n\n# Beispiel\n```yaml\n# kein Titel\na: b\n```\n";
        let shown = rule(&RuleDoc { id: "P001", title: "Wert", text });
        let titles: Vec<_> = shown.parts.iter().map(|part| &*part.title).collect();
        assert_eq!(titles, ["Was", "Beispiel"]);
        assert_eq!(shown.parts[0].html.trim(), "<p>Ein <em>Fehler</em>.</p>");
        assert!(shown.parts[1].html.contains("aria-label=\"P001 Beispiel: Code-Beispiel 1"));
    }
}
