//! How data texts become HTML on one page: inline Markdown, record links, values.

use super::shape::Link;
use crate::base::id::Id;
use crate::model::entity::{Entity, Has, Record, Records};
use crate::model::field::Shown;
use crate::model::site::Site;
use crate::model::value::{AnyRef, Ref};
use crate::parse::markdown::{LinkTarget, Piece, Reference, attribute, inline, text};

/// The site as seen from one page.
#[derive(Clone, Copy, Debug)]
pub struct Ink<'a> {
    /// The site.
    pub site: &'a Site,
    /// The way from the page to the root of the site: `../../`.
    pub base: &'a str,
}

impl<'a> Ink<'a> {
    /// For a page that lies as deep as `base` says.
    pub fn new(site: &'a Site, base: &'a str) -> Self {
        Self { site, base }
    }

    /// Inline Markdown of a data text as HTML. Mistakes in it are reported by the checks.
    pub fn html(&self, markdown: &str) -> String {
        let parsed = inline(markdown).value;
        let mut html = String::with_capacity(markdown.len() + 16);
        for piece in parsed.body.pieces() {
            match piece {
                Piece::Html(ready) => html.push_str(ready),
                Piece::Text(prose) => text(&mut html, prose),
                Piece::LinkStart(number) => {
                    self.link_start(&mut html, parsed.summary.references.get(number as usize));
                }
                Piece::Image(_) | Piece::Code(..) | Piece::Component(_) => {}
            }
        }
        html
    }

    fn link_start(&self, html: &mut String, reference: Option<&Reference>) {
        let target = match reference {
            Some(Reference::Link { target: LinkTarget::Record { kind, id, .. }, .. }) => {
                self.site.target(kind, &Id::new(id))
            }
            _ => None,
        };
        html.push_str("<a");
        if let Some(target) = target {
            html.push_str(" href=\"");
            attribute(html, &format!("{}{}", self.base, target.path()));
            html.push('"');
        }
        html.push('>');
    }

    /// Plain text as HTML.
    #[expect(clippy::unused_self, reason = "callers print everything through one thing")]
    pub fn escaped(&self, plain: &str) -> String {
        let mut html = String::with_capacity(plain.len());
        text(&mut html, plain);
        html
    }

    /// A record by reference, if readers may see it.
    pub fn find<T: Entity>(&self, reference: &Ref<T>) -> Option<&'a Record<T>>
    where
        Records: Has<T>,
    {
        self.site.find(reference)
    }

    /// A link to a record that is already at hand.
    pub fn to<T: Entity>(&self, record: &Record<T>) -> Link {
        self.named(T::KIND, record.id(), record.title())
    }

    /// A link to a referenced record, if readers may see it.
    pub fn link<T: Entity>(&self, reference: &Ref<T>) -> Option<Link>
    where
        Records: Has<T>,
    {
        self.find(reference).map(|record| self.to(record))
    }

    /// A link to a record or page of any kind, if readers may see it.
    pub fn any(&self, reference: &AnyRef) -> Option<Link> {
        if &*reference.kind == "seite" {
            return self.page(reference.id.as_str());
        }
        let record = self.site.find_any(&reference.kind, &reference.id)?;
        Some(self.named(&reference.kind, &reference.id, &record.common().title))
    }

    /// A link to a page by its address.
    pub fn page(&self, address: &str) -> Option<Link> {
        let address = crate::base::address::Address::new(address);
        let page = self.site.page(self.site.page_at(&address)?);
        Some(Link::inside(&*page.title, &crate::base::address::Target::page(address)))
    }

    fn named(&self, kind: &str, id: &Id, title: &str) -> Link {
        match self.site.target(kind, id) {
            Some(target) => Link::inside(title, target),
            None => Link::plain(title),
        }
    }

    /// Any value as a labelled line, `None` when there is nothing to show.
    pub fn fact(&self, label: &str, shown: &Shown) -> Option<super::Fact> {
        if shown.is_empty() {
            return None;
        }
        let links = self.links(shown);
        let html = if links.is_empty() { Some(self.shown_html(shown)) } else { None };
        let empty = links.is_empty() && html.as_deref().is_none_or(str::is_empty);
        (!empty).then(|| super::Fact { label: label.to_owned(), html, links })
    }

    fn links(&self, shown: &Shown) -> Vec<Link> {
        match shown {
            Shown::Record(kind, id) => {
                self.any(&AnyRef { kind: kind.clone(), id: id.clone() }).into_iter().collect()
            }
            Shown::Page(address) => self.page(address).into_iter().collect(),
            Shown::Link(url) => vec![Link::outside(short_url(url), url)],
            Shown::List(items) => items.iter().flat_map(|item| self.links(item)).collect(),
            _ => Vec::new(),
        }
    }

    /// Any value as HTML.
    pub fn shown_html(&self, shown: &Shown) -> String {
        match shown {
            Shown::Nothing => String::new(),
            Shown::Text(plain) => self.escaped(plain),
            Shown::Markdown(markdown) => self.html(markdown),
            Shown::Link(_) | Shown::Record(..) | Shown::Page(_) => {
                let links = self.links(shown);
                links.iter().map(|link| self.anchor(link)).collect()
            }
            Shown::List(items) => {
                let items: Vec<String> = items
                    .iter()
                    .filter(|item| !item.is_empty())
                    .map(|item| format!("<li>{}</li>", self.shown_html(item)))
                    .collect();
                format!("<ul>{}</ul>", items.concat())
            }
            Shown::Group(items) => {
                let parts: Vec<String> = items
                    .iter()
                    .filter(|(_, item)| !item.is_empty())
                    .map(|(label, item)| format!("{label}: {}", self.shown_html(item)))
                    .collect();
                parts.join("; ")
            }
        }
    }

    /// A link as HTML.
    pub fn anchor(&self, link: &Link) -> String {
        let title = self.escaped(&link.title);
        let mut html = String::new();
        match (&link.path, &link.url) {
            (Some(path), _) => {
                html.push_str("<a href=\"");
                attribute(&mut html, &format!("{}{path}", self.base));
                html = format!("{html}\">{title}</a>");
            }
            (None, Some(url)) => {
                html.push_str("<a class=\"extern\" href=\"");
                attribute(&mut html, url);
                html.push_str("\" rel=\"noreferrer\">");
                html.push_str(&title);
                html.push_str("<span class=\"nur-vorlesen\"> (externe Seite)</span></a>");
            }
            (None, None) => html.push_str(&title),
        }
        html
    }
}

/// `https://www.dataport.de/hilfe/` → `www.dataport.de/hilfe`.
pub(super) fn short_url(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_end_matches('/').to_owned()
}
