//! Which list shows which entity.

use crate::model::entity::{Entity, Home};

/// The folder of the page that lists an entity.
pub(super) const fn folder_of<T: Entity>() -> &'static str {
    match T::HOME {
        Home::Page(folder) | Home::List(folder) | Home::Shared(folder) => folder,
        Home::BelowRoute | Home::Folder => "",
    }
}
