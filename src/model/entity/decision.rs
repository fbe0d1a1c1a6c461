//! E26 `beschluss`: what a body decided.

use super::Home;
use super::body::Body;
use super::dimension::Dimension;
use super::list::entity;
use crate::base::date::Date;
use crate::model::value::{Markdown, Ref, Text, Url};

entity! {
    /// Ein Beschluss: was ein Gremium wann unter welcher Nummer entschieden hat.
    Decision = "beschluss", "Beschluss", "Beschlüsse", Home::List("beschluesse");
    {
        /// Gremium: wer beschlossen hat.
        body: req Ref<Body> = "gremium";
        /// Datum: Tag des Beschlusses.
        date: req Date = "datum";
        /// Nummer: wie er geführt wird, zum Beispiel „2021/24“.
        number: req Text = "nummer";
        /// Dimension: welche Seite er vor allem berührt.
        dimension: opt Ref<Dimension> = "dimension";
        /// Inhalt: was beschlossen wurde.
        content: opt Markdown = "inhalt";
        /// Adresse: wo er steht.
        url: opt Url = "url";
    }
}
