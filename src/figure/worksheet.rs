//! A blank form to print and fill in.

use super::ink::Ink;
use crate::model::entity::Record;
use crate::model::entity::worksheet::{Blank, Worksheet};
use serde::Serialize;

/// A blank form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Form {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// How to fill it in.
    #[serde(rename = "anleitung_html")]
    pub instruction: Option<String>,
    /// What to fill in.
    #[serde(rename = "felder")]
    pub blanks: Vec<BlankLine>,
}

/// A field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BlankLine {
    /// What to write.
    #[serde(rename = "titel")]
    pub title: String,
    /// What is meant.
    #[serde(rename = "hilfe_html")]
    pub help: Option<String>,
    /// One entry per line to write on.
    #[serde(rename = "zeilen")]
    pub lines: Vec<usize>,
    /// Boxes to tick.
    #[serde(rename = "auswahl")]
    pub choices: Vec<String>,
}

/// A blank form.
pub fn worksheet(ink: &Ink<'_>, sheet: &Record<Worksheet>) -> Form {
    Form {
        title: sheet.title().to_owned(),
        instruction: ink.maybe_html(sheet.instruction.as_ref()),
        blanks: sheet.blanks.iter().map(|blank| line(ink, blank)).collect(),
    }
}

fn line(ink: &Ink<'_>, blank: &Blank) -> BlankLine {
    let wanted = blank.lines.map_or(i64::from(blank.choices.is_empty()), |lines| lines.0);
    let lines = usize::try_from(wanted.clamp(0, 30)).unwrap_or(0);
    BlankLine {
        title: blank.title.to_string(),
        help: ink.maybe_html(blank.help.as_ref()),
        lines: (1..=lines).collect(),
        choices: blank.choices.iter().map(ToString::to_string).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn blanks_have_lines_or_boxes() {
        let Shape::Worksheet(form) = block(&sample(), "arbeitsblatt blatt") else { panic!() };
        let lines: Vec<_> = form.blanks.iter().map(|b| (b.lines.len(), b.choices.len())).collect();
        assert_eq!(lines, [(3, 0), (1, 0), (0, 2)]);
    }
}
