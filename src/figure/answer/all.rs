//! The four answers together, and what each of them needs.

use super::{can, cost, help, start};
use crate::base::address::Target;
use crate::figure::ink::Ink;
use crate::figure::shape::Link;
use crate::model::entity::Record;
use crate::model::entity::online_service::OnlineService;
use serde::Serialize;

/// The four answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answers {
    /// The service, where the page does not say it already.
    #[serde(rename = "titel")]
    pub title: Option<Link>,
    /// Level of the headings.
    #[serde(rename = "ebene")]
    pub level: u8,
    /// The answers.
    #[serde(rename = "eintraege")]
    pub entries: Vec<Answer>,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answer {
    /// Anchor, if it has one on this page.
    #[serde(rename = "anker")]
    pub anchor: Option<&'static str>,
    /// The question.
    #[serde(rename = "frage")]
    pub question: &'static str,
    /// The answer in one sentence.
    #[serde(rename = "kurz")]
    pub short: String,
    /// `erfolg`, `info`, `warnung`, `gefahr`, or none.
    #[serde(rename = "art")]
    pub kind: Option<&'static str>,
    /// More about it.
    pub html: Option<String>,
    /// Where it goes on.
    #[serde(rename = "verweise")]
    pub links: Vec<Link>,
}

/// The four answers of a service, for its own page, which says by itself what is in doubt.
pub fn answers(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answers {
    let entries = vec![
        can::answer(ink, service),
        cost::answer(ink, service),
        start::answer(ink, service),
        help::answer(ink, service),
    ];
    Answers { title: None, level: 2, entries }
}

/// The four answers of a service, for any other page: named, without anchors, with doubt.
pub fn profile(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answers {
    let mut answers = answers(ink, service);
    for answer in &mut answers.entries {
        answer.anchor = None;
    }
    if let (Some(first), Some(doubt)) = (answers.entries.first_mut(), ink.doubt(&service.common)) {
        let before = first.html.take().unwrap_or_default();
        first.html = Some(format!("{before}<p>{doubt}</p>"));
    }
    Answers { title: Some(ink.to(service)), level: 3, ..answers }
}

/// A link to a part of the page of the service.
pub(super) fn part(
    ink: &Ink<'_>,
    service: &Record<OnlineService>,
    title: &str,
    anchor: &str,
) -> Option<Link> {
    let target = ink.site.target("onlinedienst", service.id())?;
    Some(Link::inside(title, &Target::anchor(target.page.clone(), anchor)))
}

/// Sentences as one paragraph.
pub(super) fn paragraph(sentences: Vec<Option<String>>) -> Option<String> {
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| format!("<p>{}</p>", sentences.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::Answer;
    use crate::figure::Shape;
    use crate::figure::testing::{block, sample};

    fn answers(service: &str) -> Vec<Answer> {
        let call = format!("steckbrief onlinedienst={service}");
        let Shape::Answers(answers) = block(&sample(), &call) else { panic!("{call}") };
        answers.entries
    }

    #[test]
    fn the_four_answers_say_what_is_known() {
        let shown = answers("gastro");
        let short: Vec<_> = shown.iter().map(|answer| &*answer.short).collect();
        assert_eq!(
            short,
            [
                "Ja, der Dienst ist nachnutzbar.",
                "Voraussichtlich zahlen das Land, die Kommune und Dataport.",
                "Mit dem ersten Schritt: Vertrag schließen.",
                "Ministerium der Finanzen und Dataport.",
            ]
        );
        let html: Vec<_> = shown.iter().filter_map(|answer| answer.html.as_deref()).collect();
        assert_eq!(
            html[..3],
            [
                "<p>Verfügbar seit 16. August 2021. Geeignet für Gemeinden und Städte mit \
                 mindestens 5\u{202f}000 Einwohnern. Nötig ist 1 Voraussetzung.</p>",
                "<p>Voraussichtlicher Anteil der Kommune: Rechenzentrum (bis zu 1\u{202f}200 Euro im \
                 Jahr). Ohne Betrag: 1 von 2 Positionen. Aufteilung offen: 1 von 2 Positionen. \
                 Unsicher: 1 von 2 Positionen. Bezug: unentgeltlich vom Land.</p>",
                "<p>Sie schließen einen Vertrag. Schritt 2 dauert 2 bis 6 Wochen. Die ganze \
                 Anleitung hat 2 Schritte. Aufwand der Kommune: etwa 4 Personentage, verteilt auf \
                 höchstens 10 Wochen.</p>",
            ]
        );
        assert!(html[3].contains("<li>Databox: <a href="), "{}", html[3]);
        let links: Vec<_> = shown.iter().flat_map(|answer| &answer.links).collect();
        let path = |n: usize| links[n].path.as_deref();
        assert_eq!(path(0), Some("leistungen/gastro/index.html#seite-voraussetzungen"));
        assert_eq!(path(1), Some("leistungen/gastro/index.html#seite-kosten"));
        assert_eq!(links.len(), 6);
    }

    #[test]
    fn what_is_unknown_is_called_unknown() {
        let shown = answers("leer");
        let short: Vec<_> = shown.iter().map(|answer| &*answer.short).collect();
        let planned = "Noch nicht: Der Dienst ist geplant.";
        assert_eq!(short, [planned, "keine Angabe", "keine Angabe", "keine Angabe"]);
        assert_eq!(shown[0].html.as_deref(), Some("<p>Verfügbar ab Januar 2027.</p>"));
        assert!(shown.iter().all(|answer| answer.links.is_empty() && answer.anchor.is_none()));
    }
}
