//! The German comment at the top of a rule's file becomes the text of `leitfaden explain` and of
//! the manual: it is cut out of the source while compiling, so there is only one of it.

/// Declares the rule of a file: id, name of the file, how it runs. The first line is the title.
macro_rules! rule {
    ($id:literal, $file:literal, $run:expr) => {{
        const SOURCE: &str = include_str!($file);
        const BYTES: [u8; $crate::check::own_doc::length(SOURCE)] =
            $crate::check::own_doc::lines(SOURCE);
        const DOC: &str = $crate::check::own_doc::text(&BYTES);
        $crate::check::Rule {
            id: $crate::base::diag::RuleId($id),
            title: $crate::check::own_doc::title(DOC),
            doc: $crate::check::own_doc::body(DOC),
            run: $run,
        }
    }};
}

pub(super) use rule;

/// How many bytes the comment has.
pub const fn length(source: &str) -> usize {
    copy(source.as_bytes(), &mut [])
}

/// The bytes of the comment.
pub const fn lines<const N: usize>(source: &str) -> [u8; N] {
    let mut out = [0; N];
    copy(source.as_bytes(), &mut out);
    out
}

/// The comment as text.
pub const fn text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("source files are UTF-8 and lines are cut at line ends"),
    }
}

/// Its first line.
pub const fn title(doc: &'static str) -> &'static str {
    doc.split_at(line_end(doc)).0
}

/// Everything behind the first line and the empty one after it.
pub const fn body(doc: &'static str) -> &'static str {
    doc.split_at(line_end(doc)).1.trim_ascii()
}

const fn line_end(doc: &str) -> usize {
    let bytes = doc.as_bytes();
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'\n' {
        at += 1;
    }
    at
}

/// Copies the lines that begin with `//!`, without that sign, as far as there is room.
const fn copy(source: &[u8], out: &mut [u8]) -> usize {
    let (mut at, mut written) = (0, 0);
    while at + 2 < source.len()
        && source[at] == b'/'
        && source[at + 1] == b'/'
        && source[at + 2] == b'!'
    {
        at += 3;
        if source[at] == b' ' {
            at += 1;
        }
        loop {
            let byte = source[at];
            if written < out.len() {
                out[written] = byte;
            }
            written += 1;
            at += 1;
            if byte == b'\n' {
                break;
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_comment_is_cut_out() {
        const SOURCE: &str = "//! Größe\n//!\n//! # Was\n//! a\n\nuse b;\n";
        const BYTES: [u8; length(SOURCE)] = lines(SOURCE);
        assert_eq!(text(&BYTES), "Größe\n\n# Was\na\n");
        assert_eq!((title(text(&BYTES)), body(text(&BYTES))), ("Größe", "# Was\na"));
    }
}
