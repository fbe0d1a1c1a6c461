//! One record: what every entity has, its own fields, its place and its references.

use super::organisation::Organisation;
use super::source::Source;
use crate::base::date::Date;
use crate::base::id::Id;
use crate::base::place::{KeyPath, Part, Place};
use crate::base::source::FileId;
use crate::model::field::{Cx, FieldSpec, Group, RefUse, Shown, choice, group};
use crate::model::value::{AnyRef, Identifier, Reading, Ref, Text};
use crate::parse::yaml::Node;
use std::ops::Deref;

choice! {
    /// How far a record or page has come. Only released content is published.
    Status {
        Draft = "entwurf" "Entwurf";
        InReview = "in_pruefung" "in Prüfung";
        Released = "freigegeben" "freigegeben";
        Archived = "archiviert" "archiviert";
    }
}

group! {
    /// What every record has.
    Common {
        /// Kennung: kurz, eindeutig, bleibt für immer; wird Teil der Adresse.
        id: req Identifier = "id";
        /// Titel: Name für Leserinnen und Leser.
        title: req Text = "titel";
        /// Kurzfassung: höchstens 200 Zeichen.
        short: opt Text = "kurz";
        /// Status: entwurf, in_pruefung, freigegeben oder archiviert; veröffentlicht wird nur Freigegebenes.
        status: opt Status = "status";
        /// Stand: Tag, an dem die Angaben galten.
        as_of: opt Date = "stand";
        /// Prüfen bis: Tag, an dem jemand die Angaben wieder ansehen muss.
        review_by: opt Date = "pruefen_bis";
        /// Verantwortlich: Stelle, die für die Angaben einsteht.
        responsible: opt Ref<Organisation> = "verantwortlich";
        /// Quellen: woher die Angaben stammen.
        sources: list Ref<Source> = "quellen";
        /// Ersetzt durch: Nachfolger derselben Art; die alte Adresse führt dorthin.
        replaced_by: opt AnyRef = "ersetzt_durch";
        /// Schlagworte: weitere Wörter, unter denen man danach sucht.
        keywords: list Text = "schlagworte";
        /// Lesart: ob die Quelle sicher lesbar ist.
        reading: opt Reading = "lesart";
    }
}

impl Status {
    /// A status that nobody can read counts as released: there is a message about it, and whoever refers to what
    /// it stands for is not at fault.
    pub fn meant(given: Option<Self>, node: &Node, cx: &Cx<'_>) -> Option<Self> {
        if cx.is_unclear(node, "status", given.as_ref()) { Some(Self::Released) } else { given }
    }
}

impl Common {
    /// The status, `entwurf` when none is given.
    pub fn status(&self) -> Status {
        self.status.unwrap_or_default()
    }

    /// The id.
    pub fn id(&self) -> &Id {
        &self.id.0
    }
}

/// Which record of which file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RecordPlace {
    /// The YAML file.
    pub file: FileId,
    /// Which record of the file, from 0.
    pub index: u32,
}

impl RecordPlace {
    /// The place of a value of the record.
    pub fn value(self, path: KeyPath) -> Place {
        Place::Key { file: self.file, record: self.index, path, part: Part::Value }
    }

    /// The place of a key of the record.
    pub fn key(self, path: KeyPath) -> Place {
        Place::Key { file: self.file, record: self.index, path, part: Part::Key }
    }

    /// The place of the value of a key at the top of the record.
    pub fn at(self, key: &str) -> Place {
        self.value(KeyPath::key(key))
    }
}

/// One record of the entity `T`.
#[derive(Clone, PartialEq, Debug)]
pub struct Record<T> {
    /// Where it stands.
    pub place: RecordPlace,
    /// What every entity has.
    pub common: Common,
    /// Its own fields.
    pub own: T,
    /// Everything it refers to.
    pub refs: Vec<RefUse>,
    /// Whether some of it could not be read: what seems to be missing may stand there.
    pub flawed: bool,
}

impl<T> Record<T> {
    /// The id.
    pub fn id(&self) -> &Id {
        self.common.id()
    }

    /// The title.
    pub fn title(&self) -> &str {
        &self.common.title
    }

    /// Whether readers may see it.
    pub fn is_released(&self) -> bool {
        self.common.status() == Status::Released
    }
}

impl<T> Deref for Record<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.own
    }
}

impl<T: Group> Record<T> {
    /// Its own values with their specs.
    pub fn show(&self) -> Vec<(&'static FieldSpec, Shown)> {
        self.own.show_keys()
    }
}
