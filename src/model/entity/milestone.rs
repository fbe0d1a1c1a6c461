//! `meilenstein`: what separates two phases.

use super::Home;
use super::list::entity;
use super::phase::Phase;
use crate::model::value::{Markdown, Ref};

entity! {
    /// Ein Meilenstein: Ereignis zwischen zwei benachbarten Phasen.
    Milestone = "meilenstein", "Meilenstein", "Meilensteine", Home::Shared("phasen/modell");
    {
        /// Zwischen: die beiden Phasen, die er trennt.
        between: list1 Ref<Phase> = "zwischen";
        /// Kriterium: woran man erkennt, dass er erreicht ist.
        criterion: opt Markdown = "kriterium";
    }
}
