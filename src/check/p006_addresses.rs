//! Zwei Dinge unter einer Adresse
//!
//! # Was
//! Zwei Quellen ergeben dieselbe Adresse: `a.md` und `a/index.md`, zwei Namen, die sich nur in
//! Groß- und Kleinschreibung oder Umlauten unterscheiden, oder eine frühere Adresse, unter der
//! inzwischen etwas anderes steht. Oder ein Name taugt nicht für alle Systeme: `aux.md`, `a:b.md`, ein
//! Name über 120 Zeichen, ein Verweis aus dem Handbuch hinaus, eine Datei, die im Browser Programme
//! ausführt.
//!
//! # Warum
//! Unter einer Adresse kann nur eine Seite stehen. Welche, soll kein Zufall sein.
//!
//! # Beispiel
//! ```text
//! content/seiten/Kosten.md
//! content/seiten/kosten/index.md
//! ```
//!
//! # Stattdessen
//! Eine der beiden Dateien umbenennen oder beide zusammenführen.

use super::own_doc::rule;
use super::{Rule, Run};

/// Raised while files are read and the site is assembled (`read`, `model::site`).
pub const RULE: Rule = rule!("P006", "p006_addresses.rs", Run::Elsewhere);
