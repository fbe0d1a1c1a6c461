//! Compounds of the domain, split with the words of the sample handbook. Prints its figures.

use leitfaden::base::date::Date;
use leitfaden::build::{Drafts, Options, Strictness, load};
use leitfaden::parse::markdown::Body;
use leitfaden::search::analyse::{fold, stem};
use leitfaden::search::splitter;
use std::collections::BTreeSet;
use std::path::Path;

/// A compound with its parts, and parts that it may have besides.
struct Gold {
    word: String,
    parts: BTreeSet<String>,
    allowed: BTreeSet<String>,
}

fn gold(text: &str) -> Vec<Gold> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let terms = |words: &str| words.split_whitespace().map(|word| stem(&fold(word))).collect();
    lines
        .map(|line| {
            let (word, rest) = line.split_once('\t').unwrap_or((line, ""));
            let (parts, allowed) = rest.split_once('(').unwrap_or((rest, ""));
            let (parts, allowed) = (terms(parts), terms(allowed.trim_end_matches(')')));
            Gold { word: word.to_owned(), parts, allowed }
        })
        .collect()
}

/// Shares in percent: compounds that are right, compounds with a wrong part.
fn judge(name: &str, text: &str) -> (f64, f64) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let options = Options {
        project: root.to_owned(),
        output: root.join("public"),
        base_url: None,
        drafts: Drafts::Hide,
        strictness: Strictness::Errors,
        today: Date::day(2026, 12, 1).expect("a day"),
    };
    let loaded = load(&options).expect("the sample handbook is readable");
    let site = &loaded.site;
    let body = |doc| Some(&loaded.page(site.doc(doc)?)?.markdown.body);
    let bodies: Vec<Option<&Body>> = site.pages.iter().map(body).collect();
    let splitter = splitter(site, &bodies);
    let all = gold(text);
    let (mut right, mut wrong, mut lines) = (0, 0, String::new());
    for gold in &all {
        let split = splitter.split(&fold(&gold.word));
        let found: BTreeSet<String> = split.into_iter().filter_map(|piece| piece.term).collect();
        let missing: Vec<_> = gold.parts.difference(&found).collect();
        let foreign: Vec<_> =
            found.difference(&gold.parts).filter(|part| !gold.allowed.contains(*part)).collect();
        right += usize::from(missing.is_empty() && foreign.is_empty());
        wrong += usize::from(!foreign.is_empty());
        if !missing.is_empty() || !foreign.is_empty() {
            lines += &format!("  {}: missing {missing:?}, wrong {foreign:?}\n", gold.word);
        }
    }
    let share = |count: usize| 100.0 * count as f64 / all.len() as f64;
    let figures = (share(right), share(wrong));
    let told = format!(
        "{name}: {} compounds, {:.1} % right, {:.1} % with a wrong part",
        all.len(),
        figures.0,
        figures.1
    );
    std::io::Write::write_all(&mut std::io::stderr(), format!("{told}\n{lines}").as_bytes())
        .expect("a terminal");
    figures
}

#[test]
fn compounds_are_split() {
    let (right, wrong) = judge("tuned", include_str!("search/compounds.tsv"));
    assert!(right >= 95.0 && wrong <= 1.0);
}
