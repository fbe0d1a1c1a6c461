//! The messages about one state of a handbook, with the texts they point at.

use super::places::Places;
use crate::base::diag::{Diag, Severity};
use crate::base::locate::{Locate, Located};
use crate::base::place::Place;

/// The messages about one state of a handbook, in the order of files and positions.
#[derive(Default)]
pub struct Messages {
    /// The messages.
    pub diags: Vec<Diag>,
    places: Option<Places>,
}

impl Messages {
    /// Sorts messages; errors come before warnings at the same place, and every message once.
    pub fn new(diags: Vec<Diag>, places: Places) -> Self {
        let mut keyed: Vec<_> = diags
            .into_iter()
            .map(|diag| {
                let at = places.locate(&diag.place);
                ((at.path, at.span, diag.severity, diag.rule), diag)
            })
            .collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.message.cmp(&b.1.message)));
        let mut diags: Vec<Diag> = keyed.into_iter().map(|(_, diag)| diag).collect();
        diags.dedup();
        Self { diags, places: Some(places) }
    }

    /// Messages that point at nothing that was read.
    pub fn homeless(diags: Vec<Diag>) -> Self {
        Self { diags, places: None }
    }

    /// How many there are of a weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.diags.iter().filter(|diag| diag.severity == severity).count()
    }
}

impl Locate for Messages {
    fn locate(&self, place: &Place) -> Located {
        if let Some(places) = &self.places {
            return places.locate(place);
        }
        let path = if let Place::Path(path) = place { path.clone() } else { "".into() };
        Located { path, text: None, span: crate::base::source::Span::default() }
    }
}
