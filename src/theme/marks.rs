//! Letters that pages may hold, all looked for in one go: every page is searched for them.

use aho_corasick::{AhoCorasick, BuildError, Input, MatchKind};

/// Marks are found by their last bytes: they begin like many places of a page (`class="`) and end like few.
const TAIL: usize = 6;

/// The marks of a theme, each by its number.
pub(super) struct Marks {
    search: AhoCorasick,
    marks: Vec<String>,
}

impl Marks {
    /// Gets ready to look for some marks.
    pub(super) fn new(marks: Vec<String>) -> Result<Self, BuildError> {
        let tails = marks.iter().map(|mark| tail(mark));
        let search = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(tails)?;
        Ok(Self { search, marks })
    }

    /// For each mark, whether the page holds it from this byte on.
    pub(super) fn held(&self, html: &str, from: usize) -> Vec<bool> {
        let mut held = vec![false; self.marks.len()];
        let (html, mut at) = (html.as_bytes(), from);
        while let Some(found) = self.search.find(Input::new(html).range(at..)) {
            // One tail may be the beginning of another.
            for (mark, held) in self.marks.iter().zip(&mut held) {
                let end = found.start() + tail(mark).len();
                let before = html.get(from..end).unwrap_or_default();
                *held = *held || before.ends_with(mark.as_bytes());
            }
            at = found.start() + 1;
        }
        held
    }
}

fn tail(mark: &str) -> &[u8] {
    &mark.as_bytes()[mark.len().saturating_sub(TAIL)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_may_lie_in_one_another() {
        let marks = ["<table", "table", "<table id", "druck", "id"].map(str::to_owned).to_vec();
        let marks = Marks::new(marks).expect("five marks are few");
        assert_eq!(marks.held("ü <table id>", 0), [true, true, true, false, true]);
        assert_eq!(marks.held("<table> druck", 1), [false, true, false, true, false]);
        assert_eq!(marks.held("", 0), [false; 5]);
    }
}
