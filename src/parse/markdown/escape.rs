//! Characters that mean something in HTML.

/// Appends text between tags.
pub fn text(out: &mut String, text: &str) {
    let mut done = 0;
    for at in memchr::memchr3_iter(b'&', b'<', b'>', text.as_bytes()) {
        out.push_str(&text[done..at]);
        out.push_str(entity(text.as_bytes()[at]));
        done = at + 1;
    }
    out.push_str(&text[done..]);
}

/// Appends the value of an attribute in double quotes.
pub fn attribute(out: &mut String, value: &str) {
    let mut done = 0;
    let marks = value.bytes().enumerate().filter(|(_, byte)| b"&<>\"".contains(byte));
    for (at, byte) in marks {
        out.push_str(&value[done..at]);
        out.push_str(entity(byte));
        done = at + 1;
    }
    out.push_str(&value[done..]);
}

fn entity(byte: u8) -> &'static str {
    match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        _ => "&quot;",
    }
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
