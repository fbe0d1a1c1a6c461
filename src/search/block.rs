//! The texts of the units, in files: a query loads those of the hits it shows.

use super::code::Script;
use super::cut::Cut;
use super::entry::{Section, Text};
use super::excerpt::telling;
use super::heads::group;
use super::short::{Code, literal};
use super::unit::Unit;
use super::vocabulary::Vocabulary;
use crate::base::slug::push_german;

/// What the files of texts are made with.
#[derive(Debug)]
pub struct Blocks<'a> {
    pub units: &'a [Unit],
    pub words: &'a Vocabulary,
    /// How much each word tells, by its number.
    pub weights: &'a [f32],
    pub code: &'a Code,
    /// The numbering of the units.
    pub stamp: &'a str,
    pub cut: Cut,
}

impl Blocks<'_> {
    /// How many files there are.
    pub fn count(&self) -> usize {
        self.units.len().div_ceil(self.cut.each)
    }

    /// A file: for each unit title, path, titles above, keywords, then heading, anchor and text of each
    /// section; a tab between each. `^` stands for the beginning of the path, and with it for the titles above,
    /// where both are those of the unit before.
    pub fn file(&self, place: usize) -> Vec<u8> {
        let start = place * self.cut.each;
        let units = &self.units[start..self.units.len().min(start + self.cut.each)];
        let mut script = Script::new(&format!("t{place}"), units.len() * 800);
        script.json("{\"n\":");
        script.text(self.stamp);
        let mut coded = String::new();
        for (place, unit) in units.iter().enumerate() {
            script.json(if place == 0 { ",\"d\":[" } else { "," });
            coded.clear();
            let before = place.checked_sub(1).map(|before| &units[before]);
            self.unit(unit, before, &mut coded);
            script.text(&coded);
        }
        script.json("]}");
        script.end()
    }

    /// Appends a text with all its words.
    pub fn whole(&self, text: &Text, out: &mut String) {
        self.code.stretch(self.words, text, &(0..text.text.len()), out);
        out.push('\t');
    }

    fn unit(&self, unit: &Unit, before: Option<&Unit>, out: &mut String) {
        self.whole(&unit.title, out);
        let (beginning, crumbs) = group(unit);
        if before.is_some_and(|before| group(before) == (beginning, crumbs)) {
            out.push('^');
            literal(out, &unit.path[beginning.len()..]);
            out.push('\t');
        } else {
            literal(out, &unit.path);
            out.push('\t');
            literal(out, crumbs);
        }
        out.push('\t');
        self.whole(&unit.keywords, out);
        let sections: Vec<&Section> = unit.sections().collect();
        for (section, kept) in sections.iter().zip(telling(self.weights, &sections, self.cut.kept))
        {
            self.whole(&section.heading, out);
            literal(out, anchor(&section.heading.text, &section.anchor));
            out.push('\t');
            self.code.text(self.words, &section.text, &kept, out);
            out.push('\t');
        }
        out.pop();
    }
}

/// Nothing for an anchor that follows from the heading, a hyphen where there is none.
fn anchor<'a>(heading: &str, anchor: &'a str) -> &'a str {
    match anchor {
        "" if heading.is_empty() => "",
        "" => "-",
        _ if following(heading) == anchor => "",
        _ => anchor,
    }
}

/// The anchor that the browser makes of a heading: other letters than German ones are a hyphen to it.
pub fn following(heading: &str) -> String {
    let mut out = String::with_capacity(heading.len());
    for char in heading.chars() {
        match char {
            _ if push_german(&mut out, char) => {}
            // Joints are gone when the browser reads.
            '|' => return String::new(),
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_follow_from_headings() {
        assert_eq!(anchor("Größe – und „Maß“", "groesse-und-mass"), "");
        assert_eq!(anchor("Kosten", "kosten-2"), "kosten-2");
        assert_eq!((anchor("Angaben", ""), anchor("", "")), ("-", ""));
    }
}
