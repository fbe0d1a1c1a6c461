//! The stub at an old address.

use super::page_line::PageLink;
use crate::model::site::Redirect;
use serde::Serialize;

/// Where an old address leads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RedirectView {
    /// The new place.
    #[serde(rename = "ziel")]
    pub target: PageLink,
}

/// Shows where an old address leads.
pub fn redirect(redirect: &Redirect) -> RedirectView {
    RedirectView { target: PageLink::named(&redirect.title, &redirect.to) }
}
