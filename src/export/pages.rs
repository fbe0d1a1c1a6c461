//! All pages as a table, for those who keep an eye on what there is and what is due.

use super::csv::csv;
use crate::base::date::Date;
use crate::base::output::Output;
use crate::model::page::Audience;
use crate::model::site::{PAGE_LIST, Page, Site};

const HEADING: [&str; 9] = [
    "adresse",
    "titel",
    "beschreibung",
    "leitfaden",
    "zielgruppe",
    "verantwortlich",
    "stand",
    "pruefen_bis",
    "geaendert",
];

/// One page per row, where there are data at all.
pub fn pages(site: &Site) -> Option<Output> {
    if !site.has_data() {
        return None;
    }
    let listed = site.pages.iter().filter(|page| !page.kind.is_aside());
    let rows = listed.map(|page| {
        let twin = site.twin(page).map(|path| site.canonical(&path).unwrap_or(path));
        row(site, page).into_iter().chain(twin).collect()
    });
    let twins = site.twin(&site.pages[0]).map(|_| "markdown");
    let heading = HEADING.into_iter().chain(twins).map(str::to_owned).collect();
    Some(Output::new(PAGE_LIST, csv([heading].into_iter().chain(rows))))
}

fn row(site: &Site, page: &Page) -> Vec<String> {
    let front = site.doc(page).map(|doc| &doc.front.front);
    let day = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
    let about = site.about(page);
    let office = about.responsible.and_then(|office| site.find(office));
    let guide = page.guide.as_ref().and_then(|id| site.records.guides.by_id(id));
    let audience = front.map_or(&[][..], |front| &front.audience).iter().copied();
    let address = site.canonical(page.address.as_str());
    vec![
        address.unwrap_or_else(|| page.address.file()),
        page.title.to_string(),
        site.description(page).unwrap_or_default().to_owned(),
        guide.map_or(String::new(), |guide| guide.title().to_owned()),
        audience.map(Audience::label).collect::<Vec<_>>().join(" | "),
        office.map_or(String::new(), |office| office.title().to_owned()),
        day(about.as_of),
        day(about.review_by),
        day(about.changed),
    ]
}
