//! Farben des Themas
//!
//! # Was
//! In `theme.yaml` nennt `farben` eine Rolle, die es nicht gibt, oder etwas, das keine Farbe ist. Oder
//! zwei Farben, die aufeinandertreffen, unterscheiden sich zu wenig: Schrift braucht ein Verhältnis von
//! 4,5 zu 1, Rahmen und Zeichen von 3 zu 1 (Fehler). Gerechnet wird für hell und dunkel.
//!
//! # Warum
//! Wer schlecht sieht oder in der Sonne liest, erkennt blasse Schrift nicht. Die Grenzen setzt die Norm
//! EN 301 549.
//!
//! # Beispiel
//! ```yaml
//! name: stadt
//! farben:
//!   hell:
//!     link: "#7fa6e8"
//! ```
//!
//! # Stattdessen
//! ```yaml
//! name: stadt
//! farben:
//!   hell:
//!     link: "#1f4fa3"
//! ```
//! Die dunklere Farbe für `hell` wählen, die hellere für `dunkel`. Rollen, die nicht genannt sind, haben
//! die Farben des eingebauten Themas.

use super::find::Colour;
use super::own_doc::rule;
use super::{Rule, Run};
use crate::base::diag::Diag;
use crate::base::nearest::did_you_mean;
use crate::base::place::Place;
use crate::base::source::{FileId, Span};
use crate::parse::yaml::{Node, Value, yaml};
use std::collections::BTreeMap;

/// Runs when the theme is looked at; see [`super::check_theme`].
pub const RULE: Rule = rule!("P063", "p063_contrast.rs", Run::Elsewhere);

/// The colours of the theme that is built in.
const STANDARD: &str = include_str!("../../themes/standard/theme.yaml");
/// The two grounds, and what they are called.
const SCHEMES: [(&str, &str); 2] = [("hell", "hellem"), ("dunkel", "dunklem")];
/// What a text needs, and what a line or sign needs.
const TEXT: f64 = 4.5;
const SIGN: f64 = 3.0;

/// Names of colours.
type Roles = &'static [&'static str];

/// Which colours stand on which, and what they need at least.
const PAIRS: &[(Roles, Roles, f64)] = &[
    (
        &["text", "leise", "link", "besucht", "aktion", "gefahr", "info", "erfolg", "warnung"],
        &["grund", "flaeche"],
        TEXT,
    ),
    (
        &["text", "leise", "link", "besucht"],
        &["gefahr_flaeche", "info_flaeche", "erfolg_flaeche", "warnung_flaeche"],
        TEXT,
    ),
    (&["gefahr"], &["gefahr_flaeche"], TEXT),
    (&["info"], &["info_flaeche"], TEXT),
    (&["erfolg"], &["erfolg_flaeche"], TEXT),
    (&["warnung"], &["warnung_flaeche"], TEXT),
    (&["auf_aktion"], &["aktion", "aktion_stark"], TEXT),
    (&["auf_kopf", "auf_kopf_leise"], &["kopf"], TEXT),
    (&["rand", "fokus"], &["grund", "flaeche"], SIGN),
];

/// One colour of a theme and where it is set; `None` in the built-in theme.
#[derive(Clone, Copy, Debug)]
struct Tone {
    colour: Colour,
    span: Option<Span>,
}

/// The colours of a scheme by role.
type Palette = BTreeMap<String, Tone>;

/// Looks at the colours that a `theme.yaml` sets.
pub fn colours(path: &str, text: &str) -> Vec<Diag> {
    let (standard, own) = (read(STANDARD), read(text));
    let mut diags = Vec::new();
    for (scheme, ground) in SCHEMES {
        let mut palette = palette(&standard, scheme);
        set(&mut palette, &own, scheme, path, &mut diags);
        // A colour that is too pale is so on many others; the worst says enough.
        let mut worst: BTreeMap<Span, Faint> = BTreeMap::new();
        for faint in faint(&palette) {
            let Some(span) = faint.span else { continue };
            let known = worst.get(&span).is_some_and(|known| known.part() <= faint.part());
            if !known {
                worst.insert(span, faint);
            }
        }
        diags.extend(worst.into_iter().map(|(span, faint)| {
            let help = "eine der beiden Farben heller oder dunkler wählen";
            Diag::error(RULE.id, Place::Theme(path.into(), span), faint.words(ground)).help(help)
        }));
    }
    diags
}

/// What is wrong with the syntax is told when the theme is loaded.
fn read(text: &str) -> Node {
    yaml(FileId(0), text, 0).value
}

fn entries<'a>(node: &'a Node, scheme: &str) -> impl Iterator<Item = (&'a str, Span, &'a Node)> {
    let scheme = node.find("farben").and_then(|colours| colours.value.find(scheme));
    let entries = scheme.map(|scheme| match &scheme.value.value {
        Value::Map(entries) => &entries[..],
        _ => &[],
    });
    entries.into_iter().flatten().map(|entry| (&*entry.key, entry.span, &entry.value))
}

fn palette(standard: &Node, scheme: &str) -> Palette {
    let tone = |(role, _, value): (&str, Span, &Node)| {
        let colour = colour(value)?;
        Some((role.to_owned(), Tone { colour, span: None }))
    };
    entries(standard, scheme).filter_map(tone).collect()
}

fn colour(node: &Node) -> Option<Colour> {
    match &node.value {
        Value::Scalar(text) => Colour::parse(text),
        _ => None,
    }
}

/// Puts the colours of the house in place of the built-in ones.
fn set(palette: &mut Palette, own: &Node, scheme: &str, path: &str, diags: &mut Vec<Diag>) {
    let place = |span| Place::Theme(path.into(), span);
    for (role, key, value) in entries(own, scheme) {
        if !palette.contains_key(role) {
            let help = did_you_mean(role, palette.keys().map(String::as_str))
                .unwrap_or_else(|| "die Rollen stehen im Handbuch unter „Eigenes Aussehen“".to_owned());
            let message = format!("die Rolle „{role}“ gibt es unter den Farben nicht");
            diags.push(Diag::error(RULE.id, place(key), message).help(help));
        } else if let Some(colour) = colour(value) {
            palette.insert(role.to_owned(), Tone { colour, span: Some(value.span) });
        } else {
            let help = "„#“ und sechs Ziffern von 0 bis f in Anführungszeichen, zum Beispiel \"#14235c\"";
            let message = format!("zu „{role}“ steht keine Farbe");
            diags.push(Diag::error(RULE.id, place(value.span), message).help(help));
        }
    }
}

/// Two colours that are too much alike.
#[derive(Debug)]
struct Faint {
    front: &'static str,
    back: &'static str,
    contrast: f64,
    least: f64,
    /// Where the house sets one of them.
    span: Option<Span>,
}

impl Faint {
    /// How much of what is needed there is.
    fn part(&self) -> f64 {
        self.contrast / self.least
    }

    fn words(&self, ground: &str) -> String {
        let ratio = |number: f64| format!("{number:.1}").replace('.', ",");
        // Cut, not rounded: 4.48 is not 4.5.
        let (is, must) = (ratio((self.contrast * 10.0).floor() / 10.0), ratio(self.least));
        let (front, back) = (self.front, self.back);
        format!(
            "„{front}“ auf „{back}“ hat auf {ground} Grund einen Kontrast von {is} zu 1, nötig sind \
             {must} zu 1"
        )
    }
}

/// The pairs of a palette that are too much alike.
fn faint(palette: &Palette) -> Vec<Faint> {
    let mut found = Vec::new();
    for (fronts, backs, least) in PAIRS {
        for (front, back) in fronts.iter().flat_map(|it| backs.iter().map(move |back| (it, back))) {
            let (Some(above), Some(below)) = (palette.get(*front), palette.get(*back)) else {
                continue;
            };
            let contrast = above.colour.contrast(below.colour);
            if contrast < *least {
                let span = above.span.or(below.span);
                found.push(Faint { front, back, contrast, least: *least, span });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_colours_are_read_well() {
        let standard = read(STANDARD);
        let roles = |scheme| palette(&standard, scheme).into_keys().collect::<Vec<_>>();
        assert_eq!(roles("hell"), roles("dunkel"));
        for (scheme, _) in SCHEMES {
            let palette = palette(&standard, scheme);
            assert!(palette.len() > 20, "the colours were found");
            assert!(faint(&palette).is_empty(), "{:?}", faint(&palette));
            for (fronts, backs, _) in PAIRS {
                for role in fronts.iter().chain(*backs) {
                    assert!(palette.contains_key(*role), "{role}");
                }
            }
        }
    }
}
