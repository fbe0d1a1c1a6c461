//! Values whose words read better than the list of their keys: amounts, periods, laws.

use crate::base::id::Id;
use crate::figure::UNKNOWN;
use crate::model::entity::Records;
use crate::model::entity::cost_item::Bearer;
use crate::model::field::{Field, Shown};
use crate::model::value::LegalBasis;

/// The words for a value, `None` where its keys speak for themselves.
pub(super) fn spoken(records: &Records, kind: &str, id: &Id, key: &str) -> Option<Shown> {
    match (kind, key) {
        ("kostenposition", "betrag") => {
            let item = records.cost_items.by_id(id)?;
            let words = item.amount.as_ref().map(|amount| amount.words());
            Some(Shown::Text(words.unwrap_or_else(|| UNKNOWN.to_owned())))
        }
        ("kostenposition", "traeger") => {
            Some(Shown::List(records.cost_items.by_id(id)?.bearers.iter().map(bearer).collect()))
        }
        ("programm", "zeitraum") => {
            Some(Shown::Text(records.programs.by_id(id)?.period.as_ref()?.words()))
        }
        ("finanzierungsinstrument", "laufzeit") => {
            Some(Shown::Text(records.instruments.by_id(id)?.period.as_ref()?.words()))
        }
        ("finanzierungsinstrument", "rechtsgrundlage") => {
            records.instruments.by_id(id)?.law.as_ref().map(law)
        }
        ("finanzierungsregel", "rechtsgrundlagen") => {
            Some(Shown::List(records.funding_rules.by_id(id)?.laws.iter().map(law).collect()))
        }
        _ => None,
    }
}

/// `Land: 100 Prozent, Königsteiner Schlüssel`.
fn bearer(bearer: &Bearer) -> Shown {
    let level = bearer.level.map(|level| Shown::Text(level.label().to_owned()));
    let organisation = bearer.organisation.as_ref().map(Field::show);
    let share = match bearer.share {
        Some(share) => format!("{} Prozent", share.german(0)),
        None => UNKNOWN.to_owned(),
    };
    let parts = [
        ("Wer", organisation.or(level)),
        ("Anteil", Some(Shown::Text(share))),
        ("Schlüssel", bearer.key.map(|key| Shown::Text(key.label().to_owned()))),
        ("Vorbehalt", bearer.reservation.as_ref().map(Field::show)),
    ];
    Shown::Group(parts.into_iter().filter_map(|(label, part)| Some((label, part?))).collect())
}

fn law(law: &LegalBasis) -> Shown {
    match &law.url {
        Some(url) => Shown::Group(vec![
            ("Norm", Shown::Text(law.words())),
            ("Text", Shown::Link(url.0.clone())),
        ]),
        None => Shown::Text(law.words()),
    }
}
