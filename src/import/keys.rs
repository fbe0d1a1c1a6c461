//! The keys of an entity, common ones first.

use crate::model::entity::KindSpec;
use crate::model::field::FieldSpec;

/// The keys of an entity, common ones first.
pub fn fields(spec: &KindSpec) -> Vec<&'static FieldSpec> {
    KindSpec::common().iter().chain(spec.fields).collect()
}
