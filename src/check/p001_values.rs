//! Schlüssel oder Wert passt nicht
//!
//! # Was
//! In einer YAML-Datei oder in einem Seitenkopf steht ein Schlüssel, den es dort nicht gibt, ein
//! Pflichtschlüssel fehlt, oder ein Wert hat die falsche Form.
//!
//! # Warum
//! Ein vertippter Schlüssel bliebe sonst unbemerkt, und die Angabe fehlte auf der Seite.
//!
//! # Beispiel
//! ```yaml
//! - id: dataport
//!   tittel: Dataport
//! ```
//!
//! # Stattdessen
//! Den vorgeschlagenen Schlüssel schreiben, hier „titel“. Welche Schlüssel es gibt und welche Werte
//! erlaubt sind, steht im Handbuch bei der jeweiligen Art.

use super::own_doc::rule;
use super::{Rule, Run};

/// Raised while records, front matter and configuration are read (`model::field`).
pub const RULE: Rule = rule!("P001", "p001_values.rs", Run::Elsewhere);
