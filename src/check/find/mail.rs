//! Mail addresses that look like persons: `vorname.nachname@…`, `v.nachname@…`.

use std::ops::Range;

/// Words that stand in addresses of functions, never in names.
const FUNCTIONS: &[&str] = &[
    "abteilung",
    "admin",
    "allgemein",
    "amt",
    "anfrage",
    "anfragen",
    "antrag",
    "antraege",
    "anwendung",
    "auskunft",
    "barriere",
    "barrierefreiheit",
    "beauftragte",
    "beauftragter",
    "behoerde",
    "behoerdliche",
    "beratung",
    "beschwerde",
    "betrieb",
    "buero",
    "buerger",
    "buergerbuero",
    "buergerservice",
    "datenschutz",
    "dienst",
    "digital",
    "digitalisierung",
    "efa",
    "egov",
    "egovernment",
    "fachbereich",
    "feedback",
    "fim",
    "finanzen",
    "gewerbe",
    "gremium",
    "gruppe",
    "handbuch",
    "hilfe",
    "hotline",
    "impressum",
    "info",
    "informationssicherheit",
    "infrastruktur",
    "kaemmerei",
    "kfz",
    "kommune",
    "kommunen",
    "kommunal",
    "kontakt",
    "koordination",
    "land",
    "landes",
    "landesredaktion",
    "landkreis",
    "leitung",
    "mail",
    "mailbox",
    "marktplatz",
    "medien",
    "meldung",
    "mitarbeit",
    "nachnutzung",
    "nachrichten",
    "no",
    "noreply",
    "online",
    "onlinedienst",
    "onlinedienste",
    "ordnungsamt",
    "ozg",
    "portal",
    "post",
    "postfach",
    "poststelle",
    "postmaster",
    "presse",
    "pressestelle",
    "projekt",
    "redaktion",
    "referat",
    "reply",
    "rollin",
    "rollout",
    "sekretariat",
    "service",
    "servicedesk",
    "servicestelle",
    "sicherheit",
    "stab",
    "stabsstelle",
    "stadt",
    "stelle",
    "support",
    "team",
    "technik",
    "test",
    "umwelt",
    "verkehr",
    "vertrag",
    "vertraege",
    "verwaltung",
    "vorzimmer",
    "web",
    "webmaster",
    "zentrale",
];

/// The addresses of a text that look like persons.
pub fn personal_mails(text: &str) -> Vec<Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| address(text, at)).collect()
}

fn address(text: &str, at: usize) -> Option<Range<usize>> {
    let local = text[..at]
        .rfind(|char: char| !is_local(char))
        .map_or(0, |end| end + text[end..].chars().next().map_or(1, char::len_utf8));
    let is_domain = |char: char| char.is_alphanumeric() || char == '-' || char == '.';
    let rest = &text[at + 1..];
    let domain = &rest[..rest.find(|char| !is_domain(char)).unwrap_or(rest.len())];
    let domain = domain.trim_end_matches(['.', '-']);
    let complete = domain.contains('.') && is_person(&text[local..at]);
    complete.then(|| local..at + 1 + domain.len())
}

fn is_local(char: char) -> bool {
    char.is_alphanumeric() || "._-+".contains(char)
}

/// Two or three names with dots between them, none of which is a function.
fn is_person(local: &str) -> bool {
    let parts: Vec<&str> = local.split('.').collect();
    let [first, .., last] = parts.as_slice() else { return false };
    let is_name = |part: &&str| {
        !part.is_empty() && part.chars().all(|char| char.is_alphabetic() || char == '-')
    };
    let is_function = |part: &&str| {
        let part = part.to_lowercase();
        FUNCTIONS.contains(&part.as_str())
            || part.split('-').any(|word| FUNCTIONS.contains(&word))
            || ["stelle", "amt", "dienst", "service", "support", "redaktion"]
                .iter()
                .any(|end| part.ends_with(end))
    };
    (2..=3).contains(&parts.len())
        && parts.iter().all(is_name)
        && !parts.iter().any(is_function)
        && last.chars().count() >= 3
        && (first.chars().count() >= 3 || first.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_and_functions() {
        for (text, wanted) in [
            ("an erika.mustermann@stadt.de.", Some("erika.mustermann@stadt.de")),
            ("(e.muster-mann@stadt-x.de)", Some("e.muster-mann@stadt-x.de")),
            ("mailto:max.von.moor@x.org?subject=a", Some("max.von.moor@x.org")),
            ("Jörg.Müller@x.org", Some("Jörg.Müller@x.org")),
            ("ozg.koordination@land.de", None),
            ("it.support@land.de", None),
            ("poststelle@land.de", None),
            ("ozg-basisdienste@sachsen-anhalt.de", None),
            ("vorname.nachname@", None),
            ("abt.12@land.de", None),
        ] {
            let found = personal_mails(text).pop().map(|range| &text[range]);
            assert_eq!(found, wanted, "{text}");
        }
    }
}
