//! E33 `entscheidungsbaum`: questions that lead to a result.

use super::Home;
use super::list::entity;
use super::reuse_model::ReuseModel;
use super::step::AppliesIf;
use crate::model::field::{Inner, group};
use crate::model::value::{AnyRef, Identifier, Markdown, Ref, Text};

entity! {
    /// Ein Entscheidungsbaum: Fragen, deren Antworten Schritt für Schritt zu einem Ergebnis führen.
    DecisionTree = "entscheidungsbaum", "Entscheidungsbaum", "Entscheidungsbäume", Home::Page("entscheidungshilfe");
    {
        /// Ziel: was am Ende entschieden ist.
        goal: opt Markdown = "ziel";
        /// Knoten: die Fragen; mit der ersten beginnt es.
        nodes: list1 TreeNode = "knoten";
    }
}

group! {
    /// One question.
    TreeNode {
        /// Kennung: kurz und innerhalb des Baums eindeutig.
        id: req Identifier = "id";
        /// Frage: was zu beantworten ist.
        question: req Text = "frage";
        /// Hilfe: woran man die Antwort erkennt.
        help: opt Markdown = "hilfe";
        /// Antworten: zwischen denen man wählt.
        answers: list1 TreeAnswer = "antworten";
    }
}

impl Inner for TreeNode {}

group! {
    /// One answer: it leads to another question or to a result.
    TreeAnswer {
        /// Text: die Antwort.
        text: req Text = "text";
        /// Weiter: Kennung der nächsten Frage.
        next: opt Identifier = "weiter";
        /// Ergebnis: was daraus folgt, in Worten.
        result: opt Markdown = "ergebnis";
        /// Modell: welches Nachnutzungsmodell das Ergebnis ist.
        model: opt Ref<ReuseModel> = "modell";
        /// Gründe: warum dieses Ergebnis.
        reasons: list Markdown = "gruende";
        /// Vorbehalte: was trotzdem zu bedenken ist.
        caveats: list Markdown = "vorbehalte";
        /// Nächste Schritte: was jetzt zu tun ist, der Reihe nach.
        steps: list Markdown = "naechste_schritte";
        /// Verweise: Seiten und Einträge zum Ergebnis.
        links: list AnyRef = "verweise";
        /// Setzt: welche Auswahl damit feststeht.
        sets: opt AppliesIf = "setzt";
    }
}

impl Inner for TreeAnswer {}
