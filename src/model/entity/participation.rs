//! E27 `beteiligung`: who takes part in a subject field.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use super::subject_field::SubjectField;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{LandCode, Markdown, Reading, Ref, Text};

entity! {
    /// Eine Beteiligung: wer in einem Themenfeld mitarbeitet, wie eine Quelle es aufzählt.
    Participation = "beteiligung", "Beteiligung", "Beteiligungen", Home::List("beteiligte/beteiligung");
    {
        /// Themenfeld: worin mitgearbeitet wird.
        subject_field: req Ref<SubjectField> = "themenfeld";
        /// Beteiligte: wer mitarbeitet.
        participants: list1 Participant = "beteiligte";
    }
}

group! {
    /// One that takes part.
    Participant {
        /// Name: wie die Quelle sie nennt.
        name: req Text = "name";
        /// Land: Kürzel wie „NW“.
        land: opt LandCode = "land";
        /// Art: kommune, verband, it_dienstleister oder region.
        kind: req ParticipantKind = "art";
        /// Grad: federfuehrung, themenfeldsteuerung oder einzelthema.
        grade: opt Grade = "grad";
        /// Stelle: der Eintrag dazu, wenn es ihn gibt.
        organisation: opt Ref<Organisation> = "stelle";
        /// Fußnote: was die Quelle dazu anmerkt.
        footnote: opt Markdown = "fussnote";
        /// Lesart: ob die Quelle sicher lesbar ist.
        reading: opt Reading = "lesart";
    }
}

impl Inner for Participant {}

choice! {
    /// Kinds of participants.
    ParticipantKind {
        Municipality = "kommune" "Kommune";
        Association = "verband" "Verband";
        ItProvider = "it_dienstleister" "IT-Dienstleister";
        Region = "region" "Region";
    }
}

choice! {
    /// How closely somebody takes part.
    Grade {
        Lead = "federfuehrung" "Federführung";
        Steering = "themenfeldsteuerung" "Mitarbeit in der Themenfeldsteuerung";
        Topic = "einzelthema" "Mitarbeit in Einzelthemen";
    }
}
