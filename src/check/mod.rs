//! stub
use crate::base::diag::Diag;
use crate::model::site::Site;
/// stub
pub fn check(_: &Site) -> Vec<Diag> {
    Vec::new()
}
/// stub
pub fn check_bodies(
    _: &Site,
    _: &[(usize, &crate::parse::page::Page, &crate::base::source::Source)],
) -> Vec<Diag> {
    Vec::new()
}
/// stub
pub struct Rule {
    /// stub
    pub id: crate::base::diag::RuleId,
    /// stub
    pub title: &'static str,
    /// stub
    pub doc: &'static str,
}
/// stub
pub const RULES: &[Rule] = &[];
