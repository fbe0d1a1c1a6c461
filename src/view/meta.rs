//! What stands about a page below its text: version, date, office, sources, licence.

use super::page_line::new_since;
use crate::base::date::Date;
use crate::figure::{Day, Ink, Link, licence_words};
use crate::model::entity::Status;
use crate::model::entity::organisation::Organisation;
use crate::model::entity::source::Source;
use crate::model::page::PageChange;
use crate::model::site::{DocEntry, Page};
use crate::model::value::{Ref, licence_url};
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
    /// When its text was changed last, from the history of the files.
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

/// The facts about a page, from its front matter or, without one, from its record.
#[derive(Default)]
struct Facts<'a> {
    as_of: Option<Date>,
    review_by: Option<Date>,
    responsible: Option<&'a Ref<Organisation>>,
    sources: Vec<&'a Ref<Source>>,
    draft: bool,
    doubt: Option<&'a str>,
}

/// What stands about a page below its text.
pub fn meta(ink: &Ink<'_>, page: &Page) -> Meta {
    let doc = ink.site.doc(page);
    let facts = facts(ink, page, doc);
    let guide = page.guide.as_ref().and_then(|id| ink.site.records.guides.by_id(id));
    let guide = guide.filter(|guide| ink.site.is_visible(&guide.common));
    let licence = guide.map(|guide| &*guide.licence).or(ink.site.config.config.licence.as_deref());
    Meta {
        guide: guide.map(|guide| ink.to(guide)).filter(|link| link.path.is_some()),
        version: guide.map(|guide| guide.version.to_string()),
        as_of: facts.as_of.map(Day::from),
        edited: doc.and_then(|doc| ink.site.history.get(&doc.path)).map(|day| Day::from(*day)),
        responsible: facts.responsible.and_then(|office| ink.link(office)),
        review_by: facts.review_by.map(Day::from),
        overdue: facts.review_by.is_some_and(|day| day.days_until(ink.site.today) > 0),
        sources: facts.sources.iter().filter_map(|source| ink.link(source)).collect(),
        licence: licence.map(licence_link),
        improve: improve(ink, page, doc),
        draft: facts.draft,
        doubt: facts.doubt.map(str::to_owned),
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

fn facts<'a>(ink: &Ink<'a>, page: &Page, doc: Option<&'a DocEntry>) -> Facts<'a> {
    let mut facts = Facts::default();
    if let Some(record) = ink.site.record_of(page) {
        let common = record.common();
        facts.as_of = common.as_of;
        facts.review_by = common.review_by;
        facts.responsible = common.responsible.as_ref();
        facts.sources = common.sources.iter().collect();
        facts.draft = common.status() != Status::Released;
        facts.doubt = common.reading.as_ref().and_then(|reading| reading.doubt());
    }
    if let Some(doc) = doc {
        let front = &doc.front.front;
        // A page is as old as the older of its text and its data, and due as soon as one of them is.
        facts.as_of = [front.as_of, facts.as_of].into_iter().flatten().min();
        facts.review_by = [front.review_by, facts.review_by].into_iter().flatten().min();
        facts.responsible = front.responsible.as_ref().or(facts.responsible);
        for source in &front.sources {
            if !facts.sources.contains(&source) {
                facts.sources.push(source);
            }
        }
        facts.draft |= front.status() != Status::Released;
        facts.doubt = front.reading.as_ref().and_then(|reading| reading.doubt()).or(facts.doubt);
    }
    facts
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
