//! Attachments that must not lie on the website of an administration.

use super::svg;
use crate::base::ending::{ending, runs};

/// Why a file is refused, and what to do.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Refusal {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Why an attachment is refused by its name.
pub(super) fn by_name(path: &str) -> Option<Refusal> {
    let ending = ending(path);
    runs(&ending).then(|| Refusal {
        message: format!("Dateien mit der Endung „.{ending}“ werden nicht veröffentlicht"),
        help: "die Datei entfernen und auf ihre Bezugsquelle verweisen".to_owned(),
    })
}

/// Why an attachment is refused by its first bytes (the whole content of an SVG).
pub(super) fn by_content(path: &str, bytes: &[u8]) -> Option<Refusal> {
    if ending(path) == "svg" {
        return svg::refusal(bytes);
    }
    let start: Vec<u8> = bytes.iter().take(16).map(u8::to_ascii_lowercase).collect();
    let disguised = [&b"mz"[..], b"\x7felf", b"#!/", b"<!doctype html", b"<html", b"<script"];
    disguised.iter().any(|magic| start.starts_with(magic)).then(|| Refusal {
        message: "der Inhalt ist ein Programm oder eine Webseite, nicht was die Endung sagt".into(),
        help: "die Datei entfernen".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p18_programs_are_refused() {
        for name in ["a.html", "a.JS", "rechnung.pdf.exe", "a.hta", "a.lnk", "x/b.svgz"] {
            assert!(by_name(name).is_some(), "{name}");
        }
        for name in ["a.pdf", "a.docx", "exe", "a.csv", "termine.ics", "a.exe.zip"] {
            assert!(by_name(name).is_none(), "{name}");
        }
        assert!(by_content("a.pdf", b"MZ\x90\0").is_some());
        assert!(by_content("a.png", b"<HTML><body>").is_some());
        assert!(by_content("a.pdf", b"%PDF-1.7").is_none());
    }
}
