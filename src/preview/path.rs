//! From the path of a request to a path of the finished site. Nothing here touches the disk.

use percent_encoding::percent_decode_str;

/// What a path asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// A file of the finished site, such as `glossar/index.html`.
    File(String),
    /// Something of the preview itself: what follows `/_leitfaden/`.
    Own(String),
    /// No path at all.
    Nonsense,
}

/// Where the preview itself lives.
const OWN: &str = "/_leitfaden/";

/// Where the scripts and pages of the preview itself lie.
pub fn own(name: &str) -> String {
    format!("{OWN}{name}")
}

/// Longer paths are not read.
const LONGEST: usize = 2_000;

/// Reads a path. Addresses of the site are plain (letters, digits, `-`, `.`, `/`), so everything that
/// means something special to some system is nonsense.
pub fn wish(path: &str) -> Wish {
    let Some(inner) = path.strip_prefix('/').filter(|_| path.len() <= LONGEST) else {
        return Wish::Nonsense;
    };
    let Some(inner) = decoded(inner) else { return Wish::Nonsense };
    let odd = |char: char| char.is_control() || "\\:*?\"<>|~#%;".contains(char);
    let parts: Vec<&str> = inner.split('/').collect();
    let last = parts.len() - 1;
    let wrong = parts.iter().enumerate().any(|(place, part)| {
        part.is_empty() && place != last || part.starts_with('.') || part.ends_with(['.', ' '])
    });
    if wrong || inner.contains(odd) {
        return Wish::Nonsense;
    }
    match inner.strip_prefix(&OWN[1..]) {
        Some(own) => Wish::Own(own.to_owned()),
        None if inner.is_empty() || inner.ends_with('/') => {
            Wish::File(format!("{inner}index.html"))
        }
        None => Wish::File(inner),
    }
}

/// Undoes the escapes; `None` where they are no escapes or no UTF-8.
fn decoded(path: &str) -> Option<String> {
    let broken = path.match_indices('%').any(|(at, _)| {
        !path
            .as_bytes()
            .get(at + 1..at + 3)
            .is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit))
    });
    if broken {
        return None;
    }
    Some(percent_decode_str(path).decode_utf8().ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paths() {
        for (path, wanted) in [
            ("/", "index.html"),
            ("/glossar/", "glossar/index.html"),
            ("/glossar/index.html", "glossar/index.html"),
            ("/glossar", "glossar"),
            ("/assets/stil-1.css", "assets/stil-1.css"),
            ("/%67lossar/", "glossar/index.html"),
        ] {
            assert_eq!(wish(path), Wish::File(wanted.into()), "{path}");
        }
        assert_eq!(wish("/_leitfaden/"), Wish::Own(String::new()));
        assert_eq!(wish("/_leitfaden/stand"), Wish::Own("stand".into()));
    }

    #[test]
    fn s05_everything_else_is_nonsense() {
        for path in [
            "",
            "x",
            "/../etc/passwd",
            "/%2e%2e/x",
            "/..%2fx",
            "/..\\x",
            "/%5cx",
            "//x",
            "//evil.example/..",
            "/./x",
            "/a/../b",
            "/c:/x",
            "/a%00b",
            "/x::$DATA",
            "/PROGRA~1",
            "/x.",
            "/x%20",
            "/%",
            "/%x",
            "/%ff",
            "/x%23y",
            "/.git/config",
            "/a%250a",
        ] {
            assert_eq!(wish(path), Wish::Nonsense, "{path}");
        }
        assert_eq!(wish(&format!("/{}", "a".repeat(LONGEST))), Wish::Nonsense);
    }
}
