//! Where an address leads: the list of what is allowed. Everything else is refused.

use super::page::LinkTarget;
use super::scheme::{Scheme, is_invisible, scheme};
use crate::base::id;
use crate::base::nearest::nearest;
use crate::base::slug::slug;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Why an address is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// What is, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Refused {
    fn new(message: String, help: &str) -> Self {
        Self { message, help: help.to_owned() }
    }
}

const ALLOWED: &str =
    "erlaubt sind https, http, mailto, tel, relative Pfade, #Anker und Datensätze (art:id)";

/// Where an address leads. Entities are already decoded; YAML fields hand over their plain text.
pub fn target(address: &str) -> Result<LinkTarget, Refused> {
    let address = address.trim_matches(|char: char| char == ' ' || char == '\n');
    match scheme(address) {
        Scheme::Dangerous(word) => Err(Refused::new(
            format!("die Adresse beginnt mit „{word}:“ und wird nicht veröffentlicht"),
            ALLOWED,
        )),
        _ if address.contains('\\') => Err(Refused::new(
            format!("die Adresse „{}“ enthält einen umgekehrten Schrägstrich", shown(address)),
            "Ordner mit „/“ trennen",
        )),
        _ if address.chars().any(|char| char != ' ' && is_invisible(char)) => Err(Refused::new(
            format!("die Adresse „{}“ enthält unsichtbare Zeichen", shown(address)),
            "die Adresse neu eintippen",
        )),
        Scheme::Allowed(name) => external(address, name),
        Scheme::Word(word) => record(address, &word),
        Scheme::None => relative(address),
    }
}

fn external(address: &str, scheme: &str) -> Result<LinkTarget, Refused> {
    let rest = &address[scheme.len() + 1..];
    let (fits, form) = match scheme {
        "mailto" => (rest.contains('@') && !rest.contains(' '), "mailto:name@beispiel.de"),
        "tel" => (is_telephone(rest), "tel:+49391123456"),
        _ => (has_host(rest), "https://www.beispiel.de/seite"),
    };
    if fits {
        return Ok(LinkTarget::External(address.to_owned()));
    }
    let message = format!("die Adresse „{}“ ist unvollständig", shown(address));
    Err(Refused::new(message, &format!("so schreiben: {form}")))
}

fn has_host(rest: &str) -> bool {
    let host = rest.strip_prefix("//").unwrap_or_default().split(['/', '?', '#']).next();
    host.is_some_and(|host| !host.is_empty() && !host.contains(' '))
}

fn is_telephone(rest: &str) -> bool {
    rest.bytes().any(|byte| byte.is_ascii_digit())
        && rest.bytes().all(|byte| {
            byte.is_ascii_digit() || b"+-./() ;=,abcdefghijklmnopqrstuvwxyz".contains(&byte)
        })
}

/// What editors write in front of a page where records refer to one; no text does, and a rule says so.
const PAGE: &str = "seite";

fn record(address: &str, word: &str) -> Result<LinkTarget, Refused> {
    let (whole, anchor) = halves(address);
    let parts = whole.split_once(':').filter(|(kind, id)| {
        kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            && !kind.is_empty()
            && (id::is_valid(id) || *kind == PAGE)
    });
    if let Some((kind, id)) = parts {
        let (kind, id) = (kind.to_owned(), id.to_owned());
        return Ok(LinkTarget::Record { kind, id, anchor: anchor.map(decoded) });
    }
    let message =
        format!("„{}:“ ist weder ein erlaubtes Protokoll noch ein Datensatz", shown(word));
    let help = website(address).or_else(|| meant(whole));
    let help = help.map(|meant| format!("meinten Sie „{meant}“?"));
    Err(Refused { message, help: help.unwrap_or_else(|| ALLOWED.to_owned()) })
}

/// The website that was meant: `htps://www.example.org`.
fn website(address: &str) -> Option<String> {
    let (word, rest) = address.split_once("://")?;
    nearest(word, ["https", "http"]).map(|scheme| format!("{scheme}://{rest}"))
}

/// The record that was meant with capitals, blanks or umlauts: `Kontakt:Redaktion`.
fn meant(address: &str) -> Option<String> {
    let (kind, id) = address.split_once(':')?;
    let is_word = |char: char| char.is_alphanumeric() || "-_ ".contains(char);
    let (kind, slug) = (kind.to_lowercase(), slug(id));
    (kind.len() > 2 && id.chars().all(is_word) && id::is_valid(&slug))
        .then(|| format!("{kind}:{slug}"))
}

fn relative(address: &str) -> Result<LinkTarget, Refused> {
    let (path, anchor) = halves(address);
    if address.contains("&#") {
        let message = format!("die Adresse „{}“ enthält verschlüsselte Zeichen", shown(address));
        return Err(Refused::new(message, "die Zeichen selbst schreiben"));
    }
    if path.starts_with('/') {
        let (message, help) = if path.starts_with("//") {
            ("zeigt auf einen fremden Rechner", "die Adresse mit https:// beginnen")
        } else {
            (
                "beginnt mit „/“",
                "den Pfad relativ zu dieser Datei schreiben, etwa ../ordner/seite.md",
            )
        };
        return Err(Refused::new(format!("die Adresse „{}“ {message}", shown(address)), help));
    }
    let (path, anchor) = (decoded(path), anchor.map(decoded));
    if path.contains(char::is_control) {
        let message = format!("die Adresse „{}“ enthält Steuerzeichen", shown(address));
        return Err(Refused::new(message, "die Adresse neu eintippen"));
    }
    match anchor {
        anchor if !path.is_empty() => Ok(LinkTarget::Page { path, anchor }),
        Some(anchor) if !anchor.is_empty() => Ok(LinkTarget::Anchor(anchor)),
        _ => Err(Refused::new(
            "der Verweis hat kein Ziel".to_owned(),
            "das Ziel in die runden Klammern schreiben",
        )),
    }
}

/// Path and anchor; an empty anchor behind a path is none.
fn halves(address: &str) -> (&str, Option<&str>) {
    match address.split_once('#') {
        Some((path, "")) if !path.is_empty() => (path, None),
        Some((path, anchor)) => (path, Some(anchor)),
        None => (address, None),
    }
}

/// Percent-decoded, in composed Unicode. What is no UTF-8 stays as written.
fn decoded(text: &str) -> String {
    let text = if text.contains('%') {
        percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
    } else {
        Cow::Borrowed(text)
    };
    if text.is_ascii() || is_nfc(&text) { text.into_owned() } else { text.nfc().collect() }
}

/// An address fit for a message: one line, not endless.
pub(super) fn shown(address: &str) -> String {
    let visible = address.chars().map(|char| if char.is_control() { '\u{fffd}' } else { char });
    let mut shown: String = visible.take(80).collect();
    if address.chars().nth(80).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_allowed() {
        let page = |path: &str, anchor: Option<&str>| LinkTarget::Page {
            path: path.to_owned(),
            anchor: anchor.map(str::to_owned),
        };
        let record = |anchor: Option<&str>| LinkTarget::Record {
            kind: "leika_leistung".to_owned(),
            id: "sondernutzung-erteilung".to_owned(),
            anchor: anchor.map(str::to_owned),
        };
        for (address, wanted) in [
            ("seite.md", page("seite.md", None)),
            ("../a/seite.md#kosten", page("../a/seite.md", Some("kosten"))),
            ("Stra%C3%9Fe.md", page("Straße.md", None)),
            ("A\u{308}pfel.md", page("Äpfel.md", None)),
            ("a b.md#", page("a b.md", None)),
            ("#kosten", LinkTarget::Anchor("kosten".to_owned())),
            ("leika_leistung:sondernutzung-erteilung", record(None)),
            ("leika_leistung:sondernutzung-erteilung#kosten", record(Some("kosten"))),
            ("HTTPS://x.de/a:b", LinkTarget::External("HTTPS://x.de/a:b".to_owned())),
            ("http://x.de", LinkTarget::External("http://x.de".to_owned())),
            ("mailto:a@b.de?subject=x", LinkTarget::External("mailto:a@b.de?subject=x".to_owned())),
            ("tel:+49 391-12", LinkTarget::External("tel:+49 391-12".to_owned())),
            ("ordner/a:b.md", page("ordner/a:b.md", None)),
        ] {
            assert_eq!(target(address), Ok(wanted), "{address}");
        }
    }

    /// Row P04 of the acceptance list.
    #[test]
    fn what_is_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "java\u{0}script:alert(1)",
            " \u{1}javascript:alert(1)",
            "javascript :alert(1)",
            "java\u{ad}script:alert(1)",
            "\u{feff}javascript:x1",
            "javascript:alert",
            "data:text/html,x",
            "data:ab",
            "vbscript:x1",
            "blob:x1",
            "file:///etc/passwd",
            "//x.de/a",
            "\\\\x\\y",
            "/\\x.de",
            "a\\b.md",
            "/absolut.md",
            "C:\\x",
            "ftp://x.de/a",
            "https:x.de",
            "https://",
            "https:///x",
            "https://\u{202e}x.de",
            "mailto:niemand",
            "tel:abc",
            "&#106;avascript:alert(1)",
            "a%00b.md",
            "",
            "#",
            "Leistung:aussengastronomie",
        ] {
            assert!(target(address).is_err(), "{address:?} → {:?}", target(address));
        }
    }
}
