//! One page in Leichte Sprache and Gebärdensprache: links there and back.

use crate::base::address::{Address, Target};
use crate::figure::Link;
use crate::model::page::Variant;
use crate::model::site::{Page, PageId, Site};
use serde::Serialize;
use std::collections::HashMap;

/// Which pages say what another page says, found once for all pages.
#[derive(Debug)]
pub struct Variants(HashMap<PageId, Vec<(Variant, PageId)>>);

/// The links of one page to its variants, or of a variant to its page.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct VariantLinks {
    /// The page says it in these other ways.
    #[serde(rename = "andere")]
    others: Vec<VariantLink>,
    /// The page says what this one says in full.
    #[serde(rename = "ganz")]
    whole: Option<Link>,
    /// The language of the text, where it is not that of the handbook.
    #[serde(rename = "sprache")]
    language: Option<&'static str>,
    /// `Leichte Sprache`: the way this page says it.
    #[serde(rename = "art")]
    kind: Option<&'static str>,
}

/// A link to a variant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct VariantLink {
    /// `Leichte Sprache`.
    #[serde(rename = "art")]
    kind: &'static str,
    #[serde(rename = "seite")]
    page: Link,
}

impl Variants {
    /// All variants of a site.
    pub fn new(site: &Site) -> Self {
        let mut found: HashMap<PageId, Vec<(Variant, PageId)>> = HashMap::new();
        for (number, page) in site.pages.iter().enumerate() {
            let variant = of(site, page).and_then(|variant| Some((variant, whole(site, page)?)));
            if let Some((variant, whole)) = variant {
                found.entry(whole).or_default().push((variant, PageId(number as u32)));
            }
        }
        Self(found)
    }

    /// The links of a page.
    pub fn links(&self, site: &Site, id: PageId) -> VariantLinks {
        let page = site.page(id);
        let kind = of(site, page);
        let others = self.0.get(&id).into_iter().flatten();
        let link = |(variant, id): &(Variant, PageId)| VariantLink {
            kind: variant.label(),
            page: link(site.page(*id)),
        };
        VariantLinks {
            others: others.map(link).collect(),
            whole: kind.and_then(|_| whole(site, page)).map(|id| self::link(site.page(id))),
            language: kind.and_then(Variant::language),
            kind: kind.map(Variant::label),
        }
    }
}

fn of(site: &Site, page: &Page) -> Option<Variant> {
    site.doc(page)?.front.front.variant
}

fn whole(site: &Site, page: &Page) -> Option<PageId> {
    let whole = site.doc(page)?.front.front.variant_of.as_ref()?;
    site.page_at(&Address::new(&whole.0))
}

fn link(page: &Page) -> Link {
    Link::inside(&*page.title, &Target::page(page.address.clone()))
}
