//! Fields with a few allowed words.

/// Declares a choice: `Variant = "wort" "Aufschrift für Leser";`. The first is the default.
macro_rules! choice {
    (
        $(#[doc = $head:literal])+
        $name:ident { $( $variant:ident = $word:literal $label:literal; )+ }
    ) => {
        $(#[doc = $head])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[allow(missing_docs)]
        pub enum $name { $( #[doc = $label] $variant, )+ }

        impl $name {
            /// All words with their labels.
            pub const WORDS: &'static [$crate::model::field::ChoiceSpec] = &[ $(
                $crate::model::field::ChoiceSpec { word: $word, label: $label },
            )+ ];
            /// All words alone, in the same order.
            pub const NAMES: &'static [&'static str] = &[ $( $word, )+ ];
            /// All choices, in the order of their words.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The word in YAML.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }

            /// The label for readers.
            pub fn label(self) -> &'static str {
                match self { $( Self::$variant => $label, )+ }
            }
        }

        impl Default for $name {
            fn default() -> Self { Self::ALL[0] }
        }

        impl $crate::model::field::Field for $name {
            fn read(
                node: &$crate::parse::yaml::Node,
                path: &$crate::base::place::KeyPath,
                cx: &mut $crate::model::field::Cx<'_>,
            ) -> Option<Self> {
                let position = $crate::model::value::one_of(node, path, cx, Self::WORDS)?;
                Some(Self::ALL[position])
            }

            fn shape() -> $crate::model::field::Shape {
                $crate::model::field::Shape::Choice(Self::WORDS)
            }

            fn show(&self) -> $crate::model::field::Shown {
                $crate::model::field::Shown::Text(self.label().to_owned())
            }

            fn data(&self) -> serde_json::Value {
                self.word().into()
            }
        }
    };
}

pub(crate) use choice;
