//! E4 `lage`: a situation in life or business.

use super::Home;
use super::list::entity;
use super::subject_field::SubjectField;
use crate::model::field::choice;
use crate::model::value::Ref;

entity! {
    /// Eine Lage: Lebens- oder Unternehmenslage, die Leistungen bündelt.
    Situation = "lage", "Lage", "Lagen", Home::Shared("themenfelder");
    {
        /// Art: lebenslage oder unternehmenslage.
        kind: req SituationKind = "art";
        /// Themenfeld: wozu sie gehört.
        field: req Ref<SubjectField> = "themenfeld";
    }
}

choice! {
    /// Whose situation it is.
    SituationKind {
        Life = "lebenslage" "Lebenslage";
        Business = "unternehmenslage" "Unternehmenslage";
    }
}
