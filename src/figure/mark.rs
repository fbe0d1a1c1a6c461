//! Small drawn marks that stand beside words: their shape says what colour alone may not.

/// A mark. Whoever draws it also writes its word: it is hidden from those who listen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A tick.
    Yes,
    /// A cross.
    No,
    /// A disc, half of it full.
    Partly,
    /// So many of three blocks, growing.
    Level(u8),
    /// A full disc: passed.
    Passed,
    /// A full disc in a ring: here.
    Here,
    /// An empty ring: ahead.
    Ahead,
    /// A ring with a quarter filled: begun.
    Quarter,
}

impl Mark {
    /// The mark as an SVG of the size of a letter.
    pub fn svg(self) -> String {
        let (name, shape) = match self {
            Self::Yes => ("ja", r#"<path d="M2.5 8.5 6.5 12.5 13.5 3.5"/>"#.to_owned()),
            Self::No => ("nein", r#"<path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5"/>"#.to_owned()),
            Self::Partly => ("teils", filled("M8 2A6 6 0 0 0 8 14Z")),
            Self::Quarter => ("viertel", filled("M8 8V2A6 6 0 0 1 14 8Z")),
            Self::Level(level) => ("stufe", blocks(level)),
            Self::Passed => ("durch", r#"<circle class="voll" cx="8" cy="8" r="6"/>"#.to_owned()),
            Self::Here => {
                ("hier", format!("{RING}<circle class=\"voll\" cx=\"8\" cy=\"8\" r=\"2.5\"/>"))
            }
            Self::Ahead => ("offen", RING.to_owned()),
        };
        format!(
            "<svg class=\"zeichen zeichen-{name}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">{shape}</svg>"
        )
    }

    /// The mark with its word behind.
    pub fn beside(self, html: &str) -> String {
        format!("{} {html}", self.svg())
    }

    /// The mark alone, its word for those who listen.
    pub fn saying(self, words: &str) -> String {
        format!("{}<span class=\"nur-vorlesen\">{words}</span>", self.svg())
    }
}

const RING: &str = r#"<circle cx="8" cy="8" r="6"/>"#;

fn filled(path: &str) -> String {
    format!("{RING}<path class=\"voll\" d=\"{path}\"/>")
}

fn blocks(level: u8) -> String {
    let block = |n: u8| {
        let class = if n < level { " class=\"voll\"" } else { "" };
        let (x, y) = (1 + 5 * n, 10 - 4 * n);
        format!("<rect{class} x=\"{x}\" y=\"{y}\" width=\"4\" height=\"{}\"/>", 15 - y)
    };
    (0..3).map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_differ_in_shape() {
        let all = [
            Mark::Yes,
            Mark::No,
            Mark::Partly,
            Mark::Quarter,
            Mark::Level(1),
            Mark::Level(2),
            Mark::Level(3),
            Mark::Passed,
            Mark::Here,
            Mark::Ahead,
        ];
        let mut shapes: Vec<String> = all.iter().map(|mark| mark.svg()).collect();
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), all.len());
        assert!(shapes.iter().all(|svg| svg.contains("aria-hidden=\"true\"")));
    }

    #[test]
    fn words_stand_beside_marks() {
        assert!(Mark::Yes.beside("ja").ends_with("</svg> ja"));
        assert!(Mark::Here.saying("hier").ends_with("<span class=\"nur-vorlesen\">hier</span>"));
    }
}
