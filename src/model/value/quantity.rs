//! `menge`: a count with its qualifier. „bis zu 447“ is not 447.

use super::number::{Int, grouped};
use super::text::scalar;
use crate::base::place::KeyPath;
use crate::model::field::{Cx, Field, Group, Shape, Shown, choice, group, unknown_keys};
use crate::parse::yaml::{Node, Value};

choice! {
    /// How exact a count is.
    QuantityKind {
        Exact = "genau" "genau";
        UpTo = "bis" "bis zu";
        AtLeast = "mindestens" "mindestens";
        About = "ca" "etwa";
        Unknown = "unbestimmt" "unbestimmt";
    }
}

/// A count with its qualifier: exact, an upper bound, a lower bound, about, or unknown.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Quantity {
    /// How exact it is.
    pub kind: QuantityKind,
    /// The count; `None` only when unknown.
    pub value: Option<i64>,
}

group! {
    /// The long form of a count.
    LongForm {
        /// Art: genau, bis, mindestens, ca oder unbestimmt.
        kind: req QuantityKind = "art";
        /// Wert: die Zahl; fehlt nur bei „unbestimmt“.
        value: opt Int = "wert";
    }
}

impl Quantity {
    /// The count when it is exact.
    pub fn exact(self) -> Option<i64> {
        self.value.filter(|_| self.kind == QuantityKind::Exact)
    }

    /// The least it can be.
    pub fn at_least(self) -> i64 {
        match self.kind {
            QuantityKind::Exact | QuantityKind::AtLeast => self.value.unwrap_or(0),
            QuantityKind::UpTo | QuantityKind::About | QuantityKind::Unknown => 0,
        }
    }

    /// In words: `582`, `bis zu 447`, `unbestimmt`.
    pub fn words(self) -> String {
        match (self.kind, self.value) {
            (QuantityKind::Exact, Some(value)) => grouped(value),
            (QuantityKind::Unknown, _) | (_, None) => "unbestimmt".to_owned(),
            (kind, Some(value)) => format!("{} {}", kind.label(), grouped(value)),
        }
    }
}

impl Field for Quantity {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        if let Value::Map(_) = node.value {
            unknown_keys(node, path, cx, &[LongForm::FIELDS]);
            let form = LongForm::read_keys(node, path, cx);
            let value = form.value.map(|value| value.0);
            if value.is_none() && form.kind != QuantityKind::Unknown && node.find("wert").is_none()
            {
                let help = Some("„wert: …“ ergänzen oder „art: unbestimmt“ schreiben".to_owned());
                cx.wrong(path, format!("bei „{path}“ fehlt der Wert"), help);
            }
            return Some(Self { kind: form.kind, value });
        }
        let text = scalar(node, path, cx, "eine Zahl oder „art“ und „wert“")?;
        if text == "unbestimmt" {
            return Some(Self { kind: QuantityKind::Unknown, value: None });
        }
        Int::read(node, path, cx)
            .map(|Int(value)| Self { kind: QuantityKind::Exact, value: Some(value) })
    }

    fn shape() -> Shape {
        Shape::Either(vec![Int::shape(), Shape::Group(LongForm::FIELDS)])
    }

    fn show(&self) -> Shown {
        Shown::Text(self.words())
    }

    fn data(&self) -> serde_json::Value {
        LongForm { kind: self.kind, value: self.value.map(Int) }.data_keys().into()
    }
}
