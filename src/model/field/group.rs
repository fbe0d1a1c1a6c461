//! Mappings with known keys: the `group!` macro writes struct, reading, description and showing at once.

use super::cx::{Cx, WRONG};
use super::other_name::other_name;
use super::shape::{Field, FieldSpec, Shown};
use crate::base::diag::Diag;
use crate::base::nearest::nearest;
use crate::base::place::{KeyPath, Part};
use crate::parse::yaml::{Node, Value};
use serde_json::{Map, Value as Data};

/// A mapping with known keys.
pub trait Group: Sized + Default {
    /// Its keys.
    const FIELDS: &'static [FieldSpec];

    /// Reads all keys; unknown ones are looked at by [`unknown_keys`].
    fn read_keys(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Self;

    /// Its values with their specs, in the order of the keys.
    fn show_keys(&self) -> Vec<(&'static FieldSpec, Shown)>;

    /// Its values for machines, without the keys that say nothing.
    fn data_keys(&self) -> Map<String, Data>;
}

/// Marks groups that stand inside records and so are fields themselves.
pub trait Inner: Group {
    /// Its values in words, where a phrase says it better than key by key.
    fn phrase(&self) -> Option<String> {
        None
    }
}

impl<T: Inner> Field for T {
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self> {
        let Value::Map(_) = node.value else {
            return cx.wrong_form(node, path, "eine Gruppe von Schlüsseln");
        };
        unknown_keys(node, path, cx, &[T::FIELDS]);
        Some(T::read_keys(node, path, cx))
    }

    fn shape() -> super::Shape {
        super::Shape::Group(T::FIELDS)
    }

    fn show(&self) -> Shown {
        if let Some(words) = self.phrase() {
            return Shown::Text(words);
        }
        let keys = self.show_keys().into_iter();
        Shown::Group(keys.map(|(spec, shown)| (spec.label(), shown)).collect())
    }

    fn data(&self) -> Data {
        Data::Object(self.data_keys())
    }
}

/// Notes every key that no field of the given groups has.
pub fn unknown_keys(node: &Node, path: &KeyPath, cx: &mut Cx<'_>, known: &[&[FieldSpec]]) {
    let Value::Map(entries) = &node.value else { return };
    let names = || known.iter().flat_map(|fields| fields.iter().map(|field| field.key));
    for entry in entries.iter().filter(|entry| !names().any(|name| name == entry.key)) {
        let message = format!("den Schlüssel „{}“ gibt es hier nicht", entry.key);
        let written_out = crate::base::slug::slug(&entry.key).replace('-', "_");
        let open = || names().filter(|name| node.find(name).is_none());
        let meant = nearest(&written_out, names()).or_else(|| other_name(&written_out, open()));
        cx.meant.extend(meant.map(|name| path.then(name)));
        let help = meant.map_or_else(
            || format!("erlaubt sind: {}", names().collect::<Vec<_>>().join(", ")),
            |name| format!("meinten Sie „{name}“?"),
        );
        let place = cx.place(&path.then(&entry.key), Part::Key);
        cx.diags.push(Diag::error(WRONG, place, message).label("unbekannt").help(help));
    }
}

fn entry<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    node.find(key).map(|entry| &entry.value)
}

/// Reads a key that must be there.
pub fn req<T: Field>(node: &Node, key: &'static str, path: &KeyPath, cx: &mut Cx<'_>) -> T {
    match entry(node, key) {
        Some(value) if value.value != Value::Null => {
            T::read(value, &path.then(key), cx).unwrap_or_default()
        }
        Some(_) => {
            cx.wrong(
                &path.then(key),
                format!("„{key}“ ist leer"),
                Some("einen Wert eintragen".into()),
            );
            T::default()
        }
        None => missing(key, path, cx),
    }
}

fn missing<T: Default>(key: &str, path: &KeyPath, cx: &mut Cx<'_>) -> T {
    if cx.meant.contains(&path.then(key)) {
        return T::default();
    }
    let place = cx.place(path, Part::Key);
    let diag = Diag::error(WRONG, place, format!("es fehlt der Schlüssel „{key}“"))
        .help(format!("eine Zeile „{key}: …“ ergänzen"));
    cx.diags.push(diag);
    T::default()
}

/// Reads a key that may be there.
pub fn opt<T: Field>(node: &Node, key: &str, path: &KeyPath, cx: &mut Cx<'_>) -> Option<T> {
    let value = entry(node, key).filter(|value| value.value != Value::Null)?;
    T::read(value, &path.then(key), cx)
}

/// Reads a list that may be there. A single value without brackets or dash is wrong.
pub fn list<T: Field>(node: &Node, key: &str, path: &KeyPath, cx: &mut Cx<'_>) -> Vec<T> {
    let path = path.then(key);
    match entry(node, key).map(|value| (&value.value, value)) {
        None | Some((Value::Null, _)) => Vec::new(),
        Some((Value::List(items), _)) => items
            .iter()
            .enumerate()
            .filter_map(|(index, item)| T::read(item, &path.item(index), cx))
            .collect(),
        Some((_, single)) => {
            cx.wrong_form(single, &path, "eine Liste (mit „- “)").unwrap_or_default()
        }
    }
}

/// Reads a list that must have an entry.
pub fn list1<T: Field>(node: &Node, key: &'static str, path: &KeyPath, cx: &mut Cx<'_>) -> Vec<T> {
    match entry(node, key) {
        None => missing(key, path, cx),
        Some(value) => {
            let before = cx.diags.len();
            let items = list(node, key, path, cx);
            if items.is_empty() && cx.diags.len() == before {
                debug_assert!(!matches!(&value.value, Value::List(items) if !items.is_empty()));
                let help = Some("mindestens einen Eintrag ergänzen".to_owned());
                cx.wrong(&path.then(key), format!("die Liste „{key}“ ist leer"), help);
            }
            items
        }
    }
}

/// Keeps the values that say something.
pub fn said(keys: impl IntoIterator<Item = (&'static FieldSpec, Data)>) -> Map<String, Data> {
    let says = |value: &Data| match value {
        Data::Null => false,
        Data::Array(items) => !items.is_empty(),
        Data::Object(entries) => !entries.is_empty(),
        Data::Bool(_) | Data::Number(_) | Data::String(_) => true,
    };
    let keys = keys.into_iter().filter(|(_, value)| says(value));
    keys.map(|(spec, value)| (spec.key.to_owned(), value)).collect()
}

/// Declares a group: `name: mode Type = "schluessel";` with the modes `req`, `opt`, `list`, `list1`.
///
/// The comment of a field is German and begins with its label: „Label: was es ist.“
macro_rules! group {
    (
        $(#[doc = $head:literal])+
        $name:ident {
            $( $(#[doc = $doc:literal])+ $field:ident : $mode:ident $ty:ty = $key:literal; )*
        }
    ) => {
        $(#[doc = $head])+
        #[derive(Clone, PartialEq, Debug, Default)]
        pub struct $name {
            $( $(#[doc = $doc])+ pub $field: $crate::model::field::group!(@type $mode $ty), )*
        }

        impl $crate::model::field::Group for $name {
            const FIELDS: &'static [$crate::model::field::FieldSpec] = &[ $(
                $crate::model::field::FieldSpec {
                    key: $key,
                    doc: concat!($($doc),+),
                    need: $crate::model::field::group!(@need $mode),
                    shape: || $crate::model::field::group!(@shape $mode $ty),
                },
            )* ];

            #[allow(unused_variables)]
            fn read_keys(
                node: &$crate::parse::yaml::Node,
                path: &$crate::base::place::KeyPath,
                cx: &mut $crate::model::field::Cx<'_>,
            ) -> Self {
                Self { $( $field: $crate::model::field::$mode(node, $key, path, cx), )* }
            }

            fn show_keys(
                &self,
            ) -> Vec<(&'static $crate::model::field::FieldSpec, $crate::model::field::Shown)> {
                let shown = [ $( $crate::model::field::group!(@show $mode self.$field), )* ];
                Self::FIELDS.iter().zip(shown).collect()
            }

            fn data_keys(&self) -> serde_json::Map<String, serde_json::Value> {
                let data = [ $( $crate::model::field::group!(@data $mode self.$field), )* ];
                $crate::model::field::said(Self::FIELDS.iter().zip(data))
            }
        }
    };
    (@type req $ty:ty) => { $ty };
    (@type opt $ty:ty) => { Option<$ty> };
    (@type list $ty:ty) => { Vec<$ty> };
    (@type list1 $ty:ty) => { Vec<$ty> };
    (@need req) => { $crate::model::field::Need::Required };
    (@need list1) => { $crate::model::field::Need::Required };
    (@need $mode:ident) => { $crate::model::field::Need::Optional };
    (@shape list $ty:ty) => { $crate::model::field::group!(@shape list1 $ty) };
    (@shape list1 $ty:ty) => {
        $crate::model::field::Shape::List(Box::new(<$ty as $crate::model::field::Field>::shape()))
    };
    (@shape $mode:ident $ty:ty) => { <$ty as $crate::model::field::Field>::shape() };
    (@show req $value:expr) => { $crate::model::field::Field::show(&$value) };
    (@show opt $value:expr) => {
        $value.as_ref().map_or($crate::model::field::Shown::Nothing, $crate::model::field::Field::show)
    };
    (@show list $value:expr) => {
        $crate::model::field::Shown::List(
            $value.iter().map($crate::model::field::Field::show).collect(),
        )
    };
    (@show list1 $value:expr) => { $crate::model::field::group!(@show list $value) };
    (@data req $value:expr) => { $crate::model::field::Field::data(&$value) };
    (@data opt $value:expr) => {
        $value.as_ref().map_or(serde_json::Value::Null, $crate::model::field::Field::data)
    };
    (@data list $value:expr) => {
        serde_json::Value::Array(
            $value.iter().map($crate::model::field::Field::data).collect(),
        )
    };
    (@data list1 $value:expr) => { $crate::model::field::group!(@data list $value) };
}

pub(crate) use group;
