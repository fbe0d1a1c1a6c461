//! A box of a stocktaking: what is there, what is wanted, or what is missing, point by point.

use crate::figure::kit::{Align, Area, BADGE, Face, Label, Outline, Scene, at, stacked};

/// Around texts, and between boxes above one another.
pub(super) const PAD: i32 = 8;
/// The dash before a point.
const DASH: i32 = 12;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Filled,
    Empty,
    Gap,
}

/// A box with a word above its points.
pub(super) struct Cell {
    look: Look,
    word: Label,
    points: Vec<Label>,
    /// Where points begin, behind their dash if there are several.
    indent: i32,
}

impl Cell {
    fn new(look: Look, word: &str, texts: &[String], width: i32) -> Self {
        let indent = if texts.len() > 1 { DASH } else { 0 };
        let inner = width - 2 * PAD;
        let points = texts.iter().map(|text| Label::new(text, inner - indent, Face::Small));
        let word = Label::new(word, inner, Face::SmallStrong);
        Self { look, word, points: points.collect(), indent }
    }

    /// What is missing, with a sign.
    pub(super) fn gap(word: &str, texts: &[String], width: i32) -> Self {
        Self::new(Look::Gap, word, texts, width)
    }

    /// What is named; a broken outline where nothing is.
    pub(super) fn filled(word: &str, texts: &[String], none: &str, width: i32) -> Self {
        if texts.is_empty() {
            return Self::new(Look::Empty, word, &[none.to_owned()], width);
        }
        Self::new(Look::Filled, word, texts, width)
    }

    /// How high the word is with what is free below it.
    fn head(&self) -> i32 {
        match self.look {
            Look::Gap => BADGE + 4,
            _ if self.word.lines.is_empty() => 0,
            _ => self.word.height() + 4,
        }
    }

    pub(super) fn height(&self) -> i32 {
        2 * PAD + self.head() + stacked(&self.points, 4)
    }

    pub(super) fn draw(&self, scene: &mut Scene, area: Area) {
        let (x, top) = (area.x + PAD, area.y + PAD);
        if self.look == Look::Gap {
            scene.ground(area, Outline::Rect, "z-zweifel");
            scene.badge("!", at(x + BADGE / 2, top + BADGE / 2));
            let y = top + (BADGE - self.word.height()) / 2;
            scene.styled(self.word.clone(), x + BADGE + 6, y, Align::Start, "z-warnwort");
        } else {
            let class = if self.look == Look::Empty { "z-leise" } else { "z-kasten" };
            scene.solid(area, Outline::Rect, class);
            scene.text(self.word.clone(), x, top, Align::Start);
        }
        let mut y = top + self.head();
        for point in &self.points {
            if self.indent > 0 {
                scene.text(Label::new("–", DASH, Face::Small), x, y, Align::Start);
            }
            y = scene.text(point.clone(), x + self.indent, y, Align::Start).bottom() + 4;
        }
    }
}
