//! Files for machines: `robots.txt` and open data; where the handbook says where it is published,
//! `sitemap.xml` and the data beside pages.

use crate::base::output::Output;
use crate::export;
use crate::model::site::{DocEntry, PageKind, Site};
use crate::parse::markdown::text;
use crate::view::data_files;

/// The files for machines.
pub fn extras(site: &Site) -> Vec<Output> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    let mut outputs = Vec::new();
    if let Some(address) = site.canonical("sitemap.xml") {
        robots.extend(["Sitemap: ", &address, "\n"]);
        outputs.push(Output::new("sitemap.xml", sitemap(site)));
    }
    outputs.push(Output::new("robots.txt", robots));
    outputs.extend(data_files(site));
    outputs.extend(export::files(site));
    outputs
}

/// All pages with the day of their content (sitemaps.org protocol 0.9).
fn sitemap(site: &Site) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    // A guide as one page says nothing that its pages do not say.
    for page in site.pages.iter().filter(|page| !matches!(page.kind, PageKind::Print(_))) {
        let Some(address) = site.canonical(page.address.as_str()) else { continue };
        xml.push_str("<url><loc>");
        text(&mut xml, &address);
        xml.push_str("</loc>");
        let changed = |doc: &DocEntry| site.history.get(&doc.path).copied();
        let date = site.doc(page).and_then(|doc| changed(doc).or(doc.front.front.as_of));
        if let Some(date) = date.filter(|date| !date.is_month()) {
            xml.extend(["<lastmod>", &date.to_string(), "</lastmod>"]);
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}
