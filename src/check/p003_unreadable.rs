//! Datei nicht lesbar
//!
//! # Was
//! Eine Datei ist kein Text in UTF-8, ist zu groß, oder ihr YAML ist so geschrieben, dass niemand
//! sagen kann, was gemeint ist: Tabulator statt Leerzeichen, offenes Anführungszeichen, doppelter
//! Schlüssel. Ein Wert endet vor einem Nummernzeichen, das wohl zu ihm gehört (Warnung). Eine Seite beginnt nicht mit `---`, oder eine Vorlage des Themas hat einen Fehler. Eine
//! Datei wird nicht benutzt, weil sie anders heißt oder liegt als gedacht (Warnung). Eine Datei für Einträge
//! enthält keinen (Hinweis).
//!
//! # Warum
//! Raten wäre schlimmer als fragen: Aus einem falsch eingerückten Block würde eine falsche Angabe.
//!
//! # Beispiel
//! ```yaml
//! titel:Dataport
//! ```
//!
//! # Stattdessen
//! Hinter den Doppelpunkt gehört ein Leerzeichen. Die Meldung zeigt die Stelle und schlägt die
//! Schreibweise vor.

use super::own_doc::rule;
use super::{Rule, Run};

/// Raised while files are read and parsed, and while the theme is loaded (`read`, `parse`, `build`).
pub const RULE: Rule = rule!("P003", "p003_unreadable.rs", Run::Elsewhere);
