//! House rules: what holds for every file, and no compiler checks.
//!
//! The rules and their reasons stand in `src/ARCHITECTURE.md`. Each test names what it found, one a line.

mod code;
mod floors;
mod manual;
mod sizes;
mod tables;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the project.
pub struct Text {
    /// Path from the root of the project, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All text files below some folders of the project, sorted by path.
pub fn texts(folders: &[&str]) -> Vec<Text> {
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("the folder is readable");
            let entries = entries.map(|entry| entry.expect("the entry is readable").path());
            open.extend(entries.filter(|path| !path.ends_with("node_modules")));
        } else if let Ok(text) = fs::read_to_string(&path) {
            let inner = path.strip_prefix(root()).expect("a path of the project");
            found.push(Text { path: inner.display().to_string().replace('\\', "/"), text });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The Rust files of the program itself, without those that exist for tests only.
pub fn program() -> Vec<Text> {
    let all = rust(&["src"]);
    let tests = code::test_only(&all);
    all.into_iter().filter(|file| !tests.iter().any(|test| test.holds(&file.path))).collect()
}

/// All Rust files below some folders.
pub fn rust(folders: &[&str]) -> Vec<Text> {
    texts(folders).into_iter().filter(|file| file.path.ends_with(".rs")).collect()
}

/// Fails with the findings, one a line, when there are any.
#[track_caller]
pub fn none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}\n  {}", findings.join("\n  "));
}
