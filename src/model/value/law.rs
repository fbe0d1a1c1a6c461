//! `rechtsgrundlage`: a norm and where in it.

use super::link::Url;
use super::text::Text;
use crate::model::field::{Inner, group};

group! {
    /// A legal basis.
    LegalBasis {
        /// Norm: Kurzname des Gesetzes, der Verordnung oder Satzung.
        norm: req Text = "norm";
        /// Fundstelle: Paragraf oder Artikel.
        passage: opt Text = "fundstelle";
        /// Adresse: wo der Text steht.
        url: opt Url = "url";
    }
}

impl Inner for LegalBasis {}

impl LegalBasis {
    /// `Art. 28 DSGVO`.
    pub fn words(&self) -> String {
        match &self.passage {
            Some(passage) => format!("{} {}", &**passage, &*self.norm),
            None => self.norm.to_string(),
        }
    }
}
