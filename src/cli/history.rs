//! When files of the content were changed last, where the handbook lies in a Git repository.
//!
//! The one place that starts another program. Without Git, without a repository or with a shortened
//! history nothing is known, and pages say only what their authors wrote.

use crate::base::date::Date;
use crate::build::History;
use std::path::Path;
use std::process::{Command, Stdio};

/// Marks the line with the day of a commit.
const DAY: char = '\u{1}';

/// The day of the last commit of every file below `content/`.
pub(super) fn history(project: &Path) -> History {
    let shallow = git(project, &["rev-parse", "--is-shallow-repository"]);
    if shallow.is_none_or(|answer| answer.trim() != "false") {
        return History::default();
    }
    let format = format!("--format=format:{DAY}%cs");
    let log = ["log", "--no-ext-diff", "--name-only", "--relative", &format, "--", "content"];
    git(project, &log).map_or_else(History::default, |log| days(&log))
}

/// What Git answers; settings of the repository must not start anything.
fn git(project: &Path, arguments: &[&str]) -> Option<String> {
    let safe = ["core.fsmonitor=false", "core.quotePath=false", "log.showSignature=false"];
    let output = Command::new("git")
        .arg("-C")
        .arg(project)
        .args(safe.iter().flat_map(|setting| ["-c", setting]))
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The newest commit comes first, so the first day of a file counts.
fn days(log: &str) -> History {
    let mut history = History::default();
    let mut day = None;
    for line in log.lines().filter(|line| !line.is_empty()) {
        match (line.strip_prefix(DAY), day) {
            (Some(text), _) => day = Date::parse(text),
            (None, Some(day)) => {
                history.entry(line.into()).or_insert(day);
            }
            (None, None) => {}
        }
    }
    history
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_day_of_a_file_counts() {
        let log =
            "\u{1}2026-11-22\ncontent/a.md\n\n\u{1}2026-11-20\ncontent/a.md\ncontent/ä b.md\n";
        let found: Vec<(String, String)> =
            days(log).iter().map(|(path, day)| (path.to_string(), day.to_string())).collect();
        let wanted = [("content/a.md", "2026-11-22"), ("content/ä b.md", "2026-11-20")];
        assert_eq!(found, wanted.map(|(path, day)| (path.to_owned(), day.to_owned())));
    }

    #[test]
    fn without_a_repository_nothing_is_known() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(history(folder.path()).is_empty());
    }
}
