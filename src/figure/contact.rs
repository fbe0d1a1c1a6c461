//! Whom to write to: contact boxes and ways to reach somebody.

use super::ink::Ink;
use super::mailto::{mailto, mailto_with};
use super::shape::{Badge, Link};
use super::words::{UNKNOWN, unreleased};
use crate::model::entity::Record;
use crate::model::entity::contact::Contact;
use crate::model::entity::step::{Mail, Step};
use serde::Serialize;

/// A contact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ContactBox {
    /// Anchor, if it has one on this page.
    #[serde(rename = "anker")]
    pub anchor: Option<String>,
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// What to beware of: not released yet.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
    /// What it is for.
    #[serde(rename = "zweck_html")]
    pub purpose: Option<String>,
    /// To whom it belongs.
    #[serde(rename = "stelle")]
    pub organisation: Option<Link>,
    /// Postal address, line by line.
    #[serde(rename = "anschrift")]
    pub address: Vec<String>,
    /// How to reach it.
    #[serde(flatten)]
    pub reach: Reach,
}

/// How to reach somebody.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Reach {
    /// The mail address as readers see it.
    pub email: Option<String>,
    /// The mail address as a link.
    pub mailto: Option<String>,
    /// The telephone number.
    #[serde(rename = "telefon")]
    pub phone: Option<Phone>,
    /// A website.
    pub url: Option<Link>,
    /// When somebody is there.
    #[serde(rename = "erreichbarkeit")]
    pub hours: Option<String>,
}

/// A telephone number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Phone {
    /// As readers see it.
    pub text: String,
    /// As a link.
    pub href: String,
}

/// A mail that only has to be sent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MailDraft {
    /// To whom.
    #[serde(rename = "an")]
    pub to: String,
    /// The subject.
    #[serde(rename = "betreff")]
    pub subject: String,
    /// The text, line by line.
    #[serde(rename = "absaetze")]
    pub lines: Vec<String>,
    /// The link that opens it.
    pub href: String,
}

/// The box of a contact.
pub fn contact_box(ink: &Ink<'_>, contact: &Record<Contact>) -> ContactBox {
    let organisation = ink.find(&contact.organisation);
    let draft = unreleased(&contact.common).map(|state| Badge::new(state, Some("warnung")));
    let address = organisation.and_then(|organisation| organisation.address.as_ref());
    ContactBox {
        anchor: None,
        title: contact.title().to_owned(),
        badges: draft.into_iter().collect(),
        purpose: purpose(ink, contact),
        organisation: organisation.map(|organisation| ink.to(organisation)),
        address: address.map_or_else(Vec::new, |address| address_lines(&ink.plain(address))),
        reach: reach(contact),
    }
}

/// How to reach a contact.
pub fn reach(contact: &Contact) -> Reach {
    Reach {
        email: contact.email.as_deref().map(ToOwned::to_owned),
        mailto: contact.email.as_ref().map(|address| mailto(address)),
        phone: contact.phone.as_ref().map(|number| phone(number)),
        url: contact.url.as_ref().map(|url| Link::outside(super::ink::short_url(url), url)),
        hours: contact.hours.as_deref().map(ToOwned::to_owned),
    }
}

/// The box of the contact of a step; its mail link opens the mail of the step.
pub fn step_contact(ink: &Ink<'_>, step: &Record<Step>) -> Option<ContactBox> {
    let contact = ink.find(step.contact.as_ref()?)?;
    let mut shown = contact_box(ink, contact);
    if let (Some(address), Some(mail)) = (&contact.email, &step.mail) {
        shown.reach.mailto = Some(mailto_with(address, mail));
    }
    Some(shown)
}

/// The ready mail of a step.
pub fn mail_draft(ink: &Ink<'_>, step: &Record<Step>) -> Option<MailDraft> {
    let mail: &Mail = step.mail.as_ref()?;
    let contact = step.contact.as_ref().and_then(|to| ink.find(to));
    let address = contact.and_then(|contact| contact.email.as_deref());
    let lines = mail.text.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(MailDraft {
        to: address.unwrap_or(UNKNOWN).to_owned(),
        subject: mail.subject.to_string(),
        lines: lines.map(ToOwned::to_owned).collect(),
        href: mailto_with(address.unwrap_or_default(), mail),
    })
}

/// The address of a contact as a link in a line; its name when it has none.
pub fn mail_inline(ink: &Ink<'_>, contact: &Record<Contact>) -> String {
    let Some(address) = &contact.email else { return ink.anchor(&ink.to(contact)) };
    let mut html = "<a href=\"".to_owned();
    crate::parse::markdown::attribute(&mut html, &mailto(address));
    html.push_str("\">");
    html.push_str(&ink.escaped(address));
    html.push_str("</a>");
    html
}

/// A person is named only with consent.
fn purpose(ink: &Ink<'_>, contact: &Record<Contact>) -> Option<String> {
    let mut html = ink.html(&contact.purpose);
    let consent = contact.consent.is_some_and(|consent| consent.0);
    if let Some(person) = contact.person.as_ref().filter(|_| consent) {
        html = format!("{html}<br>Ansprechperson: {}", ink.escaped(person));
    }
    ink.with_doubt(Some(html).filter(|html| !html.is_empty()), &contact.common)
}

/// One line per part: `Am Markt 1, 39999 Musterheide` → two lines.
fn address_lines(address: &str) -> Vec<String> {
    let parts = address.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(ToOwned::to_owned).collect()
}

/// `0391 0000-100` → `tel:+493910000100`.
fn phone(number: &str) -> Phone {
    let plain = number.replace("(0)", "");
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let international = if plain.trim_start().starts_with('+') {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if let Some(rest) = digits.strip_prefix('0') {
        format!("49{rest}")
    } else {
        return Phone { text: number.to_owned(), href: format!("tel:{digits}") };
    };
    Phone { text: number.to_owned(), href: format!("tel:+{international}") }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, line, sample};
    use super::*;

    #[test]
    fn numbers_can_be_dialled_from_anywhere() {
        for (number, href) in [
            ("0391 0000-100", "tel:+493910000100"),
            ("+49 (0) 391 0000", "tel:+493910000"),
            ("0049 391 0000", "tel:+493910000"),
            ("115", "tel:115"),
        ] {
            assert_eq!(phone(number).href, href, "{number}");
        }
    }

    #[test]
    fn an_address_has_lines() {
        assert_eq!(address_lines("Am Markt 1, 39999 Ort"), ["Am Markt 1", "39999 Ort"]);
    }

    #[test]
    fn a_person_is_named_only_with_consent() {
        let site = sample();
        let Shape::Contact(shown) = block(&site, "kontaktbox postfach") else { panic!() };
        assert_eq!(shown.purpose.as_deref(), Some("Interesse <strong>bekunden</strong>"));
        assert_eq!(shown.address, ["Editharing 40", "39108 Magdeburg"]);
        assert_eq!(shown.reach.url.map(|link| link.title).as_deref(), Some("land.example/ozg"));
        let Shape::Contact(shown) = block(&site, "kontaktbox broker") else { panic!() };
        assert_eq!(shown.purpose.as_deref(), Some("Databox<br>Ansprechperson: Erika Muster"));
    }

    #[test]
    fn a_line_shows_the_address_or_the_name() {
        let site = sample();
        for (call, html) in [
            ("mail postfach", "<a href=\"mailto:ozg@land.example\">ozg@land.example</a>"),
            (
                "mail broker",
                "<a href=\"../../beteiligte/kontakte/index.html#broker\">Nachrichtenbroker</a>",
            ),
        ] {
            assert_eq!(line(&site, call), html, "{call}");
        }
    }

    #[test]
    fn the_mail_of_a_step_is_ready_to_send() {
        let site = sample();
        let ink = Ink::new(&site, "");
        let reference = crate::model::value::Ref::new("anleitung-vertrag");
        let step = ink.find::<Step>(&reference).expect("the step");
        let draft = mail_draft(&ink, step).expect("a mail");
        assert_eq!((&*draft.to, &*draft.subject), ("ozg@land.example", "Vertrag & Termin"));
        assert_eq!(draft.lines, ["Guten Tag,", "bitte."]);
        let href = "mailto:ozg@land.example?subject=Vertrag%20%26%20Termin\
                    &body=Guten%20Tag%2C%0D%0A%0D%0Abitte.";
        assert_eq!(draft.href, href);
        let contact = step_contact(&ink, step).expect("a contact");
        assert_eq!(contact.reach.mailto.as_deref(), Some(href));
    }
}
