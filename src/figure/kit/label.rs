//! A text in lines, with the room it takes.

use super::measure::Face;
use super::space::{Area, count};
use super::wrap::wrap;
use crate::base::syllable::SOFT;

/// A text in lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// Its lines.
    pub lines: Vec<String>,
    /// How its letters look.
    pub face: Face,
    /// The whole text, where a word is divided.
    pub whole: Option<String>,
}

/// Where a text begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Align {
    /// On the left.
    #[default]
    Start,
    /// In the middle.
    Middle,
    /// On the right.
    End,
}

impl Label {
    /// A text in lines that are no wider than this.
    pub fn new(text: &str, width: i32, face: Face) -> Self {
        let lines = wrap(text, width, face);
        let divided =
            lines.join(" ") != text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        let whole = divided.then(|| text.replace(SOFT, ""));
        Self { lines, face, whole }
    }

    /// How wide its longest line is.
    pub fn width(&self) -> i32 {
        self.lines.iter().map(|line| self.face.width(line)).max().unwrap_or_default()
    }

    /// How high its lines are together.
    pub fn height(&self) -> i32 {
        self.face.line() * count(self.lines.len())
    }

    /// The room it takes below a place.
    pub fn area(&self, x: i32, y: i32, align: Align) -> Area {
        let w = self.width();
        let x = match align {
            Align::Start => x,
            Align::Middle => x - w / 2,
            Align::End => x - w,
        };
        Area::new(x, y, w, self.height())
    }
}

/// How high some labels below one another are.
pub fn stacked(labels: &[Label], gap: i32) -> i32 {
    let filled: Vec<i32> = labels.iter().map(Label::height).filter(|height| *height > 0).collect();
    let gaps = count(filled.len().saturating_sub(1)) * gap;
    filled.iter().sum::<i32>() + gaps
}
