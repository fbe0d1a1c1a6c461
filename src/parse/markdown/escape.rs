//! Characters that mean something in HTML.

/// Appends text between tags.
pub fn text(out: &mut String, text: &str) {
    escaped(out, text, |byte| match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        _ => "",
    });
}

/// Appends the value of an attribute in double quotes.
pub fn attribute(out: &mut String, value: &str) {
    escaped(out, value, |byte| match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        _ => "",
    });
}

fn escaped(out: &mut String, text: &str, entity: fn(u8) -> &'static str) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte > b'>' || !matches!(byte, b'&' | b'<' | b'>' | b'"') {
            continue;
        }
        let replacement = entity(byte);
        if !replacement.is_empty() {
            out.push_str(&text[done..at]);
            out.push_str(replacement);
            done = at + 1;
        }
    }
    out.push_str(&text[done..]);
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_becomes_a_tag_or_leaves_its_attribute() {
        let mut out = String::new();
        super::text(&mut out, "a < b & \"c\" > ü");
        assert_eq!(out, "a &lt; b &amp; \"c\" &gt; ü");
        out.clear();
        super::attribute(&mut out, "\" onclick=\"x<y>&");
        assert_eq!(out, "&quot; onclick=&quot;x&lt;y&gt;&amp;");
    }
}
