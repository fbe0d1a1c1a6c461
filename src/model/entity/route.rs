//! E16 `ablauf`: the route of a guide, made of steps.

use super::Home;
use super::guide::Guide;
use super::list::entity;
use super::online_service::OnlineService;
use crate::model::value::{Identifier, Markdown, Ref};

entity! {
    /// Ein Ablauf: die Schritte, mit denen eine Kommune einen Onlinedienst übernimmt.
    Route = "ablauf", "Ablauf", "Abläufe", Home::Page("anleitungen");
    {
        /// Leitfaden: zu welchem Leitfaden er gehört.
        guide: opt Ref<Guide> = "leitfaden";
        /// Abschnitt: in welchem Abschnitt des Leitfadens seine Schritte stehen.
        section: opt Identifier = "abschnitt";
        /// Onlinedienst: was übernommen wird.
        online_service: opt Ref<OnlineService> = "onlinedienst";
        /// Ziel: was am Ende erreicht ist.
        goal: opt Markdown = "ziel";
    }
}
