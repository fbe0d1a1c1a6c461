//! `lesart`: whether the source can be read safely. Doubt is data.

use super::text::{Text, one_of};
use crate::base::place::KeyPath;
use crate::model::field::{Cx, Field, Group, Shape, Shown, choice, group, unknown_keys};
use crate::parse::yaml::{Node, Value};

choice! {
    /// Whether the source can be read safely.
    ReadingKind {
        Certain = "sicher" "sicher gelesen";
        Doubtful = "unsicher" "unsicher gelesen";
    }
}

group! {
    /// Whether the source can be read safely, and what is in doubt.
    Reading {
        /// Art: sicher oder unsicher.
        kind: req ReadingKind = "art";
        /// Hinweis: was unsicher ist.
        note: opt Text = "hinweis";
    }
}

impl Reading {
    /// What is in doubt, in words; `None` when nothing is.
    pub fn doubt(&self) -> Option<&str> {
        let words =
            self.note.as_deref().unwrap_or("Diese Angabe ist in der Quelle nicht sicher lesbar.");
        (self.kind == ReadingKind::Doubtful).then_some(words)
    }
}

impl Field for Reading {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        if let Value::Map(_) = node.value {
            unknown_keys(node, path, cx, &[Self::FIELDS]);
            return Some(Self::read_keys(node, path, cx));
        }
        let position = one_of(node, path, cx, ReadingKind::WORDS)?;
        let kind = if position == 1 { ReadingKind::Doubtful } else { ReadingKind::Certain };
        Some(Self { kind, note: None })
    }

    fn shape() -> Shape {
        Shape::Either(vec![Shape::Choice(ReadingKind::WORDS), Shape::Group(Self::FIELDS)])
    }

    fn show(&self) -> Shown {
        self.doubt().map_or(Shown::Nothing, |words| Shown::Text(words.to_owned()))
    }

    fn data(&self) -> serde_json::Value {
        self.data_keys().into()
    }
}
