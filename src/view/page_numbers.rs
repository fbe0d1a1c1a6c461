//! Numbers of the pages of a guide: `2.1` is the first page of its second counted section, `2.1.3` the third
//! page below it. Overview, navigation and paper say the same, so that a number can be cited.

use super::guide::pages_in;
use crate::model::entity::Record;
use crate::model::entity::guide::Guide;
use crate::model::site::{Page, PageId, Site};
use std::collections::HashMap;

/// Numbers by page; pages of sections that are not counted have none.
pub(super) type PageNumbers = HashMap<PageId, String>;

/// The numbers of all guides, as far as their pages stand below the overview: elsewhere the tree does not
/// show where the count began.
pub(super) fn numbers_below(site: &Site) -> PageNumbers {
    let mut all = PageNumbers::new();
    for guide in site.visible::<Guide>() {
        let Some(overview) = overview(site, guide) else { continue };
        let below =
            |id: &PageId| site.page(*id).address.as_str().starts_with(overview.address.as_str());
        all.extend(page_numbers(site, guide).into_iter().filter(|(id, _)| below(id)));
    }
    all
}

fn overview<'a>(site: &'a Site, guide: &Record<Guide>) -> Option<&'a Page> {
    Some(site.page(site.page_at(&site.target("leitfaden", guide.id())?.page)?))
}

/// The numbers of a guide.
pub(super) fn page_numbers(site: &Site, guide: &Record<Guide>) -> PageNumbers {
    let mut numbers = PageNumbers::new();
    let counted = guide.sections.iter().filter(|section| section.numbered.is_some_and(|yes| yes.0));
    let Some(overview) = overview(site, guide) else { return numbers };
    for (section, number) in counted.zip(1..) {
        let tops = pages_in(site, overview, guide, section);
        count(site, guide, &tops, &number.to_string(), &mut numbers);
    }
    numbers
}

/// Numbers some pages of one level, and those below each that stand in the same section.
fn count(
    site: &Site,
    guide: &Record<Guide>,
    pages: &[PageId],
    above: &str,
    numbers: &mut PageNumbers,
) {
    for (id, place) in pages.iter().zip(1..) {
        let (page, number) = (site.page(*id), format!("{above}.{place}"));
        let same = |below: &PageId| {
            let below = site.page(*below);
            below.guide.as_ref() == Some(guide.id()) && below.section == page.section
        };
        let below: Vec<PageId> = page.children.iter().copied().filter(same).collect();
        count(site, guide, &below, &number, numbers);
        numbers.insert(*id, number);
    }
}
