//! Which file was meant by a path that leads to none.
//!
//! Whole paths are long and much alike, so only names are compared; among ten thousand files that
//! stays quick even when every page links to a file that is gone.

use crate::base::nearest::nearest;

/// The file that was probably meant: written otherwise, in another form, mistyped, or moved.
pub(super) fn meant_path(full: &str, all: &[&str]) -> Option<String> {
    let found = all.iter().find(|path| same(path, full)).map(|path| (*path).to_owned());
    let names: Vec<Name<'_>> = all.iter().map(|path| Name::of(path)).collect();
    let wanted = Name::of(full);
    found
        .or_else(|| other_form(full, all))
        .or_else(|| neighbour(&wanted, &names))
        .or_else(|| folder(&wanted, &names))
        .or_else(|| moved(&wanted, &names))
}

/// A path in parts.
struct Name<'a> {
    path: &'a str,
    /// Its folder with the `/` behind it.
    folder: &'a str,
    /// Its name without ending.
    stem: &'a str,
    ending: &'a str,
}

impl<'a> Name<'a> {
    fn of(path: &'a str) -> Self {
        let (folder, name) = path.split_at(path.rfind('/').map_or(0, |cut| cut + 1));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        Self { path, folder, stem, ending }
    }

    fn is_page(&self) -> bool {
        same(self.ending, "md")
    }

    /// Whether both are pages, or both are files.
    fn is_like(&self, other: &Self) -> bool {
        self.is_page() == other.is_page()
    }
}

/// Equal but for capitals.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.to_lowercase() == other.to_lowercase()
}

/// A page that became a folder, a folder that became a page, or the address of either.
fn other_form(full: &str, all: &[&str]) -> Option<String> {
    let bare = ["/index.md", "/index.html", ".md", ".html", ".htm"];
    let bare = bare.iter().find_map(|end| full.strip_suffix(end)).unwrap_or(full);
    let forms = [format!("{bare}.md"), format!("{bare}/index.md")];
    forms.into_iter().find(|form| all.contains(&form.as_str()))
}

/// A file of the same folder: with another ending, or mistyped.
fn neighbour(wanted: &Name<'_>, names: &[Name<'_>]) -> Option<String> {
    let beside = || names.iter().filter(|name| same(name.folder, wanted.folder));
    let ending = beside().filter(|name| same(name.stem, wanted.stem));
    let ending = ending.min_by_key(|name| (!name.is_like(wanted), name.path));
    let mistyped = || {
        let alike = || beside().filter(|name| name.is_like(wanted));
        let stem = nearest(wanted.stem, alike().map(|name| name.stem))?;
        alike().find(|name| name.stem == stem)
    };
    ending.or_else(mistyped).map(|name| name.path.to_owned())
}

/// The page of a folder whose name is mistyped: every folder has an `index.md`.
fn folder(wanted: &Name<'_>, names: &[Name<'_>]) -> Option<String> {
    if wanted.stem != "index" || !wanted.is_page() {
        return None;
    }
    let own = Name::of(wanted.folder.trim_end_matches('/'));
    let pages = names.iter().filter(|name| name.stem == "index" && name.is_page());
    let siblings = pages.filter_map(|name| name.folder.strip_prefix(own.folder)?.strip_suffix('/'));
    let near = nearest(own.stem, siblings)?;
    Some(format!("{}{near}/index.md", own.folder))
}

/// A file of the same name, or of one very like it, in another folder.
fn moved(wanted: &Name<'_>, names: &[Name<'_>]) -> Option<String> {
    if wanted.stem == "index" {
        return None;
    }
    let namesakes = || names.iter().filter(|name| same(name.stem, wanted.stem));
    let alike = || namesakes().filter(|name| name.is_like(wanted));
    let near = nearest(wanted.folder, alike().take(50).map(|name| name.folder));
    let in_near = alike().find(|name| near == Some(name.folder));
    let found = in_near.or_else(|| alike().next()).or_else(|| namesakes().next());
    let mistyped = || {
        // Far away only what begins alike: short names are soon like any other.
        let first = wanted.stem.chars().next()?;
        let begins = |name: &&Name<'_>| name.is_like(wanted) && name.stem.starts_with(first);
        let long = wanted.stem.chars().count() > 4;
        let stem = nearest(wanted.stem, names.iter().filter(begins).map(|name| name.stem))?;
        names.iter().find(|name| long && name.is_like(wanted) && name.stem == stem)
    };
    found.or_else(mistyped).map(|name| name.path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_decide_which_file_was_meant() {
        let all = [
            "s/kosten.md",
            "s/a/wege.md",
            "s/a/index.md",
            "s/b/index.md",
            "s/grund.md",
            "s/bild.md",
            "s/bild.png",
            "assets/Antrag.pdf",
        ];
        for (path, wanted) in [
            ("s/kostn.md", Some("s/kosten.md")),
            ("s/kosten.html", Some("s/kosten.md")),
            ("s/kosten", Some("s/kosten.md")),
            ("s/kosten/index.html", Some("s/kosten.md")),
            ("s/a.md", Some("s/a/index.md")),
            ("S/Kosten.MD", Some("s/kosten.md")),
            ("s/bild.jpg", Some("s/bild.png")),
            ("s/wege.md", Some("s/a/wege.md")),
            ("s/Wege.html", Some("s/a/wege.md")),
            ("s/wgee.md", None),
            ("s/antrag.docx", Some("assets/Antrag.pdf")),
            ("s/antrga.pdf", None),
            ("s/bb/index.md", Some("s/b/index.md")),
            ("s/wetter/index.md", None),
            ("s/rollen.md", None),
            ("s/unterlagen.md", None),
        ] {
            assert_eq!(meant_path(path, &all).as_deref(), wanted, "{path}");
        }
    }
}
