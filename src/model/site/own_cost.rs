//! What a service costs the municipality itself.

use crate::model::entity::cost_item::{BearerLevel, CostItem};

/// What a service costs the municipality itself, the cheapest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum OwnCost {
    /// Nothing.
    Free,
    /// Not settled yet.
    Open,
    /// A share.
    Share,
    /// Nobody says.
    Unknown,
}

impl OwnCost {
    /// What the positions say about the share of the municipality.
    pub fn of(items: &[&CostItem]) -> Self {
        let pays = |item: &&&CostItem| {
            item.bearers.iter().any(|bearer| {
                bearer.level == Some(BearerLevel::Municipality)
                    && bearer.share.is_none_or(|share| share.0 > 0)
            })
        };
        if items.is_empty() {
            Self::Unknown
        } else if items.iter().any(|item| pays(&item)) {
            Self::Share
        } else if items.iter().any(|item| item.open.is_some_and(|open| open.0)) {
            Self::Open
        } else {
            Self::Free
        }
    }

    /// The word in an address, and the words for readers; none for what nobody says.
    pub fn words(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Free => Some(("keine", "kostenlos")),
            Self::Open => Some(("offen", "noch nicht geklärt")),
            Self::Share => Some(("anteil", "mit eigenem Anteil")),
            Self::Unknown => None,
        }
    }
}
