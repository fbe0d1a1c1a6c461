//! The small shapes that figures and views share; templates print them.

use crate::base::address::Target;
use crate::base::date::Date;
use serde::Serialize;

/// A name that may lead somewhere: inside by `path`, outside by `url`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Link {
    /// What it is called.
    #[serde(rename = "titel")]
    pub title: String,
    /// From the root of the site.
    #[serde(rename = "pfad")]
    pub path: Option<String>,
    /// A complete address.
    pub url: Option<String>,
}

impl Link {
    /// A name that leads nowhere.
    pub fn plain(title: impl Into<String>) -> Self {
        Self { title: title.into(), path: None, url: None }
    }

    /// A name that leads to a place of the site.
    pub fn inside(title: impl Into<String>, target: &Target) -> Self {
        Self { title: title.into(), path: Some(target.path()), url: None }
    }

    /// A name that leads outside.
    pub fn outside(title: impl Into<String>, url: &str) -> Self {
        Self { title: title.into(), path: None, url: Some(url.to_owned()) }
    }
}

/// A short word in a frame: `nachnutzbar`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Badge {
    /// The word.
    pub text: String,
    /// `erfolg`, `info`, `warnung`, `gefahr`, or none.
    #[serde(rename = "art")]
    pub kind: Option<&'static str>,
}

impl Badge {
    /// A badge of a kind.
    pub fn new(text: impl Into<String>, kind: Option<&'static str>) -> Self {
        Self { text: text.into(), kind }
    }
}

/// A labelled line of a fact sheet: ready HTML, or links.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Fact {
    /// The label.
    #[serde(rename = "titel")]
    pub label: String,
    /// Ready HTML.
    pub html: Option<String>,
    /// Links.
    #[serde(rename = "werte")]
    pub links: Vec<Link>,
}

/// A day in both writings.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Day {
    /// `2021-08-16`.
    pub iso: String,
    /// `16. August 2021`.
    #[serde(rename = "lang")]
    pub long: String,
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self { iso: date.to_string(), long: date.long() }
    }
}

/// A document or data file with all that readers want to know before they open it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Download {
    /// Anchor of its entry, if it has one on this page.
    #[serde(rename = "anker")]
    pub anchor: Option<String>,
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// From the root of the site.
    #[serde(rename = "pfad")]
    pub path: Option<String>,
    /// A complete address.
    pub url: Option<String>,
    /// `PDF`.
    pub format: Option<String>,
    /// `120 kB`.
    #[serde(rename = "groesse")]
    pub size: Option<String>,
    /// `Vertrag`.
    #[serde(rename = "art")]
    pub kind: String,
    /// What it is good for.
    #[serde(rename = "kurz_html")]
    pub short: Option<String>,
    /// Version, licence, accessibility.
    #[serde(rename = "merkmale")]
    pub features: Vec<String>,
}
