//! Three values of one key: as last imported, as the handbook has it, as the file has it now.

use super::normal::normal;
use super::plain::is_open;
use crate::model::field::Shape;
use serde_json::Value;

/// What becomes of a value of the handbook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Handbook and file say the same.
    Same,
    /// The value to enter.
    Take(Value),
    /// The value to enter instead of one that an editor changed.
    Replace(Value),
    /// An editor changed it, the file did not.
    Keep,
    /// Both changed it, each differently.
    Conflict,
}

impl Verdict {
    /// The same where the file counts.
    #[must_use]
    pub fn for_file(self, shape: &Shape, theirs: &Value) -> Self {
        match self {
            Self::Same => Self::Same,
            Self::Take(value) if normal(shape, &value) == normal(shape, theirs) => {
                Self::Take(value)
            }
            _ => Self::Replace(theirs.clone()),
        }
    }
}

/// Decides by what was last imported (`base`), what the handbook has (`mine`) and what the file says.
pub fn verdict(
    shape: &Shape,
    base: Option<&Value>,
    mine: Option<&Value>,
    theirs: &Value,
) -> Verdict {
    let of = |value: &Value| normal(shape, value);
    let (base, new) = (base.map(of), of(theirs));
    let own = mine.map(of).filter(|value| !is_open(value));
    if own.as_ref() == Some(&new) {
        return Verdict::Same;
    }
    if let (Some(Value::Array(base)), Some(Value::Array(own)), Value::Array(new)) =
        (&base, &own, &new)
        && own.iter().chain(new).all(Value::is_string)
    {
        return lists(base, own, new);
    }
    let unfilled = mine.is_some_and(is_open);
    match (&base, &own) {
        (None, None) => Verdict::Take(theirs.clone()),
        (Some(_), None) if unfilled => Verdict::Take(theirs.clone()),
        (base, own) if base == own => Verdict::Take(theirs.clone()),
        (Some(base), _) if *base == new => Verdict::Keep,
        _ => Verdict::Conflict,
    }
}

/// Lists grow together: what the file added comes in, what it dropped goes, the rest is the editor's.
fn lists(base: &[Value], mine: &[Value], theirs: &[Value]) -> Verdict {
    let stays = |item: &&Value| theirs.contains(item) || !base.contains(item);
    let added = theirs.iter().filter(|item| !base.contains(item) && !mine.contains(item));
    let merged: Vec<Value> = mine.iter().filter(stays).chain(added).cloned().collect();
    let same = |one: &[Value], two: &[Value]| {
        one.len() == two.len() && one.iter().all(|item| two.contains(item))
    };
    match (same(&merged, mine), same(mine, theirs)) {
        (true, true) => Verdict::Same,
        (true, false) => Verdict::Keep,
        (false, _) => Verdict::Take(Value::Array(merged)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_editors_change_is_never_lost() {
        let take = |text: &str| Verdict::Take(json!(text));
        for (base, mine, theirs, wanted) in [
            // Nothing imported yet.
            (None, None, "neu", take("neu")),
            (None, Some("kennung"), "neu", take("neu")),
            (None, Some("neu"), "neu", Verdict::Same),
            (None, Some("eigen"), "neu", Verdict::Conflict),
            // Imported before.
            (Some("alt"), Some("alt"), "alt", Verdict::Same),
            (Some("alt"), Some("alt"), "neu", take("neu")),
            (Some("alt"), Some("eigen"), "alt", Verdict::Keep),
            (Some("alt"), Some("eigen"), "neu", Verdict::Conflict),
            (Some("alt"), Some("neu"), "neu", Verdict::Same),
            (Some("alt"), None, "alt", Verdict::Keep),
            (Some("alt"), None, "neu", Verdict::Conflict),
        ] {
            let (old, own) = (base.map(|text| json!(text)), mine.map(|text| json!(text)));
            let found = verdict(&Shape::Text, old.as_ref(), own.as_ref(), &json!(theirs));
            assert_eq!(found, wanted, "{base:?} {mine:?} {theirs}");
        }
    }

    #[test]
    fn lists_grow_together() {
        let shape = Shape::List(Box::new(Shape::Text));
        for (base, mine, theirs, wanted) in [
            (json!(null), json!(["a"]), json!(["b"]), Verdict::Conflict),
            (
                json!(["a"]),
                json!(["a", "c"]),
                json!(["a", "b"]),
                Verdict::Take(json!(["a", "c", "b"])),
            ),
            (
                json!(["a", "b"]),
                json!(["a", "b", "c"]),
                json!(["a"]),
                Verdict::Take(json!(["a", "c"])),
            ),
            (json!(["a", "b"]), json!(["a"]), json!(["a", "b"]), Verdict::Keep),
            (json!(["a"]), json!(["b", "a"]), json!(["a", "b"]), Verdict::Same),
        ] {
            let base = Some(&base).filter(|base| !base.is_null());
            assert_eq!(verdict(&shape, base, Some(&mine), &theirs), wanted, "{mine} {theirs}");
        }
    }
}
