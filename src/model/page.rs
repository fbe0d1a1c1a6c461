//! The front matter of a Markdown page: same rules and messages as data.

use super::entity::Status;
use super::entity::dimension::Dimension;
use super::entity::guide::Guide;
use super::entity::organisation::Organisation;
use super::entity::phase::Phase;
use super::entity::source::Source;
use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::base::place::{KeyPath, Part};
use crate::base::source::FileId;
use crate::model::field::{Cx, Group, Inner, RefUse, WRONG, choice, group, unknown_keys};
use crate::model::value::{Identifier, Int, Language, Markdown, PageRef, Reading, Ref, Text};
use crate::parse::yaml::{Node, Value};

group! {
    /// The front matter of a page.
    Front {
        /// Titel: Überschrift der Seite.
        title: req Text = "titel";
        /// Beschreibung: ein Satz für Übersichten und Suchmaschinen.
        description: opt Text = "beschreibung";
        /// Reihenfolge: Platz unter den Nachbarseiten, kleine Zahlen zuerst.
        order: opt Int = "reihenfolge";
        /// Status: entwurf, in_pruefung, freigegeben oder archiviert; veröffentlicht wird nur Freigegebenes.
        status: opt Status = "status";
        /// Stand: Tag, an dem der Inhalt galt.
        as_of: opt Date = "stand";
        /// Prüfen bis: Tag, an dem jemand die Seite wieder ansehen muss.
        review_by: opt Date = "pruefen_bis";
        /// Verantwortlich: Stelle, die für die Seite einsteht.
        responsible: opt Ref<Organisation> = "verantwortlich";
        /// Zielgruppe: für wen die Seite ist.
        audience: list Audience = "zielgruppe";
        /// Aliase: frühere Adressen, die hierher führen.
        aliases: list OldAddress = "aliase";
        /// Sprache: Kürzel, üblich „de“.
        language: opt Language = "sprache";
        /// Leitfaden: zu welchem Leitfaden die Seite und alle darunter gehören.
        guide: opt Ref<Guide> = "leitfaden";
        /// Abschnitt: in welchem Abschnitt des Leitfadens die Seite steht.
        section: opt Identifier = "abschnitt";
        /// Quellen: woher die Angaben stammen.
        sources: list Ref<Source> = "quellen";
        /// Schlagworte: weitere Wörter, unter denen man danach sucht.
        keywords: list Text = "schlagworte";
        /// Fassung: leichte_sprache oder gebaerdensprache, wenn die Seite eine andere so wiedergibt.
        variant: opt Variant = "fassung";
        /// Fassung von: Adresse der Seite, die sie wiedergibt.
        variant_of: opt PageRef = "fassung_von";
        /// Ersetzt durch: Adresse der Seite, die an ihre Stelle tritt.
        replaced_by: opt PageRef = "ersetzt_durch";
        /// Lesart: ob die Quelle sicher lesbar ist.
        reading: opt Reading = "lesart";
        /// Dimensionen: welche Seiten der Prüfung sie berührt.
        dimensions: list Ref<Dimension> = "dimensionen";
        /// Phasen: in welchen Phasen sie hilft.
        phases: list Ref<Phase> = "phasen";
        /// Neu seit: Version des Leitfadens, mit der die Seite dazukam.
        new_since: opt Text = "neu_seit";
        /// Änderungen: was sich auf der Seite wann geändert hat, Neuestes zuerst.
        changes: list PageChange = "aenderungen";
    }
}

group! {
    /// What changed on a page.
    PageChange {
        /// Datum: Tag der Änderung.
        date: req Date = "datum";
        /// Text: was anders ist.
        text: req Markdown = "text";
    }
}

impl Inner for PageChange {}

choice! {
    /// For whom a page is.
    Audience {
        Municipality = "kommune" "Kommunen";
        Land = "land" "Land";
        ItProvider = "it_dienstleister" "IT-Dienstleister";
        Public = "oeffentlichkeit" "Öffentlichkeit";
    }
}

choice! {
    /// How a page says what another page says.
    Variant {
        Easy = "leichte_sprache" "Leichte Sprache";
        Signed = "gebaerdensprache" "Gebärdensprache";
    }
}

impl Variant {
    /// The language of its text, where that is not the language of the handbook.
    pub fn language(self) -> Option<&'static str> {
        (self == Self::Easy).then_some("de-simple")
    }
}

/// An address under which a page could be found before.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OldAddress(pub std::sync::Arc<str>);

impl crate::model::field::Field for OldAddress {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let text = crate::model::value::scalar(node, path, cx, "eine Adresse")?;
        let trimmed = text.trim_matches('/');
        let plain = |part: &str| !part.is_empty() && crate::base::slug::slug(part) == part;
        if !trimmed.is_empty() && trimmed.split('/').all(plain) {
            return Some(Self(trimmed.into()));
        }
        let help = "Kleinbuchstaben, Ziffern, Bindestriche und „/“, ohne https://".to_owned();
        cx.wrong(path, format!("„{text}“ taugt nicht als Adresse"), Some(help));
        None
    }

    fn shape() -> crate::model::field::Shape {
        crate::model::field::Shape::Pattern(
            "^/?[a-z0-9/-]+$",
            "frühere Adresse, zum Beispiel „alt/seite“",
        )
    }

    fn show(&self) -> crate::model::field::Shown {
        crate::model::field::Shown::Text(self.0.to_string())
    }

    fn data(&self) -> serde_json::Value {
        (*self.0).into()
    }
}

impl Front {
    /// The status, `entwurf` when none is given.
    pub fn status(&self) -> Status {
        self.status.unwrap_or_default()
    }
}

/// A front matter as it was read, with what it refers to.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ReadFront {
    /// The typed front matter.
    pub front: Front,
    /// Everything it refers to.
    pub refs: Vec<RefUse>,
    /// Whether some of it could not be read: what seems to be missing may stand there.
    pub flawed: bool,
}

/// Reads the front matter of a page.
pub fn front(file: FileId, node: &Node, diags: &mut Vec<Diag>) -> ReadFront {
    if node.value == Value::Null {
        return ReadFront { flawed: true, ..ReadFront::default() };
    }
    let (root, before) = (KeyPath::default(), diags.len());
    let mut cx = Cx::front(file, diags);
    unknown_keys(node, &root, &mut cx, &[Front::FIELDS]);
    let mut front = Front::read_keys(node, &root, &mut cx);
    front.status = Status::meant(front.status, node, &cx);
    let is_dated = front.as_of.is_some() || cx.is_unclear(node, "stand", front.as_of.as_ref());
    if front.status() == Status::Released && !is_dated {
        let place = cx.place(&KeyPath::key("status"), Part::Value);
        let name =
            if front.title.is_empty() { String::new() } else { format!(" „{}“", front.title) };
        let message = format!("die Seite{name} ist freigegeben, aber ohne Stand");
        let help = "im Seitenkopf eine Zeile „stand: JJJJ-MM-TT“ ergänzen";
        cx.diags.push(Diag::error(WRONG, place, message).help(help));
    }
    let refs = std::mem::take(&mut cx.refs);
    let flawed = cx.has_erred_since(before);
    ReadFront { front, refs, flawed }
}
