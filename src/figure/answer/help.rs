//! „Wer hilft?“: contacts and support.

use super::super::contact::mail_inline;
use super::super::ink::Ink;
use super::super::print::list;
use super::super::shape::Link;
use super::super::words::{UNKNOWN, joined};
use super::{Answer, part};
use crate::base::address::Target;
use crate::model::entity::Record;
use crate::model::entity::contact::Contact;
use crate::model::entity::online_service::OnlineService;

pub(super) fn answer(ink: &Ink<'_>, service: &Record<OnlineService>) -> Answer {
    let contacts: Vec<_> = service.contacts.iter().filter_map(|to| ink.find(to)).collect();
    let lines: Vec<String> = contacts.iter().map(|contact| line(ink, contact)).collect();
    let support = service.support.as_ref().and_then(|to| ink.find(to));
    let support = support.and_then(|_| part(ink, service, "Hilfe im Betrieb", "seite-support"));
    let all = contacts.first().and_then(|contact| ink.site.target("kontakt", contact.id()));
    let all =
        all.map(|target| Link::inside("Alle Ansprechstellen", &Target::page(target.page.clone())));
    Answer {
        anchor: Some("wer-hilft"),
        question: "Wer hilft?",
        short: short(ink, &contacts),
        kind: None,
        html: (!lines.is_empty()).then(|| match &lines[..] {
            [only] => format!("<p>{only}</p>"),
            _ => list(&lines),
        }),
        links: support.into_iter().chain(all).collect(),
    }
}

/// The organisations behind the contacts; the contacts themselves where those are unknown.
fn short(ink: &Ink<'_>, contacts: &[&Record<Contact>]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for contact in contacts {
        let name = ink.find(&contact.organisation).map_or(contact.title(), |one| one.title());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { UNKNOWN.to_owned() } else { format!("{}.", joined(&names)) }
}

fn line(ink: &Ink<'_>, contact: &Record<Contact>) -> String {
    let line = format!("{}: {}", ink.html(&contact.purpose), mail_inline(ink, contact));
    ink.with_doubt(Some(line), &contact.common).unwrap_or_default()
}
