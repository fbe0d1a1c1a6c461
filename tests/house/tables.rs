//! Lists that must agree: rules and cases, templates and views, dependencies and reasons.

use crate::{Text, none, root, rust, texts};
use leitfaden::model::component::COMPONENTS;
use std::fs;

#[test]
fn every_rule_has_a_case_and_a_documentation() {
    let cases: String = texts(&["tests/cases"]).into_iter().map(|file| file.text).collect();
    let mut wrong = Vec::new();
    let mut rules = 0;
    for file in rust(&["src/check"]) {
        let name = file.path.rsplit('/').next().expect("a path has a name");
        let number: String = name.chars().skip(1).take_while(char::is_ascii_digit).collect();
        if !name.starts_with('p') || number.len() != 3 {
            continue;
        }
        rules += 1;
        let id = format!("P{number}");
        if !cases.contains(&format!(" {id} ")) {
            wrong.push(format!("{}: no case expects {id}", file.path));
        }
        for part in ["# Was", "# Warum", "# Beispiel", "# Stattdessen"] {
            if !file.text.contains(&format!("//! {part}\n")) {
                wrong.push(format!("{}: no „{part}“", file.path));
            }
        }
    }
    assert!(rules > 20, "the rules were found");
    none(&wrong, "a rule is one file with its documentation, and a case shows it");
}

#[test]
fn every_template_is_used() {
    let templates: Vec<Text> = texts(&["themes/standard/templates"]);
    let mut users = rust(&["src"]);
    users.extend(texts(&["themes/standard/templates"]));
    let mut wrong = Vec::new();
    for template in &templates {
        let name = template.path.trim_start_matches("themes/standard/templates/");
        let quoted = format!("\"{name}\"");
        let parts: Vec<&str> = components(&template.text).collect();
        let mut by_others = users.iter().filter(|user| user.path != template.path);
        if parts.is_empty() && !by_others.any(|user| user.text.contains(&quoted)) {
            wrong.push(template.path.clone());
        }
        let unused = parts.iter().filter(|part| {
            let call = format!("<{part} ");
            !users.iter().any(|user| user.text.contains(&call))
        });
        wrong.extend(unused.map(|part| format!("{}: {part}", template.path)));
    }
    none(&wrong, "a template is named by a view or by another template, a component is called");
}

/// The components that a template defines for all others.
fn components(template: &str) -> impl Iterator<Item = &str> {
    let starts = template
        .match_indices("component ")
        .filter(|(at, _)| template[..*at].trim_end().ends_with(['%', '-']));
    let rests = starts.map(|(at, word)| &template[at + word.len()..]);
    rests
        .filter_map(|rest| rest.split_once('(').map(|(name, _)| name.trim()))
        .filter(|name| name.chars().all(|char| char.is_alphanumeric() || char == '_'))
}

#[test]
fn every_style_and_script_is_listed() {
    let list = fs::read_to_string(root().join("themes/standard/theme.yaml")).expect("the theme");
    let files = texts(&["themes/standard/css", "themes/standard/js"]);
    let name = |file: &Text| file.path.rsplit('/').next().unwrap_or_default().to_owned();
    let wrong = files.iter().map(name).filter(|name| !list.contains(name.as_str()));
    none(&wrong.collect::<Vec<_>>(), "theme.yaml lists every style and script");
}

#[test]
fn every_component_stands_on_a_pattern_page() {
    let pages = texts(&["content/seiten/schreiben"]).into_iter();
    let pages = pages.filter(|file| file.path.contains("/schreiben/muster"));
    let patterns: String = pages.map(|file| file.text).collect();
    let shown = |name: &str| patterns.contains(&format!("{{{{ {name} "));
    let names = COMPONENTS.iter().map(|component| component.name);
    let wrong: Vec<String> = names.filter(|name| !shown(name)).map(str::to_owned).collect();
    none(&wrong, "a component is shown on a page „muster…“, where looks are compared");
}

#[test]
fn every_dependency_has_a_reason() {
    let text = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let mut inside = false;
    let mut before = "";
    let mut wrong = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside && line.contains('=') && !before.starts_with("# ") {
            wrong.push(line.to_owned());
        }
        before = line;
    }
    none(&wrong, "a dependency has its reason in the line above");
}

#[test]
fn every_change_finds_its_place_in_the_changelog() {
    let text = fs::read_to_string(root().join("CHANGELOG.md")).expect("the changelog");
    assert!(text.contains("\n## Unveröffentlicht\n"), "the changelog has a part for what comes");
}

#[test]
fn packages_of_tests_are_pinned_without_addresses() {
    for folder in ["tests/browser", "tests/exports"] {
        let read = |name: &str| fs::read_to_string(root().join(folder).join(name));
        let lock = read("package-lock.json").expect("the lock");
        assert!(!lock.contains("\"resolved\""), "the lock file names versions and checksums only");
        let manifest = read("package.json").expect("the manifest");
        let loose =
            manifest.lines().filter(|line| line.contains("\": \"^") || line.contains("\": \"~"));
        none(&loose.map(str::to_owned).collect::<Vec<_>>(), "versions are exact");
    }
}

#[test]
fn every_promise_names_tests_that_exist() {
    let text = fs::read_to_string(root().join("SECURITY.md")).expect("the promises");
    let mut wrong = Vec::new();
    for row in text.lines().filter(|line| line.starts_with("| ")) {
        let Some(cell) = row.trim_end_matches([' ', '|']).rsplit(" | ").next() else { continue };
        let mut file = String::new();
        for name in cell.split('`').skip(1).step_by(2) {
            let is_path = name.contains(['/', '.']) && !name.contains(' ');
            if is_path {
                file = fs::read_to_string(root().join(name)).unwrap_or_default();
            }
            let there = if is_path { !file.is_empty() } else { file.contains(name) };
            if !there {
                wrong.push(format!("{name}: {row}"));
            }
        }
    }
    none(&wrong, "SECURITY.md names files and tests that exist");
}
