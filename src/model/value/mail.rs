//! Mail addresses.

use super::text::scalar;
use crate::base::place::KeyPath;
use crate::model::field::{Cx, Field, Shape, Shown};
use crate::parse::yaml::Node;
use serde_json::Value;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// The address of a mailbox: `poststelle@stadt.de`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct MailAddress(pub Arc<str>);

impl Deref for MailAddress {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One `@`, names with dots around it, and behind it a domain with an ending of letters.
fn is_mail(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let local_sign = |char: char| char.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(char);
    let domain_sign = |char: char| char.is_alphanumeric() || char == '-';
    let parts = |text: &str, sign: &dyn Fn(char) -> bool| {
        text.split('.').all(|part| !part.is_empty() && part.chars().all(sign))
    };
    let ending = domain.rsplit('.').next().unwrap_or_default();
    parts(local, &local_sign)
        && parts(domain, &domain_sign)
        && domain.contains('.')
        && ending.chars().count() >= 2
        && !ending.chars().all(|char| char.is_ascii_digit())
}

impl Field for MailAddress {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = scalar(node, path, cx, "eine E-Mail-Adresse")?;
        if is_mail(text) {
            return Some(Self(text.into()));
        }
        let bare = text.trim_start_matches("mailto:").trim_matches(['<', '>']);
        let help = if is_mail(bare) {
            format!("nur die Adresse schreiben: „{bare}“")
        } else {
            "in der Form „postfach@stadt.de“ schreiben".to_owned()
        };
        cx.wrong(path, format!("„{text}“ ist keine E-Mail-Adresse"), Some(help));
        None
    }

    fn shape() -> Shape {
        Shape::Pattern("^[^@\\s]+@[^@\\s]+\\.[^@\\s.]+$", "E-Mail-Adresse")
    }

    fn show(&self) -> Shown {
        Shown::Text(self.0.to_string())
    }

    fn data(&self) -> Value {
        (*self.0).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_a_form() {
        for right in ["poststelle@stadt.de", "a.b+c@x-y.land.example", "müller@bürger.köln"] {
            assert!(is_mail(right), "{right}");
        }
        for wrong in [
            "max@@x",
            "max@x",
            "max@x.",
            "@x.de",
            "a b@x.de",
            "a@x..de",
            "a@10.0.0.1",
            "x.de",
            "a@x_y.de",
        ] {
            assert!(!is_mail(wrong), "{wrong}");
        }
    }
}
