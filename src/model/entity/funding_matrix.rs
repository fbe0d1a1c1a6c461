//! `finanzierungsmatrix`: reuse models × programmes.

use super::Home;
use super::instrument::Instrument;
use super::list::entity;
use super::program::Program;
use super::reuse_model::ReuseModel;
use crate::model::field::{Inner, group};
use crate::model::value::{Markdown, Quantity, Reading, Ref, Text};

entity! {
    /// Eine Finanzierungsmatrix: wie viele Leistungen je Nachnutzungsmodell und Programm, und womit sie bezahlt werden.
    FundingMatrix = "finanzierungsmatrix", "Finanzierungsmatrix", "Finanzierungsmatrizen", Home::List("finanzierung/matrix");
    {
        /// Zeilen: Nachnutzungsmodelle.
        rows: list1 Ref<ReuseModel> = "zeilen";
        /// Spalten: Programme.
        columns: list1 Ref<Program> = "spalten";
        /// Zellen: was wo steht.
        cells: list1 Cell = "zellen";
        /// Fußnote: worauf sich die Angaben stützen.
        footnote: opt Markdown = "fussnote";
    }
}

group! {
    /// One cell of a matrix.
    Cell {
        /// Zeile: Nachnutzungsmodell.
        row: req Ref<ReuseModel> = "zeile";
        /// Spalte: Programm.
        column: req Ref<Program> = "spalte";
        /// Anzahl: wie viele Leistungen, mit Art.
        count: req Quantity = "anzahl";
        /// Instrumente: womit bezahlt wird.
        instruments: list Ref<Instrument> = "instrumente";
        /// Lesart: ob die Quelle sicher lesbar ist.
        reading: opt Reading = "lesart";
        /// Hinweis: was zu beachten ist.
        note: opt Text = "hinweis";
    }
}

impl Inner for Cell {}
