//! Words that have no place in the project.

use crate::code::bare;
use crate::{none, root, rust, texts};

/// Everything people write by hand.
const WRITTEN: &[&str] = &[
    "src",
    "tests",
    "themes",
    "content",
    "assets",
    "README.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "Cargo.toml",
    "publiccode.yml",
    ".ci",
    ".cargo",
    ".clippy.toml",
    ".deny.toml",
    ".gitignore",
];

/// Notes for later; written apart so that this list does not find itself.
const NOTES: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Places that exist on one machine only, and hosts of package registries.
const PRIVATE: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers"),
    concat!("registry.", "npmjs"),
    concat!("registry.", "yarnpkg"),
    concat!("index.cr", "ates.io"),
    concat!("static.cr", "ates.io"),
];

/// Calls that end a program without a word, or write past the printer.
const CALLS: &[&str] =
    &[".unwrap()", "println!", "eprintln!", "print!(", "dbg!", "todo!", "unimplemented!"];

fn find(folders: &[&str], words: &[&str], skip: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in texts(folders) {
        if skip.iter().any(|name| file.path.ends_with(name) || file.path.starts_with(name)) {
            continue;
        }
        for (number, line) in file.text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    found
}

#[test]
fn nothing_is_left_for_later() {
    // Checksums in lock files are chance; rules look for such notes in texts of authors.
    let rule = ["src/check/find/filler.rs", "src/check/find/abbreviation.rs", "tests/cases/"];
    let skip = [&rule[..], &["package-lock.json"]].concat();
    none(&find(WRITTEN, NOTES, &skip), "a note for later belongs into an issue");
}

#[test]
fn nothing_is_private() {
    none(&find(WRITTEN, PRIVATE, &[]), "no path of one machine, no host of a registry");
}

#[test]
fn no_call_ends_or_prints_in_passing() {
    let mut found = Vec::new();
    for file in rust(&["src", "tests"]) {
        for (number, line) in bare(&file.text).lines().enumerate() {
            if CALLS.iter().any(|call| line.contains(call)) {
                found.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    none(&found, "say the invariant with `expect`, hand texts to the printer");
}

#[test]
fn tests_run() {
    let ignored = find(&["src", "tests"], &[concat!("#[ig", "nore")], &[]);
    none(&ignored, "a test that does not run is not a test");
}

#[test]
fn code_is_not_kept_in_comments() {
    let mut found = Vec::new();
    for file in rust(&["src", "tests"]) {
        for (number, line) in file.text.lines().enumerate() {
            let Some(comment) = line.trim().strip_prefix("//") else { continue };
            if !comment.starts_with(['/', '!']) && looks_like_code(comment.trim()) {
                found.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    none(&found, "version control remembers old code");
}

fn looks_like_code(comment: &str) -> bool {
    let starts = ["let ", "use ", "fn ", "pub ", "impl ", "return ", "#["];
    let ends = [";", "{", "}", "=>", ");"];
    starts.iter().any(|start| comment.starts_with(start))
        && ends.iter().any(|end| comment.ends_with(end))
        || comment.ends_with(");")
        || comment.ends_with("};")
}

#[test]
fn lines_end_cleanly() {
    let mut found = Vec::new();
    for file in texts(&["src", "tests", "themes"]) {
        // Case files and the sample may hold odd bytes on purpose.
        if file.path.starts_with("tests/cases/") {
            continue;
        }
        if file.text.contains('\r') || file.text.contains('\t') && !file.path.ends_with(".rs") {
            found.push(format!("{}: carriage return or tab", file.path));
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            found.push(format!("{}: no line end at the end", file.path));
        }
    }
    assert!(root().join("src").is_dir());
    none(&found, "lines end with a line feed");
}
