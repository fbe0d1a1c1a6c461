//! Compounds of the domain, split with the words of the sample handbook. Prints its figures.

use leitfaden::base::date::Date;
use leitfaden::build::{Drafts, Hint, History, Options, Session, Strictness};
use leitfaden::parse::markdown::Body;
use leitfaden::search::analyse::{fold, stem};
use leitfaden::search::{Splitter, splitter};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// A compound with its parts, and parts that it may have besides; a word without parts must stay whole.
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
            let (word, rest) = line.split_once(" =").unwrap_or((line, ""));
            let (parts, allowed) = rest.split_once('(').unwrap_or((rest, ""));
            let (parts, allowed) = (terms(parts), terms(allowed.trim_end_matches(')')));
            Gold { word: word.to_owned(), parts, allowed }
        })
        .collect()
}

fn sample() -> Splitter {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let options = Options {
        project: root.to_owned(),
        output: root.join("public"),
        base_url: None,
        drafts: Drafts::Hide,
        strictness: Strictness::Errors,
        today: Date::day(2026, 12, 1).expect("a day"),
        history: History::default(),
    };
    let mut session = Session::new(options).expect("the sample handbook is there");
    session.look(&Hint::All);
    let edition = session.view().edition.clone().expect("the sample handbook is sound");
    let (loaded, site) = (&edition.loaded, &edition.loaded.site);
    let body = |page| Some(&loaded.page(site.doc(page)?)?.markdown.body);
    let bodies: Vec<Option<&Body>> = site.pages.iter().map(body).collect();
    splitter(site, &bodies)
}

/// At least so many of a hundred compounds are right.
const RIGHT: usize = 95;
/// At most so many of a hundred have a wrong part.
const WRONG: usize = 1;

/// Prints the figures of a list; what is wrong with them.
fn judge(splitter: &Splitter, name: &str, text: &str) -> Option<String> {
    let all = gold(text);
    let (mut right, mut wrong, mut lines) = (0, 0, Vec::new());
    for gold in &all {
        let found: BTreeSet<String> = splitter.split(&fold(&gold.word)).into_iter().collect();
        let missing: Vec<_> = gold.parts.difference(&found).collect();
        let foreign: Vec<_> =
            found.difference(&gold.parts).filter(|part| !gold.allowed.contains(*part)).collect();
        right += usize::from(missing.is_empty() && foreign.is_empty());
        wrong += usize::from(!foreign.is_empty());
        if !missing.is_empty() || !foreign.is_empty() {
            lines.push(format!("  {}: missing {missing:?}, wrong {foreign:?}", gold.word));
        }
    }
    let count = all.len();
    let told = format!("{name}: {count} compounds, {right} right, {wrong} with a wrong part\n");
    std::io::stderr().write_all(told.as_bytes()).expect("a place for figures");
    let met = right * 100 >= count * RIGHT && wrong * 100 <= count * WRONG;
    (!met).then(|| format!("{told}{}", lines.join("\n")))
}

/// All lists; the first line of those written without knowing the splitter says how it did at first sight.
#[test]
fn compounds_are_split() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search");
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort_unstable();
    let splitter = sample();
    let (mut lists, mut wrong) = (0, Vec::new());
    for path in paths {
        let name = path.file_name().expect("a name").to_string_lossy();
        if name.starts_with("compounds") {
            let text = std::fs::read_to_string(&path).expect("a text");
            wrong.extend(judge(&splitter, &name, &text));
            lists += 1;
        }
    }
    assert!(lists >= 4, "{lists} lists");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
