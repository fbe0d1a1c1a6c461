//! What of a Rust file is code: neither comment nor text, nor there for tests only.

use crate::Text;

/// A module that exists for tests only: a file or a folder.
pub struct TestModule(String);

impl TestModule {
    /// Whether a path belongs to the module.
    pub fn holds(&self, path: &str) -> bool {
        path == format!("{}.rs", self.0) || path.starts_with(&format!("{}/", self.0))
    }
}

/// The modules declared behind `#[cfg(test)]`, or a `cfg` that names `test`.
pub fn test_only(files: &[Text]) -> Vec<TestModule> {
    let mut modules = Vec::new();
    for file in files {
        let mut for_tests = false;
        for line in file.text.lines().map(str::trim) {
            let name = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ");
            if let Some(name) = name.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'))
                && for_tests
            {
                modules.push(TestModule(format!("{}/{name}", children(&file.path))));
            }
            for_tests = line.starts_with("#[cfg(") && line.contains("test")
                || for_tests && line.starts_with("#[");
        }
    }
    modules
}

/// The folder in which the modules of a file stand.
fn children(path: &str) -> &str {
    let inner = path.strip_suffix(".rs").expect("a Rust file");
    let roots = ["/mod", "/lib", "/main"];
    roots.iter().find_map(|root| inner.strip_suffix(root)).unwrap_or(inner)
}

/// The file with spaces for comments and texts, and without its modules for tests. Lines stay.
pub fn code(text: &str) -> String {
    without_tests(&bare(text))
}

/// The file with spaces for comments and texts.
pub fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = end_of_prose(&chars, at).unwrap_or(at);
        if end > at {
            out.extend(chars[at..end].iter().map(|char| if *char == '\n' { '\n' } else { ' ' }));
            at = end;
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// Where the comment or text that begins here ends.
fn end_of_prose(chars: &[char], at: usize) -> Option<usize> {
    let next = |offset: usize| chars.get(at + offset).copied().unwrap_or(' ');
    let name = |char: char| char.is_alphanumeric() || char == '_';
    let inside_name = at > 0 && name(chars[at - 1]);
    match chars[at] {
        '/' if next(1) == '/' => Some(find(chars, at, "\n")),
        '/' if next(1) == '*' => Some(find(chars, at + 2, "*/") + 2),
        '"' => Some(end_of_quoted(chars, at, '"')),
        'r' if !inside_name && (next(1) == '"' || next(1) == '#') => end_of_raw(chars, at + 1),
        'b' if !inside_name && next(1) == 'r' => end_of_raw(chars, at + 2),
        // A lifetime has no second quote.
        '\'' if next(1) == '\\' => Some(end_of_quoted(chars, at, '\'')),
        '\'' if next(2) == '\'' => Some(at + 3),
        _ => None,
    }
}

fn find(chars: &[char], from: usize, end: &str) -> usize {
    let end: Vec<char> = end.chars().collect();
    (from..chars.len()).find(|at| chars[*at..].starts_with(&end)).unwrap_or(chars.len())
}

fn end_of_quoted(chars: &[char], at: usize, quote: char) -> usize {
    let mut at = at + 1;
    while at < chars.len() && chars[at] != quote {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

fn end_of_raw(chars: &[char], from: usize) -> Option<usize> {
    let hashes = chars[from..].iter().take_while(|char| **char == '#').count();
    if chars.get(from + hashes) != Some(&'"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    Some((find(chars, from + hashes + 1, &end) + end.len()).min(chars.len()))
}

/// Cuts out `#[cfg(test)] mod … { … }` and other items for tests.
fn without_tests(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find("#[cfg(test)]") {
        out.push_str(&rest[..start]);
        let item = &rest[start..];
        let end = end_of_item(item);
        out.extend(item[..end].chars().filter(|char| *char == '\n'));
        rest = &item[end..];
    }
    out + rest
}

/// Where an item ends: behind its braces, or behind a `;` before any brace.
fn end_of_item(item: &str) -> usize {
    let mut depth = 0_usize;
    for (at, char) in item.char_indices() {
        match char {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    item.len()
}

#[test]
fn comments_texts_and_tests_are_no_code() {
    let text = "a(\"crate::b\") // crate::c\n/* d */ 'x' &'static r#\"e\"f\"# '\\'' r\n";
    let found: Vec<String> = code(text).split_whitespace().map(str::to_owned).collect();
    assert_eq!(found, ["a(", ")", "&'static", "r"]);
    let text = "a\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nc\n";
    assert_eq!(code(text), "a\n\n\n\n\nc\n");
}

#[test]
fn modules_for_tests_are_found() {
    let path = "src/a/mod.rs".to_owned();
    let text = "mod b;\n#[cfg(all(test, unix))]\nmod c;\n#[cfg(test)]\n#[rustfmt::skip]\nmod d;\n";
    let found = test_only(&[Text { path, text: text.to_owned() }]);
    let holds = |path: &str| found.iter().any(|module| module.holds(path));
    assert!(!holds("src/a/b.rs") && holds("src/a/c.rs") && holds("src/a/d/e.rs"));
}
