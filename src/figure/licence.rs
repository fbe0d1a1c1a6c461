//! Where a text comes from and what others may do with it.

use super::ink::Ink;
use super::shape::Link;
use super::words::{UNKNOWN, licence_words};
use crate::model::entity::Record;
use crate::model::entity::source::Source;
use crate::model::value::licence_url;
use serde::Serialize;

/// Licence and attribution of a source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Licence {
    /// The work.
    #[serde(rename = "werk")]
    pub work: Link,
    /// Who published it.
    #[serde(rename = "herausgeber")]
    pub publisher: Option<String>,
    /// Its licence in words.
    #[serde(rename = "lizenz")]
    pub name: String,
    /// The text of the licence.
    #[serde(rename = "lizenz_url")]
    pub url: Option<&'static str>,
    /// What was changed.
    #[serde(rename = "kurz_html")]
    pub short: Option<String>,
}

/// The licence block of a source.
pub fn licence(ink: &Ink<'_>, source: &Record<Source>) -> Licence {
    let id = source.licence.as_deref();
    Licence {
        work: ink.to(source),
        publisher: source.publisher.as_ref().map(ToString::to_string),
        name: id.map_or_else(|| UNKNOWN.to_owned(), licence_words),
        url: id.and_then(licence_url),
        short: source.common.short.as_ref().map(|short| ink.escaped(short)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn known_licences_lead_to_their_text() {
        let Shape::Licence(shown) = block(&sample(), "lizenz deck") else { panic!() };
        assert_eq!(shown.name, "CC BY 4.0");
        assert_eq!(shown.url, Some("https://creativecommons.org/licenses/by/4.0/deed.de"));
    }
}
