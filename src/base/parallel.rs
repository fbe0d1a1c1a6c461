//! How work is shared among the cores.

/// So many pages or files at most are one piece of work: a last large piece would keep one core busy while the others
/// have nothing to do.
pub const PIECE: usize = 32;
