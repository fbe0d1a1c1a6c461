//! Datei nicht lesbar
//!
//! # Was
//! Eine Datei ist kein Text in UTF-8, ist zu groß, oder ihr YAML ist so geschrieben, dass niemand
//! sagen kann, was gemeint ist: Tabulator statt Leerzeichen, offenes Anführungszeichen, doppelter
//! Schlüssel.
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

/// Raised while files are read and YAML is parsed (`read`, `parse::yaml`).
pub const RULE: Rule = rule!("P003", "p003_unreadable.rs", Run::Elsewhere);
