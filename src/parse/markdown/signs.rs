//! Signs that are rare in prose, found by a search for one byte.
//!
//! Every page is searched for them, and the general search for strings took a third of its time.

/// Places where a sign stands; its first character must be ASCII and rare.
pub(super) fn places<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = usize> + 'a {
    let (text, sign) = (text.as_bytes(), sign.as_bytes());
    memchr::memchr_iter(sign[0], text).filter(move |at| text[*at..].starts_with(sign))
}

/// The first place where a sign stands.
pub(super) fn place(text: &str, sign: &str) -> Option<usize> {
    places(text, sign).next()
}

/// Whether a sign stands anywhere.
pub(super) fn has(text: &str, sign: &str) -> bool {
    place(text, sign).is_some()
}

#[cfg(test)]
mod tests {
    #[test]
    fn finds_overlapping_signs() {
        let found: Vec<_> = super::places("ä{{{ {lang= {#", "{{").collect();
        assert_eq!(found, [2, 3]);
        assert!(super::has("a ^]", "^]") && !super::has("a ^ ]", "^]"));
    }
}
