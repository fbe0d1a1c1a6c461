//! Maps for keys of our own. Their hash is several times quicker than that of the standard library, which
//! guards against strangers who choose keys that collide.

use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};

/// A map with the quick hash.
pub type QuickMap<K, V> = HashMap<K, V, FixedState>;
/// A set with the quick hash.
pub type QuickSet<K> = HashSet<K, FixedState>;
/// The quick hash by itself.
pub type Quick = FixedState;
