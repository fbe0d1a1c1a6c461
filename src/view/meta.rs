//! What stands about a page below its text: version, date, office, sources, licence.

use super::page_line::new_since;
use crate::figure::{Day, Ink, Link, licence_words};
use crate::model::page::PageChange;
use crate::model::site::{DocEntry, Page};
use crate::model::value::licence_url;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// A name with a complete address.
#[derive(Clone, Debug, Serialize)]
pub struct Outside {
    #[serde(rename = "titel")]
    title: String,
    url: Option<String>,
}

/// What stands about a page below its text.
#[derive(Clone, Debug, Serialize)]
pub struct Meta {
    #[serde(rename = "leitfaden")]
    guide: Option<Link>,
    version: Option<String>,
    #[serde(rename = "stand")]
    as_of: Option<Day>,
    /// When its text or data were changed last, from the history of the files.
    #[serde(rename = "geaendert")]
    edited: Option<Day>,
    #[serde(rename = "verantwortlich")]
    responsible: Option<Link>,
    #[serde(rename = "pruefen_bis")]
    review_by: Option<Day>,
    #[serde(rename = "ueberfaellig")]
    overdue: bool,
    #[serde(rename = "quellen")]
    sources: Vec<Link>,
    #[serde(rename = "lizenz")]
    licence: Option<Outside>,
    #[serde(rename = "verbessern")]
    improve: Option<Outside>,
    #[serde(rename = "entwurf")]
    draft: bool,
    #[serde(rename = "unsicher")]
    doubt: Option<String>,
    #[serde(rename = "neu_seit")]
    new_since: Option<String>,
    #[serde(rename = "aenderungen")]
    changes: Vec<PageChangeLine>,
}

/// What changed on a page.
#[derive(Clone, Debug, Serialize)]
struct PageChangeLine {
    #[serde(rename = "datum")]
    day: Day,
    html: String,
}

/// What stands about a page below its text.
pub fn meta(ink: &Ink<'_>, page: &Page) -> Meta {
    let doc = ink.site.doc(page);
    let about = ink.site.about(page);
    let guide = page.guide.as_ref().and_then(|id| ink.site.records.guides.by_id(id));
    let guide = guide.filter(|guide| ink.site.is_visible(&guide.common));
    let licence = guide.map(|guide| &*guide.licence).or(ink.site.config.config.licence.as_deref());
    Meta {
        guide: guide.map(|guide| ink.to(guide)).filter(|link| link.path.is_some()),
        version: guide.map(|guide| guide.version.to_string()),
        as_of: about.as_of.map(Day::from),
        edited: about.changed.map(Day::from),
        responsible: about.responsible.and_then(|office| ink.link(office)),
        review_by: about.review_by.map(Day::from),
        overdue: about.review_by.is_some_and(|day| day.days_until(ink.site.today) > 0),
        sources: about.sources.iter().filter_map(|source| ink.link(source)).collect(),
        licence: licence.map(licence_link),
        improve: improve(ink, page, doc),
        draft: about.draft,
        doubt: about.doubt.map(str::to_owned),
        new_since: new_since(ink.site, page),
        changes: changes(ink, doc),
    }
}

fn changes(ink: &Ink<'_>, doc: Option<&DocEntry>) -> Vec<PageChangeLine> {
    let changes = doc.into_iter().flat_map(|doc| &doc.front.front.changes);
    let line = |change: &PageChange| PageChangeLine {
        day: change.date.into(),
        html: ink.html(&change.text),
    };
    changes.map(line).collect()
}

fn licence_link(licence: &str) -> Outside {
    Outside { title: licence_words(licence), url: licence_url(licence).map(ToOwned::to_owned) }
}

/// Where readers can propose a change: the source in the forge, or a mail.
fn improve(ink: &Ink<'_>, page: &Page, doc: Option<&DocEntry>) -> Option<Outside> {
    let improve = ink.site.config.config.improve.as_ref()?;
    let title = "Verbesserung dieser Seite vorschlagen".to_owned();
    if let (Some(forge), Some(doc)) = (&improve.forge, doc) {
        let url = format!("{}/{}", forge.trim_end_matches('/'), doc.path);
        return Some(Outside { title, url: Some(url) });
    }
    let mail = improve.mail.as_ref()?;
    let subject = format!("Hinweis zur Seite „{}“ ({})", page.title, page.address);
    let subject = utf8_percent_encode(&subject, NON_ALPHANUMERIC);
    Some(Outside { title, url: Some(format!("mailto:{}?subject={subject}", &**mail)) })
}

impl Meta {
    /// Without what concerns one page only.
    #[must_use]
    pub fn without_page(self) -> Self {
        let (as_of, review_by, responsible, improve, doubt) = (None, None, None, None, None);
        let (sources, draft, overdue) = (Vec::new(), false, false);
        let (new_since, changes, edited) = (None, Vec::new(), None);
        Self {
            as_of,
            edited,
            responsible,
            review_by,
            overdue,
            sources,
            improve,
            draft,
            doubt,
            new_since,
            changes,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::meta;
    use crate::base::address::Address;
    use crate::base::date::Date;
    use crate::base::source::FileId;
    use crate::figure::Ink;
    use crate::model::site::Site;
    use crate::view::testing::site;

    const HANDBOOK: &str = "### leitfaden.yaml\ntitel: Probe\nbeschreibung: Klein.\n\
        ### daten/begriff/a.yaml\n- {id: avv, titel: AVV, status: freigegeben, stand: 2021-03, \
        definition: Ein Vertrag.}\n- {id: alt, titel: Alt, status: entwurf, stand: 2026-05, definition: Neu.}\n\
        ### daten/begriff/b.yaml\n{id: ozg, titel: OZG, status: freigegeben, stand: 2021-08, definition: Ein Gesetz.}\n\
        ### daten/stelle.yaml\n{id: amt, titel: Amt, status: freigegeben, stand: 2021-08, art: kommune}\n\
        ### seiten/beteiligte/stellen/index.md\n---\ntitel: Stellen\nstatus: freigegeben\nstand: 2021-09-01\n---\n";

    /// Stand and last change of a page.
    fn days(site: &Site, address: &str) -> [Option<String>; 2] {
        let address = Address::new(address);
        let page = site.page(site.page_at(&address).expect("a page"));
        let meta = meta(&Ink::new(site, ""), page);
        [meta.as_of, meta.edited].map(|day| day.map(|day| day.long))
    }

    #[test]
    fn data_tell_when_a_page_was_changed() {
        let mut site = site(HANDBOOK);
        let words = |stand: &str, changed: &str| {
            [stand, changed].map(|day| Some(day.to_owned()).filter(|day| !day.is_empty()))
        };
        assert_eq!(days(&site, "glossar"), words("August 2021", ""));
        let day = |text: &str| Date::parse(text).expect("a day");
        site.history.extend([
            (FileId(1), day("2026-11-02")),
            (FileId(2), day("2026-10-01")),
            (FileId(3), day("2026-11-20")),
            (FileId(4), day("2026-09-01")),
        ]);
        assert_eq!(days(&site, "glossar"), words("August 2021", "2. November 2026"));
        assert_eq!(days(&site, "beteiligte/stellen"), words("August 2021", "20. November 2026"));
        assert_eq!(days(&site, "register"), words("", ""));
    }
}
