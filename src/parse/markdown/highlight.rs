//! Colours for code: ten classes of our own instead of hundreds of scopes.
//!
//! Grammars are loaded with the first block that needs them. Results are kept for the whole
//! process, because the preview writes the same page again and again; this cannot be seen from
//! outside, except by the time it takes.

use super::coloured_line::stretches;
use super::escape;
use crate::base::nearest::did_you_mean;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use syntect::parsing::{SyntaxReference, SyntaxSet};
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// Larger blocks stay plain.
const LARGEST: usize = 50_000;

/// Blocks with longer lines stay plain: grammars look back and forth within a line.
const LONGEST_LINE: usize = 2_000;

/// Bytes of finished blocks that are kept.
const KEPT: usize = 16_000_000;

/// What is known of the name behind ```` ``` ````.
pub(super) enum Language {
    /// Colours exist: the number of the grammar.
    Known(u16),
    /// No colours, and none are expected.
    Plain,
    /// Perhaps a typing mistake; what to do.
    Unknown(String),
}

/// Names without a grammar that are no mistake.
const PLAIN: [&str; 18] = [
    "",
    "text",
    "txt",
    "plain",
    "ausgabe",
    "konsole",
    "console",
    "mail",
    "e-mail",
    "csv",
    "http",
    "toml",
    "ini",
    "dockerfile",
    "typescript",
    "ts",
    "mermaid",
    "url",
];

/// Names to propose.
const COMMON: [&str; 14] = [
    "text",
    "yaml",
    "json",
    "xml",
    "html",
    "css",
    "javascript",
    "bash",
    "sql",
    "rust",
    "python",
    "markdown",
    "java",
    "toml",
];

static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Looks a name up.
pub(super) fn language(name: &str) -> Language {
    if PLAIN.iter().any(|plain| plain.eq_ignore_ascii_case(name)) {
        return Language::Plain;
    }
    let found = GRAMMARS.find_syntax_by_token(name);
    let mut all = GRAMMARS.syntaxes().iter();
    match found.and_then(|found| all.position(|grammar| std::ptr::eq(grammar, found))) {
        Some(number) => Language::Known(number as u16),
        None => Language::Unknown(
            did_you_mean(name, COMMON).unwrap_or_else(|| "ohne Farben: ```text".to_owned()),
        ),
    }
}

/// Code as HTML with classes, by the number of its grammar.
pub fn highlight(grammar: u16, code: &str) -> Arc<str> {
    let syntax = &GRAMMARS.syntaxes()[usize::from(grammar)];
    let key = xxh3_64_with_seed(code.as_bytes(), xxh3_64(syntax.name.as_bytes()));
    if let Some(html) = kept().blocks.get(&key) {
        return Arc::clone(html);
    }
    let html: Arc<str> = coloured(syntax, code).unwrap_or_else(|| plain(code)).into();
    kept().keep(key, Arc::clone(&html));
    html
}

#[derive(Default)]
struct Kept {
    blocks: HashMap<u64, Arc<str>>,
    bytes: usize,
}

impl Kept {
    fn keep(&mut self, key: u64, html: Arc<str>) {
        if self.bytes > KEPT {
            *self = Self::default();
        }
        self.bytes += html.len();
        self.blocks.insert(key, html);
    }
}

fn kept() -> std::sync::MutexGuard<'static, Kept> {
    static BLOCKS: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);
    BLOCKS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn plain(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    escape::text(&mut out, code);
    out
}

/// `None` if the block is too large or its grammar fails.
fn coloured(syntax: &SyntaxReference, code: &str) -> Option<String> {
    if code.len() > LARGEST || code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let mut spans = Spans { out: String::with_capacity(code.len() * 3), open: "" };
    stretches(&GRAMMARS, syntax, code, |text, class| spans.push(text, class))?;
    spans.switch("");
    Some(spans.out)
}

/// Neighbours of one class share one element.
struct Spans {
    out: String,
    open: &'static str,
}

impl Spans {
    fn push(&mut self, text: &str, class: &'static str) {
        // Space has no colour; it joins what is open.
        if !text.trim().is_empty() {
            self.switch(class);
        }
        escape::text(&mut self.out, text);
    }

    fn switch(&mut self, class: &'static str) {
        if class == self.open {
            return;
        }
        if !self.open.is_empty() {
            self.out.push_str("</span>");
        }
        if !class.is_empty() {
            self.out.push_str("<span class=\"");
            self.out.push_str(class);
            self.out.push_str("\">");
        }
        self.open = class;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(name: &str, code: &str) -> String {
        let Language::Known(grammar) = language(name) else { panic!("no grammar for {name}") };
        highlight(grammar, code).to_string()
    }

    #[test]
    fn ten_classes_and_no_lost_letter() {
        let rust = html("rust", "fn a() -> u8 { \"<b>\".len() } // c\n");
        assert!(rust.starts_with("<span class=\"h-k\">fn </span><span class=\"h-f\">a"), "{rust}");
        assert!(rust.contains("<span class=\"h-s\">\"&lt;b&gt;\"</span>"), "{rust}");
        for (name, code) in [
            ("yaml", "a: [1, \"b\"] # c\n- ä\n"),
            ("json", "{\"a\": [1, true, null]}"),
            ("html", "<a href=\"b\">c</a>\n"),
            ("bash", "if [ \"$a\" ]; then echo b; fi\n"),
        ] {
            let html = html(name, code);
            let mut text = String::new();
            let mut inside = false;
            for char in html.chars() {
                match char {
                    '<' => inside = true,
                    '>' => inside = false,
                    _ if !inside => text.push(char),
                    _ => {}
                }
            }
            assert_eq!(text.replace("&lt;", "<").replace("&gt;", ">"), code, "{html}");
        }
    }

    #[test]
    fn large_blocks_stay_plain() {
        let code = "a: 1\n".repeat(LARGEST / 5 + 1);
        assert_eq!(html("yaml", &code), code);
        let line = format!("a: {}\n", "1".repeat(LONGEST_LINE));
        assert_eq!(html("yaml", &line), line);
    }
}
