//! What an import did: new, changed, in conflict, left out, and the sums.

use crate::cli::german::counted;
use crate::import::{Conflict, Report};
use std::fmt::Write;

/// Whether files were written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrote {
    /// They were.
    Files,
    /// It was only tried.
    Nothing,
}

/// Most lines of a part; the others are counted.
const MOST: usize = 20;

/// The report of the import of a file.
pub fn imported(report: &Report, file: &str, wrote: Wrote) -> String {
    let mut out = String::new();
    part(&mut out, "Neu, als Entwurf", MOST, report.fresh.iter().cloned());
    let changed = report.changed.iter();
    let changed = changed.map(|(name, keys, path)| format!("{name}: {} ({path})", keys.join(", ")));
    part(&mut out, "Geändert", MOST, changed);
    // What an editor wrote is told to the last line: nobody could find it elsewhere.
    let both = |one: &Conflict| both(one, file);
    let replaced = report.replaced.iter().map(both);
    part(&mut out, "Ersetzt; es gilt, was in der Datei steht", replaced.len(), replaced);
    let conflicts = report.conflicts.iter().map(both);
    part(&mut out, "Konflikte; es bleibt, was im Handbuch steht", MOST, conflicts);
    let left = report.left.iter().map(|one| format!("{file}, {}: {}", one.at, one.why));
    part(&mut out, "Übersprungen", MOST, left);
    let gone = report.gone.iter().cloned();
    part(&mut out, "Nicht mehr in der Datei; bleibt im Handbuch", MOST, gone);
    for note in &report.notes {
        writeln!(out, "Hinweis zu „{file}“: {note}").expect("text takes all");
    }
    if report.changed_released > 0 {
        let which =
            counted(report.changed_released, "freigegebenen Eintrag", "freigegebene Einträge");
        let note = format!("die Änderungen betreffen {which}; vor dem Veröffentlichen ansehen");
        writeln!(out, "Hinweis: {note}").expect("text takes all");
    }
    out + &sums(report, wrote)
}

/// Both values of a key, with the place of each.
fn both(one: &Conflict, file: &str) -> String {
    let why = one.why.map_or(String::new(), |why| format!("\n    Grund: {why}"));
    let (mine, theirs) = (quoted(&one.mine), quoted(&one.theirs));
    let (place, key, record, at) = (&one.place, &one.key, &one.record, &one.at);
    format!("{place}: {key} von {record}\n    Handbuch: {mine}\n    {file}, {at}: {theirs}{why}")
}

fn quoted(text: &str) -> String {
    if text.starts_with('(') { text.to_owned() } else { format!("„{text}“") }
}

fn part(out: &mut String, title: &str, most: usize, lines: impl ExactSizeIterator<Item = String>) {
    let count = lines.len();
    if count == 0 {
        return;
    }
    writeln!(out, "{title}:").expect("text takes all");
    for line in lines.take(most) {
        writeln!(out, "  {line}").expect("text takes all");
    }
    if count > most {
        writeln!(out, "  … und {} weitere", count - most).expect("text takes all");
    }
    out.push('\n');
}

fn sums(report: &Report, wrote: Wrote) -> String {
    let mut parts = vec![
        format!("{} neu", report.fresh.len()),
        format!("{} geändert", report.changed.len()),
        format!("{} unverändert", report.same),
    ];
    if !report.replaced.is_empty() {
        let what = counted(report.replaced.len(), "Angabe", "Angaben");
        parts.push(format!("{what} der Redaktion ersetzt"));
    }
    if report.kept > 0 {
        let what = counted(report.kept, "Angabe", "Angaben");
        parts.push(format!("{what} der Redaktion behalten"));
    }
    parts.push(counted(report.conflicts.len(), "Konflikt", "Konflikte"));
    parts.push(format!("{} übersprungen", report.left.len()));
    let line = parts.join(", ");
    match wrote {
        Wrote::Nothing => format!("Probelauf, nichts geschrieben: {line}\n"),
        Wrote::Files => format!("{line}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Left;

    #[test]
    fn golden() {
        let report = Report {
            fresh: (1..=22).map(|number| format!("begriff:b{number}")).collect(),
            changed: vec![(
                "begriff:a".into(),
                vec!["titel".into(), "kurz".into()],
                "x.yaml".into(),
            )],
            changed_released: 1,
            same: 3,
            kept: 1,
            conflicts: vec![Conflict {
                place: "x.yaml:4".into(),
                record: "begriff:a".into(),
                key: "definition".into(),
                mine: "eigen".into(),
                theirs: "neu".into(),
                at: "Zeile 2".into(),
                why: None,
            }],
            left: vec![Left { at: "Zeile 9".into(), why: "ohne Titel".into() }],
            notes: vec!["gelesen als Windows-1252".into()],
            ..Report::default()
        };
        let text = imported(&report, "b.csv", Wrote::Nothing);
        assert!(text.starts_with("Neu, als Entwurf:\n  begriff:b1\n"), "{text}");
        assert!(text.contains("\n  begriff:b20\n  … und 2 weitere\n\nGeändert:\n"), "{text}");
        let end = "\
Konflikte; es bleibt, was im Handbuch steht:
  x.yaml:4: definition von begriff:a
    Handbuch: „eigen“
    b.csv, Zeile 2: „neu“

Übersprungen:
  b.csv, Zeile 9: ohne Titel

Hinweis zu „b.csv“: gelesen als Windows-1252
Hinweis: die Änderungen betreffen 1 freigegebenen Eintrag; vor dem Veröffentlichen ansehen
Probelauf, nichts geschrieben: 22 neu, 1 geändert, 3 unverändert, 1 Angabe der Redaktion behalten, 1 Konflikt, 1 übersprungen
";
        assert!(text.ends_with(end), "{text}");
        let quiet = imported(&Report { same: 2, ..Report::default() }, "b.csv", Wrote::Files);
        assert_eq!(quiet, "0 neu, 0 geändert, 2 unverändert, 0 Konflikte, 0 übersprungen\n");
    }
}
