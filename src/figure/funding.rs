//! Who pays in a Land: a funding rule with its cost items.

use super::drawing::who_pays;
use super::ink::Ink;
use super::kit::Drawing;
use super::shape::Link;
use crate::base::id::Id;
use crate::model::entity::Record;
use crate::model::entity::funding_rule::FundingRule;
use crate::model::value::LegalBasis;
use serde::Serialize;

/// A funding rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Funding {
    /// Its name, where the page does not say it already.
    #[serde(rename = "titel")]
    pub title: Option<Link>,
    /// The rule in words.
    pub html: String,
    /// Under which condition it stands.
    #[serde(rename = "vorbehalt")]
    pub reservation: Option<String>,
    /// What is in doubt about it.
    #[serde(rename = "unsicher_html")]
    pub doubt: Option<String>,
    /// Its cost items, drawn, with their table.
    #[serde(rename = "zeichnung")]
    pub drawing: Option<Box<Drawing>>,
    /// What it rests on.
    #[serde(rename = "rechtsgrundlagen")]
    pub laws: Vec<Link>,
}

/// A funding rule with its cost items.
pub fn funding(ink: &Ink<'_>, rule: &Record<FundingRule>) -> Funding {
    let items: Vec<_> = rule.items.iter().filter_map(|to| ink.find(to)).collect();
    let title = format!("Wer zahlt was? {}", rule.title());
    let mut drawing = who_pays(ink, title, &items);
    if let Some(drawing) = &mut drawing {
        drawing.name(&format!("regel-{}", rule.id()));
    }
    Funding {
        title: Some(ink.to(rule)),
        html: ink.html(&rule.description),
        reservation: rule.reservation.as_ref().map(ToString::to_string),
        doubt: ink.doubt(&rule.common),
        drawing: drawing.map(Box::new),
        laws: rule.laws.iter().map(law_link).collect(),
    }
}

/// The funding rules of a Land that readers may see.
pub fn land_rules<'a>(ink: &Ink<'a>, land: &Id) -> impl Iterator<Item = &'a Record<FundingRule>> {
    ink.site.visible::<FundingRule>().filter(move |rule| rule.land.id == *land)
}

/// A law, leading to its text.
pub fn law_link(law: &LegalBasis) -> Link {
    match &law.url {
        Some(url) => Link::outside(law.words(), url),
        None => Link::plain(law.words()),
    }
}

impl Funding {
    /// The same below a heading that says its name and its doubt already.
    #[must_use]
    pub fn bare(self) -> Self {
        Self { title: None, doubt: None, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn a_rule_names_its_items_and_its_reservation() {
        let Shape::Funding(rule) = block(&sample(), "finanzierungsregel regel") else { panic!() };
        assert_eq!(rule.title.expect("a title").title, "Regel des Landes");
        assert_eq!(rule.html, "Das Land zahlt <strong>den Betrieb</strong>.");
        assert_eq!(rule.reservation.as_deref(), Some("Haushalt"));
        let table = rule.drawing.and_then(|drawing| drawing.table).expect("a table");
        assert_eq!((table.rows.len(), &*table.anchor), (1, "daten-regel-regel"));
        assert_eq!(rule.laws[0].title, "§ 17 Gesetz");
    }
}
