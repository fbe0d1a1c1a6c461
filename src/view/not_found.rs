//! The page for addresses that do not exist: ways that lead on.

use super::folder::folder_of;
use crate::base::address::{Address, Target};
use crate::figure::Link;
use crate::model::entity::contact::Contact;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::term::Term;
use crate::model::site::Site;
use serde::Serialize;

/// Ways that lead on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NotFoundView {
    /// The start page, the lists and the index.
    #[serde(rename = "wege")]
    pub ways: Vec<Link>,
}

/// Shows ways that lead on; lists that the handbook does not have are left out.
pub fn not_found(site: &Site) -> NotFoundView {
    NotFoundView { ways: ways(site) }
}

/// The start page, the lists and the index, as far as the handbook has them.
pub(super) fn ways(site: &Site) -> Vec<Link> {
    let ways = [
        ("Startseite", ""),
        ("Alle Leistungen", folder_of::<OnlineService>()),
        ("Register A–Z", "register"),
        ("Glossar", folder_of::<Term>()),
        ("Ansprechstellen", folder_of::<Contact>()),
    ];
    let there = ways.into_iter().filter_map(|(title, folder)| {
        let address = Address::new(folder);
        site.page_at(&address)?;
        Some(Link::inside(title, &Target::page(address)))
    });
    there.collect()
}
