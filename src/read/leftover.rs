//! Files that editors and sync services leave behind.

/// What a name says about how the file came to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// Written by somebody.
    Written,
    /// Left behind by a program; not worth a word.
    Leftover,
    /// The other version of a file after a sync conflict; somebody should look.
    Conflict,
}

const LEFT_BY_NAME: [&str; 4] = ["thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db"];
const LEFT_BY_END: [&str; 8] =
    ["~", ".tmp", ".temp", ".swp", ".swo", ".bak", ".part", ".crdownload"];
const CONFLICT_INSIDE: [&str; 6] = [
    ".sync-conflict-",
    "conflicted copy",
    "in konflikt stehende kopie",
    "konfliktkopie",
    "(case conflict",
    "-konflikt-",
];
const CONFLICT_BY_END: [&str; 2] = [".orig", ".rej"];

/// Whether a name is one that programs give to what they leave behind.
pub fn is_leftover(name: &str) -> bool {
    origin(name) == Origin::Leftover || name.bytes().all(|byte| byte.is_ascii_digit())
}

/// How a file of this name came to be.
pub(super) fn origin(name: &str) -> Origin {
    let low = name.to_lowercase();
    let hidden = name.starts_with('.') && name != ".well-known";
    let office = name.starts_with("~$") || name.starts_with('#') && name.ends_with('#');
    if hidden || office || LEFT_BY_NAME.contains(&&*low) {
        return Origin::Leftover;
    }
    if LEFT_BY_END.iter().any(|end| low.ends_with(end)) {
        return Origin::Leftover;
    }
    let conflict = CONFLICT_INSIDE.iter().any(|part| low.contains(part))
        || CONFLICT_BY_END.iter().any(|end| low.ends_with(end));
    if conflict { Origin::Conflict } else { Origin::Written }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e28_leftovers_and_conflicts() {
        for (name, wanted) in [
            ("~$Seite.md", Origin::Leftover),
            (".#x", Origin::Leftover),
            ("x.md~", Origin::Leftover),
            ("x.TMP", Origin::Leftover),
            (".DS_Store", Origin::Leftover),
            ("Thumbs.db", Origin::Leftover),
            ("#x.md#", Origin::Leftover),
            ("a.sync-conflict-20260101-120000-ABCDEFG.md", Origin::Conflict),
            ("a (conflicted copy 2026-01-01).md", Origin::Conflict),
            ("a (Anna Beispiels in Konflikt stehende Kopie).md", Origin::Conflict),
            ("a.md.orig", Origin::Conflict),
            ("seite.md", Origin::Written),
            (".well-known", Origin::Written),
            ("konflikte-loesen.md", Origin::Written),
        ] {
            assert_eq!(origin(name), wanted, "{name}");
        }
    }
}
