//! The glossary: `DefinedTermSet`.

use crate::export::json::extend;
use crate::export::plain::plain;
use crate::model::entity::term::Term;
use crate::model::site::{Page, Site};
use serde_json::{Value, json};

/// Each term with its names, definition and place.
pub(super) fn terms(site: &Site, page: &Page, own: &str) -> Value {
    let terms = site.visible::<Term>().map(|term| {
        let url = format!("{own}#{}", term.id());
        let mut value = json!({
            "@type": "DefinedTerm",
            "name": term.title(),
            "description": plain(&term.definition),
            "url": url,
            "inDefinedTermSet": own,
        });
        let others = term.abbreviation.iter().chain(&term.long_form).chain(&term.synonyms);
        let others: Vec<&str> = others.map(|name| &**name).collect();
        extend(&mut value, [("alternateName", (!others.is_empty()).then(|| json!(others)))]);
        value
    });
    let terms: Vec<Value> = terms.collect();
    json!({
        "@type": "DefinedTermSet",
        "@id": own,
        "name": &*page.title,
        "url": own,
        "hasDefinedTerm": terms,
    })
}
