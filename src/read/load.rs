//! Opens one file of the walk: text, attachment or part of a theme.

use super::attachment::{Refusal, by_content, by_name};
use super::decode::{Mark, decode};
use super::fault::words;
use super::pixels::pixels;
use super::project::CONFIG;
use super::rules::{ADDRESS, UNREADABLE};
use super::walk::Entry;
use crate::base::diag::Diag;
use crate::base::ending::ending;
use crate::base::place::Place;
use std::fs;
use std::io::{self, Read};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// Largest Markdown file, in bytes.
const MARKDOWN: u64 = 2 << 20;
/// Largest YAML file, in bytes.
const YAML: u64 = 4 << 20;
/// Largest SVG drawing, in bytes.
const SVG: u64 = 4 << 20;
/// Largest file of a theme, in bytes.
const THEME: u64 = 8 << 20;
/// How much of an image is read to find its size.
const HEADER: u64 = 256 << 10;
/// How much of any other attachment is read to see what it is.
const MAGIC: u64 = 16;

/// What a file is, by its path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Text that is parsed, with its largest size.
    Text(u64),
    /// Something to publish as it is.
    Attachment,
    /// Part of a theme.
    Theme,
    /// A second configuration.
    SecondConfig,
    /// A text with another ending than it needs.
    Disguised,
    /// Nothing that is read.
    Stray,
}

/// What came of opening a file.
pub(super) enum Loaded {
    /// A text, what is wrong with it, and its hash.
    Text(Arc<str>, Vec<Mark>, u64),
    /// An attachment and its size in pixels.
    Attachment(Option<(u32, u32)>),
    /// Part of a theme.
    Theme(Arc<[u8]>),
    /// Not to be used.
    Refused(Box<Diag>),
    /// Not read, and worth a warning only.
    Ignored(Box<Diag>),
}

/// What a file is, by its path.
pub(super) fn role(path: &str) -> Role {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let yaml = ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml");
    if path == CONFIG {
        Role::Text(YAML)
    } else if path == "content/leitfaden.yml" {
        Role::SecondConfig
    } else if path.starts_with("content/daten/") && yaml {
        Role::Text(YAML)
    } else if path.starts_with("content/seiten/") && ending == "md" {
        Role::Text(MARKDOWN)
    } else if is_disguised(path, ending) {
        Role::Disguised
    } else if path.starts_with("content/seiten/") && yaml {
        Role::Stray
    } else if path.starts_with("content/seiten/") || path.starts_with("assets/") {
        Role::Attachment
    } else if path.starts_with("themes/") {
        Role::Theme
    } else {
        Role::Stray
    }
}

/// Whether a text has an ending too much, or another one for Markdown.
fn is_disguised(path: &str, ending: &str) -> bool {
    let other = ["markdown", "mdown", "mkd"].iter().any(|name| ending.eq_ignore_ascii_case(name));
    path.starts_with("content/") && (path.ends_with(".md.txt") || path.ends_with(".yaml.txt"))
        || path.starts_with("content/seiten/") && other
}

/// Opens a file according to its role.
pub(super) fn load(entry: &Entry) -> Loaded {
    match role(&entry.path) {
        Role::Text(limit) => all(entry, limit).map_or_else(Loaded::Refused, |bytes| text(&bytes)),
        Role::Attachment => attachment(entry).map_or_else(Loaded::Refused, Loaded::Attachment),
        Role::Theme => {
            all(entry, THEME).map_or_else(Loaded::Refused, |bytes| Loaded::Theme(bytes.into()))
        }
        Role::SecondConfig => Loaded::Refused(Box::new(
            Diag::error(ADDRESS, place(entry), format!("es gibt auch „{CONFIG}“"))
                .help("die Angaben in einer der beiden Dateien sammeln und diese löschen"),
        )),
        Role::Disguised => Loaded::Ignored(Box::new(
            Diag::warning(ADDRESS, place(entry), "die Datei wird wegen ihrer Endung nicht gelesen")
                .help(if entry.path.ends_with(".txt") {
                    "„.txt“ am Ende des Namens streichen; Windows zeigt die Endung nur auf Wunsch"
                } else {
                    "Seiten enden auf „.md“: die Datei umbenennen"
                }),
        )),
        Role::Stray => Loaded::Ignored(Box::new(
            Diag::warning(ADDRESS, place(entry), "die Datei wird hier nicht gelesen").help(
                "Seiten gehören als .md nach content/seiten/, Einträge als .yaml nach \
                 content/daten/<art>/, alles andere nach assets/",
            ),
        )),
    }
}

fn text(bytes: &[u8]) -> Loaded {
    let decoded = decode(bytes);
    let hash = xxh3_64(decoded.text.as_bytes());
    Loaded::Text(decoded.text.into(), decoded.marks, hash)
}

fn attachment(entry: &Entry) -> Result<Option<(u32, u32)>, Box<Diag>> {
    let refused = |refusal: Refusal| {
        Box::new(Diag::error(ADDRESS, place(entry), refusal.message).help(refusal.help))
    };
    if let Some(refusal) = by_name(&entry.path) {
        return Err(refused(refusal));
    }
    let bytes = match ending(&entry.path).as_str() {
        "svg" => all(entry, SVG)?,
        "png" | "gif" | "jpg" | "jpeg" | "webp" => start(entry, HEADER)?,
        _ => start(entry, MAGIC)?,
    };
    match by_content(&entry.path, &bytes) {
        Some(refusal) => Err(refused(refusal)),
        None => Ok(pixels(&entry.path, &bytes)),
    }
}

/// The whole file. Its size is checked before it is opened, and again while it is read.
fn all(entry: &Entry, limit: u64) -> Result<Vec<u8>, Box<Diag>> {
    let bytes = if entry.stamp.bytes > limit { None } else { Some(start(entry, limit + 1)?) };
    bytes.filter(|bytes| bytes.len() as u64 <= limit).ok_or_else(|| {
        let message = format!("die Datei ist größer als {} MB", limit >> 20);
        let help = if limit == SVG && ending(&entry.path) == "svg" {
            "die Grafik vereinfachen"
        } else {
            "auf mehrere Dateien aufteilen"
        };
        Box::new(Diag::error(UNREADABLE, place(entry), message).help(help))
    })
}

fn start(entry: &Entry, most: u64) -> Result<Vec<u8>, Box<Diag>> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(entry.stamp.bytes.min(most) as usize);
        fs::File::open(&entry.disk)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| {
        let message = format!("„{}“ lässt sich nicht lesen: {}", entry.path, words(&error));
        let diag = Diag::error(UNREADABLE, place(entry), message);
        Box::new(diag.help("Zugriffsrechte prüfen oder die Datei entfernen"))
    })
}

fn place(entry: &Entry) -> Place {
    Place::Path(entry.path.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_decides() {
        for (path, wanted) in [
            ("content/leitfaden.yaml", Role::Text(YAML)),
            ("content/leitfaden.yml", Role::SecondConfig),
            ("content/daten/begriff/a.yaml", Role::Text(YAML)),
            ("content/daten/begriff/a.yml", Role::Text(YAML)),
            ("content/daten/begriff/a.csv", Role::Stray),
            ("content/seiten/a.md", Role::Text(MARKDOWN)),
            ("content/seiten/a/bild.png", Role::Attachment),
            ("content/daten/begriff/a.YAML", Role::Text(YAML)),
            ("content/seiten/a.md.txt", Role::Disguised),
            ("content/seiten/a.markdown", Role::Disguised),
            ("content/seiten/a.yaml", Role::Stray),
            ("content/notiz.md", Role::Stray),
            ("assets/a.md", Role::Attachment),
            ("themes/standard/css/a.css", Role::Theme),
        ] {
            assert_eq!(role(path), wanted, "{path}");
        }
    }
}
