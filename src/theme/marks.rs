//! Letters that pages may hold, all looked for in one go: every page is searched for them.

use aho_corasick::{AhoCorasick, BuildError, Input, MatchKind};

/// The marks of a theme, each by its number.
pub(super) struct Marks {
    search: AhoCorasick,
    marks: Vec<String>,
}

impl Marks {
    /// Gets ready to look for some marks.
    pub(super) fn new(marks: Vec<String>) -> Result<Self, BuildError> {
        let search = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(&marks)?;
        Ok(Self { search, marks })
    }

    /// For each mark, whether the page holds it from this byte on.
    pub(super) fn held(&self, html: &str, from: usize) -> Vec<bool> {
        let mut held = vec![false; self.marks.len()];
        let mut at = from;
        while let Some(found) = self.search.find(Input::new(html).range(at..)) {
            // One mark may be the beginning of another.
            let here = &html.as_bytes()[found.start()..];
            for (mark, held) in self.marks.iter().zip(&mut held) {
                *held = *held || here.starts_with(mark.as_bytes());
            }
            at = found.start() + 1;
        }
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_may_lie_in_one_another() {
        let marks = ["<table", "table", "<table id", "druck"].map(str::to_owned).to_vec();
        let marks = Marks::new(marks).expect("four marks are few");
        assert_eq!(marks.held("ü <table id>", 0), [true, true, true, false]);
        assert_eq!(marks.held("<table> druck", 1), [false, true, false, true]);
        assert_eq!(marks.held("", 0), [false; 4]);
    }
}
