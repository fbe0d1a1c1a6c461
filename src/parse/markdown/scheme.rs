//! The scheme of an address, also when it is disguised.

use std::borrow::Cow;

/// What stands before the first `:` of an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Scheme {
    /// Nothing: a relative address.
    None,
    /// An allowed scheme, lower case.
    Allowed(&'static str),
    /// Something a browser would run or open by itself.
    Dangerous(String),
    /// Any other word: perhaps the entity of a record.
    Word(String),
}

const ALLOWED: [&str; 4] = ["https", "http", "mailto", "tel"];

const DANGEROUS: [&str; 12] = [
    "javascript",
    "vbscript",
    "livescript",
    "data",
    "blob",
    "file",
    "filesystem",
    "about",
    "jar",
    "view-source",
    "ws",
    "wss",
];

/// Characters that browsers drop from addresses or that nobody sees.
pub(super) fn is_invisible(char: char) -> bool {
    char.is_control()
        || char.is_whitespace()
        || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The address without everything that could hide its scheme.
fn bare(address: &str) -> Cow<'_, str> {
    let plain = address.bytes().all(|byte| byte.is_ascii_graphic());
    if !plain && address.contains(is_invisible) {
        address.chars().filter(|char| !is_invisible(*char)).collect::<String>().into()
    } else {
        address.into()
    }
}

/// The scheme of an address.
pub(super) fn scheme(address: &str) -> Scheme {
    let bare = bare(address);
    let Some(colon) = bare.find(':') else { return Scheme::None };
    if bare[..colon].contains(['/', '?', '#']) {
        return Scheme::None;
    }
    let word = bare[..colon].to_ascii_lowercase();
    if let Some(allowed) = ALLOWED.into_iter().find(|name| *name == word) {
        return Scheme::Allowed(allowed);
    }
    if DANGEROUS.contains(&word.as_str()) { Scheme::Dangerous(word) } else { Scheme::Word(word) }
}
