//! Addresses outside the handbook.

use super::text::{Text, scalar};
use crate::base::diag::{Diag, RuleId};
use crate::base::place::{KeyPath, Part};
use crate::model::field::{Cx, Field, Inner, Shape, Shown, group};
use crate::parse::yaml::Node;
use serde_json::Value;
use std::ops::Deref;
use std::sync::Arc;

/// An address that begins with `https://` or `http://`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Url(pub Arc<str>);

impl Url {
    /// Whether a text is a complete address that begins with `https://` or `http://`.
    pub fn is_allowed(text: &str) -> bool {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let foreign = |c: char| c.is_whitespace() || c.is_control() || "\\\"<>".contains(c);
        rest.is_some_and(|rest| {
            !rest.is_empty() && !rest.starts_with(['/', '.', ':']) && !rest.contains(foreign)
        })
    }
}

impl Deref for Url {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Field for Url {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "eine Adresse")?;
        if Self::is_allowed(text) {
            return Some(Self(text.into()));
        }
        let place = cx.place(path, Part::Value);
        let message = format!("„{text}“ ist keine erlaubte Adresse");
        cx.diags.push(
            Diag::error(RuleId("P004"), place, message)
                .help("die Adresse vollständig mit https:// am Anfang schreiben"),
        );
        None
    }

    fn shape() -> Shape {
        Shape::Pattern("^https?://[^\\s]+$", "Adresse, die mit https:// beginnt")
    }

    fn show(&self) -> Shown {
        Shown::Link(self.0.clone())
    }

    fn data(&self) -> Value {
        (*self.0).into()
    }
}

group! {
    /// An address with a name.
    NamedLink {
        /// Titel: wie die Adresse heißt.
        title: req Text = "titel";
        /// Adresse: beginnt mit https://.
        url: req Url = "url";
    }
}

impl Inner for NamedLink {}
