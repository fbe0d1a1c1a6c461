//! What the handbook tells editors to write is what the program takes.

use crate::root;
use leitfaden::check::check_theme;
use leitfaden::theme::{Theme, ThemeFile, embedded};
use std::fs;

/// The page about looks.
const LOOKS: &str = "content/seiten/schreiben/aussehen.md";

#[test]
fn examples_of_a_theme_are_a_theme() {
    let examples = examples(&fs::read_to_string(root().join(LOOKS)).expect("the page"));
    assert!(examples.len() > 3, "the examples were found");
    for example in examples {
        let named = example.starts_with("name:");
        let text = if named { example.clone() } else { format!("name: stadt\n{example}") };
        let own = |path: &str, text: &str| ThemeFile { path: path.into(), bytes: text.into() };
        let files =
            [own("theme.yaml", &text), own("css/eigenes.css", ""), own("js/lageplan.js", "")];
        let theme = Theme::load(&files);
        assert!(theme.is_ok(), "{example}\n{:?}", theme.err());
        let diags = check_theme(&[("themes/stadt/theme.yaml", &text)]);
        assert!(diags.is_empty(), "{example}\n{diags:#?}");
    }
}

#[test]
fn lists_of_a_theme_name_all_that_is_built_in() {
    let examples = examples(&fs::read_to_string(root().join(LOOKS)).expect("the page"));
    for (key, folder) in [("css:", "css/"), ("js_bei:", "js/")] {
        let example = examples.iter().find(|text| text.starts_with(key)).expect("an example");
        let standard = fs::read_to_string(root().join("themes/standard/theme.yaml")).expect("it");
        let list = standard.split(&format!("\n{key}\n")).nth(1).expect("the list of the theme");
        let list = list.split("\n#").next().unwrap_or_default();
        for file in embedded().iter().filter_map(|file| file.path.strip_prefix(folder)) {
            let built_in = list.contains(file);
            assert!(!built_in || example.contains(file), "{LOOKS} leaves out {file}");
        }
    }
}

/// The YAML on a page that belongs into a `theme.yaml`.
fn examples(page: &str) -> Vec<String> {
    let blocks = page.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.filter(|block| !block.starts_with("thema:")).map(str::to_owned).collect()
}
