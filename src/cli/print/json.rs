//! One JSON document with stable keys, for scripts.

use super::item::{Item, Related};
use super::summary::Tally;
use crate::base::diag::Severity;
use crate::base::lines::Position;
use serde_json::{Value, json};

/// All messages and the sums.
pub fn json(items: &[Item<'_>], tally: &Tally) -> String {
    let document = json!({
        "werkzeug": "leitfaden",
        "version": env!("CARGO_PKG_VERSION"),
        "meldungen": items.iter().map(message).collect::<Vec<_>>(),
        "summe": {
            "fehler": tally.errors,
            "warnungen": tally.warnings,
            "hinweise": tally.notes,
            "seiten": tally.pages,
            "eintraege": tally.records,
            "entwuerfe": tally.drafts,
            "veroeffentlicht": tally.written.is_some(),
        },
    });
    let mut text = serde_json::to_string_pretty(&document).expect("a document of plain values");
    text.push('\n');
    text
}

fn message(item: &Item<'_>) -> Value {
    let start = item.range.map(|(start, _)| start);
    let end = item.range.map(|(_, end)| end);
    json!({
        "regel": item.diag.rule.0,
        "schwere": weight(item.diag.severity),
        "datei": &*item.at.path,
        "zeile": start.map(line),
        "spalte": start.map(column),
        "ende_zeile": end.map(line),
        "ende_spalte": end.map(column),
        "meldung": item.diag.message,
        "stelle": item.diag.label,
        "hilfe": item.diag.help,
        "verwandt": item.related.iter().map(related).collect::<Vec<_>>(),
    })
}

fn related(related: &Related<'_>) -> Value {
    json!({
        "datei": &*related.at.path,
        "zeile": related.start.map(line),
        "spalte": related.start.map(column),
        "meldung": related.words,
    })
}

fn line(position: Position) -> usize {
    position.line
}

fn column(position: Position) -> usize {
    position.column
}

/// The word for a weight in plain ASCII.
fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "fehler",
        Severity::Warning => "warnung",
        Severity::Note => "hinweis",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{items, sample};
    use super::*;

    #[test]
    fn golden() {
        let sample = sample::sample();
        let found = items(&sample.diags, &sample.snapshot);
        let text = json(&found[2..3], &Tally { errors: 1, ..Tally::default() });
        let wanted = r#"{
  "werkzeug": "leitfaden",
  "version": "VERSION",
  "meldungen": [
    {
      "regel": "P003",
      "schwere": "warnung",
      "datei": "content/daten/begriff/avv.yaml",
      "zeile": 3,
      "spalte": 1,
      "ende_zeile": 3,
      "ende_spalte": 3,
      "meldung": "der Schlüssel „id“ steht zweimal",
      "stelle": "zum zweiten Mal",
      "hilfe": "einen der beiden löschen",
      "verwandt": [
        {
          "datei": "content/daten/begriff/avv.yaml",
          "zeile": 1,
          "spalte": 1,
          "meldung": "zum ersten Mal"
        }
      ]
    }
  ],
  "summe": {
    "fehler": 1,
    "warnungen": 0,
    "hinweise": 0,
    "seiten": 0,
    "eintraege": 0,
    "entwuerfe": 0,
    "veroeffentlicht": false
  }
}
"#;
        assert_eq!(text, wanted.replace("VERSION", env!("CARGO_PKG_VERSION")));
    }
}
