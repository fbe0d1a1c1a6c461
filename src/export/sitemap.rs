//! `sitemap.xml` (sitemaps.org protocol 0.9): all pages with the day of their content.

use super::xml::Xml;
use crate::base::output::Output;
use crate::model::site::{PageKind, Site};

/// The list of all pages, where the handbook says where it is published.
pub fn sitemap(site: &Site) -> Option<Output> {
    site.config.config.base_url.as_ref()?;
    let mut xml = Xml::new();
    xml.open("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]);
    // A guide as one page says nothing that its pages do not say.
    for page in site.pages.iter().filter(|page| is_own(&page.kind)) {
        xml.open("url", &[]);
        xml.text("loc", &site.canonical(page.address.as_str())?);
        let about = site.about(page);
        if let Some(date) = about.changed.or(about.as_of).filter(|date| !date.is_month()) {
            xml.text("lastmod", &date.to_string());
        }
        xml.close("url");
    }
    xml.close("urlset");
    Some(Output::new(SITEMAP, xml.bytes()))
}

/// Tells search engines that all may be read, and where the list of pages is.
pub fn robots(site: &Site) -> Output {
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(address) = site.canonical(SITEMAP) {
        robots.extend(["Sitemap: ", &address, "\n"]);
    }
    Output::new("robots.txt", robots)
}

/// Where the list of pages lies.
const SITEMAP: &str = "sitemap.xml";

/// Whether a page says something of its own: a guide as one page does not, and answers lead on from a
/// question.
fn is_own(kind: &PageKind) -> bool {
    match kind {
        PageKind::Print(_) => false,
        PageKind::Decision(_, way) => way.is_empty(),
        _ => true,
    }
}
