//! Text as written, text with inline Markdown, ids, and one of a few words.

use crate::base::id::is_valid;
use crate::base::nearest::nearest;
use crate::base::place::KeyPath;
use crate::model::field::{ChoiceSpec, Cx, Field, Shape, Shown};
use crate::parse::yaml::{Node, Value};
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// The text of a scalar that is not empty.
pub fn scalar<'n>(
    node: &'n Node,
    path: &KeyPath,
    cx: &mut Cx<'_>,
    wanted: &str,
) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(text) if !text.trim().is_empty() => Some(text.trim()),
        Value::Scalar(_) => {
            cx.wrong(path, format!("„{path}“ ist leer"), Some("einen Wert eintragen".into()));
            None
        }
        _ => cx.wrong_form(node, path, wanted),
    }
}

/// The position of the word among the allowed ones; of the one that is meant, if it is mistyped.
pub fn one_of(node: &Node, path: &KeyPath, cx: &mut Cx<'_>, words: &[ChoiceSpec]) -> Option<usize> {
    let text = scalar(node, path, cx, "ein einzelnes Wort")?;
    let position = |word: &str| words.iter().position(|spec| spec.word == word);
    if let Some(position) = position(text) {
        return Some(position);
    }
    let all = || words.iter().map(|spec| spec.word);
    let meant = nearest(text, all());
    let help = meant.map_or_else(
        || format!("erlaubt sind: {}", all().collect::<Vec<_>>().join(", ")),
        |name| format!("meinten Sie „{name}“?"),
    );
    cx.wrong(path, format!("„{text}“ ist hier kein erlaubter Wert"), Some(help));
    position(meant?)
}

/// Text exactly as written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Text(pub Arc<str>);

/// Text with inline Markdown (links, emphasis, record links).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Markdown(pub Arc<str>);

/// The id of the record itself.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Identifier(pub crate::base::id::Id);

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Deref for Markdown {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl fmt::Debug for Markdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Field for Text {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        scalar(node, path, cx, "ein Text").map(|text| Self(text.into()))
    }

    fn shape() -> Shape {
        Shape::Text
    }

    fn show(&self) -> Shown {
        Shown::Text(self.0.to_string())
    }

    fn data(&self) -> serde_json::Value {
        (*self.0).into()
    }
}

impl Field for Markdown {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        scalar(node, path, cx, "ein Text").map(|text| Self(text.into()))
    }

    fn shape() -> Shape {
        Shape::Markdown
    }

    fn show(&self) -> Shown {
        Shown::Markdown(self.0.clone())
    }

    fn data(&self) -> serde_json::Value {
        (*self.0).into()
    }
}

impl Field for Identifier {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "eine Kennung")?;
        if is_valid(text) {
            return Some(Self(crate::base::id::Id::new(text)));
        }
        let mut proposal = crate::base::slug::slug(text);
        proposal.truncate(64);
        let help = is_valid(&proposal).then(|| format!("zum Beispiel „{proposal}“"));
        let message = format!("„{text}“ taugt nicht als Kennung");
        cx.wrong(
            path,
            message,
            help.or_else(|| {
                Some("2 bis 64 Zeichen: Kleinbuchstaben a–z, Ziffern, Bindestriche".to_owned())
            }),
        );
        None
    }

    fn shape() -> Shape {
        Shape::Pattern(
            "^[a-z0-9][a-z0-9-]{1,63}$",
            "2 bis 64 Zeichen: Kleinbuchstaben, Ziffern, Bindestriche",
        )
    }

    fn show(&self) -> Shown {
        Shown::Text(self.0.to_string())
    }

    fn data(&self) -> serde_json::Value {
        self.0.as_str().into()
    }
}
