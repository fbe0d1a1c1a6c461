//! Messages with their places looked up, in the order of files and positions.

use crate::base::diag::Diag;
use crate::base::lines::{Lines, Position};
use crate::base::locate::{Locate, Located};

/// A message and where it points.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The message.
    pub diag: &'a Diag,
    /// The text it points at.
    pub at: Located,
    /// First and last position, if there is a text.
    pub range: Option<(Position, Position)>,
    /// The other places with their words.
    pub related: Vec<Related<'a>>,
}

/// Another place of a message.
#[derive(Clone, Debug)]
pub struct Related<'a> {
    /// The text it points at.
    pub at: Located,
    /// First position, if there is a text.
    pub start: Option<Position>,
    /// A few words.
    pub words: &'a str,
}

impl Item<'_> {
    /// `path:line:column`, or less where there is less.
    pub fn origin(&self) -> String {
        origin(&self.at, self.range.map(|(start, _)| start))
    }
}

impl Related<'_> {
    /// `path:line:column`, or less where there is less.
    pub fn origin(&self) -> String {
        origin(&self.at, self.start)
    }
}

fn origin(at: &Located, start: Option<Position>) -> String {
    if at.path.is_empty() { "(Handbuch)".to_owned() } else { at.origin(start) }
}

/// Looks up all places and sorts by path, position and rule; a message said twice stays once.
pub fn items<'a>(diags: &'a [Diag], places: &dyn Locate) -> Vec<Item<'a>> {
    let mut found: Vec<(Located, &Diag)> =
        diags.iter().map(|diag| (places.locate(&diag.place), diag)).collect();
    let key = |(at, diag): &(Located, &'a Diag)| {
        (at.path.clone(), at.span, diag.rule, diag.severity, diag.message.clone())
    };
    found.sort_by_cached_key(key);
    found.dedup_by(|one, two| one.0.path == two.0.path && one.1 == two.1);
    let mut lines = Lines::default();
    found.into_iter().map(|(at, diag)| item(diag, at, places, &mut lines)).collect()
}

fn item<'a>(diag: &'a Diag, at: Located, places: &dyn Locate, lines: &mut Lines) -> Item<'a> {
    let range = lines.of(&at);
    let related = diag.related.iter().map(|(place, words)| {
        let at = places.locate(place);
        let start = lines.of(&at).map(|(start, _)| start);
        Related { at, start, words }
    });
    let related = related.collect();
    Item { diag, at, range, related }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn sorted_by_path_and_position() {
        let sample = sample::sample();
        let items = items(&sample.diags, &sample.snapshot);
        let origins: Vec<String> = items.iter().map(Item::origin).collect();
        assert_eq!(
            origins,
            [
                "(Handbuch)",
                "assets/formular.exe",
                "content/daten/begriff/avv.yaml:3:1",
                "content/seiten/aussengastronomie.md:5:17",
            ]
        );
    }
}
