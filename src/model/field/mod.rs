//! How typed values are read from YAML, described for editors and shown again.

mod choice;
mod cx;
mod group;
mod other_name;
mod shape;

pub use cx::{Cx, RefUse, WRONG};
pub use group::{Group, Inner, list, list1, opt, req, said, unknown_keys};
pub use shape::{ChoiceSpec, Field, FieldSpec, Need, Shape, Shown};

pub(crate) use choice::choice;
pub(crate) use group::group;
