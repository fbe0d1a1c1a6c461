//! How much of a whole a count is, as a bar: its edge shows how exact the count is.

use super::percent::Percent;
use crate::model::value::{Quantity, QuantityKind};

/// A bar as wide as its cell; the words beside it say the same.
pub fn amount_bar(count: Quantity, whole: Option<i64>) -> String {
    let shape = match (count.value, whole) {
        (Some(value), Some(whole)) if whole > 0 => drawn(count.kind, Percent::of(value, whole)),
        _ => String::new(),
    };
    let track = if shape.is_empty() { "bahn leer" } else { "bahn" };
    bar(&format!("<rect class=\"{track}\" width=\"100%\" height=\"100%\"/>{shape}"))
}

/// What the looks of the bars mean, as HTML.
pub fn amount_legend() -> String {
    let sample = |kind, words: &str| {
        let shape = drawn(kind, Percent::of(2, 3));
        let bar = bar(&format!("<rect class=\"bahn\" width=\"100%\" height=\"100%\"/>{shape}"));
        format!("<span class=\"muster\">{bar} {words}</span>")
    };
    let empty = bar("<rect class=\"bahn leer\" width=\"100%\" height=\"100%\"/>");
    [
        sample(QuantityKind::Exact, "genaue Zahl"),
        sample(QuantityKind::UpTo, "Obergrenze („bis zu“)"),
        format!("<span class=\"muster\">{empty} unbestimmt</span>"),
    ]
    .join(" ")
}

fn bar(shapes: &str) -> String {
    format!("<svg class=\"mengenbalken\" aria-hidden=\"true\">{shapes}</svg>")
}

/// Full for what is sure, striped for what may be less.
fn drawn(kind: QuantityKind, part: Percent) -> String {
    match kind {
        QuantityKind::Exact => {
            format!("<rect class=\"voll\" width=\"{part}\" height=\"100%\"/>")
        }
        QuantityKind::AtLeast => format!(
            "<rect class=\"voll\" width=\"{part}\" height=\"100%\"/>\
             <line class=\"streifen\" x1=\"{part}\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>"
        ),
        QuantityKind::UpTo | QuantityKind::About => format!(
            "<line class=\"streifen\" x2=\"{part}\" y1=\"50%\" y2=\"50%\"/>\
             <rect class=\"rand\" width=\"{part}\" height=\"100%\"/>"
        ),
        QuantityKind::Unknown => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_tell_bounds_from_counts() {
        let bar = |kind, value| amount_bar(Quantity { kind, value }, Some(400));
        assert!(bar(QuantityKind::Exact, Some(100)).contains("class=\"voll\" width=\"25%\""));
        assert!(bar(QuantityKind::UpTo, Some(230)).contains("class=\"streifen\" x2=\"57.5%\""));
        assert!(bar(QuantityKind::Unknown, None).contains("bahn leer"));
        let whole_unknown = Quantity { kind: QuantityKind::Exact, value: Some(1) };
        assert!(amount_bar(whole_unknown, None).contains("bahn leer"));
    }
}
