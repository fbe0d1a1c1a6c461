//! E34 `kachelkarte`: areas as tiles of equal size.

use super::Home;
use super::list::entity;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{AnyRef, Int, LandCode, Text};

entity! {
    /// Eine Kachelkarte: Gebiete als gleich große Kacheln, ungefähr dort, wo sie auf der Karte liegen.
    TileMap = "kachelkarte", "Kachelkarte", "Kachelkarten", Home::List("zahlen/karten");
    {
        /// Land: Kürzel wie „TH“.
        land: opt LandCode = "land";
        /// Gegenstand: wessen Umsetzungsstand sie zeigt.
        subject: opt AnyRef = "gegenstand";
        /// Zellen: die Gebiete.
        tiles: list1 Tile = "zellen";
    }
}

group! {
    /// One area.
    Tile {
        /// ARS: Regionalschlüssel, zwölf Ziffern in Anführungszeichen.
        ars: req Text = "ars";
        /// Titel: Name des Gebiets.
        title: req Text = "titel";
        /// Kurz: wenige Buchstaben für die Kachel.
        short: req Text = "kurz";
        /// Zeile: von oben, ab 1.
        row: req Int = "zeile";
        /// Spalte: von links, ab 1.
        column: req Int = "spalte";
        /// Art: landkreis, kreisfreie_stadt oder gemeinde.
        kind: opt TileKind = "art";
    }
}

impl Inner for Tile {}

choice! {
    /// Kinds of areas.
    TileKind {
        District = "landkreis" "Landkreis";
        City = "kreisfreie_stadt" "kreisfreie Stadt";
        Municipality = "gemeinde" "Gemeinde";
    }
}
