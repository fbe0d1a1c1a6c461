//! Which services suit a municipality that has told its Land, its kind and its size: one page per
//! answer, as far as the data make a difference.

use super::Drafts;
use super::target::is_visible;
use crate::base::address::Address;
use crate::base::id::Id;
use crate::base::slug::slug;
use crate::model::entity::land::Land;
use crate::model::entity::online_service::{MunicipalType, OnlineService, SuitedFor};
use crate::model::entity::{Record, Records};
use crate::model::value::grouped;

/// Where the first question is asked.
pub const FOLDER: &str = "leistungen/ihre-kommune";

/// So many limits tell sizes apart that choosing among them helps nobody.
const MOST_LIMITS: usize = 8;

/// A municipality as far as it has told about itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Audience {
    /// Where its services are listed.
    pub address: Address,
    /// What the list is called.
    pub title: String,
    /// Its Land.
    pub land: Option<Id>,
    /// Its kind.
    pub kind: Option<MunicipalType>,
    /// Its size.
    pub size: Option<Size>,
}

/// A range of inhabitants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    /// At least.
    pub least: i64,
    /// At most.
    pub most: Option<i64>,
}

/// Why a service does not suit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misfit {
    /// It is there for other Länder.
    Land,
    /// It is there for other kinds of municipalities.
    Kind,
    /// It is there for larger or smaller ones.
    Size,
}

impl Size {
    /// `bis 4 999 Einwohner`, `mit 5 000 bis 19 999 Einwohnern`, `ab 20 000 Einwohnern`.
    pub fn words(self) -> String {
        match self.most {
            Some(most) if self.least == 0 => format!("bis {} Einwohner", grouped(most)),
            Some(most) => {
                format!("mit {} bis {} Einwohnern", grouped(self.least), grouped(most))
            }
            None => format!("ab {} Einwohnern", grouped(self.least)),
        }
    }

    fn part(self) -> String {
        match self.most {
            Some(most) if self.least == 0 => format!("bis-{most}"),
            Some(most) => format!("{}-bis-{most}", self.least),
            None => format!("ab-{}", self.least),
        }
    }
}

impl Audience {
    /// Why a service does not suit, if it does not. What has not been told keeps nothing out.
    pub fn misfit(&self, suited: Option<&SuitedFor>) -> Option<Misfit> {
        let suited = suited?;
        let other_land = |land: &Id| {
            !suited.lands.is_empty() && suited.lands.iter().all(|other| other.id != *land)
        };
        let other_kind =
            |kind: MunicipalType| !suited.types.is_empty() && !suited.types.contains(&kind);
        let other_size = |size: Size| {
            suited.inhabitants_min.is_some_and(|min| size.least < min.0)
                || suited
                    .inhabitants_max
                    .is_some_and(|max| size.most.is_none_or(|most| most > max.0))
        };
        if self.land.as_ref().is_some_and(other_land) {
            Some(Misfit::Land)
        } else if self.kind.is_some_and(other_kind) {
            Some(Misfit::Kind)
        } else {
            self.size.is_some_and(other_size).then_some(Misfit::Size)
        }
    }
}

/// All lists, each behind the one with an answer less; none if all services suit everybody.
pub fn audiences(records: &Records, drafts: Drafts) -> Vec<Audience> {
    let shown = |service: &&Record<OnlineService>| is_visible(&service.common, drafts);
    let services: Vec<_> = records.online_services.iter().filter(shown).collect();
    let suited: Vec<&SuitedFor> =
        services.iter().filter_map(|service| service.suited_for.as_ref()).collect();
    let lands = lands(records, drafts, &suited);
    let mut all = vec![Audience {
        address: Address::new(FOLDER),
        title: "Dienste für Ihre Kommune".to_owned(),
        land: None,
        kind: None,
        size: None,
    }];
    let root = all[0].clone();
    for land in &lands {
        all.push(Audience {
            address: root.address.join(land.id().as_str()),
            land: Some(land.id().clone()),
            ..root.clone()
        });
    }
    with_kinds(&suited, &mut all, usize::from(!lands.is_empty()));
    for one in all.iter_mut().skip(1) {
        let land = lands.iter().find(|land| one.land.as_ref() == Some(land.id()));
        one.title = title(one, land.map(|land| land.title()));
    }
    if all.len() > 1 { all } else { Vec::new() }
}

/// The Länder to choose from, where it matters.
fn lands<'a>(records: &'a Records, drafts: Drafts, suited: &[&SuitedFor]) -> Vec<&'a Record<Land>> {
    if suited.iter().all(|suited| suited.lands.is_empty()) {
        return Vec::new();
    }
    let mut lands: Vec<_> =
        records.lands.iter().filter(|land| is_visible(&land.common, drafts)).collect();
    lands.sort_by_cached_key(|land| super::order::sort_key(land.title()));
    lands
}

/// Adds the kinds below each list from `from` on, and the sizes below the kinds.
fn with_kinds(suited: &[&SuitedFor], all: &mut Vec<Audience>, from: usize) {
    let above: Vec<Audience> = all[from..].to_vec();
    let kinds_matter = suited.iter().any(|suited| !suited.types.is_empty());
    for one in above {
        if !kinds_matter {
            all.extend(sizes(suited, &one));
            continue;
        }
        for kind in MunicipalType::ALL {
            let part = slug(kind.word());
            let kind =
                Audience { address: one.address.join(&part), kind: Some(*kind), ..one.clone() };
            let sizes = sizes(suited, &kind);
            all.push(kind);
            all.extend(sizes);
        }
    }
}

/// The sizes that make a difference for a municipality.
fn sizes(suited: &[&SuitedFor], one: &Audience) -> Vec<Audience> {
    let mut limits: Vec<i64> = Vec::new();
    for suited in suited.iter().filter(|suited| one.misfit(Some(suited)).is_none()) {
        limits.extend(suited.inhabitants_min.map(|min| min.0).filter(|min| *min > 0));
        limits.extend(suited.inhabitants_max.map(|max| max.0 + 1));
    }
    limits.sort_unstable();
    limits.dedup();
    if limits.is_empty() || limits.len() > MOST_LIMITS {
        return Vec::new();
    }
    let least = std::iter::once(0).chain(limits.iter().copied());
    let most = limits.iter().map(|limit| Some(limit - 1)).chain([None]);
    let sizes = least.zip(most).map(|(least, most)| Size { least, most });
    let page = |size: Size| Audience {
        address: one.address.join(&size.part()),
        size: Some(size),
        ..one.clone()
    };
    sizes.map(page).collect()
}

/// `Dienste für Städte ab 20 000 Einwohnern in Sachsen-Anhalt`.
fn title(one: &Audience, land: Option<&str>) -> String {
    let kind = one.kind.map_or("Kommunen", MunicipalType::plural);
    let size = one.size.map(|size| format!(" {}", size.words())).unwrap_or_default();
    let land = land.map(|land| format!(" in {land}")).unwrap_or_default();
    format!("Dienste für {kind}{size}{land}")
}
