//! Width and height of an image from its header, so that pages do not jump while loading.

use crate::base::ending::ending;

/// Width and height in pixels, if the format is one of the usual ones.
pub(super) fn pixels(path: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    let size = match ending(path).as_str() {
        "png" => png(bytes),
        "gif" => gif(bytes),
        "jpg" | "jpeg" => jpeg(bytes),
        "webp" => webp(bytes),
        "svg" => svg(bytes),
        _ => None,
    };
    size.filter(|(width, height)| *width > 0 && *height > 0)
}

fn big(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn big16(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?)))
}

fn little16(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?)))
}

fn little24(bytes: &[u8], at: usize) -> Option<u32> {
    Some(little16(bytes, at)? | u32::from(*bytes.get(at + 2)?) << 16)
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n").then_some(())?;
    Some((big(bytes, 16)?, big(bytes, 20)?))
}

fn gif(bytes: &[u8]) -> Option<(u32, u32)> {
    bytes.starts_with(b"GIF8").then_some(())?;
    Some((little16(bytes, 6)?, little16(bytes, 8)?))
}

/// Jumps from segment to segment until the one that describes the frame.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    bytes.starts_with(b"\xff\xd8").then_some(())?;
    let mut at = 2;
    loop {
        let (mark, kind) = (*bytes.get(at)?, *bytes.get(at + 1)?);
        match (mark, kind) {
            (0xff, 0xff) => at += 1,
            (0xff, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) => {
                return Some((big16(bytes, at + 7)?, big16(bytes, at + 5)?));
            }
            (0xff, _) => at += 2 + big16(bytes, at + 2)? as usize,
            _ => return None,
        }
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.starts_with(b"RIFF") && bytes.get(8..12)? == b"WEBP").then_some(())?;
    match bytes.get(12..16)? {
        b"VP8 " => Some((little16(bytes, 26)? & 0x3fff, little16(bytes, 28)? & 0x3fff)),
        b"VP8L" => {
            let bits = u32::from_le_bytes(*bytes.get(21..)?.first_chunk()?);
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8X" => Some((little24(bytes, 24)? + 1, little24(bytes, 27)? + 1)),
        _ => None,
    }
}

/// `width` and `height` in pixels, else the last two numbers of `viewBox`.
fn svg(bytes: &[u8]) -> Option<(u32, u32)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let start = text.find("<svg")?;
    let tag = &text[start..start + text[start..].find('>')?];
    let length = |name: &str| number(attribute(tag, name)?.trim().trim_end_matches("px"));
    if let (Some(width), Some(height)) = (length("width"), length("height")) {
        return Some((width, height));
    }
    let mut frame = attribute(tag, "viewBox")?.split([' ', ',']).filter(|part| !part.is_empty());
    let (width, height) = (frame.nth(2)?, frame.next()?);
    Some((number(width)?, number(height)?))
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.match_indices(name).find_map(|(at, _)| {
        let before = tag[..at].chars().next_back()?;
        let value = tag[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
        let end = value[1..].find(quote)?;
        before.is_whitespace().then_some(&value[1..=end])
    })
}

fn number(text: &str) -> Option<u32> {
    let whole = text.split('.').next()?;
    whole.parse::<u32>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_from_headers() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x80";
        let gif = b"GIF89a\x10\0\x20\0";
        let jpeg = b"\xff\xd8\xff\xe0\0\x04xx\xff\xff\xc2\0\x11\x08\0\x20\0\x10";
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x10\0\x20\0";
        let exact = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x0f\xc0\x07\0";
        let long = b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x0f\0\0\x1f\0\0";
        for (path, bytes, wanted) in [
            ("a.png", &png[..], Some((256, 128))),
            ("a.GIF", gif, Some((16, 32))),
            ("a.jpeg", jpeg, Some((16, 32))),
            ("a.webp", lossy, Some((16, 32))),
            ("a.webp", exact, Some((16, 32))),
            ("a.webp", long, Some((16, 32))),
            ("a.svg", b"<svg width=\"16px\" height='32.5'>", Some((16, 32))),
            ("a.svg", b"<?xml?><svg width=\"100%\" viewBox=\"0 0 16 32\">", Some((16, 32))),
            ("a.png", b"\x89PNG", None),
            ("a.jpg", b"\xff\xd8\xff\xe0", None),
            ("a.pdf", b"%PDF", None),
        ] {
            assert_eq!(pixels(path, bytes), wanted, "{path}");
        }
    }
}
