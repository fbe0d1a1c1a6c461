//! HTML oder Adresse, die nicht veröffentlicht wird
//!
//! # Was
//! Im Text steht rohes HTML, oder ein Verweis beginnt mit etwas anderem als `https`, `http`,
//! `mailto` oder `tel`.
//!
//! # Warum
//! Was in einer Seite ausgeführt werden kann, kann auch missbraucht werden. Das Handbuch gibt nur
//! aus, was es selbst geschrieben hat.
//!
//! # Beispiel
//! ```md
//! <script>…</script>
//! [Klick](javascript:alert(1))
//! ```
//!
//! # Stattdessen
//! Markdown schreiben; für Kästen, Tabellen und Bausteine gibt es eigene Schreibweisen. Adressen
//! vollständig mit `https://` am Anfang angeben.

use super::own_doc::rule;
use super::{Rule, Run};

/// Raised while Markdown and addresses are parsed (`parse::markdown`, `model::value`).
pub const RULE: Rule = rule!("P004", "p004_addresses_refused.rs", Run::Elsewhere);
