//! Old addresses that lead to new ones.

use super::Site;
use crate::base::address::{Address, Target};
use crate::base::diag::{Diag, RuleId};
use crate::base::place::{KeyPath, Part, Place};
use crate::model::entity::{AnyRecord, Home};

/// An old address and where it leads.
#[derive(Clone, PartialEq, Debug)]
pub struct Redirect {
    /// The old address.
    pub from: Address,
    /// Where it leads.
    pub to: Target,
    /// What the new page is called.
    pub title: String,
    /// Where it is declared.
    pub place: Place,
}

/// The rule that speaks when addresses collide.
const ADDRESSES: RuleId = RuleId("P006");

/// Where the search page lies that every handbook has.
pub const SEARCH: &str = "suche";

/// All redirects: `aliase` and `ersetzt_durch` of pages, `ersetzt_durch` of records.
pub fn redirects(site: &Site, diags: &mut Vec<Diag>) -> Vec<Redirect> {
    let mut all = Vec::new();
    for doc in &site.docs {
        let front = &doc.front.front;
        let place =
            |key: &str| Place::Front { file: doc.file, path: KeyPath::key(key), part: Part::Value };
        if let Some(page) = site.page_at(&doc.address) {
            for (number, alias) in front.aliases.iter().enumerate() {
                let path = KeyPath::key("aliase").item(number);
                let place = Place::Front { file: doc.file, path, part: Part::Value };
                let to = Target::page(doc.address.clone());
                let title = site.page(page).title.to_string();
                all.push(Redirect { from: Address::new(&alias.0), to, title, place });
            }
        } else if let Some(successor) = &front.replaced_by {
            let to = Address::new(&successor.0);
            if let Some(page) = site.page_at(&to) {
                let title = site.page(page).title.to_string();
                let place = place("ersetzt_durch");
                all.push(Redirect {
                    from: doc.address.clone(),
                    to: Target::page(to),
                    title,
                    place,
                });
            }
        }
    }
    for table in site.records.tables() {
        all.extend(table.records().filter_map(|record| successor(site, record)));
    }
    all.sort_by(|a, b| a.from.cmp(&b.from));
    without_collisions(site, all, diags)
}

/// A page of the handbook stands where the search page lies.
pub(super) fn taken_by_search(place: Place) -> Diag {
    let message = format!("die Adresse „/{SEARCH}/“ gehört der Suchseite, die jedes Handbuch hat");
    Diag::error(ADDRESSES, place, message)
        .help("die Datei umbenennen, zum Beispiel in „suchen-und-finden.md“")
}

/// A record that is gone and had a page of its own leads to its successor.
fn successor(site: &Site, record: &dyn AnyRecord) -> Option<Redirect> {
    let common = record.common();
    let next = common.replaced_by.as_ref()?;
    let to = site.target(&next.kind, &next.id)?.clone();
    let from =
        match crate::model::entity::KINDS.iter().find(|spec| spec.kind == record.kind())?.home {
            Home::Page(folder) => Address::new(folder).join(common.id().as_str()),
            _ => return None,
        };
    if site.page_at(&from).is_some() {
        return None;
    }
    let title = site.find_any(&next.kind, &next.id)?.common().title.to_string();
    Some(Redirect { from, to, title, place: record.place().at("ersetzt_durch") })
}

fn without_collisions(site: &Site, all: Vec<Redirect>, diags: &mut Vec<Diag>) -> Vec<Redirect> {
    let mut kept: Vec<Redirect> = Vec::new();
    for redirect in all {
        let taken = site.page_at(&redirect.from).is_some() || redirect.from == Address::new(SEARCH);
        let twice = kept.last().filter(|other| other.from == redirect.from);
        if !taken && twice.is_none() {
            kept.push(redirect);
            continue;
        }
        let message = format!("unter der früheren Adresse „{}“ steht schon etwas", redirect.from);
        let diag = Diag::error(ADDRESSES, redirect.place.clone(), message)
            .help("die frühere Adresse hier streichen");
        diags.push(match twice {
            Some(other) => diag.related(other.place.clone(), "hier auch"),
            None => diag,
        });
    }
    kept
}
