//! Imports go down only; files, environment and clock have owners.

use crate::code::code;
use crate::{Text, none, program, rust, texts};

/// What each folder of `src/` may import besides itself, from the bottom to the top.
const FLOORS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("read", &["base"]),
    ("parse", &["base"]),
    ("theme", &["base"]),
    ("model", &["base", "parse"]),
    ("check", &["base", "parse", "model"]),
    ("figure", &["base", "parse", "model"]),
    ("search", &["base", "parse", "model"]),
    ("import", &["base", "parse", "model"]),
    ("view", &["base", "parse", "model", "theme", "figure"]),
    ("export", &["base", "parse", "model"]),
    (
        "build",
        &["base", "read", "parse", "theme", "model", "check", "figure", "search", "view", "export"],
    ),
    ("preview", &["base", "read", "model", "check", "build"]),
    (
        "cli",
        &[
            "base", "read", "parse", "theme", "model", "check", "figure", "search", "view",
            "import", "export", "build", "preview",
        ],
    ),
];

/// Where files and folders are touched.
const DISK: &[&str] = &["src/read/", "src/build/publish/", "src/cli/", "src/preview/"];
/// Where the environment is asked: arguments, the terminal, and folders never to publish into.
const ENVIRONMENT: &[&str] =
    &["src/cli/", "src/main.rs", "src/build/publish/guard.rs", "src/read/program.rs"];
/// Where the clock is read: for the day of the checks, and for how long something took.
const CLOCK: &[&str] = &["src/cli/", "src/build/run.rs", "src/build/publish/", "src/preview/"];

#[test]
fn imports_go_down() {
    let mut wrong = Vec::new();
    for file in program() {
        let Some(own) = folder(&file.path) else { continue };
        let allowed = FLOORS.iter().find(|(name, _)| *name == own);
        let Some((_, allowed)) = allowed else {
            wrong.push(format!("{}: „{own}“ has no floor", file.path));
            continue;
        };
        for (line, name) in imports(&file) {
            if name != own && is_folder(&name) && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{}:{line}: {own} imports {name}", file.path));
            }
        }
    }
    none(&wrong, "a module imports only from the floors below");
}

#[test]
fn every_folder_stands_in_the_map() {
    let map = texts(&["src/ARCHITECTURE.md"]).pop().map(|map| map.text).unwrap_or_default();
    let folders = rust(&["src"]);
    let mut names: Vec<&str> = folders.iter().filter_map(|file| folder(&file.path)).collect();
    names.dedup();
    let missing = names.iter().filter(|name| !map.contains(&format!("{name}/")));
    let missing: Vec<String> = missing.map(|name| (*name).to_owned()).collect();
    none(&missing, "src/ARCHITECTURE.md names every folder of src/");
}

#[test]
fn the_outside_has_owners() {
    let mut wrong = Vec::new();
    let mut look = |names: &[&str], owners: &[&str]| {
        for file in program() {
            if owners.iter().any(|owner| file.path.starts_with(owner)) {
                continue;
            }
            for (number, line) in code(&file.text).lines().enumerate() {
                if names.iter().any(|name| line.contains(name)) {
                    wrong.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
                }
            }
        }
    };
    look(&["std::fs", "fs::", "File::open", "std::net", "std::process"], DISK_AND_MAIN);
    look(&["std::env", "env::"], ENVIRONMENT);
    look(&["SystemTime", "Instant", "Zoned::now", "Timestamp::now"], CLOCK);
    none(&wrong, "files, environment and clock belong to read, publish, preview and cli");
}

/// `main.rs` hands an exit code to the system.
const DISK_AND_MAIN: &[&str] = &[DISK[0], DISK[1], DISK[2], DISK[3], "src/main.rs"];

/// The folder of `src/` in which a file lies; none for `lib.rs` and `main.rs`.
fn folder(path: &str) -> Option<&str> {
    path.strip_prefix("src/")?.split_once('/').map(|(folder, _)| folder)
}

fn is_folder(name: &str) -> bool {
    FLOORS.iter().any(|(floor, _)| *floor == name)
}

/// Line and folder of every path that begins at the root of the crate.
fn imports(file: &Text) -> Vec<(usize, String)> {
    let code = code(&file.text);
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + "crate::".len()..];
        let inside_word = code[..at].ends_with(|char: char| char.is_alphanumeric() || char == '_');
        if !inside_word {
            found.extend(first_names(rest).into_iter().map(|name| (line, name)));
        }
    }
    found.extend(above(file, &code));
    found
}

/// Paths of `super` that climb up to the root of the crate.
fn above(file: &Text, code: &str) -> Vec<(usize, String)> {
    let inner = file.path.trim_start_matches("src/").trim_end_matches(".rs");
    let depth = inner.trim_end_matches("/mod").split('/').count();
    let climb = "super::".repeat(depth);
    let mut found = Vec::new();
    for (at, _) in code.match_indices(&climb) {
        let line = code[..at].matches('\n').count() + 1;
        let names = first_names(&code[at + climb.len()..]);
        found.extend(names.into_iter().map(|name| (line, name)));
    }
    found
}

/// The first name of a path, or of each path in braces.
fn first_names(rest: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|char| char.is_alphanumeric() || *char == '_')
            .collect()
    };
    let Some(group) = rest.trim_start().strip_prefix('{') else { return vec![name(rest)] };
    let mut names = vec![name(group)];
    let mut depth = 0_usize;
    for (at, char) in group.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn imports_are_found() {
    let path = "src/model/site/page.rs".to_owned();
    let text = "use crate::base::{id, date};\nuse crate::{read::x, view::{y, z}, cli};\n\
                use super::super::super::build;\nuse super::tree;\nuse mycrate::theme;\n";
    let found = imports(&Text { path, text: text.to_owned() });
    let names: Vec<(usize, &str)> =
        found.iter().map(|(line, name)| (*line, name.as_str())).collect();
    assert_eq!(names, [(1, "base"), (2, "read"), (2, "view"), (2, "cli"), (3, "build")]);
}
