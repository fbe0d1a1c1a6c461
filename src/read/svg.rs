//! SVG drawings that can do more than show something are refused.
//!
//! No XML parser: the scan only has to find what is forbidden, and prefers to refuse once too often.

use super::attachment::Refusal;

const ELEMENTS: [&str; 11] = [
    "script",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "handler",
    "listener",
    "annotation-xml",
    "html",
];
const PICTURES: [&str; 4] =
    ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];

/// Why a drawing is refused.
pub(super) fn refusal(bytes: &[u8]) -> Option<Refusal> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some(Refusal {
            message: "die SVG-Grafik ist nicht in UTF-8 kodiert".to_owned(),
            help: "die Grafik als UTF-8 speichern".to_owned(),
        });
    };
    let low = text.to_ascii_lowercase();
    let (at, what) = first_tag(&low).or_else(|| first_style(&low))?;
    let line = low[..at].matches('\n').count() + 1;
    Some(Refusal {
        message: format!("die SVG-Grafik enthält {what} (Zeile {line})"),
        help: "die Grafik ohne Skripte, fremde Adressen und DOCTYPE speichern, \
               zum Beispiel in Inkscape als „Optimiertes SVG“"
            .to_owned(),
    })
}

/// The first forbidden element, declaration or attribute.
fn first_tag(low: &str) -> Option<(usize, String)> {
    let mut at = 0;
    while let Some(open) = low[at..].find('<') {
        at += open;
        let rest = &low[at..];
        if rest.starts_with("<!--") {
            at += rest.find("-->").map_or(rest.len(), |end| end + 3);
            continue;
        }
        let end = tag_end(rest);
        if let Some(what) = tag(&rest[1..end]) {
            return Some((at, what));
        }
        at += end.max(1);
    }
    None
}

/// Where a tag ends; a `>` inside quotes does not end it.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'>' | b'<') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.len()
}

fn tag(inside: &str) -> Option<String> {
    for declaration in ["!doctype", "!entity", "?xml-stylesheet"] {
        if inside.starts_with(declaration) {
            return Some(format!("eine Deklaration „<{declaration}“"));
        }
    }
    let name_end = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
    let name = local(&inside[..name_end]);
    if ELEMENTS.contains(&name) {
        return Some(format!("das Element „<{name}>“"));
    }
    attributes(&inside[name_end..]).into_iter().find_map(|(key, value)| attribute(key, value))
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn attributes(mut rest: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    while let Some(equals) = rest.find('=') {
        let key = rest[..equals].split_whitespace().next_back().unwrap_or("");
        let behind = rest[equals + 1..].trim_start();
        let quote = behind.chars().next().filter(|c| ['"', '\''].contains(c));
        let body = &behind[quote.map_or(0, char::len_utf8)..];
        let end = body.find(|c: char| quote.map_or(c.is_whitespace(), |q| c == q));
        let end = end.unwrap_or(body.len());
        found.push((key.trim_start_matches('/'), &body[..end]));
        rest = body.get(end + quote.map_or(0, char::len_utf8)..).unwrap_or("");
    }
    found
}

fn attribute(key: &str, value: &str) -> Option<String> {
    let value = value.trim();
    let key = local(key);
    if key.len() > 2 && key.starts_with("on") {
        return Some(format!("das Attribut „{key}“"));
    }
    let inside = value.is_empty() || value.starts_with('#') || is_picture(value);
    if ["href", "src"].contains(&key) && !inside {
        return Some(format!("einen Verweis auf „{value:.60}“"));
    }
    let animated = key == "attributename" && (local(value) == "href" || value.starts_with("on"));
    animated.then(|| format!("eine Animation von „{value}“"))
}

fn is_picture(value: &str) -> bool {
    PICTURES.iter().any(|start| value.starts_with(start))
}

/// The first style that loads something.
fn first_style(low: &str) -> Option<(usize, String)> {
    if let Some(at) = low.find("@import") {
        return Some((at, "„@import“".to_owned()));
    }
    low.match_indices("url(").find_map(|(at, found)| {
        let target = low[at + found.len()..].trim_start_matches(['"', '\'', ' ', '&']);
        let target = target.strip_prefix("quot;").unwrap_or(target);
        (!target.starts_with('#') && !is_picture(target))
            .then(|| (at, "einen Verweis mit „url(…)“".to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p09_active_drawings_are_refused() {
        for (svg, part) in [
            ("<svg>\n<script>alert(1)</script></svg>", "„<script>“ (Zeile 2)"),
            ("<svg><svg:SCRIPT/></svg>", "<script>"),
            ("<svg onload = \"x()\"/>", "onload"),
            ("<svg><rect/onclick='x'/></svg>", "onclick"),
            ("<svg><foreignObject/></svg>", "foreignobject"),
            ("<svg><image xlink:href=\"https://example.org/a.png\"/></svg>", "https://example.org"),
            ("<svg><use href='other.svg#a'/></svg>", "other.svg"),
            ("<svg><a href='java&#10;script:x'/></svg>", "java"),
            ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "!doctype"),
            ("<svg><style>@import 'a.css'</style></svg>", "@import"),
            ("<svg><rect fill=\"url(https://example.org)\"/></svg>", "url("),
            ("<svg><set attributeName='href' to='x'/></svg>", "Animation"),
            ("<?xml-stylesheet href='#a'?><svg/>", "xml-stylesheet"),
            ("<svg title='a>b' onload='x'/>", "onload"),
        ] {
            let refusal = refusal(svg.as_bytes()).unwrap_or_else(|| panic!("{svg}"));
            assert!(refusal.message.contains(part), "{svg}: {}", refusal.message);
        }
    }

    #[test]
    fn drawings_of_usual_programs_pass() {
        let svg = "<?xml version=\"1.0\"?>\n<!-- Inkscape on=\"x\" <script> -->\n\
            <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">\n\
            <style>.a{fill:url(#g)}</style><use xlink:href=\"#a\"/>\n\
            <image href=\"data:image/png;base64,AAAA=\"/><path d=\"M0 0\" font-style='none'/></svg>";
        assert_eq!(refusal(svg.as_bytes()), None);
    }
}
