//! The language of a text by its letters: `de`, `en`, `de-simple`.

use super::text::scalar;
use crate::base::place::KeyPath;
use crate::model::field::{Cx, Field, Shape, Shown};
use crate::parse::yaml::Node;
use std::ops::Deref;
use std::sync::Arc;

/// The letters of a language, as browsers know them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Language(pub Arc<str>);

/// Languages as people name them, with their letters.
const NAMES: &[(&str, &str)] = &[
    ("deutsch", "de"),
    ("german", "de"),
    ("deu", "de"),
    ("ger", "de"),
    ("dt", "de"),
    ("leichte sprache", "de-simple"),
    ("leichte_sprache", "de-simple"),
    ("englisch", "en"),
    ("english", "en"),
    ("eng", "en"),
    ("französisch", "fr"),
    ("niederländisch", "nl"),
    ("dänisch", "da"),
    ("polnisch", "pl"),
    ("tschechisch", "cs"),
    ("ukrainisch", "uk"),
    ("russisch", "ru"),
    ("türkisch", "tr"),
    ("arabisch", "ar"),
    ("spanisch", "es"),
    ("italienisch", "it"),
    ("obersorbisch", "hsb"),
    ("niedersorbisch", "dsb"),
    ("niederdeutsch", "nds"),
    ("plattdeutsch", "nds"),
    ("friesisch", "frr"),
];

impl Language {
    /// Two or three small letters, then perhaps parts such as `-simple` and `-AT`.
    fn is_valid(text: &str) -> bool {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        matches!(first.len(), 2 | 3)
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && parts.all(|part| {
                matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
    }
}

/// The letters that were meant.
fn meant(text: &str) -> Option<String> {
    let small = text.to_lowercase();
    if let Some((_, letters)) = NAMES.iter().find(|(name, _)| *name == small) {
        return Some((*letters).to_owned());
    }
    if Language::is_valid(text) {
        return None;
    }
    let (first, rest) = small.split_once(['-', '_']).unwrap_or((&small, ""));
    let tag = if rest.len() == 2 {
        format!("{first}-{}", rest.to_uppercase())
    } else {
        small.replace('_', "-")
    };
    Some(tag).filter(|tag| Language::is_valid(tag))
}

impl Deref for Language {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Field for Language {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "ein Kürzel")?;
        let meant = meant(text);
        if meant.is_none() && Self::is_valid(text) {
            return Some(Self(text.into()));
        }
        let help = match meant {
            Some(tag) => format!("meinten Sie „{tag}“?"),
            None => "zum Beispiel „de“, „en“ oder „de-simple“ (Leichte Sprache)".to_owned(),
        };
        cx.wrong(path, format!("„{text}“ ist kein Kürzel einer Sprache"), Some(help));
        None
    }

    fn shape() -> Shape {
        Shape::Pattern(
            "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            "Kürzel einer Sprache, zum Beispiel „de“",
        )
    }

    fn show(&self) -> Shown {
        Shown::Text(self.0.to_string())
    }

    fn data(&self) -> serde_json::Value {
        (*self.0).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_names() {
        for right in ["de", "en", "de-simple", "de-AT", "hsb", "zh-Hans-CN"] {
            assert!(Language::is_valid(right) && meant(right).is_none(), "{right}");
        }
        for (wrong, wanted) in [
            ("deutsch", Some("de")),
            ("Englisch", Some("en")),
            ("DE", Some("de")),
            ("de_DE", Some("de-DE")),
            ("leichte Sprache", Some("de-simple")),
            ("klingonisch", None),
        ] {
            assert_eq!(meant(wrong).as_deref(), wanted, "{wrong}");
        }
    }
}
