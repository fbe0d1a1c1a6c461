//! The macro behind the list of rules in `mod.rs`.

macro_rules! rules {
    ( $( $module:ident ; )* ) => {
        $( mod $module; )*

        /// All rules in the order of their ids.
        pub const RULES: &[Rule] = &[ $( $module::RULE, )* ];
    };
}

pub(super) use rules;
