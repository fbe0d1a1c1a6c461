//! Personenbezogenes, Zugangsdaten, Platzhalter
//!
//! # Was
//! Ein Text nennt eine Adresse, die wie die einer Person aussieht (Warnung), ein Kontakt nennt eine
//! Person ohne Einwilligung, oder ein Kennwort steht da, auch als Teil einer Adresse (Fehler). Ein
//! Platzhalter wartet auf Text (Warnung).
//!
//! # Warum
//! Namen und Adressen von Beschäftigten dürfen nur mit Grund und Einwilligung ins Netz; außerdem wechseln
//! sie. Ein veröffentlichtes Kennwort ist verbraucht. Kennwörter werden auch in Entwürfen gemeldet.
//!
//! # Beispiel
//! ```md
//! Schreiben Sie an erika.mustermann@stadt.example.
//! ```
//!
//! # Stattdessen
//! Ein Funktionspostfach nennen. Adressen, die nur wie Personen aussehen, stehen in
//! `content/leitfaden.yaml` unter `pruefung: erlaubte_mails`. Kennwörter ändern und den Text löschen.
//! In Code gelten Platzhalter und Adressen als Beispiel.

use super::find::{Mark, marks, personal_mails};
use super::own_doc::rule;
use super::text::{PageText, Texts, in_code, visible_records};
use super::{Rule, Run, p072_legal_pages, seen};
use crate::base::parallel::PIECE;
use crate::base::diag::Diag;
use crate::base::place::Place;
use crate::base::source::Span;
use crate::model::entity::contact::Contact;
use crate::model::site::Site;
use crate::model::value::Flag;
use rayon::prelude::*;
use std::collections::HashSet;
use std::ops::Range;

/// An address or placeholder speaks once for each text.
pub const RULE: Rule = rule!("P070", "p070_privacy.rs", Run::Both(site, texts));

fn site(site: &Site, diags: &mut Vec<Diag>) {
    for contact in seen::of::<Contact>(site) {
        if let Some(person) = &contact.person
            && contact.consent != Some(Flag(true))
        {
            let message = format!("„{}“ steht ohne Einwilligung da", &**person);
            let help = "die Person streichen, oder mit ihrer Zustimmung „einwilligung: ja“ ergänzen";
            diags.push(Diag::error(RULE.id, contact.place.at("person"), message).help(help));
        }
    }
}

fn texts(site: &Site, texts: &Texts<'_>, diags: &mut Vec<Diag>) {
    let allowed = allowed(site);
    let visible: HashSet<usize> = seen::docs(site).into_iter().map(|(number, _)| number).collect();
    let legal = p072_legal_pages::docs(site);
    diags.par_extend(texts.pages.par_iter().with_max_len(PIECE).flat_map_iter(|page| {
        let reach = match (visible.contains(&page.doc), legal.contains(&page.doc)) {
            (false, _) => Reach::Secrets,
            (true, true) => Reach::WithoutGaps,
            (true, false) => Reach::All,
        };
        in_page(page, reach, &allowed)
    }));
    let records = visible_records(site);
    for data in texts.data {
        for number in 0..data.nodes.len() {
            let shown = records.contains_key(&(data.source.id, number as u32));
            let reach = if shown { Reach::All } else { Reach::Secrets };
            data.scalars(number, &mut |scalar| {
                let place = |part: Range<usize>| scalar.place(data.source, part);
                diags.extend(found(scalar.text, reach, &allowed, place));
            });
        }
    }
}

/// What is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    All,
    /// On legal pages P072 speaks about gaps.
    WithoutGaps,
    /// What nobody sees may be unfinished.
    Secrets,
}

fn allowed(site: &Site) -> Vec<String> {
    let limits = site.config.config.limits.iter();
    limits.flat_map(|limits| &limits.allowed_mails).map(|mail| mail.to_lowercase()).collect()
}

fn in_page(page: &PageText<'_>, reach: Reach, allowed: &[String]) -> Vec<Diag> {
    let text = &*page.source.text;
    let place = |part: Range<usize>| Place::Span(page.source.id, Span::from(part));
    let start = page.page.body;
    let example =
        |diag: &Diag| matches!(diag.place, Place::Span(_, at) if in_code(text, at.range().start));
    let mut diags = found(text, reach, allowed, place);
    diags.retain(|diag| {
        let in_front = matches!(diag.place, Place::Span(_, at) if at.range().start < start);
        diag.severity == crate::base::diag::Severity::Error || in_front || !example(diag)
    });
    diags
}

fn found(
    text: &str,
    reach: Reach,
    allowed: &[String],
    place: impl Fn(Range<usize>) -> Place,
) -> Vec<Diag> {
    let mut diags = Vec::new();
    let mut told = HashSet::new();
    let all = reach != Reach::Secrets;
    for (mark, part) in marks(text) {
        let word = &text[part.clone()];
        let of_p072 = reach == Reach::WithoutGaps && word.starts_with('[');
        if mark == Mark::Secret {
            let help = "das Kennwort ändern und hier löschen";
            let diag = Diag::error(RULE.id, place(part), "hier stehen Zugangsdaten");
            diags.push(diag.help(help));
        } else if all && !of_p072 && told.insert(word) {
            let message = format!("„{word}“ sieht nach einem Platzhalter aus");
            diags.push(Diag::warning(RULE.id, place(part), message).help("den Text ergänzen"));
        }
    }
    let mails = if all { personal_mails(text) } else { Vec::new() };
    for part in mails {
        let mail = &text[part.clone()];
        if told.insert(mail) && !allowed.contains(&mail.to_lowercase()) {
            let message = format!("„{mail}“ sieht nach der Adresse einer Person aus");
            let help = "ein Funktionspostfach nennen; Ausnahmen unter „erlaubte_mails“ eintragen";
            diags.push(Diag::warning(RULE.id, place(part), message).help(help));
        }
    }
    diags
}
