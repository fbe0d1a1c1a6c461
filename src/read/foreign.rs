//! A file from outside the handbook: any usual encoding, any line ends, no surprises.

use super::decode::decode;
use super::fault::{Fault, words};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Largest file, in bytes.
const MOST: u64 = 256 << 20;

/// The text of a file from outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Foreign {
    /// The text with `\n` line ends.
    pub text: String,
    /// How it was encoded, unless in UTF-8.
    pub encoding: Option<&'static str>,
}

/// Reads a file as text.
pub fn foreign(path: &Path) -> Result<Foreign, Fault> {
    let unfit = |why: String, help| Fault::Foreign { path: path.to_owned(), why, help };
    let unreadable = |error: io::Error| {
        unfit(
            format!("lässt sich nicht lesen: {}", words(&error)),
            "Namen und Rechte der Datei prüfen",
        )
    };
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(unfit("ist keine Datei".to_owned(), "eine Datei angeben, keinen Ordner"));
    }
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(unreadable)?.take(MOST + 1);
    file.read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MOST {
        let why = format!("ist größer als {} MB", MOST >> 20);
        return Err(unfit(why, "die Datei aufteilen oder weniger ausführen"));
    }
    if let Some((why, help)) = no_text(&bytes) {
        return Err(unfit(why.to_owned(), help));
    }
    Ok(decoded(&bytes))
}

/// What a file is that is no text, by its first bytes.
fn no_text(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const EXPORT: &str = "im Programm, aus dem sie stammt, als CSV, XML oder JSON speichern";
    match bytes {
        [b'P', b'K', 3, 4, ..] => Some((
            "ist eine Excel-, LibreOffice- oder ZIP-Datei",
            "in Excel „Speichern unter“, Dateityp „CSV UTF-8“; ein ZIP vorher entpacken",
        )),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(("ist eine alte Office-Datei", EXPORT)),
        [0x1F, 0x8B, ..] => Some(("ist gepackt", "die Datei vorher entpacken")),
        [b'%', b'P', b'D', b'F', ..] => Some(("ist ein PDF", EXPORT)),
        _ => None,
    }
}

fn decoded(bytes: &[u8]) -> Foreign {
    let (bytes, encoding) = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => (bytes.to_vec(), Some("UTF-16")),
        [0, first, ..] if *first != 0 => ([&[0xFE, 0xFF], bytes].concat(), Some("UTF-16")),
        [first, 0, ..] if *first != 0 => ([&[0xFF, 0xFE], bytes].concat(), Some("UTF-16")),
        _ if std::str::from_utf8(bytes).is_err() => (bytes.to_vec(), Some("Windows-1252")),
        _ => (bytes.to_vec(), None),
    };
    Foreign { text: decode(&bytes).text, encoding }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_encodings() {
        let utf16 = |big: bool| -> Vec<u8> {
            let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            "id;Größe\r\n".encode_utf16().flat_map(bytes).collect()
        };
        let marked = [&[0xFF, 0xFE][..], &utf16(false)].concat();
        for (bytes, encoding) in [
            ("id;Größe\n".as_bytes().to_vec(), None),
            (b"\xEF\xBB\xBFid;Gr\xC3\xB6\xC3\x9Fe\r\n".to_vec(), None),
            (b"id;Gr\xF6\xDFe\r".to_vec(), Some("Windows-1252")),
            (marked, Some("UTF-16")),
            (utf16(false), Some("UTF-16")),
            (utf16(true), Some("UTF-16")),
        ] {
            let found = decoded(&bytes);
            assert_eq!((found.text.as_str(), found.encoding), ("id;Größe\n", encoding));
        }
        assert!(no_text(b"PK\x03\x04rest").is_some());
        assert!(no_text(b"Post;Karte").is_none());
    }
}
