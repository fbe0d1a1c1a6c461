//! The ids of the two rules that speak while reading; `check` documents them.

use crate::base::diag::RuleId;

/// The rule for files that cannot be read as text.
pub const UNREADABLE: RuleId = RuleId("P003");

/// The rule for names, places and kinds of files.
pub const ADDRESS: RuleId = RuleId("P006");
