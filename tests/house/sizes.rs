//! Files are short, begin with a sentence, and lists are lists.

use crate::code::code;
use crate::{none, program, rust, texts};

/// More lines need a reason in the header.
const LONG: usize = 300;
/// Half of the files are at most this long.
const MEDIAN: usize = 120;

#[test]
fn files_begin_with_a_sentence() {
    // The documentation of the whole crate is a file of its own.
    let begins = |text: &str| text.starts_with("//! ") || text.starts_with("#![doc = include_str!");
    let wrong = rust(&["src", "tests"]).into_iter().filter(|file| !begins(&file.text));
    let wrong: Vec<String> = wrong.map(|file| file.path).collect();
    none(&wrong, "every file begins with `//!` and what it is");
}

#[test]
fn long_files_say_why() {
    let wrong = rust(&["src", "tests"]).into_iter().filter(|file| {
        let header = file.text.lines().take_while(|line| line.starts_with("//!"));
        let header: Vec<&str> = header.map(|line| line.trim_start_matches("//!")).collect();
        file.text.lines().count() > LONG
            && !header.join(" ").to_lowercase().contains("long because")
    });
    let wrong: Vec<String> =
        wrong.map(|file| format!("{}: {} lines", file.path, file.text.lines().count())).collect();
    none(&wrong, "a file of more than 300 lines says „long because …“ in its header");
}

#[test]
fn half_of_the_files_are_short() {
    let mut lines: Vec<usize> = program().iter().map(|file| file.text.lines().count()).collect();
    lines.sort_unstable();
    let median = lines[lines.len() / 2];
    assert!(median <= MEDIAN, "the median is {median} lines");
}

#[test]
fn mod_files_are_lists() {
    let mut wrong = Vec::new();
    for file in program().into_iter().filter(|file| file.path.ends_with("/mod.rs")) {
        for (number, line) in code(&file.text).lines().enumerate() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if words.iter().any(|word| ["fn", "impl", "trait", "macro_rules!"].contains(word)) {
                wrong.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    none(&wrong, "a mod.rs is a header and a list, without logic");
}

#[test]
fn templates_and_styles_are_short() {
    let files = texts(&["themes/standard"]);
    let wrong = files.iter().filter(|file| file.text.lines().count() > LONG);
    let wrong: Vec<String> = wrong.map(|file| file.path.clone()).collect();
    none(&wrong, "one thing is one file in the theme, too");
}
