//! Laws over random input: what holds for every handbook, whatever stands in it.
//!
//! Expectations are compared, never stored; a failing input is printed in its smallest form.

use leitfaden::base::date::Date;
use leitfaden::base::source::{FileId, Source};
use leitfaden::build::{self, Drafts, History, Options, Strictness};
use leitfaden::parse::page::page;
use leitfaden::parse::yaml::yaml;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

/// Path and bytes of some files.
type Tree = BTreeMap<String, Vec<u8>>;

/// A small handbook: the one that `init` makes.
static SMALL: LazyLock<Tree> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/start");
    let content = tree(&root);
    assert!(content.contains_key("content/leitfaden.yaml"), "{:?}", content.keys());
    let dated = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("the handbook is text");
        text.replace("2000-01-01", "2026-11-01").replace("2000-12-31", "2027-11-01")
    };
    content.into_iter().map(|(path, bytes)| (path, dated(bytes).into_bytes())).collect()
});

/// Snippets that mean something somewhere.
const SNIPPETS: &[&str] = &[
    "",
    "\n",
    "---\n",
    "- ",
    "  ",
    "\t",
    ":",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "{{ ",
    " }}",
    "\"",
    "'",
    "|",
    ">",
    "#",
    "&a ",
    "*a",
    "!!x ",
    "%",
    "\\",
    "`",
    "```\n",
    "~~~\n",
    "<b>",
    "<!--",
    "&#0;",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\r\n",
    "ß",
    "😀",
    "a\u{308}",
    "0",
    "-1",
    "99999999999999999999",
    "2026-13-45",
    "ja",
    "id: x\n",
    "titel:\n",
    "../../x",
    "leistung:x",
    "seite:",
    "stelle:",
    "[a](b.md#c)",
    "![](x)",
    "[^1]",
    "> [!HINWEIS]\n",
    "| a |\n|---|\n",
    "{{ schritte ablauf=\"x\" }}\n",
    "javascript:alert(1)",
    "haengt_ab_von: [x]\n",
    "status: freigegeben\n",
];

/// A change of a file: which, where, how much goes, what comes.
#[derive(Clone, Debug)]
struct Edit {
    file: Index,
    at: Index,
    length: usize,
    text: String,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let text = prop_oneof![
        4 => select(SNIPPETS).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    let edit = (any::<Index>(), any::<Index>(), prop_oneof![Just(0_usize), 0..40_usize], text)
        .prop_map(|(file, at, length, text)| Edit { file, at, length, text });
    prop::collection::vec(edit, 1..6)
}

/// Replaces between whole characters, so that the file stays readable.
fn replaced(text: &str, edit: &Edit) -> String {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let from = edit.at.index(places.len());
    let to = (from + edit.length).min(places.len() - 1);
    [&text[..places[from]], &edit.text, &text[places[to]..]].concat()
}

fn edited(edits: &[Edit]) -> Tree {
    let mut files = SMALL.clone();
    let names: Vec<String> = files.keys().cloned().collect();
    for edit in edits {
        let file = files.get_mut(&names[edit.file.index(names.len())]).expect("a file of the tree");
        let text = String::from_utf8(file.clone()).expect("edits keep texts whole");
        *file = replaced(&text, edit).into_bytes();
    }
    files
}

fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
    folder.expect("temporary folders can be made")
}

fn put<'f>(root: &Path, files: impl IntoIterator<Item = (&'f String, &'f Vec<u8>)>) {
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("it can be made");
        fs::write(path, bytes).expect("it is writable");
    }
}

/// All files below a folder.
fn tree(root: &Path) -> Tree {
    let mut open = vec![root.to_owned()];
    let mut tree = Tree::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("the entry is readable").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let inner = path.strip_prefix(root).expect("below the root").display().to_string();
                tree.insert(inner, fs::read(&path).expect("the file is readable"));
            }
        }
    }
    tree
}

fn options(project: &Path, output: &str) -> Options {
    Options {
        project: project.to_owned(),
        output: project.join(output),
        base_url: None,
        drafts: Drafts::Hide,
        strictness: Strictness::Errors,
        today: Date::parse("2026-12-01").expect("a day"),
        history: History::default(),
    }
}

/// What a build of these files publishes; nothing if there are errors.
fn published(root: &Path, output: &str) -> Tree {
    build::build(&options(root, output)).expect("the folder can be read and written");
    tree(&root.join(output))
}

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

#[test]
fn the_small_handbook_is_published() {
    let folder = folder();
    put(folder.path(), &*SMALL);
    let outcome = build::build(&options(folder.path(), "public")).expect("it can be built");
    let told: Vec<&str> = outcome.messages.diags.iter().map(|diag| diag.message.as_ref()).collect();
    assert!(outcome.published.is_some(), "{told:#?}");
}

proptest! {
    #![proptest_config(config(6))]

    /// The order in which files came onto the disk does not matter, nor does the folder.
    #[test]
    fn the_order_of_files_does_not_matter(order in Just(SMALL.keys().cloned().collect::<Vec<_>>()).prop_shuffle()) {
        let (sorted, shuffled) = (folder(), folder());
        put(sorted.path(), &*SMALL);
        put(shuffled.path(), order.iter().map(|path| (path, &SMALL[path])));
        let expected = published(sorted.path(), "public");
        prop_assert!(!expected.is_empty());
        prop_assert!(published(shuffled.path(), "anders") == expected);
    }
}

proptest! {
    #![proptest_config(config(24))]

    /// Whatever is edited: no panic, the same messages again, and the same site in any folder.
    #[test]
    fn building_twice_is_identical(edits in edits()) {
        let folder = folder();
        put(folder.path(), &edited(&edits));
        let Ok(first) = build::build(&options(folder.path(), "public")) else { return Ok(()) };
        let before = tree(&folder.path().join("public"));
        let again = build::build(&options(folder.path(), "public")).expect("as the first time");
        prop_assert_eq!(first.messages.diags, again.messages.diags);
        prop_assert!(tree(&folder.path().join("public")) == before);
        if let Some(report) = again.published {
            prop_assert_eq!((report.written, report.removed), (0, 0));
            prop_assert!(published(folder.path(), "anderswo") == before);
        }
    }

    /// After any edits a site built over an older one equals a site built anew.
    #[test]
    fn a_rebuild_equals_a_new_build(edits in edits()) {
        let folder = folder();
        put(folder.path(), &*SMALL);
        published(folder.path(), "public");
        put(folder.path(), &edited(&edits));
        let Ok(outcome) = build::build(&options(folder.path(), "public")) else { return Ok(()) };
        if outcome.published.is_some() {
            let over = tree(&folder.path().join("public"));
            prop_assert!(published(folder.path(), "neu") == over);
        }
    }
}

proptest! {
    #![proptest_config(config(200))]

    /// No text breaks the parsers, and every place they name lies in the text.
    #[test]
    fn parsing_never_fails(edits in edits()) {
        for (path, bytes) in edited(&edits) {
            let text = String::from_utf8(bytes).expect("edits keep texts whole");
            let id = FileId(0);
            if path.ends_with(".md") {
                let source = Source { id, path: path.as_str().into(), text: text.as_str().into(), hash: 0 };
                let mut diags = Vec::new();
                let parsed = page(&source).take(&mut diags);
                prop_assert!(parsed.page.markdown.spans.iter().all(|span| text.get(span.range()).is_some()));
            } else {
                yaml(id, &text, 0).take(&mut Vec::new());
            }
        }
    }
}
