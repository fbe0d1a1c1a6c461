//! Records to fill in: alone in a file, or many in a list.

use super::template::{Given, template, wrapped};
use crate::model::entity::KindSpec;
use std::fmt::Write;

/// The status of every new record.
pub(super) const DRAFT: &str =
    "entwurf # erst „freigegeben“ wird veröffentlicht; dann auch „stand“ eintragen";

/// A file with one record: every key with its description. `origin` says where its values come from.
pub(super) fn draft(spec: &KindSpec, origin: &str, given: &Given<'_>) -> String {
    let keys = template(&[KindSpec::common(), spec.fields], given);
    let how = "Felder mit „#“ davor sind möglich, aber nicht nötig. Zum Nutzen das „#“ löschen.";
    format!("{}{}{}\n{keys}", head(spec), paragraph(how), paragraph(origin))
}

/// A file with many records: every key described once, and of each record the keys that say something.
pub(super) fn drafts(spec: &KindSpec, origin: &str, all: &[Given<'_>]) -> String {
    let mut out = head(spec) + &paragraph(origin) + &paragraph("Mögliche Angaben:");
    for field in KindSpec::common().iter().chain(spec.fields) {
        let doc = field.doc.trim();
        let doc = doc.split_once(": ").map_or(doc, |(_, what)| what);
        let lines = wrapped(&format!("- {}: {doc}", field.key)).join("\n#   ");
        writeln!(out, "# {lines}").expect("text takes all");
    }
    for given in all {
        let keys = template(&[KindSpec::common(), spec.fields], given);
        let lines = keys.lines().filter(|line| !line.starts_with('#')).enumerate();
        out.push('\n');
        for (number, line) in lines {
            let sign = if number == 0 { "- " } else { "  " };
            writeln!(out, "{sign}{line}").expect("text takes all");
        }
    }
    out
}

fn head(spec: &KindSpec) -> String {
    format!("# {}\n", wrapped(spec.doc.trim()).join("\n# "))
}

fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("#\n# {text}\n") }
}
