//! The macro behind the list of entities in `mod.rs`: tables, specs and access by type.

use super::kind::KindSpec;
use super::table::Table;

use super::KINDS;

/// Access to the table of an entity by its type.
pub trait Has<T> {
    /// The table of the entity.
    fn table(&self) -> &Table<T>;
}

/// The description of an entity that is in the list.
pub(super) fn spec(kind: &str) -> &'static KindSpec {
    KINDS.iter().find(|spec| spec.kind == kind).expect("every entity is in the list")
}

macro_rules! entities {
    ( $( $table:ident : $module:ident :: $type:ident ; )* ) => {
        $( pub mod $module; )*

        /// All records of the handbook, one table per entity.
        #[derive(Clone, PartialEq, Debug, Default)]
        pub struct Records {
            $( #[doc = concat!("All records of [`", stringify!($type), "`]($module).")]
               pub $table: Table<$module::$type>, )*
        }

        /// All entities.
        pub const KINDS: &[KindSpec] = &[ $( KindSpec::of::<$module::$type>($module::DOC), )* ];

        $( impl Has<$module::$type> for Records {
            fn table(&self) -> &Table<$module::$type> { &self.$table }
        } )*

        impl Records {
            /// All tables.
            pub fn tables(&self) -> Vec<&dyn AnyTable> {
                vec![ $( &self.$table, )* ]
            }

            /// The table of an entity by its name.
            pub fn table_of(&self, kind: &str) -> Option<&dyn AnyTable> {
                $( if kind == <$module::$type as Entity>::KIND { return Some(&self.$table); } )*
                None
            }

            /// Reads one record of the named entity into its table; `false` if there is no such entity.
            pub(super) fn read_into(
                &mut self,
                kind: &str,
                node: &crate::parse::yaml::Node,
                place: RecordPlace,
                diags: &mut Vec<crate::base::diag::Diag>,
            ) -> bool {
                $( if kind == <$module::$type as Entity>::KIND {
                    self.$table.push(read::record(node, place, diags));
                    return true;
                } )*
                false
            }

            /// Takes over all records of another set, behind the own ones.
            pub fn append(&mut self, other: &Self) {
                $( for record in &other.$table { self.$table.push(record.clone()); } )*
            }
        }
    };
}

pub(super) use entities;

/// Declares an entity: comment, type, names, home and fields.
macro_rules! entity {
    (
        $(#[doc = $head:literal])+
        $name:ident = $kind:literal, $singular:literal, $plural:literal, $home:expr;
        { $($fields:tt)* }
    ) => {
        /// The comment of the entity, for schema and manual.
        pub const DOC: &str = concat!($($head, "\n"),+);

        $crate::model::field::group! {
            $(#[doc = $head])+
            $name { $($fields)* }
        }

        impl $crate::model::entity::Entity for $name {
            const KIND: &'static str = $kind;
            const SINGULAR: &'static str = $singular;
            const PLURAL: &'static str = $plural;
            const HOME: $crate::model::entity::Home = $home;
        }
    };
}

pub(super) use entity;
