//! References to records: a reference knows what kind of thing it means.

use super::text::scalar;
use crate::base::id::{Id, is_valid};
use crate::base::nearest::did_you_mean;
use crate::base::place::{KeyPath, Step};
use crate::model::entity::Entity;
use crate::model::field::{Cx, Field, Shape, Shown};
use crate::parse::yaml::Node;
use serde_json::Value;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// The id of a record of the entity `T`.
pub struct Ref<T> {
    /// The id.
    pub id: Id,
    kind: PhantomData<fn() -> T>,
}

/// `entity:id`: a record of one of several entities.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AnyRef {
    /// The entity.
    pub kind: Arc<str>,
    /// The id.
    pub id: Id,
}

/// The address of a page of the handbook.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PageRef(pub Arc<str>);

/// The prefixes that may stand before `:` in an [`AnyRef`] besides the entities.
pub const ANY: &[&str] = &["seite"];

impl<T> Ref<T> {
    /// A reference from an id.
    pub fn new(id: &str) -> Self {
        Self { id: Id::new(id), kind: PhantomData }
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), kind: PhantomData }
    }
}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<T> Eq for Ref<T> {}

impl<T> Default for Ref<T> {
    fn default() -> Self {
        Self::new("")
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "→{}", self.id)
    }
}

impl<T: Entity> Field for Ref<T> {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "eine Kennung")?;
        let own = text.strip_prefix(T::KIND).and_then(|rest| rest.strip_prefix(':'));
        let id = own.unwrap_or(text);
        if !is_valid(id) {
            let help = match text.trim_matches(['„', '“', '”', '‚', '‘', '’']) {
                bare if bare != text && is_valid(bare) => format!("ohne Anführungszeichen: {bare}"),
                _ => format!("hier steht die „id“ eines Eintrags unter daten/{}/", T::KIND),
            };
            cx.wrong(path, format!("„{text}“ ist keine Kennung"), Some(help));
            return None;
        }
        cx.refers(path, T::KIND, id);
        Some(Self::new(id))
    }

    fn shape() -> Shape {
        Shape::Ref(T::KIND)
    }

    fn show(&self) -> Shown {
        Shown::Record(T::KIND.into(), self.id.clone())
    }

    fn data(&self) -> Value {
        self.id.as_str().into()
    }
}

/// How references of several entities look.
const EXAMPLE: &str = "zum Beispiel „stelle:dataport“ oder „seite:grundlagen/modelle“";

/// The entities that a key usually names, where its comment says so.
fn usual(path: &KeyPath) -> &'static [&'static str] {
    let keys = path.steps().iter().rev().filter_map(|step| match step {
        Step::Key(key) => Some(&**key),
        Step::Item(_) => None,
    });
    match keys.into_iter().next() {
        Some("leistungen") => &["leistung", "leika_leistung"],
        Some("akteur" | "akteure" | "von" | "an") => &["stelle", "rolle"],
        Some("gegenstand") => &["onlinedienst", "leistung", "steckbrief", "ablauf"],
        _ => &[],
    }
}

/// `„stelle:x“ oder „rolle:x“`.
fn with_kinds(kinds: &[&str], id: &str) -> String {
    kinds.iter().map(|kind| format!("„{kind}:{id}“")).collect::<Vec<_>>().join(" oder ")
}

impl Field for AnyRef {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "ein Verweis der Form „art:kennung“")?;
        let Some((kind, id)) = text.split_once(':') else {
            let help = match usual(path) {
                [] => EXAMPLE.to_owned(),
                kinds => format!("so schreiben: {}", with_kinds(kinds, text)),
            };
            cx.wrong(path, format!("bei „{text}“ fehlt die Art des Ziels"), Some(help));
            return None;
        };
        let kinds =
            || crate::model::entity::KINDS.iter().map(|spec| spec.kind).chain(ANY.iter().copied());
        if !kinds().any(|known| known == kind) {
            let help = match usual(path) {
                [] => did_you_mean(kind, kinds()).unwrap_or_else(|| EXAMPLE.to_owned()),
                kinds => format!("so schreiben: {}", with_kinds(kinds, id)),
            };
            cx.wrong(path, format!("die Art „{kind}“ gibt es nicht"), Some(help));
            return None;
        }
        let id = if kind == "seite" { id.trim_matches('/') } else { id };
        cx.refers(path, kind, id);
        Some(Self { kind: kind.into(), id: Id::new(id) })
    }

    fn shape() -> Shape {
        Shape::AnyRef(ANY)
    }

    fn show(&self) -> Shown {
        if &*self.kind == "seite" {
            Shown::Page(self.id.as_str().into())
        } else {
            Shown::Record(self.kind.clone(), self.id.clone())
        }
    }

    fn data(&self) -> Value {
        format!("{}:{}", self.kind, self.id).into()
    }
}

impl Field for PageRef {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "die Adresse einer Seite")?.trim_matches('/');
        cx.refers(path, "seite", text);
        Some(Self(text.into()))
    }

    fn shape() -> Shape {
        Shape::Pattern("^/?[a-z0-9/-]*$", "Adresse einer Seite, zum Beispiel „grundlagen/modelle“")
    }

    fn show(&self) -> Shown {
        Shown::Page(self.0.clone())
    }

    fn data(&self) -> Value {
        (*self.0).into()
    }
}
