//! Own files of a handbook's theme that nothing uses.

use super::files::{ThemeFile, embedded, merged};
use super::manifest::manifest;
use crate::base::nearest::nearest;
use std::collections::BTreeMap;

/// An own file that nothing uses, and the file that was probably meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unused {
    /// Path inside the theme.
    pub path: String,
    /// The file of the theme that is named most alike.
    pub near: Option<String>,
}

/// The own files that neither replace a built-in one nor are named by `theme.yaml` or a template.
pub fn unused(own: &[ThemeFile]) -> Vec<Unused> {
    let files = merged(own);
    let Ok(manifest) = manifest(&files) else { return Vec::new() };
    let css = manifest.css.iter().map(|name| format!("css/{name}"));
    let marked = manifest.marked.iter().flat_map(|marked| &marked.files);
    let js = manifest.early.iter().chain(&manifest.js).chain(marked);
    let js = js.map(|name| format!("js/{name}"));
    let named: Vec<String> = css.chain(js).collect();
    let built_in: Vec<String> = embedded().into_iter().map(|file| file.path).collect();
    let is_used = |path: &str| {
        let known = named.iter().any(|name| name == path);
        let replaces = built_in.iter().any(|name| name == path) && !is_part(path);
        known || replaces || is_note(path) || is_included(path, &files)
    };
    let idle = own.iter().filter(|file| !is_used(&file.path));
    idle.map(|file| Unused { path: file.path.clone(), near: near(&file.path, &built_in) }).collect()
}

/// Whether it takes part only if `theme.yaml` names it.
fn is_part(path: &str) -> bool {
    path.starts_with("css/") || path.starts_with("js/")
}

/// What people write for one another.
fn is_note(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.starts_with('.')
        || name.starts_with("LICENSE")
        || [".md", ".txt"].iter().any(|it| name.ends_with(it))
}

/// Whether some template names the template.
fn is_included(path: &str, files: &BTreeMap<String, Vec<u8>>) -> bool {
    let Some(name) = path.strip_prefix("templates/") else { return false };
    let quoted = [format!("\"{name}\""), format!("'{name}'")];
    files.iter().filter(|(other, _)| other.starts_with("templates/")).any(|(_, bytes)| {
        let text = String::from_utf8_lossy(bytes);
        quoted.iter().any(|word| text.contains(word))
    })
}

/// A file of the same name in another folder, or the one that is named most alike.
fn near(path: &str, known: &[String]) -> Option<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let moved = known.iter().find(|other| name(other) == name(path)).map(String::as_str);
    moved.or_else(|| nearest(path, known.iter().map(String::as_str))).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nothing_names_is_found() {
        let file = |path: &str, text: &str| ThemeFile { path: path.into(), bytes: text.into() };
        let own = [
            file("css/tokens.css", "a{}"),
            file("css/tokns.css", "a{}"),
            file("tokens.css", "a{}"),
            file("templates/artikel.html", "{% include \"teile/eigen.html\" %}"),
            file("templates/teile/eigen.html", "a"),
            file("templates/artkel.html", "a"),
            file("schrift.woff2", ""),
            file("README.md", ""),
        ];
        let found: Vec<(String, Option<String>)> =
            unused(&own).into_iter().map(|it| (it.path, it.near)).collect();
        let near = |name: &str| Some(name.to_owned());
        assert_eq!(
            found,
            [
                ("css/tokns.css".to_owned(), near("css/tokens.css")),
                ("tokens.css".to_owned(), near("css/tokens.css")),
                ("templates/artkel.html".to_owned(), near("templates/artikel.html")),
                ("schrift.woff2".to_owned(), None),
            ]
        );
    }
}
