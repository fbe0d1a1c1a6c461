//! Paths inside the published folder, and the names that belong to us.

use std::path::Path;

/// The list of generated files, inside the published folder.
pub(super) const MANIFEST: &str = ".leitfaden-dateien.json";
/// The plan of a file-by-file replacement, inside the staging folder.
pub(super) const PLAN: &str = ".leitfaden-plan.json";
/// The staging folder when it lies inside the published folder.
pub(super) const STAGE: &str = ".leitfaden-neu";
/// The lock when it lies inside the published folder.
pub(super) const LOCK: &str = ".leitfaden-sperre";
/// How all of these begin; no page may.
const RESERVED: &str = ".leitfaden-";

/// Whether a site of ours stands in a folder.
pub fn is_published(output: &Path) -> bool {
    output.join(MANIFEST).is_file()
}

/// Whether a path stays inside the folder on every platform and takes none of our names.
pub(super) fn is_safe(path: &str) -> bool {
    !path.starts_with(RESERVED)
        && !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Whether a name at the top of the published folder is one of ours.
pub(super) fn is_reserved(name: &str) -> bool {
    matches!(name, MANIFEST | STAGE | LOCK)
}

/// The folder of a path, `""` at the top.
pub(super) fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |cut| &path[..cut])
}

/// The folders above a path, nearest first, without the top.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder(path)), |inner| Some(folder(inner)))
        .take_while(|inner| !inner.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f06_paths_that_leave_the_folder_are_not_safe() {
        for good in ["index.html", "a/b/c.css", "cname", "a/.x", "a..b/c"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "", "/a", "a//b", "../x", "a/../b", "a/..", "./a", "C:/x", "a\\b", "a/", MANIFEST,
            STAGE,
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
    }

    #[test]
    fn folders_of_a_path() {
        assert_eq!(folders("a/b/c.html").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(folders("c.html").count(), 0);
    }
}
