//! E15 `basisdienst`: a shared component such as account, payment or mailbox.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::field::choice;
use crate::model::value::{Markdown, Ref, Url};

entity! {
    /// Ein Basisdienst: gemeinsamer Baustein wie Konto, Bezahlung oder Postfach.
    BaseService = "basisdienst", "Basisdienst", "Basisdienste", Home::List("basisdienste");
    {
        /// Art: wozu er dient.
        kind: req BaseServiceKind = "art";
        /// Anbieter: wer ihn bereitstellt.
        provider: opt Ref<Organisation> = "anbieter";
        /// Kosten für die Kommune: in Worten.
        municipal_cost: opt Markdown = "kosten_kommune";
        /// Bestellweg: wie man ihn bekommt.
        order: opt Markdown = "bestellweg";
        /// Webseite: beginnt mit https://.
        url: opt Url = "url";
    }
}

choice! {
    /// What a base service does.
    BaseServiceKind {
        Account = "nutzerkonto" "Nutzerkonto";
        Mailbox = "postfach" "Postfach";
        Payment = "payment" "Bezahlung";
        Form = "formular" "Formulare";
        Routing = "routing" "Zustellung";
        Directory = "verzeichnis" "Verzeichnis";
        Register = "register" "Register";
        CaseManagement = "afms" "Antrags- und Fallmanagement";
    }
}
